package check

import (
	"testing"

	"github.com/vanthu/baocao/internal/metrics"
)

// TestLongestOf measures lines as the page breaks them: no-break spaces hold, hyphens do not.
func TestLongestOf(t *testing.T) {
	const size = 14 * twipsPerPoint
	width := func(text string) int {
		return int(float64(metrics.Width(metrics.Bold, text)) * size / metrics.UnitsPerEm)
	}
	for _, test := range []struct{ text, fits, longest string }{
		{"", "a", ""},
		{"  kết quả năm 2024 ", "kết quả năm 2024", "kết quả năm 2024"},
		{"kết quả quận Gò\u00a0Vấp", "kết quả quận Gò", "kết quả quận"},
		{"theo 30/2020/NĐ-CP", "theo 30/2020/NĐ-", "theo 30/2020/NĐ-"},
		{"kết quả\nnăm 2024", "kết quả năm 2024", "năm 2024"},
	} {
		if got, want := longestOf(test.text, metrics.Bold, size, width(test.fits)+1), width(test.longest); got != want {
			t.Errorf("the longest line of %q within %q is %d, want %d", test.text, test.fits, got, want)
		}
	}
	if got, want := longestOf("kết quả năm", metrics.Bold, size, 0), width("kết quả năm"); got != want {
		t.Errorf("in no room: %d, want %d", got, want)
	}
	if got := longestOf("kết quả", metrics.Bold, 0, 100); got != 0 {
		t.Errorf("of no size: %d", got)
	}
}
