package check

import (
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
)

func hasWords(pieces []piece) bool {
	for _, p := range pieces {
		if p.isWord() {
			return true
		}
	}
	return false
}

// kindOf says what kind of change it is that one stretch became another, given whether each ends a paragraph.
func kindOf(old, fresh []piece, endsOld, endsFresh bool) TextKind {
	was, is := textOfPieces(old), textOfPieces(fresh)
	switch {
	case isOfTemplate(old, fresh):
		return Constants
	case was == is:
		return RaisedLetters
	case !hasWords(old) && !hasWords(fresh):
		switch {
		case isDashes(was) && isDashes(is):
			return Dashes
		case endsOld && endsFresh:
			return EndMarks
		}
		return OtherSigns
	case lettersOf(was) == lettersOf(is):
		return LetterCases
	case isNumeral(was) && isNumeral(is) && strings.TrimLeft(was, "0") == strings.TrimLeft(is, "0"):
		return Numerals
	}
	return Wording
}

// isOfTemplate reports whether a change is one of words that the template prints: in Quốc hiệu, Tiêu ngữ and “Nơi nhận:”, in what refers
// an appendix to its document, but for numbers; or such words that were not there.
func isOfTemplate(old, fresh []piece) bool {
	if isReference(old) && isReference(fresh) && !strings.ContainsFunc(textOfPieces(old), unicode.IsDigit) {
		return true
	}
	within := func(pieces []piece) bool {
		for _, p := range pieces {
			switch p.component {
			case decree.NationalName, decree.Motto, decree.RecipientsLabel:
			default:
				return false
			}
		}
		return true
	}
	if within(old) && within(fresh) {
		return true
	}
	if len(old) > 0 {
		return false
	}
	if isReference(fresh) || fresh[0].component == decree.AppendixLabel {
		return true
	}
	added := lettersOf(textOfPieces(fresh))
	for _, text := range []string{decree.TextNumber, decree.TextAddressees, decree.TextRecipients, decree.TextArchive} {
		if added == lettersOf(text) {
			return true
		}
	}
	return false
}

func isReference(pieces []piece) bool {
	for _, p := range pieces {
		if p.component != decree.AppendixReference {
			return false
		}
	}
	return true
}

// lettersOf are the letters and figures of a text, in small letters.
func lettersOf(s string) string {
	return strings.Map(func(c rune) rune {
		if isLetter(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}

func isDashes(s string) bool { return recognise.WithoutDash(s) == "" }

func isNumeral(s string) bool {
	return strings.ContainsFunc(s, unicode.IsDigit) && !strings.ContainsFunc(s, unicode.IsLetter)
}
