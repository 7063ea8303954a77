package doc

import (
	"strings"

	"github.com/vanthu/baocao/internal/weblink"
	"github.com/vanthu/baocao/model"
)

// headingRows builds the heading. A column without columns of its own reaches down to the last row.
// The labels of columns stand in a row under it.
func (a *assembler) headingRows(t *model.Table, plan *tablePlan, styles *cellStyles) []Row {
	n, rows := len(plan.leaves), plan.depth
	if t.HasLabels() {
		rows++
	}
	h := &headingBuilder{origins: &a.origins, plan: plan, style: styles.heading, rows: make([]Row, rows), lines: make([]cellLine, rows*n)}
	cells := make([]Cell, rows*n)
	for i := range h.rows {
		h.rows[i].Cells = cells[i*n : i*n : (i+1)*n]
	}
	h.rows[plan.depth-1].Height = plan.headingHeight
	h.add(t.Columns, 0)
	if t.HasLabels() {
		h.labels(&h.rows[plan.depth], styles.label)
	}
	return h.rows
}

type headingBuilder struct {
	origins *origins
	plan    *tablePlan
	style   StyleID
	rows    []Row
	lines   []cellLine // not used yet, one for each place of the heading
	leaf    int        // the next one
}

// add adds the cells of columns whose heading begins in the given row.
func (h *headingBuilder) add(columns []model.Column, row int) {
	for i := range columns {
		c := &columns[i]
		back := h.origins.enter("columns", i)
		cell := h.title(&c.Title)
		if len(c.Columns) == 0 {
			h.addLeaf(cell, row)
			h.origins.leave(back)
			continue
		}
		first := h.leaf
		h.rows[row].Cells = append(h.rows[row].Cells, cell)
		group := &h.rows[row].Cells[len(h.rows[row].Cells)-1]
		h.add(c.Columns, row+1)
		group.Columns = h.leaf - first
		h.origins.leave(back)
	}
}

// title is the cell of a heading.
func (h *headingBuilder) title(t *model.Text) Cell {
	if !t.IsPlain() || weblink.MayHave(t.String()) || strings.Contains(t.String(), "\n") {
		p := rich(h.style, "", *t)
		p.Origin = h.origins.of("title")
		return Cell{Middle: true, Blocks: []Block{p}}
	}
	l := h.line()
	l.setComposed(h.style, t.String()).Origin = h.origins.of("title")
	return Cell{Middle: true, Blocks: l.cell()}
}

func (h *headingBuilder) line() (next *cellLine) {
	next, h.lines = &h.lines[0], h.lines[1:]
	return next
}

func (h *headingBuilder) addLeaf(cell Cell, row int) {
	cell.Upward = h.plan.upward[h.leaf]
	h.leaf++
	if row < h.plan.depth-1 {
		cell.Merge = MergeStart
	}
	h.rows[row].Cells = append(h.rows[row].Cells, cell)
	for row++; row < h.plan.depth; row++ {
		l := h.line()
		l.setComposed(h.style, "")
		cell.Merge, cell.Blocks = MergeOn, l.cell()
		h.rows[row].Cells = append(h.rows[row].Cells, cell)
	}
}

// labels fills the row of the labels of the columns.
func (h *headingBuilder) labels(row *Row, style StyleID) {
	for i := range h.plan.leaves {
		l := h.line()
		l.set(style, h.plan.leaves[i].Label)
		row.Cells = append(row.Cells, Cell{Middle: true, Blocks: l.cell()})
	}
}
