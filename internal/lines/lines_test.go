package lines_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
)

const (
	nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	motto        = "Độc lập - Tự do - Hạnh phúc"
	placeAndDate = "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2026"
)

func TestLongestWord(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{"  \t ", ""},
		{"Ủy ban nhân dân", "nhân"},
		{"iiii mm", "mm"}, // by width, not by letters
		{"Quận\u00a0Gò\u00a0Vấp có", "Quận\u00a0Gò\u00a0Vấp"},
		{"một\u200bhai", "một"},
		{"COVID-19", "COVID-19"},
		{"999-99-9999", "999-99-9999"},
		{"2020–2025", "2020–2025"},
		{"trước—sau", "trước—sau"},
		{"trước--sau", "trước--sau"},
		{"non\u2011breaking", "non\u2011breaking"},
		{"06/BC-UBND", "06/BC-UBND"},
		{"ngày/tháng/năm", "ngày/tháng/năm"},
		{"a -5,3% b", "-5,3%"}, // a sign stays with its figure
		{"-----", "-----"},
		{"\xff\xff a", "\xff\xff"},
	}
	for _, test := range tests {
		word, width := lines.LongestWord(metrics.Regular, test.text)
		if word != test.want {
			t.Errorf("LongestWord(%q) = %q, want %q", test.text, word, test.want)
		}
		if want := metrics.Width(metrics.Regular, word); width != want {
			t.Errorf("LongestWord(%q): width %d, want %d", test.text, width, want)
		}
	}
}

// TestCount counts lines that can be counted by hand.
func TestCount(t *testing.T) {
	width := func(s string) int64 { return metrics.Width(metrics.Bold, s) }
	tests := []struct {
		name, text string
		measure    int64
		want       int
	}{
		{"empty", "", 1000, 1},
		{"fits exactly", nationalName, width(nationalName), 1},
		{"one unit short", nationalName, width(nationalName) - 1, 2},
		{"space at the end hangs over", "một  ", width("một"), 1},
		{"space between lines hangs over", "một   hai", width("một"), 2},
		{"space at the beginning counts", "  một", width("một") + 1, 2},
		{"non-breaking space", "a b\u00a0c", width("a b"), 2},
		{"after a hyphen", "một-hai", width("một-"), 2},
		{"hyphen does not fit", "một-hai", width("một"), 3},
		{"not after a slash", "mm/mm", width("mm/m"), 2},
		{"newline", "a\nb\n\nc", 10_000, 4},
		{"newline at the end", "a\n", 10_000, 2},
		{"long word begins a new line", "a mmmm", width("mm"), 3},
		{"text goes on after a long word", "mmm m", width("m m"), 2},
		{"mark stays with its letter", "e\u0301e\u0301", width("e"), 2},
		{"no measure", "abc", 0, 3},
		{"negative measure", "be\u0301", -1, 2},
		{"invalid UTF-8", "\xff\xff", width("n"), 2},
	}
	for _, test := range tests {
		if got := lines.Count(metrics.Bold, test.text, test.measure); got != test.want {
			t.Errorf("%s: Count(%q, %d) = %d, want %d", test.name, test.text, test.measure, got, test.want)
		}
	}
}

// A Quốc hiệu in half of the 160 mm between the margins wraps at 13 pt, and a
// column of 99.5 mm less its cell margins holds it.
func TestCountOfTheMasthead(t *testing.T) {
	units := func(mm float64) int64 { return int64(mm / 25.4 * 72 / 13 * metrics.UnitsPerEm) }
	if got := lines.Count(metrics.Bold, nationalName, units(80-3.8)); got != 2 {
		t.Errorf("half of the page: %d lines, want 2", got)
	}
	if got := lines.Count(metrics.Bold, nationalName, units(99.5-3.8)); got != 1 {
		t.Errorf("99.5 mm: %d lines, want 1", got)
	}
}

