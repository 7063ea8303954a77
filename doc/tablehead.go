package doc

import (
	"strings"

	"github.com/vanthu/baocao/model"
)

// headingRows builds the heading. A column without columns of its own reaches down to the last row.
func (a *assembler) headingRows(t *model.Table, plan *tablePlan, style StyleID) []Row {
	h := &headingBuilder{nodes: &a.nodes, plan: plan, style: style, rows: make([]Row, plan.depth)}
	h.makeRoom(t.Columns)
	h.rows[plan.depth-1].Height = plan.headingHeight
	h.add(t.Columns, 0)
	return h.rows
}

type headingBuilder struct {
	nodes  *nodes
	plan   *tablePlan
	style  StyleID
	rows   []Row
	titles []cellLine // for the titles to come
	merged []blank    // for the cells under them
	leaf   int        // the next one
}

// A blank is the content of an empty cell.
type blank struct {
	paragraph Paragraph
	blocks    [1]Block
}

// makeRoom makes as many cells as the rows have, and their content: a wide heading of four rows has over a hundred.
func (h *headingBuilder) makeRoom(columns []model.Column) {
	cells := make([]int, len(h.rows))
	titles := countCells(columns, cells)
	merged := -titles
	for i, n := range cells {
		h.rows[i].Cells = make([]Cell, 0, n)
		merged += n
	}
	h.titles, h.merged = make([]cellLine, titles), make([]blank, merged)
}

// countCells adds the cells of columns to those of the heading rows from the first that they stand in. It returns the number of
// titles.
func countCells(columns []model.Column, rows []int) (titles int) {
	for i := range columns {
		titles++
		rows[0]++
		if under := columns[i].Columns; len(under) > 0 {
			titles += countCells(under, rows[1:])
			continue
		}
		for r := range rows[1:] {
			rows[1+r]++
		}
	}
	return titles
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
		cell.Merge, cell.Blocks = MergeOn, h.blank()
		h.rows[row].Cells = append(h.rows[row].Cells, cell)
	}
}

func (h *headingBuilder) title(t model.Text) []Block {
	l := &h.titles[0]
	h.titles = h.titles[1:]
	if t.IsPlain() && !strings.Contains(t.String(), "\n") {
		l.setComposed(h.style, t.String())
	} else {
		l.paragraph = *h.nodes.rich(h.style, "", t)
	}
	return l.cell()
}

func (h *headingBuilder) blank() []Block {
	b := &h.merged[0]
	h.merged = h.merged[1:]
	b.paragraph.Style = h.style
	b.blocks[0] = &b.paragraph
	return b.blocks[:]
}
