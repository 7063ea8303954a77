package decree

import (
	"strconv"
	"strings"
)

// Ordinal writes the number of a document (số): those under 10 with a zero in front, "05", "45" ([CiteNumber]).
func Ordinal(n int) string { return padBelow(10, n) }

// Day writes the day of a date: those under 10 with a zero in front, "05", "29" ([CiteDate]).
func Day(n int) string { return padBelow(10, n) }

// Month writes the month of a date: 1 and 2 with a zero in front, "01", "02", and the others without, "3", "12"
// ([CiteDate]).
func Month(n int) string { return padBelow(3, n) }

// padBelow sets a zero in front of the positive numbers below a limit. What is no number, day or month is written as it
// is: it is for a validator to refuse.
func padBelow(limit, n int) string {
	s := strconv.Itoa(n)
	if n > 0 && n < limit {
		return "0" + s
	}
	return s
}

// maxRoman is the largest number that Roman numerals write without a bar.
const maxRoman = 3999

var romanDigits = []struct {
	value  int
	symbol string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
	{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

// Roman writes a number in chữ số La Mã: Roman(4) is "IV". ok is false outside 1 to 3999.
func Roman(n int) (s string, ok bool) {
	if n < 1 || n > maxRoman {
		return "", false
	}
	var b strings.Builder
	for _, d := range romanDigits {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.symbol)
		}
	}
	return b.String(), true
}

// ParseRoman reads a number in chữ số La Mã. ok is false for anything that Roman would not write: "IIII", "iv", "".
func ParseRoman(s string) (n int, ok bool) {
	rest := s
	for _, d := range romanDigits {
		for strings.HasPrefix(rest, d.symbol) && n <= maxRoman {
			n += d.value
			rest = rest[len(d.symbol):]
		}
	}
	if canonical, valid := Roman(n); !valid || canonical != s {
		return 0, false
	}
	return n, true
}
