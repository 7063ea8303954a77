package structure

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// checkNormalForm looks at attributes and at the text of whole paragraphs, because a mark at the start of
// one run composes with the letter at the end of the run before.
func (d *document) checkNormalForm() {
	for _, p := range d.parts {
		for n := range p.all() {
			for _, a := range n.attrs {
				if !norm.NFC.IsNormalString(a.value) {
					d.report(Normal, p, n, "%s %+q", a.name, a.value)
				}
			}
			switch {
			case n.name == "w:p":
				if text := paragraphText(n); !norm.NFC.IsNormalString(text) {
					d.report(Normal, p, n, "%+q", text)
				}
			case n.name != "w:t" && !norm.NFC.IsNormalString(n.text):
				d.report(Normal, p, n, "%+q", n.text)
			}
		}
	}
}

func paragraphText(paragraph *node) string {
	var b strings.Builder
	for n := range paragraph.all() {
		switch n.name {
		case "w:t":
			b.WriteString(n.text)
		case "w:br", "w:tab", "w:footnoteReference", "w:endnoteReference":
			b.WriteByte('\n') // a mark after one of these has no letter before it
		}
	}
	return b.String()
}
