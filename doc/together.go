package doc

// keptTogether is how many rows a cell may span for them to stay on one page. A page break through a cell that spans rows
// leaves its text on the first page and an empty frame on the next.
const keptTogether = 8

// keptPart is the part of a page up to which they do, with a group or a total beside them: higher ones would leave more of it blank.
const keptPart = 3

// A rowHeights is where the rows that were measured begin, and behind them where the last ends.
type rowHeights struct {
	begins []Length
	most   Length // that stays together
}

// rowHeights measures the rows of the table at the widths of its setting, where cells span some.
func (m *measure) rowHeights(s *setting, page Length) rowHeights {
	if !m.content.spans {
		return rowHeights{}
	}
	m.size, m.margins = s.size, s.margins
	line := m.cells().Row(1)
	h := rowHeights{begins: make([]Length, min(m.content.rows, sampleRows)+1), most: page/keptPart - line}
	for row, more := range m.beyondLines(s.widths) {
		h.begins[row+1] = more
	}
	for i := range h.begins[1:] {
		h.begins[i+1] += h.begins[i] + line
	}
	return h
}

// together reports whether rows that a cell spans stay on one page. Of those that were not measured only the number is known.
func (h *rowHeights) together(row, rows int) bool {
	return rows <= keptTogether && (row+rows >= len(h.begins) || h.begins[row+rows]-h.begins[row] <= h.most)
}
