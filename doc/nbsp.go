package doc

import (
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/numeral"
	"github.com/vanthu/baocao/model"
)

const noBreak = "\u00a0"

// tied returns a paragraph as [rich] does, with its words tied. Notes in it have been tied when they were made.
func tied(style StyleID, number string, t model.Text) *Paragraph {
	p := rich(style, number, t)
	for _, in := range p.Inlines {
		if t, ok := in.(*Text); ok {
			t.Text = tieWords(t.Text)
		}
	}
	return p
}

// tieWords makes the spaces between words that belong together ones that do not break. Nothing else of the text changes.
func tieWords(s string) string {
	var tied strings.Builder
	copied := 0
	tie := func(space int) {
		if space < copied {
			return
		}
		if copied == 0 {
			tied.Grow(len(s) + len(s)/8) // few texts have more ties
		}
		tied.WriteString(s[copied:space])
		tied.WriteString(noBreak)
		copied = space + 1
	}
	// A figure or a numeral, or the end of “điểm”, is at one side of every such space: nearly no word has one.
	for i := range len(s) {
		switch kind := tieLetters[s[i]]; {
		case kind == 0:
		case kind == endOfPoint:
			if i+2 < len(s) && s[i+1] == ' ' && strings.HasSuffix(s[:i+1], "iểm") && isNamed(wordBefore(s, i+1), wordAfter(s, i+1)) {
				tie(i + 1)
			}
		default:
			if i > 1 && s[i-1] == ' ' && isNamed(wordBefore(s, i-1), wordAfter(s, i-1)) {
				tie(i - 1)
			}
			if kind == aFigure && i+2 < len(s) && s[i+1] == ' ' && numeral.IsUnit(trimEnd(wordAfter(s, i+1))) {
				tie(i + 1)
			}
		}
	}
	if copied == 0 {
		return s
	}
	tied.WriteString(s[copied:])
	return tied.String()
}

// The letters at which a space that ties may stand.
const (
	aFigure    = iota + 1 // before or behind a space
	aNumeral              // behind it
	endOfPoint            // before it
)

var tieLetters = [256]uint8{'0': aFigure, '1': aFigure, '2': aFigure, '3': aFigure, '4': aFigure, '5': aFigure, '6': aFigure, '7': aFigure,
	'8': aFigure, '9': aFigure, 'I': aNumeral, 'V': aNumeral, 'X': aNumeral, 'L': aNumeral, 'C': aNumeral, 'm': endOfPoint}

func wordBefore(s string, space int) string {
	return s[strings.LastIndexByte(s[:space], ' ')+1 : space]
}

func wordAfter(s string, space int) string {
	after := s[space+1:]
	if end := strings.IndexByte(after, ' '); end >= 0 {
		return after[:end]
	}
	return after
}

// isNamed reports whether the first of two words says what the figure, numeral or letter behind it is, which says nothing
// alone. These are the pairs that the Decree itself writes: “điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I”, “số
// 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020”, “Phụ lục II”.
func isNamed(before, after string) bool {
	if after == "" {
		return false
	}
	switch strings.TrimLeftFunc(before, unicode.IsPunct) {
	case "Điều", "điều", "khoản", "Khoản", "quý", "Quý", "mẫu", "Mẫu",
		"Phần", "phần", "Chương", "chương", "Mục", "mục", "lục": // “Tiểu mục 1”, “Phụ lục I”: the last word of both
		return isFigureOrRoman(after)
	case "điểm", "Điểm":
		return isPointLetter(after)
	case "ngày", "Ngày", "tháng", "Tháng", "số", "Số":
		return isFigure(after)
	case "năm", "Năm": // not “mỗi năm 02 lần”
		return isYear(after)
	}
	return false
}

// trimEnd drops the marks after a word.
func trimEnd(s string) string { return strings.TrimRight(s, ".,;:!?)]”\"…/") }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isFigure(s string) bool { return isDigit(s[0]) }

func isFigureOrRoman(s string) bool {
	_, roman := decree.ParseRoman(trimEnd(s))
	return roman || isFigure(s)
}

func isYear(s string) bool {
	return len(s) >= 4 && strings.Trim(s[:4], "0123456789") == "" && (len(s) == 4 || !isDigit(s[4]))
}

// isPointLetter wants a letter and nothing more, but for marks: “điểm a, b khoản 2”.
func isPointLetter(s string) bool {
	letter := 1
	if strings.HasPrefix(s, "đ") {
		letter = len("đ")
	}
	if rest := s[letter:]; trimEnd(rest) != "" {
		return false
	}
	_, ok := decree.PointIndex(s[:letter])
	return ok
}
