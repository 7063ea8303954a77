package typeset

import (
	"iter"

	"github.com/vanthu/baocao/doc"
)

// Config says how pages are set. The zero value is Word's way as LibreOffice 7.4 has it.
type Config struct {
	// Whole ends no line behind a dash within a word: a number, a date in figures, a ký hiệu.
	Whole bool
	// Shrink is by how many per cent the spaces of a justified line may shrink, 0 to 50.
	Shrink int
	// Fields leaves out what is filled in or signed later, and has a [Blank] in its place.
	Fields bool
}

// Pages yields the pages of a document, one after the other, and ends with the error of the rows of a table. A page is the
// caller's to keep. The rows of tables are ranged over once.
func (c Config) Pages(d *doc.Document) iter.Seq2[*Page, error] {
	return func(yield func(*Page, error) bool) {
		c.Shrink = min(max(c.Shrink, 0), 50)
		s := &setter{config: c, doc: d, styles: stylesOf(d), notes: max(d.FirstNote, 1) - 1, root: &Element{Kind: Document}}
		f := &flow{setter: s, yield: yield}
		f.document()
	}
}

// A setter sets paragraphs and tables, wherever they stand.
type setter struct {
	config  Config
	doc     *doc.Document
	styles  map[doc.StyleID]*style
	breaker paragraphSetter
	notes   int        // set so far
	number  int        // of the page, for a paragraph that prints it
	text    doc.Length // the width of the text of the page, for notes
	root    *Element
	alone   bool   // the paragraph is all that its cell holds
	lists   []list // that are open, each within an item of the one before
}

func (s *setter) style(id doc.StyleID) *style {
	if st := s.styles[id]; st != nil {
		return st
	}
	return s.styles[""]
}
