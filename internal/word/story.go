package word

import (
	"strconv"
	"strings"
)

// A Story is the text of one part: the document itself, a header, the notes.
type Story struct {
	Part       string
	Paragraphs []*Paragraph
	Tables     []*Table
	Notes      []*Note // of the part that holds them

	texts   []readText // that were read, in the order of the part, where they are noted
	content []byte     // the part, while it is wanted once more
}

// A Paragraph is one w:p with the format that Word shows it in.
type Paragraph struct {
	Index      int // in the document, from 0
	Number     int // in the story, from 1
	Path       *Path
	Section    int
	Style      *Style
	Format     ParagraphFormat
	Text       string // in normal form C, without what is deleted or hidden
	cleaned    string // as it is compared, once it has been
	Label      string // the number that Word puts in front
	Runs       []Run
	Inlines    *Inlines   // what stands in it beside letters; nil for most
	Mark       *RunFormat // of an empty paragraph: the format that makes its height
	Cell       *Cell      // nil outside of tables
	Box        *TextBox   // the text box that it stands in, nil for most
	Host       *Paragraph // the paragraph that holds the text box
	Note       *Note      // the note whose body it belongs to
	Control    *Control   // the innermost content control around it
	DrawnLines []DrawnLine
	Story      *Story

	Decomposed   bool // letters and marks were apart in the file
	PageField    bool // holds the number of the page
	PageBreak    bool // a page break stands in it
	Centred      bool // a tab sets the text in the middle
	OtherDrawing bool // holds a drawing that is neither a line nor a text box

	Opened, Begin, End int  // offsets: of its start tag, of its content, of its end tag
	SelfClosing        bool // written <w:p/>
}

// A Run is a stretch of text in one format; it ends at a byte of the paragraph's text.
type Run struct {
	End    int
	Format *RunFormat
}

// A Path is an element on the way from the body to a paragraph.
type Path struct {
	outer *Path
	name  string
	n     int // among those of its name, from 1
}

// String writes the place as an XPath from the root of the part.
func (p *Path) String() string {
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

// A Table is one w:tbl.
type Table struct {
	Outer       *Cell
	Rows        [][]*Cell
	Heights     []int // of the rows, in twips; 0 where the text makes it
	HeadingRows int   // how many of them, from the first, are repeated on every page
	Grid        []int // widths of the columns, in twips
	Left, Right int   // margins in a cell that has none of its own
	Bordered    bool
	Style       *Style
	First       int // index of the first paragraph that follows its start

	begun map[int]bool // by column, cells of the row above that is gone
}

// A Cell is one w:tc.
type Cell struct {
	Table       *Table
	Row, Column int
	Width       int
	Left, Right int // margins beside its text, in twips
	Span        int // of how many columns it takes the place
	Merge       VerticalMerge
	Paragraphs  []*Paragraph
	Tables      int // tables inside of it
}

// A VerticalMerge tells whether a cell is one with those above and below it.
type VerticalMerge uint8

// The parts of a vertical merge.
const (
	Unmerged   VerticalMerge = iota
	MergeStart               // the first cell of several
	MergeOn                  // goes on from the cell above
)

// A TextBox is a text box.
type TextBox struct{ Width, Height int } // in twips; 0 where it is not given

// A DrawnLine is a drawn line: a shape that Word floats over the text.
type DrawnLine struct {
	Length   int // in twips
	Offset   int // from the left edge of the column
	Drop     int // how far it stands below the top of its paragraph; below the text area or the page with Fixed
	Measured bool
	Centred  bool // aligned to the centre of its column
	Placed   bool // offset is known
	Hung     bool // drop is known
	Fixed    bool // it keeps its place on the page, wherever its paragraph goes
	Upright  bool // it runs down the page
	Dashed   bool
}

// A Section is a stretch of pages of one size.
type Section struct {
	Width, Height            Length
	Top, Bottom, Left, Right Length
	HeaderGap, FooterGap     Length
	Landscape                bool
	FirstDiffers             bool // titlePg
	FirstNumber              Length
	NumberForm               string            // of the page numbers
	Kind                     string            // nextPage, continuous
	LineGrid                 string            // type of the docGrid
	Headers, Footers         map[string]string // relationship ids by kind: default, first, even
	First, Last              int               // paragraphs of the main story, by index; last is one past the end
	HasTable                 bool
}

// textWidth is the width between the margins, in twips.
func (s *Section) textWidth() int { return max(0, s.Width.Twips-s.Left.Twips-s.Right.Twips) }

// Column is the width that a paragraph has, in twips, before its own indents.
func (d *Document) Column(p *Paragraph) int {
	switch {
	case p.Box != nil:
		return p.Box.Width
	case p.Cell != nil && p.Cell.Width > 0:
		return max(0, p.Cell.Width-p.Cell.Left-p.Cell.Right)
	case p.Story == d.Main && p.Section < len(d.Sections):
		return d.Sections[p.Section].textWidth()
	case len(d.Sections) > 0: // a header, a footer, a note
		return d.Sections[0].textWidth()
	}
	return 0
}

// Room is the width that the lines of a paragraph have, in twips.
func (d *Document) Room(p *Paragraph) int {
	return d.Column(p) - p.Format.Left.Twips - p.Format.Right.Twips
}
