package numeral

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

func TestPrint(t *testing.T) {
	tests := []struct {
		number   string
		decimals int
		want     string
	}{
		{"0", 0, "0"},
		{"0", 2, "0,00"},
		{"7", 0, "7"},
		{"0.05", 2, "0,05"},
		{"-0.05", 2, "-0,05"},
		{"-0.001", 2, "0,00"},
		{"13.9", 1, "13,9"},
		{"13.90", 1, "13,9"},
		{"999", 0, "999"},
		{"1000", 0, "1.000"},
		{"-1000", 0, "-1.000"},
		{"1973.25", 2, "1.973,25"},
		{"1973.255", 2, "1.973,26"},
		{"657314", 0, "657.314"},
		{"657314", 3, "657.314,000"},
		{"1e6", 0, "1.000.000"},
		{"1e19", 1, "10.000.000.000.000.000.000,0"},
		{"123456789012345678", 0, "123.456.789.012.345.678"},
		{"123456789012345678901234567890.5", 1, "123.456.789.012.345.678.901.234.567.890,5"},
		{"0.000000000001", 12, "0,000000000001"},
	}
	for _, test := range tests {
		if got := Print(decimal.RequireFromString(test.number), test.decimals, false, false); got != test.want {
			t.Errorf("%s with %d decimals: got %q, want %q", test.number, test.decimals, got, test.want)
		}
	}
}

func TestPrintAllocates(t *testing.T) {
	d := decimal.RequireFromString("1973.25")
	if n := testing.AllocsPerRun(100, func() { Print(d, 2, false, false) }); n > 1 {
		t.Errorf("%v allocations, want none but the string", n)
	}
}

// TestPrintByChance: the digits are those of the number rounded to its decimals, and every third of the whole is parted.
func TestPrintByChance(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		d := decimal.New(r.Int64N(1<<uint(1+r.IntN(62))), int32(r.IntN(20)-12))
		if r.IntN(2) == 0 {
			d = d.Neg()
		}
		decimals := r.IntN(MaxDecimals + 1)
		want := d.StringFixed(int32(decimals))
		if strings.Trim(want, "-0.") == "" {
			want = strings.TrimPrefix(want, "-")
		}
		got := Print(d, decimals, false, false)
		whole, _, _ := strings.Cut(strings.TrimPrefix(got, "-"), ",")
		for i, group := range strings.Split(whole, ".") {
			if len(group) != 3 && i > 0 || len(group) > 3 || group == "" {
				t.Errorf("%s: %s has a group %q", d, got, group)
			}
		}
		if plain := strings.ReplaceAll(strings.ReplaceAll(got, ".", ""), ",", "."); plain != want {
			t.Errorf("%s with %d decimals: %s, want %s", d, decimals, got, want)
		}
	}
}
