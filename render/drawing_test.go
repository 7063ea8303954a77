package render_test

import (
	"bytes"
	"image"
	"image/color"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/packed"
	"github.com/vanthu/baocao/internal/structure"
	"github.com/vanthu/baocao/render"
)

// square is a PNG of one colour.
func square(t *testing.T, c color.Color) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 8, 8))
	for i := range 64 {
		img.Set(i%8, i/8, c)
	}
	return packed.PNG(t, img)
}

// page is a document of one page that holds the given blocks.
func page(blocks ...doc.Block) *doc.Document {
	return &doc.Document{
		Properties: doc.Properties{Title: "Báo cáo", Language: "vi-VN"},
		Styles: []doc.Style{
			{ID: "Normal", Name: "Normal", Font: "Times New Roman", Size: doc.Pt(14)},
			{ID: "Dau", Name: "Dấu", Kind: doc.CharacterStyle, Superscript: true},
			{ID: "BoCuc", Name: "Bố cục", Kind: doc.TableStyle},
		},
		Sections: []doc.Section{{
			Page: doc.Page{Width: doc.Mm(210), Height: doc.Mm(297), Top: doc.Mm(20), Bottom: doc.Mm(20),
				Left: doc.Mm(30), Right: doc.Mm(15), Header: doc.Mm(10)},
			HideFirst: true, PageNumber: "Normal", Blocks: blocks,
		}},
	}
}

// opened renders a document that must be sound.
func opened(t *testing.T, d *doc.Document) ([]byte, *opc.Package) {
	t.Helper()
	var b bytes.Buffer
	if err := render.DOCX(&b, d); err != nil {
		t.Fatal(err)
	}
	for _, fault := range structure.Check(b.Bytes()) {
		t.Error(fault)
	}
	p, err := opc.OpenReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), p
}

// withImages shows a blue image twice, once more in a note, and a red one over the text.
func withImages(t *testing.T) *doc.Document {
	blue, red := square(t, color.RGBA{B: 255, A: 255}), square(t, color.RGBA{R: 255, A: 255})
	one := func() *doc.Image {
		return &doc.Image{Data: blue, Format: "png", Width: doc.Mm(30), Height: doc.Mm(10), Alt: "Ô vuông <xanh>"}
	}
	return page(
		&doc.Paragraph{Style: "Normal", Inlines: []doc.Inline{
			&doc.Text{Text: "Hình "}, one(), &doc.Text{Text: " và "}, one(),
			&doc.Note{Mark: "Dau", Body: []*doc.Paragraph{{Style: "Normal", Inlines: []doc.Inline{one()}}}},
		}},
		&doc.Paragraph{Style: "Normal", Inlines: []doc.Inline{
			&doc.Text{Text: "Dấu đóng ở đây: "},
			&doc.Image{Data: red, Format: "png", Width: doc.Mm(20), Height: doc.Mm(20), Over: true, X: doc.Mm(-5), Y: doc.Mm(-6)},
			&doc.Text{Text: "dưới con dấu"},
		}})
}

func TestImagesAreShared(t *testing.T) {
	_, p := opened(t, withImages(t))
	var images []string
	for _, part := range p.Parts() {
		if strings.HasPrefix(part.Name, "/word/media/") {
			images = append(images, part.Name+" "+part.ContentType)
		}
	}
	if got, want := strings.Join(images, ", "), "/word/media/image1.png image/png, /word/media/image2.png image/png"; got != want {
		t.Errorf("images: %s, want %s", got, want)
	}
	for part, want := range map[string]int{"/word/document.xml": 2, "/word/footnotes.xml": 1} {
		relationships, err := p.Relationships(part)
		if err != nil {
			t.Fatal(err)
		}
		got := 0
		for _, r := range relationships {
			if strings.HasSuffix(r.Type, "/image") {
				got++
			}
		}
		if got != want {
			t.Errorf("%s has %d relationships to images, want %d", part, got, want)
		}
	}
}

func TestImagesAreValid(t *testing.T) {
	judge.Need(t, judge.OpenXMLSDK)
	docx, _ := opened(t, withImages(t))
	for _, v := range judge.Violations(t, docx) {
		t.Error(v)
	}
}

func TestImageRefused(t *testing.T) {
	for name, image := range map[string]*doc.Image{
		"format": {Data: []byte("GIF89a"), Format: "gif", Width: 1, Height: 1},
		"width":  {Format: "png", Height: 1},
		"height": {Format: "png", Width: 1},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			err := render.DOCX(&b, page(&doc.Paragraph{Inlines: []doc.Inline{image}}))
			if err == nil || b.Len() > 0 {
				t.Errorf("error %v after %d bytes, want an error and none", err, b.Len())
			}
		})
	}
}
