package judge

import (
	"fmt"
	"strings"
)

// All measures are millimetres from the upper left corner of the page.

// A Layout is a document as LibreOffice sets it on paper.
type Layout struct {
	Pages []Page
	pdf   []byte
}

// A Page holds what is visible on one page.
type Page struct {
	Width, Height float64
	Lines         []Line
	Rules         []Rule
	Images        []Box
}

// A Box is the room that text takes: from the ascent to the descent of its font.
type Box struct{ X0, Y0, X1, Y1 float64 }

// A Word is a piece of text without white space.
type Word struct {
	Box
	Text string
}

// A Line is words that stand side by side. Lines of two table cells are two lines, and so is a raised note
// number beside the line it belongs to.
type Line struct {
	Box
	Words []Word
}

// A Rule is a horizontal line as drawn: a border, an underline, a drawing, the separator above the notes.
type Rule struct{ X0, X1, Y, Width float64 }

// Margins are the room around the text of a page.
type Margins struct{ Top, Bottom, Left, Right float64 }

// Text returns the words with single spaces between them.
func (l Line) Text() string {
	words := make([]string, len(l.Words))
	for i, w := range l.Words {
		words[i] = w.Text
	}
	return strings.Join(words, " ")
}

// Middle returns the point halfway between left and right.
func (b Box) Middle() float64 { return (b.X0 + b.X1) / 2 }

// Middle returns the point halfway between left and right.
func (r Rule) Middle() float64 { return (r.X0 + r.X1) / 2 }

// Length returns the distance from left to right.
func (r Rule) Length() float64 { return r.X1 - r.X0 }

// SameLine tells whether two boxes stand on one line: each reaches past the middle of the other, as texts of
// different sizes on one baseline do and neighbouring lines do not.
func (b Box) SameLine(other Box) bool {
	return b.crosses((other.Y0+other.Y1)/2) && other.crosses((b.Y0+b.Y1)/2)
}

func (b Box) crosses(y float64) bool { return b.Y0 < y && y < b.Y1 }

func (b Box) union(other Box) Box {
	return Box{min(b.X0, other.X0), min(b.Y0, other.Y0), max(b.X1, other.X1), max(b.Y1, other.Y1)}
}

// String gives the sides in the order left, top, right, bottom.
func (b Box) String() string { return fmt.Sprintf("[%.1f %.1f %.1f %.1f]", b.X0, b.Y0, b.X1, b.Y1) }
