package fromword

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/weblink"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// A base is the face of a component: what is bold in it all the same says nothing.
type base struct{ bold, italic bool }

// A stretch is what is read of a paragraph: by bytes of its text.
type stretch struct {
	p        *word.Paragraph
	from, to int
	label    string // that Word puts in front
}

// all is the whole of a paragraph. A number of Word is of its text, in front of any; a dash only in a cell, which has no items.
func all(p *word.Paragraph) stretch {
	s := stretch{p: p, to: len(p.Text)}
	if p.Cell != nil || says(p.Label) && says(p.Text) {
		s.label = p.Label
	}
	return s
}

// linesOf are the lines of a paragraph that are not blank.
func linesOf(p *word.Paragraph) (list []string) {
	for line := range strings.SplitSeq(all(p).label+" "+p.Text, "\n") {
		if line = word.Clean(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// text reads stretches of paragraphs as one text, with a line break between each two.
func (r *reader) text(of base, stretches ...stretch) model.Text {
	var runs []model.Run
	for _, s := range stretches {
		piece := r.runs(of, s)
		if len(runs) > 0 && len(piece) > 0 {
			runs = append(runs, model.Run{Break: true})
		}
		runs = append(runs, piece...)
	}
	return textOf(runs)
}

// textOf is a text of runs, plain where it can be.
func textOf(runs []model.Run) model.Text {
	switch {
	case len(runs) == 0:
		return model.Text{}
	case len(runs) == 1 && runs[0] == (model.Run{Text: runs[0].Text}):
		return model.Plain(runs[0].Text)
	}
	return model.Rich(runs...)
}

// runs reads a stretch: its letters with their faces, the breaks in it, the notes at their places, the links. Blanks and
// tabs at its ends and more than one in a row are layout.
func (r *reader) runs(of base, s stretch) []model.Run {
	r.take(s.p, s.from, s.to)
	whole, offset := s.p, 0
	if part, ok := r.outline.PartOf(s.p); ok {
		whole, offset = part.Whole, part.From
	}
	b := runBuilder{reader: r}
	if s.label != "" {
		b.text.WriteString(s.label)
		b.blank = true
	}
	from := s.from + offset
	to := s.to + offset
	stops := r.stops(whole)
	at := 0
	for piece, format := range whole.Pieces() {
		face := faceOf(format, of)
		start, end := max(at, from), min(at+len(piece), to)
		for start < end {
			for len(stops) > 0 && stops[0] < start {
				stops = stops[1:]
			}
			if len(stops) > 0 && stops[0] == start {
				b.inlines(whole, start, from)
			}
			next := end
			for len(stops) > 0 && stops[0] <= start {
				stops = stops[1:]
			}
			if len(stops) > 0 {
				next = min(end, stops[0])
			}
			if !isTypedMark(whole, start) {
				face.Link = linkAt(whole, start, next)
				b.add(face, whole, start, next)
			}
			start = next
		}
		at += len(piece)
	}
	b.inlines(whole, to, from)
	return b.done()
}

// stops are the places in a paragraph at which something begins, ends or stands.
func (r *reader) stops(p *word.Paragraph) (at []int) {
	if p.Inlines == nil {
		return nil
	}
	for _, n := range p.Inlines.Notes {
		at = append(at, n.At, n.MarkTo)
	}
	for _, l := range p.Inlines.Links {
		at = append(at, l.From, l.To)
	}
	slices.Sort(at)
	return at
}

func faceOf(f *word.RunFormat, of base) (face model.Run) {
	face.Bold = f.Bold == word.On && !of.bold
	face.Italic = f.Italic == word.On && !of.italic
	face.Superscript = f.Raised == "superscript"
	face.Subscript = f.Raised == "subscript"
	return face
}

// linkAt is where a stretch leads to, unless its text spells that out.
func linkAt(p *word.Paragraph, from, to int) string {
	if p.Inlines == nil {
		return ""
	}
	links := p.Inlines.Links
	i := sort.Search(len(links), func(i int) bool { return links[i].To >= to })
	for _, l := range links[i:min(i+1, len(links))] {
		if l.From <= from && l.Target != "" {
			if start, end, address, ok := weblink.Next(p.Text[l.From:l.To]); ok && start == 0 && end == l.To-l.From && address == l.Target {
				return ""
			}
			return l.Target
		}
	}
	return ""
}

// isLink reports whether a stretch leads anywhere, which Word shows by a line under it.
func isLink(p *word.Paragraph, from, to int) bool {
	return p.Inlines != nil && slices.ContainsFunc(p.Inlines.Links, func(l word.Link) bool { return l.From <= from && to <= l.To && l.Target != "" })
}

// A runBuilder joins pieces of text of one face, and blanks.
type runBuilder struct {
	*reader
	runs  []model.Run
	face  model.Run // of the run that is open
	text  strings.Builder
	blank bool // one is to come before the next letter
	past  int  // how many have been passed, of the notes of the paragraph
}

func (b *runBuilder) add(face model.Run, p *word.Paragraph, from, to int) {
	for i, c := range p.Text[from:to] {
		switch {
		case c == '\n' && isBreak(p, from+i):
			b.close()
			b.runs, b.blank = append(b.runs, model.Run{Break: true}), false
		case unicode.IsSpace(c):
			b.blank = b.blank || b.started()
		default:
			b.turn(face)
			if b.text.Cap() == 0 {
				b.text.Grow(to - from - i)
			}
			if b.blank {
				b.text.WriteByte(' ')
				b.blank = false
			}
			b.text.WriteRune(c)
		}
	}
}

// started reports whether anything stands on the line before.
func (b *runBuilder) started() bool {
	return b.text.Len() > 0 || len(b.runs) > 0 && !b.runs[len(b.runs)-1].Break
}

// turn opens a run of a face, unless one is open. A blank between two faces is of the one that is plain.
func (b *runBuilder) turn(face model.Run) {
	if b.text.Len() > 0 && !sameFace(b.face, face) {
		if b.blank && (b.face == model.Run{} || face != model.Run{}) {
			b.text.WriteByte(' ')
			b.blank = false
		}
		b.close()
	}
	b.face = face
}

// close ends the run that is open.
func (b *runBuilder) close() {
	if b.text.Len() > 0 {
		b.face.Text = b.text.String()
		b.runs = append(b.runs, b.face)
	}
	b.face, b.text = model.Run{}, strings.Builder{}
}

func sameFace(a, b model.Run) bool {
	a.Text, b.Text = "", ""
	return a == b
}

func isBreak(p *word.Paragraph, at int) bool {
	if p.Inlines == nil {
		return false
	}
	breaks := p.Inlines.Breaks
	for _, b := range breaks[sort.Search(len(breaks), func(i int) bool { return breaks[i].At >= at }):] {
		if b.At > at {
			break
		}
		if b.Kind != word.Tab && b.Kind != word.PageBreak {
			return true
		}
	}
	return false
}

// done are the runs without blanks and breaks at the end. A pair of braces is one of letters, and no name of a figure.
func (b *runBuilder) done() []model.Run {
	b.close()
	for n := len(b.runs); n > 0 && b.runs[n-1].Break; n = len(b.runs) {
		b.runs = b.runs[:n-1]
	}
	for len(b.runs) > 0 && b.runs[0].Break {
		b.runs = b.runs[1:]
	}
	for i := range b.runs {
		b.runs[i].Text = escapeBraces(b.runs[i].Text)
	}
	return b.runs
}

func escapeBraces(s string) string { return strings.ReplaceAll(s, "{{", `\{{`) }

// trimEnd takes bytes from the end of the letters of runs.
func trimEnd(runs []model.Run, bytes int) []model.Run {
	for i := len(runs) - 1; i >= 0 && bytes > 0; i-- {
		cut := min(bytes, len(runs[i].Text))
		runs[i].Text = runs[i].Text[:len(runs[i].Text)-cut]
		bytes -= cut
		if runs[i].Text == "" && runs[i].Note == nil {
			runs = slices.Delete(runs, i, i+1)
		}
	}
	return runs
}

// lastRune is the last letter or sign of a text.
func lastRune(s string) rune {
	c, _ := utf8.DecodeLastRuneInString(s)
	return c
}
