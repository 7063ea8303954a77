package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// letterFormats counts the letters of a paragraph by every property of a run. One serves for paragraph after paragraph.
type letterFormats struct {
	font         tally[string]
	ink          tally[decree.Ink]
	size         tally[decree.Points]
	bold, italic tally[bool]
	letters      int
}

// defaultFont is Word's where no source says anything.
const defaultFont = "Times New Roman"

// count reads the runs of a paragraph. What is raised is a note mark or a power and not the text.
func (c *letterFormats) count(p *paragraph) {
	c.font.reset()
	c.ink.reset()
	c.size.reset()
	c.bold.reset()
	c.italic.reset()
	c.letters = 0
	for text, f := range p.pieces() {
		if f.isRaised() {
			continue
		}
		ascii, other := letters(text)
		n := ascii + other
		c.letters += n
		c.font.add(orDefault(f.ascii), ascii)
		c.font.add(orDefault(f.other), other)
		c.ink.add(inkOf(f.color), n)
		c.size.add(decree.Points(f.points()), n)
		c.bold.add(f.bold == on, n)
		c.italic.add(f.italic == on, n)
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
