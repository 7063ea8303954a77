package opc

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"strings"

	"github.com/klauspost/compress/flate"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A Package is an open package. Its methods may be called by several
// goroutines at once.
type Package struct {
	archive *zip.Reader
	parts   []PartInfo
	files   map[string]*zip.File // by the key of the name
}

// PartInfo describes a part of a [Package].
type PartInfo struct {
	Name        string
	ContentType string // "" if the package gives none
	Size        int64
}

// OpenReader opens a package with the default [Limits].
func OpenReader(r io.ReaderAt, size int64) (*Package, error) {
	return Limits{}.OpenReader(r, size)
}

// OpenReader opens a package. It reads no more than the directory and the
// content types; faults of single parts show when they are read, and those
// between parts in [Package.Check].
func (l Limits) OpenReader(r io.ReaderAt, size int64) (*Package, error) {
	archive, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, notPackage(r, err)
	}
	archive.RegisterDecompressor(zip.Deflate, flate.NewReader)
	if err := l.check(archive.File, size); err != nil {
		return nil, err
	}
	p := &Package{archive: archive, files: make(map[string]*zip.File, len(archive.File))}
	for _, file := range archive.File {
		if err := p.add(file); err != nil {
			return nil, err
		}
	}
	if err := p.readContentTypes(); err != nil {
		return nil, err
	}
	return p, nil
}

// notPackage names the usual reason why a .docx is not a zip file.
func notPackage(r io.ReaderAt, err error) error {
	const signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
	var start [len(signature)]byte
	if n, _ := r.ReadAt(start[:], 0); string(start[:n]) == signature {
		return bilingual.Errorf("%w", "opc: %w", ErrOLE)
	}
	return bilingual.Errorf("%w: %w", "opc: %w: %w", ErrNotPackage, err)
}

func (p *Package) add(file *zip.File) error {
	// A name that leads out of the folder is nobody's part, and who unpacks a copy of the package would write there.
	if !fs.ValidPath(strings.TrimSuffix(file.Name, "/")) || strings.ContainsAny(file.Name, `\:`) {
		return &PartError{file.Name, ErrName}
	}
	if strings.HasSuffix(file.Name, "/") {
		return nil
	}
	name := "/" + file.Name
	k := key(name)
	if p.files[k] != nil {
		return &PartError{name, ErrDuplicate}
	}
	p.files[k] = file
	if k != key(ContentTypesName) {
		p.parts = append(p.parts, PartInfo{Name: name, Size: int64(file.UncompressedSize64)})
	}
	return nil
}

func (p *Package) readContentTypes() error {
	file, ok := p.files[key(ContentTypesName)]
	if !ok {
		return bilingual.Errorf("%w", "opc: %w", ErrNoContentTypes)
	}
	var types *contentTypes
	err := readFile(file, func(r io.Reader) (err error) {
		types, err = readContentTypes(r)
		return err
	})
	if err != nil {
		return &PartError{ContentTypesName, err}
	}
	for i := range p.parts {
		p.parts[i].ContentType = types.of(p.parts[i].Name)
	}
	return nil
}

// mostDescribing is the largest size of a part that describes the package: the most entries, each named at length.
const mostDescribing = 2 << 20

// readFile reads a part that describes the package.
func readFile(file *zip.File, read func(io.Reader) error) error {
	if size := int64(min(file.UncompressedSize64, 1<<62)); size > mostDescribing {
		return &LimitError{Limit: "PartBytes", Part: "/" + file.Name, Value: size, Max: mostDescribing}
	}
	r, err := file.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	return read(r)
}
