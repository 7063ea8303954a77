// Package metrics knows how wide a text set in Times New Roman is.
//
// The widths are those of Liberation Serif, which was drawn to have the metrics
// of Times New Roman. They are counted in units of the em: a width w at a size
// of p points is w × p / [UnitsPerEm] points. Kerning is left out, as Word
// leaves it out unless a style asks for it.
package metrics

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

//go:generate go -C gen run . -o ../widths_gen.go

// UnitsPerEm is the number of units in the em, that is in the font size.
const UnitsPerEm = 2048

// LineHeight is the height of a line at single spacing, in units of the em.
// Word takes it from the hhea table of the font, where Times New Roman and
// Liberation Serif hold the same three numbers.
const LineHeight = Ascent + Descent + LineGap

// SingleSpacing is the height of a line at single spacing as a multiple of the
// font size, about 1.15.
const SingleSpacing = float64(LineHeight) / UnitsPerEm

// A Face is one of the four faces of the font.
type Face uint8

// The faces; bold and italic are the two bits of the value.
const (
	Regular Face = iota
	Bold
	Italic
	BoldItalic
)

// FaceOf returns the face of a run with these properties.
func FaceOf(bold, italic bool) Face {
	f := Regular
	if bold {
		f |= Bold
	}
	if italic {
		f |= Italic
	}
	return f
}

// A span is a stretch of runes whose widths follow one another in the table
// from index at on.
type span struct {
	first, last rune
	at          uint16
}

// Advance returns the width of r. For a rune that the font lacks Word turns to
// another font, whose width can only be guessed: none for marks and controls,
// one em for wide East Asian characters and emoji, the letter n for the rest.
func Advance(f Face, r rune) int32 {
	table := &widths[f&BoldItalic]
	if 0 <= r && r < utf8.RuneSelf {
		return int32(table[r])
	}
	if i, ok := indexOf(r); ok {
		return int32(table[i])
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cc, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return UnitsPerEm
	}
	return int32(table['n'])
}

// indexOf finds a rune in the table.
func indexOf(r rune) (uint16, bool) {
	if 0 <= r && int(r) < len(letters) {
		return letters[r], letters[r] > 0
	}
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

// letters are the indexes of the runes to U+1EFF, the last Vietnamese letter; 0 where the font has none.
var letters = func() *[0x1F00]uint16 {
	of := new([0x1F00]uint16)
	for _, s := range spans {
		for r := s.first; r <= s.last && int(r) < len(of); r++ {
			of[r] = s.at + uint16(r-s.first)
		}
	}
	return of
}()

// Width returns the width of s on one line. A byte that is not UTF-8 counts as
// one missing character.
func Width(f Face, s string) int64 {
	table := &widths[f&BoldItalic]
	var sum int64
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			sum += int64(table[c])
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		sum += int64(Advance(f, r))
		i += n
	}
	return sum
}
