package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
	"slices"
	"strings"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/truetype"
)

// A Typeface is the four faces in which a PDF is set: regular, bold, italic and both. It may be used by many goroutines.
type Typeface struct {
	faces [4]*truetype.Font
	sum   string
}

// Sum is the digest of the files of the typeface, by which a program knows whether it is still the same.
func (t *Typeface) Sum() string { return t.sum }

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
		at := -1
		for _, n := range names { // Times New Roman before another typeface that is there too
			if at < 0 {
				at = slices.IndexFunc(entries, func(e fs.DirEntry) bool { return strings.EqualFold(n, e.Name()) })
			}
		}
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
type LetterError struct {
	Letters []rune
	Origin  doc.Origin // of what has the first of them; zero where that was made of no field of a report
}

// Error names the letters in English.
func (e *LetterError) Error() string {
	_, remedy := e.Remedy()
	return e.place() + "the typeface has no glyph for " + e.list() + "; " + remedy
}

// Vietnamese says the same in Vietnamese.
func (e *LetterError) Vietnamese() string {
	remedy, _ := e.Remedy()
	return e.place() + "phông chữ không có ký tự " + e.list() + "; " + remedy
}

// Remedy says in Vietnamese and in English what to type in place of the letters: ^9^ for ⁹, ~9~ for ₉, other words for others.
func (e *LetterError) Remedy() (vi, en string) {
	var marks []string
	for _, r := range e.Letters {
		switch {
		case r == '⁰', r >= '⁴' && r <= '⁹': // ⁱ stands between them
			marks = append(marks, fmt.Sprintf("^%d^", r-'⁰'))
		case r >= '₀' && r <= '₉':
			marks = append(marks, fmt.Sprintf("~%d~", r-'₀'))
		default:
			return "hãy thay bằng chữ khác", "write the words without them"
		}
	}
	typed := strings.Join(marks, ", ")
	return "hãy gõ " + typed + " thay cho nó", "type " + typed + " instead"
}

func (e *LetterError) place() string {
	if e.Origin == (doc.Origin{}) {
		return ""
	}
	return e.Origin.String() + ": "
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
