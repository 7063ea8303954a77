package doc

import "github.com/vanthu/baocao/model"

// headingRows builds the heading. A column without columns of its own reaches down to the last row.
func headingRows(t *model.Table, plan *tablePlan, style StyleID) []Row {
	h := &headingBuilder{plan: plan, style: style, rows: make([]Row, plan.depth)}
	h.rows[plan.depth-1].Height = plan.headingHeight
	h.add(t.Columns, 0)
	return h.rows
}

type headingBuilder struct {
	plan  *tablePlan
	style StyleID
	rows  []Row
	leaf  int // the next one
}

// add adds the cells of columns whose heading begins in the given row.
func (h *headingBuilder) add(columns []model.Column, row int) {
	for i := range columns {
		c := &columns[i]
		cell := Cell{Middle: true, Blocks: []Block{rich(h.style, "", c.Title)}}
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
		cell.Merge, cell.Blocks = MergeOn, []Block{&Paragraph{Style: h.style}}
		h.rows[row].Cells = append(h.rows[row].Cells, cell)
	}
}
