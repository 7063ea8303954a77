package metrics

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// A letter is what a line needs to know of a character: its width in units of
// the em, and in the bits above that whether it is a space or a dash.
type letter uint16

const (
	space letter = 1 << 15 // a word ends here
	dash  letter = 1 << 14 // a line may end behind it
	units letter = dash - 1
)

func (l letter) width() int64 { return int64(l & units) }

// An alphabet holds the letters of a face below U+20C0: what a Vietnamese text
// is made of, down to its quotation marks and “₫”. The entry is 0 for one
// that the font lacks, and may be for one without a width.
type alphabet [0x20C0]letter

var alphabets = func() *[4]alphabet {
	of := new([4]alphabet)
	for _, s := range spans {
		for r := s.first; r <= s.last && int(r) < len(of[0]); r++ {
			class := classOf(r)
			for f := range of {
				of[f][r] = letter(widths[f][s.at+uint16(r-s.first)]) | class
			}
		}
	}
	return of
}()

// letter returns that of r; f is the face of the alphabet.
func (a *alphabet) letter(f Face, r rune) letter {
	if uint32(r) < uint32(len(a)) && a[r] != 0 {
		return a[r]
	}
	return rareLetter(f, r)
}

// first returns the letter that s begins with where that takes more than a
// byte, and how many it takes. A byte that is not UTF-8 is one missing
// character. Callers take plain bytes from the table themselves, which halves
// the time of a text.
func (a *alphabet) first(f Face, s string) (l letter, size int) {
	r, size := utf8.DecodeRuneInString(s)
	return a.letter(f, r), size
}

// rareLetter returns the letter of any rune; for its width see [Advance].
func rareLetter(f Face, r rune) letter {
	table, class := &widths[f&BoldItalic], classOf(r)
	if i, ok := indexOf(r); ok {
		return letter(table[i]) | class
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cc, unicode.Cf) {
		return class
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return UnitsPerEm | class
	}
	return letter(table['n']) | class
}

func classOf(r rune) letter {
	switch {
	case isSpace(r):
		return space
	case isDash(r):
		return dash
	}
	return 0
}

// indexOf finds a rune in the table.
func indexOf(r rune) (uint16, bool) {
	i, ok := slices.BinarySearchFunc(spans[:], r, func(s span, r rune) int {
		switch {
		case s.last < r:
			return -1
		case s.first > r:
			return 1
		}
		return 0
	})
	if !ok {
		return 0, false
	}
	return spans[i].at + uint16(r-spans[i].first), true
}

func isSpace(r rune) bool {
	switch r {
	case '\u00A0', '\u2007', '\u202F': // the non-breaking spaces
		return false
	case '\u200B': // zero width space
		return true
	}
	return unicode.IsSpace(r)
}

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' }
