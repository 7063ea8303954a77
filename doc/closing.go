package doc

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/weblink"
)

// closing ends the text: the last paragraph carries the end mark and stays on the page of the signature.
func (a *assembler) closing() {
	r := a.report
	if !r.Closing.IsEmpty() {
		a.add(tied(styleBody, "", r.Closing))
	}
	last := a.endMark()
	last.KeepNext = true
	if r.DrafterInitials != "" {
		last.Inlines = append(last.Inlines, &Text{Text: " "}, &Text{Text: nfc(r.DrafterInitials), Italic: true})
	}
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
