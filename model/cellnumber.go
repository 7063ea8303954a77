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
	for i, column := range t.Leaves() {
		if column.Kind != NumberColumn {
			continue
		}
		for _, row := range t.Rows {
			if i < len(row.Cells) {
				row.Cells[i].readNumber()
			}
		}
	}
}

func (c *Cell) readNumber() {
	s := strings.TrimSpace(c.Text.plain)
	if !plainNumber.MatchString(s) || len(c.Text.runs) > 0 {
		return
	}
	if n, err := decimal.NewFromString(s); err == nil {
		*c = Num(n)
	}
}
