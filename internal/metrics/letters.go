package metrics

import (
	"slices"
	"sync"
	"unicode"

	"golang.org/x/text/width"
)

// A Letter is what a line needs to know of a character: its width in units of
// the em, and in the bits above that whether it is a space or a dash.
type Letter uint16

const (
	space Letter = 1 << 15
	dash  Letter = 1 << 14
	units Letter = dash - 1
)

// Width returns the width in units of the em.
func (l Letter) Width() int64 { return int64(l & units) }

// IsSpace reports whether a word ends here: at any space but the non-breaking ones.
func (l Letter) IsSpace() bool { return l&space != 0 }

// IsDash reports whether it is a hyphen, en dash or em dash, but for the
// non-breaking hyphen.
func (l Letter) IsDash() bool { return l&dash != 0 }

// An Alphabet holds the letters of a face. Those below U+20C0 stand in a table:
// what a Vietnamese text is made of, down to its quotation marks and “₫”. The
// entry is 0 for one that the font lacks, and may be for one without a width.
type Alphabet struct {
	table [0x20C0]Letter
	face  Face
}

// AlphabetOf returns the letters of a face.
func AlphabetOf(f Face) *Alphabet { return &alphabets()[f&BoldItalic] }

var alphabets = sync.OnceValue(func() *[4]Alphabet {
	of := new([4]Alphabet)
	for f := range of {
		of[f].face = Face(f)
	}
	for _, s := range spans {
		for r := s.first; r <= s.last && int(r) < len(of[0].table); r++ {
			class := classOf(r)
			for f := range of {
				of[f].table[r] = Letter(widths[f][s.at+uint16(r-s.first)]) | class
			}
		}
	}
	return of
})

// Letter returns that of a rune.
func (a *Alphabet) Letter(r rune) Letter {
	if uint32(r) < uint32(len(a.table)) && a.table[r] != 0 {
		return a.table[r]
	}
	return rareLetter(a.face, r)
}

// rareLetter returns the letter of any rune; for its width see [Advance].
func rareLetter(f Face, r rune) Letter {
	table, class := &widths[f], classOf(r)
	if i, ok := indexOf(r); ok {
		return Letter(table[i]) | class
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cc, unicode.Cf) {
		return class
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return UnitsPerEm | class
	}
	return Letter(table['n']) | class
}

func classOf(r rune) Letter {
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

func isDash(r rune) bool { return r == '-' || r == '\u2010' || r == '–' || r == '—' }
