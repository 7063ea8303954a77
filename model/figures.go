package model

import "github.com/shopspring/decimal"

// Figures are the named numbers of a report.
type Figures map[string]Figure

// A Figure is a number with the way in which it is printed.
type Figure struct {
	Value decimal.Decimal `json:"value"`
	// Decimals is the number of digits after the comma.
	Decimals int `json:"decimals,omitempty"`
	// Percent prints a sign for per cent after the number.
	Percent bool `json:"percent,omitempty"`
	// Pad prints a zero before a whole number under 10.
	Pad bool `json:"pad,omitempty"`
}

// A Sum says that one figure is the sum of others: "đơn tiếp nhận" of "khiếu nại", "tố cáo" and "kiến nghị".
type Sum struct {
	Total string   `json:"total" validate:"required"`
	Parts []string `json:"parts" validate:"required,min=1,dive,required"`
}
