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

// lineSigns are those of which lines are typed.
const lineSigns = "_-–—─━=¯‾*~ "

// IsTypedLine reports whether a text is a line made of characters: _____, -----, ***, or one about a ring, ---o0o---.
func IsTypedLine(s string) bool {
	s = word.Clean(s)
	left := strings.TrimLeft(s, lineSigns)
	ring := strings.TrimRight(left, lineSigns)
	const most = 3 // letters and figures of a ring
	if len(ring) > most || strings.Trim(ring, "oO0") != "" || ring != "" && (left == s || ring == left) {
		return false
	}
	return utf8.RuneCountInString(s)-len(ring) >= 3
}

// hasLetters reports whether a text says something.
func hasLetters(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// FirstLine is the text up to the first line break.
func FirstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return word.Clean(line)
}

// HasSmallLetters reports whether a text has a letter that is no capital.
func HasSmallLetters(s string) bool { return strings.ContainsFunc(s, unicode.IsLower) }

// HoldsSignature reports whether a text stands where a signature was: “(Đã ký)”, “(Ký tên, đóng dấu)”, “ĐÃ KÝ”. It has no
// other word, as a name would be.
func HoldsSignature(s string) bool {
	const words = " đã được ký tên và đóng dấu chữ số điện tử ghi rõ họ đầy đủ con "
	signs := false
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !strings.Contains(words, " "+w+" ") {
			return false
		}
		signs = signs || w == "ký" || w == "dấu"
	}
	return signs
}
