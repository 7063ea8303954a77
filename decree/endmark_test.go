package decree

import "testing"

func TestTrimEnd(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "báo cáo": "báo cáo", "báo cáo.": "báo cáo", "báo cáo . ": "báo cáo", "báo cáo./.": "báo cáo",
		"báo cáo. /.": "báo cáo", "báo cáo ./ .": "báo cáo", "báo cáo\u00a0.\u00a0/\u00a0.\n": "báo cáo", "báo cáo/.": "báo cáo",
		"báo cáo../.": "báo cáo", "báo cáo././.": "báo cáo", ".": "", "./.": "",
		"báo cáo...": "báo cáo...", "báo cáo..": "báo cáo..", "báo cáo..../.": "báo cáo...", "báo cáo…": "báo cáo…",
		"báo cáo;": "báo cáo;", "báo cáo;./.": "báo cáo;", "báo cáo?": "báo cáo?", "báo cáo./": "báo cáo./",
		"“hết.”": "“hết.”", "số 5/.": "số 5",
	} {
		if got := s[:TrimEnd(s)]; got != want {
			t.Errorf("TrimEnd(%q) keeps %q, want %q", s, got, want)
		}
	}
}

func TestUnfinishedEnd(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "báo cáo": "", "báo cáo.": "", "báo cáo./.": "", "báo cáo)": "", "“hết”": "", "20%": "", "báo cáo. /.": "",
		"báo cáo...": "...", "báo cáo..": "..", "báo cáo…": "…", "báo cáo;": ";", "báo cáo;./.": ";", "báo cáo?": "?", "báo cáo? ./.": "?",
		"báo cáo:": ":", "báo cáo,": ",", "báo cáo./": "/", "báo cáo …/.": "…",
	} {
		if got := UnfinishedEnd(s); got != want {
			t.Errorf("UnfinishedEnd(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestStrayEndMark(t *testing.T) {
	for s, want := range map[string]int{
		"Hết./.": 5, "Hết./. Còn nữa": 5, "Hết. / . Còn": 5, "(Hết./.)": 6, "Hết../.": 6,
		"": -1, "a/./b": -1, "../x": -1, "../../.": -1, "24./.25": -1, "12/2024. Sau": -1, "và/hoặc.": -1, "06/BC-UBND.": -1,
		"km/h. Nhanh.": -1, "https://a.vn/./.": -1,
	} {
		if got := StrayEndMark(s); got != want {
			t.Errorf("StrayEndMark(%q) = %d, want %d", s, got, want)
		}
	}
}

func FuzzEndMark(f *testing.F) {
	for _, s := range []string{"báo cáo.", " ./ . ", "…/.", "\u00a0./.", "a\xff./."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		kept := s[:TrimEnd(s)]
		if again := TrimEnd(kept + TextEndMark); again > len(kept) {
			t.Errorf("%q: with the mark set it keeps %d of %d", s, again, len(kept))
		}
		if sign := UnfinishedEnd(s); len(sign) > len(kept) {
			t.Errorf("%q: %q stands before the mark of %q", s, sign, kept)
		}
		StrayEndMark(s)
	})
}
