// Package composed brings text into normal form C, in which Vietnamese letters are single characters.
//
// Nearly all text has this form already. To see that, it is enough that it is [Plain]; golang.org/x/text, asked only
// about the rest, takes ten times as long.
package composed

import "golang.org/x/text/unicode/norm"

// String returns s in normal form C: s itself where it has that form.
func String(s string) string {
	if Plain(s) {
		return s
	}
	return norm.NFC.String(s)
}

// Is reports whether s has normal form C.
func Is(s string) bool { return Plain(s) || norm.NFC.IsNormalString(s) }

// Leading returns how many bytes at the start of s are marks that belong to a letter before it.
func Leading(s string) int {
	if s == "" || s[0] < 0x80 {
		return 0
	}
	n := 0
	for n < len(s) {
		p := norm.NFC.PropertiesString(s[n:])
		if p.Size() == 0 || p.BoundaryBefore() {
			break
		}
		n += p.Size()
	}
	return n
}

// Plain reports whether s is UTF-8 and holds nothing but printable ASCII, Vietnamese and other Latin letters, and the
// signs and punctuation beside them. None of these is ever composed or taken apart, and none is a control character.
func Plain(s string) bool {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case ' ' <= c && c < 0x7F:
			i++
		case 0xC2 <= c && c <= 0xCB: // U+0080 to U+02FF, where combining marks begin
			if i+1 >= len(s) || !continues(s[i+1]) || c == 0xC2 && s[i+1] < 0xA0 {
				return false
			}
			i += 2
		case c == 0xE1: // U+1E00 to U+1EFF
			if i+2 >= len(s) || s[i+1] < 0xB8 || s[i+1] > 0xBB || !continues(s[i+2]) {
				return false
			}
			i += 3
		case c == 0xE2: // U+2010 to U+2027
			if i+2 >= len(s) || s[i+1] != 0x80 || s[i+2] < 0x90 || s[i+2] > 0xA7 {
				return false
			}
			i += 3
		default:
			return false
		}
	}
	return true
}

func continues(b byte) bool { return b&0xC0 == 0x80 }
