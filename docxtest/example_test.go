package docxtest_test

import (
	"bytes"
	"fmt"
	"log"
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
