package decree

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A LetterFault is characters of a text that are no letters of Unicode Vietnamese, or none that a reader sees.
type LetterFault struct {
	Found   string  // the first of them: as a code point, or with the words around it where that helps
	Meant   string  // what was probably meant, empty where nobody can tell
	Refused bool    // the text would be read otherwise than it stands: it cannot be printed
	Control bool    // a control character, or one that was lost: what prints text refuses it anyway
	Message Message // what it is and what to do, with what was probably meant
}

// Letters finds what is wrong with the characters of a text (Phụ lục I, Phần I, Mục I, khoản 4: bộ mã ký tự Unicode), one
// fault a kind. It takes time in proportion to the text.
func Letters(s string) (faults []LetterFault) {
	if isSpelt(s) {
		return nil
	}
	other, isOther := encoded(s)
	if isOther {
		other.Message.Vi += ": “" + other.Meant + "”"
		other.Message.En += ": “" + other.Meant + "”"
		faults = append(faults, other)
	}
	for i, r := range firstOfKinds(s, isOther) {
		if k := &letterKinds[i]; r >= 0 {
			faults = append(faults, LetterFault{Found: codePoint(r), Refused: k.refused, Control: k.control, Message: k.message})
		}
	}
	if word, meant := strayLetter(s); word != "" && !isOther {
		faults = append(faults, LetterFault{Found: word, Meant: meant, Message: Message{
			Vi: "trong từ có chữ cái của bảng chữ khác trông giống chữ Việt; gõ lại từ này",
			En: "a word holds a letter of another alphabet that looks like a Vietnamese one; type it again"}})
	}
	return faults
}

// A letterKind is characters that are wrong wherever they stand, but for those that belong to the letters beside them.
type letterKind struct {
	has     func(r rune) bool
	belongs func(before, r, after rune) bool // nil: never
	refused bool
	control bool
	bytes   bool // in another encoding such characters up to U+00FF are letters
	message Message
}

var letterKinds = [...]letterKind{
	{has: isOverride, refused: true, message: Message{
		Vi: "ký tự đổi chiều chữ: chữ được in theo thứ tự khác với thứ tự đã gõ; xóa ký tự này",
		En: "a character that turns the direction of the text, which is printed in another order than typed; delete it"}},
	{has: isInvisible, belongs: isJoining, bytes: true, message: Message{
		Vi: "ký tự ẩn, không in ra nhưng làm sai việc tìm kiếm và ngắt dòng; xóa ký tự này",
		En: "a character that nobody sees, and that spoils searching and the breaks of lines; delete it"}},
	{has: isPrivate, message: Message{
		Vi: "ký tự riêng của một phông chữ, máy khác không đọc được; thay bằng ký tự Unicode",
		En: "a character of one font's own, which no other machine can read; use one of Unicode"}},
	{has: isStyled, message: Message{
		Vi: "chữ hoặc dấu cách kiểu toàn chiều, kiểu toán học hoặc chữ ghép; gõ lại bằng chữ thường",
		En: "a full-width, mathematical or joined letter or blank; type it again as a plain one"}},
	{has: isControl, control: true, bytes: true, message: Message{
		Vi: "ký tự điều khiển hoặc ký tự hỏng (�), không in được; gõ lại chỗ này",
		En: "a control character, or one that was lost before (�), which cannot be printed; type it again"}},
	{has: isMark, belongs: isCarried, message: Message{
		Vi: "dấu không đứng trên chữ nào, hoặc quá nhiều dấu trên một chữ; gõ lại chữ này",
		En: "a mark that stands on no letter, or more marks than a letter has; type it again"}},
}

// firstOfKinds gives the first character of each kind, -1 where there is none.
func firstOfKinds(s string, isOther bool) (first [len(letterKinds)]rune) {
	for i := range first {
		first[i] = -1
	}
	before := ' '
	for at, r := range s {
		if r >= ' ' && r < 0x7f || r > 0xad && r < 0x0300 || r >= 0x1e00 && r <= 0x1fff { // of no kind
			before = r
			continue
		}
		for i := range letterKinds {
			k := &letterKinds[i]
			if first[i] >= 0 || !k.has(r) || isOther && k.bytes && r <= 0xff {
				continue
			}
			_, size := utf8.DecodeRuneInString(s[at:])
			after, _ := utf8.DecodeRuneInString(s[at+size:])
			if k.belongs == nil || !k.belongs(before, r, after) {
				first[i] = r
			}
		}
		before = r
	}
	return first
}

