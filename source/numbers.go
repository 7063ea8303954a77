package model

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

// plainNumber is how a source writes a number: digits, and a dot before the decimals. It has no exponent, with which a
// few characters could ask for gigabytes of digits.
var plainNumber = regexp.MustCompile(`^-?\d{1,30}(\.\d{1,12})?$`)

// readNumbers makes numbers of the cells in columns of numbers. What is not a number stays a text, which Validate
// refuses unless it is a dash.
func (t *Table) readNumbers() {
	leaves := t.Leaves()
	grid := NewGrid(len(leaves))
	for _, row := range t.Rows {
		places, err := grid.Place(row)
		if err != nil {
			continue // Validate says so
		}
		for _, p := range places {
			if p.Cell >= 0 && leaves[p.Column].Kind == NumberColumn {
				row.Cells[p.Cell].readNumber()
			}
		}
	}
}

func (c *Cell) readNumber() {
	if len(c.Text.runs) > 0 {
		return
	}
	if n, ok := parseNumeral(strings.TrimSpace(c.Text.plain)); ok {
		c.Text, c.Number = Text{}, decimal.NewNullDecimal(n)
	}
}

// parseNumeral reads a number as a source writes it.
func parseNumeral(s string) (decimal.Decimal, bool) {
	if !plainNumber.MatchString(s) {
		return decimal.Decimal{}, false
	}
	n, err := decimal.NewFromString(s)
	return n, err == nil
}
