package model

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/decree"
)

func (v *validation) table(p fieldPath, t *Table) {
	v.tableID(p.field("id"), t.ID)
	if t.RowSeq != nil && len(t.Rows) > 0 {
		v.add(Error, string(p.field("rows")), "rows-twice", "", "bảng vừa có Rows vừa có RowSeq", "the table has both Rows and RowSeq")
	}
	if t.File != "" && t.Rows == nil {
		v.add(Error, string(p.field("file")), "file-unread", t.File, "chỉ Decode đọc tệp này", "only Decode reads this file")
	}
	if len(t.Columns) == 0 {
		v.missing(p.field("columns"))
	}
	v.columns(p.field("columns"), t, t.Columns)
	if leavesUpTo(t.Columns, MaxColumns) > MaxColumns {
		v.add(Error, string(p.field("columns")), "columns-most", "", TooManyColumns.Vi, TooManyColumns.En)
		return
	}
	if t.RowSeq == nil {
		v.rows(string(p), t)
	}
}

// tableID looks at the name by which a program finds a table.
func (v *validation) tableID(p fieldPath, id string) {
	const most = 40
	if id == "" {
		return
	}
	plain := strings.IndexFunc(id, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '-' || r == '_')
	}) < 0
	if !plain || len(id) > most {
		v.add(Error, string(p), "table-id", Excerpt(id), "id của bảng gồm tối đa 40 chữ cái không dấu, chữ số, dấu - và _",
			"the id of a table has up to 40 letters without marks, digits, - and _")
	}
	if v.tableIDs[id] {
		v.add(Error, string(p), "table-id", Excerpt(id), "đã có bảng khác mang id này", "another table has this id already")
	}
	if v.tableIDs == nil {
		v.tableIDs = map[string]bool{}
	}
	v.tableIDs[id] = true
}

// MaxColumns is how many columns a table may have: Word opens no more.
const MaxColumns = 63

// TooManyColumns says that a table has more columns than Word takes.
var TooManyColumns = decree.Message{
	Vi: "bảng có hơn 63 cột, Word không mở được; chia thành nhiều bảng",
	En: "the table has more than 63 columns, which Word does not open; make several tables of it"}

// leavesUpTo counts the columns that hold cells, no further than one beyond most.
func leavesUpTo(columns []Column, most int) (n int) {
	for i := range columns {
		if n > most {
			break
		}
		if under := columns[i].Columns; len(under) > 0 {
			n += leavesUpTo(under, most-n)
		} else {
			n++
		}
	}
	return n
}

func (v *validation) columns(p fieldPath, t *Table, columns []Column) {
	for i := range columns {
		w, at := columns[i].Width, p.index(i)
		v.required(at.field("title"), &columns[i].Title)
		v.within(at.field("decimals"), columns[i].Decimals, 0, maxDecimals)
		// NaN passes neither comparison.
		if !(w.Millimetres >= 0 && w.Millimetres <= 400 && w.Percent >= 0 && w.Percent <= 100) {
			v.add(Error, string(at.field("width")), "range", fmt.Sprint(w.Millimetres, "mm ", w.Percent, "%"),
				"bề rộng từ 0 đến 400 mm hoặc từ 0 đến 100%", "a width is 0 to 400 mm or 0 to 100%")
		}
		if c := &columns[i]; c.Sum && (len(c.Columns) > 0 || t.kindOf(c) != NumberColumn) {
			v.add(Error, string(at.field("sum")), "sum-column", c.Title.String(), "chỉ cột số (kind: number) mới có tổng",
				"only a column of numbers (kind: number) has a sum")
		}
		v.columns(at.field("columns"), t, columns[i].Columns)
	}
}

func rowLength(cells, columns int) decree.Message {
	return decree.Message{
		Vi: fmt.Sprintf("hàng có %d ô, bảng có %d cột", cells, columns),
		En: fmt.Sprintf("the row has %d cells, the table has %d columns", cells, columns)}
}

// cell looks at a cell that begins in the column. One that goes on over others may hold a text in a column of numbers.
func (v *validation) cell(p fieldPath, c *Column, cell *Cell, wide bool) {
	if rule := brokenBy(c, cell, wide); rule != nil {
		m := rule.says(c)
		v.add(Error, string(p), rule.id, cell.String(), m.Vi, m.En)
	}
}

// A cellRule is broken by a cell.
type cellRule struct {
	id   string
	says func(c *Column) decree.Message
}

var (
	textForNumber = &cellRule{"cell", func(*Column) decree.Message {
		return decree.Message{Vi: "ô của cột số không phải là số (viết 1973.25)",
			En: "the cell of a column of numbers is no number (write 1973.25)"}
	}}
	longNumber = &cellRule{"number-size", func(*Column) decree.Message {
		return decree.Message{Vi: fmt.Sprintf("số có hơn %d chữ số", maxDigits), En: fmt.Sprintf("a number of more than %d digits", maxDigits)}
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
)

// brokenBy returns the rule that a cell breaks, nil for a sound one. It allocates nothing for that, as tables of a million
// rows stream through it. A long number is asked for before its decimals are, for to round it could take gigabytes.
func brokenBy(c *Column, cell *Cell, wide bool) *cellRule {
	numbers, n := c.Kind == NumberColumn, cell.Number.Decimal
	switch {
	case !cell.Number.Valid && numbers && !wide && !isDash(&cell.Text):
		return textForNumber
	case !cell.Number.Valid:
		return nil
	case !short(n):
		return longNumber
	case !cell.Text.IsEmpty():
		return textAndNumber
	case !numbers:
		return numberForText
	case c.Decimals < 0 || c.Decimals > maxDecimals: // said of the column
		return nil
	case !fits(n, c.Decimals):
		return manyDecimals
	}
	return nil
}

// isDash reports whether a cell of a column of numbers holds no number on purpose: it is empty, or a dash.
func isDash(t *Text) bool { return strings.Trim(t.String(), " -–—") == "" }

// maxDigits is how long a number may be: what a cell can show, and a decimal of a few bytes can far exceed.
const maxDigits = 40

// String returns what the cell says, a number in plain form.
func (c Cell) String() string {
	if c.Number.Valid && short(c.Number.Decimal) {
		return c.Number.Decimal.String()
	}
	return c.Text.String()
}
