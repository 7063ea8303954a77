package fromword

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// table adds a table with the lines around it, and returns how many of the entries behind it are its note.
func (b *bodyBuilder) table(e entry, behind []entry) (used int) {
	g := newGrid(b.reader, e.Table)
	if g.width > model.MaxColumns {
		b.lose(b.doc.Main.Paragraphs[min(e.Table.First, len(b.doc.Main.Paragraphs)-1)], "", model.TooManyColumns)
		return 0 // what stands in it is lost, and listed
	}
	t := &model.Table{Columns: g.columns(0, 0, g.width)}
	if p := e.Table.Title; p != nil {
		t.Caption = b.text(base{bold: true}, all(p))
	}
	if p := e.Table.Unit; p != nil {
		t.Unit = b.text(base{italic: true}, all(p))
	}
	if len(behind) > 0 && b.isTableNote(behind[0]) {
		t.Note = b.text(base{italic: true}, all(behind[0].Paragraph))
		used = 1
	}
	t.Rows = g.rows()
	g.kinds(t)
	t.Landscape = b.isTurned(e)
	b.add(model.Block{Table: t})
	return used
}

// isAbove reports whether a paragraph is the caption or the unit of a table.
func (r *reader) isAbove(p *word.Paragraph) bool { return r.above[p] }

// isTableNote reports whether the paragraph behind a table says where its numbers come from.
func (r *reader) isTableNote(e entry) bool {
	if e.Paragraph == nil || e.Component != decree.TableText || r.isAbove(e.Paragraph) {
		return false
	}
	named, _ := recognise.NamedStyle(e.Paragraph.Style)
	s := e.Paragraph.Shown()
	return named.ID == "GhiChuBang" || recognise.HasPrefixFold(s, "nguồn") || recognise.HasPrefixFold(s, "ghi chú") || recognise.HasPrefixFold(s, "(nguồn")
}

// isTurned reports whether a table lies on landscape pages in a document, or an appendix, that stands upright.
func (r *reader) isTurned(e entry) bool {
	return r.isLandscape(e.Table.First) && !r.isLandscape(r.beginningOf(e.Annex))
}

func (r *reader) isLandscape(paragraph int) bool {
	for _, s := range r.doc.Sections {
		if s.First <= paragraph && paragraph < s.Last {
			return s.Landscape
		}
	}
	return false
}

// beginningOf is the index of the first paragraph of the document, 0, or of an appendix.
func (r *reader) beginningOf(annex int) int {
	if annex == 0 || annex > len(r.starts) {
		return 0
	}
	return r.starts[annex-1]
}

// A grid is a table without the columns in which no cell begins: a table that was drawn has edges that do not meet.
type grid struct {
	*reader
	table   *recognise.DataTable
	heading int         // rows
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
	g.heading = min(g.heading, len(t.Rows))
	return g
}

func (g *grid) from(c *word.Cell) int { return g.edges[c.Column] }
func (g *grid) to(c *word.Cell) int   { return g.edges[c.Column+max(c.Span, 1)] }

// down is how many rows a cell reaches down, itself included.
func (g *grid) down(row int, c *word.Cell) (n int) {
	if n = 1; c.Merge != word.MergeStart {
		return n
	}
	for row++; row < len(g.table.Rows); row++ {
		i := slices.IndexFunc(g.table.Rows[row], func(o *word.Cell) bool { return o.Column == c.Column })
		if i < 0 || g.table.Rows[row][i].Merge != word.MergeOn {
			break
		}
		n++
	}
	return n
}

