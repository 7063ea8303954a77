package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
)

func namesAppendix(r *Report) bool {
	r.Appendices = make([]Appendix, 1)
	return (&validation{report: r}).mainWords().Named
}

func TestNamesAppendix(t *testing.T) {
	for s, want := range map[string]bool{
		"": false, "theo phụ lục": true, "(Phụ lục 1)": true, "PHỤ LỤC": true, "hụ lụ": false, "phục lục": false,
		"Phu\u0323 lu\u0323c": true, "PHU\u0323 LU\u0323C": true, "lu\u0323c": false,
	} {
		if got := decree.NamesAppendix(Plain(s).String()); got != want {
			t.Errorf("%+q: %v", s, got)
		}
		// However a text is taken apart, its word is seen.
		for i := range len(s) + 1 {
			for j := i; j <= len(s); j++ {
				if !utf8.ValidString(s[:i]) || !utf8.ValidString(s[:j]) {
					continue
				}
				apart := Rich(Run{Text: s[:i]}, Run{Text: s[i:j], Bold: true}, Run{}, Run{Text: s[j:]})
				if r := (&Report{Body: Body{{Paragraph: apart}}}); namesAppendix(r) != want {
					t.Errorf("%+q in pieces %+q, %+q, %+q: want %v", s, s[:i], s[i:j], s[j:], want)
				}
			}
		}
	}
}

func FuzzNamesAppendix(f *testing.F) {
	f.Add("theo Ph", "ụ lục 1", "", false)
	f.Add("PH", "U\u0323", " LỤC", true)
	f.Fuzz(func(t *testing.T, a, b, c string, broken bool) {
		text := Rich(Run{Text: a}, Run{Text: b, Bold: true}, Run{Break: broken}, Run{Text: c})
		s := text.String()
		want := strings.Contains(s, "hụ lục") || strings.Contains(s, "HỤ LỤC")
		if got := decree.NamesAppendix(s); got != want {
			t.Errorf("%+q: %v", s, got)
		}
		if r := (&Report{Closing: text}); namesAppendix(r) != decree.NamesAppendix(text.shown()) {
			t.Errorf("%+q, %+q, %+q: want %v", a, b, c, !namesAppendix(r))
		}
	})
}

// TestTwice: what is printed already and typed once more is told of: the number of a heading, the label of an appendix, the name of the type.
func TestTwice(t *testing.T) {
	r := &Report{Subject: Plain("Báo cáo kết quả quý I"), Appendices: []Appendix{
		{Title: Lines{"PHỤ LỤC I. DANH SÁCH"}}, {Title: Lines{"Phụ lục"}}, {Title: Lines{"PHỤ LỤC HỢP ĐỒNG"}}, {Title: Lines{"DANH SÁCH"}},
	}}
	titles := []string{"I TÌNH HÌNH", "2 KẾT QUẢ", "III/ NHIỆM VỤ", "(V) KHÁC", "VI): KHÁC", "7.KHÁC", "8- KHÁC",
		"5 NĂM THỰC HIỆN", "24/7 HỖ TRỢ", "X-QUANG", "V", "CÔNG TÁC", "2.5 TRIỆU", "(khác)"}
	for _, title := range titles {
		r.Body = append(r.Body, Block{Section: &Section{Title: Plain(title), Body: Body{{Paragraph: Plain("x")}}}})
	}
	own := []Section{{Number: "II.", Title: Plain("II. KẾT QUẢ")}, {Number: "I.", Title: Plain("I TÌNH HÌNH")}, {Number: "1.", Title: Plain("2. Mặt khác")},
		{Number: "a)", Title: Plain("a) Về tổ chức")}, {Kind: Article, Number: "5", Title: Plain("Điều 5. Kết quả")}, {Title: Plain("CHƯƠNG I: KẾT QUẢ")},
		{Kind: Division, Number: "1", Title: Plain("MỤC 1. KẾT QUẢ")}, {Number: "I.", Title: Plain("I. Kinh tế-xã hội")}}
	for i := range own {
		r.Body = append(r.Body, Block{Section: &own[i]})
	}
	sound := []Section{{Number: "2.", Title: Plain("2 năm thực hiện")}, {Number: "3.", Title: Plain("Điều 5 Luật Đất đai")}, {Number: "4.", Title: Plain("C. Mác và V.I. Lê-nin")},
		{Kind: Article, Number: "1", Title: Plain("24/7")}, {Number: "5.", Title: Plain("19/5 và 2.5 triệu")},
		{Number: "V.", Title: Plain("V. Lê-nin")}, {Title: Plain("V. I. Lê-nin và C. Mác")}, {Number: "V.", Title: Plain("V. V. PU-TIN")}, {Title: Plain("V.I. Lê-nin")}}
	for i := range sound {
		r.Body = append(r.Body, Block{Section: &sound[i]})
	}
	items := []Item{{Marker: "1.", Text: Plain("1. Một")}, {Marker: "1.", Text: Plain("1) Một")}, {Text: Plain("- Hai")}, {Marker: "+", Text: Plain("– Hai")}, {Text: Plain("• Hai")},
		{Text: Rich(Run{Text: "- Hai", Bold: true}, Run{Text: " ba"})},
		{Marker: "1.", Text: Plain("2 xã")}, {Text: Plain("> 90%: 5 xã")}, {Text: Plain("-5 độ")}, {Marker: "1.", Text: Plain("1 xã")}}
	for i := range items {
		r.Body = append(r.Body, Block{Item: &items[i]})
	}
	for _, title := range []string{"Biểu mẫu 1. Tổng hợp", "BIỂU SỐ 01/BC-STC: Tổng hợp", "Biểu tổng hợp", "Biểu 2024 và 2025", "Số liệu năm 2025"} {
		r.Appendices[3].Body = append(r.Appendices[3].Body, Block{Section: &Section{Kind: Form, Title: Plain(title), Body: Body{{Paragraph: Plain("x")}}}})
	}
	var got, forms []string
	for _, f := range r.Validate() {
		if f.Rule == "number-twice" && strings.HasPrefix(f.Path, "appendices") {
			forms = append(forms, f.Path)
		} else if f.Rule == "number-twice" || f.Rule == "label-twice" {
			got = append(got, f.Path)
		}
	}
	want := []string{"subject"}
	for i := range 7 {
		want = append(want, fmt.Sprintf("body[%d].section.title", i))
	}
	if !slices.Equal(forms, []string{"appendices[3].body[0].section.title", "appendices[3].body[1].section.title"}) {
		t.Errorf("of forms: %q", forms)
	}
	for i := range own {
		want = append(want, fmt.Sprintf("body[%d].section.title", len(titles)+i))
	}
	for i := range 6 {
		want = append(want, fmt.Sprintf("body[%d].item.text", len(titles)+len(own)+len(sound)+i))
	}
	if want = append(want, "appendices[0].title", "appendices[1].title"); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
