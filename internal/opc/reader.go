package opc

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"strings"
	"sync"

	"github.com/klauspost/compress/flate"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A Package is an open package. Its methods may be called by several
// goroutines at once.
type Package struct {
	archive *zip.Reader
	parts   []PartInfo
	files   map[string]*zip.File // by the Key of the name
	types   *contentTypes
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
	archive.RegisterDecompressor(zip.Deflate, newDecompressor)
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

// decompressors keeps decompressors for the next part: each is larger than most parts, and those of a package are read one by one.
var decompressors sync.Pool

// A decompressor is kept once it is closed, and cannot be read any longer.
type decompressor struct{ io.ReadCloser }

func newDecompressor(r io.Reader) io.ReadCloser {
	if d, ok := decompressors.Get().(io.ReadCloser); ok && d.(flate.Resetter).Reset(r, nil) == nil {
		return &decompressor{d}
	}
	return &decompressor{flate.NewReader(r)}
}

func (d *decompressor) Close() error {
	inner := d.ReadCloser
	if inner == nil {
		return nil
	}
	d.ReadCloser = nil
	err := inner.Close()
	decompressors.Put(inner)
	return err
}

func (d *decompressor) Read(b []byte) (int, error) {
	if d.ReadCloser == nil {
		return 0, fs.ErrClosed
	}
	return d.ReadCloser.Read(b)
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
	k := Key(name)
	if p.files[k] != nil {
		return &PartError{name, ErrDuplicate}
	}
	p.files[k] = file
	if k != Key(ContentTypesName) {
		p.parts = append(p.parts, PartInfo{Name: name, Size: int64(file.UncompressedSize64)})
	}
	return nil
}

func (p *Package) readContentTypes() error {
	file, ok := p.files[Key(ContentTypesName)]
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
	p.types = types
	for i := range p.parts {
		p.parts[i].ContentType = types.of(p.parts[i].Name)
	}
	return nil
}

// TypeOf is the content type that the package gives a name, whether or not it has such a part; "" if it gives none.
func (p *Package) TypeOf(name string) string { return p.types.of(name) }

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
