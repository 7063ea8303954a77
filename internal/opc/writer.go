// Package opc writes and reads packages of the Open Packaging Conventions
// (ISO/IEC 29500-2): zip files of parts that have content types and refer to
// each other by relationships. A .docx file is such a package.
//
// Part names have the form of the standard everywhere, absolute and with
// slashes: "/word/document.xml".
package opc

import (
	"io"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/xmlw"
)

// A Writer collects the parts of one package in memory, compressed. WriteTo
// then writes the package in one go, so a file comes out whole or not at all.
// The same calls give the same bytes.
type Writer struct {
	level         Level
	common        *Common
	parts         []*Part // in the order of their creation
	keys          map[string]bool
	sources       []string                  // of the relationships, in the order of the calls
	relationships map[string][]Relationship // by the Key of the source
}

// NewWriter returns a Writer without parts that compresses at the given level,
// and has its common parts from where they are kept, or nil.
func NewWriter(level Level, common *Common) *Writer {
	return &Writer{
		level:         level,
		common:        common,
		keys:          make(map[string]bool),
		relationships: make(map[string][]Relationship),
	}
}

// Create adds a part. Several parts may be open at the same time; all have to
// be closed before WriteTo.
func (w *Writer) Create(name, contentType string) (*Part, error) {
	if err := w.admit(name, contentType); err != nil {
		return nil, err
	}
	part, err := newPart(name, contentType, w.level)
	if err != nil {
		return nil, err
	}
	w.add(part)
	return part, nil
}

// admit refuses a part that the package cannot have.
func (w *Writer) admit(name, contentType string) error {
	switch {
	case !validName(name):
		return &PartError{name, ErrName}
	case w.keys[Key(name)]:
		return &PartError{name, ErrDuplicate}
	case !strings.Contains(contentType, "/"):
		return &PartError{name, ErrNoContentType}
	}
	return nil
}

func (w *Writer) add(p *Part) {
	w.parts = append(w.parts, p)
	w.keys[Key(p.name)] = true
}

// Relate adds a relationship from a part, or from the package if source is "",
// and returns its id: rId1, rId2 and so on within the source. The target is a
// part name, or any URI if external. Either end may be created later; WriteTo
// reports one that is missing.
func (w *Writer) Relate(source, relType, target string, external bool) (id string) {
	k := Key(source)
	if len(w.relationships[k]) == 0 {
		w.sources = append(w.sources, source)
	}
	id = "rId" + strconv.Itoa(len(w.relationships[k])+1)
	w.relationships[k] = append(w.relationships[k],
		Relationship{ID: id, Type: relType, Target: target, External: external})
	return id
}

// WriteTo writes the package: the content types, then the relationships of the
// package, then the parts in the order of their creation, each followed by its
// relationships. Nothing is written if the package has a fault. WriteTo may be
// called again and writes the same.
func (w *Writer) WriteTo(out io.Writer) (int64, error) {
	if err := w.check(); err != nil {
		return 0, err
	}
	files, err := w.files()
	if err != nil {
		return 0, err
	}
	return writeZip(out, files)
}

// check reports what would make the package unreadable.
func (w *Writer) check() error {
	for _, part := range w.parts {
		if part.compressor != nil {
			return &PartError{part.name, ErrNotClosed}
		}
	}
	for _, source := range w.sources {
		if source != packageSource && !w.keys[Key(source)] {
			return &PartError{source, ErrNotFound}
		}
		for _, r := range w.relationships[Key(source)] {
			if !r.External && !w.keys[Key(r.Target)] {
				return &RelationshipError{source, r.ID, r.Target, ErrNotFound}
			}
		}
	}
	return nil
}

// files returns the parts together with those that describe the package, in
// the order of the zip file. The content type of those is in the default for
// the extension.
func (w *Writer) files() ([]*Part, error) {
	types, err := w.newCommonPart(ContentTypesName, "", func(x *xmlw.Writer) { writeContentTypes(x, w.parts) })
	if err != nil {
		return nil, err
	}
	files := []*Part{types}
	addRelationships := func(source string) error {
		relationships := w.relationships[Key(source)]
		if len(relationships) == 0 {
			return nil
		}
		part, err := w.newCommonPart(RelationshipsName(source), "",
			func(x *xmlw.Writer) { writeRelationships(x, source, relationships) })
		files = append(files, part)
		return err
	}
	if err := addRelationships(packageSource); err != nil {
		return nil, err
	}
	for _, part := range w.parts {
		files = append(files, part)
		if err := addRelationships(part.name); err != nil {
			return nil, err
		}
	}
	return files, nil
}
