package typeset

import (
	"slices"

	"github.com/vanthu/baocao/doc"
)

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
	notes    int // set before those of upward
	span     *span
	endsSpan bool // it is the last of its span
	border   doc.Length
	margin   doc.Length
	element  *Element
}

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
		to.upward, to.notes = copied(c.Blocks), t.notes
		t.notes += countNotes(c.Blocks)
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

// countNotes is how many notes paragraphs have.
func countNotes(blocks []doc.Block) (n int) {
	for _, b := range blocks {
		if p, ok := b.(*doc.Paragraph); ok {
			for _, in := range p.Inlines {
				if _, ok := in.(*doc.Note); ok {
					n++
				}
			}
		}
	}
	return n
}

// blocks sets the paragraphs and tables of a cell or a margin. Between two paragraphs stands the greater of their spaces, not both.
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
			from := len(units)
			units = l.units(units)
			if 0 < from && from < len(units) {
				units[from].gap -= min(units[from].gap, units[from-1].after)
			}
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

// upwards sets the cells whose text runs upward: now their height, which is the measure of their lines, is known. Their notes have numbers already, by
// their place in the row.
func (t *table) upwards(r *row) {
	set := t.notes
	defer func() { t.notes = set }()
	for i := range r.cells {
		c := &r.cells[i]
		if c.upward == nil || c.merged == doc.MergeOn {
			continue
		}
		height := r.height
		if c.span != nil {
			height = c.span.height()
		}
		t.notes = c.notes
		c.units, r.notes = t.blocks(c.upward, height-2*twips(t.style.CellMargin), c.element, r.notes)
		c.height = heightOf(c.units)
	}
	slices.SortFunc(r.notes, func(a, b *note) int { return a.number - b.number })
}
