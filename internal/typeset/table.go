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
	parts    bool // it is parted here
	notes    []*note
	element  *Element
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
