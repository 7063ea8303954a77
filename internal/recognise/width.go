package recognise

import (
	"strings"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/word"
)

const twipsPerPoint = 20

// WidthOf is the width of the text of a paragraph on one line, in twips, in the type that it is set in: condensed, expanded
// and scaled too.
func WidthOf(p *word.Paragraph) int {
	set, _ := widths(p, 0, len(p.Text))
	return int(set)
}

// Stretch is how many times as wide as in plain type a paragraph is set: 1 for nearly all, less in condensed type.
func Stretch(p *word.Paragraph) float64 {
	if !spread(p) {
		return 1
	}
	set, plain := widths(p, 0, len(p.Text))
	const narrowest = 0.1
	if plain <= 0 || set < narrowest*plain {
		return 1
	}
	return set / plain
}

// spread reports whether any of the type is condensed, expanded or scaled.
func spread(p *word.Paragraph) bool {
	for i := range p.Runs {
		if f := p.Runs[i].Format; f.Spread.Twips != 0 || f.Scale != 0 && f.Scale != 100 {
			return true
		}
	}
	return false
}

// widths measures a stretch of a paragraph: as it is set, and as plain type of its size would be.
func widths(p *word.Paragraph, from, to int) (set, plain float64) {
	start := 0
	for text, f := range p.Pieces() {
		end := start + len(text)
		if end > from && start < to {
			text = text[max(from-start, 0) : len(text)-max(end-to, 0)]
			if f.Caps == word.On {
				text = strings.ToUpper(text)
			}
			face := metrics.FaceOf(f.Bold == word.On, f.Italic == word.On)
			natural := float64(metrics.Width(face, text)) * f.Points() * twipsPerPoint / metrics.UnitsPerEm
			plain += natural
			if f.Scale > 0 {
				natural *= float64(f.Scale) / 100
			}
			set += natural + float64(f.Spread.Twips*utf8.RuneCountInString(text))
		}
		start = end
	}
	return set, plain
}

// lead is the white space with which a paragraph begins, as bytes of its text.
func lead(p *word.Paragraph) int {
	return len(p.Text) - len(strings.TrimLeft(p.Text, " \t\u00a0"))
}

// Indent is how far blanks and tabs set the first line in, beyond the indent of its format, in twips. A stray blank in a
// line that its format sets in is none.
func (o *Outline) Indent(p *word.Paragraph) int {
	if p.Format.FirstLine.Twips > 0 && !strings.Contains(p.Text[:lead(p)], "\t") {
		return 0
	}
	return o.pushed(p)
}

// pushed is how far the white space before the text of a paragraph reaches, in twips.
func (o *Outline) pushed(p *word.Paragraph) int {
	n := lead(p)
	if n == 0 {
		return 0
	}
	at := p.Format.FirstLine.Twips
	from := at
	for i, r := range p.Text[:n] {
		if r != '\t' {
			w, _ := widths(p, i, i+utf8.RuneLen(r))
			at += int(w)
			continue
		}
		if stop := p.Format.FirstTab; stop.Given && stop.At-p.Format.Left.Twips > at {
			at = stop.At - p.Format.Left.Twips
		} else {
			at = (max(at, 0)/o.Document.TabStop + 1) * o.Document.TabStop
		}
	}
	return at - from
}

// centredByBlanks reports whether blanks and tabs push a line to where a centred one stands.
func (o *Outline) centredByBlanks(p *word.Paragraph) bool {
	n := lead(p)
	room := o.Document.Room(p)
	if n == 0 || room <= 0 || strings.Contains(strings.TrimSpace(p.Text), "\n") {
		return false
	}
	width, _ := widths(p, n, len(strings.TrimRight(p.Text, " \t\n\u00a0")))
	pushed := o.pushed(p)
	left := p.Format.FirstLine.Twips + pushed
	right := room - left - int(width)
	const (
		stray = 300 // a few blanks too many push by no more than 5 mm
		deep  = 850 // an indent of a first line is no more than 15 mm
		slack = 600 // a clerk sees no difference of 5 mm at either side
	)
	return pushed > stray && left > deep && right > -slack && max(left-right, right-left) <= 2*slack
}

// Alignment is how the lines of a paragraph stand, with what a frame, a tab and blanks do to them.
func (o *Outline) Alignment(p *word.Paragraph) decree.Alignment {
	a := alignmentOf(p)
	if (a == decree.Left || a == decree.Justified) && len(p.Text) > 0 && p.Text[0] <= ' ' && o.centredByBlanks(p) {
		return decree.Centre
	}
	return a
}
