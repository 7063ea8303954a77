// Package typeset sets a document on pages: where each line, rule and picture stands, and which note is at whose foot. It knows
// package doc and the breaker of lines, and nothing of reports, of the Decree or of files.
//
// All lengths are those of package doc, whole numbers of which 12,700 make a point, and all distances are rounded to
// twentieths of a point, as Word and LibreOffice count them. There is no clock and no chance: the same document has the same
// pages.
package typeset

import (
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/metrics"
)

// A Page is one page as it is printed. Places on it are counted from its left upper corner.
type Page struct {
	Format  doc.Page
	Section int    // of the document, counted from 0
	Number  int    // of the page, printed or not
	Items   []Item // in the order in which they are drawn, which is that of reading but for artefacts
}

// An Item is a *Run, *Rule, *Picture or *Blank, or says that an element of the document begins or ends: [Begin], [End].
type Item interface{ item() }

// A Run is a piece of a line in one face and size.
type Run struct {
	X, Y    doc.Length // of its beginning, on the base line
	Width   doc.Length
	Stretch doc.Length // added to every space in it, so that the line fills its measure
	Text    string     // with the spaces at the end of the line
	Face    metrics.Face
	Size    doc.Length
	Ink     string // "FF0000"; empty is black
	Upward  bool   // runs from the bottom to the top
	Link    string
	Origin  doc.Origin
	// Element is what it is a part of; nil is an artefact: the number of the page, a heading of a table repeated.
	Element *Element
}

// A Rule is a line, drawn as a filled rectangle. It is an artefact.
type Rule struct {
	X, Y, Width, Height doc.Length
	Ink                 string
}

// A Picture is an image.
type Picture struct {
	X, Y    doc.Length // of its left upper corner
	Image   *doc.Image // with its origin
	Element *Element
}

// A Blank is where something is filled in or signed later. Who asks for blanks has their fields and their signatures' pictures no
// more among runs and pictures.
type Blank struct {
	X, Y, Width, Height doc.Length
	Place               *doc.Place // that is signed
	Field               *doc.Field // or that is filled in, or a mark that goes before the document is signed
	Base                doc.Length // of a field: the base line of its text, in its face and size
	Face                metrics.Face
	Size                doc.Length
	Element             *Element
}

// Begin says that an element begins, after what its parent holds so far.
type Begin struct{ *Element }

// End says that nothing more is added to an element; of those within it, notes may still go on.
type End struct{ *Element }

func (*Run) item()     {}
func (*Rule) item()    {}
func (*Picture) item() {}
func (*Blank) item()   {}
func (Begin) item()    {}
func (End) item()      {}

// Kind is what an element is, in the terms of tagged PDF (ISO 32000-1, 14.8.4).
type Kind uint8

// The kinds of element.
const (
	Document Kind = iota
	Heading
	Paragraph
	List
	ListItem
	Label
	ListBody
	Table
	TableRow
	HeadingCell
	DataCell
	Figure
	Link
	Reference // the mark of a note
	Note
	Form // a blank
)

// An Element is a part of the document as it is read.
type Element struct {
	Kind          Kind
	Parent        *Element // nil of the document
	Level         int      // of a heading, from 1
	Columns, Rows int      // that a cell spans, where it is more than one
	Alt           string   // of a figure
	Address       string   // of a link
	Title         string   // of a heading: its words
	Number        int      // of a note and of its reference

	field        *doc.Field // of a form
	origin       doc.Origin // of a note: where its mark stands
	then         *Element   // begins right behind it: the note of a mark
	begun, ended bool
	placed       bool // of a form: its blank stands on a page
}
