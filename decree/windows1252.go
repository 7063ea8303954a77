package decree

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// windows1252 are the bytes 0x80 to 0x9F, where it differs from Latin-1.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

var windowsBytes = sync.OnceValue(func() map[rune]byte {
	m := map[rune]byte{}
	for i, r := range []rune(windows1252) {
		m[r] = byte(0x80 + i)
	}
	return m
})

// byteOf is the byte that Windows-1252 shows as a letter, or Latin-1 as a control character.
func byteOf(r rune) (b byte, ok bool) {
	if b, ok = windowsBytes()[r]; ok {
		return b, true
	}
	return byte(r), r <= 0xff
}

// fromWindows1252 reads the character that s begins with, if it is UTF-8 of more than one byte that was taken for
// Windows-1252. size is the length of what stands for it.
func fromWindows1252(s string) (r rune, size int, ok bool) {
	var bytes [utf8.UTFMax]byte
	for n := 1; n <= len(bytes) && size < len(s); n++ {
		letter, length := utf8.DecodeRuneInString(s[size:])
		b, ok := byteOf(letter)
		if !ok || b < utf8.RuneSelf {
			return 0, 0, false
		}
		bytes[n-1], size = b, size+length
		if utf8.FullRune(bytes[:n]) {
			r, length := utf8.DecodeRune(bytes[:n])
			return r, size, length == n && n > 1
		}
	}
	return 0, 0, false
}

// readWindows1252 reads UTF-8 that was taken for Windows-1252, as often as it was.
func readWindows1252(s string) string {
	const often = 3
	for range often {
		var b strings.Builder
		changed := false
		for at := 0; at < len(s); {
			r, size, ok := fromWindows1252(s[at:])
			if changed = changed || ok; !ok {
				r, size = utf8.DecodeRuneInString(s[at:])
			}
			b.WriteRune(r)
			at += size
		}
		if !changed {
			break
		}
		s = b.String()
	}
	return s
}

// windowsAt finds UTF-8 that was read byte by byte, -1 without any: a letter or a sign of Vietnamese in place of which stand
// letters that are side by side for no other reason.
func windowsAt(s string) int {
	before := ' '
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		if r >= 0xc2 && r <= 0xf4 {
			if meant, length, ok := fromWindows1252(s[at:]); ok && isMeant(meant) && isSure(before, s[at:], length) {
				return at
			}
		}
		before = r
		at += size
	}
	return -1
}

// isMeant reports whether a character is one that was probably meant: a letter that Vietnamese has and English has not, or a
// sign.
func isMeant(r rune) bool {
	return isVietnamese(r) || r >= 0xa0 && r <= 0xbf || r >= 0x2010 && r <= 0x203a || r == '₫' || r == '™' || r == 0xfeff
}

// isSure reports whether the letters that s begins with, behind another, are no letters of their own. A quotation mark, a
// blank or the number of a note may stand behind a word in capitals: "XÃ”", "XÃ²".
func isSure(before rune, s string, length int) bool {
	_, first := utf8.DecodeRuneInString(s)
	second, size := utf8.DecodeRuneInString(s[first:])
	after, _ := utf8.DecodeRuneInString(s[length:])
	switch {
	case first+size < length, unicode.IsLower(before), unicode.IsDigit(before):
		return true
	case second == 0xa0:
		return false
	}
	return unicode.IsLetter(after) || s[:first] != "Â" && !strings.ContainsRune("¹²³»’”›–—…•™˜", second)
}
