package model

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/formula"
	"github.com/vanthu/baocao/internal/numeral"
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
	if t.Size != 0 && !(t.Size >= 8 && t.Size <= 14) { // nor is NaN
		v.add(Error, string(p.field("size")), "range", fmt.Sprint(t.Size), "cỡ chữ của bảng từ 8 đến 14", "the size of the type of a table is 8 to 14")
	}
	v.columns(p.field("columns"), t, t.Columns)
	v.labelledTitles(p.field("columns"), t)
	if t.HasLabels() {
		v.labels(p.field("columns"), t)
	}
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
		v.within(at.field("decimals"), columns[i].Decimals, 0, numeral.MaxDecimals)
		// NaN passes neither comparison.
		if !(w.Millimetres >= 0 && w.Millimetres <= 400 && w.Percent >= 0 && w.Percent <= 100) {
			v.add(Error, string(at.field("width")), "range", fmt.Sprint(w.Millimetres, "mm ", w.Percent, "%"),
				"bề rộng từ 0 đến 400 mm hoặc từ 0 đến 100%", "a width is 0 to 400 mm or 0 to 100%")
		}
		if c := &columns[i]; c.Sum && (len(c.Columns) > 0 || t.kindOf(c) != NumberColumn) {
			v.add(Error, string(at.field("sum")), "sum-column", c.Title.String(), "chỉ cột số (kind: number) mới có tổng",
				"only a column of numbers (kind: number) has a sum")
		}
		if c := &columns[i]; (c.AsTyped || len(c.Texts) > 0) && (len(c.Columns) > 0 || t.kindOf(c) != NumberColumn) {
			v.add(Error, string(at), "number-column", c.Title.String(), "as_typed và texts chỉ dùng cho cột số (kind: number)",
				"as_typed and texts are for a column of numbers (kind: number)")
		}
		v.columns(at.field("columns"), t, columns[i].Columns)
	}
}

// labels looks at the labels of the columns and at their formulas.
func (v *validation) labels(p fieldPath, t *Table) {
	leaves := t.Leaves()
	formulas, faults := formulaColumns(leaves)
	percent, leaf := percentLeaves(t.Columns, false, nil), 0
	var each func(p fieldPath, columns []Column)
	each = func(p fieldPath, columns []Column) {
		for i := range columns {
			c, at := &columns[i], p.index(i)
			if len(c.Columns) > 0 {
				if c.Label != "" {
					v.add(Error, string(at.field("label")), "column-label", c.Label, "nhóm cột không có số cột; ghi label cho các cột dưới nó",
						"a group of columns has no label: give one to the columns below it")
				}
				each(at.field("columns"), c.Columns)
				continue
			}
			if err := faults[leaf]; err != nil {
				severity := Error
				if errors.Is(err, errFormulaOfText) {
					severity = Warning
				}
				v.add(severity, string(at.field("label")), "column-label", c.Label, bilingual.Vietnamese(err), err.Error())
			}
			if bare := bareLabel(formulas, leaves, leaf); bare != "" {
				v.add(Warning, string(at.field("label")), "column-label", c.Label, "có cột viết trong ngoặc thì “"+bare+"” là số "+bare+", không phải cột; nếu là cột thì viết ("+bare+")",
					"where columns stand in brackets, “"+bare+"” is the number and no column: if the column is meant, write ("+bare+")")
			}
			if m := offByHundred(formulas, leaf, percent); m != nil {
				v.add(Warning, string(at.field("label")), "formula-percent", c.Label, m.Vi, m.En)
			}
			leaf++
		}
	}
	each(p, t.Columns)
}

// labelledTitles warns of labels of columns that stand as titles: a formula among them is not looked at.
func (v *validation) labelledTitles(p fieldPath, t *Table) {
	if t.HasLabels() || v.errorsOnly {
		return
	}
	leaves := t.Leaves()
	titles := make([]string, len(leaves))
	for i := range leaves {
		titles[i] = leaves[i].Title.String()
	}
	if labels, sure := formula.Row(titles); labels != nil && sure {
		v.add(Warning, string(p), "column-label", titles[0], "tên cột là số cột; viết label: "+titles[0]+" ở cột thật của nó thì công thức được kiểm tra và ô trống được tính",
			"the titles are labels of columns: written as label: "+titles[0]+" of the columns themselves, formulas are looked at and blank cells computed")
	}
}