func isOverride(r rune) bool { return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 }

func isInvisible(r rune) bool {
	switch r {
	case 0xad, 0x034f, 0x061c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xfeff:
		return true
	}
	return false
}

// WithoutInvisible takes the characters away that nobody sees (ký tự ẩn), but for those that belong to the letters beside them, and for
// U+00AD, which is a letter in TCVN3.
func WithoutInvisible(s string) string {
	before := ' '
	var b strings.Builder
	for at, r := range s {
		after, _ := utf8.DecodeRuneInString(s[at+utf8.RuneLen(r):])
		if r <= 0xff || !isInvisible(r) || isJoining(before, r, after) {
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// isJoining reports whether an invisible character belongs to the writing around it: Khmer parts words by U+200B, the letters
// of Persian and the parts of an emoji are joined or kept apart, and a mark of direction stands beside what runs to the left.
func isJoining(before, r, after rune) bool {
	switch r {
	case 0x200b, 0x200c, 0x200d:
		return isForeign(before) && isForeign(after)
	case 0x061c, 0x200e, 0x200f:
		return unicode.In(before, unicode.Arabic, unicode.Hebrew) || unicode.In(after, unicode.Arabic, unicode.Hebrew)
	}
	return false
}

func isForeign(r rune) bool {
	const firstRightToLeft, variationSelector = 0x590, 0xfe0f
	letter := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsSymbol(r)
	return r >= firstRightToLeft && letter && !unicode.Is(unicode.Latin, r) || r == variationSelector
}

func isPrivate(r rune) bool { return unicode.Is(unicode.Co, r) }

func isStyled(r rune) bool {
	return r == 0x3000 || r >= 0xff01 && r <= 0xff5e || r >= 0xffe0 && r <= 0xffe6 || r >= 0xfb00 && r <= 0xfb06 ||
		r >= 0x1d400 && r <= 0x1d7ff
}

func isControl(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' && r != '\r' || r >= 0x7f && r < 0xa0 || r >= utf8.RuneError && r <= 0xffff
}

// isMark reports whether a character is a mark of Latin letters that is not composed with one.
func isMark(r rune) bool { return r >= 0x0300 && r <= 0x036f && r != 0x034f }

// isCarried reports whether a mark stands on something. In composed text no letter has three of them: Ê-đê and Bana have
// one, as in ơ̆.
func isCarried(before, _, after rune) bool {
	return !unicode.IsSpace(before) && !isMark(before) || isMark(before) && !isMark(after)
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

// strayLetter finds a word in which a letter of another alphabet stands for the Latin one that it looks like, and gives that
// word with the Latin letter. A word of one alphabet is a name, and a Greek letter before others is a sign: "μm", "ρgh".
func strayLetter(s string) (word, meant string) {
	if !strings.ContainsFunc(s, isLookalike) {
		return "", ""
	}
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		latin, cyrillic, greek := 0, false, false
		for _, r := range word {
			if unicode.Is(unicode.Latin, r) && !isEth(r) {
				latin++
			}
			cyrillic = cyrillic || unicode.Is(unicode.Cyrillic, r)
			greek = greek || unicode.Is(unicode.Greek, r)
		}
		if latin == 0 || !strings.ContainsFunc(word, isLookalike) {
			continue
		}
		meant := strings.Map(latinOf, word)
		capitals := latin > 1 && word == strings.ToUpper(word)
		if cyrillic || greek && capitals || IsSyllable(meant) {
			if strings.ContainsFunc(meant, isLookalike) { // which look like none
				meant = ""
			}
			return word, meant
		}
	}
	return "", ""
}

// isLookalike reports whether a letter is Cyrillic or Greek, or an Ð that is not the Vietnamese Đ.
func isLookalike(r rune) bool {
	return r >= 0x0370 && r <= 0x052f && unicode.IsLetter(r) || isEth(r)
}

func isEth(r rune) bool { return r == 0xd0 || r == 0xf0 || r == 0x189 || r == 0x256 }

// latinOf is the Latin letter that a letter of another alphabet looks like.
func latinOf(r rune) rune {
	const from = "АВСЕНІЈКМОРЅТХУаеіјорсухѕԁ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ" + "ÐƉðɖ"
	const to = "ABCEHIJKMOPSTXYaeijopcyxsd" + "ABEZHIKMNOPTYXaikvopux" + "ĐĐđđ"
	at := strings.IndexRune(from, r)
	if at < 0 {
		return r
	}
	latin := []rune(to)
	return latin[utf8.RuneCountInString(from[:at])]
}
