package model

import (
	"unicode"

	"github.com/shopspring/decimal"
)

// Figures are the named numbers of a report (số liệu), by their names: letters, digits, _ and -, a letter first.
// A text prints one as {{name}}. So does a cell; in a column of numbers, where it stands alone, it is a number like any
// other, with the column's decimals. A backslash makes the braces characters like others: \{{.
type Figures map[string]Figure

// A Figure is a number with the way in which it is printed: see [Figure.String].
// A source may write it as a number alone, the plain way. Its decimals, a zero in front and a sign for per cent then say
// how it is printed: 488, 05, 1973.25, 13.9%.
type Figure struct {
	Value decimal.Decimal `json:"value" validate:"-"`
	// Decimals is the number of digits after the comma, 0 to 12.
	Decimals int `json:"decimals,omitempty"`
	// Percent prints a sign for per cent after the number.
	Percent bool `json:"percent,omitempty"`
	// Pad prints a zero before a whole number under 10.
	Pad bool `json:"pad,omitempty"`
}

// A Sum says that one figure is the sum of others: "đơn tiếp nhận" of "khiếu nại", "tố cáo" and "kiến nghị". They are
// compared as they are, not as they are rounded.
type Sum struct {
	Total string   `json:"total" validate:"required"`
	Parts []string `json:"parts" validate:"required,min=1,dive,required"`
}

// isFigureName reports whether a name can stand between the braces.
func isFigureName(s string) bool {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && (i == 0 || !unicode.IsDigit(r) && r != '_' && r != '-') {
			return false
		}
	}
	return s != ""
}
