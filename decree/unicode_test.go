package decree

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestLetters(t *testing.T) {
	for s, want := range map[string]string{
		"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam": "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam = Cộng hòa xã hội chủ nghĩa Việt Nam",
		"COÄNG HOØA":               "COÄNG HOØA = CỘNG HÒA",
		"Keát quaû thöïc hieän":    "Keát quaû thöïc hieän = Kết quả thực hiện",
		"BAÙO CAÙO":                "BAÙO CAÙO = BÁO CÁO",
		"Soá: 05":                  "Soá: 05 = Số: 05", // which no Vietnamese word is, though it could be
		"Công văn, Ñaëng Vaên A":   "Ñaëng Vaên A = Đặng Văn A",
		"Huyện Ñoâng Haø, công ty": "Ñoâng Haø, công ty = Đông Hà, công ty",
		"giaù 5.000 ñoàng":         "giaù 5.000 ñoàng = giá 5.000 đồng",

		"Céng hßa x· héi chñ nghÜa ViÖt Nam": "Céng hßa x· héi chñ nghÜa ViÖt Nam = Cộng hòa xã hội chủ nghĩa Việt Nam",
		"KÕt qu¶ thùc hiÖn nhiÖm vô":         "KÕt qu¶ thùc hiÖn nhiÖm vô = Kết quả thực hiện nhiệm vụ",
		"Theo B¸o c¸o":                       "B¸o c¸o = Báo cáo",
		"Quèc héi":                           "Quèc héi = Quốc hội",
		"söa ch÷a cÇu, söa ®\u00adêng":       "söa ch÷a cÇu, söa ®\u00adêng = sửa chữa cầu, sửa đường",

		"Cá»™ng hÃ²a xÃ£ há»™i":     "Cá»™ng hÃ²a xÃ£ há»™i = Cộng hòa xã hội",
		"CÃ¡Â»â„¢ng":                "CÃ¡Â»â„¢ng = Cộng",
		"Äáº·ng Văn":                "Äáº·ng Văn = Äặng Văn", // Windows-1252 has no letter for one byte
		"2020 â€“ 2025":             "â€“ 2025 = – 2025",
		"vÃ\u00a0 lÃ\u00a0":         "vÃ\u00a0 lÃ\u00a0 = và là",
		"25Â°C":                     "25Â°C = 25°C",
		"Ä‘i há»\u008dc":            "Ä‘i há»\u008dc = đi học",
		"t\u00c3\u00a1\u00c2\u00bb": "tÃ¡Â» = tá»", // half of a letter

		"Ký hiệu \ue000 và \U000f0000": "U+E000",
		"Kết\u200bquả\u200c":           "U+200B",
		"xong\u00adnhé":                "U+00AD",
		"so\u2060sánh":                 "U+2060",
		"này\ufeff":                    "U+FEFF",
		"Số \u202eABC\u202c":           "! U+202E",
		"\u2066q\u2069":                "! U+2066",
		"và \u200fxyz":                 "U+200F",
		"Hà Nội，５ kg":                  "U+FF0C",
		"hẹp\u30005":                   "U+3000",
		"𝐁áo cáo, ﬁle":                 "U+1D401",
		"ﬁle":                          "U+FB01",
		"Quận G\ufffd":                 "# U+FFFD",
		"a\x01":                        "# U+0001",
		"Huế\u0085":                    "# U+0085",
		"\u0301a":                      "U+0301",
		"là \u0323":                    "U+0323",
		"Z\u0301\u0301\u0301":          "U+0301",

		"Bộ Nội vụ và Uỷ ban nhân dân tỉnh Nghệ Аn": "Аn = An",
		"số 05/BC-UВND":    "UВND = UBND",
		"Ðà Nẵng, Ðảng bộ": "Ðà = Đà",
		"nhân dâν":         "",
		"Hà Νội":           "Νội = Nội",
		"ΤPHCM":            "ΤPHCM = TPHCM",
		"xоá":              "xоá = xoá",
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
		"Thaï, Hanoï, où":                                                                   "", "Bön": "", "Höng": "", "Mª José": "", "Luleå, Umeå": "", "tôt": "",
		"N·m, 5 µm và 3 N·m; t¹; 2 m·s":                                            "",
		"XÃ², HUYỆN CÀ MÃ¹ – XÃ\u00a05 – LA MÃ»":                                   "",
		"être à l'école très tôt, dès l'été; für Köln; niño, está; så må":          "",
		"ρgh, νmax, ηe, Δt, Ωm, λ, βeta, α-amylase, kΩ, MΩ, 5 μg":                  "",
		"Ðór, Guðmundsson, Sigurður":                                               "",
		"ភ្នំពេញ\u200bខ្មែរ, می\u200cخواهم, 👨\u200d👩\u200d👧, ❤\ufe0f, שלום\u200f!": "",
		"hòan tòan, qúy, cuả, khóan, gìa, baó, thóai, lọai, ngòai, tòan":           "", // slips, but Unicode
		"Ơ̆, ơ̆, ư̆, ĕ̆": "",
		"col·legi, l'œuvre, cœur, Ærø, Þingvellir, Ísafjörður, ¿Qué?, ½ kg, 2º, 1ª, ×, ÷": "",
	} {
		var got []string
		for _, f := range Letters(s) {
			word := f.Found
			if f.Meant != "" {
				word += " = " + f.Meant
			}
			if f.Refused {
				word = "! " + word
			}
			if f.Control {
				word = "# " + word
			}
			got = append(got, word)
		}
		if g := strings.Join(got, "; "); g != want {
			t.Errorf("%q: %q, want %q", s, g, want)
		}
	}
}

func TestIsSyllable(t *testing.T) {
	for _, w := range strings.Fields("Nghiêng nguyễn quyết hòa hoà thuỷ uỷ giếng gì gìn khuếch quýt oách ướt ý Y yêu xoong quần QUỐC đặc khuya khuỷu Ở già giữa gìn qua quà quý quí tuýp xoòng ngoèo mía của lửa hưu rượu uống oản bàu xão") {
		if !IsSyllable(w) {
			t.Errorf("%q is none", w)
		}
	}
	for _, w := range strings.Fields("Coäng hoøa ßa bàc tất1 Müller wa fa ngghe áà b naïve cé ngha kà gê bàù caù xaõ hòan qúy tât") {
		if IsSyllable(w) {
			t.Errorf("%q is one", w)
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
