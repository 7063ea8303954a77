package render

import (
	"slices"
	"strconv"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/typeset"
)

// tagNames are the names of the kinds of element (ISO 32000-1, 14.8.4). A heading has its level behind it.
var tagNames = [...]string{
	typeset.Document: "Document", typeset.Heading: "H", typeset.Paragraph: "P", typeset.List: "L", typeset.ListItem: "LI",
	typeset.Label: "Lbl", typeset.ListBody: "LBody", typeset.Table: "Table", typeset.TableRow: "TR", typeset.HeadingCell: "TH",
	typeset.DataCell: "TD", typeset.Figure: "Figure", typeset.Link: "Link", typeset.Reference: "Reference", typeset.Note: "Note",
	typeset.Form: "Form",
}

const (
	tagLevels   = 6  // of headings
	parentsEach = 64 // entries of the table of parents in one node
)

// pdfTags is the tree of what is read: elements that are open, and for every page which of them its content belongs to. An
// element is written when it ends, so that a long table is not held.
type pdfTags struct {
	out  *pdffile.Writer
	root pdffile.Ref // the root of the tree
	open map[*typeset.Element]*tag

	document pdffile.Ref
	page     pdffile.Ref
	contents []pdffile.Ref // of the page: whose each content is
	parents  []parent
	notes    []taggedNote
}

// A taggedNote is a note with its number. Those of merged cells begin behind others that follow them.
type taggedNote struct {
	number int
	ref    pdffile.Ref
}

// A tag is an element that is open.
type tag struct {
	ref  pdffile.Ref
	up   pdffile.Ref // what it is a part of
	page pdffile.Ref // of its first content
	kids []byte
	box  []byte
}

// A parent says what the contents of a page belong to, or an annotation.
type parent struct {
	contents pdffile.Ref // the list of a page
	element  pdffile.Ref // of an annotation
}

func newTags(out *pdffile.Writer) pdfTags {
	return pdfTags{out: out, root: out.Reserve(), open: map[*typeset.Element]*tag{}}
}

// begin opens an element, after what its parent has so far.
func (t *pdfTags) begin(e *typeset.Element) {
	own := &tag{ref: t.out.Reserve(), up: t.root}
	t.open[e] = own
	if up := t.open[e.Parent]; up != nil {
		own.up = up.ref
		up.kids = append(own.ref.Append(up.kids), ' ')
	} else {
		t.document = own.ref
	}
	if e.Kind == typeset.Note {
		t.notes = append(t.notes, taggedNote{e.Number, own.ref})
	}
}

// content numbers a piece of content of an element on the page.
func (t *pdfTags) content(e *typeset.Element) int {
	own := t.open[e]
	if own == nil {
		t.begin(e)
		own = t.open[e]
	}
	n := len(t.contents)
	t.contents = append(t.contents, own.ref)
	if own.page == 0 {
		own.page = t.page
	}
	if own.page == t.page {
		own.kids = append(strconv.AppendInt(own.kids, int64(n), 10), ' ')
		return n
	}
	own.kids = t.page.Append(append(own.kids, "<</Type/MCR/Pg "...))
	own.kids = strconv.AppendInt(append(own.kids, "/MCID "...), int64(n), 10)
	own.kids = append(own.kids, ">>"...)
	return n
}

// box notes the box around a picture.
func (t *pdfTags) box(e *typeset.Element, box []byte) {
	if own := t.open[e]; own != nil {
		own.box = box
	}
}

// annotation makes an annotation a part of an element, and returns its number among the parents.
func (t *pdfTags) annotation(e *typeset.Element, ref pdffile.Ref) int {
	own := t.open[e]
	own.kids = t.page.Append(append(own.kids, "<</Type/OBJR/Pg "...))
	own.kids = append(ref.Append(append(own.kids, "/Obj "...)), ">>"...)
	t.parents = append(t.parents, parent{element: own.ref})
	return len(t.parents) - 1
}

func (t *pdfTags) beginPage(page pdffile.Ref) { t.page, t.contents = page, t.contents[:0] }

// endPage writes whose the contents of the page are, and returns the number of the page among the parents.
func (t *pdfTags) endPage() int {
	ref := t.out.Reserve()
	b := append([]byte(nil), '[')
	for _, c := range t.contents {
		b = append(c.Append(b), ' ')
	}
	t.out.Object(ref, append(b, ']'))
	t.parents = append(t.parents, parent{contents: ref})
	return len(t.parents) - 1
}

