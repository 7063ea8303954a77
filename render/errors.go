package render

import (
	"fmt"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/bilingual"
)

// A DocumentError says that a document is not one that a Word file can hold: it names a style that it does not have, or
// a table has no row. [doc.Assemble] makes no such document; a program that builds its own may.
type DocumentError struct {
	Section int // where the fault is, counted from 1; 0 is the document as a whole
	Block   int // within the section, counted from 1; 0 is the section as a whole
	Reason  string

	vietnamese string // the reason
}

// Error says in English where the fault is and what it is.
func (e *DocumentError) Error() string {
	switch {
	case e.Section == 0:
		return "render: " + e.Reason
	case e.Block == 0:
		return fmt.Sprintf("render: section %d: %s", e.Section, e.Reason)
	}
	return fmt.Sprintf("render: section %d, block %d: %s", e.Section, e.Block, e.Reason)
}

// Vietnamese says the same in Vietnamese.
func (e *DocumentError) Vietnamese() string {
	switch {
	case e.Section == 0:
		return "không ghi được văn bản: " + e.vietnamese
	case e.Block == 0:
		return fmt.Sprintf("không ghi được văn bản, phần %d: %s", e.Section, e.vietnamese)
	}
	return fmt.Sprintf("không ghi được văn bản, phần %d, khối %d: %s", e.Section, e.Block, e.vietnamese)
}

// refuse ends the writing: the document is not one that a file can hold.
func (w *writer) refuse(vi, en string, args ...any) {
	w.pack.fail(&DocumentError{
		Section: w.section, Block: w.block, Reason: fmt.Sprintf(en, args...), vietnamese: bilingual.Sprintf(vi, args...),
	})
}

func checkDocument(d *doc.Document) error {
	if d == nil {
		return &DocumentError{Reason: "there is no document"}
	}
	return nil
}

// checkSections looks at what the pages need.
func (p *pack) checkSections() {
	w := &writer{pack: p}
	if len(p.doc.Sections) == 0 {
		w.refuse("văn bản không có phần nào", "the document has no section")
	}
	for i := range p.doc.Sections {
		w.section = i + 1
		page := p.doc.Sections[i].Page
		if page.TextWidth() <= 0 || page.Height <= page.Top+page.Bottom {
			w.refuse("trang %v × %v không còn chỗ cho chữ", "the page of %v by %v has no room for text", page.Width, page.Height)
		}
		if page.Landscape != (page.Width > page.Height) {
			w.refuse("trang nằm ngang khi và chỉ khi rộng hơn cao: %v × %v",
				"a page is landscape when it is wider than high, and only then: %v by %v", page.Width, page.Height)
		}
	}
}

// checkStyles looks at the list of styles, and notes what each of them applies to.
func (p *pack) checkStyles() {
	w := &writer{pack: p}
	p.styleIndex = make(map[doc.StyleID]int, len(p.doc.Styles))
	for i := range p.doc.Styles {
		s := &p.doc.Styles[i]
		if _, twice := p.styleIndex[s.ID]; twice || s.ID == "" || s.Name == "" || int(s.Kind) >= len(styleKinds) {
			w.refuse("kiểu thứ %d, %q: mỗi kiểu có loại, tên và id riêng",
				"style %d, %q: a style has a kind, a name, and an id of its own", i+1, s.ID)
		}
		p.styleIndex[s.ID] = i
	}
	if p.err != nil {
		return
	}
	for i := range p.doc.Styles {
		s := &p.doc.Styles[i]
		w.checkStyle(s.BasedOn, s.Kind)
		w.checkStyle(s.Next, doc.ParagraphStyle)
		if p.basedOnItself(s) {
			w.refuse("kiểu %q dựa trên chính nó", "the style %q is based on itself", s.ID)
		}
	}
}

// basedOnItself follows what a style is based on: a chain without end is longer than the list.
func (p *pack) basedOnItself(s *doc.Style) bool {
	for range p.doc.Styles {
		i, known := p.styleIndex[s.BasedOn]
		if !known {
			return false
		}
		s = &p.doc.Styles[i]
	}
	return true
}

// checkStyle reports whether a style is given, and refuses one that is not defined for its place.
func (w *writer) checkStyle(id doc.StyleID, kind doc.StyleKind) (given bool) {
	if id == "" {
		return false
	}
	if i, defined := w.pack.styleIndex[id]; !defined {
		w.refuse("kiểu %q không có trong danh sách của văn bản", "the style %q is not in the document's list", id)
	} else if is := w.pack.doc.Styles[i].Kind; is != kind {
		w.refuse("kiểu %[1]q không thuộc loại dùng được ở đây",
			"the style %q is a %s style, not a %s style", id, styleKinds[is], styleKinds[kind])
	}
	return true
}
