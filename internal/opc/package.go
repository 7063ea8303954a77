package opc

import (
	"bytes"
	"io"
	"slices"

	"github.com/vanthu/baocao/internal/bilingual"
)

// trusted is how much of a declared size is allocated before there are bytes to
// prove it.
const trusted = 16 << 20

// Parts returns the parts in the order of the zip file, those that hold
// relationships included.
func (p *Package) Parts() []PartInfo { return slices.Clone(p.parts) }

// Part returns the content of a part.
func (p *Package) Part(name string) ([]byte, error) {
	r, err := p.Open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var content bytes.Buffer
	content.Grow(int(min(p.files[Key(name)].UncompressedSize64, trusted)) + bytes.MinRead)
	if _, err := content.ReadFrom(r); err != nil {
		return nil, err
	}
	return content.Bytes(), nil
}

// Open gives the content of a part piece by piece. A wrong size or checksum is
// an error of the last Read.
func (p *Package) Open(name string) (io.ReadCloser, error) {
	file, ok := p.files[Key(name)]
	if !ok {
		return nil, &PartError{name, ErrNotFound}
	}
	r, err := file.Open()
	if err != nil {
		return nil, &PartError{name, err}
	}
	return &partReader{r, name}, nil
}

// A partReader adds the name of the part to errors.
type partReader struct {
	io.ReadCloser
	name string
}

func (r *partReader) Read(b []byte) (int, error) {
	n, err := r.ReadCloser.Read(b)
	if err != nil && err != io.EOF {
		err = &PartError{r.name, err}
	}
	return n, err
}

// Relationships returns the relationships of a part, or of the package if the
// source is "", in the order of the file.
func (p *Package) Relationships(source string) ([]Relationship, error) {
	if !p.has(source) {
		return nil, &PartError{source, ErrNotFound}
	}
	name := RelationshipsName(source)
	file, ok := p.files[Key(name)]
	if !ok {
		return nil, nil
	}
	var relationships []Relationship
	err := readFile(file, func(r io.Reader) (err error) {
		relationships, err = readRelationships(r, source)
		return err
	})
	if err != nil {
		return nil, &PartError{name, err}
	}
	return relationships, nil
}

// Main returns the part with the document, which every reader starts from. Its
// content type is "" if the package does not have the part; ErrNoMain says that it
// names none, and ErrMalformed that it names two, of which a reader may take either.
func (p *Package) Main() (PartInfo, error) {
	relationships, err := p.Relationships(packageSource)
	if err != nil {
		return PartInfo{}, err
	}
	main := ""
	for _, r := range relationships {
		if r.Kind() != KindDocument || r.External {
			continue
		}
		if main != "" && Key(main) != Key(r.Target) {
			return PartInfo{}, bilingual.Errorf("%w: có hai phần chính", "opc: %w: two main parts", ErrMalformed)
		}
		main = r.Target
	}
	if main == "" {
		return PartInfo{}, bilingual.Errorf("%w", "opc: %w", ErrNoMain)
	}
	for _, part := range p.parts {
		if Key(part.Name) == Key(main) {
			return part, nil
		}
	}
	return PartInfo{Name: main}, nil
}

func (p *Package) has(source string) bool {
	return source == packageSource || p.files[Key(source)] != nil
}

// Check returns the faults between the parts, for which Word may refuse the
// file: a part without a content type, relationships that cannot be read or
// belong to no part, an id used twice, a target that is missing.
func (p *Package) Check() []error {
	var faults []error
	for _, part := range p.parts {
		if part.ContentType == "" {
			faults = append(faults, &PartError{part.Name, ErrNoContentType})
		}
		if source, ok := RelationshipsSource(part.Name); ok {
			faults = append(faults, p.checkRelationships(source)...)
		}
	}
	return faults
}

func (p *Package) checkRelationships(source string) []error {
	relationships, err := p.Relationships(source)
	if err != nil {
		return []error{err}
	}
	var faults []error
	ids := make(map[string]bool)
	for _, r := range relationships {
		if ids[r.ID] {
			faults = append(faults, &RelationshipError{source, r.ID, r.Target, ErrDuplicate})
		}
		ids[r.ID] = true
		if !r.External && !p.has(r.Target) {
			faults = append(faults, &RelationshipError{source, r.ID, r.Target, ErrNotFound})
		}
	}
	return faults
}
