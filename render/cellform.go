package render

import (
	"bytes"
	"strings"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/xmlw"
)

// A cellForm is the markup around the text of a cell. Nearly all cells of a column differ in their text alone, so the rest is
// written once and copied from then on.
type cellForm struct {
	style         doc.StyleID
	keepNext      bool
	middle        bool
	before, after string
}

// asText returns the only paragraph of a cell and its only run, where the cell has nothing else and stands in one column.
func asText(c *doc.Cell) (p *doc.Paragraph, t *doc.Text, ok bool) {
	if c.Columns > 1 || c.Merge != doc.NotMerged || c.Upward || len(c.Blocks) != 1 {
		return nil, nil, false
	}
	if p, ok = c.Blocks[0].(*doc.Paragraph); !ok || len(p.Inlines) != 1 {
		return nil, nil, false
	}
	t, ok = p.Inlines[0].(*doc.Text)
	return p, t, ok && !t.Bold && !t.Italic && !t.Superscript && !t.Subscript && t.Link == ""
}

// textCell writes a cell of one run in the form of its column, which it makes anew where the paragraph has another style.
// It reports whether the text could be copied as it is.
func (w *writer) textCell(form *cellForm, p *doc.Paragraph, t *doc.Text, middle bool, width doc.Length) bool {
	if form.before == "" || form.style != p.Style || form.keepNext != p.KeepNext || form.middle != middle {
		*form = w.cellForm(p.Style, p.KeepNext, middle, width)
	}
	return w.x.Line(form.before, t.Text, form.after)
}

// cellForm writes a cell without characters to see what is around them.
func (w *writer) cellForm(style doc.StyleID, keepNext, middle bool, width doc.Length) cellForm {
	var b bytes.Buffer
	inner := *w
	inner.x = xmlw.Get(&b)
	defer xmlw.Put(inner.x)
	p := &doc.Paragraph{Style: style, KeepNext: keepNext, Inlines: []doc.Inline{&doc.Text{}}}
	inner.x.Start("w:tr")
	inner.cell(&doc.Cell{Middle: middle, Blocks: []doc.Block{p}}, []doc.Length{width})
	inner.x.End()
	w.pack.fail(inner.x.Flush())
	cell := strings.TrimSuffix(strings.TrimPrefix(b.String(), "<w:tr>"), "</w:tr>")
	before, after, _ := strings.Cut(cell, "<w:t/>")
	return cellForm{style: style, keepNext: keepNext, middle: middle, before: before + "<w:t>", after: "</w:t>" + after}
}
