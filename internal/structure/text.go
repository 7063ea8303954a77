package structure

import (
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
	"golang.org/x/text/unicode/norm"
)

// checkNormalForm looks at attributes and at the text of whole paragraphs, because a mark at the start of
// one run composes with the letter at the end of the run before.
func (d *document) checkNormalForm() {
	for _, p := range d.parts {
		for n := range p.all() {
			for _, a := range n.Attributes {
				if !norm.NFC.IsNormalString(a.Value) {
					d.report(Normal, p, n, "%s %+q", a.Name, a.Value)
				}
			}
			switch {
			case n.Name == "w:p":
				if text := paragraphText(n); !norm.NFC.IsNormalString(text) {
					d.report(Normal, p, n, "%+q", text)
				}
			case n.Name != "w:t" && !norm.NFC.IsNormalString(n.Text):
				d.report(Normal, p, n, "%+q", n.Text)
			}
		}
	}
}

func paragraphText(paragraph *xmltree.Node) string {
	var b strings.Builder
	for n := range paragraph.All() {
		switch n.Name {
		case "w:t":
			b.WriteString(n.Text)
		case "w:br", "w:tab", "w:footnoteReference", "w:endnoteReference":
			b.WriteByte('\n') // a mark after one of these has no letter before it
		}
	}
	return b.String()
}
