package structure

import "slices"

// wrappers hold content of their container without being a level of it.
var wrappers = map[string]bool{"w:sdt": true, "w:sdtContent": true, "w:customXml": true}

// content returns the children of n with one of the names, looking through wrappers.
func (n *node) content(names ...string) []*node {
	var found []*node
	for _, k := range n.kids {
		switch {
		case wrappers[k.name]:
			found = append(found, k.content(names...)...)
		case slices.Contains(names, k.name):
			found = append(found, k)
		}
	}
	return found
}

func (d *document) checkTables() {
	for _, p := range d.parts {
		for tbl := range p.elements("w:tbl") {
			t := readTable(p, tbl)
			d.checkCells(t)
			d.checkRows(t)
			d.checkMerges(t)
			d.checkHeadingRows(t)
			d.checkWidths(t)
		}
	}
}

type table struct {
	part *part
	node *node
	grid []int // widths of the grid columns
	rows []row
}

type row struct {
	node  *node
	cells []cell
	end   int // first grid column after the row
}

// A cell covers the grid columns from start to end, the latter not included.
type cell struct {
	node       *node
	start, end int
}

func readTable(p *part, tbl *node) table {
	t := table{part: p, node: tbl}
	if grid := tbl.find("w:tblGrid"); grid != nil {
		for _, col := range grid.content("w:gridCol") {
			t.grid = append(t.grid, col.number("w:w", 0))
		}
	}
	for _, tr := range tbl.content("w:tr") {
		r := row{node: tr}
		at := tr.find("w:trPr", "w:gridBefore").number("w:val", 0)
		for _, tc := range tr.content("w:tc") {
			c := cell{node: tc, start: at}
			at += tc.find("w:tcPr", "w:gridSpan").number("w:val", 1)
			c.end = at
			r.cells = append(r.cells, c)
		}
		r.end = at + tr.find("w:trPr", "w:gridAfter").number("w:val", 0)
		t.rows = append(t.rows, r)
	}
	return t
}

func (d *document) checkCells(t table) {
	for _, r := range t.rows {
		for _, c := range r.cells {
			blocks := c.node.content("w:p", "w:tbl")
			switch {
			case len(blocks) == 0:
				d.report(EmptyCell, t.part, c.node, "no paragraph")
			case blocks[len(blocks)-1].name == "w:tbl":
				d.report(CellEnd, t.part, c.node, "no paragraph after the last table")
			}
		}
	}
}

func (d *document) checkRows(t table) {
	for _, r := range t.rows {
		if r.end > len(t.grid) {
			d.report(RowWidth, t.part, r.node, "%d columns in a grid of %d", r.end, len(t.grid))
		}
	}
}

// checkMerges follows each vertical merge downwards: a cell continues one only if the row above holds, over
// the same columns, a cell that belongs to it.
func (d *document) checkMerges(t table) {
	type columns struct{ start, end int }
	var above map[columns]bool
	for _, r := range t.rows {
		here := map[columns]bool{}
		for _, c := range r.cells {
			merge := c.node.find("w:tcPr", "w:vMerge")
			if merge == nil {
				continue
			}
			at := columns{c.start, c.end}
			if merge.attr("w:val") != "restart" && !above[at] {
				d.report(Merge, t.part, c.node, "continues nothing over columns %d to %d", c.start+1, c.end)
			}
			here[at] = true
		}
		above = here
	}
}

func (d *document) checkHeadingRows(t table) {
	for i, r := range t.rows {
		if i > 0 && isHeading(r) && !isHeading(t.rows[i-1]) {
			d.report(HeadingRow, t.part, r.node, "the row above is not repeated")
		}
	}
}

func isHeading(r row) bool {
	return r.node.find("w:trPr", "w:tblHeader").on()
}

// checkWidths compares widths in fixed tables only: elsewhere they are wishes that the layout may overrule.
func (d *document) checkWidths(t table) {
	if t.node.find("w:tblPr", "w:tblLayout").attr("w:type") != "fixed" {
		return
	}
	width := t.node.find("w:tblPr", "w:tblW")
	if sum := t.width(0, len(t.grid)); width.attr("w:type") == "dxa" && width.number("w:w", 0) != sum {
		d.report(ColumnWidth, t.part, t.node, "table of %s, columns of %d", width.attr("w:w"), sum)
	}
	for _, r := range t.rows {
		for _, c := range r.cells {
			width, sum := c.node.find("w:tcPr", "w:tcW"), t.width(c.start, c.end)
			if width.attr("w:type") != "dxa" || width.number("w:w", 0) != sum {
				d.report(ColumnWidth, t.part, c.node, "cell of %q %s, columns of %d",
					width.attr("w:w"), width.attr("w:type"), sum)
			}
		}
	}
}

// width sums the grid columns from start to end, as far as the grid goes.
func (t table) width(start, end int) int {
	sum := 0
	for i := max(start, 0); i < min(end, len(t.grid)); i++ {
		sum += t.grid[i]
	}
	return sum
}
