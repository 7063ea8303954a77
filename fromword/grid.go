package fromword

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/formula"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// A grid is a table without the columns in which no cell begins: a table that was drawn has edges that do not meet.
type grid struct {
	*reader
	table   *recognise.DataTable
	heading int         // rows
	body    int         // the first row of the body: under the labels of columns, where there are any
	edges   map[int]int // of columns of the file: the column of the report that begins there
	width   int
}

func newGrid(r *reader, t *recognise.DataTable) *grid {
	g := &grid{reader: r, table: t, heading: max(1, t.HeadingRows), edges: make(map[int]int)}
	var at []int
	for _, row := range t.Rows {
		for _, c := range row {
			at = append(at, c.Column, c.Column+max(c.Span, 1))
		}
	}
	slices.Sort(at)
	for i, edge := range slices.Compact(at) {
		g.edges[edge] = i
	}
	g.width = max(len(g.edges)-1, 0)
	g.heading = g.whole(min(g.heading, len(t.Rows)))
	g.body = g.heading
	switch {
	case g.heading > 1 && g.isLabels(g.heading-1):
		g.heading--
	case g.heading < len(t.Rows) && g.isLabels(g.heading):
		g.body++
	}
	return g
}

// isLabels reports whether a row is that of the labels of columns: (1), (2), or A, B, 1, 2. Numbers alone are labels where they end a
// heading that is repeated, or where the row below does not go on counting: 1, 2, 3 over a row that is the first. Letters behind a number are
// what a row says: 1, A, 2 of one that is rated A.
func (g *grid) isLabels(row int) bool {
	var texts []string
	for _, c := range g.table.Rows[row] {
		if g.to(c)-g.from(c) != 1 || c.Merge != word.Unmerged {
			return false
		}
		var lines []string
		for _, p := range g.table.Within[c] {
			lines = append(lines, p.Shown())
		}
		texts = append(texts, strings.Join(lines, " "))
	}
	labels, sure := formula.Row(texts)
	return len(labels) == g.width && (sure || row < g.table.HeadingRows || lettersLead(labels) && !g.goesOn(labels[0], row+1) || g.isFirst(row+1))
}

// isFirst reports whether a row is numbered as the first of a table.
func (g *grid) isFirst(row int) bool {
	return row < len(g.table.Rows) && len(g.table.Rows[row]) > 1 && strings.Trim(g.shown(g.table.Rows[row][0]), "0.)") == "1"
}

// goesOn reports whether a row begins with the letter behind another.
func (g *grid) goesOn(letter string, row int) bool {
	return row < len(g.table.Rows) && len(g.table.Rows[row]) > 0 && isCapital(letter) &&
		strings.Trim(g.shown(g.table.Rows[row][0]), ".)") == string(letter[0]+1)
}

// lettersLead reports whether labels of columns have letters, and those in front.
func lettersLead(labels []string) bool {
	letter := slices.IndexFunc(labels, isCapital)
	return letter >= 0 && !slices.ContainsFunc(labels[:letter], func(s string) bool { return s != "" })
}

func isCapital(s string) bool { return len(s) == 1 && 'A' <= s[0] && s[0] <= 'Z' }

// labels gives the columns their labels, which stand in the row between heading and body.
func (g *grid) labels(t *model.Table) {
	if g.heading == g.body {
		return
	}
	leaves := leavesOf(t.Columns, nil)
	for i, c := range g.table.Rows[g.body-1] {
		if i < len(leaves) {
			leaves[i].Label = g.cellText(c, base{}).String()
		}
	}
}

// whole is a number of heading rows with those that their cells reach down to, unless that leaves no row below.
func (g *grid) whole(rows int) int {
	to := rows
	for i := 0; i < to; i++ {
		for _, c := range g.table.Rows[i] {
			to = max(to, i+g.down(i, c))
		}
	}
	if to == len(g.table.Rows) {
		return rows
	}
	return to
}

func (g *grid) from(c *word.Cell) int { return g.edges[c.Column] }
func (g *grid) to(c *word.Cell) int   { return g.edges[c.Column+max(c.Span, 1)] }

// down is how many rows a cell reaches down, itself included.
func (g *grid) down(row int, c *word.Cell) (n int) {
	for n = 1; row+n < len(g.table.Rows); n++ {
		if !slices.ContainsFunc(g.table.Rows[row+n], func(o *word.Cell) bool { return g.isBelow(row+n-1, c, o) }) {
			break
		}
	}
	return n
}

