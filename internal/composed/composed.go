// Package composed brings text into normal form C, in which Vietnamese letters are single characters.
//
// Nearly all text has this form already. To see that, it is enough that it is [Plain]; golang.org/x/text, asked only
// about the rest, takes ten times as long.
package composed

import (
	"golang.org/x/text/unicode/norm"

	"github.com/vanthu/baocao/internal/scan"
)

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
func Plain(s string) bool { return plain.Accepts(s) }

var plain = func() *scan.Machine {
	const (
		any   = scan.Last // the last byte of a character, whatever it is
		signs = any + 6   // of U+00A0 to U+00BF
		viet  = signs + 6 // the second byte of U+1E00 to U+1EFF
		dash  = viet + 6  // the second byte of U+2010 to U+2027
		dash2 = dash + 6
	)
	m := new(scan.Machine)
	m.On(scan.Start, ' ', '~', scan.Start)
	m.On(scan.Start, 0xC2, 0xC2, signs)
	m.On(signs, 0xA0, 0xBF, scan.Start)
	m.On(scan.Start, 0xC3, 0xCB, any) // to U+02FF, where combining marks begin
	m.On(any, 0x80, 0xBF, scan.Start)
	m.On(scan.Start, 0xE1, 0xE1, viet)
	m.On(viet, 0xB8, 0xBB, any)
	m.On(scan.Start, 0xE2, 0xE2, dash)
	m.On(dash, 0x80, 0x80, dash2)
	m.On(dash2, 0x90, 0xA7, scan.Start)
	return m
}()
