// Package metrics knows how wide a text set in Times New Roman is.
//
// The widths are those of Liberation Serif, which was drawn to have the metrics
// of Times New Roman. They are counted in units of the em: a width w at a size
// of p points is w × p / [UnitsPerEm] points. Kerning is left out, as Word
// leaves it out unless a style asks for it.
package metrics

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
func Advance(f Face, r rune) int32 { return int32(AlphabetOf(f).Letter(r).Width()) }

// Width returns the width of s on one line. A byte that is not UTF-8 counts as
// one missing character.
func Width(f Face, s string) int64 {
	a := AlphabetOf(f)
	var sum int64
	for _, r := range s {
		sum += a.Letter(r).Width()
	}
	return sum
}
