package doc

import "github.com/vanthu/baocao/decree"

const (
	slack      = perMillimetre      // the room kept beside a line that must not wrap, for a font of slightly other metrics
	leftColumn = 55 * perMillimetre // the least room for the agencies: "ỦY BAN NHÂN DÂN" and a line of their own stay readable

	usualLeftColumn = 65 * perMillimetre
)

// A head is what has to be fitted beside each other on page 1.
type head struct {
	columns      [][]agency
	side         Length // at either side of the names in a column
	number, date string
}

// fitHead shares the width between the agencies and Quốc hiệu: a column for each column of agencies, and the right one.
// No line of the right column wraps, no word of the agencies is broken, and the number stays on one line; the left
// column is as wide as the longest name needs, so far as there is room. Where the large sizes leave too little, the head
// is set in the small ones.
func (a *assembler) fitHead(h *head) []Length {
	share, tooLong := a.shareHead(h)
	if len(tooLong) > 0 {
		a.smallHead()
		share, tooLong = a.shareHead(h)
	}
	for _, t := range tooLong {
		a.refuse(t.path, t.clause, t.text, t.width, t.room)
	}
	return share
}

// smallHead gives the lines of the head their sizes in the small set, all of them, for these lines keep in proportion.
func (a *assembler) smallHead() {
	for _, row := range styleRows {
		switch row.id {
		case styleNationalName, styleMotto, styleSupervisory, styleIssuing, stylePlaceDate:
			s := a.styleBy(row.id)
			s.Size = styleOf(row.component(), decree.Small).Size
			a.style(s)
		}
	}
}

// A tooLong is a text that has too little room.
type tooLong struct {
	path, text  string
	clause      decree.Clause
	width, room Length
}

// shareHead shares the width in the sizes that the styles have. Beside the shares it returns what does not fit.
func (a *assembler) shareHead(h *head) ([]Length, []tooLong) {
	width := a.page.TextWidth()
	var least, most []Length
	for _, column := range h.columns {
		n := a.need(column, 2*h.side)
		least, most = append(least, n.least), append(most, n.most)
	}
	numberWidth, dateWidth := a.width(styleNumber, h.number)+slack, a.width(stylePlaceDate, h.date)+slack
	nationalWidth := a.width(styleNationalName, decree.TextNationalName) + slack
	right := max(nationalWidth, dateWidth)
	left := max(sum(least), leftColumn, numberWidth)

	if left <= width-right {
		left = min(max(sum(most), usualLeftColumn, left), width-right)
		return append(distribute(least, most, left, scale), width-left), nil
	}
	var long []tooLong
	room, taken := width-nationalWidth, Length(leftColumn)
	if numberWidth > room {
		long = append(long, tooLong{"number", h.number, decree.CiteNumber, numberWidth - slack, room - slack})
	} else {
		taken = max(taken, numberWidth)
	}
	if sum(least) > room {
		for _, column := range h.columns {
			long = append(long, a.longWords(column, room/Length(len(h.columns))-2*h.side)...)
		}
	} else {
		taken = max(taken, sum(least))
	}
	if dateWidth > width-taken { // it is, too, where nothing at the left is too long
		long = append(long, tooLong{"place", h.date, decree.CitePlaceDate, dateWidth - slack, width - taken - slack})
	}
	return append(distribute(least, most, leftColumn, scale), width-leftColumn), long
}
