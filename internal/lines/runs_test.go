package lines_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
)

// TestRunsBreakAsTexts cuts a text into runs of one face at random: its lines are those of one run.
func TestRunsBreakAsTexts(t *testing.T) {
	texts := []string{
		"Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Nghị quyết số 11/NQ-HĐND về kinh tế - xã hội",
		"một", "", "hai  ba  ", "a\nb\n\nc", "E-Business–online 999-99-9999 227-KH/BCĐ (năm 2024-2025)",
		strings.Repeat("dài", 60), "từ " + strings.Repeat("w", 80) + " sau", "gạch - nối — và “ngoặc”-kép",
	}
	for _, text := range texts {
		for _, measure := range []int64{1, 3000, 9000, 20000, 60000} {
			plain := lines.TextOf(metrics.Regular, text)
			var want []string
			for l := range plain.Lines(measure) {
				want = append(want, l.Text)
			}
			for cut := 1; cut < 12; cut += 5 {
				var runs []lines.Run
				for rest := []rune(text); len(rest) > 0; {
					n := min(cut, len(rest))
					runs = append(runs, lines.Run{Text: string(rest[:n]), Size: metrics.UnitsPerEm})
					rest = rest[n:]
				}
				var got []string
				for _, l := range (lines.Breaking{First: measure, Rest: measure}).Break(runs) {
					got = append(got, text[l.Start:l.End])
				}
				if !slices.Equal(got, want) {
					t.Fatalf("%q within %d, runs of %d:\n got %q\nwant %q", text, measure, cut, got, want)
				}
			}
		}
	}
}

func TestBreaking(t *testing.T) {
	run := func(s string) []lines.Run { return []lines.Run{{Text: s, Size: 14}} }
	shown := func(b lines.Breaking, s string) string {
		var all []string
		for _, l := range b.Break(run(s)) {
			mark := ""
			if l.Parted {
				mark = "~"
			}
			all = append(all, s[l.Start:l.End]+mark)
		}
		return strings.Join(all, "|")
	}
	width := func(s string) int64 { return metrics.Width(metrics.Regular, s)*14/metrics.UnitsPerEm + 1 }
	for _, c := range []struct {
		name, text, want string
		b                lines.Breaking
	}{
		{"first line", "một hai ba", "một|hai ba", lines.Breaking{First: width("một"), Rest: width("hai ba")}},
		{"first line wider", "a bbbb", "a|bb|bb", lines.Breaking{First: width("a bbb"), Rest: width("bb")}},
		{"as Word", "số 11/NQ-HĐND", "số 11/NQ-|HĐND", lines.Breaking{First: width("số 11/NQ-H"), Rest: 500}},
		{"whole", "số 11/NQ-HĐND", "số|11/NQ-HĐND", lines.Breaking{First: width("số 11/NQ-H"), Rest: 500, Whole: true}},
		{"whole, between words", "kinh tế - xã hội", "kinh tế -|xã hội", lines.Breaking{First: width("kinh tế - x"), Rest: 500, Whole: true}},
		{"whole, a tied word", "số\u00a043-KL/TW", "số\u00a043-KL/TW", lines.Breaking{First: 500, Rest: 500, Whole: true}},
		{"whole, longer than a line", "1111-2222", "1111-~|2222", lines.Breaking{First: width("1111-"), Rest: width("1111-"), Whole: true}},
		{"whole, broken at its dash", "xx 1111-2222", "xx|1111-~|2222", lines.Breaking{First: width("1111-22"), Rest: width("1111-22"), Whole: true}},
		{"whole, an address", "tại http://a.vn/bbb/ccc?d=eee nữa", "tại http://a.vn/~|bbb/ccc?d=eee|nữa", lines.Breaking{First: width("tại http://a.vn/b"), Rest: width("bbb/ccc?d=eee"), Whole: true}},
		{"whole, an address with room on a line", "tại http://a.vn/bbb", "tại|http://a.vn/bbb", lines.Breaking{First: width("tại http://a.vn/b"), Rest: width("http://a.vn/bbb"), Whole: true}},
		{"whole, an address of nothing but letters", "tại abcdefghijklmn", "tại|abcdefgh|ijklmn", lines.Breaking{First: width("tại abc"), Rest: width("abcdefgh"), Whole: true}},
		{"whole, a long ký hiệu", "số 11/NQ-HĐND", "số|11/NQ-~|HĐND", lines.Breaking{First: width("số 11/N"), Rest: width("11/NQ-"), Whole: true}},
		{"whole, many notes on a word", "từ10,11,12,13", "từ10,~|11,12,~|13", lines.Breaking{First: width("từ10,1"), Rest: width("11,12,"), Whole: true}},
		{"spaces shrink", "a b c d e", "a b c d e", lines.Breaking{First: width("a b c d e") - width("  ") + 2, Rest: 500, Shrink: 50}},
	} {
		if got := shown(c.b, c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
