package render_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/packed"
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
	for typed, want := range map[string]string{
		"10⁹ m²": "type ^9^ instead", "xⁱ": "write the words without them", "x⁸ 世": "write the words without them",
	} {
		if err := render.PDF(&b, oneSection(line(word(typed)))); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%s: %v", typed, err)
		}
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

// TestPDFTurnedLink leads from the words of a heading that runs upward: the place is as high as they are long.
func TestPDFTurnedLink(t *testing.T) {
	link := &doc.Text{Text: "Cổng dịch vụ công của tỉnh", Link: "https://dichvucong.gov.vn"}
	heading := &doc.Table{Heading: 1, Grid: []doc.Length{doc.Mm(10)}, Rows: doc.RowsOf(
		&doc.Row{Height: doc.Mm(90), Cells: []doc.Cell{{Upward: true, Blocks: []doc.Block{line(link)}}}})}
	pdf := pdfOf(t, oneSection(heading, line(word("sau"))), func(b *bytes.Buffer, d *doc.Document) error { return render.PDFA1(b, d) })
	m := regexp.MustCompile(`/Subtype/Link.*?/Rect\[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) \]`).FindSubmatch(pdf)
	if m == nil {
		t.Fatal("there is no link")
	}
	var at [4]float64
	for i := range at {
		at[i], _ = strconv.ParseFloat(string(m[i+1]), 64)
	}
	if width, height := at[2]-at[0], at[3]-at[1]; width > 20 || height < 100 {
		t.Errorf("the place is %.0f by %.0f points", width, height)
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
		to[name+".png"] = &doc.Image{Data: packed.PNG(t, m), Format: "png", Width: doc.Mm(40), Height: doc.Mm(20), Alt: name}
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

// withProfile puts a colour profile into a picture.
func withProfile(t *testing.T, m *doc.Image, profile []byte) *doc.Image {
	t.Helper()
	to := *m
	if m.Format == "jpeg" {
		half := len(profile) / 2
		to.Data = append([]byte(nil), m.Data[:2]...)
		for i, piece := range [][]byte{profile[:half], profile[half:]} {
			body := append([]byte("ICC_PROFILE\x00"), byte(i+1), 2)
			body = append(body, piece...)
			to.Data = append(binary.BigEndian.AppendUint16(append(to.Data, 0xFF, 0xE2), uint16(len(body)+2)), body...)
		}
		to.Data = append(to.Data, m.Data[2:]...)
		return &to
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	z.Write(profile)
	z.Close()
	const head = 8 + 12 + 13
	to.Data = slices.Concat(m.Data[:head], chunk("iCCP", append([]byte("x\x00\x00"), packed.Bytes()...)), m.Data[head:])
	return &to
}

// chunk is one of a PNG.
func chunk(kind string, body []byte) []byte {
	to := append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), kind...)
	to = append(to, body...)
	return binary.BigEndian.AppendUint32(to, crc32.ChecksumIEEE(to[4:]))
}

// interlaced is a picture of one point that comes in seven turns, of which only the first has something.
func interlaced(t *testing.T) *doc.Image {
	t.Helper()
	file := packed.PNG(t, image.NewGray(image.Rect(0, 0, 1, 1)))
	const head = 8 + 12 + 13
	body := slices.Clone(file[16:29])
	body[12] = 1
	return &doc.Image{Data: slices.Concat(file[:8], chunk("IHDR", body), file[head:]), Format: "png", Width: doc.Mm(5), Height: doc.Mm(5), Alt: "interlaced"}
}

// fourInks is a JPEG of 8 × 8 points for a press, all of the middle tone.
func fourInks() *doc.Image {
	data := []byte{0xFF, 0xD8, 0xFF, 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0, 0xFF, 0xDB, 0, 67, 0}
	data = append(data, bytes.Repeat([]byte{1}, 64)...)
	data = append(data, 0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0)
	for _, table := range []byte{0x00, 0x10} {
		data = append(append(append(data, 0xFF, 0xC4, 0, 20, table, 1), make([]byte, 15)...), 0)
	}
	data = append(data, 0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0, 0x00, 0xFF, 0xD9)
	return &doc.Image{Data: data, Format: "jpeg", Width: doc.Mm(5), Height: doc.Mm(5), Alt: "four inks"}
}

// TestPDFColours keeps the profile of a picture, once for all that share it, and unpacks what a PDF does not take as it is.
func TestPDFColours(t *testing.T) {
	all := pictures(t)
	profile := render.SRGB()
	gray := slices.Clone(profile)
	copy(gray[16:], "GRAY")
	var pdfs [][]byte
	for name, test := range map[string]struct {
		pictures       []*doc.Image
		profiles, dcts int
	}{
		"a profiled JPEG":         {[]*doc.Image{withProfile(t, all["rgb.jpeg"], profile)}, 1, 1},
		"a profiled PNG":          {[]*doc.Image{withProfile(t, all["rgb.png"], profile)}, 1, 0},
		"one profile of two":      {[]*doc.Image{withProfile(t, all["rgb.jpeg"], profile), withProfile(t, all["rgb.png"], profile), withProfile(t, all["glass.png"], profile)}, 1, 1},
		"a gray PNG of colours":   {[]*doc.Image{withProfile(t, all["gray.png"], profile)}, 1, 0},
		"profiles of other count": {[]*doc.Image{withProfile(t, all["gray.jpeg"], profile), withProfile(t, all["rgb.jpeg"], gray)}, 0, 2},
		"16 bits":                 {[]*doc.Image{all["deep.png"]}, 0, 0},
		"interlaced":              {[]*doc.Image{interlaced(t)}, 0, 0},
		"four inks":               {[]*doc.Image{fourInks()}, 0, 0},
	} {
		var blocks []doc.Block
		for _, m := range test.pictures {
			blocks = append(blocks, line(m))
		}
		old := pdfOf(t, oneSection(blocks...), func(b *bytes.Buffer, d *doc.Document) error { return render.PDFA1(b, d) })
		if n := bytes.Count(old, []byte("/Alternate/Device")); n != test.profiles {
			t.Errorf("%s: %d profiles, want %d", name, n, test.profiles)
		}
		if n := bytes.Count(old, []byte("/DCTDecode")); n != test.dcts {
			t.Errorf("%s: %d pictures as they are, want %d", name, n, test.dcts)
		}
		pdfs = append(pdfs, old)
	}
	for name, m := range map[string]*doc.Image{
		"JPEG": withProfile(t, all["rgb.jpeg"], profile[:200]), "PNG": withProfile(t, all["rgb.png"], []byte("profile")),
	} {
		var b bytes.Buffer
		if err := render.PDF(&b, oneSection(line(m))); err == nil || !strings.Contains(err.Error(), m.Alt) || b.Len() > 0 {
			t.Errorf("a %s with a damaged profile: %v", name, err)
		}
	}
	for _, faults := range judge.Archive(t, pdfs...) {
		for _, fault := range faults {
			t.Error(fault)
		}
	}
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
