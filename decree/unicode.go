package decree

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A LetterFault is characters of a text that are no letters of Unicode Vietnamese, or none that a reader sees.
type LetterFault struct {
	Found   string  // the first of them, with the word around it where that helps
	Meant   string  // what was probably meant, empty where nobody can tell
	Refused bool    // the text would be read otherwise than it stands: it cannot be printed
	Message Message // what it is and what to do, with what was probably meant
}

// Letters finds what is wrong with the characters of a text (Phụ lục I, Phần I, Mục I, khoản 4: bộ mã ký tự Unicode), one
// fault a kind. It takes time in proportion to the text.
func Letters(s string) (faults []LetterFault) {
	other, isOther := encoded(s)
	if isOther {
		other.Message.Vi += ": “" + other.Meant + "”"
		other.Message.En += ": “" + other.Meant + "”"
		faults = append(faults, other)
	}
	for _, k := range letterKinds {
		at := strings.IndexFunc(s, k.has)
		if at < 0 || isOther && !k.refused { // in TCVN3 the soft hyphen is a letter
			continue
		}
		r, _ := utf8.DecodeRuneInString(s[at:])
		faults = append(faults, LetterFault{Found: codePoint(r), Refused: k.refused, Message: k.message})
	}
	if word := strayAlphabet(s); word != "" {
		faults = append(faults, LetterFault{Found: word, Message: Message{
			Vi: "trong từ có chữ cái Nga hoặc Hy Lạp trông giống chữ Việt; gõ lại từ này",
			En: "a word holds a Cyrillic or Greek letter that looks like a Latin one; type it again"}})
	}
	return faults
}

// letterKinds are characters that are wrong wherever they stand.
var letterKinds = [...]struct {
	has     func(rune) bool
	refused bool
	message Message
}{
	{isOverride, true, Message{
		Vi: "ký tự đổi chiều chữ: chữ được in theo thứ tự khác với thứ tự đã gõ; xóa ký tự này",
		En: "a character that turns the direction of the text, which is printed in another order than typed; delete it"}},
	{isInvisible, false, Message{
		Vi: "ký tự ẩn, không in ra nhưng làm sai việc tìm kiếm và ngắt dòng; xóa ký tự này",
		En: "a character that nobody sees, and that spoils searching and the breaks of lines; delete it"}},
	{isPrivate, false, Message{
		Vi: "ký tự riêng của một phông chữ, máy khác không đọc được; thay bằng ký tự Unicode",
		En: "a character of one font's own, which no other machine can read; use one of Unicode"}},
	{isStyled, false, Message{
		Vi: "chữ hoặc dấu cách kiểu toàn chiều, kiểu toán học hoặc chữ ghép; gõ lại bằng chữ thường",
		En: "a full-width, mathematical or joined letter or blank; type it again as a plain one"}},
}

func isOverride(r rune) bool { return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 }

func isInvisible(r rune) bool {
	switch r {
	case 0xad, 0x034f, 0x061c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xfeff:
		return true
	}
	return false
}

func isPrivate(r rune) bool { return unicode.Is(unicode.Co, r) }

func isStyled(r rune) bool {
	return r == 0x3000 || r >= 0xff01 && r <= 0xff5e || r >= 0xfb00 && r <= 0xfb06 || r >= 0x1d400 && r <= 0x1d7ff
}

func codePoint(r rune) string {
	const digits = "0123456789ABCDEF"
	var b []byte
	for shift := 20; shift >= 0; shift -= 4 {
		if d := r >> shift & 0xf; d != 0 || len(b) > 0 || shift < 16 {
			b = append(b, digits[d])
		}
	}
	return "U+" + string(b)
}

