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
}

func all(p *word.Paragraph) stretch { return stretch{p, 0, len(p.Text)} }

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
			face.Link = linkAt(whole, start, next)
			b.add(face, whole, start, next)
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
		at = append(at, n.At)
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

// A runBuilder joins pieces of text of one face, and blanks.
type runBuilder struct {
	*reader
	runs  []model.Run
	blank bool // one is to come before the next letter
	noted int  // how many have been added, of those of the paragraph
}

func (b *runBuilder) add(face model.Run, p *word.Paragraph, from, to int) {
	var text strings.Builder
	for i, c := range p.Text[from:to] {
		switch {
		case c == '\n' && isBreak(p, from+i):
			b.flush(face, &text)
			b.runs, b.blank = append(b.runs, model.Run{Break: true}), false
			continue
		case unicode.IsSpace(c):
			b.blank = b.blank || text.Len() > 0 || b.started()
			if text.Len() > 0 {
				b.flush(face, &text)
			}
			continue
		}
		if b.blank {
			text.WriteByte(' ')
			b.blank = false
		}
		text.WriteRune(c)
	}
	b.flush(face, &text)
}

// started reports whether anything stands on the line before.
func (b *runBuilder) started() bool {
	return len(b.runs) > 0 && !b.runs[len(b.runs)-1].Break
}

// flush ends a piece of text.
func (b *runBuilder) flush(face model.Run, text *strings.Builder) {
	s := text.String()
	text.Reset()
	if s == "" {
		return
	}
	last := len(b.runs) - 1
	if last >= 0 && s[0] == ' ' && b.runs[last].Text != "" && !sameFace(b.runs[last], face) {
		// A blank between two faces is of the one that is plain.
		if plain := (model.Run{Text: b.runs[last].Text}); b.runs[last] == plain || face != (model.Run{}) {
			b.runs[last].Text += " "
			s = s[1:]
		}
	}
	if last >= 0 && b.runs[last].Text != "" && sameFace(b.runs[last], face) {
		b.runs[last].Text += s
		return
	}
	face.Text = s
	b.runs = append(b.runs, face)
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

// inlines adds the notes whose marks stand at a place.
func (b *runBuilder) inlines(p *word.Paragraph, at, from int) {
	if p.Inlines == nil {
		return
	}
	notes := p.Inlines.Notes
	for b.noted < len(notes) && notes[b.noted].At <= at {
		n := notes[b.noted]
		b.noted++
		if n.At < at || n.Note == nil || n.At == from && from > 0 {
			continue
		}
		note := &model.Note{}
		for _, q := range n.Note.Paragraphs {
			if t := b.reader.text(base{}, all(q)); !t.IsEmpty() {
				note.Body = append(note.Body, t)
			}
		}
		if b.blank && b.started() {
			b.runs[len(b.runs)-1].Text += " "
		}
		b.blank = false
		b.runs = append(b.runs, model.Run{Note: note})
	}
}

// done are the runs without blanks and breaks at the end. A pair of braces is one of letters, and no name of a figure.
func (b *runBuilder) done() []model.Run {
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
