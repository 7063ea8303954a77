package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/doc"
)

// A rowSpan is how many rows a merged cell reaches down, which is known when its last one has been written.
type rowSpan struct{ at, rows int } // at is the place in the body

// withSpans returns the body with the spans of its merged cells, which stand in the order of their places.
func (p *htmlPage) withSpans() []byte {
	body := p.body.Bytes()
	out := make([]byte, 0, len(body)+len(p.spans)*len(` rowspan="10"`))
	done := 0
	for _, s := range p.spans {
		out = append(out, body[done:s.at]...)
		if s.rows > 1 {
			out = fmt.Appendf(out, " rowspan=\"%d\"", s.rows)
		}
		done = s.at
	}
	return append(out, body[done:]...)
}

// An htmlTable is a table being written.
type htmlTable struct {
	*doc.Table
	merged []int // by column: the merged cell that is open there, as an index of the spans plus 1
}

// table writes a table with its heading apart. One without a heading only sets things side by side.
func (p *htmlPage) table(t *doc.Table) {
	p.check.checkStyle(t.Style, doc.TableStyle)
	class := ""
	if s := p.styles[t.Style]; s != nil {
		class = s.class
	}
	var width doc.Length
	for _, column := range t.Grid {
		width += column
	}
	place := "width:" + width.String()
	if t.Indent != 0 {
		place += ";margin-left:" + t.Indent.String()
	}
	role := ""
	if t.Heading == 0 {
		role = attribute("role", "presentation")
	}
	p.raw("<table%s%s>\n<colgroup>", attribute("class", joinClasses(class, p.class(place))), role)
	for _, column := range t.Grid {
		p.raw("<col class=\"%s\">", p.class("width:"+column.String()))
	}
	p.raw("</colgroup>\n")
	p.rows(&htmlTable{Table: t, merged: make([]int, len(t.Grid))})
	p.raw("</table>\n")
}

// rows writes the rows until one of them cannot be written.
func (p *htmlPage) rows(t *htmlTable) {
	n, group := 0, ""
	if t.Rows != nil {
		for row, err := range t.Rows {
			if err == nil && (row == nil || len(row.Cells) == 0) {
				p.check.refuse("hàng %d của bảng không có ô nào", "row %d of a table has no cell", n+1)
			}
			if p.check.pack.fail(err); p.check.pack.err != nil {
				return
			}
			switch {
			case n == 0 && t.Heading > 0:
				group = "thead"
				p.raw("<thead>\n")
			case n == t.Heading:
				if group != "" {
					p.raw("</thead>\n")
				}
				group = "tbody"
				p.raw("<tbody>\n")
			}
			p.row(row, t, n < t.Heading)
			n++
		}
	}
	if n == 0 {
		p.check.refuse("bảng không có hàng nào", "a table has no row")
	}
	p.raw("</%s>\n", group)
}

func (p *htmlPage) row(row *doc.Row, t *htmlTable, heading bool) {
	var class []string
	if row.Height > 0 {
		class = append(class, p.class("height:"+row.Height.String()))
	}
	if row.MaySplit {
		class = append(class, p.class("break-inside:auto"))
	}
	p.raw("<tr%s>", attribute("class", strings.Join(class, " ")))
	column := 0
	for i := range row.Cells {
		c := &row.Cells[i]
		span := max(c.Columns, 1)
		if column+span > len(t.Grid) {
			p.check.refuse("một hàng của bảng rộng hơn lưới %d cột",
				"a row of a table is wider than its grid of %d columns", len(t.Grid))
			return
		}
		if open := t.merged[column]; c.Merge == doc.MergeOn && open > 0 {
			p.spans[open-1].rows++
		} else {
			p.cell(c, row, t, column, heading)
		}
		column += span
	}
	p.raw("</tr>\n")
}

func (p *htmlPage) cell(c *doc.Cell, row *doc.Row, t *htmlTable, column int, heading bool) {
	tag, scope := "td", ""
	if heading {
		tag, scope = "th", ` scope="col"`
		if c.Columns > 1 {
			scope = ` scope="colgroup"`
		}
	}
	class := ""
	if c.Middle {
		class = "middle"
	}
	p.raw("<%s%s%s", tag, attribute("class", class), scope)
	if c.Columns > 1 {
		p.raw(" colspan=\"%s\"", strconv.Itoa(c.Columns))
	}
	if t.merged[column] = 0; c.Merge == doc.MergeStart {
		p.spans = append(p.spans, rowSpan{at: p.body.Len(), rows: 1})
		t.merged[column] = len(p.spans)
	}
	p.raw(">")
	wrapper := ""
	if c.Upward {
		wrapper = "upward"
	}
	if row.Height > 0 && (c.Upward || row.Exact) {
		wrapper = joinClasses(wrapper, p.class("max-height:"+row.Height.String()+";overflow:hidden"))
	}
	if wrapper != "" {
		p.raw("<div class=\"%s\">", wrapper)
	}
	p.blocks(c.Blocks)
	if wrapper != "" {
		p.raw("</div>")
	}
	p.raw("</%s>", tag)
}
