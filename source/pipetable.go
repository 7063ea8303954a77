package source

import (
	"bytes"
	"regexp"
	"sync"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/vanthu/baocao/model"
)

var pipeAlignments = [...]model.Alignment{
	extast.AlignLeft: model.AlignLeft, extast.AlignCenter: model.AlignCentre, extast.AlignRight: model.AlignRight,
	extast.AlignNone: model.DefaultAlignment,
}

// pipeTable reads a table that is drawn with "|".
func (b *bodyReader) pipeTable(n *extast.Table, path string) *model.Table {
	t := &model.Table{}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if rows, ok := child.(*pipeRows); ok {
			b.pipeRows(rows, t, path)
			continue
		}
		i := 0
		for cell := child.FirstChild(); cell != nil; cell = cell.NextSibling() {
			t.Columns = append(t.Columns, model.Column{Title: b.in.text(cell), Align: pipeAlignments[n.Alignments[i]]})
			i++
		}
	}
	return t
}

var delimiterRow = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*\n?$|^[ \t]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*\n?$`)
})

// isDelimiterRow reports whether a line is the line of dashes of a table.
func isDelimiterRow(line []byte) bool {
	start := bytes.TrimLeft(line, " \t")
	return len(start) > 0 && bytes.IndexByte([]byte("|:-"), start[0]) >= 0 && delimiterRow().Match(line)
}

// looksLikeTable reports whether a paragraph has the line of dashes of a table.
func (b *bodyReader) looksLikeTable(n ast.Node) bool {
	lines := n.Lines()
	for i := 1; i < lines.Len(); i++ {
		segment := lines.At(i)
		if isDelimiterRow(segment.Value(b.source)) {
			return true
		}
	}
	return false
}
