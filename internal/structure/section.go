package structure

// headerRoots gives, for each kind of reference in a section, the type of relationship it must lead
// through and the root element it must arrive at.
var headerRoots = map[string]struct{ relation, root string }{
	"w:headerReference": {"header", "w:hdr"},
	"w:footerReference": {"footer", "w:ftr"},
}

func (d *document) checkSections() {
	for _, p := range d.parts {
		for s := range p.elements("w:sectPr") {
			d.checkHeaders(p, s)
			d.checkOrientation(p, s)
		}
	}
}

func (d *document) checkHeaders(p *part, section *node) {
	first := false
	for _, ref := range section.kids {
		want, ok := headerRoots[ref.name]
		if !ok {
			continue
		}
		first = first || ref.attr("w:type") == "first"
		rel, ok := p.relation(ref.attr("r:id"))
		if !ok {
			continue // the fault is one of RelationID
		}
		target := d.part(rel.Target)
		if kindOf(rel) != want.relation || target == nil || target.root == nil || target.root.name != want.root {
			d.report(Header, p, ref, "%s leads to %s, which is no %s", rel.ID, rel.Target, want.relation)
		}
	}
	if first && !section.find("w:titlePg").on() {
		d.report(TitlePage, p, section, "a first-page header without w:titlePg is never shown")
	}
}

func (d *document) checkOrientation(p *part, section *node) {
	size := section.find("w:pgSz")
	if size == nil {
		return
	}
	wide := size.number("w:w", 0) > size.number("w:h", 0)
	if landscape := size.attr("w:orient") == "landscape"; landscape != wide {
		d.report(Orientation, p, size, "%s by %s, orient %q", size.attr("w:w"), size.attr("w:h"), size.attr("w:orient"))
	}
}
