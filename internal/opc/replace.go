package opc

import (
	"archive/zip"
	"io"
)

// Replace writes the package with other content in one of its parts. Every other file of the zip is copied as it is,
// compressed bytes and date included, in the same order. An error may leave out with the beginning of a package.
func (p *Package) Replace(out io.Writer, name string, content []byte) error {
	old, ok := p.files[key(name)]
	if !ok {
		return &PartError{name, ErrNotFound}
	}
	part, err := newPart(name, "", Balanced)
	if err != nil {
		return err
	}
	if _, err := part.Write(content); err != nil {
		return err
	}
	if err := part.Close(); err != nil {
		return err
	}
	archive := zip.NewWriter(out)
	for _, file := range p.archive.File {
		if file == old {
			err = part.writeAs(archive, file.FileHeader)
		} else {
			err = archive.Copy(file)
		}
		if err != nil {
			return &PartError{"/" + file.Name, err}
		}
	}
	return archive.Close()
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
