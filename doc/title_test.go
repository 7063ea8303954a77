package doc

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// plainLongestLine measures every line whole, however often its words have been measured.
func plainLongestLine(face metrics.Face, text string, size, measure Length) Length {
	longest, line := Length(0), ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimPrefix(line+" "+word, " ")
		if emWidth(metrics.Width(face, longer), size) > measure && line != "" {
			longer = word
		}
		line = longer
		longest = max(longest, emWidth(metrics.Width(face, line), size))
	}
	return min(longest, measure)
}

func TestLongestLine(t *testing.T) {
	a := Config{}.assembler(&model.Report{})
	s := a.styleBy(styleSubject)
	for _, text := range []string{
		"", " ", "Ủy", "\u0301 \u0301", " Ủy ban  nhân dân\nquận Gò\u00a0Vấp, Thànhphốkhôngcódấucách Hồ Chí Minh ",
		"Kết quả thực hiện công tác dân vận của chính quyền năm 2024 và phương hướng năm 2025",
	} {
		for measure := Length(0); measure < Mm(170); measure += Mm(0.7) {
			got := a.longestLine(styleSubject, text, measure)
			if want := plainLongestLine(metrics.FaceOf(s.Bold, s.Italic), text, s.Size, measure); got != want {
				t.Errorf("longest line of %q within %v: %v, want %v", text, measure, got, want)
			}
		}
	}
}
