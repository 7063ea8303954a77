package metrics_test

import (
	"strings"
	"testing"
	"time"

	"github.com/vanthu/baocao/internal/metrics"
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
		word, width := metrics.LongestWord(metrics.Regular, test.text)
		if word != test.want {
			t.Errorf("LongestWord(%q) = %q, want %q", test.text, word, test.want)
		}
		if want := metrics.Width(metrics.Regular, word); width != want {
			t.Errorf("LongestWord(%q): width %d, want %d", test.text, width, want)
		}
	}
}

func TestLines(t *testing.T) {
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
		if got := metrics.Lines(metrics.Bold, test.text, test.measure); got != test.want {
			t.Errorf("%s: Lines(%q, %d) = %d, want %d", test.name, test.text, test.measure, got, test.want)
		}
	}
}

// A Quốc hiệu in half of the 160 mm between the margins wraps at 13 pt, and a
// column of 99.5 mm less its cell margins holds it.
func TestLinesOfTheMasthead(t *testing.T) {
	units := func(mm float64) int64 { return int64(mm / 25.4 * 72 / 13 * metrics.UnitsPerEm) }
	if got := metrics.Lines(metrics.Bold, nationalName, units(80-3.8)); got != 2 {
		t.Errorf("half of the page: %d lines, want 2", got)
	}
	if got := metrics.Lines(metrics.Bold, nationalName, units(99.5-3.8)); got != 1 {
		t.Errorf("99.5 mm: %d lines, want 1", got)
	}
}

func TestLinesOfVeryLongText(t *testing.T) {
	m := metrics.Width(metrics.Regular, "m")
	start := time.Now()
	for _, text := range []string{
		strings.Repeat("m", 1_000_000),
		strings.Repeat("m ", 1_000_000),
		strings.Repeat("m-", 1_000_000),
		strings.Repeat("-", 1_000_000),
	} {
		if got := metrics.Lines(metrics.Regular, text, m+m/2); got < 300_000 || got > 1_000_000 {
			t.Errorf("%.4q…: %d lines", text, got)
		}
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v: the time must grow with the length, not with its square", took)
	}
}

func FuzzLines(f *testing.F) {
	f.Add(motto, int64(3000))
	f.Add("e\u0301 - \xff/–中\n", int64(0))
	f.Fuzz(func(t *testing.T, s string, measure int64) {
		whole, n := metrics.Width(metrics.Regular, s), metrics.Lines(metrics.Regular, s, measure)
		breaks := strings.Count(s, "\n")
		if n < 1+breaks || n > 1+len(s) {
			t.Errorf("Lines(%q, %d) = %d", s, measure, n)
		}
		if whole <= measure && n != 1+breaks {
			t.Errorf("Lines(%q, %d) = %d, but the text is only %d wide", s, measure, n, whole)
		}
		word, width := metrics.LongestWord(metrics.Regular, s)
		if !strings.Contains(s, word) || width > whole {
			t.Errorf("LongestWord(%q) = %q, %d", s, word, width)
		}
	})
}
