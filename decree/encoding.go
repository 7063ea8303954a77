package decree

import (
	"strings"
	"sync"
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

// vni are the pairs and single letters of the encoding VNI as Windows shows its bytes, and what they stand for.
var vni = sync.OnceValue(func() map[string]string {
	m := map[string]string{"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
	add := func(base, marks, to string) {
		letters := []rune(to)
		for i, mark := range []rune(marks) {
			m[base+string(mark)] = string(letters[i])
		}
	}
	const tone = "øûõùï"
	add("a", tone+"âàåãáäêèúüéë", "àảãáạâầẩẫấậăằẳẵắặ")
	add("e", tone+"âàåãáä", "èẻẽéẹêềểễếệ")
	add("o", tone+"âàåãáä", "òỏõóọôồổỗốộ")
	add("ô", tone, "ờởỡớợ")
	add("u", tone, "ùủũúụ")
	add("ö", tone, "ừửữứự")
	add("y", "øûõù", "ỳỷỹý")
	lower := make([]string, 0, len(m))
	for from := range m {
		lower = append(lower, from)
	}
	for _, from := range lower {
		m[strings.ToUpper(from)] = strings.ToUpper(m[from])
		first, size := utf8.DecodeRuneInString(from)
		if size < len(from) { // "Aù" in a word that begins with a capital
			m[strings.ToUpper(string(first))+from[size:]] = strings.ToUpper(m[from])
		}
	}
	return m
})

// FromTCVN3 reads text in the encoding TCVN3 (ABC, the fonts whose names begin with .Vn) that was taken for Windows-1252.
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
	var b strings.Builder
	for s != "" {
		_, first := utf8.DecodeRuneInString(s)
		_, second := utf8.DecodeRuneInString(s[first:])
		if to, ok := vni()[s[:first+second]]; ok && second > 0 {
			b.WriteString(to)
			s = s[first+second:]
			continue
		}
		if to, ok := vni()[s[:first]]; ok {
			b.WriteString(to)
		} else {
			b.WriteString(s[:first])
		}
		s = s[first:]
	}
	return b.String()
}

// windows1252 are the bytes 0x80 to 0x9F, where it differs from Latin-1.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

var windowsBytes = sync.OnceValue(func() map[rune]byte {
	m := map[rune]byte{}
	for i, r := range []rune(windows1252) {
		m[r] = byte(0x80 + i)
	}
	return m
})

// byteOf is the byte that Windows-1252 shows as a letter.
func byteOf(r rune) (b byte, ok bool) {
	if b, ok = windowsBytes()[r]; ok {
		return b, true
	}
	return byte(r), r < 0x80 || r >= 0xa0 && r <= 0xff
}

// fromWindows1252 reads the character that s begins with, if it is UTF-8 that was taken for Windows-1252: two letters or
// three whose bytes are one letter of Vietnamese or one sign. sure is false for two letters of which the second may stand
// behind a word too, as a quotation mark or a dash does.
func fromWindows1252(s string) (r rune, size int, sure bool) {
	var encoded []byte
	var last rune
	for len(encoded) < utf8.UTFMax {
		letter, n := utf8.DecodeRuneInString(s[size:])
		b, ok := byteOf(letter)
		if n == 0 || !ok || b < 0x80 {
			return 0, 0, false
		}
		encoded, size, last = append(encoded, b), size+n, letter
		if utf8.FullRune(encoded) {
			break
		}
	}
	r, n := utf8.DecodeRune(encoded)
	if r == utf8.RuneError || n != len(encoded) || n < 2 {
		return 0, 0, false
	}
	return r, size, n > 2 || last < 0x100
}
