package recognise

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// oldNationalName has the mark of HÒA where it stood before, and still does in many files.
const oldNationalName = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"

// isNationalNameLike also takes what is misspelt: that is a finding, and not another text.
func isNationalNameLike(s string) bool {
	s = strings.ToUpper(word.Clean(s))
	return strings.HasPrefix(s, "CỘNG H") && strings.HasSuffix(s, "VIỆT NAM") && len(s) < 2*len(decree.TextNationalName)
}

func isPartyName(s string) bool {
	return strings.EqualFold(word.Clean(s), "ĐẢNG CỘNG SẢN VIỆT NAM")
}

func isMottoLike(s string) bool {
	s = strings.ToUpper(word.Clean(s))
	return strings.HasPrefix(s, "ĐỘC LẬP") && strings.Contains(s, "TỰ DO") && len(s) < 2*len(decree.TextMotto)
}

// isNumberLike reports whether a text is the line of số, ký hiệu.
func isNumberLike(s string) bool {
	return HasPrefixFold(s, "số") && len(s) < 120 && (strings.Contains(s, ":") || strings.Contains(s, "/"))
}

var dateInFigures = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b`)
})

// isDateLike reports whether a text is the line of địa danh and thời gian.
func isDateLike(s string) bool {
	if len(s) > 160 || strings.HasSuffix(s, ")") {
		return false
	}
	return ContainsFold(s, "ngày") && ContainsFold(s, "tháng") || dateInFigures().MatchString(s)
}

// isSubjectOfDispatch reports whether a line begins as the trích yếu of a công văn does.
func isSubjectOfDispatch(s string) bool {
	return HasPrefixFold(s, "v/v") || HasPrefixFold(s, "v.v ") || HasPrefixFold(s, "(v/v")
}

// beginsAddressees reports whether a paragraph begins with Kính gửi.
func beginsAddressees(p *word.Paragraph) bool {
	return HasPrefixFold(p.Shown(), strings.TrimSuffix(decree.TextAddressees, ":"))
}

// headSides are the places at which two sides of a line of a masthead part: at blanks or tabs, and where a single blank parts them
// at what stands on the right side of every masthead: Quốc hiệu, Tiêu ngữ, and the date behind the number.
func headSides(s string) []int {
	at := sides(s)
	if len(at) > 0 || len(s) > longestTitle {
		return at
	}
	from := 0
	for line := range strings.Lines(s) {
		blank := false
		for i, c := range line {
			if blank && unicode.IsLetter(c) && beginsRightSide(c, line[:i], line[i:]) {
				at = append(at, from+i)
				break
			}
			blank = unicode.IsSpace(c)
		}
		from += len(line)
	}
	return at
}

// beginsRightSide reports whether a line of a masthead goes on with its right side, behind an agency in capitals or behind the end
// of a number.
func beginsRightSide(first rune, before, rest string) bool {
	switch unicode.ToUpper(first) {
	case 'C', 'Đ':
		if isNationalNameLike(rest) || isMottoLike(rest) {
			return hasLetters(before) && !HasSmallLetters(before)
		}
	}
	_, symbol, numbered := strings.Cut(before, "/")
	return numbered && unicode.IsUpper(first) && hasLetters(symbol) && !strings.HasSuffix(strings.TrimRight(symbol, " "), "-") &&
		isNumberLike(word.Clean(before)) && isDateLike(word.Clean(rest))
}
