package doc

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// masthead is the head of page 1: the agencies and the number at the left, Quốc hiệu, Tiêu ngữ and the date at the right.
// It is a table of two rows, so that the number and the date stand on one line however the names wrap.
func (a *assembler) masthead() {
	number, date := number(a.report.Number), a.placeDate()
	h := &head{columns: a.agencyColumns(), number: number.String(), date: flat(date)}
	if len(h.columns) > 1 {
		h.side = gutter
	}
	grid := a.fitHead(h)
	names := &Row{}
	for i, column := range h.columns {
		names.Cells = append(names.Cells, Cell{Blocks: a.agencies(column, grid[i], h.side)})
	}
	names.Cells = append(names.Cells, Cell{Blocks: a.national(grid[len(grid)-1])})
	// LibreOffice sets an empty line of text above a table that begins a file; above this paragraph it does not.
	a.add(&Paragraph{Style: styleJoint, Inlines: []Inline{a.copyPlace()}})
	a.add(&Table{
		Style: styleLayout,
		Grid:  grid,
		Rows: RowsOf(names, &Row{Cells: []Cell{
			{Columns: len(h.columns), Blocks: append([]Block{number}, a.underNumber(sum(grid[:len(h.columns)]))...)},
			{Blocks: []Block{&Paragraph{Style: stylePlaceDate, Origin: Origin{path: "place"}, Inlines: date}}},
		}}),
	})
}

func (a *assembler) national(width Length) []Block {
	return []Block{
		paragraph(styleNationalName, decree.TextNationalName),
		paragraph(styleMotto, decree.TextMotto),
		a.rule(styleMottoRule, 0, decree.Motto, width, a.width(styleMotto, decree.TextMotto)),
	}
}

// rule returns the rule line under a component whose longest line has the given width, in the n-th style of its kind.
func (a *assembler) rule(of StyleID, n int, under decree.Component, within, line Length) *Paragraph {
	r, ok := decree.LineUnder(under)
	if !ok {
		return &Paragraph{Style: styleGap}
	}
	return &Paragraph{Style: a.style(ruleStyle(of, n, within, Length(r.Pick*float64(line))))}
}

// number is the line of the số, ký hiệu; a draft leaves room for the ordinal.
func number(n model.Number) *Paragraph {
	return &Paragraph{Style: styleNumber, Origin: Origin{path: "number"}, Inlines: append([]Inline{&Text{Text: decree.TextNumber + " "}}, numberFields(n)...)}
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
	_, w := lines.LongestWord(metrics.FaceOf(s.Bold, s.Italic), text)
	return emWidth(w, s.Size)
}

// emWidth turns a width in units of the em into a length at a size of type.
func emWidth(units int64, size Length) Length { return Length(units) * size / metrics.UnitsPerEm }
