package typeset

import (
	"slices"

	"github.com/vanthu/baocao/doc"
)

// A span is a cell that goes on through rows under it.
type span struct {
	cell *cell
	rows []*row
	// What is not drawn yet, and where its rows stand on the page where they are being placed.
	units        []unit
	started      bool
	x, from, end doc.Length
}

// drawSpan notes where a merged cell begins on this page, and draws what is in it once its last row is there.
func (f *flow) drawSpan(c *cell, r *row, x, y doc.Length) {
	s := c.span
	if !s.started {
		s.started, s.from, s.x = true, y, x
		f.spans = append(f.spans, s)
	}
	s.end = y + r.height
	if c.endsSpan {
		f.endSpan(s, true)
		f.spans = slices.DeleteFunc(f.spans, func(o *span) bool { return o == s })
	}
}

// spanned is the height of a row that holds what is left of the merged cells that end with it.
func (f *flow) spanned(r *row) (height doc.Length) {
	for i := range r.cells {
		c := &r.cells[i]
		if !c.endsSpan || c.upward != nil || r.exact {
			continue
		}
		height = max(height, heightOf(c.span.units)+c.border-c.span.above(f.y))
	}
	return height
}

// above is the height of the rows of a merged cell that stand on the page already, down to y.
func (s *span) above(y doc.Length) doc.Length {
	if !s.started {
		return 0
	}
	return y - s.from
}

// endSpans draws the merged cells that go on on the next page.
func (f *flow) endSpans() {
	var later []*note
	for _, s := range f.spans {
		f.endSpan(s, false)
		later = append(later, notesIn(s.units)...)
		if b := s.cell.border; b > 0 {
			f.add(&Rule{X: s.x + s.cell.x - b/2, Y: s.end, Width: s.cell.width + b, Height: b})
		}
	}
	f.spans = f.spans[:0]
	f.postpone(later)
}

// endSpan draws what of a merged cell has room between its rows on this page; all of it, where they are the last.
func (f *flow) endSpan(s *span, last bool) {
	c := s.cell
	b := c.border
	if c.upward != nil {
		if last {
			t := doc.Length(0)
			if c.middle {
				t = max(0, c.width-c.height) / 2
			}
			f.drawTurned(c.units, s.x+c.x+t, s.end-c.margin)
			f.endCell(c)
		}
		s.started = false
		return
	}
	room := s.end - s.from - b
	n := len(s.units)
	if !last {
		n = fitting(s.units, room, false)
	}
	y := s.from + b
	if height := heightOf(s.units[:n]); c.middle && n == len(s.units) && height < room {
		y += (room - height) / 2
	}
	f.draw(s.units[:n], s.x+c.x+c.margin, y, -1)
	s.units, s.started = s.units[n:], false
	if last {
		f.endCell(c)
	}
}

func (f *flow) endCell(c *cell) {
	if c.element != nil && (c.element.Kind == HeadingCell || c.element.Kind == DataCell) {
		f.shut(c.element)
	}
}
