package render

import "github.com/vanthu/baocao/doc"

// table writes a table of fixed layout: the widths of the grid and of the cells agree, so every reader draws the same.
func (w *writer) table(t *doc.Table) {
	x := w.x
	x.Start("w:tbl")
	x.Start("w:tblPr")
	if w.checkStyle(t.Style, doc.TableStyle) {
		x.Value("w:tblStyle", string(t.Style))
	}
	x.Start("w:tblW")
	x.AttrInt("w:w", twips(t.Grid))
	x.Attr("w:type", "dxa")
	x.End()
	if t.Indent != 0 {
		x.Start("w:tblInd")
		x.AttrInt("w:w", t.Indent.Twips())
		x.Attr("w:type", "dxa")
		x.End()
	}
	x.Empty("w:tblLayout", "w:type", "fixed")
	x.Value("w:tblLook", "0000")
	x.End()
	x.Start("w:tblGrid")
	for _, c := range t.Grid {
		x.Start("w:gridCol")
		x.AttrInt("w:w", c.Twips())
		x.End()
	}
	x.End()
	w.rows(t)
	x.End()
}

// rows writes the rows until one of them cannot be written. A table needs one at least.
func (w *writer) rows(t *doc.Table) {
	n := 0
	var forms []cellForm
	if t.Rows != nil {
		for row, err := range t.Rows {
			if n == plainRows {
				forms = make([]cellForm, len(t.Grid))
			}
			switch {
			case err != nil:
				w.pack.fail(err)
			case row == nil || len(row.Cells) == 0:
				w.refuse("hàng %d của bảng không có ô nào", "row %d of a table has no cell", n+1)
			default:
				w.row(row, t, n < t.Heading, forms)
			}
			if w.pack.err != nil || w.x.Err() != nil {
				return
			}
			n++
		}
	}
	if n == 0 {
		w.refuse("bảng không có hàng nào", "a table has no row")
	}
}

// twips sums widths as the grid has them, each rounded: a table and its cells are exactly as wide as their columns.
func twips(widths []doc.Length) int64 {
	var sum int64
	for _, w := range widths {
		sum += w.Twips()
	}
	return sum
}

// plainRows is how many rows a table has before it is worth while to keep the forms of its cells.
const plainRows = 32

// heightRules say whether a row may grow with its content.
var heightRules = map[bool]string{false: "atLeast", true: "exact"}

func (w *writer) row(row *doc.Row, t *doc.Table, heading bool, forms []cellForm) {
	x := w.x
	x.Raw("<w:tr><w:trPr>")
	if !row.MaySplit {
		x.Raw("<w:cantSplit/>")
	}
	if row.Height > 0 {
		x.Start("w:trHeight")
		x.AttrInt("w:val", row.Height.Twips())
		x.Attr("w:hRule", heightRules[row.Exact])
		x.End()
	}
	if heading {
		x.Raw("<w:tblHeader/>")
	}
	x.Raw("</w:trPr>")
	column := 0
	for i := range row.Cells {
		c := &row.Cells[i]
		span := max(c.Columns, 1)
		if column+span > len(t.Grid) {
			w.refuse("một hàng của bảng rộng hơn lưới %d cột",
				"a row of a table is wider than its grid of %d columns", len(t.Grid))
			return
		}
		p, text, ok := asText(c)
		if !ok || forms == nil || !w.textCell(&forms[column], p, text, c.Middle, t.Grid[column]) {
			w.cell(c, t.Grid[column:column+span])
		}
		column += span
	}
	x.Raw("</w:tr>")
}

func (w *writer) cell(c *doc.Cell, grid []doc.Length) {
	x := w.x
	x.Number("<w:tc><w:tcPr><w:tcW w:w=\"", twips(grid), "\" w:type=\"dxa\"/>")
	if len(grid) > 1 {
		x.ValueInt("w:gridSpan", int64(len(grid)))
	}
	switch c.Merge {
	case doc.MergeStart:
		x.Raw("<w:vMerge w:val=\"restart\"/>")
	case doc.MergeOn:
		x.Raw("<w:vMerge/>")
	}
	if c.Upward {
		x.Raw("<w:textDirection w:val=\"btLr\"/>")
	}
	if c.Middle {
		x.Raw("<w:vAlign w:val=\"center\"/>")
	}
	x.Raw("</w:tcPr>")
	w.cellBlocks(c.Blocks)
	x.Raw("</w:tc>")
}

// cellBlocks writes the content of a cell, which must end in a paragraph.
func (w *writer) cellBlocks(blocks []doc.Block) {
	ended := false
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			w.paragraph(b, nil)
			ended = true
		case *doc.Table:
			w.table(b)
			ended = false
		default:
			w.refuse("khối là đoạn văn hoặc bảng, không phải %T", "a block is a paragraph or a table, not %T", b)
		}
	}
	if !ended {
		w.paragraph(&doc.Paragraph{}, nil)
	}
}
