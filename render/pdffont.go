package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/truetype"
)

// A Typeface is the four faces in which a PDF is set: regular, bold, italic and both. It may be used by many goroutines.
type Typeface struct {
	faces [4]*truetype.Font
	sum   string
}

// Sum is the digest of the files of the typeface, by which a program knows whether it is still the same.
func (t *Typeface) Sum() string { return t.sum }

// usualFaces keeps Liberation Serif, read once. A variable that is made by calling would put the font into every program.
var usualFaces struct {
	once     sync.Once
	typeface *Typeface
	err      error
}

// liberation returns Liberation Serif.
func liberation() (*Typeface, error) {
	u := &usualFaces
	u.once.Do(func() {
		u.typeface = &Typeface{}
		for i, data := range [...][]byte{
			liberationserifregular.TTF, liberationserifbold.TTF, liberationserifitalic.TTF, liberationserifbolditalic.TTF,
		} {
			if u.typeface.faces[i], u.err = truetype.Parse(data); u.err != nil {
				return
			}
		}
	})
	return u.typeface, u.err
}

// faceFiles are the names of the files of a face, as Windows and others have them.
var faceFiles = [4][]string{
	metrics.Regular:    {"times.ttf", "Times New Roman.ttf", "Times_New_Roman.ttf", "LiberationSerif-Regular.ttf"},
	metrics.Bold:       {"timesbd.ttf", "Times New Roman Bold.ttf", "Times_New_Roman_Bold.ttf", "LiberationSerif-Bold.ttf"},
	metrics.Italic:     {"timesi.ttf", "Times New Roman Italic.ttf", "Times_New_Roman_Italic.ttf", "LiberationSerif-Italic.ttf"},
	metrics.BoldItalic: {"timesbi.ttf", "Times New Roman Bold Italic.ttf", "Times_New_Roman_Bold_Italic.ttf", "LiberationSerif-BoldItalic.ttf"},
}

// mostFont bounds the size of a font file.
const mostFont = 32 << 20

// Fonts reads the four faces of Times New Roman from a folder, by the names that Windows gives their files (times.ttf, timesbd.ttf,
// timesi.ttf, timesbi.ttf), in capitals or not. A face whose widths are not those of Times New Roman is refused, since the lines
// of the Word file and of the PDF would differ; so is one whose maker forbids that it be embedded.
func Fonts(fsys fs.FS) (*Typeface, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, err
	}
	t := &Typeface{}
	sum := sha256.New()
	for face, names := range faceFiles {
		at := slices.IndexFunc(entries, func(e fs.DirEntry) bool {
			return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, e.Name()) })
		})
		if at < 0 {
			return nil, bilingual.Errorf("thư mục phông chữ không có tệp %s", "the folder of fonts has no file %s", names[0])
		}
		if t.faces[face], err = readFace(fsys, entries[at].Name(), metrics.Face(face), sum); err != nil {
			return nil, err
		}
	}
	t.sum = hex.EncodeToString(sum.Sum(nil))
	return t, nil
}

