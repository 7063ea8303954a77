package decree

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestLetters(t *testing.T) {
	for s, want := range map[string]string{
		"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam": "Coäng Cộng",
		"COÄNG HOØA":                         "COÄNG CỘNG",
		"Keát quaû thöïc hieän":              "Keát Kết",
		"Soá: 05":                            "", // which is Vietnamese, with its tone on the other letter
		"Công văn, Ñaëng Vaên A":             "Ñaëng Đặng",
		"Céng hßa x· héi chñ nghÜa ViÖt Nam": "hßa hòa",
		"KÕt qu¶ thùc hiÖn nhiÖm vô":         "KÕt Kết",
		"Cá»™ng hÃ²a xÃ£ há»™i":              "á»™ ộ",
		"Äáº·ng VÄn A":                       "áº· ặ",
		"CÃ¡Â»â„¢ng":                         "Ã¡ á",
		"Ký hiệu \ue000":                     "U+E000",
		"Kết\u200bquả":                       "U+200B",
		"xong\u00adnhé":                      "U+00AD",
		"Số \u202eABC\u202c":                 "! U+202E",
		"\u2066q\u2069":                      "! U+2066",
		"Hà Nội，５ kg":                        "U+FF0C",
		"Bộ Nội vụ và Uỷ ban nhân dân tỉnh Nghệ Аn": "Аn",
		"số 05/BC-UВND": "UВND",
		"hẹp\u30005":    "U+3000",
		// And none of these.
		"Müller, São Tomé, Škoda, Łódź, naïve, crème brûlée, Citroën, Núñez, João, Curaçao": "",
		"5 µm, 3 μg, Ω, Σ, α, β, 25 °C, № 5, – … ½ ¼ ± × 10²":                               "",
		"Владимир Путин và Αθήνα":                                                           "",
		"hoà, hoá, khoẻ, thuỷ, uỷ ban, quý, quyển, giếng, gìn, nguyễn":                      "",
		"LA MÃ” và “CÀ MÃ”, «lá», 50% – 60%":                                                "",
		"Buôn Ma Thuột, Đắk Lắk, Krông Năng, Y Bham Êñuôl, Cư M’gar, Ea H’leo":              "",
		"Kiều Ơ̆, bản Phă̆ng, ƀuôn, čư, ñam":                                                "",
		"Thị trấn A Lưới; Hương Khê. Điện: 0,5 kV; m³/s; Þ":                                 "",
		"Word® và Excel© 2016™":                                                             "",
	} {
		var got []string
		for _, f := range Letters(s) {
			word := strings.TrimSpace(f.Found + " " + f.Meant)
			if f.Refused {
				word = "! " + word
			}
			got = append(got, word)
		}
		if g := strings.Join(got, "; "); g != want {
			t.Errorf("%q: %q, want %q", s, g, want)
		}
	}
}

func TestIsSyllable(t *testing.T) {
	for _, w := range strings.Fields("Nghiêng nguyễn quyết hòa hoà thuỷ uỷ giếng gì gìn khuếch quýt oách ướt ý Y yêu xoong quần QUỐC đặc khuya khuỷu Ở") {
		if !IsSyllable(w) {
			t.Errorf("%q is none", w)
		}
	}
	for _, w := range strings.Fields("Coäng hoøa ßa bàc tất1 Müller wa fa ngghe áà b naïve") {
		if IsSyllable(w) {
			t.Errorf("%q is one", w)
		}
	}
}

// toVNI, toTCVN3 and toWindows write Vietnamese as it comes out of another encoding.
func toVNI(s string) string {
	var b strings.Builder
	for _, r := range s {
		written := string(r)
		for from, to := range vni() {
			if to == string(r) && (len(written) == len(string(r)) && written == string(r) || from < written) {
				written = from
			}
		}
		b.WriteString(written)
	}
	return b.String()
}

func toTCVN3(s string) string {
	back := map[rune]rune{}
	for from, to := range tcvn3() {
		back[to] = from
	}
	return strings.Map(func(r rune) rune {
		if from, ok := back[r]; ok {
			return from
		}
		return r
	}, s)
}

func toWindows(s string) string {
	high := []rune(windows1252)
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c >= 0x80 && c < 0xa0 {
			b.WriteRune(high[c-0x80])
		} else {
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}

// TestEncodings: what is written in another encoding is found, and read back as it was.
func TestEncodings(t *testing.T) {
	for _, s := range []string{
		"thực hiện nhiệm vụ quý một", "tình hình kinh tế, xã hội", "cộng hòa xã hội chủ nghĩa", "kết quả giải quyết đơn thư khiếu nại, tố cáo",
		"các cơ quan, đơn vị nghiêm túc triển khai", "đề nghị ủy ban nhân dân huyện", "phương hướng nhiệm vụ trọng tâm", "nguyễn thị ngọc quỳnh",
	} {
		if found := Letters(s); len(found) > 0 {
			t.Errorf("%q: %v", s, found)
		}
		if got := FromTCVN3(toTCVN3(s)); got != s {
			t.Errorf("TCVN3: %q is read as %q", s, got)
		}
		if got := FromVNI(toVNI(s)); got != s {
			t.Errorf("VNI: %q is read as %q", s, got)
		}
		for name, written := range map[string]string{"VNI": toVNI(s), "TCVN3": toTCVN3(s), "UTF-8": toWindows(s), "UTF-8 twice": toWindows(toWindows(s))} {
			if len(Letters(written)) != 1 {
				t.Errorf("%s: %q is not found: %v", name, written, Letters(written))
			}
		}
	}
}

func FuzzLetters(f *testing.F) {
	for _, s := range []string{"Coäng hoøa", "Céng hßa", "Cá»™ng hÃ²a", "\u202eA", "Kết quả", "\xff\xc3", "ÃÃÃÂ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, fault := range Letters(s) {
			if fault.Found == "" || fault.Message.Vi == "" || !utf8.ValidString(fault.Meant) && utf8.ValidString(s) {
				t.Errorf("%q: %+v", s, fault)
			}
		}
		if utf8.RuneCountInString(FromTCVN3(s)) != utf8.RuneCountInString(s) || utf8.RuneCountInString(FromVNI(s)) > utf8.RuneCountInString(s) {
			t.Errorf("%q is read as %q and %q", s, FromTCVN3(s), FromVNI(s))
		}
	})
}
