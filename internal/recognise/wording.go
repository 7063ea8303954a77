package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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

// firstLine is the text up to the first line break.
func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return clean(line)
}

// hasSmallLetters reports whether a text has a letter that is no capital.
func hasSmallLetters(s string) bool { return strings.ContainsFunc(s, unicode.IsLower) }
