package markdown

import (
	"regexp"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A linkParser reads [text](address) as Markdown has it, where the brackets hold an address: "[1](2)" and an image within
// a text stay as typed. To match brackets costs time in the square of their number, so beyond the first maxBrackets of a
// paragraph they stand for themselves, too.
type linkParser struct{ parser.InlineParser }

const maxBrackets = 1000

// IsAddress reports whether what stands in the round brackets is an address: one with a scheme, of the web, of a mark, of a file.
func IsAddress(target []byte) bool { return linkTarget().Match(target) }

var linkTarget = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:[a-z][a-z0-9+.-]*:|www\.|#|\S*\.(?:md|docx?|xlsx?|pdf|html?)$)`)
})

func (p linkParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if line[0] != ']' {
		brackets, _ := pc.Get(bracketsKey).(markCount)
		if brackets.in != parent {
			brackets = markCount{in: parent}
		}
		if brackets.n++; brackets.n > maxBrackets {
			return nil
		}
		pc.Set(bracketsKey, brackets)
		return p.InlineParser.Parse(parent, block, pc)
	}
	open := "["
	found := p.InlineParser.Parse(parent, block, pc)
	switch n := found.(type) {
	case nil:
		return nil
	case *ast.Link:
		if IsAddress(n.Destination) {
			return n
		}
	case *ast.Image:
		open = "!["
	default:
		return n
	}
	_, after := block.Position()
	typed := &Bracketed{Open: open, End: string(block.Source()[segment.Start:after.Start])}
	for c := found.FirstChild(); c != nil; c = found.FirstChild() {
		typed.AppendChild(typed, c)
	}
	return typed
}

// A Bracketed is the node of what looks like a link or an image and leads nowhere.
type Bracketed struct {
	ast.BaseInline
	Open, End string // as typed: "[" and "](2)"
}

var kindBracketed = ast.NewNodeKind("Bracketed")

func (*Bracketed) Kind() ast.NodeKind              { return kindBracketed }
func (n *Bracketed) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// CloseBlock gives brackets that hold no link back to the text.
func (p linkParser) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	p.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}

var bracketsKey = parser.NewContextKey()
