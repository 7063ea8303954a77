package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// A face is how most letters of a paragraph look.
type face struct {
	size         decree.Points
	bold, italic bool
}

// facesOf looks at every paragraph of a document. One without letters looks as its first run or its mark does.
func facesOf(d *document) []face {
	faces := make([]face, d.count)
	var c faceCount
	for _, st := range d.stories {
		for _, p := range st.paragraphs {
			faces[p.index] = c.face(p)
		}
	}
	return faces
}

// A faceCount counts letters by size, weight and slant. One serves for paragraph after paragraph.
type faceCount struct {
	size         tally[decree.Points]
	bold, italic tally[bool]
}

func (c *faceCount) face(p *paragraph) face {
	c.size.reset()
	c.bold.reset()
	c.italic.reset()
	for text, f := range p.pieces() {
		if !f.isRaised() {
			ascii, other := letters(text)
			c.size.add(decree.Points(f.points()), ascii+other)
			c.bold.add(f.bold == on, ascii+other)
			c.italic.add(f.italic == on, ascii+other)
		}
	}
	switch {
	case c.size.most() != nil:
		return face{*c.size.most(), *c.bold.most(), *c.italic.most()}
	case len(p.runs) > 0:
		return face{size: decree.Points(p.runs[0].format.points())}
	}
	return face{size: decree.Points(p.mark.points())}
}

// A tally counts letters by a value of their format.
type tally[T comparable] struct {
	values  []T
	letters []int
}

func (t *tally[T]) reset() { t.values, t.letters = t.values[:0], t.letters[:0] }

func (t *tally[T]) add(v T, letters int) {
	if letters == 0 {
		return
	}
	for i, known := range t.values {
		if known == v {
			t.letters[i] += letters
			return
		}
	}
	t.values, t.letters = append(t.values, v), append(t.letters, letters)
}

// most is the value that most letters have, nil where there are no letters.
func (t *tally[T]) most() *T {
	best := -1
	for i := range t.letters {
		if best < 0 || t.letters[i] > t.letters[best] {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return &t.values[best]
}

// alignment is how the lines of a paragraph stand, with what a frame and a tab do to them.
func alignment(p *paragraph) decree.Alignment {
	switch {
	case p.centred || p.format.frame == "center" || strings.HasPrefix(p.text, "\t") && p.format.firstTab.kind == "center":
		return decree.Centre
	}
	switch p.format.align {
	case "center":
		return decree.Centre
	case "right", "end":
		return decree.Right
	case "both", "distribute":
		return decree.Justified
	case "", "left", "start":
		return decree.Left
	}
	return decree.AnyAlignment
}
