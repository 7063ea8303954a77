package numeral

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// MaxDecimals is the most digits after the comma that a number may have.
const MaxDecimals = 12

// MaxDigits is how long a number may be: what a cell can show, and a decimal of a few bytes can far exceed.
const MaxDigits = 40

// Print returns what [Append] appends.
func Print(d decimal.Decimal, decimals int, percent, pad bool) string {
	var room [64]byte
	return string(Append(room[:0], d, decimals, percent, pad))
}

// Append appends a number that is [Printable] the Vietnamese way: a comma before the decimals and a dot between thousands, 1.973,25. Pad sets a zero before the whole numbers 1 to 9.
func Append(to []byte, d decimal.Decimal, decimals int, percent, pad bool) []byte {
	var scratch [64]byte
	digits := appendScaled(scratch[:0], d, decimals)
	if digits[0] == '-' {
		to, digits = append(to, '-'), digits[1:]
	}
	if pad && decimals == 0 && len(digits) == 1 && digits[0] != '0' {
		to = append(to, '0')
	}
	whole := len(digits) - decimals
	if whole <= 0 {
		to = append(to, '0')
	}
	for from := 0; from < whole; {
		if from > 0 {
			to = append(to, '.')
		}
		end := whole - (whole-from-1)/3*3
		to = append(to, digits[from:end]...)
		from = end
	}
	if decimals > 0 {
		to = append(to, ',')
		for range -whole {
			to = append(to, '0')
		}
		to = append(to, digits[max(whole, 0):]...)
	}
	if percent {
		to = append(to, '%')
	}
	return to
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
