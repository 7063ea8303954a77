package render_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/render"
)

// oneSection is a document of one section.
func oneSection(blocks ...doc.Block) *doc.Document {
	return &doc.Document{
		Properties: doc.Properties{Title: "Báo cáo", Language: "vi-VN", Created: "2026-03-05"},
		Styles: []doc.Style{
			{ID: "Normal", Name: "Normal", Font: "Times New Roman", Size: doc.Pt(14)},
			{ID: "Muc", Name: "Mục", BasedOn: "Normal", Bold: true, Outline: 1},
			{ID: "Khoan", Name: "Khoản", BasedOn: "Normal", Bold: true, Outline: 2},
		},
		Sections: []doc.Section{{Page: doc.Page{Width: doc.Mm(210), Height: doc.Mm(297), Top: doc.Mm(20), Bottom: doc.Mm(20), Left: doc.Mm(30), Right: doc.Mm(15)},
			PageNumber: "Normal", HideFirst: true, Blocks: blocks}},
	}
}

func line(inlines ...doc.Inline) *doc.Paragraph {
	return &doc.Paragraph{Style: "Normal", Inlines: inlines}
}

func word(s string) *doc.Text { return &doc.Text{Text: s} }

// TestPDFBytes writes every case twice, the second time after others.
func TestPDFBytes(t *testing.T) {
	first := map[string][]byte{}
	for range 2 {
		for _, c := range casesOf(t) {
			pdf := pdfOf(t, c.doc, usual)
			if before := first[c.name]; before != nil && !bytes.Equal(before, pdf) {
				t.Errorf("%s: other bytes the second time", c.name)
			}
			first[c.name] = pdf
			if len(pdf) > 250_000 {
				t.Errorf("%s: %d bytes", c.name, len(pdf))
			}
		}
	}
}

func TestPDFLettersWithoutGlyph(t *testing.T) {
	var b bytes.Buffer
	err := render.PDF(&b, oneSection(line(word("một 世 hai 界 ba 世"))))
	var lacks *render.LetterError
	if !errors.As(err, &lacks) || string(lacks.Letters) != "世界" || b.Len() > 0 {
		t.Fatalf("%v, %d bytes", err, b.Len())
	}
	if vi := lacks.Vietnamese(); !strings.Contains(vi, "'世' (U+4E16), '界' (U+754C)") {
		t.Error(vi)
	}
	if err := render.DOCX(io.Discard, oneSection(line(word("世")))); err != nil {
		t.Errorf("the Word file: %v", err)
	}
}

// TestPDFSpecialLetters reads back letters that have a glyph of another, or none to be seen.
func TestPDFSpecialLetters(t *testing.T) {
	const text = "số\u00a011/NQ\u2011HĐND – “ngoặc” m\u00b2 ½ ₫ ﬁ"
	pdf := pdfOf(t, oneSection(line(word(text))), usual)
	if got := strings.TrimSpace(judge.PDFText(t, pdf)); got != strings.NewReplacer("\u00a0", " ").Replace(text) && got != text {
		t.Errorf("%q", got)
	}
}

// TestPDFLinks leads from the words of a link to its address, also on a second line, and to nothing else.
func TestPDFLinks(t *testing.T) {
	link := &doc.Text{Text: strings.Repeat("cổng dịch vụ công ", 9), Link: "https://dichvucong.gov.vn/xã"}
	pdf := pdfOf(t, oneSection(line(word("Xem "), link, word(" nhé."))), func(b *bytes.Buffer, d *doc.Document) error { return render.PDFA1(b, d) })
	if n := bytes.Count(pdf, []byte("/Subtype/Link")); n < 2 || n > 3 {
		t.Errorf("%d places lead to the address", n)
	}
	if !bytes.Contains(pdf, []byte("/URI(https://dichvucong.gov.vn/x%C3%A3)")) {
		t.Error("the address is not there, or not in ASCII")
	}
}

// TestPDFBookmarks wants the headings as a tree, also where a level is left out.
func TestPDFBookmarks(t *testing.T) {
	heading := func(style doc.StyleID, s string) *doc.Paragraph {
		return &doc.Paragraph{Style: style, Inlines: []doc.Inline{word(s)}}
	}
	pdf := pdfOf(t, oneSection(heading("Khoan", "0. trước"), heading("Muc", "I. Một"), heading("Khoan", "1. con"), heading("Khoan", "2. con"), heading("Muc", "II. Hai")),
		func(b *bytes.Buffer, d *doc.Document) error { return render.PDFA1(b, d) })
	for want, n := range map[string]int{"/Type/Outlines": 1, "/Count 3": 1, "/Count 2": 1, "/Prev ": 3, "/Next ": 3} {
		if got := bytes.Count(pdf, []byte(want)); got != n {
			t.Errorf("%q stands %d times, want %d", want, got, n)
		}
	}
}

