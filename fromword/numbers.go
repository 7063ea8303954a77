package fromword

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/model"
)

// numbers reads the cells of a column as decimals. It does so only if every cell that looks like a number prints back as it
// stood, in one way for the whole column: with its decimals, its zeros in front, its signs for per cent.
func numbers(c *model.Column, cells []*model.Cell) bool {
	form := model.Column{Kind: model.NumberColumn}
	values := make(map[*model.Cell]decimal.Decimal)
	for _, cell := range cells {
		s := strings.TrimSpace(cell.Text.String())
		if !strings.ContainsAny(s, "0123456789") || !looksNumeric(s) {
			continue
		}
		value, decimals, ok := parseNumber(s)
		if !ok || !cell.Text.IsPlain() {
			return false
		}
		form.Decimals = max(form.Decimals, decimals)
		form.Percent = form.Percent || strings.HasSuffix(s, "%")
		form.Pad = form.Pad || len(s) > 1 && s[0] == '0' && s[1] != ','
		values[cell] = value
	}
	if len(values) == 0 || form.Decimals > 12 {
		return false
	}
	for _, cell := range cells {
		if value, ok := values[cell]; ok && form.Format(value) != strings.TrimSpace(cell.Text.String()) {
			return false
		}
	}
	for cell, value := range values {
		cell.Text, cell.Number = model.Text{}, decimal.NewNullDecimal(value)
	}
	c.Kind, c.Decimals, c.Percent, c.Pad = form.Kind, form.Decimals, form.Percent, form.Pad
	return true
}

// looksNumeric reports whether a text is made of the signs of a number.
func looksNumeric(s string) bool { return strings.Trim(s, "0123456789.,%- ") == "" }

// parseNumber reads a number written the Vietnamese way, 1.973,25, with a sign for per cent or without.
func parseNumber(s string) (value decimal.Decimal, decimals int, ok bool) {
	const most = 40
	s = strings.TrimSuffix(s, "%")
	if len(s) > most || !looksNumeric(s) || strings.Contains(s, " ") {
		return value, 0, false
	}
	whole, fraction, _ := strings.Cut(s, ",")
	value, err := decimal.NewFromString(strings.ReplaceAll(whole, ".", "") + "." + fraction)
	if fraction == "" {
		value, err = decimal.NewFromString(strings.ReplaceAll(whole, ".", ""))
	}
	return value, len(fraction), err == nil && !strings.Contains(fraction, ".")
}

// isOrdinal reports whether a text is a short word in the place of a number, "01", "I", "1.2".
func isOrdinal(s string) bool {
	const longest = 8
	return len(s) <= longest && !strings.ContainsAny(s, " \n")
}

// isDate reports whether a text is a day in figures.
func isDate(s string) bool {
	const shortest = len("1/1/24")
	return len(s) >= shortest && strings.ContainsAny(s, "/.-") && strings.Trim(s, "0123456789/.-") == ""
}
