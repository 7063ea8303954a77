package check

import (
	"strconv"
	"strings"
)

// A story is the text of one part: the document itself, a header, the notes.
type story struct {
	part       string
	paragraphs []*paragraph
	tables     []*table
}

// A paragraph is one w:p with the format that Word shows it in.
type paragraph struct {
	index   int // in the document, from 0
	number  int // in the story, from 1
	place   *place
	section int
	style   *style
	format  parFormat
	text    string // in normal form C, without what is deleted or hidden
	cleaned string // as it is compared, once it has been
	label   string // the number that Word puts in front
	runs    []run
	mark    *runFormat // of an empty paragraph: the format that makes its height
	cell    *cell      // nil outside of tables
	box     *box       // the text box that it stands in, nil for most
	host    *paragraph // the paragraph that holds the text box
	lines   []line
	story   *story

	decomposed bool // letters and marks were apart in the file
	pageField  bool // holds the number of the page
	newPage    bool // a page break stands in it
	centred    bool // a tab sets the text in the middle
	drawing    bool // holds a drawing that is neither a line nor a text box

	opened, begin, end int  // offsets: of its start tag, of its content, of its end tag
	selfClosing        bool // written <w:p/>
}

// A run is a stretch of text in one format; it ends at a byte of the paragraph's text.
type run struct {
	end    int
	format *runFormat
}

// A place is an element on the way from the body to a paragraph.
type place struct {
	outer *place
	name  string
	n     int // among those of its name, from 1
}

// String writes the place as an XPath from the root of the part.
func (p *place) String() string {
	var names []string
	for ; p != nil; p = p.outer {
		step := p.name
		if p.n > 0 {
			step += "[" + strconv.Itoa(p.n) + "]"
		}
		names = append(names, step)
	}
	var b strings.Builder
	for i := len(names) - 1; i >= 0; i-- {
		b.WriteString("/w:" + names[i])
	}
	return b.String()
}

// A table is one w:tbl.
type table struct {
	outer       *cell
	rows        [][]*cell
	heights     []int // of the rows, in twips; 0 where the text makes it
	grid        []int // widths of the columns, in twips
	left, right int   // margins in a cell
	bordered    bool
	style       *style
	first       int // index of the first paragraph that follows its start
}

// A cell is one w:tc.
type cell struct {
	table       *table
	row, column int
	width       int
	paragraphs  []*paragraph
	tables      int // tables inside of it
}

// A box is a text box.
type box struct{ width, height int } // in twips; 0 where it is not given

// A line is a drawn line: a shape that Word floats over the text.
type line struct {
	length   int // in twips
	offset   int // from the left edge of the column
	measured bool
	centred  bool // aligned to the centre of its column
	placed   bool // offset is known
	dashed   bool
}

// A section is a stretch of pages of one size.
type section struct {
	width, height            length
	top, bottom, left, right length
	headerGap, footerGap     length
	landscape                bool
	firstDiffers             bool // titlePg
	start                    length
	form                     string            // of the page numbers
	kind                     string            // nextPage, continuous
	grid                     string            // type of the docGrid
	headers, footers         map[string]string // relationship ids by kind: default, first, even
	first, last              int               // paragraphs of the main story, by index; last is one past the end
	hasTable                 bool
}

// textWidth is the width between the margins, in twips.
func (s *section) textWidth() int { return max(0, s.width.twips-s.left.twips-s.right.twips) }

// column is the width that a paragraph has, in twips, before its own indents.
func (d *document) column(p *paragraph) int {
	switch {
	case p.box != nil:
		return p.box.width
	case p.cell != nil && p.cell.width > 0:
		return max(0, p.cell.width-p.cell.table.left-p.cell.table.right)
	case p.story == d.main && p.section < len(d.sections):
		return d.sections[p.section].textWidth()
	case len(d.sections) > 0: // a header, a footer, a note
		return d.sections[0].textWidth()
	}
	return 0
}

// room is the width that the lines of a paragraph have, in twips.
func (d *document) room(p *paragraph) int {
	return d.column(p) - p.format.left.twips - p.format.right.twips
}