// row looks at what a row says beside its cells. In a table with levels a group has one.
func (v *validation) row(p fieldPath, row *Row, levels bool) {
	if row.Level == 0 && !row.OfWhich && row.Format == nil && (!levels || row.Kind != GroupRow) {
		return
	}
	switch {
	case row.Level < 0 || row.Level >= deepestLevel:
		v.add(Error, string(p.field("level")), "row-level", fmt.Sprint(row.Level), "level của hàng là 1 đến 9", "the level of a row is 1 to 9")
	case row.Kind == TotalRow && (row.Level > 0 || row.OfWhich):
		v.add(Error, string(p.field("kind")), "row-level", "total", "dòng tổng (kind: total) không có level, không là “trong đó”; hàng đứng trên các phần của nó thì bỏ kind",
			"a total (kind: total) has no level and is no part of others: a row above its parts has no kind")
	case levels && row.Kind == GroupRow && row.Level == 0:
		v.add(Error, string(p), "row-level", "", "bảng có hàng ghi level mà hàng nhóm này thì không; ghi level cho nó", "rows of the table have levels and this group has none: give it its level")
	}
	if row.Format != nil {
		v.numberFormat(p.field("format"), row.Format)
	}
}

func (v *validation) numberFormat(p fieldPath, f *NumberFormat) {
	v.within(p.field("decimals"), f.Decimals, 0, numeral.MaxDecimals)
	if n := utf8.RuneCountInString(f.Unit); n > mostUnit || strings.ContainsAny(f.Unit, "\n\t") {
		v.add(Error, string(p.field("unit")), "number-unit", f.Unit, "đơn vị sau số dài tối đa 30 ký tự, trên một dòng", "the unit after a number has up to 30 characters, on one line")
	}
	v.line(p.field("unit"), f.Unit)
	v.unfigured(p.field("unit"), f.Unit)
}

// mostUnit is how many characters stand after a number.
const mostUnit = 30

func rowLength(cells, columns int) decree.Message {
	return decree.Message{
		Vi: fmt.Sprintf("hàng có %d ô, bảng có %d cột", cells, columns),
		En: fmt.Sprintf("the row has %d cells, the table has %d columns", cells, columns)}
}

// cell looks at a cell that begins in the column. One that goes on over others may hold a text in a column of numbers.
func (v *validation) cell(p fieldPath, c *Column, row *Row, cell *Cell, wide bool) {
	if cell.Format != nil {
		v.numberFormat(p.field("format"), cell.Format)
	}
	switch {
	case v.errorsOnly:
	case c.Kind == DateColumn:
		v.dateCell(p, cell.Text.String())
	case c.Kind != NumberColumn:
		v.misread(p, &cell.Text)
	}
	if rule := brokenBy(c, row, cell, wide); rule != nil {
		m := rule.says(c)
		v.add(Error, string(p), rule.id, cell.String(), m.Vi, m.En)
	}
}

// dateCell warns of a day that no calendar has, and of one written year first, in a column of dates. Anything else is printed as it is.
func (v *validation) dateCell(p fieldPath, s string) {
	if _, err := time.Parse("2-Jan-06", s); err == nil {
		v.add(Warning, string(p), "date-cell", s, "ngày viết theo thứ tự ngày/tháng/năm, bằng số", "a date is written day/month/year, in figures")
		return
	}
	if days := len("46000"); len(s) == days && strings.Trim(s, "0123456789") == "" && s > "30000" && s < "60000" {
		v.add(Warning, string(p), "date-cell", s, "đây là số ngày mà Excel lưu, không phải ngày viết ra; chọn định dạng Date trong Excel", "this is the number of days by which Excel keeps a date: choose the format Date in Excel")
		return
	}
	if len(s) < len("1/1/2026") || len(s) > len("31/12/2026") || strings.Trim(s, "0123456789/-.") != "" {
		return
	}
	if _, err := time.Parse(time.DateOnly, s); err == nil {
		v.add(Warning, string(p), "date-cell", s, "ngày viết theo thứ tự ngày/tháng/năm: "+s[8:]+"/"+s[5:7]+"/"+s[:4], "a date is written day/month/year: "+s[8:]+"/"+s[5:7]+"/"+s[:4])
		return
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r > '9' || r < '0' })
	if len(parts) == 3 && len(parts[0]) == 4 && len(parts[2]) <= 2 {
		parts[0], parts[2] = parts[2], parts[0]
	}
	if len(parts) != 3 || len(parts[2]) != 4 {
		return
	}
	var d Date
	d.Day, _ = strconv.Atoi(parts[0])
	d.Month, _ = strconv.Atoi(parts[1])
	d.Year, _ = strconv.Atoi(parts[2])
	if d.Day == 0 || !d.Valid() {
		v.add(Warning, string(p), "date-cell", s, "không có ngày này trong lịch", "there is no such day")
	}
}
