package structure

import (
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmltree"
)

// headerRoots gives, for each kind of reference in a section, the type of relationship it must lead
// through and the root element it must arrive at.
var headerRoots = map[string]struct {
	relation opc.Kind
	root     string
}{
	"w:headerReference": {opc.KindHeader, "w:hdr"},
	"w:footerReference": {opc.KindFooter, "w:ftr"},
}

func (d *document) checkSections() {
	for _, p := range d.parts {
		for s := range p.elements("w:sectPr") {
			d.checkHeaders(p, s)
			d.checkOrientation(p, s)
		}
	}
}

func (d *document) checkHeaders(p *part, section *xmltree.Node) {
	first := false
	for _, ref := range section.Children {
		want, ok := headerRoots[ref.Name]
		if !ok {
			continue
		}
		first = first || ref.Attr("w:type") == "first"
		rel, ok := p.relation(ref.Attr("r:id"))
		if !ok {
			continue // the fault is one of RelationID
		}
		target := d.part(rel.Target)
		if rel.Kind() != want.relation || target == nil || target.root == nil || target.root.Name != want.root {
			d.report(Header, p, ref, "%s leads to %s, which is no %s", rel.ID, rel.Target, want.relation)
		}
	}
	if first && !section.Find("w:titlePg").On() {
		d.report(TitlePage, p, section, "a first-page header without w:titlePg is never shown")
	}
}

func (d *document) checkOrientation(p *part, section *xmltree.Node) {
	size := section.Find("w:pgSz")
	if size == nil {
		return
	}
	wide := size.Number("w:w", 0) > size.Number("w:h", 0)
	if landscape := size.Attr("w:orient") == "landscape"; landscape != wide {
		d.report(Orientation, p, size, "%s by %s, orient %q", size.Attr("w:w"), size.Attr("w:h"), size.Attr("w:orient"))
	}
}
