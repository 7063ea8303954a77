package source

import (
	"errors"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/formula"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source/internal/markdown"
)

var pipeAlignments = [...]model.Alignment{
	extast.AlignLeft: model.AlignLeft, extast.AlignCenter: model.AlignCentre, extast.AlignRight: model.AlignRight,
	extast.AlignNone: model.DefaultAlignment,
}

// pipeTable reads a table that is drawn with "|", of which at is the path.
func (b *bodyReader) pipeTable(n *extast.Table, path, at string) *model.Table {
	t := &model.Table{}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if rows, ok := child.(*markdown.PipeRows); ok {
			b.pipeRows(rows, t, path, fieldPath(at).field("rows"))
			continue
		}
		i := 0
		for cell := child.FirstChild(); cell != nil; cell = cell.NextSibling() {
			b.d.doubtSigns(b.at(n), path, cell.Lines().Value(b.source))
			t.Columns = append(t.Columns, model.Column{Title: b.in.text(cell), Align: pipeAlignments[n.Alignments[i]]})
			i++
		}
	}
	return t
}

// looksLikeTable reports whether a paragraph has the line of dashes of a table.
func (b *bodyReader) looksLikeTable(n ast.Node) bool {
	lines := n.Lines()
	for i := 1; i < lines.Len(); i++ {
		segment := lines.At(i)
		if markdown.IsDelimiterRow(segment.Value(b.source)) {
			return true
		}
	}
	return false
}

// pipeRows adds rows to a table. One of another length than its heading is refused: a cell would be lost unseen.
func (b *bodyReader) pipeRows(n *markdown.PipeRows, t *model.Table, path string, at fieldPath) {
	lines := n.Lines()
	if n.Wide {
		b.d.fault(b.at(n.Parent()), path, "columns-most", "", model.TooManyColumns)
		return
	}
	grid, marked := model.NewGrid(len(t.Columns)), &markedCells{b: b, path: path}
	var none []model.Cell // as many as the longest faulty row has
	for i := range lines.Len() {
		segment := lines.At(i)
		typed := markdown.PipeCells(segment.Value(b.source))
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
		if i == 0 && b.d.takeLabels(t, texts(typed), b.cursor.at(segment.Start), path) {
			grid = model.NewGrid(len(t.Columns))
			continue
		}
		cells := make([]model.Cell, len(typed))
		for j, cell := range typed {
			if s := string(cell); hasMarks(s) {
				b.d.doubtSigns(b.cursor.at(segment.Start), path, cell)
				marked.add(segment.Start, s, &cells[j].Text)
			} else {
				cells[j].Text = model.Plain(s)
			}
		}
		b.d.places[string(at.index(len(t.Rows)))] = b.cursor.at(segment.Start)
		t.Rows = append(t.Rows, model.Row{Cells: cells})
	}
	marked.read()
}

func texts(typed [][]byte) []string {
	all := make([]string, len(typed))
	for i := range typed {
		all[i] = strings.ReplaceAll(string(typed[i]), `\`, "")
	}
	return all
}

// takeLabels takes the first row under the heading of a table for the labels of its columns where it is that, (A), (1), (2), and reports
// whether it did. A row that may be numbers as well, 1, 2, 3, stays one and is told of.
func (d *decoder) takeLabels(t *model.Table, cells []string, at model.Position, path string) bool {
	leaves := leavesOf(t.Columns, nil)
	declared := t.HasLabels()
	if declared && isLabelled(leaves, cells) {
		return true
	}
	labels, sure := formula.Row(cells)
	switch {
	case labels == nil || len(leaves) == 0:
		if odd := formula.NearRow(cells); odd != "" {
			d.doubt(at, path, "column-label", odd, decree.Message{
				Vi: "hàng này giống hàng số cột nhưng có ô không phải số cột, nên được đọc là một hàng của bảng; số cột là (3), A, hoặc (3)=(2)/(1)*100",
				En: "this row looks like the labels of the columns and has a cell that is none, so that it is read as a row of the table: a label is (3), A, or (3)=(2)/(1)*100"})
		}
		return false
	case !sure && declared:
		return false
	case !sure:
		d.doubtfulLabels(at, path, labels)
		return false
	case declared:
		d.fault(at, path, "column-label", "", decree.Message{
			Vi: "số cột ở hàng này khác với label đã khai của các cột", En: "the labels of columns in this row differ from those that the columns declare"})
		return true
	}
	for i := range min(len(leaves), len(labels)) {
		leaves[i].Label = labels[i]
	}
	return true
}

// doubtfulLabels tells of a row that is read as numbers and may be that of labels. Its first label in brackets would say which.
func (d *decoder) doubtfulLabels(at model.Position, path string, labels []string) {
	remedy := decree.Message{Vi: "ghi label cho các cột", En: "give the columns a label"}
	if first := strings.Trim(labels[0], "()"); first == "1" || first >= "A" {
		remedy.Vi = "viết (" + first + "), hoặc " + remedy.Vi
		remedy.En = "write (" + first + "), or " + remedy.En
	}
	d.doubt(at, path, "column-label", "", decree.Message{
		Vi: "hàng " + strings.Join(labels, ", ") + " được in như số liệu; nếu là số cột thì " + remedy.Vi,
		En: "the row " + strings.Join(labels, ", ") + " is printed as numbers: if it is the labels of the columns, " + remedy.En})
}

// isLabelled reports whether the cells of a row are the labels that columns declare.
func isLabelled(leaves []*model.Column, cells []string) bool {
	for i := range leaves {
		if i == len(cells) || strings.Join(strings.Fields(leaves[i].Label), "") != strings.Join(strings.Fields(cells[i]), "") {
			return false
		}
	}
	return true
}

func leavesOf(columns []model.Column, leaves []*model.Column) []*model.Column {
	for i := range columns {
		if c := &columns[i]; len(c.Columns) > 0 {
			leaves = leavesOf(c.Columns, leaves)
		} else {
			leaves = append(leaves, c)
		}
	}
	return leaves
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
	count.Next()
	source := []byte(m.source.String())
	in := &inlines{source: source, note: m.b.in.note}
	n := markdown.Inline(source, count).FirstChild()
	for _, to := range m.to {
		if n == nil { // more marks than a body may have: the report is refused
			break
		}
		*to = in.text(n)
		n = n.NextSibling()
	}
	if _, full := count.Marks(); full && !m.b.full {
		m.b.full = true
		m.b.d.fault(m.b.cursor.at(m.at), m.path, "marks-most", "", tooManyMarks)
	}
	m.source.Reset()
	m.to = m.to[:0]
}
