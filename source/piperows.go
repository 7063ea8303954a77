package source

import (
	"bytes"
	"errors"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/vanthu/baocao/model"
)

// A pipeTableParser makes a table of the lines of a paragraph, and keeps the lines of its rows as they are: the parser fills
// every row with cells up to those of the heading, so that a few bytes would take the memory of many.
type pipeTableParser struct{ parser.ParagraphTransformer }

// pipeRows are the lines of a table's rows.
type pipeRows struct {
	ast.BaseBlock
	wide bool // the heading has more cells than a table may have, and has not been read
}

var kindPipeRows = ast.NewNodeKind("PipeRows")

func (*pipeRows) Kind() ast.NodeKind              { return kindPipeRows }
func (*pipeRows) IsRaw() bool                     { return true }
func (n *pipeRows) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

func (p pipeTableParser) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	whole := *n.Lines()
	dashes := 1
	for ; dashes < whole.Len(); dashes++ {
		segment := whole.At(dashes)
		if isDelimiterRow(segment.Value(reader.Source())) {
			break
		}
	}
	if dashes >= whole.Len() {
		return
	}
	rows := &pipeRows{}
	rows.Lines().AppendAll(whole.Sliced(dashes+1, whole.Len()))
	parent, next := n.Parent(), n.NextSibling()
	if line := whole.At(dashes); len(pipeCells(line.Value(reader.Source()))) > model.MaxColumns {
		rows.wide = true
		table := extast.NewTable()
		table.SetPos(n.Pos())
		parent.ReplaceChild(parent, n, table)
	} else {
		heading := text.NewSegments()
		heading.AppendAll(whole.Sliced(0, dashes+1))
		n.SetLines(heading)
		p.ParagraphTransformer.Transform(n, reader, pc)
	}
	made := parent.LastChild()
	if next != nil {
		made = next.PreviousSibling()
	}
	if table, ok := made.(*extast.Table); ok {
		table.AppendChild(table, rows)
		return
	}
	n.SetLines(&whole)
}

// pipeCells returns the cells of a row as it is typed.
func pipeCells(line []byte) (cells [][]byte) {
	line = bytes.TrimPrefix(bytes.Trim(line, blanks), []byte("|"))
	if !bytes.HasSuffix(line, []byte(`\|`)) {
		line = bytes.TrimSuffix(line, []byte("|"))
	}
	cells = make([][]byte, 0, 1+bytes.Count(line, []byte("|")))
	start := 0
	for i, c := range line {
		if c == '|' && (i == 0 || line[i-1] != '\\') {
			cells = append(cells, bytes.Trim(line[start:i], blanks))
			start = i + 1
		}
	}
	return append(cells, bytes.Trim(line[start:], blanks))
}

const blanks = " \t\n\v\f\r" // of Markdown

// pipeRows adds rows to a table. One of another length than its heading is refused: a cell would be lost unseen.
func (b *bodyReader) pipeRows(n *pipeRows, t *model.Table, path string) {
	lines := n.Lines()
	if n.wide {
		b.d.fault(b.at(n.Parent()), path, "columns-most", "", model.TooManyColumns)
		return
	}
	grid, marked := model.NewGrid(len(t.Columns)), &markedCells{b: b, path: path}
	var none []model.Cell // as many as the longest faulty row has
	for i := range lines.Len() {
		segment := lines.At(i)
		typed := pipeCells(segment.Value(b.source))
		if len(typed) != len(t.Columns) {
			if len(typed) > len(none) {
				none = make([]model.Cell, 2*len(typed))
			}
			_, err := grid.Place(model.Row{Cells: none[:len(typed)]})
			if fault, ok := errors.AsType[model.Fault](err); ok {
				b.d.fault(b.cursor.at(segment.Start), path, fault.Rule, fault.Value, fault.Message)
			}
			continue
		}
		cells := make([]model.Cell, len(typed))
		for j, cell := range typed {
			if s := string(cell); hasMarks(s) {
				marked.add(segment.Start, s, &cells[j].Text)
			} else {
				cells[j].Text = model.Plain(s)
			}
		}
		t.Rows = append(t.Rows, model.Row{Cells: cells})
	}
	marked.read()
}

// markedCells are cells whose marks are read many at a time, for which the parser is called once.
type markedCells struct {
	b      *bodyReader
	path   string
	at     int // the offset of the first
	source strings.Builder
	to     []*model.Text
}

func (m *markedCells) add(at int, s string, to *model.Text) {
	const most = 1000
	if len(m.to) == most {
		m.read()
	}
	if len(m.to) == 0 {
		m.at = at
	}
	m.source.WriteString(s + "\n\n")
	m.to = append(m.to, to)
}

func (m *markedCells) read() {
	if len(m.to) == 0 {
		return
	}
	count := m.b.count
	count.blocks = 0
	source := []byte(m.source.String())
	in := &inlines{source: source, note: m.b.in.note}
	n := inlineParser().Parse(text.NewReader(source), count.option()).FirstChild()
	for _, to := range m.to {
		if n == nil { // more marks than a body may have: the report is refused
			break
		}
		*to = in.text(n)
		n = n.NextSibling()
	}
	if !count.full && count.marks > maxMarks {
		count.full = true
		m.b.d.fault(m.b.cursor.at(m.at), m.path, "marks-most", "", tooManyMarks)
	}
	m.source.Reset()
	m.to = m.to[:0]
}
