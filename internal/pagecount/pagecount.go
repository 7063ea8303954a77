// Package pagecount estimates on how many pages a document stands, without setting it.
package pagecount

import (
	"cmp"
	"strings"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
)

// Estimate counts the pages that the paragraphs and the tables of a document fill one after the other: lines as the widths
// of the letters break them, at the height that their style gives them, with notes under the text that refers to them and
// table headings on every page. It does not keep a heading with its text, nor a paragraph's lines together, so a long
// document may take a page more or less in Word. The rows of its tables are read; a table whose rows can be read only once
// has none left after it.
func Estimate(d *doc.Document) int {
	e := &estimate{styles: make(map[doc.StyleID]*doc.Style, len(d.Styles))}
	for i := range d.Styles {
		e.styles[d.Styles[i].ID] = &d.Styles[i]
	}
	for i := range d.Sections {
		s := &d.Sections[i]
		e.height = s.Page.Height - s.Page.Top - s.Page.Bottom
		e.pages, e.filled = e.pages+1, 0
		for _, b := range s.Blocks {
			e.block(b, s.Page.TextWidth())
		}
	}
	return e.pages
}

// An estimate goes down the page.
type estimate struct {
	styles map[doc.StyleID]*doc.Style
	height doc.Length // of the text on a page
	filled doc.Length // of the page
	pages  int
}

func (e *estimate) block(b doc.Block, width doc.Length) {
	switch b := b.(type) {
	case *doc.Paragraph:
		e.paragraph(b, width)
	case *doc.Table:
		e.table(b)
	}
}

// paragraph sets a paragraph line by line.
func (e *estimate) paragraph(p *doc.Paragraph, width doc.Length) {
	lines, line := e.lines(p, width)
	s := e.style(p.Style)
	if e.filled > 0 { // space above a paragraph is left out at the top of a page
		e.filled += s.Before
	}
	e.filled += e.notes(p, width)
	for range lines {
		e.take(line)
	}
	e.filled += s.After
}

// take fills the height of something that does not split, on the next page where it has no room on this one.
func (e *estimate) take(height doc.Length) {
	if e.filled > 0 && e.filled+height > e.height {
		e.pages++
		e.filled = max(0, e.filled-e.height) // notes that found no room
	}
	e.filled += height
}

// pour fills the height of something that goes on on the next page.
func (e *estimate) pour(height doc.Length) {
	for e.filled += height; e.filled > e.height; e.filled -= e.height {
		e.pages++
	}
}

// table sets a table row by row, its heading again on each page.
func (e *estimate) table(t *doc.Table) {
	heading, n := doc.Length(0), 0
	if t.Rows == nil {
		return
	}
	for row, err := range t.Rows {
		if err != nil {
			return
		}
		height, before := e.row(t, row), e.pages
		if row.MaySplit {
			e.pour(height)
		} else {
			e.take(height)
		}
		if e.pages > before && n >= t.Heading {
			e.filled += heading
		}
		if n < t.Heading {
			heading += height
		}
		n++
	}
}

// row is the height of the highest cell of a row.
func (e *estimate) row(t *doc.Table, row *doc.Row) doc.Length {
	style, column, height := e.style(t.Style), 0, doc.Length(0)
	for i := range row.Cells {
		cell := &row.Cells[i]
		width := -2 * style.CellMargin
		for range max(cell.Columns, 1) {
			if column < len(t.Grid) {
				width += t.Grid[column]
			}
			column++
		}
		if !cell.Upward && cell.Merge == doc.NotMerged { // the height of the others is the row's
			height = max(height, e.blocks(cell.Blocks, width))
		}
	}
	if row.Exact {
		return row.Height
	}
	return max(height, row.Height) + style.Border
}

// blocks is the height of what stands in a cell.
func (e *estimate) blocks(blocks []doc.Block, width doc.Length) (height doc.Length) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			lines, line := e.lines(b, width)
			s := e.style(b.Style)
			height += s.Before + doc.Length(lines)*line + s.After + e.notes(b, width)
		case *doc.Table:
			if b.Rows == nil {
				continue
			}
			for row, err := range b.Rows {
				if err != nil {
					break
				}
				height += e.row(b, row)
			}
		}
	}
	return height
}

// lines counts the lines of a paragraph, and says how high one is.
func (e *estimate) lines(p *doc.Paragraph, width doc.Length) (n int, height doc.Length) {
	s := e.style(p.Style)
	height = lineHeight(s)
	for _, in := range p.Inlines {
		if image, ok := in.(*doc.Image); ok && !image.Over {
			height = max(height, image.Height)
		}
	}
	if s.Size == 0 {
		return 1, height
	}
	ems := func(l doc.Length) int64 { return int64(max(l, 0)) * metrics.UnitsPerEm / int64(s.Size) }
	face := metrics.FaceOf(s.Bold || allBold(p), s.Italic)
	// The indent of the first line is as many spaces, which end no line.
	indent := ems(s.FirstLine) / int64(metrics.Advance(face, ' '))
	text := strings.Repeat("\u00a0", int(indent)) + p.String()
	return lines.Count(face, text, ems(width-s.Left-s.Right)), height
}

func lineHeight(s *doc.Style) doc.Length {
	if s.Line.Exactly > 0 {
		return s.Line.Exactly
	}
	return doc.Length(cmp.Or(s.Line.Multiple, 1) * metrics.SingleSpacing * float64(s.Size))
}

// allBold reports whether a paragraph is one run in bold.
func allBold(p *doc.Paragraph) bool {
	if len(p.Inlines) != 1 {
		return false
	}
	text, ok := p.Inlines[0].(*doc.Text)
	return ok && text.Bold
}

// notes is the height of the notes that a paragraph refers to. They stand on its page.
func (e *estimate) notes(p *doc.Paragraph, width doc.Length) (height doc.Length) {
	for _, in := range p.Inlines {
		note, ok := in.(*doc.Note)
		if !ok {
			continue
		}
		for _, body := range note.Body {
			lines, line := e.lines(body, width)
			height += doc.Length(lines) * line
		}
	}
	return height
}

var noStyle = new(doc.Style)

func (e *estimate) style(id doc.StyleID) *doc.Style {
	if s, ok := e.styles[id]; ok {
		return s
	}
	return noStyle
}
