// Package composed brings text into normal form C, in which Vietnamese letters are single characters.
//
// Nearly all text has this form already. To see that, it is enough that every character is of the ranges from which
// Vietnamese is written; golang.org/x/text, asked only about the rest, takes ten times as long.
package composed

import "golang.org/x/text/unicode/norm"

// String returns s in normal form C: s itself where it has that form.
func String(s string) string {
	if plain(s) {
		return s
	}
	return norm.NFC.String(s)
}

// Is reports whether s has normal form C.
func Is(s string) bool { return plain(s) || norm.NFC.IsNormalString(s) }

// Leading returns how many bytes at the start of s are marks that belong to a letter before it.
func Leading(s string) int {
	if plain(s[:min(len(s), 1)]) {
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

// plain reports whether s holds nothing but characters that are never composed or taken apart: those below U+0300,
// where the combining marks begin, the Vietnamese ones from U+1E00 on, and common punctuation.
func plain(s string) bool {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < 0x80:
			i++
		case 0xC2 <= c && c <= 0xCB: // U+0080 to U+02FF
			i += 2
		case c == 0xE1 && i+1 < len(s) && 0xB8 <= s[i+1] && s[i+1] <= 0xBB: // U+1E00 to U+1EFF
			i += 3
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && 0x90 <= s[i+2] && s[i+2] <= 0xA7: // U+2010 to U+2027
			i += 3
		default:
			return false
		}
	}
	return true
}
