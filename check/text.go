package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

// hasPrefixFold reports whether s begins with the prefix, in either case.
func hasPrefixFold(s, prefix string) bool {
	for prefix != "" {
		a, n := utf8.DecodeRuneInString(s)
		b, m := utf8.DecodeRuneInString(prefix)
		if a != b && unicode.ToLower(a) != unicode.ToLower(b) || n == 0 {
			return false
		}
		s, prefix = s[n:], prefix[m:]
	}
	return true
}

// containsFold reports whether s contains the part, in either case.
func containsFold(s, part string) bool {
	return strings.Contains(strings.ToLower(s), strings.ToLower(part))
}

// isTypedLine reports whether a text is a line made of characters: _____, -----, ─────.
func isTypedLine(s string) bool {
	s = clean(s)
	n := 0
	for _, r := range s {
		switch r {
		case '_', '-', '–', '—', '─', '━', '=', '¯', '‾', ' ':
			n++
		default:
			return false
		}
	}
	return n >= 3
}

// hasLetters reports whether a text says something.
func hasLetters(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// capitals reports whether a text has no small letters outside of brackets.
func capitals(s string) bool {
	depth, letters := 0, false
	for _, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case depth <= 0 && unicode.IsLower(r):
			return false
		case depth <= 0 && unicode.IsUpper(r):
			letters = true
		}
	}
	return letters
}

// speltCapitals counts the words in capitals that are words and no abbreviations: a vowel with a mark tells, for an
// abbreviation has none.
func speltCapitals(s string) int {
	n := 0
	for word := range strings.FieldsSeq(s) {
		if strings.ContainsFunc(word, isMarked) && !strings.ContainsFunc(word, unicode.IsLower) && utf8.RuneCountInString(word) > 1 {
			n++
		}
	}
	return n
}

// isMarked reports whether a letter carries a mark: all of them do that are not ASCII, but for Đ.
func isMarked(r rune) bool { return r > unicode.MaxASCII && unicode.IsUpper(r) && r != 'Đ' }

// excerptLength is how much of a text a finding quotes.
const excerptLength = 60

// excerpt shortens a text to be quoted.
func excerpt(s string) string {
	s = clean(s)
	n := 0
	for i := range s {
		if n == excerptLength {
			return strings.TrimRight(s[:i], " ") + "…"
		}
		n++
	}
	return s
}

// firstLine is the text up to the first line break.
func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return clean(line)
}

// hasSmallLetters reports whether a text has a letter that is no capital.
func hasSmallLetters(s string) bool { return strings.ContainsFunc(s, unicode.IsLower) }
