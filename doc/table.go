package doc

import (
	"strings"

	"github.com/vanthu/baocao/model"
)

// table lays out a table: its caption, the heading merged from the tree of columns, and the rows.
func (a *assembler) table(t *model.Table) {
	if !t.Caption.IsEmpty() {
		a.add(rich(styleTableCaption, "", t.Caption))
	}
	a.unit(t.Unit)
	plan := a.plan(t)
	cells := a.cellStyles(t, plan)
	heading := headingRows(t, plan, cells.heading)
	body := a.bodyRows(t, plan, cells)
	a.add(&Table{
		Style:   plan.style,
		Grid:    plan.widths,
		Heading: plan.depth,
		Rows: func(yield func(*Row, error) bool) {
			for i := range heading {
				if !yield(&heading[i], nil) {
					return
				}
			}
			body(yield)
		},
	})
	a.tableNote(t.Note)
	a.add(&Paragraph{Style: styleGap})
}

// headingRows builds the heading. A column without columns of its own reaches down to the last row.
func headingRows(t *model.Table, plan *tablePlan, style StyleID) []Row {
	n := len(plan.leaves)
	h := &headingBuilder{plan: plan, style: style, rows: make([]Row, plan.depth), lines: make([]line, plan.depth*n)}
	cells := make([]Cell, plan.depth*n)
	for i := range h.rows {
		h.rows[i].Cells = cells[i*n : i*n : (i+1)*n]
	}
	h.rows[plan.depth-1].Height = plan.headingHeight
	h.add(t.Columns, 0)
	return h.rows
}

type headingBuilder struct {
	plan  *tablePlan
	style StyleID
	rows  []Row
	lines []line // for the cells to come; there is not more than one for each leaf and row
	leaf  int    // the next one
}

// add adds the cells of columns whose heading begins in the given row.
func (h *headingBuilder) add(columns []model.Column, row int) {
	for i := range columns {
		c := &columns[i]
		cell := Cell{Middle: true, Blocks: h.title(c.Title)}
		if len(c.Columns) == 0 {
			h.addLeaf(cell, row)
			continue
		}
		first := h.leaf
		h.rows[row].Cells = append(h.rows[row].Cells, cell)
		group := &h.rows[row].Cells[len(h.rows[row].Cells)-1]
		h.add(c.Columns, row+1)
		group.Columns = h.leaf - first
	}
}

func (h *headingBuilder) addLeaf(cell Cell, row int) {
	cell.Upward = h.plan.upward[h.leaf]
	h.leaf++
	if row < len(h.rows)-1 {
		cell.Merge = MergeStart
	}
	h.rows[row].Cells = append(h.rows[row].Cells, cell)
	for row++; row < len(h.rows); row++ {
		cell.Merge, cell.Blocks = MergeOn, h.title(model.Text{})
		h.rows[row].Cells = append(h.rows[row].Cells, cell)
	}
}

func (h *headingBuilder) title(t model.Text) []Block {
	l := &h.lines[0]
	h.lines = h.lines[1:]
	if t.IsPlain() && !strings.Contains(t.String(), "\n") {
		l.set(h.style, t.String())
	} else {
		l.paragraph = *rich(h.style, "", t)
	}
	return l.cell()
}
