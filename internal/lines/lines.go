// Package lines breaks text into lines: where they end and how wide they are.
// It knows strings, faces and lengths in units of the em, and nothing of what
// the text stands in.
//
// A line ends where both Word and LibreOffice end it: at a space, or behind a
// hyphen, en dash or em dash, between figures too (ISO/IEC 29500-1, 17.3.3.18,
// breaks “999-99-9999”) and behind a sign before a figure. It does not end at a
// non-breaking space or hyphen, nor behind a slash. LibreOffice alone ends it
// behind “?”, “!”, “…”, “|” and “\”, and before an em dash; and where a slash
// follows a dash within a word and fits too, as in “227-KH/TW”, it does not end
// it behind the dash. There the lines are those of Word.
package lines

import (
	"iter"
	"strings"

	"github.com/vanthu/baocao/internal/metrics"
)

// A Text is a text that has been cut and measured, to be broken into lines
// within several measures. A newline in it begins a new line; a tab counts as
// a space without width, since its stop is not known here.
type Text struct {
	face   metrics.Face
	text   string
	pieces []piece
}

// TextOf returns the text s in the face f.
func TextOf(f metrics.Face, s string) Text {
	t := Text{pieces: make([]piece, 0, 1+strings.Count(s, " "))} // and more where dashes divide words
	t.Set(f, s)
	return t
}

// Set makes t the text s in the face f, in the memory that it has.
func (t *Text) Set(f metrics.Face, s string) {
	t.face, t.text, t.pieces = f, s, t.pieces[:0]
	a := metrics.AlphabetOf(f)
	for at := 0; at < len(s); {
		var p piece
		p, at = cut(a, s, at)
		t.pieces = append(t.pieces, p)
	}
}

// A Line is one line of a text.
type Line struct {
	Text  string // without the spaces at its end, which hang over the edge
	Width int64
}

// Lines yields the lines into which the text breaks within a measure: as many
// pieces on a line as it holds, and a piece wider than the measure divided
// between letters. An empty text has one line, as an empty paragraph has, and
// no other line is without a letter unless newlines make it, however small the
// measure.
func (t *Text) Lines(measure int64) iter.Seq[Line] {
	return func(yield func(Line) bool) { t.each(measure, yield) }
}

// each breaks the text, and yields the lines where they are wanted: to count and measure them costs no memory.
func (t *Text) each(measure int64, yield func(Line) bool) (lines int, longest int64) {
	b := breaker{text: t.text, face: t.face, measure: measure, yield: yield}
	for i := range t.pieces {
		if !b.add(&t.pieces[i]) {
			return b.lines, b.longest
		}
	}
	b.endLine(len(t.text))
	return b.lines, b.longest
}

// Count returns the number of the lines.
func (t *Text) Count(measure int64) int {
	n, _ := t.each(measure, nil)
	return n
}

// Longest returns the width of the longest of the lines.
func (t *Text) Longest(measure int64) int64 {
	_, width := t.each(measure, nil)
	return width
}

// Count returns the number of lines into which s breaks within a measure.
func Count(f metrics.Face, s string, measure int64) int {
	t := TextOf(f, s)
	return t.Count(measure)
}

// Longest returns the width of the longest line into which s breaks within a
// measure.
func Longest(f metrics.Face, s string, measure int64) int64 {
	t := TextOf(f, s)
	return t.Longest(measure)
}

// A breaker breaks a text into lines, piece by piece.
type breaker struct {
	text    string
	face    metrics.Face
	measure int64
	yield   func(Line) bool // nil: the lines are counted only
	lines   int
	longest int64

	start, end int   // of the line, up to its last letter
	width      int64 // to there
	x          int64 // behind the spaces that follow
}

func (b *breaker) add(p *piece) (more bool) {
	if b.x > 0 && b.x+p.width > b.measure && !b.endLine(p.start) {
		return false
	}
	if p.width <= b.measure {
		b.x += p.width
	} else if !b.divide(p) {
		return false
	}
	b.end, b.width = p.end, b.x
	for n := range p.newlines {
		next := p.next
		if n < p.newlines-1 {
			next = p.end // nothing stands between newlines
		}
		if !b.endLine(next) {
			return false
		}
	}
	b.x += p.gap
	return true
}

// divide divides a piece between letters.
func (b *breaker) divide(p *piece) (more bool) {
	for i, r := range b.text[p.start:p.end] {
		a := int64(metrics.Advance(b.face, r))
		// A combining mark has no width and stays with its letter.
		if b.x > 0 && a > 0 && b.x+a > b.measure {
			b.end, b.width = p.start+i, b.x
			if !b.endLine(p.start + i) {
				return false
			}
		}
		b.x += a
	}
	return true
}

// endLine ends the line; the next one begins at an offset of the text.
func (b *breaker) endLine(next int) (more bool) {
	b.lines, b.longest = b.lines+1, max(b.longest, b.width)
	more = b.yield == nil || b.yield(Line{b.text[b.start:max(b.start, b.end)], b.width})
	b.start, b.end, b.width, b.x = next, next, 0, 0
	return more
}
