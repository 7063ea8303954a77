package structure

import (
	"slices"

	"github.com/vanthu/baocao/internal/xmltree"
)

// wrappers hold content of their container without being a level of it.
var wrappers = map[string]bool{"w:sdt": true, "w:sdtContent": true, "w:customXml": true}

// content returns the children of n with one of the names, looking through wrappers.
func content(n *xmltree.Node, names ...string) []*xmltree.Node {
	var found []*xmltree.Node
	for _, k := range n.Children {
		switch {
		case wrappers[k.Name]:
			found = append(found, content(k, names...)...)
		case slices.Contains(names, k.Name):
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
	node *xmltree.Node
	grid []int // widths of the grid columns
	rows []row
}

type row struct {
	node  *xmltree.Node
	cells []cell
	end   int // first grid column after the row
}

// A cell covers the grid columns from start to end, the latter not included.
type cell struct {
	node       *xmltree.Node
	start, end int
}

func readTable(p *part, tbl *xmltree.Node) table {
	t := table{part: p, node: tbl}
	if grid := tbl.Find("w:tblGrid"); grid != nil {
		for _, col := range content(grid, "w:gridCol") {
			t.grid = append(t.grid, col.Number("w:w", 0))
		}
	}
	for _, tr := range content(tbl, "w:tr") {
		r := row{node: tr}
		at := tr.Find("w:trPr", "w:gridBefore").Number("w:val", 0)
		for _, tc := range content(tr, "w:tc") {
			c := cell{node: tc, start: at}
			at += tc.Find("w:tcPr", "w:gridSpan").Number("w:val", 1)
			c.end = at
			r.cells = append(r.cells, c)
		}
		r.end = at + tr.Find("w:trPr", "w:gridAfter").Number("w:val", 0)
		t.rows = append(t.rows, r)
	}
	return t
}

func (d *document) checkCells(t table) {
	for _, r := range t.rows {
		for _, c := range r.cells {
			blocks := content(c.node, "w:p", "w:tbl")
			switch {
			case len(blocks) == 0:
				d.report(EmptyCell, t.part, c.node, "no paragraph")
			case blocks[len(blocks)-1].Name == "w:tbl":
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
			merge := c.node.Find("w:tcPr", "w:vMerge")
			if merge == nil {
				continue
			}
			at := columns{c.start, c.end}
			if merge.Attr("w:val") != "restart" && !above[at] {
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
	return r.node.Find("w:trPr", "w:tblHeader").On()
}

// checkWidths compares widths in fixed tables only: elsewhere they are wishes that the layout may overrule.
func (d *document) checkWidths(t table) {
	if t.node.Find("w:tblPr", "w:tblLayout").Attr("w:type") != "fixed" {
		return
	}
	width := t.node.Find("w:tblPr", "w:tblW")
	if sum := t.width(0, len(t.grid)); width.Attr("w:type") == "dxa" && width.Number("w:w", 0) != sum {
		d.report(ColumnWidth, t.part, t.node, "table of %s, columns of %d", width.Attr("w:w"), sum)
	}
	for _, r := range t.rows {
		for _, c := range r.cells {
			width, sum := c.node.Find("w:tcPr", "w:tcW"), t.width(c.start, c.end)
			if width.Attr("w:type") != "dxa" || width.Number("w:w", 0) != sum {
				d.report(ColumnWidth, t.part, c.node, "cell of %q %s, columns of %d",
					width.Attr("w:w"), width.Attr("w:type"), sum)
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