// pictures are of the kinds that a scanner, a camera and a designer make.
func pictures(t *testing.T) map[string]*doc.Image {
	t.Helper()
	box := image.Rect(0, 0, 40, 20)
	gray, rgb, glass, deep := image.NewGray(box), image.NewRGBA(box), image.NewNRGBA(box), image.NewNRGBA64(box)
	cmyk := image.NewCMYK(box)
	for x := range 40 {
		for y := range 20 {
			gray.Set(x, y, color.Gray{uint8(6 * x)})
			rgb.Set(x, y, color.RGBA{uint8(6 * x), uint8(12 * y), 90, 255})
			glass.Set(x, y, color.NRGBA{200, 0, 0, uint8(6 * x)})
			deep.Set(x, y, color.NRGBA64{uint16(1600 * x), 0, 30000, 65535})
			cmyk.Set(x, y, color.CMYK{uint8(6 * x), 0, 0, 0})
		}
	}
	to := map[string]*doc.Image{}
	for name, m := range map[string]image.Image{"gray": gray, "rgb": rgb, "glass": glass, "deep": deep} {
		var b bytes.Buffer
		if err := png.Encode(&b, m); err != nil {
			t.Fatal(err)
		}
		to[name+".png"] = &doc.Image{Data: b.Bytes(), Format: "png", Width: doc.Mm(40), Height: doc.Mm(20), Alt: name}
	}
	for name, m := range map[string]image.Image{"gray": gray, "rgb": rgb} {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, m, nil); err != nil {
			t.Fatal(err)
		}
		to[name+".jpeg"] = &doc.Image{Data: b.Bytes(), Format: "jpeg", Width: doc.Mm(40), Height: doc.Mm(20), Alt: name}
	}
	return to
}

// TestPDFPictures writes pictures of all kinds, and the same one once.
func TestPDFPictures(t *testing.T) {
	judge.Need(t, judge.QPDF, judge.PDFBox)
	var names []string
	var all [][]byte
	for name, m := range pictures(t) {
		d := oneSection(line(m), line(m))
		pdf := pdfOf(t, d, usual)
		if err := judge.CheckPDF(t, pdf); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		old := pdfOf(t, d, func(b *bytes.Buffer, d *doc.Document) error { return render.PDFA1(b, d) })
		if n := bytes.Count(old, []byte("/Subtype/Image")); n != 1 {
			t.Errorf("%s: stands %d times in the file", name, n)
		}
		if space := "/DeviceGray"; bytes.Contains(old, []byte(space)) != strings.HasPrefix(name, "gray") {
			t.Errorf("%s: %s or not", name, space)
		}
		names, all = append(names, name), append(all, old)
	}
	for i, faults := range judge.Archive(t, all...) {
		for _, fault := range faults {
			t.Errorf("%s: %s", names[i], fault)
		}
	}
}

func TestPDFBadPictures(t *testing.T) {
	good := pictures(t)["rgb.png"]
	for name, m := range map[string]*doc.Image{
		"none":         {Data: []byte("none"), Format: "png", Width: 1, Height: 1, Alt: "x"},
		"cut short":    {Data: good.Data[:len(good.Data)/2], Format: "png", Width: 1, Height: 1, Alt: "x"},
		"other format": {Data: good.Data, Format: "jpeg", Width: 1, Height: 1, Alt: "x"},
	} {
		var b bytes.Buffer
		if err := render.PDF(&b, oneSection(line(m))); err == nil || b.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", name, err, b.Len())
		}
	}
}

// failing fails after some bytes.
type failing struct{ left int }

var errFull = errors.New("the disk is full")

func (f *failing) Write(p []byte) (int, error) {
	if len(p) > f.left {
		return f.left, errFull
	}
	f.left -= len(p)
	return len(p), nil
}

func TestPDFErrors(t *testing.T) {
	if err := render.PDF(&failing{100}, oneSection(line(word("một")))); !errors.Is(err, errFull) {
		t.Errorf("a writer that fails: %v", err)
	}
	broken := errors.New("the database is gone")
	table := &doc.Table{Grid: []doc.Length{doc.Mm(50)}, Rows: func(yield func(*doc.Row, error) bool) {
		_ = yield(&doc.Row{Cells: []doc.Cell{{Blocks: []doc.Block{line(word("một"))}}}}, nil) && yield(nil, broken)
	}}
	var b bytes.Buffer
	if err := render.PDF(&b, oneSection(table)); !errors.Is(err, broken) || b.Len() > 0 {
		t.Errorf("rows that fail: %v, %d bytes", err, b.Len())
	}
	var refused *render.DocumentError
	wide := &doc.Row{Cells: []doc.Cell{{Columns: 2}}}
	for name, d := range map[string]*doc.Document{
		"no section":     {},
		"no style":       oneSection(&doc.Paragraph{Style: "Nowhere"}),
		"a wide row":     oneSection(&doc.Table{Grid: []doc.Length{doc.Mm(50)}, Rows: doc.RowsOf(wide)}),
		"no row":         oneSection(&doc.Table{Grid: []doc.Length{doc.Mm(50)}}),
		"a note in one":  oneSection(line(&doc.Note{Body: []*doc.Paragraph{line(&doc.Note{})}})),
		"a control":      oneSection(line(word("a\x01"))),
		"a table within": oneSection(&doc.Table{Grid: []doc.Length{doc.Mm(50)}, Rows: doc.RowsOf(&doc.Row{Cells: []doc.Cell{{Blocks: []doc.Block{&doc.Table{}}}}})}),
	} {
		b.Reset()
		err := render.PDF(&b, d)
		if word := render.DOCX(io.Discard, d); !errors.As(err, &refused) || b.Len() > 0 || word == nil || name != "a control" && word.Error() != err.Error() {
			t.Errorf("%s: %v, and of the Word file %v", name, err, word)
		}
	}
}
