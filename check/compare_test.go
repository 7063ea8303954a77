package check

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// compared is what a file with words replaced has otherwise than the clean one.
func compared(t testing.TB, replace ...string) *Comparison {
	t.Helper()
	a := base(t)
	for i := range a.Files {
		a.Files[i].Data = []byte(strings.NewReplacer(replace...).Replace(string(a.Files[i].Data)))
	}
	return Compare(mustRead(t, pack(t, base(t))), mustRead(t, pack(t, a)), nil)
}

// TestCompareKinds: each change of text is of its kind, and a change of format is none.
func TestCompareKinds(t *testing.T) {
	for _, tt := range []struct {
		was, is string
		want    string
	}{
		{"Số: 45/", "Số:45/", "blanks “: 45” “:45”"},
		{"Độc lập - Tự", "Độc lập – Tự", "constants “-” “–”"},
		{"CỘNG HÒA", "CỘNG HOÀ", "constants “HÒA” “HOÀ”"},
		{"- Như trên;", "+ Như trên;", "dashes “-” “+”"},
		{"- Như trên;", "- Như trên.", "end marks “trên;” “trên.”"},
		{"II. ĐÁNH GIÁ", "II. Đánh giá", "letter cases “ĐÁNH GIÁ” “Đánh giá”"},
		{"ngày 05 tháng 3 năm 2026<", "ngày 5 tháng 3 năm 2026<", "numerals “05” “5”"},
		{"ngày 05 tháng 3 năm 2026<", "ngày 06 tháng 3 năm 2026<", "wording “05” “06”"},
		{"<w:r><w:t xml:space=\"preserve\">Kính gửi", "<w:r><w:rPr><w:position w:val=\"9\"/></w:rPr><w:t xml:space=\"preserve\">Kính gửi", "raised letters “Kính gửi:” “Kính gửi:”"},
		{"II. ĐÁNH GIÁ", "II. NHẬN XÉT", "wording “ĐÁNH GIÁ” “NHẬN XÉT”"},
		{`w:left="1701"`, `w:left="1417"`, ""},
	} {
		c := compared(t, tt.was, tt.is)
		var got []string
		for _, x := range c.Texts {
			got = append(got, fmt.Sprintf("%v “%s” “%s”", x.Kind, x.Was, x.Is))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s: %q, want %q", tt.is, got, tt.want)
		}
		if (len(c.Formats) > 0) != (tt.want == "") && !strings.HasPrefix(tt.want, "raised") {
			t.Errorf("%s: format %+v", tt.is, c.Formats)
		}
	}
}

// TestCompareMoved: words that go from one paragraph to another have moved.
func TestCompareMoved(t *testing.T) {
	c := compared(t, "II. ĐÁNH GIÁ", "II.", "Kính gửi", "ĐÁNH GIÁ Kính gửi")
	if len(c.Texts) != 1 || c.Texts[0].Kind != Moved {
		t.Errorf("%+v", c.Texts)
	}
}

// TestOrderOfForm: which side of a head is read first says nothing, and a mark in a text box between them parts nothing.
func TestOrderOfForm(t *testing.T) {
	texts := func(components ...decree.Component) string {
		var units []*unit
		for _, c := range components {
			units = append(units, &unit{component: c, text: c.String()})
		}
		inOrderOfForm(units)
		var list []string
		for _, u := range units {
			list = append(list, u.text)
		}
		return strings.Join(list, "; ")
	}
	const mark = decree.Component(0)
	want := texts(decree.NationalName, decree.Motto, decree.SupervisoryAgency, decree.IssuingAgency, decree.NumberSymbol, mark, decree.PlaceDate, decree.DocumentType, decree.BodyText, mark, decree.Authority, decree.SignerName)
	for _, other := range []string{
		texts(decree.SupervisoryAgency, decree.IssuingAgency, decree.NumberSymbol, mark, decree.NationalName, decree.Motto, decree.PlaceDate, decree.DocumentType, decree.BodyText, mark, decree.Authority, decree.SignerName),
		texts(decree.NationalName, decree.SupervisoryAgency, decree.IssuingAgency, decree.NumberSymbol, mark, decree.PlaceDate, decree.Motto, decree.DocumentType, decree.BodyText, mark, decree.SignerName, decree.Authority),
	} {
		if other != want {
			t.Errorf("%s, want %s", other, want)
		}
	}
}

// FuzzCompare: whatever two texts are, the letters of the one, without those that are said to have gone and with those that came, are the
// letters of the other.
func FuzzCompare(f *testing.F) {
	f.Add("Căn cứ Luật", "Căn cứ  luật;")
	f.Add("a b c", "c b a")
	f.Add("một\ttwo", "")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = strings.ReplaceAll(a, "\u2011", "-"), strings.ReplaceAll(b, "\u2011", "-") // which are the same sign
		p := &word.Paragraph{Story: &word.Story{}}
		was, is := newUnit(p, 0, strings.ToValidUTF8(a, ""), nil), newUnit(p, 0, strings.ToValidUTF8(b, ""), nil)
		c := &textComparer{}
		c.words(was.words, is.words)
		count := make(map[rune]int)
		add := func(s string, n int) {
			for _, r := range s {
				if !unicode.IsSpace(r) {
					count[r] += n
				}
			}
		}
		add(was.text, 1)
		add(is.text, -1)
		for _, x := range c.changes {
			add(x.Was, -1)
			add(x.Is, 1)
		}
		for r, n := range count {
			if n != 0 {
				t.Fatalf("%q, %q: %d of %q untold in %+v", a, b, n, r, c.changes)
			}
		}
	})
}

func TestComparisonOutput(t *testing.T) {
	c := compared(t, "II. ĐÁNH GIÁ", "II. NHẬN XÉT", `w:left="1701"`, `w:left="1417"`, "ngày 05 tháng 3 năm 2026<", "ngày 5 tháng 3 năm 2026<")
	for lang, wanted := range map[string][]string{
		"vi": {"100%.docx: thể thức đã đổi:\n  Trang: lề trái 30 mm → 24,99 mm\n", "chữ đã đổi: 2 chỗ", "lời văn: 1\n", "“ĐÁNH GIÁ” → “NHẬN XÉT”", "(day-padded)"},
		"en": {"100%.docx: changed in format:\n  page: left margin 30 mm → 24.99 mm\n", "changed in text, places: 2", "wording: 1\n"},
	} {
		var b bytes.Buffer
		if err := c.WriteText(&b, "100%.docx", lang); err != nil {
			t.Fatal(err)
		}
		for _, want := range wanted {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%q is missing in\n%s", want, b.String())
			}
		}
	}
	if len(c.Comments("vi")) < 4 {
		t.Errorf("%+v", c.Comments("vi"))
	}
}
