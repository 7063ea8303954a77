package model

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A noteRef is the node of [^label].
type noteRef struct {
	ast.BaseInline
	label string
}

var kindNoteRef = ast.NewNodeKind("NoteRef")

func (*noteRef) Kind() ast.NodeKind              { return kindNoteRef }
func (n *noteRef) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// noteRefParser reads every [^label], whether there is such a note or not. The parser of the footnote extension leaves
// one without a note in the text, where nobody would notice it.
type noteRefParser struct{}

func (noteRefParser) Trigger() []byte { return []byte{'['} }

// maxLabel keeps a row of opening brackets from being searched to the end of the line for each of them.
const maxLabel = 100

func (noteRefParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	label, found := bytes.CutPrefix(line, []byte("[^"))
	if !found {
		return nil
	}
	label, _, found = bytes.Cut(label[:min(len(label), maxLabel)], []byte("]"))
	if !found || len(label) == 0 || bytes.ContainsAny(label, "[ \t") {
		return nil
	}
	block.Advance(len("[^]") + len(label))
	return &noteRef{label: string(label)}
}
