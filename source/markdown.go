package model

import (
	"strings"

	"github.com/yuin/goldmark/text"
)

// Notes are the bodies of notes by the label that refers to them, in inline Markdown; an empty line parts paragraphs.
type Notes map[string]string

// Markdown reads inline Markdown: **bold**, *italic*, ^superscript^, a backslash before the end of a line for a line
// break, [^label] for the note with that label. Nothing else is a mark: "1." or "-" at the start stand as they are.
// What cannot be read, such as a reference without a note, is reported by [Report.Validate] under the field's path.
func Markdown(s string, notes Notes) Text {
	return parseInline(s, func(label string) (string, bool) {
		body, ok := notes[label]
		return body, ok
	})
}

// parseInline reads one paragraph, whose notes the function gives.
func parseInline(s string, note func(label string) (string, bool)) Text {
	s = strings.Trim(s, " \t\n")
	if !strings.ContainsAny(s, "*_^\\&[\n") {
		return Plain(s)
	}
	paragraphs := parseParagraphs(s, note)
	switch len(paragraphs) {
	case 0:
		return Plain(s)
	case 1:
		return paragraphs[0]
	}
	return Text{plain: s, err: errParagraphs}
}

func parseParagraphs(s string, note func(label string) (string, bool)) []Text {
	source := []byte(s)
	in := &inlines{source: source, note: note}
	var texts []Text
	for n := inlineParser.Parse(text.NewReader(source)).FirstChild(); n != nil; n = n.NextSibling() {
		texts = append(texts, in.text(n))
	}
	return texts
}
