package opc

import (
	"io"
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
	"github.com/vanthu/baocao/internal/xmlw"
)

// A Relationship is a reference from a part, or from the package, to another
// part or to something outside.
type Relationship struct {
	ID       string
	Type     string // a URI that says what the target is to the source
	Target   string // the name of a part; the URI as it stands if External
	External bool
}

// A Kind is what the target of a relationship is to its source: the last word of
// the type, which is the same in both editions of the standard.
type Kind string

// The kinds that are looked for.
const (
	KindDocument  Kind = "officeDocument" // the main part, to the package
	KindSignature Kind = "origin"         // of digital signatures, to the package
	KindStyles    Kind = "styles"
	KindNumbering Kind = "numbering"
	KindSettings  Kind = "settings"
	KindTheme     Kind = "theme"
	KindHeader    Kind = "header"
	KindFooter    Kind = "footer"
	KindFootnotes Kind = "footnotes"
	KindEndnotes  Kind = "endnotes"
	KindComments  Kind = "comments"
	KindExtended  Kind = "extended-properties" // of the package
)

// Kind is the kind of the relationship.
func (r Relationship) Kind() Kind { return Kind(r.Type[strings.LastIndexByte(r.Type, '/')+1:]) }

func writeRelationships(x *xmlw.Writer, source string, relationships []Relationship) {
	x.Start("Relationships")
	x.Attr("xmlns", xmltree.PackageRelationships.URI())
	for _, r := range relationships {
		x.Start("Relationship")
		x.Attr("Id", r.ID)
		x.Attr("Type", r.Type)
		if r.External {
			x.Attr("Target", r.Target)
			x.Attr("TargetMode", "External")
		} else {
			x.Attr("Target", relative(source, r.Target))
		}
		x.End()
	}
	x.End()
}

func readRelationships(r io.Reader, source string) ([]Relationship, error) {
	var relationships []Relationship
	err := readChildren(r, xmltree.PackageRelationships, "Relationships", func(element string, attribute func(string) string) {
		if element != "Relationship" {
			return
		}
		read := Relationship{
			ID:       attribute("Id"),
			Type:     attribute("Type"),
			Target:   attribute("Target"),
			External: attribute("TargetMode") == "External",
		}
		if !read.External {
			read.Target = resolve(source, read.Target)
		}
		relationships = append(relationships, read)
	})
	return relationships, err
}
