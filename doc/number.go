package doc

import (
	"bytes"
	"strconv"

	"github.com/shopspring/decimal"
)

// formatNumber prints a number the Vietnamese way, with a comma before the decimals and a dot between thousands: 1.973,25.
func formatNumber(d decimal.Decimal, decimals int) string {
	var scratch [32]byte
	digits := appendScaled(scratch[:0], d, decimals)
	digits, negative := bytes.CutPrefix(digits, []byte("-"))

	var room [48]byte
	out := room[:0]
	if negative {
		out = append(out, '-')
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
