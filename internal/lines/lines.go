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

	"github.com/vanthu/baocao/internal/metrics"
)

// A Text is a text in one face, to be broken into lines as a paragraph of one run. A newline in it begins a new line; a tab counts
// as a space without width, since its stop is not known here.
type Text struct {
	face metrics.Face
	text string
}

// TextOf returns the text s in the face f.
func TextOf(f metrics.Face, s string) Text { return Text{f, s} }

// A Line is one line of a text.
type Line struct {
	Text  string // without the spaces at its end, which hang over the edge
	Width int64
}

// Lines yields the lines into which the text breaks within a measure in units of the em: as many words on a line as it holds, and
// one wider than the measure divided between letters. An empty text has one line, as an empty paragraph has, and no other line is
// without a letter unless newlines make it, however small the measure.
func (t Text) Lines(measure int64) iter.Seq[Line] {
	return func(yield func(Line) bool) {
		for l := range t.broken(measure) {
			if !yield(Line{t.text[l.Start:l.End], l.Width}) {
				return
			}
		}
	}
}

// broken breaks the text, in a type of so many units that its lengths are those of the em.
func (t Text) broken(measure int64) iter.Seq[RunLine] {
	return func(yield func(RunLine) bool) {
		run := [1]Run{{Text: t.text, Face: t.face, Size: metrics.UnitsPerEm}}
		p := runBreaker{Breaking: Breaking{First: measure, Rest: measure}, runs: run[:], yield: yield}
		p.all()
	}
}

// Count returns the number of the lines.
func (t Text) Count(measure int64) (n int) {
	for range t.broken(measure) {
		n++
	}
	return n
}

// Count returns the number of lines into which s breaks within a measure.
func Count(f metrics.Face, s string, measure int64) int { return TextOf(f, s).Count(measure) }

// Longest returns the width of the longest line into which s breaks within a measure.
func Longest(f metrics.Face, s string, measure int64) (width int64) {
	for l := range TextOf(f, s).broken(measure) {
		width = max(width, l.Width)
	}
	return width
}
