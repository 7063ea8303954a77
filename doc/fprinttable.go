package doc

import (
	"fmt"
	"slices"
	"strings"
)

// table writes a line for each row, or more where a cell holds more than one paragraph.
func (p *printer) table(depth int, t *Table) {
	widths := make([]string, len(t.Grid))
	for i, w := range t.Grid {
		widths[i] = figure(w.Mm())
	}
	indent := ""
	if t.Indent != 0 {
		indent = ", lùi " + mm(t.Indent)
	}
	p.line(depth, "Bảng, kiểu %s%s, cột %s mm:", p.name(t.Style), indent, strings.Join(widths, " + "))
	if t.Rows == nil {
		return
	}
	styles := ""
	n := 0
	for row, err := range t.Rows {
		if err != nil {
			p.fail(err)
			return
		}
		p.row(depth+1, row, n < t.Heading, &styles)
		n++
	}
}

func (p *printer) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

func (p *printer) row(depth int, row *Row, heading bool, styles *string) {
	label := ""
	if heading {
		label = "tiêu đề "
	}
	if row.Height > 0 {
		label += map[bool]string{false: "cao ", true: "cao đúng "}[row.Exact] + mm(row.Height) + " "
	}
	if row.MaySplit {
		label += "qua trang được "
	}
	if !oneLine(row) {
		p.line(depth, "%shàng:", label)
		for i := range row.Cells {
			p.line(depth+1, "ô %s", span(&row.Cells[i]))
			p.blocks(depth+2, row.Cells[i].Blocks)
		}
		*styles = ""
		return
	}
	p.rowStyles(depth, row, styles)
	cells := make([]string, len(row.Cells))
	var notes []numberedNote
	for i := range row.Cells {
		c := &row.Cells[i]
		text, within := p.inlines(c.Blocks[0].(*Paragraph))
		cells[i] = strings.Join(slices.DeleteFunc([]string{text, span(c)}, func(s string) bool { return s == "" }), " ")
		notes = append(notes, within...)
	}
	p.line(depth, "%s| %s |", label, strings.Join(cells, " | "))
	p.notes(depth, notes)
}

// rowStyles writes the styles of the cells where they are not those of the row before.
func (p *printer) rowStyles(depth int, row *Row, before *string) {
	names := make([]string, len(row.Cells))
	for i := range row.Cells {
		names[i] = p.name(row.Cells[i].Blocks[0].(*Paragraph).Style)
	}
	styles := strings.Join(names, " | ")
	if len(slices.Compact(names)) == 1 {
		styles = names[0]
	}
	if styles != *before {
		p.line(depth, "kiểu ô: %s", styles)
	}
	*before = styles
}

// oneLine reports whether every cell is a single paragraph.
func oneLine(row *Row) bool {
	for i := range row.Cells {
		if len(row.Cells[i].Blocks) != 1 {
			return false
		}
		if _, ok := row.Cells[i].Blocks[0].(*Paragraph); !ok {
			return false
		}
	}
	return true
}

// span says how a cell joins its neighbours, and how its text stands: "‹4 cột›", "‹gộp xuống, chữ dọc›".
func span(c *Cell) string {
	var is []string
	if c.Columns > 1 {
		is = append(is, fmt.Sprintf("%d cột", c.Columns))
	}
	switch c.Merge {
	case MergeStart:
		is = append(is, "gộp xuống")
	case MergeOn:
		is = append(is, "gộp với ô trên")
	}
	if c.Upward {
		is = append(is, "chữ dọc")
	}
	if len(is) == 0 {
		return ""
	}
	return "‹" + strings.Join(is, ", ") + "›"
}
