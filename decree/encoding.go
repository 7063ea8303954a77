package decree

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// tcvn3 are the letters of the encoding TCVN 5712 (ABC) as Windows shows its bytes, and what they stand for.
var tcvn3 = sync.OnceValue(func() map[rune]rune {
	const from = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
	const to = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
	m := map[rune]rune{}
	target := []rune(to)
	for i, r := range []rune(from) {
		m[r] = target[i]
	}
	return m
})

// vni are the letters of the encoding VNI as Windows shows its bytes, and what they stand for: pairs, and single letters with
// 0 behind them.
var vni = sync.OnceValue(func() map[[2]rune]rune {
	lower := map[[2]rune]rune{
		{'ñ'}: 'đ', {'ô'}: 'ơ', {'ö'}: 'ư', {'í'}: 'í', {'ì'}: 'ì', {'æ'}: 'ỉ', {'ó'}: 'ĩ', {'ò'}: 'ị', {'î'}: 'ỵ',
	}
	add := func(base rune, marks, to string) {
		letters := []rune(to)
		for i, mark := range []rune(marks) {
			lower[[2]rune{base, mark}] = letters[i]
		}
	}
	const tone = "øûõùï"
	add('a', tone+"âàåãáäêèúüéë", "àảãáạâầẩẫấậăằẳẵắặ")
	add('e', tone+"âàåãáä", "èẻẽéẹêềểễếệ")
	add('o', tone+"âàåãáä", "òỏõóọôồổỗốộ")
	add('ô', tone, "ờởỡớợ")
	add('u', tone, "ùủũúụ")
	add('ö', tone, "ừửữứự")
	add('y', "øûõù", "ỳỷỹý")
	m := map[[2]rune]rune{}
	for from, to := range lower {
		m[from] = to
		first, second := unicode.ToUpper(from[0]), unicode.ToUpper(from[1])
		m[[2]rune{first, second}] = unicode.ToUpper(to)
		if from[1] != 0 { // "Aù" in a word that begins with a capital
			m[[2]rune{first, from[1]}] = unicode.ToUpper(to)
		}
	}
	return m
})

// FromTCVN3 reads text in the encoding TCVN3 (ABC, the fonts whose names begin with .Vn) that was taken for Windows-1252. The
// fonts whose names end in H show the same letters as capitals.
func FromTCVN3(s string) string {
	return strings.Map(func(r rune) rune {
		if to, ok := tcvn3()[r]; ok {
			return to
		}
		return r
	}, s)
}

// FromVNI reads text in the encoding VNI (the fonts whose names begin with VNI-) that was taken for Windows-1252.
func FromVNI(s string) string {
	letters := vni()
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		first, size := utf8.DecodeRuneInString(s)
		second, width := utf8.DecodeRuneInString(s[size:])
		to, found := rune(0), false
		if second >= utf8.RuneSelf && width > 0 {
			if to, found = letters[[2]rune{first, second}]; found {
				size += width
			}
		}
		if !found && first >= utf8.RuneSelf {
			to, found = letters[[2]rune{first}]
		}
		if found {
			b.WriteRune(to)
		} else {
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}
