package opc

import (
	"archive/zip"
	"io"
	"maps"
	"slices"
	"strings"
)

// Replace writes the package with other content in some of its parts, by their
// names, and with those parts that it does not have. Every other file of the zip
// is copied as it is, compressed bytes and date included, in the same order; what
// is new follows, in the order of the names. An error may leave out with the
// beginning of a package.
func (p *Package) Replace(out io.Writer, content map[string][]byte) error {
	parts := make(map[*zip.File]*Part)
	var added []*Part
	for _, name := range slices.Sorted(maps.Keys(content)) {
		part, err := packedPart(name, content[name])
		if err != nil {
			return err
		}
		if old := p.files[Key(name)]; old != nil {
			parts[old] = part
		} else {
			added = append(added, part)
		}
	}
	archive := zip.NewWriter(out)
	for _, file := range p.archive.File {
		var err error
		if part := parts[file]; part != nil {
			err = part.writeAs(archive, file.FileHeader)
		} else {
			err = archive.Copy(file)
		}
		if err != nil {
			return &PartError{"/" + file.Name, err}
		}
	}
	for _, part := range added {
		if err := part.writeTo(archive); err != nil {
			return &PartError{part.name, err}
		}
	}
	return archive.Close()
}

// packedPart is a part whose content is known.
func packedPart(name string, content []byte) (*Part, error) {
	part, err := newPart(name, "", Balanced)
	if err != nil {
		return nil, err
	}
	if _, err := part.Write(content); err != nil {
		return nil, err
	}
	return part, part.Close()
}

// writeAs writes the part under the header of the file that it replaces.
func (p *Part) writeAs(archive *zip.Writer, header zip.FileHeader) error {
	const sizesFollow = 1 << 3 // the flag of a file whose size and checksum stand after it
	header.Flags &^= sizesFollow
	header.Method = zip.Deflate
	header.CRC32 = p.crc
	header.CompressedSize64 = uint64(p.data.size)
	header.UncompressedSize64 = uint64(p.size)
	entry, err := archive.CreateRaw(&header)
	if err != nil {
		return err
	}
	return p.data.copyTo(entry)
}

// writeTo writes the part under a header of its own.
func (p *Part) writeTo(archive *zip.Writer) error {
	header := zip.FileHeader{Name: strings.TrimPrefix(p.name, "/"), CreatorVersion: zipVersion, ReaderVersion: zipVersion}
	//lint:ignore SA1019 CreateRaw takes the date from this field and not from Modified.
	header.ModifiedDate = dosEpoch
	return p.writeAs(archive, header)
}
