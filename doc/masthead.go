package doc

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// A FitError says that a text is too long for the place that the format gives it.
type FitError struct {
	Path  string // of the field
	Text  string
	Width Length // of the text
	Room  Length // that it has
}

func (e *FitError) Error() string {
	return fmt.Sprintf("%s: %q is %v wide and has room for %v", e.Path, e.Text, e.Width, e.Room)
}

const (
	slack      = perMillimetre      // the room kept beside a line that must not wrap, for a font of slightly other metrics
	leftColumn = 55 * perMillimetre // the least room for the agencies: "ỦY BAN NHÂN DÂN" and a line of their own stay readable
)

// masthead is the head of page 1: the agencies and the number at the left, Quốc hiệu, Tiêu ngữ and the date at the right.
// It is a table of two rows, so that the number and the date stand on one line however the names wrap.
func (a *assembler) masthead() {
	date := a.placeDate()
	right := max(a.width(styleNationalName, decree.TextNationalName), a.width(stylePlaceDate, date)) + slack
	right = max(right, Mm(100))
	left := a.page.TextWidth() - right
	if left < leftColumn {
		a.refuse("place", date, right-slack, a.page.TextWidth()-leftColumn-slack)
		left = leftColumn
	}
	// LibreOffice sets an empty line of text above a table that begins a file; above this paragraph it does not.
	a.add(&Paragraph{Style: styleJoint})
	a.add(&Table{
		Style: styleLayout,
		Grid:  []Length{left, right},
		Rows: RowsOf(
			&Row{Cells: []Cell{{Blocks: a.agencies(left)}, {Blocks: a.national(right)}}},
			&Row{Cells: []Cell{
				{Blocks: []Block{paragraph(styleNumber, number(a.report.Number))}},
				{Blocks: []Block{paragraph(stylePlaceDate, date)}},
			}}),
	})
}

// agencies are the names of the supervisory and the issuing agency, with the line under the latter.
func (a *assembler) agencies(width Length) []Block {
	var blocks []Block
	for _, l := range a.report.SupervisoryAgency {
		blocks = append(blocks, paragraph(styleSupervisory, l))
	}
	longest := Length(0)
	for i, l := range a.report.IssuingAgency {
		blocks = append(blocks, paragraph(styleIssuing, l))
		longest = max(longest, a.width(styleIssuing, nfc(l)))
		if word := a.longestWord(styleIssuing, nfc(l)); word > width {
			a.refuse(fmt.Sprintf("issuing_agency[%d]", i), l, word, width)
		}
	}
	return append(blocks, a.rule(styleIssuingRule, "Đường kẻ dưới tên cơ quan", decree.IssuingAgency, width, min(longest, width)))
}

func (a *assembler) national(width Length) []Block {
	return []Block{
		paragraph(styleNationalName, decree.TextNationalName),
		paragraph(styleMotto, decree.TextMotto),
		a.rule(styleMottoRule, "Đường kẻ dưới Tiêu ngữ", decree.Motto, width, a.width(styleMotto, decree.TextMotto)),
	}
}

// rule returns the rule line under a component whose longest line has the given width.
func (a *assembler) rule(id StyleID, name string, under decree.Component, within, line Length) *Paragraph {
	r, ok := decree.LineUnder(under)
	if !ok {
		return &Paragraph{Style: styleGap}
	}
	return &Paragraph{Style: a.style(ruleStyle(id, name, within, Length(r.Pick*float64(line)), Centre))}
}

// number is the line of the số, ký hiệu; a draft leaves room for the ordinal.
func number(n model.Number) string {
	s := n.String()
	if n.Ordinal == 0 {
		s = room + s
	}
	return decree.TextNumber + " " + nfc(s)
}

// room is the blank that a pen fills in: spaces that do not break and do not collapse.
var room = strings.Repeat("\u00a0", 8)

// placeDate is the line of the địa danh and the date; what is still open is left blank.
func (a *assembler) placeDate() string {
	return nfc(a.report.Place) + ", " + dateInWords(a.report.Date)
}

// dateInWords writes a date out in full, with the zeros that the Decree wants and no others.
func dateInWords(d model.Date) string {
	day, month, year := "……", "……", "……"
	if !d.IsZero() {
		month, year = decree.Month(d.Month), fmt.Sprint(d.Year)
	}
	if d.Day != 0 {
		day = decree.Day(d.Day)
	}
	return "ngày " + day + " tháng " + month + " năm " + year
}

// width is the width of a line of text in a style.
func (a *assembler) width(style StyleID, text string) Length {
	s := a.styleBy(style)
	return emWidth(metrics.Width(metrics.FaceOf(s.Bold, s.Italic), text), s.Size)
}

func (a *assembler) longestWord(style StyleID, text string) Length {
	s := a.styleBy(style)
	_, w := metrics.LongestWord(metrics.FaceOf(s.Bold, s.Italic), text)
	return emWidth(w, s.Size)
}

// emWidth turns a width in units of the em into a length at a size of type.
func emWidth(units int64, size Length) Length { return Length(units) * size / metrics.UnitsPerEm }

// refuse notes the first text that does not fit.
func (a *assembler) refuse(path, text string, width, room Length) {
	if a.err == nil {
		a.err = &FitError{Path: path, Text: text, Width: width, Room: room}
	}
}
