package decree

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// endedCity returns the length of the name of a former city at the beginning of a text, 0 where there is none.
func endedCity(s string) int {
	for _, city := range endedCities {
		if n := foldedPrefix(s, city); n > 0 {
			return n
		}
	}
	return 0
}

// foldedPrefix returns how much of s says a name in letters of any case, its tones where either school of spelling sets them.
func foldedPrefix(s, name string) int {
	at := 0
	for word := range strings.FieldsSeq(name) {
		if at > 0 {
			blank := len(s[at:]) - len(strings.TrimLeft(s[at:], " \t\n\u00a0-–"))
			if blank == 0 {
				return 0
			}
			at += blank
		}
		if len(s)-at < len(word) || !strings.EqualFold(s[at:at+len(word)], word) && !strings.EqualFold(s[at:at+len(word)], newTones(word)) {
			return 0
		}
		at += len(word)
	}
	if r, _ := utf8.DecodeRuneInString(s[at:]); unicode.IsLetter(r) {
		return 0
	}
	return at
}

// newTones is a word of the list of cities with its tone on the last vowel: “Hoà” for “Hòa”.
func newTones(word string) string {
	switch word {
	case "Hòa":
		return "Hoà"
	case "Hóa":
		return "Hoá"
	case "Thủy":
		return "Thuỷ"
	}
	return word
}

// endedCities are the 85 cities below a province, and Thủ Đức and Thủy Nguyên below a city, that there were on 30 June 2025; and Ninh Bình, which had
// become Hoa Lư half a year before. They were held against a list of all units of the level of the district of that spring. Behind
// them stand other spellings.
var endedCities = [...]string{
	"Bà Rịa", "Bạc Liêu", "Bảo Lộc", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Cát", "Bến Tre", "Biên Hòa", "Buôn Ma Thuột",
	"Cà Mau", "Cam Ranh", "Cao Bằng", "Cao Lãnh", "Cẩm Phả", "Châu Đốc", "Chí Linh", "Dĩ An", "Đà Lạt", "Điện Biên Phủ",
	"Đông Hà", "Đông Triều", "Đồng Hới", "Đồng Xoài", "Gia Nghĩa", "Gò Công", "Hà Giang", "Hà Tiên", "Hà Tĩnh", "Hạ Long",
	"Hải Dương", "Hoa Lư", "Hòa Bình", "Hội An", "Hồng Ngự", "Hưng Yên", "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai",
	"Long Khánh", "Long Xuyên", "Móng Cái", "Mỹ Tho", "Nam Định", "Ngã Bảy", "Nha Trang", "Ninh Bình", "Phan Rang", "Phan Thiết",
	"Phổ Yên", "Phú Mỹ", "Phú Quốc", "Phủ Lý", "Phúc Yên", "Pleiku", "Quảng Ngãi", "Quy Nhơn", "Rạch Giá", "Sa Đéc",
	"Sầm Sơn", "Sóc Trăng", "Sông Công", "Sơn La", "Tam Điệp", "Tam Kỳ", "Tân An", "Tân Uyên", "Tây Ninh", "Thái Bình",
	"Thái Nguyên", "Thanh Hóa", "Thuận An", "Thủ Dầu Một", "Thủ Đức", "Thủy Nguyên", "Trà Vinh", "Tuy Hòa", "Tuyên Quang", "Từ Sơn",
	"Uông Bí", "Vị Thanh", "Việt Trì", "Vinh", "Vĩnh Long", "Vĩnh Yên", "Vũng Tàu", "Yên Bái",
	"Ban Mê Thuột", "Buôn Mê Thuột", "Bắc Cạn", "Kontum", "Mĩ Tho", "Plei Ku", "Qui Nhơn", "Sađéc", "Tam Kì",
	"thuộc tỉnh", "trực thuộc tỉnh",
}
