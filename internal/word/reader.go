package word

import (
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmltree"
)

// A storyReader reads one part with text into a story.
type storyReader struct {
	scanner
	doc    *opener
	story  *Story
	fields []field // begun and not ended
	buffer []byte  // of the text of a paragraph
	boxes  int     // text boxes around

	deletedRows int // around, of tables
	counted     []countBefore

	relations map[string]opc.Relationship // by id, once one has been looked for
}

// maxParagraphs and maxBoxes bound what a document may hold. A report of a thousand pages has some fifty thousand
// paragraphs.
const (
	maxParagraphs = 1_000_000
	maxBoxes      = 4
)

// An around is what surrounds the blocks that are read: the place, the cell and the text box.
type around struct {
	place *Path
	cell  *Cell
	box   *TextBox
	host  *Paragraph
	note  *Note
	count map[string]int // children of the place, by name

	control *Control
}

// inside is what surrounds the blocks in a child of the place.
func (a *around) inside(name string) *around {
	inner := *a
	inner.place, inner.count = a.step(name), make(map[string]int)
	return &inner
}

// controlled is what surrounds the blocks in a content control.
func (a *around) controlled() *around {
	inner := *a
	inner.control = &Control{Outer: a.control}
	return &inner
}

func (r *storyReader) read() error {
	if !r.Root() {
		return r.Err
	}
	root := &around{place: &Path{name: r.Local}, count: make(map[string]int)}
	if r.Word() == "document" {
		for at := r.Depth(); r.Child(at); {
			if r.Word() == "body" {
				r.blocks(&around{place: &Path{outer: root.place, name: "body"}, count: make(map[string]int)})
			}
		}
		return r.Finish()
	}
	r.blocks(root)
	return r.Finish()
}

// blocks reads the paragraphs and tables inside an element, through everything that may be wrapped around them. What
// was deleted with changes tracked is passed over, and what was inserted is read.
func (r *storyReader) blocks(a *around) {
	for at := r.Depth(); r.Child(at); {
		switch r.Word() {
		case "p":
			r.paragraph(a)
		case "tbl":
			r.table(a)
		case "sdt":
			r.blocks(a.controlled())
		case "sdtPr":
			if a.control != nil {
				r.controlProperties(a.control)
			}
		case "footnote", "endnote":
			r.note(a)
		case "sdtContent", "customXml", "smartTag", "ins", "moveTo":
			r.blocks(a)
		case "sectPr":
			if r.story == r.doc.Main && a.box == nil {
				r.section()
			}
		case "":
			if r.Is(xmltree.Compatibility, "AlternateContent") {
				r.alternatives(func() { r.blocks(a) })
			}
		}
	}
}

// note reads the body of a footnote or an endnote.
func (r *storyReader) note(a *around) {
	kind := r.attr("type")
	inner := *a
	inner.note = &Note{ID: r.attr("id"), Separator: kind != "" && kind != "normal"}
	r.story.Notes = append(r.story.Notes, inner.note)
	r.blocks(&inner)
}

// alternatives reads the first of several forms of one thing whose needs are known, or else the fallback.
func (r *storyReader) alternatives(read func()) {
	taken := false
	for at := r.Depth(); r.Child(at); {
		switch {
		case taken:
		case r.Is(xmltree.Compatibility, "Choice"):
			if taken = r.knows(r.Plain("Requires")); taken {
				read()
			}
		case r.Is(xmltree.Compatibility, "Fallback"):
			taken = true
			read()
		}
	}
}

// knows reports whether the extension that a prefix stands for can be read. Drawings are what matters here.
func (r *storyReader) knows(prefix string) bool {
	switch r.Lookup([]byte(prefix)) {
	case xmltree.WordShape, xmltree.WordGroup, xmltree.WordDrawing:
		return true
	}
	return false
}

// step goes one element inward.
func (a *around) step(name string) *Path {
	a.count[name]++
	return &Path{outer: a.place, name: name, n: a.count[name]}
}

// block reads the block that the scanner stands at.
func (r *storyReader) block(a *around) {
	switch r.Word() {
	case "p":
		r.paragraph(a)
	case "tbl":
		r.table(a)
	case "sdt":
		r.blocks(a.controlled())
	case "customXml", "smartTag", "ins", "moveTo":
		r.blocks(a)
	case "":
		if r.Is(xmltree.Compatibility, "AlternateContent") {
			r.alternatives(func() { r.blocks(a) })
		}
	}
}
