package recognise

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/word"
)

// HasPrefixFold reports whether s begins with the prefix, in either case.
func HasPrefixFold(s, prefix string) bool {
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

// ContainsFold reports whether s contains the part, in either case.
func ContainsFold(s, part string) bool {
	return strings.Contains(strings.ToLower(s), strings.ToLower(part))
}

// isTypedLine reports whether a text is a line made of characters: _____, -----, ─────.
func isTypedLine(s string) bool {
	s = word.Clean(s)
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

// HasLetters reports whether a text says something.
func HasLetters(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// Capitals reports whether a text has no small letters outside of brackets.
func Capitals(s string) bool {
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

// SpeltCapitals counts the words in capitals that are words and no abbreviations: a vowel with a mark tells, for an
// abbreviation has none.
func SpeltCapitals(s string) int {
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

// FirstLine is the text up to the first line break.
func FirstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return word.Clean(line)
}

// HasSmallLetters reports whether a text has a letter that is no capital.
func HasSmallLetters(s string) bool { return strings.ContainsFunc(s, unicode.IsLower) }
