package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

// letterFormats counts the letters of a paragraph by every property of a run. One serves for paragraph after paragraph.
type letterFormats struct {
	font         recognise.Tally[string]
	ink          recognise.Tally[decree.Ink]
	size         recognise.Tally[decree.Points]
	bold, italic recognise.Tally[bool]
	letters      int
}

// defaultFont is Word's where no source says anything.
const defaultFont = "Times New Roman"

// count reads the runs of a paragraph. What is raised is a note mark or a power and not the text.
func (c *letterFormats) count(p *word.Paragraph) {
	c.font.Reset()
	c.ink.Reset()
	c.size.Reset()
	c.bold.Reset()
	c.italic.Reset()
	c.letters = 0
	for text, f := range p.Pieces() {
		if f.IsRaised() {
			continue
		}
		ascii, other := word.Letters(text)
		n := ascii + other
		c.letters += n
		c.font.Add(orDefault(f.ASCII), ascii)
		c.font.Add(orDefault(f.Other), other)
		c.ink.Add(inkOf(f.Color), n)
		c.size.Add(decree.Points(f.Points()), n)
		c.bold.Add(f.Bold == word.On, n)
		c.italic.Add(f.Italic == word.On, n)
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