// columns reads the headings that begin in a row, between two columns.
func (g *grid) columns(row, from, to int) (list []model.Column) {
	if row >= g.heading {
		return nil
	}
	for _, c := range g.table.Rows[row] {
		if g.from(c) < from || g.to(c) > to || c.Merge == word.MergeOn {
			continue
		}
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

func (g *grid) cellText(c *word.Cell, of base) model.Text {
	var parts []stretch
	for _, p := range g.table.Within[c] {
		parts = append(parts, all(p))
	}
	t := g.text(of, parts...)
	for _, p := range g.table.Within[c] {
		if p.Label == "" {
			continue
		}
		if t.IsEmpty() { // a column that Word numbers
			t = model.Plain(p.Label)
			g.takeWhole(p)
			g.take(p, 0, 0)
		} else {
			t = model.Rich(append([]model.Run{{Text: p.Label + " "}}, slices.Collect(t.Runs())...)...)
		}
		break
	}
	return t
}

// rows reads the rows under the heading.
func (g *grid) rows() (rows []model.Row) {
	for i := g.heading; i < len(g.table.Rows); i++ {
		cells := g.table.Rows[i]
		row := model.Row{Kind: g.kindOf(cells)}
		at := 0
		for _, c := range cells {
			for ; at < g.from(c); at++ {
				row.Cells = append(row.Cells, model.Cell{}) // the row is indented
			}
			at = g.to(c)
			if c.Merge == word.MergeOn {
				continue
			}
			bold := row.Kind != model.PlainRow
			cell := model.Cell{Text: g.cellText(c, base{bold: bold})}
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
			if letters(p.Shown()) == "" {
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

// alignmentOf is how a cell is aligned: as its first paragraph that says something. Blank cells say where those to be filled in
// will stand, and weigh little.
func (g *grid) alignmentOf(c *word.Cell) (a decree.Alignment, weight int) {
	ps := g.table.Within[c]
	for _, p := range ps {
		if !p.Empty() {
			return g.outline.Alignment(p), g.width * len(g.table.Rows)
		}
	}
	if len(ps) > 0 {
		return g.outline.Alignment(ps[0]), 1
	}
	return decree.AnyAlignment, 0
}

// kinds tells what the columns of a table hold, by how its cells are aligned and what is in them.
func (g *grid) kinds(t *model.Table) {
	leaves := leavesOf(t.Columns, nil)
	columns := make([]columnCells, g.width)
	for n := range t.Rows {
		at, next := 0, 0
		for _, c := range g.table.Rows[g.heading+n] {
			for ; at < g.from(c); at++ {
				next++
			}
			at = g.to(c)
			if c.Merge == word.MergeOn {
				continue
			}
			if g.to(c) == g.from(c)+1 && next < len(t.Rows[n].Cells) {
				column := &columns[g.from(c)]
				column.cells = append(column.cells, &t.Rows[n].Cells[next])
				a, weight := g.alignmentOf(c)
				column.aligned[a] += weight
			}
			next++
		}
	}
	for i, leaf := range leaves[:min(len(leaves), len(columns))] {
		most := decree.AnyAlignment
		for a, weight := range columns[i].aligned {
			if weight > columns[i].aligned[most] {
				most = decree.Alignment(a)
			}
		}
		settle(leaf, columns[i].cells, most)
	}
}

// columnCells are the cells of one column, and how much of them is aligned in each way.
type columnCells struct {
	cells   []*model.Cell
	aligned [decree.Justified + 1]int
}

func leavesOf(columns []model.Column, to []*model.Column) []*model.Column {
	for i := range columns {
		if len(columns[i].Columns) > 0 {
			to = leavesOf(columns[i].Columns, to)
		} else {
			to = append(to, &columns[i])
		}
	}
	return to
}

// settle gives a column its kind. Numbers are numbers where every cell that looks like one prints back as it stood.
func settle(c *model.Column, cells []*model.Cell, aligned decree.Alignment) {
	switch aligned {
	case decree.Right:
		if numbers(c, cells) {
			return
		}
		c.Align = model.AlignRight
	case decree.Centre:
		switch {
		case every(cells, isDate):
			c.Kind = model.DateColumn
		case every(cells, isOrdinal):
			c.Kind = model.OrdinalColumn
		default:
			c.Align = model.AlignCentre
		}
	case decree.Justified:
		c.Align = model.AlignJustified
	}
}

// every reports whether all cells that say something are of a kind, and one is.
func every(cells []*model.Cell, is func(string) bool) bool {
	found := false
	for _, c := range cells {
		if s := strings.TrimSpace(c.Text.String()); s != "" {
			if !is(s) {
				return false
			}
			found = true
		}
	}
	return found
}
