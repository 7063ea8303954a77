package recognise

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// A Face is how most letters of a paragraph look.
type Face struct {
	Size         decree.Points
	Bold, Italic bool
}

// facesOf looks at every paragraph of a document. One without letters looks as its first run or its mark does.
func facesOf(d *word.Document) []Face {
	faces := make([]Face, d.ParagraphCount)
	var c faceCount
	for _, st := range d.Stories {
		for _, p := range st.Paragraphs {
			faces[p.Index] = c.face(p)
		}
	}
	return faces
}

// A faceCount counts letters by size, weight and slant. One serves for paragraph after paragraph.
type faceCount struct {
	size         Tally[decree.Points]
	bold, italic Tally[bool]
}

func (c *faceCount) face(p *word.Paragraph) Face {
	c.size.Reset()
	c.bold.Reset()
	c.italic.Reset()
	for text, f := range p.Pieces() {
		if !f.IsRaised() {
			ascii, other := word.Letters(text)
			c.size.Add(decree.Points(f.Points()), ascii+other)
			c.bold.Add(f.Bold == word.On, ascii+other)
			c.italic.Add(f.Italic == word.On, ascii+other)
		}
	}
	switch {
	case c.size.Most() != nil:
		return Face{*c.size.Most(), *c.bold.Most(), *c.italic.Most()}
	case len(p.Runs) > 0:
		return Face{Size: decree.Points(p.Runs[0].Format.Points())}
	}
	return Face{Size: decree.Points(p.Mark.Points())}
}

// A Tally counts letters by a value of their format.
type Tally[T comparable] struct {
	Values  []T
	letters []int
}

// Reset forgets what was counted.
func (t *Tally[T]) Reset() { t.Values, t.letters = t.Values[:0], t.letters[:0] }

// Add counts letters that have a value.
func (t *Tally[T]) Add(v T, letters int) {
	if letters == 0 {
		return
	}
	for i, known := range t.Values {
		if known == v {
			t.letters[i] += letters
			return
		}
	}
	t.Values, t.letters = append(t.Values, v), append(t.letters, letters)
}

// Most is the value that most letters have, nil where there are no letters.
func (t *Tally[T]) Most() *T {
	best := -1
	for i := range t.letters {
		if best < 0 || t.letters[i] > t.letters[best] {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return &t.Values[best]
}

// alignmentOf is how the lines of a paragraph stand, with what a frame and a tab do to them.
func alignmentOf(p *word.Paragraph) decree.Alignment {
	switch {
	case p.Centred || p.Format.Frame == "center" || strings.HasPrefix(p.Text, "\t") && p.Format.FirstTab.Kind == "center":
		return decree.Centre
	}
	switch p.Format.Align {
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
