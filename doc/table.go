package doc

import "github.com/vanthu/baocao/model"

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
	h := &headingBuilder{
		plan: plan, style: style, rows: make([]Row, plan.depth), blank: make([]line, plan.depth*len(plan.leaves)),
	}
	for i := range h.rows {
		h.rows[i].Cells = make([]Cell, 0, len(plan.leaves))
	}
	h.rows[plan.depth-1].Height = plan.headingHeight
	h.add(t.Columns, 0)
	return h.rows
}

type headingBuilder struct {
	plan  *tablePlan
	style StyleID
	rows  []Row
	blank []line // for the cells that continue a merge; there is less than one for each leaf and row
	leaf  int    // the next one
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
		blank := &h.blank[0]
		h.blank = h.blank[1:]
		blank.set(h.style, "")
		cell.Merge, cell.Blocks = MergeOn, blank.cell()
		h.rows[row].Cells = append(h.rows[row].Cells, cell)
	}
}
