package doc

import (
	"strings"

	"github.com/shopspring/decimal"
)

// formatNumber prints a number the Vietnamese way, with a comma before the decimals and a dot between thousands: 1.973,25.
func formatNumber(d decimal.Decimal, decimals int) string {
	s := d.StringFixed(int32(decimals))
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, fraction, _ := strings.Cut(s, ".")
	var b strings.Builder
	b.Grow(len(s) + len(s)/3 + 1)
	b.WriteString(sign)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(whole[i])
	}
	if fraction != "" {
		b.WriteByte(',')
		b.WriteString(fraction)
	}
	return b.String()
}
