package opc

import (
	"encoding/xml"
	"io"

	"github.com/vanthu/baocao/internal/xmlw"
)

const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships"

// A Relationship is a reference from a part, or from the package, to another
// part or to something outside.
type Relationship struct {
	ID       string
	Type     string // a URI that says what the target is to the source
	Target   string // the name of a part; the URI as it stands if External
	External bool
}

func writeRelationships(x *xmlw.Writer, source string, relationships []Relationship) {
	x.Start("Relationships")
	x.Attr("xmlns", relationshipsNamespace)
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
	root := xml.Name{Space: relationshipsNamespace, Local: "Relationships"}
	err := readChildren(r, root, func(element string, attribute func(string) string) {
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
