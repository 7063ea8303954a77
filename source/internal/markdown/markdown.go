// Package markdown is the Markdown of a source: which blocks and marks it knows, and the nodes of those that are its own. It knows
// nothing of reports.
//
// Nobody's typing makes the parser slow: what costs time or memory beyond its length is counted, and refused or left as it stands.
package markdown

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Body reads a whole body. The source is one that [Prepare] has returned.
func Body(source []byte, count *Tally) ast.Node {
	return bodyParser().Parse(text.NewReader(source), count.option())
}

// Inline reads paragraphs alone, with the same marks within them.
func Inline(source []byte, count *Tally) ast.Node {
	return inlineParser().Parse(text.NewReader(source), count.option())
}

// The parsers are made when a source is first read: a program that reads none does not pay for them.
var (
	inlineParser = sync.OnceValue(func() parser.Parser {
		return parser.NewParser(
			parser.WithBlockParsers(util.Prioritized(paragraphParser{countedBlock{parser.NewParagraphParser()}}, 1000)),
			parser.WithInlineParsers(inlineParsers()...))
	})

	bodyParser = sync.OnceValue(func() parser.Parser {
		return parser.NewParser(
			parser.WithBlockParsers(
				util.Prioritized(parser.NewThematicBreakParser(), 200),
				util.Prioritized(parser.NewListParser(), 300),
				util.Prioritized(countedItem{parser.NewListItemParser()}, 400),
				util.Prioritized(countedBlock{parser.NewATXHeadingParser()}, 600),
				util.Prioritized(countedBlock{parser.NewFencedCodeBlockParser()}, 700),
				util.Prioritized(countedBlock{pictureParser{}}, 750),
				util.Prioritized(countedBlock{parser.NewBlockquoteParser()}, 800),
				util.Prioritized(countedBlock{extension.NewFootnoteBlockParser()}, 999),
				util.Prioritized(paragraphParser{countedBlock{parser.NewParagraphParser()}}, 1000)),
			parser.WithInlineParsers(inlineParsers()...),
			parser.WithParagraphTransformers(
				util.Prioritized(pipeTableParser{extension.NewTableParagraphTransformer()}, 200),
				util.Prioritized(lineSplitter{}, 300)))
	})
)

func inlineParsers() []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(countedMark{noteRefParser{}}, 101),
		util.Prioritized(countedMark{linkParser{parser.NewLinkParser()}}, 200),
		util.Prioritized(countedMark{superscriptParser{}}, 450),
		util.Prioritized(countedMark{subscriptParser{}}, 460),
		util.Prioritized(countedMark{emphasisParser{parser.NewEmphasisParser()}}, 500),
	}
}

// A paragraphParser reads indented lines too. Markdown takes them for code, which a report has not, and a parser of no
// code drops them.
type paragraphParser struct{ parser.BlockParser }

func (paragraphParser) CanAcceptIndentedLine() bool { return true }

// An emphasisParser takes the marks of a paragraph beyond the first maxEmphasis as they stand: to pair them costs time
// in the square of their number.
type emphasisParser struct{ parser.InlineParser }

const maxEmphasis = 1000

func (p emphasisParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	marks, _ := pc.Get(emphasisKey).(markCount)
	if marks.in != parent {
		marks = markCount{in: parent}
	}
	if marks.n++; marks.n > maxEmphasis {
		return nil
	}
	pc.Set(emphasisKey, marks)
	return p.InlineParser.Parse(parent, block, pc)
}

var emphasisKey = parser.NewContextKey()

type markCount struct {
	in ast.Node
	n  int
}
