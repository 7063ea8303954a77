package typeset

import (
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
)

// A laid is a paragraph that has been broken into lines.
type laid struct {
	style    *style
	origin   doc.Origin
	keepNext bool
	note     bool       // it stands at the foot
	element  *Element   // nil: an artefact
	alone    bool       // the element is that of its cell, or of an item, which ends later
	label    *Element   // of its number or marker
	closes   []*Element // lists and items that end before it
	width    doc.Length
	lines    []line
	overs    []over     // pictures over the text
	places   []*Blank   // that are signed, counted from its left upper corner
	within   []*Element // links, labels and the like
	ends     []*Element // end behind it: the note whose last paragraph it is, the lists of a cell
}

// A piece is an inline in the terms of the breaker: a run, and what the page has to know of it.
type piece struct {
	text    doc.Text
	ink     string
	image   *doc.Image
	note    *note
	rise    doc.Length
	element *Element
}

// Raised and lowered type, as Word sets it: 58 % of the size, and 40 % of it up or 8 % down.
const (
	raisedSize = 58
	raisedBy   = 40
	loweredBy  = 8
)

// A paragraphSetter breaks paragraphs into lines. Its slices are used again for each.
type paragraphSetter struct {
	*setter
	runs   []lines.Run
	pieces []piece
	start  []int // of each run in the text
}

// paragraph breaks a paragraph into lines within a width. mark is what stands before its text: the number of a note.
func (s *setter) paragraph(p *doc.Paragraph, width doc.Length, in *Element, mark *note) *laid {
	ps := &s.breaker
	ps.setter, ps.runs, ps.pieces, ps.start = s, ps.runs[:0], ps.pieces[:0], ps.start[:0]
	st := s.style(p.Style)
	l := &laid{style: st, origin: p.Origin, keepNext: p.KeepNext || st.KeepNext, width: width}
	s.elementOf(l, p, in)
	if in != nil && in.Kind == Note && l.origin == (doc.Origin{}) {
		l.origin = in.origin
	}
	if mark != nil {
		ps.mark(mark, st, s.within(l, Label))
		ps.text(doc.Text{Text: " "}, st, l)
	}
	inlines := p.Inlines
	if l.label != nil {
		inlines = ps.label(inlines, p.Label, st, l)
	}
	for _, in := range inlines {
		ps.inline(in, st, l)
	}
	ps.lay(l)
	return l
}

// label sets the number or the marker of an item, and returns what follows it.
func (ps *paragraphSetter) label(inlines []doc.Inline, bytes int, st *style, l *laid) []doc.Inline {
	t, ok := inlines[0].(*doc.Text)
	if !ok || len(t.Text) < bytes {
		return inlines
	}
	mark, rest := *t, *t
	mark.Text, rest.Text = t.Text[:bytes], t.Text[bytes:]
	ps.words(mark, st, piece{element: l.label})
	ps.text(rest, st, l)
	return inlines[1:]
}

func (ps *paragraphSetter) inline(in doc.Inline, st *style, l *laid) {
	switch in := in.(type) {
	case *doc.Text:
		ps.text(*in, st, l)
	case *doc.Break:
		ps.add(lines.Run{Text: "\n", Size: int64(st.Size)}, piece{element: l.element})
	case *doc.Note:
		ps.note(in, st, l)
	case *doc.PageNumber:
		ps.text(doc.Text{Text: strconv.Itoa(ps.number)}, st, l)
	case *doc.Field:
		ps.field(in, st, l)
	case *doc.Image:
		ps.image(in, l)
	case *doc.Place:
		ps.signing(in, l)
	}
}

// placeholder stands for a picture in the text: a letter that the breaker takes for any other.
const placeholder = "\uFFFC"

func (ps *paragraphSetter) image(m *doc.Image, l *laid) {
	figure := ps.within(l, Figure)
	if figure != nil {
		figure.Alt = m.Alt
	}
	if m.Over {
		l.overs = append(l.overs, over{Picture: Picture{Image: m, X: m.X, Y: m.Y, Element: figure}, line: len(ps.runs)})
		return
	}
	ps.add(lines.Run{Text: placeholder, Size: int64(doc.Pt(1)), Width: int64(m.Width)}, piece{image: m, element: figure})
}

func (ps *paragraphSetter) text(t doc.Text, st *style, l *laid) {
	p := piece{element: l.element}
	if t.Link != "" && l.element != nil {
		if p.element = ps.linkBefore(t.Link, l.element); p.element == nil {
			p.element = ps.within(l, Link)
			p.element.Address = t.Link
		}
	}
	ps.words(t, st, p)
}

// words adds a run in the face that the style and the text give it.
func (ps *paragraphSetter) words(t doc.Text, st *style, p piece) {
	if t.Text == "" {
		return
	}
	p.text, p.ink = t, st.Ink
	size := st.Size
	if t.Superscript || st.Superscript {
		p.rise, size = twips(size*raisedBy/100), twips(size*raisedSize/100)
	} else if t.Subscript {
		p.rise, size = -twips(size*loweredBy/100), twips(size*raisedSize/100)
	}
	ps.add(lines.Run{Text: t.Text, Face: metrics.FaceOf(st.Bold || t.Bold, st.Italic || t.Italic), Size: int64(size)}, p)
}

// linkBefore is the link of the run before, where this one goes on with it.
func (ps *paragraphSetter) linkBefore(address string, in *Element) *Element {
	if n := len(ps.pieces); n > 0 {
		if e := ps.pieces[n-1].element; e != nil && e.Kind == Link && e.Address == address && e.Parent == in {
			return e
		}
	}
	return nil
}

// note sets the mark of a note, and its body for the foot of the page.
func (ps *paragraphSetter) note(n *doc.Note, st *style, l *laid) {
	of := ps.newNote(n, l)
	ps.mark(of, st, of.reference)
	ps.pieces[len(ps.pieces)-1].note = of
	if n.Comma {
		ps.words(ps.raised(",", n.Mark), st, piece{element: l.element})
	}
}

// mark sets the number of a note in the face of its mark.
func (ps *paragraphSetter) mark(n *note, st *style, element *Element) {
	ps.words(ps.raised(strconv.Itoa(n.number), n.mark), st, piece{element: element})
}

// raised is a text in the face of the mark of a note.
func (ps *paragraphSetter) raised(text string, mark doc.StyleID) doc.Text {
	t := doc.Text{Text: text}
	if m := ps.styles[mark]; m != nil {
		t.Bold, t.Italic, t.Superscript = m.Bold, m.Italic, m.Superscript
	}
	return t
}

func (ps *paragraphSetter) add(r lines.Run, p piece) {
	at := 0
	if n := len(ps.runs); n > 0 {
		at = ps.start[n-1] + len(ps.runs[n-1].Text)
	}
	ps.runs, ps.pieces, ps.start = append(ps.runs, r), append(ps.pieces, p), append(ps.start, at)
}
