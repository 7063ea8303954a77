package model

import (
	"iter"
	"slices"

	"github.com/shopspring/decimal"
)

// Resolve returns the report as it is printed: each {{name}} in its texts and tables is replaced by the figure of that
// name, and \{{ by the braces alone; blank cells of tables that are computed have their numbers. It is r itself where nothing
// is to be done; r is never changed. A resolved report has no figures left, so that braces which are to be printed stay. A name
// that no figure has stays as it stands: [Report.Validate] refuses it.
func (r *Report) Resolve() *Report {
	figures, blanks := r.unresolved()
	if !figures && !blanks {
		return r
	}
	resolved := *r
	resolved.Figures = nil
	resolved.Preamble = slices.Clone(r.Preamble)
	resolved.Body = r.Body.clone()
	resolved.Appendices = slices.Clone(r.Appendices)
	for i := range resolved.Appendices {
		resolved.Appendices[i].Body = r.Appendices[i].Body.clone()
	}
	v := visitor{table: func(_ fieldPath, t *Table) {
		if figures {
			r.Figures.resolveTable(t)
		}
		t.complete()
	}}
	if figures {
		v.text = func(_ fieldPath, t *Text) { *t = r.Figures.printText(*t) }
	}
	v.report(&resolved)
	return &resolved
}

// unresolved reports whether any text has the braces of a figure, as rows that are still to come may have, and whether a table has cells
// that are computed.
func (r *Report) unresolved() (figures, blanks bool) {
	var v visitor
	v.table = func(_ fieldPath, t *Table) {
		figures = figures || t.RowSeq != nil && len(r.Figures) > 0
		blanks = blanks || t.hasBlanks()
		v.found = figures && blanks
	}
	v.text = func(_ fieldPath, t *Text) {
		figures = figures || t.hasFigures()
		v.found = figures && blanks
	}
	v.from(nil, r)
	return figures, blanks
}

// resolveTable makes numbers of the figures in columns of numbers, and prints those in rows that are still to come.
func (f Figures) resolveTable(t *Table) {
	leaves := t.Leaves()
	grid := NewGrid(len(leaves))
	for _, row := range t.Rows {
		f.resolveNumbers(grid, leaves, row)
	}
	if t.RowSeq != nil {
		t.RowSeq = f.resolveRows(leaves, t.RowSeq)
	}
}

// resolveNumbers replaces the cells of a row that are one figure in a column of numbers.
func (f Figures) resolveNumbers(grid *Grid, leaves []Column, row Row) {
	places, err := grid.Place(row)
	if err != nil {
		return
	}
	for _, p := range places {
		if p.Cell < 0 || leaves[p.Column].Kind != NumberColumn {
			continue
		}
		f.resolveCell(&row.Cells[p.Cell], &leaves[p.Column])
	}
}

// resolveCell makes a number of a cell that is one figure. One with a face or a note keeps those.
func (f Figures) resolveCell(cell *Cell, column *Column) {
	if cell.AsText || !cell.Text.hasFigures() {
		return
	}
	var runs []Run
	at := -1
	for r := range cell.Text.Runs() {
		if r.Text != "" {
			if at >= 0 {
				return
			}
			at = len(runs)
		}
		runs = append(runs, r)
	}
	if at < 0 {
		return
	}
	name, ok := Plain(runs[at].Text).figureAlone()
	figure, known := f[name]
	if !ok || !known || !figure.sound() {
		return
	}
	cell.Number = decimal.NewNullDecimal(figure.Value)
	if column.AsTyped && cell.Format == nil {
		cell.Format = &NumberFormat{Decimals: figure.Decimals, Percent: figure.Percent, Pad: figure.Pad}
	}
	if cell.Text.IsPlain() {
		cell.Text = Text{}
		return
	}
	runs[at].Text = figure.Value.String()
	cell.Text = Rich(runs...)
}

func (f Figures) resolveRows(leaves []Column, rows iter.Seq2[Row, error]) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		grid := NewGrid(len(leaves))
		n := 0
		for row, err := range rows {
			if err == nil {
				row.Cells = slices.Clone(row.Cells)
				f.resolveNumbers(grid, leaves, row)
				err = f.resolveCells(n, row)
			}
			if !yield(row, err) || err != nil {
				return
			}
			n++
		}
	}
}

// resolveCells prints the figures in the cells of a row that Validate has not seen.
func (f Figures) resolveCells(n int, row Row) error {
	for i := range row.Cells {
		t := &row.Cells[i].Text
		if !t.hasFigures() {
			continue
		}
		for _, fault := range f.faults(string(fieldPath("rows").index(n).index(i)), *t, nil) {
			return fault
		}
		*t = f.printText(*t)
	}
	return nil
}

// clone copies the blocks of a body with all that is in them, so that its texts can be replaced.
func (b Body) clone() Body {
	b = slices.Clone(b)
	for i := range b {
		block := &b[i]
		if block.Section != nil {
			s := *block.Section
			s.Body = s.Body.clone()
			block.Section = &s
		}
		if block.Item != nil {
			item := *block.Item
			item.Body = item.Body.clone()
			block.Item = &item
		}
		if block.Table != nil {
			t := *block.Table
			t.Columns = cloneColumns(t.Columns)
			t.Rows = slices.Clone(t.Rows)
			for j := range t.Rows {
				t.Rows[j].Cells = slices.Clone(t.Rows[j].Cells)
			}
			block.Table = &t
		}
	}
	return b
}

func cloneColumns(columns []Column) []Column {
	columns = slices.Clone(columns)
	for i := range columns {
		columns[i].Columns = cloneColumns(columns[i].Columns)
	}
	return columns
}
