package structure

import (
	"slices"

	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmltree"
)

// A noteKind gives the names under which footnotes or endnotes appear in the parts.
type noteKind struct {
	relation  opc.Kind // of the relationship to their part
	body      string   // one note in that part, and one entry of the list in the settings
	reference string   // the number in the text
	mark      string   // the number in the note
	settings  string
}

var noteKinds = []noteKind{
	{opc.KindFootnotes, "w:footnote", "w:footnoteReference", "w:footnoteRef", "w:footnotePr"},
	{opc.KindEndnotes, "w:endnote", "w:endnoteReference", "w:endnoteRef", "w:endnotePr"},
}

func (d *document) checkNotes() {
	for _, kind := range noteKinds {
		notes, listed := d.related(kind.relation), d.separatorsListed(kind)
		var bodies []*xmltree.Node
		switch {
		case notes != nil && notes.root != nil:
			bodies = content(notes.root, kind.body)
			d.checkSeparators(kind, notes, bodies, listed)
		case len(listed) > 0:
			d.report(Separator, d.related(opc.KindSettings), nil, "lists separators of %s, of which there are none", kind.relation)
		}
		d.checkReferences(kind, notes, bodies)
	}
}

// checkSeparators asks for both separators wherever notes exist: Word takes a file that lists them in its
// settings and lacks them in the notes part for damaged.
func (d *document) checkSeparators(kind noteKind, notes *part, bodies []*xmltree.Node, listed []string) {
	for _, want := range []struct{ id, typ string }{{"-1", "separator"}, {"0", "continuationSeparator"}} {
		if !slices.ContainsFunc(bodies, func(b *xmltree.Node) bool {
			return b.Attr("w:id") == want.id && b.Attr("w:type") == want.typ
		}) {
			d.report(Separator, notes, nil, "no note %s of type %s", want.id, want.typ)
		}
	}
	for _, b := range bodies {
		if isNumbered(b) {
			continue
		}
		for mark := range b.Named(kind.mark) {
			d.report(Separator, notes, mark, "a separator carries a number")
		}
		if !slices.Contains(listed, b.Attr("w:id")) {
			d.report(Separator, notes, b, "not listed in the settings")
		}
	}
	for _, id := range listed {
		if !slices.ContainsFunc(bodies, func(b *xmltree.Node) bool { return b.Attr("w:id") == id && !isNumbered(b) }) {
			d.report(Separator, notes, nil, "the settings list note %s, which is no separator here", id)
		}
	}
}

func (d *document) separatorsListed(kind noteKind) []string {
	settings := d.related(opc.KindSettings)
	if settings == nil || settings.root == nil {
		return nil
	}
	var ids []string
	if list := settings.root.Find(kind.settings); list != nil {
		for _, entry := range content(list, kind.body) {
			ids = append(ids, entry.Attr("w:id"))
		}
	}
	return ids
}

func (d *document) checkReferences(kind noteKind, notes *part, bodies []*xmltree.Node) {
	count := map[string]int{}
	for _, b := range bodies {
		if isNumbered(b) {
			count[b.Attr("w:id")] = 0
		}
	}
	for _, p := range d.parts {
		for ref := range p.elements(kind.reference) {
			id := ref.Attr("w:id")
			if _, ok := count[id]; !ok {
				d.report(NoteBody, p, ref, "no note %s", id)
				continue
			}
			count[id]++
		}
	}
	for _, b := range bodies {
		if n := count[b.Attr("w:id")]; isNumbered(b) && n != 1 {
			d.report(NoteBody, notes, b, "%d references", n)
		}
	}
}

// isNumbered tells a note of the text from a separator.
func isNumbered(body *xmltree.Node) bool {
	typ := body.Attr("w:type")
	return typ == "" || typ == "normal"
}
