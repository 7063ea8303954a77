package docxtest_test

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/docxtest"
	"github.com/vanthu/baocao/render"
)

// letter makes the Word file that the examples look at.
func letter() []byte {
	note := &doc.Note{Mark: "Mark", Body: []*doc.Paragraph{
		{Style: "Normal", Inlines: []doc.Inline{&doc.Text{Text: "Tính đến hết quý III."}}},
	}}
	d := &doc.Document{
		Styles: []doc.Style{
			{ID: "Normal", Name: "Normal", Font: "Times New Roman", Size: doc.Pt(14)},
			{ID: "Mark", Name: "Dấu chú thích", Kind: doc.CharacterStyle, Superscript: true},
		},
		Sections: []doc.Section{{
			Page: doc.Page{Width: doc.Mm(210), Height: doc.Mm(297), Top: doc.Mm(20), Bottom: doc.Mm(20), Left: doc.Mm(30), Right: doc.Mm(15)},
			Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{
				&doc.Text{Text: "Quận đã nhận "}, &doc.Text{Text: "759", Bold: true}, &doc.Text{Text: " đơn."}, note,
			}}},
		}},
	}
	var docx bytes.Buffer
	if err := render.DOCX(&docx, d); err != nil {
		log.Fatal(err)
	}
	return docx.Bytes()
}

func ExampleOutline() {
	outline, err := docxtest.Outline(letter())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(outline)
	// Output:
	// section 210 × 297 mm, margins 20 20 30 15 mm
	// header default: [Normal] {PAGE}
	// [Normal] Quận đã nhận **759** đơn.[^1]
	//     [^1] [Normal] Tính đến hết quý III.
}

// The golden test of a program that makes Word files, in three lines.
func ExampleGolden() {
	_ = func(t *testing.T) {
		docx := letter()
		docxtest.Valid(t, docx)
		docxtest.Golden(t, docx, "testdata/letter.golden")
	}
}

// A report is held against the one that an office has signed, whoever typed it.
func ExampleSameText() {
	_ = func(t *testing.T) {
		sample, err := os.ReadFile("testdata/last-year.docx")
		if err != nil {
			t.Fatal(err)
		}
		docxtest.SameText(t, letter(), sample)
		docxtest.Conforms(t, letter())
	}
}

func ExampleLayout() {
	layout, err := docxtest.Layout(letter())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(layout)
	// Output:
	// page of section 1: 210.01 mm × 297 mm, margins 20 mm 20 mm 30 mm 14.99 mm, header 0 mm
	// body text: Times New Roman 14 pt / Times New Roman 14 pt bold, left, line 240 auto
	// margin: Times New Roman 14 pt, left, line 240 auto
	// note: empty, left, line 240 auto (× 2)
	// note: Times New Roman 14 pt, left, line 240 auto
}
