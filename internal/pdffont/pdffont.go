// Package pdffont puts fonts into a PDF: composite fonts of the letters that are used (ISO 32000-1, 9.7), and simple ones of those
// that may be typed.
package pdffont

import (
	"crypto/sha256"
	"slices"
	"strconv"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/truetype"
)

// Write writes the letters of a subset of a font, as the object ref: the file of its glyphs, their widths, and which letter each is.
// A page shows letters by their numbers in the subset, of two bytes each.
func Write(out *pdffile.Writer, ref pdffile.Ref, font *truetype.Font, s *truetype.Subset) error {
	data, err := s.Bytes()
	if err != nil {
		return err
	}
	name := subsetTag(data) + "+" + font.Name
	file, descriptor, descendant, unicode, set := out.Reserve(), out.Reserve(), out.Reserve(), out.Reserve(), out.Reserve()
	out.Stream(file, strconv.AppendInt([]byte("/Length1 "), int64(len(data)), 10), data)
	widths := s.Advances()
	out.Stream(set, nil, allOf(len(widths)))

	b := describe(name, font, symbolic)
	b = file.Append(append(b, "/FontFile2 "...))
	b = set.Append(append(b, "/CIDSet "...))
	out.Object(descriptor, append(b, ">>"...))

	b = append(b[:0], "<</Type/Font/Subtype/CIDFontType2/BaseFont/"...)
	b = append(b, name...)
	b = append(b, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "...)
	b = descriptor.Append(b)
	b = append(b, "/W[0["...)
	for _, w := range widths {
		b = pdffile.AppendMilli(b, int64(w)*1_000_000/int64(font.UnitsPerEm))
		b = append(b, ' ')
	}
	out.Object(descendant, append(b, "]]>>"...))
	out.Stream(unicode, nil, toUnicode(s.Runes()))

	b = append(b[:0], "<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/"...)
	b = append(b, name...)
	b = descendant.Append(append(b, "/DescendantFonts["...))
	b = unicode.Append(append(b, "]/ToUnicode "...))
	out.Object(ref, append(b, ">>"...))
	return nil
}

// subsetTag is the six capitals by which subsets of one font are told apart, from what the subset holds.
func subsetTag(data []byte) string {
	sum := sha256.Sum256(data)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// allOf is a set of the first n numbers, one bit for each.
func allOf(n int) []byte {
	set := make([]byte, (n+7)/8)
	for i := range n {
		set[i/8] |= 0x80 >> (i % 8)
	}
	return set
}

// toUnicode says which letter each number is (ISO 32000-1, 9.10.3).
func toUnicode(runes []rune) []byte {
	b := append([]byte(nil), "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"+
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"+
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"...)
	const most = 100 // entries in a block
	var known []int
	for n, r := range runes {
		if r != 0 {
			known = append(known, n)
		}
	}
	for block := range slices.Chunk(known, most) {
		b = strconv.AppendInt(b, int64(len(block)), 10)
		b = append(b, " beginbfchar\n"...)
		for _, n := range block {
			b = append(pdffile.AppendHex(append(b, '<'), uint16(n)), "><"...)
			b = append(pdffile.AppendUTF16(b, runes[n]), ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"...)
}
