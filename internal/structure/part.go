package structure

import (
	"bytes"
	"errors"
	"iter"
	"path"

	"github.com/vanthu/baocao/internal/opc"
)

// A document is the package with its XML parts parsed, and the faults found in it so far.
type document struct {
	pkg    *opc.Package
	parts  []*part // in the order of the archive, relationships left out
	main   *part
	faults []Fault
}

// A part is one file of the package. The root is nil for what is not XML.
type part struct {
	name      string
	data      []byte
	root      *node
	relations []opc.Relationship
}

func open(docx []byte) (*document, error) {
	pkg, err := opc.OpenReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		return nil, err
	}
	d := &document{pkg: pkg}
	for _, info := range pkg.Parts() {
		if path.Ext(info.Name) == ".rels" {
			continue
		}
		if err := d.load(info.Name); err != nil {
			return nil, err
		}
	}
	// What cannot be read of the relationships is a fault of the package, and counted there.
	fromPackage, _ := pkg.Relationships("")
	d.main = d.follow(fromPackage, "officeDocument")
	if d.main == nil {
		return nil, errors.New("no main document part")
	}
	return d, nil
}

func (d *document) load(name string) error {
	p := &part{name: name}
	d.parts = append(d.parts, p)
	var err error
	if p.data, err = d.pkg.Part(name); err != nil {
		return err
	}
	p.relations, _ = d.pkg.Relationships(name) // as above
	if path.Ext(name) == ".xml" {
		if p.root, err = parse(p.data); err != nil {
			d.report(XML, p, nil, "%v", err)
		}
	}
	return nil
}

func (d *document) part(name string) *part {
	for _, p := range d.parts {
		if p.name == name {
			return p
		}
	}
	return nil
}

// related returns the part that the main document reaches by a relation of the kind, nil if there is none.
func (d *document) related(kind string) *part { return d.follow(d.main.relations, kind) }

func (d *document) follow(relations []opc.Relationship, kind string) *part {
	for _, rel := range relations {
		if kindOf(rel) == kind && !rel.External {
			return d.part(rel.Target)
		}
	}
	return nil
}

// kindOf returns the last word of the type, which is the same in both editions of the standard.
func kindOf(rel opc.Relationship) string { return path.Base(rel.Type) }

func (p *part) relation(id string) (opc.Relationship, bool) {
	for _, rel := range p.relations {
		if rel.ID == id {
			return rel, true
		}
	}
	return opc.Relationship{}, false
}

// all yields every element of the part, none for a part that is missing or no XML.
func (p *part) all() iter.Seq[*node] {
	if p == nil || p.root == nil {
		return func(func(*node) bool) {}
	}
	return p.root.all()
}

// elements yields the elements of one name in the part.
func (p *part) elements(name string) iter.Seq[*node] {
	if p == nil || p.root == nil {
		return func(func(*node) bool) {}
	}
	return p.root.named(name)
}
