package doc

import (
	"iter"
	"strings"

	"github.com/vanthu/baocao/model"
)

// bodyRows yields the rows of the body. One row with its nodes serves them all, so that a long table costs no memory.
func (a *assembler) bodyRows(t *model.Table, plan *tablePlan, styles []StyleID) iter.Seq2[*Row, error] {
	source := t.RowSeq
	if source == nil {
		source = slice(t.Rows)
	}
	report := a.report
	return func(yield func(*Row, error) bool) {
		row := newBodyRow(styles)
		check := t.RowChecker()
		n := 0
		for cells, err := range source {
			if err == nil {
				err = check(cells)
			}
			if err != nil {
				yield(nil, rowError(report, t, n, err))
				return
			}
			row.fill(cells, plan)
			if !yield(&row.row, nil) {
				return
			}
			n++
		}
	}
}

func slice(rows []model.Row) iter.Seq2[model.Row, error] {
	return func(yield func(model.Row, error) bool) {
		for _, r := range rows {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// A bodyRow is a row of a table with a paragraph in every cell, filled again for each row of the body.
type bodyRow struct {
	row    Row
	styles []StyleID
	lines  []line
}

func newBodyRow(styles []StyleID) *bodyRow {
	b := &bodyRow{row: Row{Cells: make([]Cell, len(styles))}, styles: styles, lines: make([]line, len(styles))}
	for i := range b.lines {
		b.row.Cells[i].Blocks = b.lines[i].cell()
	}
	return b
}

func (b *bodyRow) fill(cells model.Row, plan *tablePlan) {
	for i := range cells.Cells {
		c, l := &cells.Cells[i], &b.lines[i]
		switch {
		case c.Number.Valid:
			l.set(b.styles[i], formatNumber(c.Number.Decimal, plan.leaves[i].Decimals))
		case c.Text.IsPlain() && !strings.Contains(c.Text.String(), "\n"):
			l.set(b.styles[i], c.Text.String())
		default:
			l.paragraph.Style = b.styles[i]
			l.paragraph.Inlines = appendText(l.paragraph.Inlines[:0], c.Text)
		}
	}
}
