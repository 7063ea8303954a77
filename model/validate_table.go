package model

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/internal/composed"
)

func (v *validation) table(p fieldPath, t *Table) {
	if t.RowSeq != nil && len(t.Rows) > 0 {
		v.add(Error, string(p.field("rows")), "rows-twice", "", "bảng vừa có Rows vừa có RowSeq", "the table has both Rows and RowSeq")
	}
	if t.File != "" && t.Rows == nil {
		v.add(Error, string(p.field("file")), "file-unread", t.File, "chỉ Decode đọc tệp này", "only Decode reads this file")
	}
	if len(t.Columns) == 0 {
		v.missing(p.field("columns"))
	}
	v.columns(p.field("columns"), t.Columns)
	for i, row := range t.Rows {
		if !t.isSound(row) || !row.isComposed() {
			v.row(p.field("rows").index(i), t, row)
		}
	}
}

func (v *validation) columns(p fieldPath, columns []Column) {
	for i := range columns {
		w, at := columns[i].Width, p.index(i)
		v.required(at.field("title"), &columns[i].Title)
		v.within(at.field("decimals"), columns[i].Decimals, 0, 12)
		// NaN passes neither comparison.
		if !(w.Millimetres >= 0 && w.Millimetres <= 400 && w.Percent >= 0 && w.Percent <= 100) {
			v.add(Error, string(at.field("width")), "range", fmt.Sprint(w.Millimetres, "mm ", w.Percent, "%"),
				"bề rộng từ 0 đến 400 mm hoặc từ 0 đến 100%", "a width is 0 to 400 mm or 0 to 100%")
		}
		v.columns(at.field("columns"), columns[i].Columns)
	}
}

// RowChecker returns a function that says what is wrong with each row in turn: [Report.Validate] looks at Rows, the
// renderer at what RowSeq yields. The path of its [Fault] goes on from that of the row: "[3]" is the fourth cell.
func (t *Table) RowChecker() func(Row) error {
	return func(row Row) error {
		if t.isSound(row) {
			return nil
		}
		v := &validation{}
		v.row(make(fieldPath, 0, 16), t, row)
		for _, f := range v.faults {
			if f.Severity == Error {
				return f
			}
		}
		return nil
	}
}

func (v *validation) row(p fieldPath, t *Table, row Row) {
	leaves := t.Leaves()
	if len(row.Cells) != len(leaves) {
		v.faults = append(v.faults, Fault{Path: string(p), Rule: "row-length", Value: fmt.Sprint(len(row.Cells)),
			Message: rowLength(len(row.Cells), len(leaves))})
	}
	for i := range row.Cells {
		at := p.index(i)
		v.text(at, &row.Cells[i].Text)
		if i < len(leaves) {
			v.cell(string(at), &leaves[i], &row.Cells[i])
		}
	}
}

// isComposed reports whether the letters of the row are in composed form.
func (r Row) isComposed() bool {
	for i := range r.Cells {
		if !composed.Is(r.Cells[i].Text.plain) {
			return false
		}
	}
	return true
}

func rowLength(cells, columns int) Message {
	return Message{
		Vi: fmt.Sprintf("hàng có %d ô, bảng có %d cột", cells, columns),
		En: fmt.Sprintf("the row has %d cells, the table has %d columns", cells, columns)}
}

func (v *validation) cell(path string, c *Column, cell *Cell) {
	if !cell.Number.Valid {
		if c.Kind == NumberColumn && strings.Trim(cell.Text.String(), " -–—") != "" {
			v.add(Error, path, "cell", cell.String(), "ô của cột số không phải là số (viết 1973.25)",
				"the cell of a column of numbers is no number (write 1973.25)")
		}
		return
	}
	n := cell.Number.Decimal
	if n.Exponent() < -maxDigits || n.Exponent() > maxDigits || n.NumDigits() > maxDigits {
		v.add(Error, path, "number-size", "", fmt.Sprintf("số có hơn %d chữ số", maxDigits), fmt.Sprintf("a number of more than %d digits", maxDigits))
		return // to print it could take gigabytes
	}
	switch {
	case !cell.Text.IsEmpty():
		v.add(Error, path, "cell", cell.String(), "ô vừa có chữ vừa có số", "the cell holds both a text and a number")
	case c.Kind != NumberColumn:
		v.add(Error, path, "cell", cell.String(), "ô số trong cột không phải cột số", "a number in a column that is not one of numbers")
	case !n.Equal(n.Round(int32(c.Decimals))):
		v.add(Error, path, "cell", cell.String(),
			fmt.Sprintf("số có nhiều hơn %d chữ số thập phân của cột (dấu chấm là dấu thập phân: một nghìn viết 1000)", c.Decimals),
			fmt.Sprintf("the number has more than the column's %d decimals (the dot is the decimal mark: a thousand is 1000)", c.Decimals))
	}
}

// maxDigits is how long a number may be: what a cell can show, and a decimal of a few bytes can far exceed.
const maxDigits = 40

// String returns what the cell says, a number in plain form.
func (c Cell) String() string {
	if c.Number.Valid {
		return c.Number.Decimal.String()
	}
	return c.Text.String()
}
