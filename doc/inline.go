package doc

import (
	"strings"

	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/weblink"
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
func paragraph(style StyleID, text string) *Paragraph { return composedParagraph(style, nfc(text)) }

// composedParagraph is paragraph for a text in composed form, as every [model.Text] is.
func composedParagraph(style StyleID, text string) *Paragraph {
	if strings.Contains(text, "\n") {
		return &Paragraph{Style: style, Inlines: appendRun(nil, Text{}, text)}
	}
	return new(line).setComposed(style, text)
}

// rich returns a paragraph of a text with its faces, breaks and notes, after a number or marker where there is one.
func rich(style StyleID, number string, t model.Text) *Paragraph {
	label := 0
	if number != "" {
		number = nfc(number)
		if !strings.Contains(number, " ") { // "Điều 1." is a part of its heading
			label = len(number)
		}
	}
	var p *Paragraph
	if t.IsPlain() && !weblink.MayHave(t.String()) {
		text := t.String()
		if number != "" {
			text = number + " " + text
		}
		p = composedParagraph(style, text)
	} else {
		if number != "" {
			number += " "
		}
		runs := 1 // of the number
		for range t.Runs() {
			runs++
		}
		p = &Paragraph{Style: style, Inlines: appendText(appendRun(make([]Inline, 0, runs), Text{}, number), t)}
	}
	p.Label = label
	return p
}

func appendText(to []Inline, t model.Text) []Inline {
	for r := range t.Runs() {
		switch {
		case r.Note != nil:
			to = append(to, note(r.Note))
		case r.Break:
			to = append(to, &Break{})
		default:
			face := Text{Bold: r.Bold, Italic: r.Italic, Superscript: r.Superscript, Subscript: r.Subscript}
			if r.Link != "" && weblink.Valid(r.Link) {
				face.Link = r.Link
			}
			to = appendLinked(to, face, r.Text)
		}
	}
	partMarks(to)
	return to
}

// appendLinked is appendRun for words that may spell out addresses, each of which becomes a link.
func appendLinked(to []Inline, face Text, s string) []Inline {
	for face.Link == "" {
		start, end, address, ok := weblink.Next(s)
		if !ok {
			break
		}
		link := face
		link.Link = address
		to = appendRun(appendRun(to, face, s[:start]), link, s[start:end])
		s = s[end:]
	}
	return appendRun(to, face, s)
}

// appendRun appends s in the given face, with a break for every line feed.
func appendRun(to []Inline, face Text, s string) []Inline {
	for {
		text, rest, more := strings.Cut(s, "\n")
		if text != "" {
			run := face
			run.Text = text
			to = append(to, &run)
		}
		if !more {
			return to
		}
		to, s = append(to, &Break{}), rest
	}
}

func note(of *model.Note) *Note {
	n := &Note{Mark: styleNoteMark}
	for _, text := range of.Body {
		n.Body = append(n.Body, tied(styleNote, "", text))
	}
	return n
}
