// Package composed brings text into normal form C, in which Vietnamese letters are single characters.
//
// Nearly all text has this form already. To see that, it is enough that it is [Plain]; golang.org/x/text, asked only
// about the rest, takes ten times as long.
package composed

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/vanthu/baocao/internal/scan"
)

// String returns s in normal form C: s itself where it has that form. It never adds a character: the joiner with which
// golang.org/x/text parts a letter of more than thirty marks is left out.
func String(s string) string {
	if Plain(s) {
		return s
	}
	made := norm.NFC.String(s)
	if strings.Count(made, joiner) == strings.Count(s, joiner) {
		return made
	}
	pieces := strings.Split(s, joiner)
	for i, piece := range pieces {
		pieces[i] = strings.ReplaceAll(norm.NFC.String(piece), joiner, "")
	}
	return strings.Join(pieces, joiner)
}

const joiner = "\u034f"

// Is reports whether s is what String makes of it.
func Is(s string) bool { return Plain(s) || norm.NFC.IsNormalString(s) || String(s) == s }

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

// Plain reports whether s is UTF-8 and holds nothing but printable ASCII, the letters of Vietnamese, and the signs and
// punctuation beside them: "§", "°", "²", "×", "–". None of these is ever composed or taken apart, and none is a control
// character. Letters of other languages are not plain: text in another encoding of Vietnamese is made of them.
func Plain(s string) bool { return plain.Accepts(s) }

// PlainWithout returns a function as [Plain] that refuses some signs of ASCII too.
func PlainWithout(signs string) func(string) bool {
	m := newPlain()
	m.Refuse(signs)
	return m.Accepts
}

// Certain reports whether s is Plain and is no text in the encodings VNI and TCVN3, which have other letters side by side than
// Unicode. It does not say so of a text without a letter that only Unicode has, such as "Baùo caùo" and "Hà Nam".
func Certain(s string) bool { return Plain(s) && Unmixed(s) }

// Unmixed is what [Certain] asks beyond [Plain], of a text that is plain.
func Unmixed(s string) bool {
	at := strings.IndexByte(s, 0xC3) // a letter up to U+00FF
	return at < 0 || hasUnicode(s) && beside.Find(s, max(0, at-1)) == len(s)
}

// hasUnicode reports whether a plain text has a letter beyond U+00FF, as nearly every one has in its first words.
func hasUnicode(s string) bool {
	const dash = 0xE2
	for i := range len(s) {
		if s[i] > 0xC3 && s[i] != dash {
			return true
		}
	}
	return false
}

// beside does not expect what stands side by side in other encodings: a letter with a mark behind a or e, some behind o, u and
// y, a stop behind a letter with huyền, an i behind é.
var beside = func() (m scan.Machine) {
	const (
		a      = scan.Last
		o      = a + 6
		u      = o + 6
		letter = u + 6 // the second byte of U+00C0 to U+00FF
		behind = letter + 6
		after  = behind + 6 // behind u and y
		grave  = after + 6
		acute  = grave + 6
	)
	m.On(scan.Start, 0, 0xFF, scan.Start)
	m.On(scan.Start, 0xC3, 0xC3, letter)
	on := func(from scan.State, letters string, to scan.State) {
		for i := range len(letters) {
			m.On(from, letters[i], letters[i], to)
		}
	}
	second := func(from scan.State, letters string, to scan.State) {
		for _, r := range letters {
			m.On(from, byte(r-0x40), byte(r-0x40), to)
		}
	}
	on(scan.Start, "aeAE", a)
	on(scan.Start, "oO", o)
	on(scan.Start, "uyUY", u)
	m.On(letter, 0x80, 0xBF, scan.Start)
	second(letter, "àèìòùÀÈÌÒÙ", grave)
	second(letter, "éÉ", acute)
	m.Copy(behind, letter)
	m.Copy(after, letter)
	second(behind, "âêõùúÂÊÕÙÚ", scan.Failed)
	second(after, "õùúÕÙÚ", scan.Failed)
	for _, state := range []scan.State{a, o, u, grave, acute} {
		m.Copy(state, scan.Start)
	}
	m.On(a, 0xC3, 0xC3, scan.Failed)
	m.On(o, 0xC3, 0xC3, behind)
	m.On(u, 0xC3, 0xC3, after)
	on(grave, "cptCPT", scan.Failed)
	on(acute, "iI", scan.Failed)
	return m
}()

var plain = newPlain()

func newPlain() *scan.Machine {
	const (
		any   = scan.Last // the last byte of a character, whatever it is
		signs = any + 6   // of U+00A0 to U+00BF
		grave = signs + 6 // the letters of U+00C0 to U+00FF
		horn  = grave + 6 // those of U+0102 to U+01B0: ă, đ, ĩ, ũ, ơ, ư
		viet  = horn + 6  // the second byte of U+1E80 to U+1EFF
		dash  = viet + 6  // the second byte of U+2010 to U+2027
		dash2 = dash + 6
	)
	m := new(scan.Machine)
	m.On(scan.Start, ' ', '~', scan.Start)
	m.On(scan.Start, 0xC2, 0xC2, signs)
	for _, r := range "\u00a0§«°±²³·»¼½" {
		m.On(signs, byte(r), byte(r), scan.Start)
	}
	m.On(scan.Start, 0xC3, 0xC3, grave)
	for _, r := range "ÀÁÂÃÈÉÊÌÍÒÓÔÕ×ÙÚÝàáâãèéêìíòóôõùúý" {
		m.On(grave, byte(r-0x40), byte(r-0x40), scan.Start)
	}
	m.On(scan.Start, 0xC4, 0xC6, horn)
	for _, r := range "ĂăĐđĨĩŨũƠơƯư" {
		last := 0x80 | byte(r)&0x3f
		m.On(horn, last, last, scan.Start)
	}
	m.On(scan.Start, 0xE1, 0xE1, viet)
	m.On(viet, 0xBA, 0xBB, any)
	m.On(any, 0x80, 0xBF, scan.Start)
	m.On(scan.Start, 0xE2, 0xE2, dash)
	m.On(dash, 0x80, 0x80, dash2)
	m.On(dash2, 0x90, 0xA7, scan.Start)
	return m
}
