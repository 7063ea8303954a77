package word

import (
	"iter"
	"strings"
)

// Clean is a text as it is compared: without space at its ends, and with single blanks between words. Nearly all text
// is so, and comes back as it is.
func Clean(s string) string {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' && (i == 0 || i == len(s)-1 || s[i+1] == ' '), '\t' <= c && c <= '\r',
			c == 0xC2 && s[i+1] <= 0xA0, // a blank that does not break
			c == 0xE2 && s[i+1] <= 0x80, // the other blanks, and some punctuation
			c == 0xE3:
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// Shown is the text of a paragraph with the number that Word puts in front.
func (p *Paragraph) Shown() string {
	if p.cleaned == "" && p.Text+p.Label != "" {
		p.cleaned = Clean(p.Text)
		if p.Label != "" {
			p.cleaned = Clean(p.Label + " " + p.Text)
		}
	}
	return p.cleaned
}

// Empty reports whether a paragraph shows nothing.
func (p *Paragraph) Empty() bool { return p.Shown() == "" }

// Pieces runs through the text of a paragraph run by run.
func (p *Paragraph) Pieces() iter.Seq2[string, *RunFormat] {
	return func(yield func(string, *RunFormat) bool) {
		from := 0
		for _, r := range p.Runs {
			if !yield(p.Text[from:r.End], r.Format) {
				return
			}
			from = r.End
		}
	}
}

// Part is a stretch of a paragraph as a paragraph of its own, by bytes of its text, with an index of its own. It stands
// where the whole stands, and holds nothing but letters: what floats and refers stays with the whole.
func (p *Paragraph) Part(from, to, index int) *Paragraph {
	part := *p
	part.Index, part.Text, part.cleaned, part.Runs = index, p.Text[from:to], "", nil
	part.Inlines, part.DrawnLines, part.OtherDrawing, part.PageField = nil, nil, false, false
	if from > 0 {
		part.Label = ""
	}
	start := 0
	for _, r := range p.Runs {
		if r.End > from && start < to {
			part.Runs = append(part.Runs, Run{min(r.End, to) - from, r.Format})
		}
		start = r.End
	}
	return &part
}

// Letters counts the letters and figures of a text: those of ASCII, and those that Word sets in the other typeface. Of
// what is not ASCII, punctuation (U+2000 to U+20FF) and blanks are no letters.
func Letters(s string) (ascii, other int) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
			ascii++
		case c >= 0xC3 && c != 0xE2:
			other++
		}
	}
	return ascii, other
}
