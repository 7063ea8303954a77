package decree

import (
	"strings"
	"testing"
)

func TestPadding(t *testing.T) {
	months := strings.Fields("01 02 3 4 5 6 7 8 9 10 11 12")
	for i, want := range months {
		if got := Month(i + 1); got != want {
			t.Errorf("Month(%d) = %q, want %q", i+1, got, want)
		}
	}
	tests := []struct {
		n    int
		want string
	}{{1, "01"}, {2, "02"}, {3, "03"}, {9, "09"}, {10, "10"}, {31, "31"}, {6275, "6275"}, {0, "0"}, {-4, "-4"}}
	for _, tt := range tests {
		if got := Day(tt.n); got != tt.want {
			t.Errorf("Day(%d) = %q, want %q", tt.n, got, tt.want)
		}
		if got := Ordinal(tt.n); got != tt.want {
			t.Errorf("Ordinal(%d) = %q, want %q", tt.n, got, tt.want)
		}
	}
}

func TestRoman(t *testing.T) {
	known := map[int]string{1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 90: "XC", 400: "CD", 1994: "MCMXCIV", 3999: "MMMCMXCIX"}
	for n, want := range known {
		if got, ok := Roman(n); !ok || got != want {
			t.Errorf("Roman(%d) = %q, %v, want %q", n, got, ok, want)
		}
	}
	for n := 1; n <= maxRoman; n++ {
		s, ok := Roman(n)
		if back, fine := ParseRoman(s); !ok || !fine || back != n {
			t.Fatalf("%d: %q reads as %d, %v", n, s, back, fine)
		}
	}
	for _, n := range []int{0, -1, 4000, 1 << 40} {
		if s, ok := Roman(n); ok {
			t.Errorf("Roman(%d) = %q", n, s)
		}
	}
	for _, s := range []string{"", "i", "IIII", "VX", "IC", "IVI", "MMMM", "1", "Ⅳ", " I", strings.Repeat("M", 1<<20)} {
		if n, ok := ParseRoman(s); ok || n != 0 {
			t.Errorf("ParseRoman(%.20q) = %d, %v", s, n, ok)
		}
	}
}

func TestPointLetters(t *testing.T) {
	want := "abcdđeghiklmnopqrstuvxy"
	var got strings.Builder
	for n := 1; ; n++ {
		letter, ok := PointLetter(n)
		if !ok {
			break
		}
		got.WriteString(letter)
		if back, ok := PointIndex(letter); !ok || back != n {
			t.Errorf("PointIndex(%q) = %d, %v, want %d", letter, back, ok, n)
		}
	}
	if got.String() != want {
		t.Errorf("letters %q, want %q", got.String(), want)
	}
	for _, n := range []int{-1, 0, 24, 1 << 40} {
		if letter, ok := PointLetter(n); ok || letter != "" {
			t.Errorf("PointLetter(%d) = %q", n, letter)
		}
	}
	for _, s := range []string{"", "f", "j", "w", "z", "ă", "â", "ê", "ô", "ơ", "ư", "A", "Đ", "ab", "a)"} {
		if n, ok := PointIndex(s); ok || n != 0 {
			t.Errorf("PointIndex(%q) = %d", s, n)
		}
	}
}

func FuzzParseRoman(f *testing.F) {
	for _, s := range []string{"XIV", "IIII", "MMMM", "", "đ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if n, ok := ParseRoman(s); ok {
			if back, _ := Roman(n); back != s {
				t.Errorf("%q reads as %d and writes as %q", s, n, back)
			}
		}
	})
}
