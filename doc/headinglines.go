package doc

import "slices"

// inFewLines lets the upright headings take a few lines where the table becomes lower by a part in six: a name has one line then beside
// numbers whose headings are longer than they.
func (m *measure) inFewLines(s setting, total, page Length) setting {
	if m.namesHaveRoom(&s, page) {
		return s
	}
	try := s.attempt
	try.low = true
	m.fit(try, s.size, total)
	low := m.setting(try, total, page)
	all := low.height.all() + m.lineHeight() // for heights are measured roughly
	if low.starves(page) || low.height.pages >= s.height.pages*lower || float64(all) >= float64(s.height.all())*lower {
		return s
	}
	return low
}

// all is the height of a table of one page.
func (h *tableHeight) all() Length { return h.heading + h.rows }

// lower is the part of the height that makes a table look otherwise than it would like.
const lower = 5. / 6

// namesHaveRoom reports whether a table could not become much lower, or has little but rows of one line.
func (m *measure) namesHaveRoom(s *setting, page Length) bool {
	least := Length(m.content.rows) * cellsOf(s.size).Row(1)
	return float64(least) >= s.height.pages*lower*float64(page-aboveTable) || s.height.rows <= least*5/4 && s.height.heading < page/3
}

// inLines gives the headings that are turned so many lines that the table is lowest: each more makes them lower and the columns of names
// narrower. As many as they would like are kept unless the table becomes lower by a part in six.
func (m *measure) inLines(s setting, total, page Length) setting {
	if !slices.Contains(s.upward, true) || m.namesHaveRoom(&s, page) {
		return s
	}
	lowest, most := s, s.height.pages*lower
	longest := int64(0)
	for i, up := range s.upward {
		if up {
			longest = max(longest, m.content.columns[i].titleLine)
		}
	}
	like := int((emWidth(longest, s.size) + highTurned - 1) / highTurned)
	for try := s.attempt; try.lines < min(like, mostTurned); {
		try.lines++
		if !m.fit(try, s.size, total) {
			break
		}
		if other := m.setting(try, total, page); other.height.pages < min(most, lowest.height.pages) {
			lowest = other
		}
	}
	return lowest
}
