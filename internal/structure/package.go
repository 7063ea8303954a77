package structure

import (
	"errors"
	"strings"

	"github.com/vanthu/baocao/internal/opc"
)

// checkPackage gives the faults that internal/opc finds between parts their rules.
func (d *document) checkPackage() {
	for _, err := range d.pkg.Check() {
		f := Fault{Rule: Target, Detail: err.Error()}
		if errors.Is(err, opc.ErrNoContentType) {
			f.Rule = ContentType
		}
		d.faults = append(d.faults, f)
	}
	for _, p := range d.parts {
		for _, rel := range p.relations {
			if rel.Target == "" || rel.Target == p.name { // the latter is what an empty reference resolves to
				d.report(Target, p, nil, "relationship %s has no target", rel.ID)
			}
		}
	}
}

// checkRelationIDs looks at every attribute in the namespace of relationships: r:id, r:embed, r:link.
func (d *document) checkRelationIDs() {
	for _, p := range d.parts {
		for n := range p.all() {
			for _, a := range n.Attributes {
				if !strings.HasPrefix(a.Name, "r:") {
					continue
				}
				if _, ok := p.relation(a.Value); !ok {
					d.report(RelationID, p, n, "%s %q has no relationship", a.Name, a.Value)
				}
			}
		}
	}
}
