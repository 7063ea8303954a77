package doc

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/weblink"
)

// closing ends the text: the last paragraph carries the end mark and stays on the page of the signature; of one line, with what is before it.
func (a *assembler) closing() {
	r, under := a.report, a.endOfTable()
	if !r.Closing.IsEmpty() {
		a.addOf("closing", tied(styleBody, "", r.Closing))
	}
	last := a.endMark()
	last.KeepNext = true
	if r.DrafterInitials != "" {
		last.Inlines = append(last.Inlines, &Text{Text: " "}, &Text{Text: nfc(r.DrafterInitials), Italic: true})
	}
	if a.linesWithin(last, a.page.TextWidth()) > 1 {
		return
	}
	if under != nil {
		a.lastTable.closed = true
		for _, b := range under {
			b.(*Paragraph).KeepNext = true
		}
		return
	}
	if n := len(a.blocks) - 2; n >= a.fixed {
		if before, ok := a.blocks[n].(*Paragraph); ok && !a.styleBy(before.Style).KeepNext && before.Style != stylePicture && a.linesOf(before) <= mostTaken {
			before.KeepNext = true
		}
	}
}

// mostTaken is of how many lines a paragraph is at most that goes to the page of the signature, so that one line is not alone there. LibreOffice
// takes the whole paragraph along, and the page before is left with so much room.
const mostTaken = 6

// endOfTable returns the paragraphs under the table that ends the text so far, its note and the gap; nil where none does.
func (a *assembler) endOfTable() []Block {
	for from := len(a.blocks); from > 0; from-- {
		switch b := a.blocks[from-1].(type) {
		case *Table:
			return a.blocks[from:]
		case *Paragraph:
			if b.Style != styleGap && b.Style != styleTableNote {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// linesOf is how many lines a paragraph of running text has, with those of its notes.
func (a *assembler) linesOf(p *Paragraph) int {
	n := a.linesWithin(p, a.page.TextWidth())
	for _, in := range p.Inlines {
		if note, ok := in.(*Note); ok {
			for _, body := range note.Body {
				n += a.linesOf(body)
			}
		}
	}
	return n
}

// endMark puts "./." right after the last word, in the face of the paragraph, and after a note whose mark stands there; a
// full stop and an end mark that the author typed give way to it ([decree.TrimEnd]). A text that ends in a table or an image
// has it on a line of its own. It returns the paragraph.
func (a *assembler) endMark() *Paragraph {
	p, ok := a.blocks[len(a.blocks)-1].(*Paragraph)
	if !ok || p.Style == styleGap || p.Style == stylePicture {
		p = paragraph(styleBody, "")
		a.add(p)
	}
	p.Inlines = yieldEnd(p.Inlines)
	partMarks(p.Inlines) // a stop that gave way may have stood between two
	if n := len(p.Inlines); n > 0 {
		if t, ok := p.Inlines[n-1].(*Text); ok && !t.Bold && !t.Italic && !t.Superscript && !t.Subscript && t.Link == "" {
			t.Text += decree.TextEndMark
			return p
		}
	}
	p.Inlines = append(p.Inlines, &Text{Text: decree.TextEndMark})
	return p
}

// yieldEnd takes from the end of a paragraph what gives way to the end mark, through all runs that have a part of it. Notes
// stay where they are.
func yieldEnd(inlines []Inline) []Inline {
	from := len(inlines)
	for from > 0 && isWords(inlines[from-1]) && !isAddress(inlines[from-1]) {
		from--
	}
	left := decree.TrimEnd(flat(inlines[from:]))
	kept := inlines[:from]
	for _, in := range inlines[from:] {
		switch in := in.(type) {
		case *Text:
			in.Text = in.Text[:min(left, len(in.Text))]
			if left -= len(in.Text); in.Text == "" {
				continue
			}
		case *Break:
			if left == 0 {
				continue
			}
			left-- // a line feed
		}
		kept = append(kept, in)
	}
	return kept
}

// isAddress reports whether an inline spells out an address, whose last slash is a part of it.
func isAddress(in Inline) bool {
	t, ok := in.(*Text)
	return ok && t.Link != "" && weblink.MayHave(t.Text)
}

// isWords reports whether an inline is a piece of running text, with its notes.
func isWords(in Inline) bool {
	switch in.(type) {
	case *Text, *Break, *Note:
		return true
	}
	return false
}
