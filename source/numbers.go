package source

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
)

// readNumbers makes numbers of the cells in columns of numbers. What is not a number stays a text, which Validate
// refuses unless it is a dash.
func readNumbers(t *model.Table) {
	leaves := t.Leaves()
	grid := model.NewGrid(len(leaves))
	for _, row := range t.Rows {
		places, err := grid.Place(row)
		if err != nil {
			continue // Validate says so
		}
		for _, p := range places {
			if p.Cell >= 0 && leaves[p.Column].Kind == model.NumberColumn {
				readNumber(&row.Cells[p.Cell])
			}
		}
	}
}

func readNumber(c *model.Cell) {
	if !c.Text.IsPlain() {
		return
	}
	if n, ok := parseNumeral(strings.TrimSpace(c.Text.String())); ok {
		c.Text, c.Number = model.Text{}, decimal.NewNullDecimal(n)
	}
}

// parseFigure reads a figure that is written as a number alone.
func parseFigure(s string) (model.Figure, error) {
	digits, percent := strings.CutSuffix(strings.TrimSpace(s), "%")
	digits = strings.TrimSpace(digits)
	d, ok := parseNumeral(digits)
	if !ok {
		return model.Figure{}, bilingual.New("không phải số như 488, 05, 1973.25 hoặc 13.9%", "this is not a number such as 488, 05, 1973.25 or 13.9%")
	}
	whole, decimals, _ := strings.Cut(digits, ".")
	return model.Figure{
		Value: d, Decimals: len(decimals), Percent: percent,
		Pad: decimals == "" && len(whole) > 1 && whole[0] == '0',
	}, nil
}

// parseNumeral reads a number as a source writes it.
func parseNumeral(s string) (decimal.Decimal, bool) {
	if !isNumeral(s) {
		return decimal.Decimal{}, false
	}
	n, err := decimal.NewFromString(s)
	return n, err == nil
}

// isNumeral reports whether s is a number as a source writes it: up to 30 digits, and a dot before up to 12 decimals. It
// has no exponent, with which a few characters could ask for gigabytes of digits.
func isNumeral(s string) bool {
	whole, decimals, dotted := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	return areDigits(whole, 30) && (!dotted || areDigits(decimals, 12))
}

func areDigits(s string, most int) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return 0 < len(s) && len(s) <= most
}
