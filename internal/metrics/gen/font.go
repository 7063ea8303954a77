package main

import (
	"errors"
	"fmt"
	"os"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// unitsPerEm is the scale of the Liberation fonts and of the table. Asking
// sfnt for this size in pixels yields the unscaled numbers of the font file.
const unitsPerEm = 2048

// nonBreakingHyphen has no glyph in Liberation Serif. Word draws it with the
// glyph of the hyphen (ISO/IEC 29500-1, 17.3.3.18).
const nonBreakingHyphen = '\u2011'

// repertoire lists the blocks a Vietnamese text may need; the table takes from
// them what the fonts have.
var repertoire = []span{
	{0x0000, 0x024F}, // Basic Latin to Latin Extended-B
	{0x02B0, 0x03FF}, // modifier letters, combining marks, Greek
	{0x1E00, 0x1EFF}, // Latin Extended Additional
	{0x2000, 0x214F}, // punctuation, super- and subscripts, currency, letterlike
	{0x2150, 0x22FF}, // number forms, arrows, mathematical operators
	{0x2500, 0x26FF}, // lines, boxes and bullets
	{0xFB00, 0xFB06}, // Latin ligatures
}

type face struct {
	font                               *sfnt.Font
	buffer                             sfnt.Buffer
	name, version, licence, licenceURL string
	height                             struct{ ascent, descent, lineGap int }
}

func open(file string) (*face, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	f := new(face)
	if f.font, err = sfnt.Parse(data); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if u := f.font.UnitsPerEm(); u != unitsPerEm {
		return nil, fmt.Errorf("%s: %d units per em, want %d", file, u, unitsPerEm)
	}
	for id, field := range map[sfnt.NameID]*string{
		sfnt.NameIDFull:       &f.name,
		sfnt.NameIDVersion:    &f.version,
		sfnt.NameIDLicense:    &f.licence,
		sfnt.NameIDLicenseURL: &f.licenceURL,
	} {
		if *field, err = f.font.Name(&f.buffer, id); err != nil {
			return nil, fmt.Errorf("%s: name %d: %w", file, id, err)
		}
	}
	m, err := f.font.Metrics(&f.buffer, fixed.I(unitsPerEm), font.HintingNone)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	f.height.ascent, f.height.descent = m.Ascent.Round(), m.Descent.Round()
	f.height.lineGap = (m.Height - m.Ascent - m.Descent).Round()
	return f, nil
}

// advance returns the width of r. The table begins with the whole of ASCII, so
// that a byte is its own index; its control characters are never drawn. Bold
// gives a width to some combining letters (U+0363), but they stand over a base.
func (f *face) advance(r rune) (int, error) {
	switch {
	case r <= unicode.MaxASCII && unicode.IsControl(r):
		return 0, nil
	case r == nonBreakingHyphen:
		r = '-'
	}
	glyph, err := f.font.GlyphIndex(&f.buffer, r)
	if err != nil {
		return 0, fmt.Errorf("%s: %U: %w", f.name, r, err)
	}
	if glyph == 0 {
		return 0, errNoGlyph
	}
	if unicode.Is(unicode.Mn, r) {
		return 0, nil
	}
	w, err := f.font.GlyphAdvance(&f.buffer, glyph, fixed.I(unitsPerEm), font.HintingNone)
	if err != nil {
		return 0, fmt.Errorf("%s: %U: %w", f.name, r, err)
	}
	return w.Round(), nil
}

var errNoGlyph = errors.New("no glyph")

// covered returns the runes of the repertoire that every face can draw.
func covered(faces []*face) ([]rune, error) {
	var runes []rune
	for _, block := range repertoire {
	next:
		for r := block.first; r <= block.last; r++ {
			for _, f := range faces {
				_, err := f.advance(r)
				if errors.Is(err, errNoGlyph) {
					continue next
				}
				if err != nil {
					return nil, err
				}
			}
			runes = append(runes, r)
		}
	}
	return runes, nil
}
