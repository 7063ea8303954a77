package typeset

import (
	"slices"

	"github.com/vanthu/baocao/doc"
)

// A table is being set, row by row.
type table struct {
	*setter
	of      *doc.Table
	style   *style
	x       doc.Length // of its left edge, from the left edge of the text
	element *Element   // nil: a table for layout, or within an artefact
	in      *Element   // what its cells belong to where it is for layout
	closes  []*Element // lists that end before it
	edges   []doc.Length
	heading []*row
	group   []*row // whose cells are merged with rows still to come
	open    []*span
	seen    int
}

// A row of a table.
type row struct {
	table    *table
	cells    []cell
	height   doc.Length
	keep     bool // with the next row
	maySplit bool
	exact    bool
	heading  bool
	last     bool // of its table
	opens    bool // it begins where the one before it was parted
	parts    bool // it is parted here
	notes    []*note
	element  *Element
}

// A cell of a row.
type cell struct {
	x, width doc.Length
	column   int
	columns  int
	merged   doc.Merge
	middle   bool
	units    []unit
	height   doc.Length // of the units
	upward   []doc.Block
	span     *span
	endsSpan bool // it is the last of its span
	border   doc.Length
	margin   doc.Length
	element  *Element
}

// A span is a cell that goes on through rows under it.
type span struct {
	cell *cell
	rows []*row
	// What is not drawn yet, and where its rows stand on the page where they are being placed.
	units        []unit
	started      bool
	x, from, end doc.Length
}

func (s *setter) newTable(t *doc.Table, in *Element) *table {
	st := s.styles[t.Style]
	if st == nil {
		st = &style{}
	}
	to := &table{setter: s, of: t, style: st, x: twips(t.Indent), in: in, edges: make([]doc.Length, 1, len(t.Grid)+1), open: make([]*span, len(t.Grid))}
	for _, w := range t.Grid {
		to.edges = append(to.edges, to.edges[len(to.edges)-1]+twips(w))
	}
	if in == s.root {
		to.closes = s.closeLists(0)
	}
	if t.Heading > 0 { // every table of data has one, and none that is for layout
		to.element = s.child(in, Table)
	}
	return to
}

// set sets a row. Its height is known once no cell of it is merged with rows still to come: see finish.
func (t *table) set(r *doc.Row) {
	to := &row{table: t, maySplit: r.MaySplit, exact: r.Exact, height: twips(r.Height), heading: t.seen < t.of.Heading, cells: make([]cell, 0, len(r.Cells))}
	t.seen++
	to.element = t.child(t.element, TableRow)
	column := 0
	for i := range r.Cells {
		columns := max(r.Cells[i].Columns, 1)
		if column+columns > len(t.of.Grid) {
			break
		}
		to.cells = append(to.cells, t.cell(&r.Cells[i], to, column, columns))
		column += columns
	}
	to.keep = to.heading || keeps(r)
	if !to.exact {
		for i := range to.cells {
			if c := &to.cells[i]; c.merged == doc.NotMerged && c.upward == nil {
				to.height = max(to.height, c.height+t.border())
			}
		}
		to.height = max(to.height, t.border()+doc.Twips(1))
	}
	t.group = append(t.group, to)
	t.follow(to)
}

// follow goes on with the merged cells that the row goes on with, and begins and ends others.
func (t *table) follow(r *row) {
	for column, s := range t.open {
		switch {
		case s == nil:
		case r.mergesOn(column):
			s.rows = append(s.rows, r)
		default:
			t.close(s)
			t.open[column] = nil
		}
	}
	for i := range r.cells {
		if c := &r.cells[i]; c.merged == doc.MergeStart {
			t.open[c.column] = &span{cell: c, rows: []*row{r}}
		}
	}
}

func (t *table) border() doc.Length { return twips(t.style.Border) }

// cell sets what stands in a cell.
func (t *table) cell(c *doc.Cell, in *row, column, columns int) cell {
	to := cell{x: t.edges[column], width: t.edges[column+columns] - t.edges[column], column: column, columns: columns, merged: c.Merge, middle: c.Middle,
		border: t.border(), margin: twips(t.style.CellMargin)}
	switch {
	case c.Merge == doc.MergeOn:
		return to
	case in.element == nil:
		to.element = t.in
	case in.heading:
		to.element = t.child(in.element, HeadingCell)
	default:
		to.element = t.child(in.element, DataCell)
	}
	if in.element != nil && columns > 1 {
		to.element.Columns = columns
	}
	if c.Upward {
		to.upward = copied(c.Blocks)
		return to
	}
	to.units, in.notes = t.blocks(c.Blocks, to.width-2*twips(t.style.CellMargin), to.element, in.notes)
	to.height = heightOf(to.units)
	return to
}

