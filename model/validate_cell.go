package model

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/numeral"
)

// A cellRule is broken by a cell.
type cellRule struct {
	id   string
	says func(c *Column) decree.Message
}

var (
	textForNumber = &cellRule{"cell", func(*Column) decree.Message {
		return decree.Message{Vi: "ô của cột số không phải là số (viết 1973.25); chữ có chủ ý thì ghi {text: …, as_text: true} hoặc khai ở texts của cột, đơn vị ghi ở format: {unit: …}",
			En: "the cell of a column of numbers is no number (write 1973.25); a text that is meant is {text: …, as_text: true} or one of the column's texts, a unit is format: {unit: …}"}
	}}
	longNumber = &cellRule{"number-size", func(*Column) decree.Message {
		return decree.Message{Vi: fmt.Sprintf("số có hơn %d chữ số", numeral.MaxDigits), En: fmt.Sprintf("a number of more than %d digits", numeral.MaxDigits)}
	}}
	textAndNumber = &cellRule{"cell", func(*Column) decree.Message {
		return decree.Message{Vi: "ô vừa có chữ vừa có số", En: "the cell holds both a text and a number"}
	}}
	numberForText = &cellRule{"cell", func(*Column) decree.Message {
		return decree.Message{Vi: "ô số trong cột không phải cột số", En: "a number in a column that is not one of numbers"}
	}}
	manyDecimals = &cellRule{"cell", func(c *Column) decree.Message {
		return decree.Message{
			Vi: fmt.Sprintf("số có nhiều hơn %d chữ số thập phân của cột", c.Decimals),
			En: fmt.Sprintf("the number has more than the column's %d decimals", c.Decimals)}
	}}
	manyOwnDecimals = &cellRule{"cell", func(*Column) decree.Message {
		return decree.Message{Vi: "số có nhiều chữ số thập phân hơn format của ô hoặc của hàng", En: "the number has more decimals than the format of its cell or row"}
	}}
	textAsText = &cellRule{"cell", func(*Column) decree.Message {
		return decree.Message{Vi: "as_text chỉ dùng cho ô có chữ và không có số, trong cột số", En: "as_text is for a cell with a text and no number, in a column of numbers"}
	}}
)

// brokenBy returns the rule that a cell breaks, nil for a sound one. It allocates nothing for that, as tables of a million
// rows stream through it. A long number is asked for before its decimals are, for to round it could take gigabytes.
func brokenBy(c *Column, row *Row, cell *Cell, wide bool) *cellRule {
	numbers, n := c.Kind == NumberColumn, cell.Number.Decimal
	switch {
	case cell.AsText && (!numbers || cell.Number.Valid || cell.Text.IsEmpty()):
		return textAsText
	case !cell.Number.Valid && numbers && !wide && !cell.AsText && !isDash(&cell.Text):
		return textForNumber
	case !cell.Number.Valid:
		return nil
	case !numeral.Printable(n):
		return longNumber
	case !cell.Text.IsEmpty() && !cell.isRichNumber():
		return textAndNumber
	case !numbers:
		return numberForText
	case c.Decimals < 0 || c.Decimals > numeral.MaxDecimals: // said of the column
		return nil
	case cell.Format == nil && row.Format == nil && !c.AsTyped:
		if !numeral.Fits(n, c.Decimals) {
			return manyDecimals
		}
	default:
		if d := c.Shown(row, cell).Decimals; 0 <= d && d <= numeral.MaxDecimals && !numeral.Fits(n, d) {
			return manyOwnDecimals
		}
	}
	return nil
}

// isDash reports whether a cell of a column of numbers holds no number on purpose: it is empty, or a dash.
func isDash(t *Text) bool { return strings.Trim(t.String(), " -–—") == "" }

// String returns what the cell says, a number in plain form.
func (c Cell) String() string {
	if c.Number.Valid && numeral.Printable(c.Number.Decimal) {
		return c.Number.Decimal.String()
	}
	return c.Text.String()
}
