package structure

import (
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmltree"
)

// styleUses gives the type of style that each of these elements asks for by its w:val.
var styleUses = map[string]string{
	"w:pStyle":   "paragraph",
	"w:rStyle":   "character",
	"w:tblStyle": "table",
}

func (d *document) checkStyles() {
	styles := d.related(opc.KindStyles)
	defined := map[string]*xmltree.Node{}
	for s := range styles.elements("w:style") {
		defined[s.Attr("w:styleId")] = s
	}
	for _, p := range d.parts {
		for n := range p.all() {
			if typ, ok := styleUses[n.Name]; ok {
				d.checkStyle(p, n, typ, defined)
			}
		}
	}
	for s := range styles.elements("w:style") {
		d.checkRelatives(styles, s, defined)
	}
}

// checkStyle asks that the style named by n exists and has the type its use needs.
func (d *document) checkStyle(p *part, n *xmltree.Node, typ string, defined map[string]*xmltree.Node) {
	id := n.Attr("w:val")
	switch s := defined[id]; {
	case s == nil:
		d.report(Style, p, n, "style %q is not defined", id)
	case s.Attr("w:type") != typ:
		d.report(Style, p, n, "style %q is a %s style, not a %s style", id, s.Attr("w:type"), typ)
	}
}

// checkRelatives checks the other styles that style s names.
func (d *document) checkRelatives(styles *part, s *xmltree.Node, defined map[string]*xmltree.Node) {
	typ := s.Attr("w:type")
	linked := map[string]string{"paragraph": "character", "character": "paragraph"}[typ]
	for _, n := range s.Children {
		switch n.Name {
		case "w:basedOn":
			d.checkStyle(styles, n, typ, defined)
		case "w:next":
			d.checkStyle(styles, n, "paragraph", defined)
		case "w:link":
			d.checkStyle(styles, n, linked, defined)
		}
	}
	seen := map[*xmltree.Node]bool{}
	for a := s; a != nil; a = defined[a.Find("w:basedOn").Attr("w:val")] {
		if seen[a] {
			d.report(Style, styles, s, "the line of base styles comes back to %q", a.Attr("w:styleId"))
			return
		}
		seen[a] = true
	}
}
