package model

import (
	"fmt"
	"strings"
)

// body looks at the shape of the running content of the report and its appendices.
func (v *validation) body() {
	v.blocks(fieldPath("body"), v.report.Body, 0)
	for i := range v.report.Appendices {
		v.blocks(fieldPath("appendices").index(i).field("body"), v.report.Appendices[i].Body, 0)
	}
}

// blocks looks at one body; level is that of the section around it.
func (v *validation) blocks(p fieldPath, body Body, level int) {
	var before *Section
	for i := range body {
		b, at := &body[i], p.index(i)
		v.oneOf(at, b)
		if b.Section != nil {
			v.section(at.field("section"), b.Section, before, level)
			before = b.Section
		}
		if b.Item != nil {
			v.blocks(at.field("item").field("body"), b.Item.Body, level)
		}
		if b.Table != nil {
			v.table(string(at.field("table")), b.Table)
		}
	}
}

func (v *validation) oneOf(p fieldPath, b *Block) {
	n := 0
	for _, is := range []bool{b.Section != nil, !b.Paragraph.IsEmpty(), b.Item != nil, b.Table != nil} {
		if is {
			n++
		}
	}
	switch {
	case n == 0:
		v.add(Error, string(p), "block-empty", "", "khối trống", "the block is empty")
	case n > 1:
		v.add(Error, string(p), "block-one-of", "", "một khối chỉ là section, paragraph, item hoặc table",
			"a block is a section, a paragraph, an item or a table, one of them")
	}
}

func (v *validation) section(p fieldPath, s, before *Section, level int) {
	if s.Level > 0 && s.Level <= level {
		v.add(Error, string(p.field("level")), "section-level", fmt.Sprint(s.Level),
			"cấp của mục không thấp hơn mục chứa nó", "the level is not below that of the section around it")
	}
	if s.Level > 0 {
		level = s.Level
	} else {
		level++
	}
	if s.Number != "" {
		v.ownNumber(string(p.field("number")), s, before)
	}
	v.blocks(p.field("body"), s.Body, level)
}

// ownNumber looks at a number that is typed: it has to be one, and to follow the number before it.
func (v *validation) ownNumber(path string, s, before *Section) {
	n, err := parseNumber(s.Number)
	if err != nil {
		v.add(Error, path, "section-number", s.Number, "không phải số thứ tự của mục, ví dụ I., 1., a)",
			"this is no number of a section, such as I., 1. or a)")
		return
	}
	if before == nil || before.Number == "" {
		return
	}
	if last, err := parseNumber(before.Number); err == nil && last.form == n.form && n.value != last.value+1 {
		v.add(Warning, path, "section-order", before.Number+" → "+s.Number,
			"số thứ tự không liền với mục trước", "the number does not follow that of the section before")
	}
}

func (v *validation) table(path string, t *Table) {
	if t.RowSeq != nil && len(t.Rows) > 0 {
		v.add(Error, path+".rows", "rows-twice", "", "bảng vừa có Rows vừa có RowSeq", "the table has both Rows and RowSeq")
	}
	leaves := t.Leaves()
	for i, row := range t.Rows {
		if err := t.checkRow(row, leaves); err != nil {
			err.Path = path + "." + string(fieldPath("rows").index(i)) + err.Path
			v.faults = append(v.faults, *err)
		}
	}
}

// CheckRow says what is wrong with a row of the table: [Report.Validate] looks at Rows, the renderer at what RowSeq yields.
func (t *Table) CheckRow(row Row) error {
	if err := t.checkRow(row, t.Leaves()); err != nil {
		return *err
	}
	return nil
}

func (t *Table) checkRow(row Row, leaves []Column) *Fault {
	if len(row.Cells) != len(leaves) {
		return &Fault{Rule: "row-length", Value: fmt.Sprint(len(row.Cells)), Message: Message{
			Vi: fmt.Sprintf("hàng có %d ô, bảng có %d cột", len(row.Cells), len(leaves)),
			En: fmt.Sprintf("the row has %d cells, the table has %d columns", len(row.Cells), len(leaves))}}
	}
	for i := range row.Cells {
		if m := leaves[i].checkCell(&row.Cells[i]); m != nil {
			return &Fault{Path: string(fieldPath("").index(i)), Rule: "cell", Value: excerpt(row.Cells[i].String()), Message: *m}
		}
	}
	return nil
}

func (c *Column) checkCell(cell *Cell) *Message {
	switch {
	case cell.Number.Valid && !cell.Text.IsEmpty():
		return &Message{Vi: "ô vừa có chữ vừa có số", En: "the cell holds both a text and a number"}
	case cell.Number.Valid && c.Kind != NumberColumn:
		return &Message{Vi: "ô số trong cột không phải cột số", En: "a number in a column that is not one of numbers"}
	case cell.Number.Valid && !cell.Number.Decimal.Equal(cell.Number.Decimal.Round(int32(c.Decimals))):
		return &Message{
			Vi: fmt.Sprintf("số có nhiều hơn %d chữ số thập phân của cột", c.Decimals),
			En: fmt.Sprintf("the number has more than the column's %d decimals", c.Decimals)}
	case c.Kind == NumberColumn && !cell.Number.Valid && strings.Trim(cell.Text.String(), " -–") != "":
		return &Message{Vi: "ô của cột số không phải là số (viết 1973.25)", En: "the cell of a column of numbers is no number (write 1973.25)"}
	}
	return nil
}

// String returns what the cell says, a number in plain form.
func (c Cell) String() string {
	if c.Number.Valid {
		return c.Number.Decimal.String()
	}
	return c.Text.String()
}
