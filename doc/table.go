package doc

import (
	"iter"
	"strings"

	"github.com/vanthu/baocao/model"
)

// table lays out a table: its caption, the heading merged from the tree of columns, and the rows.
func (a *assembler) table(t *model.Table) {
	if !t.Caption.IsEmpty() {
		a.add(rich(styleTableCaption, "", t.Caption))
	}
	a.add(&Paragraph{Style: styleGap, KeepNext: true})
	plan := a.plan(t)
	cells := a.cellStyles(plan)
	a.add(&Table{
		Style:   plan.style,
		Grid:    plan.widths,
		Heading: plan.depth,
		Rows: func(yield func(*Row, error) bool) {
			for _, row := range headingRows(t, plan, cells.heading) {
				if !yield(row, nil) {
					return
				}
			}
			bodyRows(t, plan, cells.body)(yield)
		},
	})
	a.add(&Paragraph{Style: styleGap})
}

// headingRows builds the heading. A column without columns of its own reaches down to the last row.
func headingRows(t *model.Table, plan *tablePlan, style StyleID) []*Row {
	rows := make([]*Row, plan.depth)
	for i := range rows {
		rows[i] = &Row{}
	}
	rows[plan.depth-1].Height = plan.headingHeight
	addHeading(rows, t.Columns, 0, 0, plan, style)
	return rows
}

// addHeading adds the cells of columns whose heading begins in the given row, and returns the number of leaves so far.
func addHeading(rows []*Row, columns []model.Column, row, leaf int, plan *tablePlan, style StyleID) int {
	for i := range columns {
		c := &columns[i]
		title := []Block{rich(style, "", c.Title)}
		if len(c.Columns) > 0 {
			first := leaf
			at := len(rows[row].Cells)
			rows[row].Cells = append(rows[row].Cells, Cell{Middle: true, Blocks: title})
			leaf = addHeading(rows, c.Columns, row+1, leaf, plan, style)
			rows[row].Cells[at].Columns = leaf - first
			continue
		}
		cell := Cell{Middle: true, Upward: plan.upward[leaf], Blocks: title}
		for r := row; r < len(rows); r++ {
			switch {
			case r > row:
				cell.Merge, cell.Blocks = MergeOn, []Block{&Paragraph{Style: style}}
			case row < len(rows)-1:
				cell.Merge = MergeStart
			}
			rows[r].Cells = append(rows[r].Cells, cell)
		}
		leaf++
	}
	return leaf
}

// bodyRows yields the rows of the body. One row with its nodes serves them all, so that a long table costs no memory.
func bodyRows(t *model.Table, plan *tablePlan, styles []StyleID) iter.Seq2[*Row, error] {
	return func(yield func(*Row, error) bool) {
		row := newBodyRow(styles)
		source := t.RowSeq
		if source == nil {
			source = slice(t.Rows)
		}
		for cells, err := range source {
			if err == nil {
				err = t.CheckRow(cells)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			row.fill(cells, plan)
			if !yield(&row.row, nil) {
				return
			}
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
	row        Row
	paragraphs []Paragraph
	texts      []Text
}

func newBodyRow(styles []StyleID) *bodyRow {
	n := len(styles)
	b := &bodyRow{row: Row{Cells: make([]Cell, n)}, paragraphs: make([]Paragraph, n), texts: make([]Text, n)}
	for i, s := range styles {
		b.paragraphs[i].Style = s
		b.row.Cells[i].Blocks = []Block{&b.paragraphs[i]}
	}
	return b
}

func (b *bodyRow) fill(cells model.Row, plan *tablePlan) {
	for i := range cells {
		p := &b.paragraphs[i]
		p.Inlines = p.Inlines[:0]
		c := &cells[i]
		switch {
		case c.Number.Valid:
			b.texts[i] = Text{Text: formatNumber(c.Number.Decimal, plan.leaves[i].Decimals)}
			p.Inlines = append(p.Inlines, &b.texts[i])
		case c.Text.IsPlain() && !strings.Contains(c.Text.String(), "\n"):
			if s := c.Text.String(); s != "" {
				b.texts[i] = Text{Text: nfc(s)}
				p.Inlines = append(p.Inlines, &b.texts[i])
			}
		default:
			p.Inlines = appendText(p.Inlines, c.Text)
		}
	}
}
