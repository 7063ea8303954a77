package render

import (
	"fmt"

	"github.com/vanthu/baocao/doc"
)

// A DocumentError says that a document is not one that a Word file can hold: it names a style that it does not have, or
// a table has no row. [doc.Assemble] makes no such document; a program that builds its own may.
type DocumentError struct {
	Section int // where the fault is, counted from 1; 0 is the document as a whole
	Block   int // within the section, counted from 1; 0 is the section as a whole
	Reason  string
}

func (e *DocumentError) Error() string {
	switch {
	case e.Section == 0:
		return "render: " + e.Reason
	case e.Block == 0:
		return fmt.Sprintf("render: section %d: %s", e.Section, e.Reason)
	}
	return fmt.Sprintf("render: section %d, block %d: %s", e.Section, e.Block, e.Reason)
}

// refuse ends the writing: the document is not one that a file can hold.
func (w *writer) refuse(format string, args ...any) {
	w.pack.fail(&DocumentError{Section: w.section, Block: w.block, Reason: fmt.Sprintf(format, args...)})
}

// checkSections looks at what the pages need.
func (p *pack) checkSections() {
	w := &writer{pack: p}
	if len(p.doc.Sections) == 0 {
		w.refuse("the document has no section")
	}
	for i := range p.doc.Sections {
		w.section = i + 1
		page := p.doc.Sections[i].Page
		if page.TextWidth() <= 0 || page.Height <= page.Top+page.Bottom {
			w.refuse("the page of %v by %v has no room for text", page.Width, page.Height)
		}
		if page.Landscape != (page.Width > page.Height) {
			w.refuse("a page is landscape when it is wider than high, and only then: %v by %v", page.Width, page.Height)
		}
	}
}

// checkStyles looks at the list of styles, and notes what each of them applies to.
func (p *pack) checkStyles() {
	w := &writer{pack: p}
	p.styleKinds = make(map[doc.StyleID]doc.StyleKind, len(p.doc.Styles))
	basedOn := make(map[doc.StyleID]doc.StyleID, len(p.doc.Styles))
	for i := range p.doc.Styles {
		s := &p.doc.Styles[i]
		if _, twice := p.styleKinds[s.ID]; twice || s.ID == "" || s.Name == "" || int(s.Kind) >= len(styleKinds) {
			w.refuse("style %d, %q: a style has a kind, a name, and an id of its own", i+1, s.ID)
		}
		p.styleKinds[s.ID] = s.Kind
		basedOn[s.ID] = s.BasedOn
	}
	for i := range p.doc.Styles {
		s := &p.doc.Styles[i]
		w.checkStyle(s.BasedOn, s.Kind)
		w.checkStyle(s.Next, doc.ParagraphStyle)
		at := s.BasedOn
		for n := 0; at != "" && n < len(p.doc.Styles); n++ {
			at = basedOn[at]
		}
		if at != "" {
			w.refuse("the style %q is based on itself", s.ID)
		}
	}
}

// checkStyle reports whether a style is given, and refuses one that is not defined for its place.
func (w *writer) checkStyle(id doc.StyleID, kind doc.StyleKind) (given bool) {
	if id == "" {
		return false
	}
	if is, defined := w.pack.styleKinds[id]; !defined {
		w.refuse("the style %q is not in the document's list", id)
	} else if is != kind {
		w.refuse("the style %q is a %s style, not a %s style", id, styleKinds[is], styleKinds[kind])
	}
	return true
}
