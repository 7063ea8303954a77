package doc_test

import (
	"fmt"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
)

// The page of a report is plain data: here its headings.
func ExampleAssemble() {
	d, err := doc.Assemble(&model.Report{
		IssuingAgency: model.Lines{"SỞ Y TẾ"},
		Place:         "Lâm Đồng",
		Subject:       model.Plain("Kết quả quý I"),
		Body: model.Body{
			{Section: &model.Section{Title: model.Plain("TÌNH HÌNH")}},
			{Section: &model.Section{Title: model.Plain("KIẾN NGHỊ")}},
		},
		Signature: model.Signature{Position: "GIÁM ĐỐC"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	outline := map[doc.StyleID]int{}
	for _, s := range d.Styles {
		outline[s.ID] = s.Outline
	}
	for p := range d.Paragraphs() {
		if outline[p.Style] == 1 {
			fmt.Println(p)
		}
	}
	// Output:
	// I. TÌNH HÌNH
	// II. KIẾN NGHỊ./.
}

func ExampleLength() {
	indent := doc.Cm(1.27)
	fmt.Println(indent, indent.Pt(), indent.Twips())
	// Output: 12.7mm 36 720
}
