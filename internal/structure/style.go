package structure

// styleUses gives the type of style that each of these elements asks for by its w:val.
var styleUses = map[string]string{
	"w:pStyle":   "paragraph",
	"w:rStyle":   "character",
	"w:tblStyle": "table",
}

func (d *document) checkStyles() {
	styles := d.related("styles")
	defined := map[string]*node{}
	for s := range styles.elements("w:style") {
		defined[s.attr("w:styleId")] = s
	}
	for _, p := range d.parts {
		for n := range p.all() {
			if typ, ok := styleUses[n.name]; ok {
				d.checkStyle(p, n, typ, defined)
			}
		}
	}
	for s := range styles.elements("w:style") {
		d.checkRelatives(styles, s, defined)
	}
}

// checkStyle asks that the style named by n exists and has the type its use needs.
func (d *document) checkStyle(p *part, n *node, typ string, defined map[string]*node) {
	id := n.attr("w:val")
	switch s := defined[id]; {
	case s == nil:
		d.report(Style, p, n, "style %q is not defined", id)
	case s.attr("w:type") != typ:
		d.report(Style, p, n, "style %q is a %s style, not a %s style", id, s.attr("w:type"), typ)
	}
}

// checkRelatives checks the other styles that style s names.
func (d *document) checkRelatives(styles *part, s *node, defined map[string]*node) {
	typ := s.attr("w:type")
	linked := map[string]string{"paragraph": "character", "character": "paragraph"}[typ]
	for _, n := range s.kids {
		switch n.name {
		case "w:basedOn":
			d.checkStyle(styles, n, typ, defined)
		case "w:next":
			d.checkStyle(styles, n, "paragraph", defined)
		case "w:link":
			d.checkStyle(styles, n, linked, defined)
		}
	}
	seen := map[*node]bool{}
	for a := s; a != nil; a = defined[a.find("w:basedOn").attr("w:val")] {
		if seen[a] {
			d.report(Style, styles, s, "the line of base styles comes back to %q", a.attr("w:styleId"))
			return
		}
		seen[a] = true
	}
}
