package typeset

import (
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
	l.showsWhenSigned()
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
	case st.Align == doc.Justified && !b.Hard && !b.Parted && b.Spaces > 0:
		if stretch = left / doc.Length(b.Spaces); stretch > widestGap*st.Size {
			stretch = 0
		}
	}
	only := ps.onlyPictures(b, run)
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
		if p.note != nil && from == ps.start[run] { // its mark may go on in the next line
			to.notes = append(to.notes, p.note)
		}
		if end < ps.start[run]+len(r.Text) {
			break
		}
	}
	if only {
		descent = max(0, height-ascent)
	}
	to.height, to.descent = st.spaced(ascent+descent, descent)
	return run
}

// widestGap is by how many times the size of the type the spaces of a line are stretched at most: a line of few words, before one that takes the
// next line whole, is left as it is.
const widestGap = 2

// onlyPictures reports whether a line has no letter: it is as high as its pictures, and at least as a line of letters, without room under them.
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
	width, spaces := measured(r.Face, text)
	w := doc.Length(width)*doc.Length(r.Size)/metrics.UnitsPerEm + stretch*doc.Length(spaces)
	to.runs = append(to.runs, Run{X: x, Y: -p.rise, Width: w, Stretch: stretch, Text: text, Face: r.Face, Size: doc.Length(r.Size),
		Ink: p.ink, Link: p.text.Link, Origin: l.origin, Element: p.element})
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