// end writes an element.
func (t *pdfTags) end(e *typeset.Element) {
	own := t.open[e]
	if own == nil {
		return
	}
	delete(t.open, e)
	b := append([]byte(nil), "<</Type/StructElem/S/"...)
	b = append(b, tagNames[e.Kind]...)
	if e.Kind == typeset.Heading {
		b = strconv.AppendInt(b, int64(min(e.Level, tagLevels)), 10)
	}
	b = own.up.Append(append(b, "/P "...))
	if own.page != 0 {
		b = own.page.Append(append(b, "/Pg "...))
	}
	if e.Alt != "" {
		b = pdffile.AppendText(append(b, "/Alt"...), e.Alt)
	}
	if e.Kind == typeset.Note {
		b = pdffile.AppendString(append(b, "/ID"...), noteID(e.Number))
	}
	b = append(b, attributesOf(e, own)...)
	if len(own.kids) > 0 {
		b = append(append(append(b, "/K["...), own.kids...), ']')
	}
	t.out.Object(own.ref, append(b, ">>"...))
}

// attributesOf are what an element says of itself: the headings and spans of cells, the place of a picture.
func attributesOf(e *typeset.Element, own *tag) []byte {
	var b []byte
	switch e.Kind {
	case typeset.HeadingCell, typeset.DataCell:
		if e.Kind == typeset.HeadingCell {
			b = append(b, "/Scope/Column"...)
		}
		if e.Columns > 1 {
			b = strconv.AppendInt(append(b, "/ColSpan "...), int64(e.Columns), 10)
		}
		if e.Rows > 1 {
			b = strconv.AppendInt(append(b, "/RowSpan "...), int64(e.Rows), 10)
		}
		if len(b) > 0 {
			b = slices.Concat([]byte("/A<</O/Table"), b, []byte(">>"))
		}
	case typeset.Figure:
		if own.box != nil {
			b = slices.Concat([]byte("/A<</O/Layout/Placement/Block/BBox["), own.box, []byte("]>>"))
		}
	}
	return b
}

// noteID is by what the tree finds a note. Identifiers are sorted as texts are.
func noteID(n int) string {
	const width = 8
	digits := strconv.Itoa(n)
	return "note" + "00000000"[:max(0, width-len(digits))] + digits
}

// finish writes the root of the tree, and the tables that lead into it.
func (t *pdfTags) finish() {
	parents := t.tree(len(t.parents), "Nums", func(b []byte, i int) []byte {
		b = append(strconv.AppendInt(b, int64(i), 10), ' ')
		if p := t.parents[i]; p.element != 0 {
			return p.element.Append(b)
		}
		return t.parents[i].contents.Append(b)
	}, func(b []byte, i int) []byte { return strconv.AppendInt(b, int64(i), 10) })
	b := append([]byte(nil), "<</Type/StructTreeRoot/K["...)
	b = t.document.Append(b)
	b = parents.Append(append(b, "]/ParentTree "...))
	b = strconv.AppendInt(append(b, "/ParentTreeNextKey "...), int64(len(t.parents)), 10)
	if len(t.notes) > 0 {
		slices.SortFunc(t.notes, func(a, b taggedNote) int { return a.number - b.number })
		id := func(b []byte, i int) []byte { return pdffile.AppendString(b, noteID(t.notes[i].number)) }
		notes := t.tree(len(t.notes), "Names", func(b []byte, i int) []byte { return t.notes[i].ref.Append(id(b, i)) }, id)
		b = notes.Append(append(b, "/IDTree "...))
	}
	t.out.Object(t.root, append(b, ">>"...))
}

// tree writes a tree of numbers or names (ISO 32000-1, 7.9.6 and 7.9.7) of two levels.
func (t *pdfTags) tree(n int, kind string, entry, key func([]byte, int) []byte) pdffile.Ref {
	root := t.out.Reserve()
	top := append([]byte(nil), "<</Kids["...)
	for from := 0; from < n; from += parentsEach {
		to := min(from+parentsEach, n)
		node := t.out.Reserve()
		top = append(node.Append(top), ' ')
		b := key(append([]byte(nil), "<</Limits["...), from)
		b = key(append(b, ' '), to-1)
		b = append(append(append(b, "]/"...), kind...), '[')
		for i := from; i < to; i++ {
			b = append(entry(b, i), ' ')
		}
		t.out.Object(node, append(b, "]>>"...))
	}
	t.out.Object(root, append(top, "]>>"...))
	return root
}
