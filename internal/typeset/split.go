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
	if !some {
		return nil, nil
	}
	first.last, first.parts = false, true
	first.notes, second.notes = notesOf(first.cells), notesOf(second.cells)
	return &first, &second
}

func notesOf(cells []cell) (to []*note) {
	for i := range cells {
		for j := range cells[i].units {
			if u := &cells[i].units[j]; u.line != nil {
				to = append(to, u.line.notes...)
			} else {
				to = append(to, u.row.notes...)
			}
		}
	}
	return to
}

// fitting is how many units have room, two lines of a paragraph at least on either side of the edge.
func fitting(units []unit, room doc.Length, must bool) int {
	n, height := 0, doc.Length(0)
	for n < len(units) {
		u := &units[n]
		if height += u.gap + u.height; height > room && (n > 0 || !must) {
			break
		}
		height += u.after
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

// splits reports whether a row may be parted, and a part of it has the room.
func (f *flow) splits(r *row, room doc.Length) bool {
	if r == nil || !r.maySplit {
		return false
	}
	head, _ := f.split(r, room, false)
	return head != nil
}
