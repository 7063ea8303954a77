package decree

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The ids of the rules on the faces of letters, of which a text says as much as a file: in what case it is typed, and which
// of its words are bold or italic. [Rule.Check] judges them.
const (
	LetterCaseID = "letter-case" // PropertyCase
	WeightID     = "weight"      // PropertyBold
	SlantID      = "slant"       // PropertyItalic
)

// LetterCase tells capitals from small letters, where one of the two is asked for. ok is false for a text that shows
// neither: one without letters, or a line of nothing but abbreviations, “- UBND TP;”. Where small letters are asked for,
// only words spelt in capitals are against it; where capitals are, brackets may hold small ones.
func LetterCase(text string, asked Case) (found Case, ok bool) {
	switch {
	case asked == Capitals && InCapitals(text):
		return Capitals, true
	case asked == SentenceCase && !strings.ContainsFunc(text, unicode.IsLower):
		return Capitals, SpeltCapitals(text) > 1
	}
	return SentenceCase, strings.ContainsFunc(text, unicode.IsLetter)
}

// InCapitals reports whether a text has no small letters outside of brackets, and a capital there.
func InCapitals(s string) bool {
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
		if strings.ContainsFunc(word, isMarkedCapital) && !strings.ContainsFunc(word, unicode.IsLower) && utf8.RuneCountInString(word) > 1 {
			n++
		}
	}
	return n
}

// isMarkedCapital reports whether a letter carries a mark: all of them do that are not ASCII, but for Đ.
func isMarkedCapital(r rune) bool { return r > unicode.MaxASCII && unicode.IsUpper(r) && r != 'Đ' }
