// Package doc is the page: paragraphs, runs, notes, tables and sections, with styles by name. [Assemble] turns a report
// into it by asking the rules of the Decree; package render writes it. It knows nothing of XML or of files.
//
// The tree is plain data, walked by a type switch as go/ast is. A node is shared by nobody and may be changed before
// it is rendered.
package doc

import (
	"iter"

	"github.com/vanthu/baocao/model"
)

// A Document is everything that a writer needs: the properties, the styles and the pages.
type Document struct {
	Properties Properties
	Styles     []Style   // every style that the blocks name, in the order of the style list
	Sections   []Section // at least one
	FirstNote  int       // the number of the first note
	// Warnings are of what fits its place and reads badly, as a table in small type. No writer reads them. Those of
	// the rows of a [model.Table.RowSeq] come to them while its rows are ranged over for the first time.
	Warnings model.Faults
}

// Properties are what the file says of itself.
type Properties struct {
	Title    string // tên loại and trích yếu
	Subject  string // trích yếu
	Agency   string // cơ quan ban hành
	Language string // BCP 47: "vi-VN"
	Created  string // day of issue as 2024-11-08; empty in a draft
}

// A Section is a run of pages of one format.
type Section struct {
	Page Page
	// FirstNumber is the number of the first page; 0 goes on from the section before.
	FirstNumber int
	// HideFirst leaves the first page of the section without a number.
	HideFirst bool
	// PageNumber is the style of the paragraph in the top margin that holds the page number.
	PageNumber StyleID
	// FirstHeader and FirstFooter stand in the top and bottom margin of the first page, where HideFirst sets it apart.
	FirstHeader, FirstFooter []Block
	Blocks                   []Block
}

// A Page is the format of the pages of a section. Width and height are those of the page as it is read: a landscape page is wider than high.
type Page struct {
	Width, Height            Length
	Top, Bottom, Left, Right Length // margins
	Header                   Length // from the upper edge to the page number
	Landscape                bool
}

// TextWidth is the width between the margins.
func (p Page) TextWidth() Length { return p.Width - p.Left - p.Right }

// textHeight is the height between the margins.
func (p Page) textHeight() Length { return p.Height - p.Top - p.Bottom }

// A Block is a *Paragraph or a *Table.
type Block interface{ block() }

// A Paragraph is a line of text or several.
type Paragraph struct {
	Style    StyleID
	Origin   Origin
	KeepNext bool // stays on one page with the block after it
	// Label is how many bytes of its text are the number or the marker of an item, which a reader is told of as such; 0 is none.
	Label   int
	Inlines []Inline
}

// An Inline is a *Text, *Break, *Note, *PageNumber, *Field, *Image or *Place.
type Inline interface{ inline() }

// A Text is a run of characters in the face of its paragraph's style, made bold, italic, raised or lowered where the text asks for it.
type Text struct {
	Text                                 string
	Bold, Italic, Superscript, Subscript bool
	Link                                 string // http, https or mailto: what a reader on a screen gets to; it looks like the text around
}

// A Break is a line break within a paragraph.
type Break struct{}

// A Note is a chú thích: its mark stands here, its body at the foot of the page.
type Note struct {
	Mark StyleID // character style of the mark, here and at the foot of the page
	// Comma sets a comma in the face of the mark behind it here, where the next mark would join it: ¹,² and not ¹².
	Comma bool
	Body  []*Paragraph
}

// A PageNumber is the number of the page on which it stands.
type PageNumber struct{}

// A Field is a place that an office fills in later: the number, the date. Word shows it as a content control.
type Field struct {
	Tag   string // by which a program finds it; stable over versions
	Title string // that Word shows to a clerk
	Text  Text   // what stands there now
	Blank bool   // what stands there is room to write in
}

// An Image is a picture in PNG or JPEG.
type Image struct {
	Origin        Origin
	Data          []byte
	Format        string // "png" or "jpeg"
	Width, Height Length
	Alt           string // what it shows, in words
	// Over floats the image over the text: a seal over a signature. X counts to the right from the letter where the image
	// stands, Y down from the top of its paragraph.
	Over bool
	X, Y Length
}

// A Table is a grid with rows. Its first Heading rows are repeated on every page.
type Table struct {
	Style   StyleID
	Origin  Origin
	Indent  Length   // from the left edge of the text
	Grid    []Length // widths of the columns
	Heading int
	// Rows yields the rows, heading first. A row is valid until the next one is asked for. An error ends the rendering.
	Rows iter.Seq2[*Row, error]
}

// A Row is one row of a table. It stays on one page, but for one that may split.
type Row struct {
	Origin Origin
	Cells  []Cell
	Height Length // at least; 0: as high as the content
	Exact  bool   // Height is the height, whatever the content
	// MaySplit lets the row go on on the next page, line by line.
	MaySplit bool
}

// A Cell is one cell of a row.
type Cell struct {
	Columns int   // of the grid that it spans; 0 means 1
	Merge   Merge // with the cells under it
	Upward  bool  // the text runs from the bottom to the top
	Middle  bool  // the text stands in the middle of the height
	Blocks  []Block
}

// Merge joins a cell with those under it.
type Merge uint8

// A merged cell begins at MergeStart and goes on through every MergeOn under it.
const (
	NotMerged Merge = iota
	MergeStart
	MergeOn
)

func (*Paragraph) block()   {}
func (*Table) block()       {}
func (*Text) inline()       {}
func (*Break) inline()      {}
func (*Note) inline()       {}
func (*PageNumber) inline() {}
func (*Field) inline()      {}
func (*Image) inline()      {}

// RowsOf yields the given rows.
func RowsOf(rows ...*Row) iter.Seq2[*Row, error] {
	return func(yield func(*Row, error) bool) {
		for _, r := range rows {
			if !yield(r, nil) {
				return
			}
		}
	}
}
