package model

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

var pipeAlignments = map[extast.Alignment]Alignment{
	extast.AlignLeft: AlignLeft, extast.AlignCenter: AlignCentre, extast.AlignRight: AlignRight,
}

// pipeTable reads a table that is drawn with "|".
func (b *bodyReader) pipeTable(n *extast.Table, path string) *Table {
	t := &Table{}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells Row
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells.Cells = append(cells.Cells, Cell{Text: b.in.text(cell)})
		}
		if row.Kind() == extast.KindTableHeader {
			for i, cell := range cells.Cells {
				t.Columns = append(t.Columns, Column{Title: cell.Text, Align: pipeAlignments[n.Alignments[i]]})
			}
			continue
		}
		if typed := b.pipeCells(row); typed != len(t.Columns) {
			b.d.fault(b.at(row), path, "row-length", fmt.Sprint(typed), rowLength(typed, len(t.Columns)))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// pipeCells counts the cells of a row as it is typed. The parser fills a short row and cuts a long one, where a cell
// would be lost unseen.
func (b *bodyReader) pipeCells(row ast.Node) int {
	line, _, _ := bytes.Cut(b.source[row.Pos():], []byte("\n"))
	line = bytes.TrimSpace(line)
	line = bytes.TrimSuffix(bytes.TrimPrefix(line, []byte("|")), []byte("|"))
	return 1 + bytes.Count(line, []byte("|")) - bytes.Count(line, []byte(`\|`))
}

var delimiterRow = regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*\n?$|^[ \t]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*\n?$`)

// looksLikeTable reports whether a paragraph has the line of dashes of a table.
func (b *bodyReader) looksLikeTable(n ast.Node) bool {
	lines := n.Lines()
	for i := 1; i < lines.Len(); i++ {
		segment := lines.At(i)
		if delimiterRow.Match(segment.Value(b.source)) {
			return true
		}
	}
	return false
}
