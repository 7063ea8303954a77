package model

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/internal/numeral"
)

// ColumnKind says what the cells of a column hold.
type ColumnKind uint8

// The kinds of column. Ordinals and dates are centred, numbers stand to the right, text to the left.
const (
	TextColumn    ColumnKind = iota // running text
	OrdinalColumn                   // số thứ tự: "01", "02" or "1", "2", as typed
	NumberColumn                    // numbers with a fixed count of decimals, printed the Vietnamese way: 1.973,25
	DateColumn                      // days as typed: 08/3/2024
)

// RowKind sets a row of a table apart.
type RowKind uint8

// The kinds of row.
const (
	PlainRow RowKind = iota
	GroupRow         // a heading of the rows that follow, in bold
	TotalRow         // the sum of the rows above it, in bold
)

// Alignment of the cells of a column.
type Alignment uint8

// The alignments; the default follows the column's kind.
const (
	DefaultAlignment Alignment = iota
	AlignLeft
	AlignCentre
	AlignRight
	AlignJustified
)

// HiddenCells says what becomes of the hidden rows and columns of a sheet (hàng, cột bị ẩn).
type HiddenCells uint8

// What becomes of them.
const (
	RefuseHidden HiddenCells = iota // a fault: nobody who looks at the sheet sees them
	ReadHidden                      // they are read as all others
	SkipHidden                      // they are left out
)

var (
	hiddenCells = []string{"", "read", "skip"}
	columnKinds = []string{"text", "ordinal", "number", "date"}
	rowKinds    = []string{"", "group", "total"}
	alignments  = []string{"", "left", "centre", "right", "justified"}
)

func (h HiddenCells) String() string { return name(hiddenCells, int(h)) }

// MarshalText writes the name that UnmarshalText reads.
func (h HiddenCells) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads "read", "skip" or "".
func (h *HiddenCells) UnmarshalText(b []byte) error { return parse(h, hiddenCells, string(b)) }

func (k ColumnKind) String() string { return name(columnKinds, int(k)) }
func (k RowKind) String() string    { return name(rowKinds, int(k)) }
func (a Alignment) String() string  { return name(alignments, int(a)) }

// MarshalText writes the name that UnmarshalText reads.
func (k ColumnKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// MarshalText writes the name that UnmarshalText reads.
func (a Alignment) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads "text", "ordinal", "number" or "date".
func (k *ColumnKind) UnmarshalText(b []byte) error { return parse(k, columnKinds, string(b)) }

// MarshalText writes the name that UnmarshalText reads.
func (k RowKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads "group" or "total".
func (k *RowKind) UnmarshalText(b []byte) error { return parse(k, rowKinds, string(b)) }

// UnmarshalText reads "left", "centre", "right" or "justified".
func (a *Alignment) UnmarshalText(b []byte) error { return parse(a, alignments, string(b)) }

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return strconv.Itoa(i)
}

func parse[E ~uint8](to *E, names []string, s string) error {
	for i, n := range names {
		if n == s {
			*to = E(i)
			return nil
		}
	}
	all := strings.TrimPrefix(strings.Join(names, ", "), ", ")
	return unread(s, "phải là một trong các từ "+all, "this is none of "+all)
}

// A Width is the width of a column: fixed in millimetres, a share of the table in per cent, or automatic when both are zero.
type Width struct {
	Millimetres float64 // 0 to 400
	Percent     float64 // 0 to 100
}

func (w Width) String() string {
	switch {
	case w.Millimetres > 0:
		return strconv.FormatFloat(w.Millimetres, 'f', -1, 64) + "mm"
	case w.Percent > 0:
		return strconv.FormatFloat(w.Percent, 'f', -1, 64) + "%"
	}
	return ""
}

// MarshalText writes the form that UnmarshalText reads.
func (w Width) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText reads "25mm" or "30%".
func (w *Width) UnmarshalText(b []byte) error {
	s := strings.TrimSpace(string(b))
	if s == "" {
		*w = Width{}
		return nil
	}
	if digits, ok := strings.CutSuffix(s, "mm"); ok {
		if v, err := strconv.ParseFloat(digits, 64); err == nil && v > 0 {
			*w = Width{Millimetres: v}
			return nil
		}
	}
	if digits, ok := strings.CutSuffix(s, "%"); ok {
		if v, err := strconv.ParseFloat(digits, 64); err == nil && v > 0 {
			*w = Width{Percent: v}
			return nil
		}
	}
	return unread(s, "không phải chiều rộng như 25mm hoặc 30%", "this is not a width such as 25mm or 30%")
}

// Format returns a number as the column prints it, the Vietnamese way: a comma before the decimals and a dot between
// thousands, 1.973,25; with Percent 13,9%; with Pad 05.
func (c *Column) Format(d decimal.Decimal) string {
	return numeral.Print(d, c.Decimals, c.Percent, c.Pad)
}

// Shown returns how the number of a cell is printed, in a row of a table with the column: as the cell says, or the column where it says
// more than nothing, or the row.
func (c *Column) Shown(row *Row, cell *Cell) NumberFormat {
	switch {
	case cell.Format != nil:
		return *cell.Format
	case c.AsTyped:
		return NumberFormat{Decimals: min(max(0, -int(cell.Number.Decimal.Exponent())), numeral.MaxDecimals), Percent: c.Percent, Pad: c.Pad}
	case row.Format != nil && c.Decimals == 0 && !c.Percent && !c.Pad:
		return *row.Format
	}
	return NumberFormat{Decimals: c.Decimals, Percent: c.Percent, Pad: c.Pad}
}

// Print returns what [NumberFormat.Append] appends.
func (f NumberFormat) Print(d decimal.Decimal) string {
	var room [64]byte
	return string(f.Append(room[:0], d))
}

// Append appends a number as the format prints it, the Vietnamese way: see [Column.Format]. The unit follows a blank at which no line ends.
func (f NumberFormat) Append(to []byte, d decimal.Decimal) []byte {
	to = numeral.Append(to, d, min(max(f.Decimals, 0), numeral.MaxDecimals), f.Percent, f.Pad) // others Validate refuses
	if f.Unit != "" {
		to = append(append(to, "\u00a0"...), f.Unit...)
	}
	return to
}
