package typeset

import (
	"slices"

	"github.com/vanthu/baocao/doc"
)

// split parts a row so that what has room stays on this page. It returns nothing where it may not be parted, or nothing would stay;
// must parts it at any rate, where even a page of its own does not hold it.
func (f *flow) split(r *row, room doc.Length, must bool) (head, rest *row) {
	if !r.maySplit && !must || r.exact {
		return nil, nil
	}
	b := r.table.border()
	first, second := *r, *r
	first.cells, second.cells = slices.Clone(r.cells), slices.Clone(r.cells)
	first.height, second.height = b, b
	some := false
	for i := range r.cells {
		c := &r.cells[i]
		if c.span != nil { // it goes on in the second part
			first.cells[i].endsSpan, second.cells[i].merged, second.cells[i].units = false, doc.MergeOn, nil
			continue
		}
		if c.upward != nil {
			second.cells[i].units, second.cells[i].upward = nil, nil
			continue
		}
		n := fitting(c.units, room-2*b, must)
		if n == 0 && len(c.units) > 0 && !must {
			return nil, nil // a cell none of which stands here stays with the others
		}
		some = some || n > 0 && n < len(c.units)
		h, s := &first.cells[i], &second.cells[i]
		h.units, s.units = c.units[:n], slices.Clone(c.units[n:])
		if len(s.units) > 0 {
			s.units[0].gap = 0
		}
		h.height, s.height = heightOf(h.units), heightOf(s.units)
		first.height, second.height = max(first.height, h.height+b), max(second.height, s.height+b)
	}
	if !f.splitSpans(&first, &second, r, room-b) && !some {
		return nil, nil
	}
	first.last, first.parts = false, true
	first.notes, second.notes = notesOf(first.cells), notesOf(second.cells)
	return &first, &second
}

// splitSpans makes room in both parts of a row for merged cells that end with it, the first of which is as high as room at most. It reports whether one
// of them goes on in the second.
func (f *flow) splitSpans(first, second, r *row, room doc.Length) (some bool) {
	b := r.table.border()
	for i := range r.cells {
		c := &r.cells[i]
		if !c.endsSpan || c.upward != nil {
			continue
		}
		above, units := c.span.above(f.y), c.span.units
		n := fitting(units, above+room-b, false)
		if n == len(units) {
			first.height = max(first.height, heightOf(units)+b-above)
		} else if n > 0 {
			first.height, some = room, true
			second.height = max(second.height, heightOf(units[n:])+b)
		}
	}
	return some
}

func notesOf(cells []cell) (to []*note) {
	for i := range cells {
		to = append(to, notesIn(cells[i].units)...)
	}
	return to
}

// notesIn are the notes of lines and rows.
func notesIn(units []unit) (to []*note) {
	for i := range units {
		if u := &units[i]; u.line != nil {
			to = append(to, u.line.notes...)
		} else {
			to = append(to, u.row.notes...)
		}
	}
	return to
}

// fitting is how many units have room, two lines of a paragraph at least on either side of the edge.
func fitting(units []unit, room doc.Length, must bool) int {
	n, height := 0, doc.Length(0)
	for n < len(units) {
		u := &units[n]
		if height += u.gap + u.height + u.after; height > room && (n > 0 || !must) {
			break
		}
		n++
	}
	if n == 0 || n == len(units) || units[n].line == nil || units[n].n == 0 {
		return n
	}
	first := n
	for first > 0 && units[first-1].of == units[n].of {
		first--
	}
	if k := first + units[n].of.fitting(units[first].n, n-first); k > 0 || !must {
		return k
	}
	return n
}

// beginning is the height of the part of a row with which it begins on a page at least.
func (r *row) beginning() (height doc.Length) {
	for i := range r.cells {
		if units := r.cells[i].units; len(units) > 0 {
			height = max(height, heightOf(units[:leastUnits(units)]))
		}
	}
	return min(height+2*r.table.border(), r.height)
}

// leastUnits is how many of the units of a cell stand on a page at least: two lines of a paragraph that can be parted.
func leastUnits(units []unit) int {
	if units[0].line == nil {
		return 1
	}
	lines := len(units[0].of.lines) - units[0].n
	if lines < orphans+widows {
		return lines
	}
	return orphans
}

// splits reports whether a row may be parted, and a part of it has the room.
func (f *flow) splits(r *row, room doc.Length) bool {
	if r == nil || !r.maySplit {
		return false
	}
	head, _ := f.split(r, room, false)
	return head != nil
}
