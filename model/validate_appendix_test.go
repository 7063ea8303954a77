package model

import (
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