// copied copies paragraphs, whose nodes may be used again for the next row.
func copied(blocks []doc.Block) []doc.Block {
	to := make([]doc.Block, 0, len(blocks))
	for _, b := range blocks {
		p, ok := b.(*doc.Paragraph)
		if !ok {
			to = append(to, b)
			continue
		}
		c := *p
		c.Inlines = make([]doc.Inline, len(p.Inlines))
		for i, in := range p.Inlines {
			if text, ok := in.(*doc.Text); ok {
				own := *text
				in = &own
			}
			c.Inlines[i] = in
		}
		to = append(to, &c)
	}
	return to
}

// blocks sets the paragraphs and tables of a cell or a margin.
func (s *setter) blocks(blocks []doc.Block, width doc.Length, in *Element, notes []*note) ([]unit, []*note) {
	units := make([]unit, 0, len(blocks))
	outer := s.lists // a list of its own has each cell
	s.lists = nil
	var last *laid
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			s.alone = len(blocks) == 1 && in != nil && (in.Kind == HeadingCell || in.Kind == DataCell)
			l := s.paragraph(b, max(width, 0), in, nil)
			s.alone = false
			s.setNotes(l)
			for i := range l.lines {
				notes = append(notes, l.lines[i].notes...)
			}
			units = l.units(units)
			last = l
		case *doc.Table:
			if b.Rows == nil {
				continue
			}
			inner := s.newTable(b, in)
			for r, err := range b.Rows {
				if err != nil || r == nil {
					break // tables in cells are made by the layout, and their rows are in memory
				}
				inner.set(r)
			}
			for _, r := range inner.finish(true) {
				notes = append(notes, r.notes...)
				units = append(units, unit{height: r.height, row: r})
			}
		}
	}
	if last != nil {
		last.ends = append(last.ends, s.closeLists(0)...)
	}
	s.lists = outer
	return units, notes
}

func heightOf(units []unit) (h doc.Length) {
	for i := range units {
		h += units[i].gap + units[i].height + units[i].after
	}
	return h
}

// keeps reports whether a row stays with the next, as its first paragraph says.
func keeps(r *doc.Row) bool {
	for i := range r.Cells {
		for _, b := range r.Cells[i].Blocks {
			if p, ok := b.(*doc.Paragraph); ok {
				return p.KeepNext
			}
		}
	}
	return false
}

// finish returns the rows whose height is known. last says that no more come.
func (t *table) finish(last bool) []*row {
	for column, s := range t.open {
		if s == nil {
			continue
		}
		if !last {
			return nil
		}
		t.close(s)
		t.open[column] = nil
	}
	done := t.group
	t.group = nil
	for _, r := range done {
		t.upwards(r)
	}
	if last && len(done) > 0 {
		done[len(done)-1].last = true
	}
	return done
}

func (r *row) mergesOn(column int) bool {
	return slices.ContainsFunc(r.cells, func(c cell) bool { return c.column == column && c.merged == doc.MergeOn })
}

// close ends a merged cell: what it lacks in height its last row gets.
func (t *table) close(s *span) {
	n := len(s.rows)
	s.units = s.cell.units
	for i, r := range s.rows {
		for j := range r.cells {
			if c := &r.cells[j]; c.column == s.cell.column && (i == 0 || c.merged == doc.MergeOn) {
				c.span, c.endsSpan = s, i == n-1
			}
		}
	}
	if s.cell.element != nil && s.cell.element.Kind != Document && n > 1 && (s.cell.element.Kind == HeadingCell || s.cell.element.Kind == DataCell) {
		s.cell.element.Rows = n
	}
	if s.cell.upward == nil {
		lacks := s.cell.height + t.border() - s.height()
		if end := s.rows[n-1]; lacks > 0 && !end.exact {
			end.height += lacks
		}
	}
}

func (s *span) height() (h doc.Length) {
	for _, r := range s.rows {
		h += r.height
	}
	return h
}

// upwards sets the cells whose text runs upward: now their height, which is the measure of their lines, is known.
func (t *table) upwards(r *row) {
	for i := range r.cells {
		c := &r.cells[i]
		if c.upward == nil || c.merged == doc.MergeOn {
			continue
		}
		height := r.height
		if c.span != nil {
			height = c.span.height()
		}
		c.units, r.notes = t.blocks(c.upward, height-2*twips(t.style.CellMargin), c.element, r.notes)
		c.height = heightOf(c.units)
	}
}
