package render_test

import (
	"bytes"
	"fmt"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/render"
)

// A document need not come from a report. One that no file can hold is refused, and nothing is written.
func ExampleDOCX() {
	page := doc.Page{Width: doc.Mm(210), Height: doc.Mm(297), Left: doc.Mm(30), Right: doc.Mm(15)}
	d := &doc.Document{
		Styles: []doc.Style{{ID: "Text", Name: "Nội dung", Font: "Times New Roman", Size: doc.Pt(14)}},
		Sections: []doc.Section{{Page: page, Blocks: []doc.Block{
			&doc.Paragraph{Style: "Text", Inlines: []doc.Inline{&doc.Text{Text: "Không có"}}},
			&doc.Paragraph{Style: "Heading"},
		}}},
	}
	var docx bytes.Buffer
	fmt.Println(render.DOCX(&docx, d))

	d.Sections[0].Blocks = d.Sections[0].Blocks[:1]
	fmt.Println(render.DOCX(&docx, d))
	// Output:
	// render: section 1, block 2: the style "Heading" is not in the document's list
	// <nil>
}
