package metrics

import "strings"

// Lines returns the number of lines on which Word sets s in a column of the
// given measure. A line ends at a space, or after a hyphen-minus, en dash or em
// dash, also one between figures (ISO/IEC 29500-1, 17.3.3.18, breaks
// “999-99-9999”), but not after one that begins a word, where it is a sign: as many pieces on a line as it holds, spaces at its end
// hanging over the edge, and a piece wider than the measure divided between
// letters. A newline begins a new line; a tab counts as a space without width,
// since its stop is not known here. An empty text has one line, as an empty
// paragraph has, and no line is without a letter, however small the measure.
func Lines(f Face, s string, measure int64) int {
	b := breaker{face: f, measure: measure, lines: 1}
	for s != "" {
		var p piece
		p, s = cut(f, s)
		b.add(&p)
	}
	return b.lines
}

// A Text is a text that has been cut and measured, to be broken into lines
// within several measures.
type Text struct {
	face   Face
	pieces []piece
}

// TextOf returns the text s in the face f.
func TextOf(f Face, s string) Text {
	t := Text{pieces: make([]piece, 0, 1+strings.Count(s, " "))} // and more where dashes divide words
	t.Set(f, s)
	return t
}

// Set makes t the text s in the face f, in the memory that it has.
func (t *Text) Set(f Face, s string) {
	t.face, t.pieces = f, t.pieces[:0]
	for s != "" {
		var p piece
		p, s = cut(f, s)
		t.pieces = append(t.pieces, p)
	}
}

// Lines returns the same as the function [Lines].
func (t Text) Lines(measure int64) int {
	b := breaker{face: t.face, measure: measure, lines: 1}
	for i := range t.pieces {
		b.add(&t.pieces[i])
	}
	return b.lines
}

// A breaker breaks a text into lines, piece by piece.
type breaker struct {
	face    Face
	measure int64
	lines   int
	x       int64 // on the last line
}

func (b *breaker) add(p *piece) {
	if b.x > 0 && b.x+p.width > b.measure {
		b.newLine()
	}
	if p.width <= b.measure {
		b.x += p.width
	} else {
		b.divide(p.text)
	}
	if p.newlines > 0 {
		b.lines += p.newlines
		b.x = 0
	}
	b.x += p.gap
}

// divide divides a piece between letters.
func (b *breaker) divide(s string) {
	for _, r := range s {
		a := int64(Advance(b.face, r))
		// A combining mark has no width and stays with its letter.
		if b.x > 0 && a > 0 && b.x+a > b.measure {
			b.newLine()
		}
		b.x += a
	}
}

func (b *breaker) newLine() {
	b.lines++
	b.x = 0
}
