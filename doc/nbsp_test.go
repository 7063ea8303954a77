package doc

import (
	"slices"
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
		if got := new(nodes).tieWords(in); got != want {
			t.Errorf("%q:\n got %q\nwant %q", in, got, want)
		}
	}
}

// FuzzTieWords: nothing but spaces changes, and what is tied stays as it is.
func FuzzTieWords(f *testing.F) {
	f.Add("theo điểm a khoản 2 Điều 103, 5 triệu")
	f.Add(" \xff ngày 5\u00a0tháng")
	f.Fuzz(func(t *testing.T, s string) {
		got := new(nodes).tieWords(s)
		if strings.ReplaceAll(got, noBreak, " ") != strings.ReplaceAll(s, noBreak, " ") {
			t.Errorf("%q became %q", s, got)
		}
		if again := new(nodes).tieWords(got); strings.Count(again, noBreak) < strings.Count(got, noBreak) {
			t.Errorf("%q lost a tie: %q", got, again)
		}
	})
}

// FuzzTieNumbered: a number before a text is tied as if both were one text.
func FuzzTieNumbered(f *testing.F) {
	f.Add("Điều 1.", "Theo khoản 2 Điều 5")
	f.Add("-", "số 5")
	f.Add("5", "triệu đồng, 3 ha")
	f.Add("Phụ lục", "II. Số 3")
	f.Fuzz(func(t *testing.T, number, text string) {
		var n nodes
		first := n.tieNumbered(number, text)
		if want := new(nodes).tieWords(number + " " + text); first != want {
			t.Errorf("%q, %q:\n got %q\nwant %q", number, text, first, want)
		}
		if again := n.tieNumbered(number, text); again != first {
			t.Errorf("%q at first, then %q", first, again)
		}
	})
}

// FuzzMayTie: every space between two words that belong together is found.
func FuzzMayTie(f *testing.F) {
	f.Add("theo điểm a khoản 2 Điều 103, 5 triệu, điểm đ. Phần IV")
	f.Add("gồm m 5 m5 m m, 5  m² “Chương X” 1 °C điểm m")
	f.Fuzz(func(t *testing.T, s string) {
		var want strings.Builder
		for i := range len(s) {
			if s[i] == ' ' && belongs(wordBefore(s, i), wordAfter(s, i)) {
				want.WriteString(noBreak)
			} else {
				want.WriteByte(s[i])
			}
		}
		if got := new(nodes).tieWords(s); got != want.String() {
			t.Errorf("%q:\n got %q\nwant %q", s, got, want.String())
		}
	})
}

// TestBelongs looks every word up as the lists say.
func TestBelongs(t *testing.T) {
	tests := map[string]func(string) bool{}
	for _, tie := range ties {
		for word := range strings.FieldsSeq(tie.words) {
			tests[word] = tie.after
		}
	}
	for word := range tests {
		for _, before := range []string{word, word + "m", word[1:], "(“" + word, strings.ToUpper(word)} {
			test := tests[strings.TrimLeft(before, "(“")]
			for _, after := range []string{"5", "2024", "II,", "a.", "đ"} {
				if got, want := belongs(before, after), test != nil && test(after); got != want {
					t.Errorf("%q %q: %v", before, after, got)
				}
			}
		}
	}
	all := strings.Fields(units)
	for _, unit := range all {
		for _, after := range []string{unit, unit + "a", unit + ","} {
			if got, want := belongs("5", after), slices.Contains(all, strings.TrimSuffix(after, ",")); got != want {
				t.Errorf("5 %q: %v", after, got)
			}
		}
	}
}
