package doc

import (
	"strings"

	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/model"
)

// nfc returns the text in composed form, as every writer of Vietnamese expects it.
func nfc(s string) string { return composed.String(s) }

func join(lines []string, sep string) string { return strings.Join(lines, sep) }

// plain returns the characters of a text on one line.
func plain(t model.Text) string { return strings.ReplaceAll(t.String(), "\n", " ") }

// A line is a paragraph of one run with all that belongs to it, made in one piece: most paragraphs are one.
type line struct {
	paragraph Paragraph
	text      Text
	inlines   [1]Inline
}

// set fills the line; with an empty text it has no run.
func (l *line) set(style StyleID, text string) *Paragraph { return l.setComposed(style, nfc(text)) }

func (l *line) setComposed(style StyleID, text string) *Paragraph {
	l.paragraph = Paragraph{Style: style}
	if text != "" {
		l.text = Text{Text: text}
		l.inlines[0] = &l.text
		l.paragraph.Inlines = l.inlines[:]
	}
	return &l.paragraph
}

// A cellLine is the content of a cell of one line.
type cellLine struct {
	line
	blocks [1]Block
}

func (l *cellLine) cell() []Block {
	l.blocks[0] = &l.paragraph
	return l.blocks[:]
}

// paragraph returns a paragraph of plain text; a line feed in it is a line break.
func (n *nodes) paragraph(style StyleID, text string) *Paragraph { return n.composed(style, nfc(text)) }

// composed is paragraph for a text in composed form, as every [model.Text] is.
func (n *nodes) composed(style StyleID, text string) *Paragraph {
	if strings.Contains(text, "\n") {
		return &Paragraph{Style: style, Inlines: n.appendRun(nil, Text{}, text)}
	}
	return n.line().setComposed(style, text)
}

// rich returns a paragraph of a text with its faces, breaks and notes, after a number or marker where there is one.
func (n *nodes) rich(style StyleID, number string, t model.Text) *Paragraph {
	if number != "" {
		number = nfc(number) + " "
	}
	if t.IsPlain() {
		return n.composed(style, number+t.String())
	}
	runs := 1
	for range t.Runs() {
		runs++
	}
	p := n.newParagraph()
	p.Style, p.Inlines = style, n.inlinesFor(runs)
	if number != "" {
		p.Inlines = n.appendRun(p.Inlines, Text{}, number)
	}
	p.Inlines = n.appendText(p.Inlines, t)
	return p
}

func (n *nodes) appendText(to []Inline, t model.Text) []Inline {
	for r := range t.Runs() {
		switch {
		case r.Note != nil:
			to = append(to, n.note(r.Note))
		case r.Break:
			to = append(to, &Break{})
		default:
			to = n.appendRun(to, Text{Bold: r.Bold, Italic: r.Italic, Superscript: r.Superscript}, r.Text)
		}
	}
	return to
}

// appendRun appends s in the given face, with a break for every line feed.
func (n *nodes) appendRun(to []Inline, face Text, s string) []Inline {
	for {
		line, rest, more := strings.Cut(s, "\n")
		to = n.appendPiece(to, face, line)
		if !more {
			return to
		}
		to = append(to, &Break{})
		s = rest
	}
}

// appendPiece appends s in the given face.
func (n *nodes) appendPiece(to []Inline, face Text, s string) []Inline {
	if s == "" {
		return to
	}
	text := n.text()
	*text = face
	text.Text = s
	return append(to, text)
}

// note makes a note in one piece with its first paragraph, which is mostly its only one.
func (n *nodes) note(of *model.Note) *Note {
	made := new(struct {
		Note
		body [1]*Paragraph
	})
	made.Mark, made.Body = styleNoteMark, made.body[:0]
	for _, text := range of.Body {
		made.Body = append(made.Body, n.tied(styleNote, "", text))
	}
	return &made.Note
}
