package check

import (
	"iter"
	"strings"
)

// clean is a text as it is compared: without space at its ends, and with single blanks between words. Nearly all text
// is so, and comes back as it is.
func clean(s string) string {
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

// shown is the text of a paragraph with the number that Word puts in front.
func (p *paragraph) shown() string {
	if p.cleaned == "" && p.text+p.label != "" {
		p.cleaned = clean(p.text)
		if p.label != "" {
			p.cleaned = clean(p.label + " " + p.text)
		}
	}
	return p.cleaned
}

// empty reports whether a paragraph shows nothing.
func (p *paragraph) empty() bool { return p.shown() == "" }

// pieces runs through the text of a paragraph run by run.
func (p *paragraph) pieces() iter.Seq2[string, *runFormat] {
	return func(yield func(string, *runFormat) bool) {
		from := 0
		for _, r := range p.runs {
			if !yield(p.text[from:r.end], r.format) {
				return
			}
			from = r.end
		}
	}
}

// letters counts the letters and figures of a text: those of ASCII, and those that Word sets in the other typeface. Of
// what is not ASCII, punctuation (U+2000 to U+20FF) and blanks are no letters.
func letters(s string) (ascii, other int) {
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
