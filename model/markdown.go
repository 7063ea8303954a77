package model

import (
	"strings"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
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

// inlineParser reads paragraphs; bodyParser reads a whole body. Both know the same marks within a paragraph.
var (
	inlineParser = parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(inlineParsers()...))

	bodyParser = parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(pictureParser{}, 750),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999),
			util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(inlineParsers()...),
		parser.WithParagraphTransformers(
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
			util.Prioritized(pointSplitter{}, 300)))
)

func inlineParsers() []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(noteRefParser{}, 101),
		util.Prioritized(superscriptParser{}, 450),
		util.Prioritized(parser.NewEmphasisParser(), 500),
	}
}
