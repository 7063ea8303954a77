package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

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

// letterFormats counts the letters of a paragraph by every property of a run. One serves for paragraph after paragraph.
type letterFormats struct {
	font         tally[string]
	ink          tally[decree.Ink]
	size         tally[decree.Points]
	bold, italic tally[bool]
	letters      int
}

// mostly is how most letters of a paragraph look.
type mostly struct {
	size         decree.Points
	bold, italic bool
}

// Defaults of Word where no source says anything.
const (
	defaultFont     = "Times New Roman"
	defaultHalfSize = 20
)

// count reads the runs of a paragraph. What is raised is a note mark or a power and not the text.
func (c *letterFormats) count(p *paragraph) {
	c.font.reset()
	c.ink.reset()
	c.size.reset()
	c.bold.reset()
	c.italic.reset()
	c.letters = 0
	from := 0
	for _, r := range p.runs {
		text := p.text[from:r.end]
		from = r.end
		f := r.format
		if f.raised == "superscript" || f.raised == "subscript" {
			continue
		}
		ascii, other := letters(text)
		n := ascii + other
		c.letters += n
		c.font.add(orDefault(f.ascii), ascii)
		c.font.add(orDefault(f.other), other)
		c.ink.add(inkOf(f.color), n)
		c.size.add(f.points(), n)
		c.bold.add(f.bold == on, n)
		c.italic.add(f.italic == on, n)
	}
}

// summarise notes how most of a paragraph looks; one without letters, as its first run or its mark does.
func (c *letterFormats) summarise(p *paragraph) {
	c.count(p)
	switch {
	case c.letters > 0:
		p.mostly = mostly{*c.size.most(), *c.bold.most(), *c.italic.most()}
	case len(p.runs) > 0:
		p.mostly.size = p.runs[0].format.points()
	default:
		p.mostly.size = p.mark.points()
	}
}

func orDefault(font string) string {
	if font == "" {
		return defaultFont
	}
	return font
}

func inkOf(color string) decree.Ink {
	if color == "" {
		return decree.Black
	}
	return decree.Ink(strings.ToUpper(color))
}

func (f *runFormat) points() decree.Points {
	if f.size == 0 {
		return defaultHalfSize / 2.0
	}
	return decree.Points(float64(f.size) / 2)
}

// letters counts the letters and figures of a text: those of ASCII, and those that Word sets in the other typeface. Of
// what is not ASCII, punctuation (U+2000 to U+20FF) and blanks are no letters.
func letters(s string) (ascii, other int) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
			ascii++
		case c >= 0xC3 && c != 0xE2:
			other++
		}
	}
	return ascii, other
}