// continues reports whether a cell is the further part of one that begins in a row above. What says so of itself under no such
// cell begins one, and the body begins its own.
func (g *grid) continues(row int, c *word.Cell) bool {
	return row > 0 && row != g.body && slices.ContainsFunc(g.table.Rows[row-1], func(o *word.Cell) bool { return g.isBelow(row-1, o, c) })
}

// isBelow reports whether a cell belongs to one with the same edges in a row, that above it.
func (g *grid) isBelow(row int, above, c *word.Cell) bool {
	return c.Merge == word.MergeOn && above.Merge != word.Unmerged && row+1 != g.body && g.from(above) == g.from(c) && g.to(above) == g.to(c)
}

// columns reads the headings that begin in a row, between two columns. Columns over which none stands have a blank one, so that
// the tree has as many leaves as the rows have columns; where the row has no heading at all there is no tree.
func (g *grid) columns(row, from, to int) (list []model.Column) {
	if row >= g.heading {
		return nil
	}
	at := from
	for _, c := range g.table.Rows[row] {
		if g.from(c) < at || g.to(c) > to || g.continues(row, c) {
			continue
		}
		list = append(list, make([]model.Column, g.from(c)-at)...)
		at = g.to(c)
		column := model.Column{Title: g.cellText(c, base{bold: true, italic: g.isItalic(c)})}
		below := row + g.down(row, c)
		column.Columns = g.columns(below, g.from(c), g.to(c))
		if n := len(column.Columns); n == 1 && column.Columns[0].Title.IsEmpty() && len(column.Columns[0].Columns) == 0 {
			column.Columns = nil
		}
		if n := g.to(c) - g.from(c); n > 1 && len(column.Columns) == 0 {
			column.Columns = make([]model.Column, n)
		}
		list = append(list, column)
	}
	if at > from || row == 0 {
		list = append(list, make([]model.Column, to-at)...)
	}
	return list
}

func (g *grid) isItalic(c *word.Cell) bool {
	for _, p := range g.table.Within[c] {
		if !p.Empty() {
			return g.outline.Face(p).Italic
		}
	}
	return false
}

// cellText reads the paragraphs of a cell, each a line of it.
func (g *grid) cellText(c *word.Cell, of base) model.Text {
	var parts []stretch
	for _, p := range g.table.Within[c] {
		parts = append(parts, all(p))
	}
	return g.text(of, parts...)
}

// rows reads the rows under the heading.
func (g *grid) rows() (rows []model.Row) {
	levels := g.levels()
	for i := g.body; i < len(g.table.Rows); i++ {
		cells := g.table.Rows[i]
		row := model.Row{Kind: g.kindOf(cells)}
		levels.set(&row, i-g.body)
		at := 0
		for _, c := range cells {
			for ; at < g.from(c); at++ {
				row.Cells = append(row.Cells, model.Cell{}) // the row is indented
			}
			at = g.to(c)
			if g.continues(i, c) {
				continue
			}
			cell := model.Cell{Text: g.cellText(c, levels.face(&row))}
			if n := g.to(c) - g.from(c); n > 1 && !(row.Kind == model.GroupRow && len(cells) == 1) {
				cell.Columns = n
			}
			if n := g.down(i, c); n > 1 {
				cell.Rows = n
			}
			row.Cells = append(row.Cells, cell)
		}
		for ; at < g.width; at++ {
			row.Cells = append(row.Cells, model.Cell{})
		}
		rows = append(rows, row)
	}
	return rows
}

// kindOf tells a heading of a group, one bold cell over the whole row, and a total, a bold row that says so.
func (g *grid) kindOf(row []*word.Cell) model.RowKind {
	first := ""
	for _, c := range row {
		for _, p := range g.table.Within[c] {
			if !says(p.Shown()) {
				continue
			}
			if !g.outline.Face(p).Bold {
				return model.PlainRow
			}
			if first == "" {
				first = p.Shown()
			}
		}
	}
	switch {
	case first == "":
		return model.PlainRow
	case len(row) == 1 && g.width > 1:
		return model.GroupRow
	case recognise.HasPrefixFold(first, "tổng") || recognise.HasPrefixFold(first, "cộng"):
		return model.TotalRow
	}
	return model.PlainRow
}