func TestCountOfVeryLongText(t *testing.T) {
	m := metrics.Width(metrics.Regular, "m")
	start := time.Now()
	for _, text := range []string{
		strings.Repeat("m", 1_000_000),
		strings.Repeat("m ", 1_000_000),
		strings.Repeat("m-", 1_000_000),
		strings.Repeat("-", 1_000_000),
	} {
		if got := lines.Count(metrics.Regular, text, m+m/2); got < 300_000 || got > 1_000_000 {
			t.Errorf("%.4q…: %d lines", text, got)
		}
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v: the time must grow with the length, not with its square", took)
	}
}

// TestLines names the lines: they end behind the last letter that fits.
func TestLines(t *testing.T) {
	for _, test := range []struct{ text, fits, want string }{
		{"", "", ""},
		{"một hai  ba bốn", "một hai", "một hai|ba bốn"},
		{"một\u00a0hai ba", "một hai", "một\u00a0hai|ba"},
		{"một hai\u00a0ba", "một hai", "một|hai\u00a0ba"},
		{"số 30/2020/NĐ-CP ngày", "số 30/2020/NĐ-C", "số 30/2020/NĐ-|CP ngày"},
		{"số 30/2020/NĐ\u2011CP ngày", "số 30/2020/NĐ-C", "số|30/2020/NĐ\u2011CP|ngày"},
		{"ngày 2020–2025", "ngày 2020–2", "ngày 2020–|2025"},
		{"tăng -5,3%", "tăng -5", "tăng -|5,3%"},
		{"một-“hai”", "một-“", "một-“|hai”"}, // torn, as it has no other place
		{"ba một-“hai”", "ba một-“h", "ba|một-“hai”"},
		{"một---hai", "một---", "một---|hai"},
		{"a\n\n  b  \nc\n", "a b c d", "a||  b|c|"},
		{"  một", "mộ", "|mộ|t"},
		{"e\u0301e\u0301", "e", "e\u0301|e\u0301"},
	} {
		text := lines.TextOf(metrics.Regular, test.text)
		var got []string
		for l := range text.Lines(metrics.Width(metrics.Regular, test.fits)) {
			got = append(got, l.Text)
		}
		if got := strings.Join(got, "|"); got != test.want {
			t.Errorf("%q within %q: %q, want %q", test.text, test.fits, got, test.want)
		}
	}
}

// FuzzLines: the lines are the text, in its order, with nothing but spaces between them; each is as wide as its letters.
func FuzzLines(f *testing.F) {
	f.Add(motto, int64(3000))
	f.Add("e\u0301 - \xff/–中\n", int64(0))
	f.Add(" a-“b”\u00a0c \n\n d\u2011e-f \t g", int64(2000))
	f.Fuzz(func(t *testing.T, s string, measure int64) {
		s = strings.ToValidUTF8(s, "\ufffd") // so that no line is found within a character
		text := lines.TextOf(metrics.Regular, s)
		n, rest, longest := 0, s, int64(0)
		for l := range text.Lines(measure) {
			if l.Width != metrics.Width(metrics.Regular, l.Text) {
				t.Errorf("%q within %d: %q is %d wide, want %d", s, measure, l.Text, l.Width, metrics.Width(metrics.Regular, l.Text))
			}
			for !strings.HasPrefix(rest, l.Text) {
				r, size := utf8.DecodeRuneInString(rest)
				if !isSpace(r) {
					t.Fatalf("%q within %d: %q before the line %q", s, measure, rest, l.Text)
				}
				rest = rest[size:]
			}
			n, rest, longest = n+1, rest[len(l.Text):], max(longest, l.Width)
		}
		if strings.TrimFunc(rest, isSpace) != "" {
			t.Errorf("%q within %d: %q is lost", s, measure, rest)
		}
		if got := lines.Longest(metrics.Regular, s, measure); got != longest {
			t.Errorf("%q within %d: the longest line is %d, want %d", s, measure, got, longest)
		}
		whole, newlines := metrics.Width(metrics.Regular, s), strings.Count(s, "\n")
		if n < 1+newlines || n > 1+len(s) {
			t.Errorf("Count(%q, %d) = %d", s, measure, n)
		}
		if whole <= measure && n != 1+newlines {
			t.Errorf("Count(%q, %d) = %d, but the text is only %d wide", s, measure, n, whole)
		}
	})
}
