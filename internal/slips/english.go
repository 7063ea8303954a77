package slips

import (
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/numeral"
)

// hasThousands reports whether three digits stand between a comma and another comma or a point.
func hasThousands(s string) bool {
	for {
		i := strings.IndexByte(s, ',')
		if i < 0 {
			return false
		}
		s = s[i+1:]
		if end := digitsEnd(s, 0); end == 3 && end < len(s) && (s[end] == ',' || s[end] == '.') {
			return true
		}
	}
}

// englishNumbers looks at each run of digits, points and commas.
func englishNumbers(s string) (all []Slip) {
	for i := 0; i < len(s); {
		if !isDigit(s[i]) {
			i++
			continue
		}
		from := i
		for i < len(s) && (isDigit(s[i]) || s[i] == '.' || s[i] == ',') {
			i++
		}
		to := from + len(strings.TrimRight(s[from:i], ".,"))
		percent := strings.HasPrefix(strings.TrimLeft(s[to:], " \u00a0"), "%")
		measured := percent || isMeasured(s[to:])
		if right, english := vietnameseSpelling(s[from:to], measured, s[:from]); english && standsApart(s, from, to) {
			typed := s[from:to]
			if percent {
				typed, right = typed+"%", right+"%"
			}
			all = append(all, Slip{"number-english", typed, decree.Message{
				Vi: "số viết theo kiểu Anh; viết " + right, En: "a number the English way; write " + right}})
		}
	}
	return all
}

// isMeasured reports whether a figure is followed by what it counts or measures in, so that it is no section and no code.
func isMeasured(behind string) bool {
	rest, spaced := strings.CutPrefix(behind, " ")
	if !spaced {
		rest, spaced = strings.CutPrefix(behind, "\u00a0")
	}
	if !spaced {
		return false
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,;:!?)]”/", r) })
	if end < 0 {
		end = len(rest)
	}
	switch word := rest[:end]; word {
	case "đồng", "tấn", "tạ", "lít", "lần", "hecta", "héc-ta":
		return true
	default:
		return numeral.IsUnit(word)
	}
}

// isCode reports whether the word before a figure says that it counts nothing.
func isCode(before string) bool {
	word := strings.TrimRightFunc(before, unicode.IsSpace)
	if i := strings.LastIndexFunc(word, unicode.IsSpace); i >= 0 {
		word = strings.TrimLeftFunc(word[i:], unicode.IsSpace)
	}
	switch word {
	case "mã", "Mã", "số", "Số", "HS", "TCVN", "QCVN", "bản":
		return true
	}
	return false
}

// vietnameseSpelling returns the right spelling of a number that can only be an English one: commas between thousands, or a
// point before decimals, in what is measured, or in what may be a count and has more digits before it than thousands have.
func vietnameseSpelling(s string, measured bool, before string) (right string, english bool) {
	whole, decimals, pointed := strings.Cut(s, ".")
	if strings.ContainsAny(decimals, ".,") || pointed && decimals == "" {
		return "", false
	}
	commas := strings.Count(whole, ",")
	thousands := commas > 1 || commas == 1 && pointed
	decimal := pointed && commas == 0 && len(decimals) != 3 && (measured || isLong(whole, decimals) && !isCode(before))
	if !thousands && !decimal {
		return "", false
	}
	for group := range strings.SplitSeq(whole, ",") {
		if commas > 0 && (len(group) > 3 || len(group) == 0) {
			return "", false
		}
	}
	for i := len(whole) - 4; commas > 0 && i > 0; i -= 4 {
		if whole[i] != ',' {
			return "", false
		}
		commas--
	}
	if commas > 0 || thousands && whole[0] == '0' {
		return "", false
	}
	right = strings.ReplaceAll(whole, ",", ".")
	if pointed {
		right += "," + decimals
	}
	return right, true
}

// isLong reports whether the digits before a point would have another between thousands, and are no year, as in the number of a
// version. Four digits and two after them may be a code of customs.
func isLong(whole, decimals string) bool {
	year := len(whole) == 4 && (whole[:2] == "19" || whole[:2] == "20")
	return whole[0] != '0' && !year && (len(whole) > 4 || len(whole) == 4 && len(decimals) == 1)
}
