package decree

import (
	"strings"
	"testing"
)

func TestIsNationalName(t *testing.T) {
	for s, want := range map[string]bool{
		TextNationalName: true,
		" CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM": true,
		"CỘNG HOA XÃ HỘI CHỦ NGHĨA VIỆT NAM":  false,
		"Cộng hòa xã hội chủ nghĩa Việt Nam":  false,
		"": false,
	} {
		if got := IsNationalName(s); got != want {
			t.Errorf("IsNationalName(%q) = %v", s, got)
		}
	}
}

// TestTextIsComposed: a letter with its marks is one code point, as in the Decree's files.
func TestTextIsComposed(t *testing.T) {
	texts := []string{TextNationalName, TextMotto, TextNumber, TextAddressees, TextRecipients, TextAsAbove, TextArchive, TextAppendix, TextAttached,
		TextPart, TextChapter, TextDivision, TextSubsection, TextArticle}
	for r := range TextRules() {
		texts = append(texts, r.Statement().Vi)
	}
	for c := range Components() {
		texts = append(texts, c.Vietnamese(), string(For(c).Clause))
	}
	for u := Express; u.Valid(); u++ {
		texts = append(texts, u.Text())
	}
	for typ := Resolution; typ.Valid(); typ++ {
		texts = append(texts, typ.Name(), typ.Abbreviation())
	}
	for _, s := range texts {
		if i := strings.IndexFunc(s, func(r rune) bool { return r >= 0x300 && r < 0x370 }); i >= 0 {
			t.Errorf("%q has a combining mark at byte %d", s, i)
		}
	}
}

func TestPrefixes(t *testing.T) {
	for p, want := range map[Prefix]string{OnBehalf: "TM.", Acting: "Q.", ForHead: "KT.", ByOrder: "TL.", ByAuthorization: "TUQ."} {
		if p.String() != want || p.Meaning().Vi == "" || p.Meaning().En == "" || p.BeforeBody() != (p == OnBehalf) {
			t.Errorf("%v: %+v", p, p.Meaning())
		}
		if got, ok := ParsePrefix(want); !ok || got != p {
			t.Errorf("ParsePrefix(%q) = %v, %v", want, got, ok)
		}
		if got, ok := MisspeltPrefix(want); ok {
			t.Errorf("MisspeltPrefix(%q) = %v", want, got)
		}
	}
	for s, want := range map[string]Prefix{"K/T": ForHead, "T/M.": OnBehalf, "KT": ForHead, "kt.": ForHead, "T/L": ByOrder, "TUQ": ByAuthorization} {
		if got, ok := MisspeltPrefix(s); !ok || got != want {
			t.Errorf("MisspeltPrefix(%q) = %v, %v, want %v", s, got, ok, want)
		}
		if got, ok := ParsePrefix(s); ok {
			t.Errorf("ParsePrefix(%q) = %v", s, got)
		}
	}
	for _, s := range []string{"", ".", "CHỦ", "TM. ỦY", "PHÓ"} {
		if got, ok := MisspeltPrefix(s); ok {
			t.Errorf("MisspeltPrefix(%q) = %v", s, got)
		}
	}
	for _, p := range []Prefix{-1, 0, ByAuthorization + 1} {
		if p.Valid() || p.String() != "" || p.Meaning() != (Message{}) {
			t.Errorf("%d is a prefix", int(p))
		}
	}
}

func TestMarks(t *testing.T) {
	frames := map[UrgencyMark]Frame{Express: {30, 8}, VeryUrgent: {40, 8}, Urgent: {20, 8}}
	for u, want := range frames {
		if u.Frame() != want {
			t.Errorf("%v: %v, want %v", u, u.Frame(), want)
		}
		if got, ok := UrgencyByText(strings.ToLower(u.Text())); !ok || got != u {
			t.Errorf("UrgencyByText(%q) = %v, %v", strings.ToLower(u.Text()), got, ok)
		}
	}
	if got, ok := UrgencyByText("HOẢ TỐC"); !ok || got != Express {
		t.Errorf("the other spelling of hỏa: %v, %v", got, ok)
	}
	for _, c := range []CirculationMark{ReturnAfterReading, InternalOnly} {
		if got, ok := CirculationByText(c.Text()); !ok || got != c || c.Frame().Height != 8 {
			t.Errorf("%v: %v, %v, %v", c, got, ok, c.Frame())
		}
	}
	for _, s := range []string{"", "none", "MẬT", "KHẨN CẤP"} {
		u, urgent := UrgencyByText(s)
		c, limited := CirculationByText(s)
		if urgent || limited {
			t.Errorf("%q: %v, %v", s, u, c)
		}
	}
	if UrgencyMark(0).Text() != "" || UrgencyMark(9).Frame() != (Frame{}) || UrgencyMark(-1).String() != "none" ||
		CirculationMark(0).Text() != "" || CirculationMark(9).Frame() != (Frame{}) || CirculationMark(-1).String() != "none" {
		t.Error("a value that is no mark has a text, a frame or a name")
	}
}
