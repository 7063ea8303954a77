package typeset

import (
	"slices"

	"github.com/vanthu/baocao/doc"
)

// placeRow sets a row on the page, or parts of it on several.
func (f *flow) placeRow(p part) {
	r := p.row
	if p.begins != nil {
		for _, e := range p.begins.closes {
			f.shut(e)
		}
		f.open(p.begins.element)
	}
	least := r.height
	for !f.stopped {
		r.height = max(least, f.spanned(r))
		height, own := f.needs(&p, true)
		notes := f.needsNotes(own, f.footHeight > 0)
		if height+p.under()+notes <= f.room() {
			break
		}
		head, rest := f.split(r, f.room()-notes, f.empty)
		if head == nil {
			if f.empty {
				break // it is higher than a page, and has nothing that could be parted
			}
			f.turn(&p)
			continue
		}
		f.drawPlaced(head)
		f.turn(&part{row: rest})
		r, p.row, least = rest, rest, rest.height
	}
	f.drawPlaced(r)
	if r.last && r.table.element != nil {
		f.shut(r.table.element)
	}
}

// drawPlaced draws a row where the page is filled to.
func (f *flow) drawPlaced(r *row) {
	f.drawRow(r, f.left, f.y)
	f.y += r.height
	f.empty = false
	if r.last {
		f.y += r.table.border()
	}
	f.placeNotes(r.notes)
}

// repeatHeading draws the heading of a table again, as an artefact, where it leaves room for rows.
func (f *flow) repeatHeading(t *table) {
	height := doc.Length(0)
	for _, r := range t.heading {
		height += r.height
	}
	if 4*height > 3*(f.bottom-f.top) {
		return
	}
	spans := map[*span]*span{}
	for _, r := range t.heading {
		f.drawRow(r.artefact(spans), f.left, f.y)
		f.y += r.height
	}
}

// artefact is a row once more, that nobody reads. spans are those of the rows so far.
func (r *row) artefact(spans map[*span]*span) *row {
	to := *r
	to.cells = slices.Clone(r.cells)
	to.element, to.notes = nil, nil
	for i := range to.cells {
		c := &to.cells[i]
		c.element = nil
		c.units = slices.Clone(c.units)
		for j := range c.units {
			c.units[j] = c.units[j].artefact()
		}
		if c.span == nil {
			continue
		}
		if c.merged == doc.MergeStart {
			spans[c.span] = &span{cell: c, rows: c.span.rows, units: c.units}
		}
		c.span = spans[c.span]
	}
	return &to
}

func (u unit) artefact() unit {
	if u.line == nil {
		return u
	}
	l := *u.line
	l.runs, l.pictures = slices.Clone(l.runs), slices.Clone(l.pictures)
	for i := range l.runs {
		l.runs[i].Element = nil
	}
	for i := range l.pictures {
		l.pictures[i].Element = nil
	}
	of := *u.of
	of.element, of.label, of.within, of.closes, of.ends, of.overs = nil, nil, nil, nil, nil, nil
	u.line, u.of = &l, &of
	return u
}

// drawRow draws a row at the left edge of its table and its top.
func (f *flow) drawRow(r *row, x, y doc.Length) {
	f.open(r.element)
	x += r.table.x
	b, margin := r.table.border(), twips(r.table.style.CellMargin)
	f.lines(r, x, y)
	for i := range r.cells {
		c := &r.cells[i]
		if c.merged != doc.MergeOn && c.element != nil && r.element != nil {
			f.open(c.element)
		}
		switch {
		case c.span != nil:
			f.drawSpan(c, r, x, y)
		case c.upward != nil:
			f.drawUpward(c, x, y, r.height)
		default:
			top := y + b
			if room := r.height - b - c.height; c.middle && room > 0 {
				top += room / 2
			}
			f.draw(c.units, x+c.x+margin, top, -1)
		}
		if c.merged == doc.NotMerged && c.element != nil && r.element != nil && !r.parts {
			f.shut(c.element)
		}
	}
	if r.element != nil && !r.parts {
		f.shut(r.element)
	}
}

func (f *flow) drawUpward(c *cell, x, y, height doc.Length) {
	t := doc.Length(0)
	if c.middle {
		t = max(0, c.width-c.height) / 2
	}
	f.drawTurned(c.units, x+c.x+t, y+height-c.margin)
}

// lines draws the lines around the cells of a row: those under it and beside it, and above the first of a page.
func (f *flow) lines(r *row, x, y doc.Length) {
	b := r.table.border()
	if b == 0 {
		return
	}
	ink := r.table.style.Ink
	under := y + r.height
	if !f.hasUpright(x+r.table.edges[0], y) {
		f.add(&Rule{X: x - b/2, Y: y, Width: r.table.edges[len(r.table.edges)-1] + b, Height: b, Ink: ink})
	}
	var level *Rule
	for i := range r.cells {
		c := &r.cells[i]
		f.upright(x+c.x, y, under+b, b, ink)
		f.upright(x+c.x+c.width, y, under+b, b, ink)
		if c.span != nil && !c.endsSpan {
			level = nil
			continue
		}
		if level == nil {
			level = &Rule{X: x + c.x - b/2, Y: under, Width: b, Height: b, Ink: ink}
			f.add(level)
		}
		level.Width += c.width
	}
}

// upright draws a line at an edge of a cell, or lets the one grow that ends where it begins.
func (f *flow) upright(x, top, end, b doc.Length, ink string) {
	if u := f.uprights[x]; u != nil && u.Y+u.Height >= top && u.Y <= top && u.Ink == ink {
		u.Height = max(u.Height, end-u.Y)
		return
	}
	u := &Rule{X: x - b/2, Y: top, Width: b, Height: end - top, Ink: ink}
	f.uprights[x] = u
	f.add(u)
}

// hasUpright reports whether a row ends where another one begins.
func (f *flow) hasUpright(x, y doc.Length) bool {
	u := f.uprights[x]
	return u != nil && u.Y < y && u.Y+u.Height >= y
}
