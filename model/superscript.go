package model

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A superscript is the node of ^text^, as in "m^2^".
type superscript struct{ ast.BaseInline }

var kindSuperscript = ast.NewNodeKind("Superscript")

func (*superscript) Kind() ast.NodeKind              { return kindSuperscript }
func (n *superscript) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// superscriptParser reads ^…^ the way the parser reads emphasis, so that both nest.
type superscriptParser struct{}

func (superscriptParser) Trigger() []byte { return []byte{'^'} }

func (superscriptParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	// A superscript follows its base without a space, so the flanking rules of emphasis would refuse the first mark:
	// only a space on the inner side keeps a mark from opening or closing.
	if len(line) > 1 && line[1] == '^' {
		return nil
	}
	before := block.PrecendingCharacter()
	canOpen := len(line) > 1 && !isSpace(rune(line[1]))
	canClose := !isSpace(before)
	if !canOpen && !canClose {
		return nil
	}
	d := parser.NewDelimiter(canOpen, canClose, 1, '^', superscriptProcessor{})
	d.Segment = segment.WithStop(segment.Start + 1)
	block.Advance(1)
	pc.PushDelimiter(d)
	return d
}

func isSpace(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }

type superscriptProcessor struct{}

func (superscriptProcessor) IsDelimiter(b byte) bool { return b == '^' }

func (superscriptProcessor) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (superscriptProcessor) OnMatch(int) ast.Node { return &superscript{} }
