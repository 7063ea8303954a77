package doc

import (
	"fmt"

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

	usualLeftColumn = 65 * perMillimetre
)

// masthead is the head of page 1: the agencies and the number at the left, Quốc hiệu, Tiêu ngữ and the date at the right.
// It is a table of two rows, so that the number and the date stand on one line however the names wrap.
func (a *assembler) masthead() {
	date := a.placeDate()
	left, right := a.columns(flat(date))
	// LibreOffice sets an empty line of text above a table that begins a file; above this paragraph it does not.
	a.add(&Paragraph{Style: styleJoint})
	a.add(&Table{
		Style: styleLayout,
		Grid:  []Length{left, right},
		Rows: RowsOf(
			&Row{Cells: []Cell{{Blocks: a.agencies(left)}, {Blocks: a.national(right)}}},
			&Row{Cells: []Cell{
				{Blocks: append([]Block{number(a.report.Number)}, a.underNumber(left)...)},
				{Blocks: []Block{&Paragraph{Style: stylePlaceDate, Inlines: date}}},
			}}),
	})
}

// columns shares the width between the agencies and Quốc hiệu. The right column is never narrower than its longest line;
// the left one is as wide as the longest name needs, so far as there is room.
func (a *assembler) columns(date string) (left, right Length) {
	width := a.page.TextWidth()
	needed := max(a.width(styleNationalName, decree.TextNationalName), a.width(stylePlaceDate, date)) + slack
	if width-needed < leftColumn {
		a.refuse("place", date, needed-slack, width-leftColumn-slack)
		return leftColumn, width - leftColumn
	}
	for _, name := range a.report.SupervisoryAgency {
		left = max(left, a.width(styleSupervisory, nfc(name))+slack)
	}
	for _, name := range a.report.IssuingAgency {
		left = max(left, a.width(styleIssuing, nfc(name))+slack)
	}
	left = min(max(left, usualLeftColumn), width-needed)
	return left, width - left
}

// agencies are the names of the supervisory and the issuing agency, with the line under the latter.
func (a *assembler) agencies(width Length) []Block {
	supervisory, _ := a.names("supervisory_agency", styleSupervisory, a.report.SupervisoryAgency, width)
	issuing, longest := a.names("issuing_agency", styleIssuing, a.report.IssuingAgency, width)
	line := a.rule(styleIssuingRule, "Đường kẻ dưới tên cơ quan", decree.IssuingAgency, width, longest)
	return append(append(supervisory, issuing...), line)
}

// names sets the lines of an agency's name, and returns the width of the longest line that they break into.
func (a *assembler) names(path string, style StyleID, names []string, width Length) (blocks []Block, longest Length) {
	if len(names) == 1 {
		a.balance(style, nfc(names[0]), width)
	}
	measure := width - 2*a.styleBy(style).Left
	for i, name := range names {
		blocks = append(blocks, paragraph(style, name))
		longest = max(longest, a.longestLine(style, nfc(name), measure))
		if word := a.longestWord(style, nfc(name)); word > width {
			a.refuse(fmt.Sprintf("%s[%d]", path, i), name, word, width)
		}
	}
	return blocks, longest
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
func number(n model.Number) *Paragraph {
	return &Paragraph{Style: styleNumber, Inlines: append([]Inline{&Text{Text: decree.TextNumber + " "}}, numberFields(n)...)}
}

// placeDate is the line of the địa danh and the date; what is still open is left blank.
func (a *assembler) placeDate() []Inline {
	return append([]Inline{&Text{Text: nfc(a.report.Place) + ", "}}, dateFields(a.report.Date)...)
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
