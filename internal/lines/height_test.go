package lines_test

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
)

// TestHeights: a line of 14 pt is 16.1 pt high, as Word and LibreOffice set it, and a row is its lines, the air and a border.
func TestHeights(t *testing.T) {
	const twips = 20
	if got := lines.Height[int64](14*twips, 3); got != 3*321 {
		t.Errorf("three lines of 14 pt are %d twips high", got)
	}
	cells := lines.Cells[int64]{Size: 13 * twips, Air: 30, Border: 10}
	if got := cells.Row(2); got != 2*298+2*30+10 {
		t.Errorf("a row of two lines is %d twips high", got)
	}
	for n := 1; n < 50; n++ {
		if cells.Lines(cells.Row(n)) != n || cells.Lines(cells.Row(n)-1) != n-1 {
			t.Errorf("%d lines: %d and %d", n, cells.Lines(cells.Row(n)), cells.Lines(cells.Row(n)-1))
		}
	}
}

// TestWrapped holds the estimate of lines against those that are counted: never further off than a fifth, and two lines.
func TestWrapped(t *testing.T) {
	sentence := "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận, giải quyết trực tuyến đúng hạn theo Quyết định số 06/QĐ-TTg. "
	for n := 1; n < 40; n++ {
		text := strings.TrimSpace(strings.Repeat(sentence, n))
		w := lines.WrappedOf(metrics.Regular, text)
		for measure := int64(5); measure < 40; measure += 3 {
			about, counted := w.Lines(measure*metrics.UnitsPerEm), lines.Count(metrics.Regular, text, measure*metrics.UnitsPerEm)
			if off := max(about-counted, counted-about); off > 2+counted/5 {
				t.Errorf("%d sentences in %d em: about %d lines, counted %d", n, measure, about, counted)
			}
		}
	}
	if w := lines.WrappedOf(metrics.Bold, "một\nhai"); w.Lines(100*metrics.UnitsPerEm) != 2 || !w.Wraps() {
		t.Errorf("%+v", w)
	}
}
