package model

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// fence reads a fenced block, which holds YAML: ```table gives a table, ```appendix begins an appendix.
func (b *bodyReader) fence(n *ast.FencedCodeBlock) {
	kind := string(n.Language(b.source))
	switch kind {
	case "table":
		top := b.open[len(b.open)-1]
		t := &Table{}
		at := b.add(top.body, top.path, n, Block{Table: t}, "table")
		b.yaml(n, at, t)
	case "appendix":
		b.appendices = append(b.appendices, Appendix{})
		a := &b.appendices[len(b.appendices)-1]
		at := string(fieldPath("appendices").index(b.count + len(b.appendices) - 1))
		b.d.places.set(at, b.at(n))
		b.yaml(n, at, a)
		b.open = []*openBody{{body: &a.Body, path: at + ".body"}}
	default:
		b.d.fault(b.at(n), "", "markdown-fence", kind, Message{
			Vi: "khối ``` chỉ có thể là table hoặc appendix",
			En: "a fenced block is a table or an appendix"})
	}
}

// yaml decodes the lines of a fenced block.
func (b *bodyReader) yaml(n *ast.FencedCodeBlock, at string, to any) {
	source := n.Lines().Value(b.source)
	first := b.line
	if start := startOf(n); start >= 0 {
		first += bytes.Count(b.source[:start], []byte("\n"))
	}
	b.d.yaml(source, first, at, to)
}