// strayAlphabet finds a word in which a Cyrillic letter, or a Greek one that looks like a Latin one, stands among Latin
// letters. A word of one alphabet is a name, and a Greek letter before a unit is a sign: "μm".
func strayAlphabet(s string) string {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		latin, cyrillic, greek := 0, false, false
		for i, r := range word {
			switch {
			case unicode.Is(unicode.Latin, r):
				latin++
			case unicode.Is(unicode.Cyrillic, r):
				cyrillic = true
			case strings.ContainsRune("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ", r), i > 0 && r == 'α':
				greek = true
			}
		}
		if cyrillic && latin > 0 || greek && latin > 1 {
			return word
		}
	}
	return ""
}

// encoded finds text in another encoding by words that are no Vietnamese as they stand and are once they are read in it.
func encoded(s string) (f LetterFault, found bool) {
	if word, meant := windowsWord(s); word != "" {
		return LetterFault{Found: word, Meant: meant, Message: Message{
			Vi: "chữ UTF-8 bị đọc theo Windows-1252; mở lại tệp gốc với bộ mã UTF-8",
			En: "UTF-8 that was read as Windows-1252; open the original file as UTF-8"}}, true
	}
	const enough = 2
	if word, meant, weight := otherWords(s, FromVNI, vniWeight); weight >= enough {
		return LetterFault{Found: word, Meant: meant, Message: Message{
			Vi: "chữ theo bộ mã VNI; chuyển sang Unicode", En: "text in the encoding VNI; convert it to Unicode"}}, true
	}
	if word, meant, weight := otherWords(s, FromTCVN3, func(string) int { return 1 }); weight >= enough {
		return LetterFault{Found: word, Meant: meant, Message: Message{
			Vi: "chữ theo bộ mã TCVN3 (ABC); chuyển sang Unicode", En: "text in the encoding TCVN3 (ABC); convert it to Unicode"}}, true
	}
	return f, false
}

// vniWeight is 2 for a word that is beyond doubt alone. One that has only ñ for đ may be of another language.
func vniWeight(word string) int {
	if IsSyllable(strings.NewReplacer("ñ", "d", "Ñ", "D").Replace(word)) {
		return 1
	}
	return 2
}

// otherWords weighs the words that are Vietnamese only once they are decoded.
func otherWords(s string, decode func(string) string, weigh func(string) int) (first, meant string, weight int) {
	for word := range strings.FieldsFuncSeq(s, isBetween) {
		if !strings.ContainsFunc(word, isHigh) || IsSyllable(word) {
			continue
		}
		if decoded := decode(word); decoded != word && strings.ContainsFunc(decoded, isHigh) && utf8.RuneCountInString(decoded) > 1 && IsSyllable(decoded) {
			if weight == 0 {
				first, meant = word, decoded
			}
			weight += weigh(word)
		}
	}
	return first, meant, weight
}

func isHigh(r rune) bool { return r >= utf8.RuneSelf }

// isBetween reports whether a character stands between words, whatever encoding they have: from U+00A1 to U+00FF are
// letters in one.
func isBetween(r rune) bool {
	return r <= 0xa0 && !unicode.IsLetter(r) || r > 0xff && !unicode.IsLetter(r)
}

// windowsWord finds a letter whose bytes were read one by one, with the letters around it.
func windowsWord(s string) (word, meant string) {
	doubtful := ""
	for at := 0; at < len(s); {
		r, size, sure := fromWindows1252(s[at:])
		switch {
		case size == 0:
			_, size = utf8.DecodeRuneInString(s[at:])
		case isVietnamese(r) && sure:
			return s[at : at+size], string(r)
		case isVietnamese(r):
			if doubtful != "" && doubtful != string(r) { // two are no chance
				return s[at : at+size], string(r)
			}
			doubtful = string(r)
		}
		at += size
	}
	return "", ""
}

// isVietnamese reports whether a letter is one that Vietnamese has and English has not.
func isVietnamese(r rune) bool {
	r = unicode.ToLower(r)
	_, toned := tones()[r]
	return toned || strings.ContainsRune("ăâêôơưđ", r)
}
