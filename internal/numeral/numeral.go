// Package numeral reads numbers as people type them (số gõ tay), in figures, in cells, in data files, in values to merge, and prints
// them the Vietnamese way.
//
// The same characters are two numbers to two readers: 1.973 is a thousand and more to a Vietnamese, and less than two to a
// program. Such a text is refused with both readings until its [Convention] is declared; a text that can be only one number
// is read as that, and English grouping is refused with the right spelling. Nothing is guessed, and nothing is long.
package numeral

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// A Number is a number with what its typing says beside its value.
type Number struct {
	Value decimal.Decimal
	// Decimals is how many digits were typed after the decimal mark, 0 to 12.
	Decimals int
	// Percent says that a sign for per cent was typed after it.
	Percent bool
	// Pad says that a whole number was typed with a zero in front: 05.
	Pad bool
	// Rounded says that it was typed as Excel shows a number that is too wide for its cell, 1,23E+11. The digits that are not
	// shown are lost: a warning.
	Rounded bool
}

// What a typed number has at most.
const (
	maxWhole = 30 // digits before the decimal mark
	maxTyped = 80 // bytes, with marks between groups, which may be no-break spaces
)

// Read reads a typed text: 1973, 05, -7, 12.5, 83,9%, 1.973,25. A sign is - or the minus − of typesetters. The error is a
// *[Refusal].
func Read(s string, c Convention) (Number, error) {
	typed := strings.TrimSpace(s)
	if len(typed) > maxTyped {
		why := NotNumber
		if strings.Trim(typed, "0123456789.,-+% ") == "" {
			why = TooLong
		}
		return Number{}, refuse(why, typed, c, shape{})
	}
	digits, percent := strings.CutSuffix(typed, "%")
	digits = strings.TrimSpace(digits)
	sign := ""
	for _, s := range [...]string{"-", "\u2212", "+"} {
		if rest, found := strings.CutPrefix(digits, s); found {
			digits, sign = rest, s
			break
		}
	}
	odd := false
	if positive := otherMinus(digits, sign); positive != "" {
		digits, sign, odd = positive, "-", true
	}
	n, sh, why := read(digits, c)
	sh.negative, sh.percent = sign != "" && sign != "+", percent
	if odd && why == none {
		why = Minus
	}
	switch {
	case why != none:
		return Number{}, refuse(why, typed, c, sh)
	case sign == "+": // it is not printed
		return Number{}, refuse(Plus, typed, c, sh)
	case sh.negative:
		n.Value = n.Value.Neg()
	}
	n.Percent = percent
	return n, nil
}

// otherMinus returns the digits of a negative number that is written otherwise than with its sign right before them: (5), – 5, - 5.
func otherMinus(digits, sign string) string {
	if inside, ok := strings.CutPrefix(digits, "("); ok && sign == "" {
		if inside, ok = strings.CutSuffix(inside, ")"); ok {
			return strings.TrimSpace(inside)
		}
		return ""
	}
	if first, size := utf8.DecodeRuneInString(digits); sign == "" && first != '-' && unicode.Is(unicode.Pd, first) {
		return strings.TrimSpace(digits[size:])
	}
	if positive := strings.TrimSpace(digits); sign != "+" && sign != "" && positive != digits {
		return positive
	}
	return ""
}

// Token reads a number as JSON and programs write it, 1973.25 or 1.5e3, which is never two. The error is a *[Refusal].
func Token(s string) (Number, error) {
	at := strings.IndexAny(s, "eE")
	if at < 0 {
		return Read(s, Point)
	}
	n, err := Read(s[:at], Point)
	if err != nil {
		return n, err
	}
	exponent, err := strconv.Atoi(s[at+1:])
	if err != nil || n.Percent {
		return Number{}, refuse(NotNumber, s, Point, shape{})
	}
	if exponent > maxWhole || exponent < -MaxDecimals || n.Decimals-exponent > MaxDecimals || n.Value.NumDigits()-n.Decimals+exponent > maxWhole {
		return Number{}, refuse(TooLong, s, Point, shape{})
	}
	return Number{Value: n.Value.Shift(int32(exponent)), Decimals: max(0, n.Decimals-exponent)}, nil
}

