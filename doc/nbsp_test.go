package doc

import (
	"strings"
	"testing"
)

func TestTieWords(t *testing.T) {
	// "~" is a space that does not break.
	for in, want := range map[string]string{
		"theo điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I;":          "theo điểm~a khoản~2 Điều~103 Mục~5 Chương~XII Phần~I;",
		"số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ":        "số~30/2020/NĐ-CP ngày~05 tháng~3 năm~2020 của Chính phủ",
		"(ngày 08/11/2024), “Điều 5”, điểm đ, Phụ lục I, Tiểu mục 2, II": "(ngày~08/11/2024), “Điều~5”, điểm~đ, Phụ lục~I, Tiểu mục~2, II",
		"5 triệu đồng, 1.973,25 ha; 13 %; 310 m2. 7 m²":                  "5~triệu đồng, 1.973,25~ha; 13~%; 310~m2. 7~m²",
		"quý I, quý 2, mẫu 1.4":                                         "quý~I, quý~2, mẫu~1.4",
		"mỗi năm 02 lần, năm 2024-2025, năm 20245":                      "mỗi năm 02 lần, năm~2024-2025, năm 20245",
		"điểm f, điểm an toàn, mục đích, số lượng, phần lớn, khoản chi": "điểm f, điểm an toàn, mục đích, số lượng, phần lớn, khoản chi",
		"Điều  5 có hai dấu cách; đã~nối":                               "Điều  5 có hai dấu cách; đã~nối",
		"134 đơn, 02 tin":                                               "134 đơn, 02 tin",
		"":                                                              "", " ": " ", "Điều ": "Điều ", " 5": " 5", "5 ": "5 ",
	} {
		in, want = strings.ReplaceAll(in, "~", "\u00a0"), strings.ReplaceAll(want, "~", "\u00a0")
		if got := tieWords(in); got != want {
			t.Errorf("%q:\n got %q\nwant %q", in, got, want)
		}
	}
}

// FuzzTieWords: nothing but spaces changes, and what is tied stays as it is.
func FuzzTieWords(f *testing.F) {
	f.Add("theo điểm a khoản 2 Điều 103, 5 triệu")
	f.Add(" \xff ngày 5\u00a0tháng")
	f.Fuzz(func(t *testing.T, s string) {
		got := tieWords(s)
		if strings.ReplaceAll(got, noBreak, " ") != strings.ReplaceAll(s, noBreak, " ") {
			t.Errorf("%q became %q", s, got)
		}
		if again := tieWords(got); strings.Count(again, noBreak) < strings.Count(got, noBreak) {
			t.Errorf("%q lost a tie: %q", got, again)
		}
	})
}

// TestBelongs: a word ties what follows, whatever marks stand around both, and no word that only looks like it does.
func TestBelongs(t *testing.T) {
	belongs := func(before, after string) bool { return strings.Contains(tieWords(before+" "+after), noBreak) }
	for _, test := range []struct{ before, after string }{
		{"Điều", "5"}, {"khoản", "2,"}, {"lục", "II."}, {"Phần", "I"}, {"quý", "IV"}, {"điểm", "a"}, {"điểm", "đ,"},
		{"ngày", "05"}, {"số", "30/2020/NĐ-CP"}, {"năm", "2024"}, {"5", "triệu"}, {"310", "m2."}, {"13,9", "%"}, {"2024", "°C"},
	} {
		for _, before := range []string{test.before, "(" + test.before, "“" + test.before} {
			if !belongs(before, test.after) {
				t.Errorf("%q, %q", before, test.after)
			}
		}
		for _, before := range []string{"x" + test.before + "x", test.before + ".", strings.ToUpper(test.before) + "X", ""} {
			if belongs(before, test.after) {
				t.Errorf("%q, %q", before, test.after)
			}
		}
		if after := "x" + test.after; belongs(test.before, after) {
			t.Errorf("%q, %q", test.before, after)
		}
	}
}
