package model

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Notes are the bodies of notes by the label that refers to them, in inline Markdown.
type Notes map[string]string

// Markdown reads inline Markdown: **bold**, *italic*, ^superscript^, a backslash before the end of a line for a line
// break, [^label] for the note with that label. Nothing else is a mark: "1." or "-" at the start stand as they are.
// What cannot be read, such as a reference without a note, is reported by [Report.Validate] under the field's path.
func Markdown(s string, notes Notes) Text {
	if !bytes.ContainsAny([]byte(s), "*_^\\&[\n") {
		return Plain(s)
	}
	source := appendDefinitions([]byte(s), notes)
	root := inlineParser.Parse(text.NewReader(source))
	in := newInlines(source, root)
	first := root.FirstChild()
	if first == nil || first.Kind() != kindParagraph {
		return Text{plain: s}
	}
	t := in.text(first)
	if next := first.NextSibling(); next != nil && next.Kind() == kindParagraph {
		t.err = errParagraphs
	}
	return t
}

// appendDefinitions adds the notes that s refers to as footnote definitions, which is how the parser wants them.
func appendDefinitions(s []byte, notes Notes) []byte {
	used := map[string]bool{}
	for rest := s; ; {
		_, after, found := bytes.Cut(rest, []byte("[^"))
		if !found {
			return s
		}
		label, tail, closed := bytes.Cut(after, []byte("]"))
		if !closed {
			return s
		}
		if body, ok := notes[string(label)]; ok && !used[string(label)] {
			used[string(label)] = true
			s = fmt.Appendf(s, "\n\n[^%s]: %s\n", label, body)
		}
		rest = tail
	}
}

// inlineParser reads one paragraph; bodyParser reads a whole body. Both know the same marks within a paragraph.
var (
	inlineParser = parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(extension.NewFootnoteBlockParser(), 999),
			util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(inlineParsers()...))

	bodyParser = parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999),
			util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(inlineParsers()...),
		parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)))
)

func inlineParsers() []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(extension.NewFootnoteParser(), 101),
		util.Prioritized(superscriptParser{}, 450),
		util.Prioritized(parser.NewEmphasisParser(), 500),
	}
}
