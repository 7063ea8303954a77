package typeset

import (
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
)

// A unit is what no page divides: a line, or a row of a table within a cell.
type unit struct {
	gap    doc.Length // above it, left out at the top of a page
	height doc.Length
	after  doc.Length // under it

	line *line
	row  *row
	of   *laid // the paragraph of the line
	n    int   // which line of it
}

// A laid is a paragraph that has been broken into lines.
type laid struct {
	style    *style
	keepNext bool
	note     bool       // it stands at the foot
	element  *Element   // nil: an artefact
	alone    bool       // the element is that of its cell, or of an item, which ends later
	label    *Element   // of its number or marker
	closes   []*Element // lists and items that end before it
	width    doc.Length
	lines    []line
	overs    []over     // pictures over the text
	within   []*Element // links, labels and the like
	ends     []*Element // end behind it: the note whose last paragraph it is, the lists of a cell
}

// A line of a paragraph, counted from the left edge of the text.
type line struct {
	height, descent doc.Length
	runs            []Run // Y counted from the base line, down
	pictures        []Picture
	notes           []*note
}

// An over is a picture over the text, counted from the left edge and the top of its paragraph.
type over struct {
	Picture
	line int
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

// set breaks a paragraph into lines within a width. mark is what stands before its text: the number of a note.
func (s *setter) paragraph(p *doc.Paragraph, width doc.Length, in *Element, mark *note) *laid {
	ps := &s.breaker
	ps.setter, ps.runs, ps.pieces, ps.start = s, ps.runs[:0], ps.pieces[:0], ps.start[:0]
	st := s.style(p.Style)
	l := &laid{style: st, keepNext: p.KeepNext || st.KeepNext, width: width}
	s.elementOf(l, p, in)
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
		ps.text(in.Text, st, l)
	case *doc.Image:
		ps.image(in, l)
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

// lay breaks the paragraph and places its runs.
func (ps *paragraphSetter) lay(l *laid) {
	st := l.style
	measure := l.width - twips(st.Left) - twips(st.Right)
	first := measure - twips(st.FirstLine)
	how := lines.Breaking{First: int64(first), Rest: int64(measure), Whole: ps.config.Whole, Shrink: int64(ps.config.Shrink)}
	broken := how.Break(ps.runs)
	l.lines = make([]line, len(broken))
	run := 0
	for i := range broken {
		x, room := twips(st.Left), measure
		if i == 0 {
			x, room = x+twips(st.FirstLine), first
		}
		run = ps.place(l, i, &broken[i], run, x, room)
	}
	for i := range l.overs {
		l.overs[i].line = min(l.overs[i].line, len(l.lines)-1)
	}
}

// place sets the runs of one line from x on. It returns the first run of the next.
func (ps *paragraphSetter) place(l *laid, n int, b *lines.RunLine, run int, x, room doc.Length) int {
	st, to := l.style, &l.lines[n]
	height, descent := lineHeight(st.Size)
	ascent := height - descent
	stretch := doc.Length(0)
	left := room - doc.Length(b.Width)
	switch {
	case st.Align == doc.Centre:
		x += left / 2
	case st.Align == doc.Right:
		x += left
	case st.Align == doc.Justified && !b.Hard && b.Spaces > 0:
		stretch = left / doc.Length(b.Spaces)
	}
	if ps.onlyPictures(b, run) {
		ascent, descent = 0, 0
	}
	if count := b.Next - b.Start; count > 0 {
		to.runs = make([]Run, 0, 1+min(len(ps.runs)-run, 4))
	}
	for ; run < len(ps.runs); run++ {
		r, p := &ps.runs[run], &ps.pieces[run]
		from, end := max(b.Start, ps.start[run]), min(b.Next, ps.start[run]+len(r.Text))
		if from >= end {
			break
		}
		text := r.Text[from-ps.start[run] : end-ps.start[run]]
		x += ps.piece(to, l, text, r, p, x, stretch, &ascent, &descent)
		if end < ps.start[run]+len(r.Text) {
			break
		}
	}
	to.height, to.descent = st.spaced(ascent+descent, descent)
	return run
}

// onlyPictures reports whether a line has no letter, and so none of the height of letters.
func (ps *paragraphSetter) onlyPictures(b *lines.RunLine, run int) bool {
	for ; run < len(ps.runs) && ps.start[run] < b.End; run++ {
		if ps.pieces[run].image == nil {
			return false
		}
	}
	return b.End > b.Start
}

// piece sets one run of a line, and returns how wide it is.
func (ps *paragraphSetter) piece(to *line, l *laid, text string, r *lines.Run, p *piece, x, stretch doc.Length, ascent, descent *doc.Length) doc.Length {
	if text == "\n" {
		if n := len(to.runs); n > 0 {
			to.runs[n-1].Text += " " // that a reader parts the words
		}
		return 0
	}
	if p.image != nil {
		*ascent = max(*ascent, twips(p.image.Height))
		to.pictures = append(to.pictures, Picture{X: x, Y: -twips(p.image.Height), Image: p.image, Element: p.element})
		return p.image.Width
	}
	if p.note != nil {
		to.notes = append(to.notes, p.note)
	}
	width, spaces := measured(r.Face, text)
	w := doc.Length(width)*doc.Length(r.Size)/metrics.UnitsPerEm + stretch*doc.Length(spaces)
	to.runs = append(to.runs, Run{X: x, Y: -p.rise, Width: w, Stretch: stretch, Text: text, Face: r.Face, Size: doc.Length(r.Size),
		Ink: p.ink, Link: p.text.Link, Element: p.element})
	if p.rise == 0 { // what is raised has room within a line of its paragraph
		h, d := lineHeight(doc.Length(r.Size))
		*ascent, *descent = max(*ascent, h-d), max(*descent, d)
	}
	return w
}

// measured is the width of a text in units of the em, and how many spaces it has.
func measured(f metrics.Face, s string) (width int64, spaces int) {
	a := metrics.AlphabetOf(f)
	for _, r := range s {
		l := a.Letter(r)
		width += l.Width()
		if l.IsSpace() {
			spaces++
		}
	}
	return width, spaces
}

// units are the lines of the paragraph, as a page takes them.
func (l *laid) units(to []unit) []unit {
	for i := range l.lines {
		u := unit{height: l.lines[i].height, line: &l.lines[i], of: l, n: i}
		if i == 0 {
			u.gap = twips(l.style.Before)
			u.height += twips(l.style.RuleAbove) // a border stands outside the text
			if l.note {
				u.height += noteMore
			}
		}
		if i == len(l.lines)-1 {
			u.after = twips(l.style.After)
		}
		to = append(to, u)
	}
	return to
}

// fitting is how many of the lines from n on stand on a page that has room for some of them but not for all: so many that two
// lines at least stand on either side of its edge (ISO/IEC 29500-1, 17.3.1.44), or none.
func (l *laid) fitting(n, room int) int {
	if l.note { // LibreOffice parts notes at any line
		return room
	}
	if l.style.KeepLines {
		return 0
	}
	room = min(room, len(l.lines)-n-widows)
	if room <= 0 || n == 0 && room < orphans {
		return 0
	}
	return room
}

// How many lines of a paragraph stand at the foot of a page at least, and at the head of the next.
const (
	orphans = 2
	widows  = 2
)
