package doc

import "github.com/vanthu/baocao/decree"

// closing ends the text: the last paragraph carries the end mark and stays on the page of the signature.
func (a *assembler) closing() {
	r := a.report
	if !r.Closing.IsEmpty() {
		a.add(a.tied(styleBody, "", r.Closing))
	}
	last := a.endMark()
	last.KeepNext = true
	if r.DrafterInitials != "" {
		last.Inlines = append(last.Inlines, &Text{Text: " "}, &Text{Text: nfc(r.DrafterInitials), Italic: true})
	}
}

// endMark puts "./." right after the last word, in place of a full stop that stands there. A text that ends in a table or an image
// has it on a line of its own. It returns the paragraph.
func (a *assembler) endMark() *Paragraph {
	p, ok := a.blocks[len(a.blocks)-1].(*Paragraph)
	if !ok || p.Style == styleGap || p.Style == stylePicture {
		p = a.paragraph(styleBody, "")
		a.add(p)
	}
	if n := len(p.Inlines); n > 0 {
		if t, ok := p.Inlines[n-1].(*Text); ok {
			t.Text = trimStop(t.Text)
			if !t.Bold && !t.Italic && !t.Superscript {
				t.Text += decree.TextEndMark
				return p
			}
		}
	}
	p.Inlines = append(p.Inlines, &Text{Text: decree.TextEndMark})
	return p
}

// trimStop drops spaces and one full stop at the end; the dots of an ellipsis stay.
func trimStop(s string) string {
	end := len(s)
	for end > 0 && s[end-1] == ' ' {
		end--
	}
	if end > 1 && s[end-1] == '.' && s[end-2] != '.' {
		end--
	}
	return s[:end]
}
