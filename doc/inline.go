package doc

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/vanthu/baocao/model"
)

// nfc returns the text in composed form, as every writer of Vietnamese expects it.
func nfc(s string) string { return norm.NFC.String(s) }

func join(lines []string, sep string) string { return strings.Join(lines, sep) }

// plain returns the characters of a text on one line.
func plain(t model.Text) string { return nfc(strings.ReplaceAll(t.String(), "\n", " ")) }

func paragraph(style StyleID, text string) *Paragraph {
	return &Paragraph{Style: style, Inlines: inlines(nil, text)}
}

// rich returns a paragraph of a text with its faces, breaks and notes, after a number or marker where there is one.
func rich(style StyleID, number string, t model.Text) *Paragraph {
	p := &Paragraph{Style: style}
	if number != "" {
		p.Inlines = inlines(p.Inlines, number+" ")
	}
	p.Inlines = appendText(p.Inlines, t)
	return p
}

// inlines appends plain text; a line feed in it is a line break.
func inlines(to []Inline, s string) []Inline { return appendRun(to, &Text{}, s) }

func appendText(to []Inline, t model.Text) []Inline {
	for r := range t.Runs() {
		switch {
		case r.Note != nil:
			to = append(to, note(r.Note))
		case r.Break:
			to = append(to, &Break{})
		default:
			to = appendRun(to, &Text{Bold: r.Bold, Italic: r.Italic, Superscript: r.Superscript}, r.Text)
		}
	}
	return to
}

// appendRun appends s in the given face, with a break for every line feed.
func appendRun(to []Inline, face *Text, s string) []Inline {
	for {
		line, rest, more := strings.Cut(s, "\n")
		if line != "" {
			run := *face
			run.Text = nfc(line)
			to = append(to, &run)
		}
		if !more {
			return to
		}
		to = append(to, &Break{})
		s = rest
	}
}

func note(n *model.Note) *Note {
	out := &Note{Mark: styleNoteMark}
	for _, body := range n.Body {
		out.Body = append(out.Body, &Paragraph{Style: styleNote, Inlines: appendText(nil, body)})
	}
	return out
}
