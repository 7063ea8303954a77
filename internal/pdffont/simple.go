package pdffont

import (
	"strconv"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/truetype"
)

// The letters of a simple font.
const (
	firstASCII = ' '
	lastASCII  = '~'
)

// WriteSimple writes the letters of ASCII as the object ref, in a font whose strings are those letters (ISO 32000-1, 9.6.3). Any
// program that fills in a form can use it; one with numbers of its own it cannot.
func WriteSimple(out *pdffile.Writer, ref pdffile.Ref, font *truetype.Font) error {
	s := truetype.NewSubset(font)
	for r := firstASCII; r <= lastASCII; r++ {
		s.Letter(r)
	}
	data, err := s.BytesWithLetters()
	if err != nil {
		return err
	}
	name := subsetTag(data) + "+" + font.Name
	file, descriptor := out.Reserve(), out.Reserve()
	out.Stream(file, strconv.AppendInt([]byte("/Length1 "), int64(len(data)), 10), data)
	b := describe(name, font, nonSymbolic)
	out.Object(descriptor, append(file.Append(append(b, "/FontFile2 "...)), ">>"...))

	b = append([]byte(nil), "<</Type/Font/Subtype/TrueType/Encoding/WinAnsiEncoding/BaseFont/"...)
	b = descriptor.Append(append(append(b, name...), "/FontDescriptor "...))
	b = strconv.AppendInt(append(b, "/FirstChar "...), firstASCII, 10)
	b = strconv.AppendInt(append(b, "/LastChar "...), lastASCII, 10)
	b = append(b, "/Widths["...)
	advances := s.Advances()
	for r := firstASCII; r <= lastASCII; r++ {
		b = pdffile.AppendMilli(b, int64(advances[s.Letter(r)])*1_000_000/int64(font.UnitsPerEm))
		b = append(b, ' ')
	}
	out.Object(ref, append(b, "]>>"...))
	return nil
}

// What the letters of a font are, in its flags.
const (
	symbolic    = 1 << 2 // glyphs by number
	nonSymbolic = 1 << 5 // those of the Latin set
)

// describe begins the descriptor of a font.
func describe(name string, font *truetype.Font, letters int) []byte {
	b := append([]byte(nil), "<</Type/FontDescriptor/FontName/"...)
	b = append(b, name...)
	flags := 1<<1 | letters // serifs
	if font.ItalicAngle != 0 {
		flags |= 1 << 6
	}
	b = append(b, "/Flags "...)
	b = strconv.AppendInt(b, int64(flags), 10)
	b = append(b, "/FontBBox["...)
	for _, v := range font.Box {
		b = append(strconv.AppendInt(b, int64(font.Em(v)), 10), ' ')
	}
	b = append(b, ']')
	for _, entry := range []struct {
		key   string
		value int
	}{
		{"ItalicAngle", font.ItalicAngle}, {"Ascent", font.Em(font.Ascent)}, {"Descent", -font.Em(font.Descent)},
		{"CapHeight", font.Em(font.CapHeight)}, {"StemV", 50 + font.Weight/8},
	} {
		b = append(append(append(b, '/'), entry.key...), ' ')
		b = strconv.AppendInt(b, int64(entry.value), 10)
	}
	return b
}