func readFace(fsys fs.FS, name string, face metrics.Face, sum hash.Hash) (*truetype.Font, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if info.Size() > mostFont {
		return nil, bilingual.Errorf("tệp phông chữ %s lớn hơn %d MB", "the font file %s is larger than %d MB", name, mostFont>>20)
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	sum.Write(data)
	f, err := truetype.Parse(data)
	if err != nil {
		return nil, &FontError{Name: name, Err: err}
	}
	for _, r := range "AaĂăẮắBbĐđƠơƯưựỵ0123456789.,;:/-–“” " {
		if glyph := f.Glyph(r); glyph != 0 && f.Advance(glyph)*metrics.UnitsPerEm/f.UnitsPerEm != int(metrics.Advance(face, r)) {
			return nil, bilingual.Errorf("phông chữ trong tệp %s không có bề rộng chữ của Times New Roman (chữ %q)",
				"the font in the file %s has not the widths of Times New Roman (the letter %q)", name, r)
		}
	}
	return f, nil
}

// A FontError says which font file cannot be used, and why.
type FontError struct {
	Name string
	Err  error
}

// Error says it in English.
func (e *FontError) Error() string { return fmt.Sprintf("the font file %s: %v", e.Name, e.Err) }

// Vietnamese says the same in Vietnamese.
func (e *FontError) Vietnamese() string {
	return "tệp phông chữ " + e.Name + ": " + bilingual.Vietnamese(e.Err)
}

// Unwrap returns the cause.
func (e *FontError) Unwrap() error { return e.Err }

// A LetterError says which letters of a document no face has. A Word file may hold them: Word takes another font for them.
type LetterError struct{ Letters []rune }

// Error names the letters in English.
func (e *LetterError) Error() string {
	return "the typeface has no glyph for " + e.list() + "; write the words without them"
}

// Vietnamese says the same in Vietnamese.
func (e *LetterError) Vietnamese() string {
	return "phông chữ không có ký tự " + e.list() + "; hãy thay bằng chữ khác"
}

func (e *LetterError) list() string {
	var b strings.Builder
	for i, r := range e.Letters {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q (U+%04X)", r, r)
	}
	return b.String()
}

// pdfFonts are the faces that a PDF uses.
type pdfFonts struct {
	faces   *Typeface
	subsets [4]*truetype.Subset
	refs    [4]pdffile.Ref
	lacks   []rune
}

// mostLacking bounds how many letters an error names.
const mostLacking = 50

// subset returns the letters of a face that are used, and names the face in the file.
func (f *pdfFonts) subset(out *pdffile.Writer, face metrics.Face) *truetype.Subset {
	if f.subsets[face] == nil {
		f.subsets[face] = truetype.NewSubset(f.faces.faces[face])
		f.refs[face] = out.Reserve()
	}
	return f.subsets[face]
}

// letter returns the number of a letter in a face.
func (f *pdfFonts) letter(s *truetype.Subset, r rune) uint16 {
	n := s.Letter(r)
	if n == 0 && len(f.lacks) < mostLacking && !slices.Contains(f.lacks, r) {
		f.lacks = append(f.lacks, r)
	}
	return n
}

// resources appends the names of the faces.
func (f *pdfFonts) resources(to []byte) []byte {
	to = append(to, "/Font<<"...)
	for i, ref := range f.refs {
		if ref != 0 {
			to = append(to, "/F"...)
			to = strconv.AppendInt(to, int64(i), 10)
			to = append(to, ' ')
			to = ref.Append(to)
		}
	}
	return append(to, ">>"...)
}

// write writes the faces that are used.
func (f *pdfFonts) write(out *pdffile.Writer) error {
	for i, s := range f.subsets {
		if s == nil {
			continue
		}
		if err := f.face(out, f.refs[i], f.faces.faces[i], s); err != nil {
			return err
		}
	}
	return nil
}

// face writes one face as a composite font (ISO 32000-1, 9.7): the file of its glyphs, their widths, and which letter each is.
func (f *pdfFonts) face(out *pdffile.Writer, ref pdffile.Ref, font *truetype.Font, s *truetype.Subset) error {
	data, err := s.Bytes()
	if err != nil {
		return err
	}
	name := subsetTag(data) + "+" + font.Name
	file, descriptor, descendant, unicode, set := out.Reserve(), out.Reserve(), out.Reserve(), out.Reserve(), out.Reserve()
	out.Stream(file, strconv.AppendInt([]byte("/Length1 "), int64(len(data)), 10), data)
	widths := s.Advances()
	out.Stream(set, nil, allOf(len(widths)))

	b := append([]byte(nil), "<</Type/FontDescriptor/FontName/"...)
	b = append(b, name...)
	flags := 1<<1 | 1<<2 // serifs; glyphs by number
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
