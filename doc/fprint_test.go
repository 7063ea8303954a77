package doc_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
)

// small is a document made by hand, with one of everything.
func small() *doc.Document {
	note := &doc.Note{Mark: "Mark", Body: []*doc.Paragraph{
		{Style: "Text", Inlines: []doc.Inline{&doc.Text{Text: "thứ nhất"}}},
		{Style: "Text", Inlines: []doc.Inline{&doc.Text{Text: "thứ hai"}}},
	}}
	line := &doc.Paragraph{Style: "Text", Label: len("a)"), Inlines: []doc.Inline{
		&doc.Text{Text: "a) 5 * 2^3 [x](y) {z} | ‹2 cột› ⏎ "}, &doc.Text{Text: "[1](2)", Link: "https://a.vn/x_(y)"}, &doc.Text{Text: "đậm", Bold: true}, &doc.Text{Text: "m2", Italic: true, Superscript: true},
		&doc.Break{}, note, &doc.PageNumber{},
		&doc.Field{Title: "Số", Text: doc.Text{Text: "05"}}, &doc.Image{Format: "png", Width: doc.Mm(20), Height: doc.Mm(10.5), Alt: "dấu}"},
		&doc.Field{Title: "Ngày", Text: doc.Text{Text: "...."}, Blank: true},
		&doc.Place{Name: "ConDau", Title: "của Sở", X: doc.Mm(5), Y: -doc.Mm(2.5), Width: doc.Mm(36), Height: doc.Mm(36), Usual: true},
	}}
	cell := func(s string) []doc.Block {
		return []doc.Block{&doc.Paragraph{Style: "Text", Inlines: []doc.Inline{&doc.Text{Text: s}}}}
	}
	return &doc.Document{
		FirstNote: 6,
		Styles: []doc.Style{
			{ID: "Text", Name: "Nội dung", Font: "Times New Roman", Size: doc.Pt(13.5), Align: doc.Justified, FirstLine: doc.Cm(1)},
			{ID: "Mark", Name: "Dấu", Kind: doc.CharacterStyle, Superscript: true},
			{ID: "Grid", Name: "Bảng", Kind: doc.TableStyle, Border: doc.Pt(0.5)},
		},
		Sections: []doc.Section{{
			Page: doc.Page{Width: doc.Mm(297), Height: doc.Mm(210), Landscape: true}, PageNumber: "Text", FirstNumber: 1,
			Blocks: []doc.Block{line, &doc.Table{
				Style: "Grid", Grid: []doc.Length{doc.Mm(20), doc.Mm(30.5)}, Heading: 1,
				Rows: doc.RowsOf(
					&doc.Row{Cells: []doc.Cell{{Columns: 2, Blocks: cell("a")}}},
					&doc.Row{Cells: []doc.Cell{{Merge: doc.MergeStart, Upward: true, Blocks: cell("b")}, {Blocks: append(cell("c"), cell("d")...)}}},
					&doc.Row{Cells: []doc.Cell{{Merge: doc.MergeOn, Blocks: cell("")}, {Blocks: cell("e")}}}),
			}, &doc.Paragraph{Style: "Lost", KeepNext: true}},
		}},
	}
}

func TestFprint(t *testing.T) {
	var out strings.Builder
	if err := doc.Fprint(&out, small()); err != nil {
		t.Fatal(err)
	}
	const want = `Tiêu đề tệp:
Chủ đề:
Cơ quan:
Ngày: ; ngôn ngữ:

=== Phần trang 1: 297 mm × 210 mm, ngang; lề trên 0 mm, dưới 0 mm, trái 0 mm, phải 0 mm
=== Số trang: kiểu Nội dung, cách mép trên 0 mm, từ 1
Nội dung: {nhãn a)} 5 \* 2\^3 \[x\](y) \{z\} \| \‹2 cột› \⏎ [\[1\](2)](https://a.vn/x_(y\))**đậm***^m2^* ⏎ [^6]{số trang}{Số: 05}{hình png, 20 mm × 10,5 mm: dấu\}}{Ngày, để trống: ....}{nơi ký ConDau, 36 mm × 36 mm, cỡ thường dùng, sang phải 5 mm, xuống -2,5 mm: của Sở}
  [^6] Nội dung: thứ nhất
       Nội dung: thứ hai
Bảng, kiểu Bảng, cột 20 + 30,5 mm:
  kiểu ô: Nội dung
  tiêu đề | a ‹2 cột› |
  hàng:
    ô ‹gộp xuống, chữ dọc›
      Nội dung: b
    ô
      Nội dung: c
      Nội dung: d
  kiểu ô: Nội dung
  | ‹gộp với ô trên› | e |
Lost? (giữ với đoạn sau):

Kiểu Nội dung: Times New Roman, cỡ 13,5, canh đều, dòng đầu lùi 10 mm, trước 0 pt sau 0 pt, dòng cách 1
Kiểu chữ Dấu: chỉ số trên
Kiểu bảng Bảng: khung 0,5 pt
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestFprintErrors(t *testing.T) {
	if err := doc.Fprint(brokenWriter{}, small()); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("a writer that fails: %v", err)
	}
	gone := errors.New("gone")
	d := small()
	d.Sections[0].Blocks[1].(*doc.Table).Rows = func(yield func(*doc.Row, error) bool) { yield(nil, gone) }
	var out strings.Builder
	if err := doc.Fprint(&out, d); err != gone || strings.Contains(out.String(), "Kiểu chữ") {
		t.Errorf("rows that fail: %v, and then\n%s", err, out.String())
	}
}

func TestWalk(t *testing.T) {
	d := small()
	var texts []string
	for p := range d.Paragraphs() {
		texts = append(texts, p.String())
	}
	wantTexts(t, texts, "a) 5 * 2^3 [x](y) {z} | ‹2 cột› ⏎ [1](2)đậmm2\n05....", "a", "b", "c", "d", "", "e", "")
	for number, note := range d.Notes() {
		if number != 6 || note.Body[1].String() != "thứ hai" {
			t.Errorf("note %d: %+v", number, note)
		}
	}
	for range d.Paragraphs() {
		break // neither may go on after this
	}
	for range d.Notes() {
		break
	}
}
