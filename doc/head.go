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
	share, fault := a.shareHead(h)
	if fault != nil {
		a.smallHead()
		share, fault = a.shareHead(h)
	}
	if fault != nil {
		a.refuse(fault.Path, fault.Text, fault.Width, fault.Room)
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

// shareHead shares the width in the sizes that the styles have. Beside the shares it returns what does not fit.
func (a *assembler) shareHead(h *head) ([]Length, *FitError) {
	width := a.page.TextWidth()
	var least, most []Length
	widest := need{}
	for _, column := range h.columns {
		n := a.need(column, 2*h.side)
		least, most = append(least, n.least), append(most, n.most)
		if n.least > widest.least {
			widest = n
		}
	}
	numberWidth, dateWidth := a.width(styleNumber, h.number)+slack, a.width(stylePlaceDate, h.date)+slack
	nationalWidth := a.width(styleNationalName, decree.TextNationalName) + slack
	right := max(nationalWidth, dateWidth)
	left := max(sum(least), leftColumn, numberWidth)

	var fault *FitError
	switch room := width - nationalWidth; {
	case left <= width-right:
	case numberWidth > room:
		fault = &FitError{Path: "number", Text: h.number, Width: numberWidth - slack, Room: room - slack}
	case sum(least) > room:
		equal := room / Length(len(h.columns))
		fault = &FitError{Path: widest.path, Text: widest.word, Width: widest.least - 2*h.side, Room: equal - 2*h.side}
	default:
		fault = &FitError{Path: "place", Text: h.date, Width: dateWidth - slack, Room: width - left - slack}
	}
	left = min(max(sum(most), usualLeftColumn, left), width-right)
	if fault != nil {
		left = leftColumn
	}
	return append(distribute(least, most, left), width-left), fault
}
