package doc

import (
	"testing"

	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// TestRuleUnderWrappedText wants the rule line measured on the lines as they break: no-break spaces hold, hyphens do not,
// and a break of the author's own ends a line.
func TestRuleUnderWrappedText(t *testing.T) {
	a := Config{}.assembler(&model.Report{})
	s := a.styleBy(styleSubject)
	width := func(text string) Length {
		return emWidth(metrics.Width(metrics.FaceOf(s.Bold, s.Italic), text), s.Size)
	}
	for _, test := range []struct{ text, fits, longest string }{
		{"", "a", ""},
		{"kết quả năm 2024", "kết quả năm 2024", "kết quả năm 2024"},
		{"kết quả năm 2024", "kết quả năm", "kết quả năm"},
		{"kết quả quận Gò\u00a0Vấp", "kết quả quận Gò", "kết quả quận"},
		{"theo 30/2020/NĐ-CP", "theo 30/2020/NĐ-", "theo 30/2020/NĐ-"},
		{"theo 30/2020/NĐ\u2011CP", "theo 30/2020/NĐ-", "30/2020/NĐ\u2011CP"},
		{"kết quả\nnăm 2024", "kết quả năm 2024", "năm 2024"},
	} {
		if got, want := a.longestLine(styleSubject, test.text, width(test.fits)+1), width(test.longest); got != want {
			t.Errorf("the longest line of %q within %q is %v, want %v of %q", test.text, test.fits, got, want, test.longest)
		}
	}
}
