package source

import (
	"bytes"
	"errors"
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
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells model.Row
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells.Cells = append(cells.Cells, model.Cell{Text: b.in.text(cell)})
		}
		if row.Kind() == extast.KindTableHeader {
			for i, cell := range cells.Cells {
				t.Columns = append(t.Columns, model.Column{Title: cell.Text, Align: pipeAlignments[n.Alignments[i]]})
			}
			continue
		}
		if typed := b.pipeCells(row); typed != len(t.Columns) {
			b.rowLength(row, path, typed, len(t.Columns))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// rowLength says what Validate says of a row with too few or too many cells, of which it cannot know here.
func (b *bodyReader) rowLength(row ast.Node, path string, typed, columns int) {
	_, err := model.NewGrid(columns).Place(model.Row{Cells: make([]model.Cell, typed)})
	if fault, ok := errors.AsType[model.Fault](err); ok {
		b.d.fault(b.at(row), path, fault.Rule, fault.Value, fault.Message)
	}
}

// pipeCells counts the cells of a row as it is typed. The parser fills a short row and cuts a long one, where a cell
// would be lost unseen.
func (b *bodyReader) pipeCells(row ast.Node) int {
	line, _, _ := bytes.Cut(b.source[row.Pos():], []byte("\n"))
	line = bytes.TrimSpace(line)
	line = bytes.TrimSuffix(bytes.TrimPrefix(line, []byte("|")), []byte("|"))
	return 1 + bytes.Count(line, []byte("|")) - bytes.Count(line, []byte(`\|`))
}

var delimiterRow = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*\n?$|^[ \t]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*\n?$`)
})

// looksLikeTable reports whether a paragraph has the line of dashes of a table.
func (b *bodyReader) looksLikeTable(n ast.Node) bool {
	lines := n.Lines()
	for i := 1; i < lines.Len(); i++ {
		segment := lines.At(i)
		if delimiterRow().Match(segment.Value(b.source)) {
			return true
		}
	}
	return false
}

// wideTable returns the number of the first line of dashes with more cells than a table has, 0 where there is none. The
// parser fills every row of a table with cells, so that a few bytes of rows under a wide heading would fill the memory.
func wideTable(source []byte) int {
	line := 0
	for text := range bytes.Lines(source) {
		line++
		if bytes.Count(text, []byte("|")) > model.MaxColumns && delimiterRow().Match(text) && delimiterCells(text) > model.MaxColumns {
			return line
		}
	}
	return 0
}

func delimiterCells(line []byte) int {
	line = bytes.TrimSuffix(bytes.TrimPrefix(bytes.TrimSpace(line), []byte("|")), []byte("|"))
	return 1 + bytes.Count(line, []byte("|"))
}
