package recognise

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// A DataTable is a table of data and no layout.
type DataTable struct {
	*word.Table
	HeadingRows int                              // how many of its rows, from the first, are its heading: those it repeats, or else those that look so
	Title, Unit *word.Paragraph                  // the lines above it: “Bảng 1. …”, “Đơn vị tính: ha”; nil where there is none
	Within      map[*word.Cell][]*word.Paragraph // what stands in each cell, in tables inside of it too
}

// outermost is the table around all others that a cell stands in; nil outside of tables.
func outermost(c *word.Cell) (t *word.Table) {
	for ; c != nil; c = t.Outer {
		t = c.Table
	}
	return t
}

// isData tells a table of data from those that lay out a cover, a masthead, a signature, addressees.
func (o *Outline) isData(t *word.Table) bool {
	if t == o.Masthead || t == o.Closing || t.First < o.HeadFrom {
		return false
	}
	for _, row := range t.Rows {
		for _, c := range row {
			for _, p := range c.Paragraphs {
				if o.Component(p).Valid() {
					return o.Component(p) == decree.TableText
				}
			}
		}
	}
	return t.Bordered
}

// dataTable finds what belongs to a table whose first paragraph has an index.
func (o *Outline) dataTable(t *word.Table, first int) *DataTable {
	d := &DataTable{Table: t, HeadingRows: t.HeadingRows, Within: make(map[*word.Cell][]*word.Paragraph)}
	for _, p := range o.Document.Main.Paragraphs[first:] {
		if p.Box != nil {
			continue // it floats over a cell
		}
		if outermost(p.Cell) != t {
			break
		}
		c := cellIn(t, p)
		d.Within[c] = append(d.Within[c], p)
	}
	if d.HeadingRows == 0 {
		d.HeadingRows = o.headingRows(t)
	}
	const above = 4
	for i := first - 1; i >= max(0, first-above); i-- {
		p := o.Document.Main.Paragraphs[i]
		if p.Empty() || p.Box != nil {
			continue
		}
		if p.Cell != nil || IsTableNote(p.Shown()) || len(o.parts[p.Index]) > 0 || o.Component(p) != decree.TableText && !o.isTitleAbove(p) {
			break
		}
		if isUnit(p.Shown()) {
			d.Unit = p
		} else if d.Title == nil {
			d.Title = p
		}
	}
	return d
}

// isTitleAbove reports whether a line that is no heading of the text names the table below it: it is centred and bold.
func (o *Outline) isTitleAbove(p *word.Paragraph) bool {
	_, numbered := MarkerOf(p.Shown())
	return !numbered && !o.Component(p).Valid() && o.IsSettled(p) && o.Alignment(p) == decree.Centre && o.Face(p).Bold && hasLetters(p.Shown())
}

// IsTableNote reports whether a line says where the numbers of the table above it come from.
func IsTableNote(s string) bool {
	s = strings.TrimLeft(s, "(* ")
	return HasPrefixFold(s, "nguồn") || HasPrefixFold(s, "ghi chú")
}

// isUnit reports whether a line above a table says in what it counts.
func isUnit(s string) bool {
	s = strings.TrimPrefix(s, "(")
	return HasPrefixFold(s, "đơn vị") || HasPrefixFold(s, "đvt")
}

// headingRows counts the first rows whose cells are all bold, with those that cells merged down from them reach, up to a row
// that says something of its own: of a group, a total. A table of nothing but bold cells has none.
func (o *Outline) headingRows(t *word.Table) (n int) {
	for n < len(t.Rows) && o.allBold(t.Rows[n]) {
		if n > 0 && !continues(t.Rows[n]) && saysOfItsOwn(t.Rows[n]) {
			return n
		}
		n++
	}
	if n == len(t.Rows) {
		return 0
	}
	for n > 0 && n < len(t.Rows) && continues(t.Rows[n]) {
		n++
	}
	return n
}

// saysOfItsOwn reports whether a bold row stands under a heading and not in it: one cell over all columns, a total, a numbered
// line, an amount. The numbers of the columns, (1) and (2), are of the heading.
func saysOfItsOwn(row []*word.Cell) bool {
	var texts []string
	short := true
	for _, c := range row {
		for _, p := range c.Paragraphs {
			if !p.Empty() {
				texts = append(texts, p.Shown())
				short = short && len(p.Shown()) <= len("(10=8+9)")
			}
		}
	}
	if len(row) == 1 && row[0].Span > 1 {
		return true
	}
	if len(texts) == 0 {
		return false
	}
	first := texts[0]
	if HasPrefixFold(first, "tổng") || HasPrefixFold(first, "cộng") {
		return len(texts) > 1
	}
	isAmount := func(s string) bool {
		isYear := len(s) == len("2026") && (strings.HasPrefix(s, "20") || strings.HasPrefix(s, "19"))
		return strings.Trim(s, "0123456789.,%") == "" && strings.Trim(s, ".,%") != "" && !isYear
	}
	return !short && (isOrdinal(first) || slices.ContainsFunc(texts, isAmount))
}

// isOrdinal reports whether a text is a number of the document's own, alone: “I”, “1.2”, “a)”.
func isOrdinal(s string) bool {
	_, ok := MarkerOf(strings.TrimRight(s, ".)") + ". x")
	_, point := MarkerOf(strings.TrimRight(s, ".)") + ") x")
	return len(s) <= len("XVIII.") && (ok || point)
}

func (o *Outline) allBold(row []*word.Cell) bool {
	said := false
	for _, c := range row {
		for _, p := range c.Paragraphs {
			if !p.Empty() {
				if said = true; !o.Face(p).Bold {
					return false
				}
			}
		}
	}
	return said
}

// continues reports whether a row goes on with a cell of the row above.
func continues(row []*word.Cell) bool {
	for _, c := range row {
		if c.Merge == word.MergeOn {
			return true
		}
	}
	return false
}
