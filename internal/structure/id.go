package structure

// idKinds lists the ids that must be unique among all elements of their kind in the document.
var idKinds = []struct{ element, attr, parent string }{
	{"w:bookmarkStart", "w:id", ""},
	{"w:bookmarkStart", "w:name", ""},
	{"wp:docPr", "id", ""},
	{"w:footnote", "w:id", "w:footnotes"},
	{"w:endnote", "w:id", "w:endnotes"},
	{"w:style", "w:styleId", ""},
	{"w:id", "w:val", "w:sdtPr"},
}

func (d *document) checkIDs() {
	for _, kind := range idKinds {
		seen := map[string]bool{}
		for _, p := range d.parts {
			for n := range p.elements(kind.element) {
				if kind.parent != "" && (n.Parent == nil || n.Parent.Name != kind.parent) {
					continue
				}
				id := n.Attr(kind.attr)
				if seen[id] {
					d.report(UniqueID, p, n, "%s %q is taken", kind.attr, id)
				}
				seen[id] = true
			}
		}
	}
}

// checkBookmarks pairs starts and ends part by part, since a bookmark cannot leave its part.
func (d *document) checkBookmarks() {
	for _, p := range d.parts {
		starts, ends := map[string]bool{}, map[string]bool{}
		for n := range p.elements("w:bookmarkStart") {
			starts[n.Attr("w:id")] = true
		}
		for n := range p.elements("w:bookmarkEnd") {
			id := n.Attr("w:id")
			ends[id] = true
			if !starts[id] {
				d.report(Bookmark, p, n, "bookmark %s does not start", id)
			}
		}
		for n := range p.elements("w:bookmarkStart") {
			if id := n.Attr("w:id"); !ends[id] {
				d.report(Bookmark, p, n, "bookmark %s does not end", id)
			}
		}
	}
}
