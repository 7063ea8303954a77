package xmlw

import "unicode/utf8"

// What a byte means at the start of a character. Everything from amp on is
// replaced by the entity of the same index.
const (
	plain     = iota // a character of its own, copied
	twoBytes         // begins a valid character with any one continuation byte
	moreBytes        // the same with any two
	doubtful         // has to be decoded to know
	amp
	less
	greater
	quote
	tab
	newline
	carriageReturn
)

var entities = [...]string{
	amp: "&amp;", less: "&lt;", greater: "&gt;", quote: "&quot;",
	tab: "&#x9;", newline: "&#xA;", carriageReturn: "&#xD;",
}

// A reader turns a bare \r into \n everywhere, and every white space in an
// attribute into a blank; as references they survive.
var (
	charClass = classes(nil)
	textClass = classes(map[byte]uint8{'&': amp, '<': less, '>': greater, '\r': carriageReturn})
	attrClass = classes(map[byte]uint8{'&': amp, '<': less, '>': greater, '"': quote,
		'\t': tab, '\n': newline, '\r': carriageReturn})
)

func classes(escaped map[byte]uint8) (table [256]uint8) {
	for i := range table {
		switch {
		case i == '\t' || i == '\n' || i == '\r' || 0x20 <= i && i < utf8.RuneSelf:
			table[i] = plain
		case 0xC2 <= i && i <= 0xDF:
			table[i] = twoBytes
		// E0 may be overlong, ED a surrogate, EF one of the two noncharacters.
		case 0xE1 <= i && i <= 0xEC || i == 0xEE:
			table[i] = moreBytes
		default:
			table[i] = doubtful
		}
	}
	for c, class := range escaped {
		table[c] = class
	}
	return table
}

// escape appends s with the characters that class names replaced.
func (x *Writer) escape(s string, class *[256]uint8) {
	done := 0
	for i := skip(s, 0, class); i < len(s); i = skip(s, i, class) {
		if c := class[s[i]]; c >= amp {
			x.put(s[done:i])
			x.put(entities[c])
			i++
			done = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !valid(r, size) {
			x.fail(&CharError{Rune: r, Byte: s[i], Offset: i, Element: x.open[len(x.open)-1]})
			return
		}
		i += size
	}
	x.put(s[done:])
}

// Invalid returns the offset of the first character of s that XML 1.0 cannot
// hold, or of the first byte that is not UTF-8. It is the test that Text and
// Attr apply.
func Invalid(s string) (offset int, bad bool) {
	for i := skip(s, 0, &charClass); i < len(s); i = skip(s, i, &charClass) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !valid(r, size) {
			return i, true
		}
		i += size
	}
	return 0, false
}

// skip returns the index of the first byte from i on that is not certainly to
// be copied. Vietnamese text is nearly all characters of one to three bytes, and
// they are settled here without decoding.
func skip(s string, i int, class *[256]uint8) int {
	for i < len(s) {
		switch class[s[i]] {
		case plain:
			i++
		case twoBytes:
			if i+1 >= len(s) || !continues(s[i+1]) {
				return i
			}
			i += 2
		case moreBytes:
			if i+2 >= len(s) || !continues(s[i+1]) || !continues(s[i+2]) {
				return i
			}
			i += 3
		default:
			return i
		}
	}
	return i
}

func continues(b byte) bool { return b&0xC0 == 0x80 }

// valid is the production Char of XML 1.0, for a rune as decoded.
func valid(r rune, size int) bool {
	switch {
	case r == utf8.RuneError:
		return size > 1
	case r < 0x20:
		return r == '\t' || r == '\n' || r == '\r'
	default:
		return r != 0xFFFE && r != 0xFFFF
	}
}
