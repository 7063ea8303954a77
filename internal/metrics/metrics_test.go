package metrics_test

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/metrics"
)

const (
	nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	motto        = "Độc lập - Tự do - Hạnh phúc"
	placeAndDate = "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2026"
)

// The widths on paper were measured with another program, so they hold the
// table, the faces and the arithmetic against something outside this package.
func TestWidthOnPaper(t *testing.T) {
	tests := []struct {
		text       string
		face       metrics.Face
		points, mm float64
	}{
		{nationalName, metrics.Bold, 12, 88.3},
		{nationalName, metrics.Bold, 13, 95.7},
		{motto, metrics.Bold, 13, 56.1},
		{motto, metrics.Bold, 14, 60.5},
		{placeAndDate, metrics.Italic, 13, 96.4},
		{placeAndDate, metrics.Italic, 14, 103.9},
		{"TÊN CƠ QUAN, TỔ CHỨC", metrics.Bold, 13, 56.0},
		{"Kính gửi:", metrics.Regular, 14, 19.0},
	}
	for _, test := range tests {
		points := float64(metrics.Width(test.face, test.text)) * test.points / metrics.UnitsPerEm
		mm := points * 25.4 / 72
		if math.Abs(mm-test.mm) > 0.1 {
			t.Errorf("%s at %v pt is %.2f mm wide, want %v", test.text, test.points, mm, test.mm)
		}
	}
}

// Adobe's Times, the model of Times New Roman, gives these widths in
// thousandths of the em (file Times-*.afm of the Core 14 fonts).
func TestAdvanceAgainstTimes(t *testing.T) {
	tests := []struct {
		r         rune
		thousands [4]float64 // regular, bold, italic, bold italic
	}{
		{' ', [4]float64{250, 250, 250, 250}},
		{'0', [4]float64{500, 500, 500, 500}},
		{'A', [4]float64{722, 722, 611, 667}},
		{'a', [4]float64{444, 500, 500, 500}},
		{'m', [4]float64{778, 833, 722, 778}},
		{'Ê', [4]float64{611, 667, 611, 667}},
		{'–', [4]float64{500, 500, 500, 500}},
		{'“', [4]float64{444, 500, 556, 500}},
	}
	for _, test := range tests {
		for face, want := range test.thousands {
			got := float64(metrics.Advance(metrics.Face(face), test.r)) * 1000 / metrics.UnitsPerEm
			if math.Abs(got-want) > 1 {
				t.Errorf("face %d: %q is %.0f/1000 em wide, want %.0f", face, test.r, got, want)
			}
		}
	}
}

// The marks of tone do not change the width of a letter, so every Vietnamese
// letter must be as wide as the one without them. A letter the table lacks is
// as wide as n and stands out.
func TestVietnameseLetters(t *testing.T) {
	families := []string{
		"aàảãáạăằẳẵắặâầẩẫấậ", "eèẻẽéẹêềểễếệ", "oòỏõóọôồổỗốộ", "uùủũúụ", "yỳỷỹýỵ", "dđ",
		"ơờởỡớợ", "ưừửữứự",
	}
	for face := metrics.Regular; face <= metrics.BoldItalic; face++ {
		for _, family := range families {
			for _, letters := range []string{family, strings.ToUpper(family)} {
				base, _ := utf8.DecodeRuneInString(letters)
				for _, r := range letters {
					if got, want := metrics.Advance(face, r), metrics.Advance(face, base); got != want {
						t.Errorf("face %d: %c is %d wide, %c %d", face, r, got, base, want)
					}
				}
			}
		}
		for _, r := range "iìỉĩíị" {
			if got, n := metrics.Advance(face, r), metrics.Advance(face, 'n'); got <= 0 || got > n*2/3 {
				t.Errorf("face %d: %c is %d wide", face, r, got)
			}
		}
	}
}

func TestAdvanceOfOtherRunes(t *testing.T) {
	const em = metrics.UnitsPerEm
	tests := []struct {
		name string
		r    rune
		want int32
	}{
		{"combining mark", '\u0301', 0},
		{"combining letter with a width in bold", '\u0363', 0},
		{"mark outside the table", '\uFE0F', 0},
		{"zero width space", '\u200B', 0},
		{"word joiner", '\u2060', 0},
		{"newline", '\n', 0},
		{"C1 control", '\u0085', 0},
		{"non-breaking space", '\u00A0', em / 4},
		{"non-breaking hyphen", '\u2011', metrics.Advance(metrics.Bold, '-')},
		{"ideograph", '語', em},
		{"full width form", 'Ａ', em},
		{"emoji", '😀', em},
		{"Cyrillic", 'ж', metrics.Advance(metrics.Bold, 'n')},
		{"replacement character", utf8.RuneError, metrics.Advance(metrics.Bold, 'n')},
		{"negative", -1, metrics.Advance(metrics.Bold, 'n')},
		{"beyond Unicode", math.MaxInt32, metrics.Advance(metrics.Bold, 'n')},
	}
	for _, test := range tests {
		if got := metrics.Advance(metrics.Bold, test.r); got != test.want {
			t.Errorf("%s %U is %d wide, want %d", test.name, test.r, got, test.want)
		}
	}
}

func TestWidthIsTheSumOfAdvances(t *testing.T) {
	for _, s := range []string{"", "a", motto, "e\u0302\u0301", "\xff\xfe", "a\xe1\xbb", "中\x80", strings.Repeat(nationalName, 10_000)} {
		for face := range metrics.Face(5) {
			var want int64
			for _, r := range s {
				want += int64(metrics.Advance(face, r))
			}
			if got := metrics.Width(face, s); got != want {
				t.Errorf("face %d: Width(%.40q) = %d, want %d", face, s, got, want)
			}
		}
	}
}

func TestFaceOf(t *testing.T) {
	tests := []struct {
		bold, italic bool
		want         metrics.Face
	}{
		{false, false, metrics.Regular},
		{true, false, metrics.Bold},
		{false, true, metrics.Italic},
		{true, true, metrics.BoldItalic},
	}
	for _, test := range tests {
		if got := metrics.FaceOf(test.bold, test.italic); got != test.want {
			t.Errorf("FaceOf(%t, %t) = %d, want %d", test.bold, test.italic, got, test.want)
		}
	}
}

func TestSingleSpacing(t *testing.T) {
	if got := metrics.SingleSpacing; math.Abs(got-1.1499) > 0.0001 {
		t.Errorf("SingleSpacing = %v, want about 1.1499", got)
	}
}

func TestAllocations(t *testing.T) {
	text := strings.Repeat(placeAndDate+" 中ж\xff-", 20)
	if got := testing.AllocsPerRun(10, func() { metrics.Width(metrics.Italic, text) }); got != 0 {
		t.Errorf("%v allocations, want none", got)
	}
}

func BenchmarkWidth(b *testing.B) {
	for name, text := range map[string]string{
		"ASCII":      strings.Repeat("06/BC-UBND ", 100),
		"Vietnamese": strings.Repeat(placeAndDate, 25),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				metrics.Width(metrics.Regular, text)
			}
		})
	}
}
