package numeral

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// MaxDecimals is the most digits after the comma that a number may have.
const MaxDecimals = 12

// MaxDigits is how long a number may be: what a cell can show, and a decimal of a few bytes can far exceed.
const MaxDigits = 40

// Print returns a number that is [Printable] the Vietnamese way: a comma before the decimals and a dot between thousands, 1.973,25. Pad sets a zero before the whole numbers 1 to 9.
func Print(d decimal.Decimal, decimals int, percent, pad bool) string {
	var scratch [32]byte
	digits := appendScaled(scratch[:0], d, decimals)
	digits, negative := bytes.CutPrefix(digits, []byte("-"))

	var room [48]byte
	out := room[:0]
	if negative {
		out = append(out, '-')
	}
	if pad && decimals == 0 && len(digits) == 1 && digits[0] != '0' {
		out = append(out, '0')
	}
	for i := min(len(digits)-decimals-1, 0); i < len(digits); i++ {
		switch before := len(digits) - decimals - i; {
		case before == 0:
			out = append(out, ',')
		case before > 0 && before%3 == 0 && i > 0:
			out = append(out, '.')
		}
		digit := byte('0')
		if i >= 0 {
			digit = digits[i]
		}
		out = append(out, digit)
	}
	if percent {
		out = append(out, '%')
	}
	return string(out)
}

// appendScaled appends the number times ten to the power of decimals, rounded to a whole.
func appendScaled(to []byte, d decimal.Decimal, decimals int) []byte {
	const most = 18 // digits that an int64 holds, whatever they are
	shift := int(d.Exponent()) + decimals
	if shift < 0 || shift > most || d.NumDigits()+shift > most {
		return append(to, d.Shift(int32(decimals)).Round(0).BigInt().String()...)
	}
	v := d.CoefficientInt64()
	for range shift {
		v *= 10
	}
	return strconv.AppendInt(to, v, 10)
}

// Printable reports whether a number is of a length that can be printed.
func Printable(d decimal.Decimal) bool {
	exponent := int(d.Exponent())
	return -exponent <= MaxDigits && exponent <= MaxDigits && d.NumDigits() <= MaxDigits
}

// Fits reports whether a number has no more than the given decimals.
func Fits(d decimal.Decimal, decimals int) bool {
	return int(d.Exponent()) >= -decimals || d.Equal(d.Round(int32(decimals)))
}

// InEnglish returns a printed number with the separators of a message in English, 1,973.25. A unit stays as it is.
func InEnglish(printed string) string {
	number, unit, found := strings.Cut(printed, "\u00a0")
	number = strings.Map(func(r rune) rune {
		switch r {
		case '.':
			return ','
		case ',':
			return '.'
		}
		return r
	}, number)
	if found {
		number += "\u00a0" + unit
	}
	return number
}
