package structure

import (
	"bytes"
	"errors"
	"iter"
	"path"

	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmltree"
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
	root      *xmltree.Node
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
	main, err := pkg.Main()
	if err != nil {
		return nil, err
	}
	if d.main = d.part(main.Name); d.main == nil {
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
	p.relations, _ = d.pkg.Relationships(name) // what cannot be read of them is a fault of the package, and counted there
	if path.Ext(name) == ".xml" {
		if p.root, err = xmltree.Parse(name, p.data); err != nil {
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
func (d *document) related(kind opc.Kind) *part {
	for _, rel := range d.main.relations {
		if rel.Kind() == kind && !rel.External {
			return d.part(rel.Target)
		}
	}
	return nil
}

func (p *part) relation(id string) (opc.Relationship, bool) {
	for _, rel := range p.relations {
		if rel.ID == id {
			return rel, true
		}
	}
	return opc.Relationship{}, false
}

// all yields every element of the part, none for a part that is missing or no XML.
func (p *part) all() iter.Seq[*xmltree.Node] {
	if p == nil || p.root == nil {
		return func(func(*xmltree.Node) bool) {}
	}
	return p.root.All()
}

// elements yields the elements of one name in the part.
func (p *part) elements(name string) iter.Seq[*xmltree.Node] {
	if p == nil || p.root == nil {
		return func(func(*xmltree.Node) bool) {}
	}
	return p.root.Named(name)
}