// read reads a number without its signs. The shape is for the refusal.
func read(digits string, c Convention) (n Number, sh shape, why Kind) {
	mantissa, exponent, rounded := cutExponent(digits)
	sh, ok := shapeOf(mantissa)
	if !ok || rounded && (len(sh.parts[0]) != 1 || !slices.Contains([]string{"", ".", ","}, sh.marks)) {
		return n, sh, NotNumber
	}
	if !rounded { // what has an exponent has no groups
		if why = sh.judge(c); why != none {
			return n, sh, why
		}
	}
	decimals := sh.decimals()
	if sh.marks == "." && c == Vietnamese && !rounded { // between groups
		decimals = 0
	}
	all := strings.Join(sh.parts, "")
	whole, after := len(all)-decimals+exponent, max(0, decimals-exponent)
	if whole > maxWhole || after > MaxDecimals {
		return n, sh, TooLong
	}
	return Number{
		Value: decimal.RequireFromString(all).Shift(int32(exponent - decimals)), Decimals: after, Rounded: rounded,
		Pad: !rounded && sh.marks == "" && len(digits) > 1 && digits[0] == '0',
	}, sh, none
}

// cutExponent takes away the exponent as Excel writes it, E+11. Any other is no number: it is a code or a mistake, and a few
// characters could ask for gigabytes of digits.
func cutExponent(s string) (mantissa string, exponent int, found bool) {
	mantissa, power, found := strings.Cut(s, "E")
	if !found || len(power) < len("+00") || len(power) > len("+000") || power[0] != '+' && power[0] != '-' || !areDigits(power[1:]) {
		return s, 0, false
	}
	exponent, err := strconv.Atoi(power)
	return mantissa, exponent, err == nil
}

func areDigits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// A shape is a typed number as digits and what stands between them: 1.973,25 is "1", "973", "25" and ".,". A blank between
// digits is a space, whatever its width.
type shape struct {
	parts    []string
	marks    string
	negative bool
	percent  bool
}

func shapeOf(s string) (sh shape, ok bool) {
	var marks []byte
	from := 0
	for i, r := range s {
		mark := byte(r)
		switch {
		case r >= '0' && r <= '9':
			continue
		case unicode.IsSpace(r):
			mark = ' '
		case r != '.' && r != ',':
			return shape{}, false
		}
		sh.parts, marks = append(sh.parts, s[from:i]), append(marks, mark)
		from = i + len(string(r))
	}
	sh.parts, sh.marks = append(sh.parts, s[from:]), string(marks)
	for _, part := range sh.parts {
		if part == "" {
			return shape{}, false
		}
	}
	return sh, true
}

// grouped reports whether the first n parts are a whole number in groups of three: 1, 234, 567.
func (sh shape) grouped(n int) bool {
	first := sh.parts[0]
	if n < 2 || len(first) > 3 || first[0] == '0' {
		return false
	}
	for _, part := range sh.parts[1:n] {
		if len(part) != 3 {
			return false
		}
	}
	return true
}

// last is the last mark, and before are those before it.
func (sh shape) last() (before string, last byte) {
	n := len(sh.marks) - 1
	return sh.marks[:n], sh.marks[n]
}

// decimals is how many digits stand behind the decimal mark, if the last mark is one: another mark than those before it.
func (sh shape) decimals() int {
	if sh.marks == "" {
		return 0
	}
	if before, last := sh.last(); strings.IndexByte(before, last) >= 0 || last == ' ' {
		return 0
	}
	return len(sh.parts[len(sh.parts)-1])
}

// judge says why a number cannot be read under a convention.
func (sh shape) judge(c Convention) (why Kind) {
	n := len(sh.parts)
	if n == 1 {
		return none
	}
	before, last := sh.last()
	first, grouped := sh.marks[0], sh.grouped(n)
	switch {
	case before == "" && last != ' ':
		return judgeOne(last, grouped, c)
	case strings.Trim(before, string(first)) != "", last == ' ' && first != ' ', last == first && !grouped, last != first && !sh.grouped(n-1):
		return NotNumber
	case first == ' ':
		return Spaced
	case first == ',':
		return English
	case c == Point:
		return WrongMark
	}
	return none
}

// judgeOne judges a number with one mark, behind which may stand a group of three.
func judgeOne(mark byte, grouped bool, c Convention) (why Kind) {
	switch {
	case mark == '.' && c == Vietnamese && !grouped:
		return WrongMark
	case mark == '.' && c != Undeclared, mark == ',' && c == Vietnamese, !grouped:
		return none
	}
	return Ambiguous
}

// An Excess is what a typed number has behind the decimals of its column.
type Excess int

// What a number may have there.
const (
	NoExcess     Excess = iota
	ExcessZeros         // zeros only: they are not printed, a warning
	ExcessDigits        // other digits: an error
)

// Beyond says what was typed behind so many decimals.
func (n Number) Beyond(decimals int) Excess {
	decimals = max(decimals, 0)
	switch {
	case n.Decimals <= decimals:
		return NoExcess
	case n.Value.Equal(n.Value.Truncate(int32(decimals))):
		return ExcessZeros
	}
	return ExcessDigits
}
