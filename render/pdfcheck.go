package render

import (
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/xmlw"
)

// sound looks at a document as a Word file does that is written, and refuses what no file can hold. It returns the document with the
// rows of its tables looked at as they come: they are ranged over once.
func sound(d *doc.Document) (*doc.Document, error) {
	if err := checkDocument(d); err != nil {
		return nil, err
	}
	p := &pack{doc: d}
	p.checkSections()
	p.checkStyles()
	to := *d
	to.Sections = make([]doc.Section, len(d.Sections))
	for i := range d.Sections {
		s := d.Sections[i]
		c := &pdfCheck{writer: writer{pack: p, section: i + 1}, margin: true}
		c.checkStyle(s.PageNumber, doc.ParagraphStyle)
		s.FirstHeader, s.FirstFooter = c.blocks(s.FirstHeader), c.blocks(s.FirstFooter)
		c.margin, c.numbered = false, true
		s.Blocks = c.blocks(s.Blocks)
		to.Sections[i] = s
	}
	return &to, p.err
}

// A pdfCheck goes through the blocks of a section.
type pdfCheck struct {
	writer
	margin   bool // where there is no foot for a note
	note     bool // within one
	numbered bool // a fault names the block
}

// blocks looks at blocks, and returns them with tables that look at their rows.
func (c *pdfCheck) blocks(blocks []doc.Block) []doc.Block {
	to := make([]doc.Block, len(blocks))
	for i, b := range blocks {
		if c.numbered {
			c.block = i + 1
		}
		switch b := b.(type) {
		case *doc.Paragraph:
			c.paragraph(b)
			to[i] = b
		case *doc.Table:
			to[i] = c.table(b)
		default:
			c.refuse("khối là đoạn văn hoặc bảng, không phải %T", "a block is a paragraph or a table, not %T", b)
		}
	}
	return to
}

func (c *pdfCheck) table(t *doc.Table) *doc.Table {
	c.checkStyle(t.Style, doc.TableStyle)
	to, at := *t, *c
	at.numbered = false
	to.Rows = func(yield func(*doc.Row, error) bool) {
		n := 0
		if t.Rows != nil {
			for row, err := range t.Rows {
				if err == nil {
					at.row(row, t, n)
					err = at.pack.err
				}
				if !yield(row, err) || err != nil {
					return
				}
				n++
			}
		}
		if n == 0 {
			at.refuse("bảng không có hàng nào", "a table has no row")
			yield(nil, at.pack.err)
		}
	}
	return &to
}

func (c *pdfCheck) row(row *doc.Row, t *doc.Table, n int) {
	if row == nil || len(row.Cells) == 0 {
		c.refuse("hàng %d của bảng không có ô nào", "row %d of a table has no cell", n+1)
		return
	}
	columns := 0
	for i := range row.Cells {
		columns += max(row.Cells[i].Columns, 1)
		for _, b := range row.Cells[i].Blocks {
			switch b := b.(type) {
			case *doc.Paragraph:
				c.paragraph(b)
			case *doc.Table:
				for _, err := range c.table(b).Rows {
					if err != nil {
						c.pack.fail(err)
						return
					}
				}
			default:
				c.refuse("khối là đoạn văn hoặc bảng, không phải %T", "a block is a paragraph or a table, not %T", b)
			}
		}
	}
	if columns > len(t.Grid) {
		c.refuse("một hàng của bảng rộng hơn lưới %d cột", "a row of a table is wider than its grid of %d columns", len(t.Grid))
	}
}

func (c *pdfCheck) paragraph(p *doc.Paragraph) {
	c.checkStyle(p.Style, doc.ParagraphStyle)
	for _, in := range p.Inlines {
		switch in := in.(type) {
		case *doc.Text:
			c.words(in)
		case *doc.Field:
			c.words(&in.Text)
		case *doc.Break, *doc.PageNumber, *doc.Place:
		case *doc.Note:
			c.noteOf(in)
		case *doc.Image:
			if _, ok := imageTypes[in.Format]; !ok || in.Width <= 0 || in.Height <= 0 {
				c.refuse("ảnh có dạng %q, rộng %v, cao %v", "an image of the format %q, %v wide and %v high", in.Format, in.Width, in.Height)
			}
		default:
			c.refuse("đoạn văn chỉ gồm chữ, ngắt dòng, chú thích, số trang, ô điền, ảnh và nơi ký, không có %T",
				"a paragraph holds text, breaks, notes, page numbers, fields, images and places, not %T", in)
		}
	}
}

func (c *pdfCheck) noteOf(n *doc.Note) {
	switch {
	case c.margin:
		c.refuse("chú thích ở lề trang, nơi không có cuối trang", "a note in the margin of a page, where it has no foot")
	case c.note:
		c.refuse("chú thích nằm trong chú thích", "a note within a note")
	}
	c.checkStyle(n.Mark, doc.CharacterStyle)
	c.note = true
	for _, p := range n.Body {
		c.paragraph(p)
	}
	c.note = false
}

func (c *pdfCheck) words(t *doc.Text) {
	if at, bad := xmlw.Invalid(t.Text); bad {
		c.refuse("chữ %q có ký tự không ghi được vào tệp, ở byte %d", "the text %q has a character that no file can hold, at byte %d", t.Text, at)
	}
	if t.Link != "" {
		c.mayLink(t)
	}
}
