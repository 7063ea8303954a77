package source_test

import (
	"fmt"
	"log"
	"testing/fstest"

	"github.com/vanthu/baocao/source"
)

// One source and the row of a table make a report.
func ExampleMerge() {
	files := fstest.MapFS{"template.md": {Data: []byte(`---
number: "{{so}}/BC-UBND"
subject: Kết quả của {{xa}}
figures: {don: 0}
---
Nhận {{don}} đơn, mã {{ma}}.
`)}}
	report, err := source.Merge(files, "template.md", source.Values{
		"so": "12", "xa": "xã Đức Trọng", "don": "1973", "ma": "24931",
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(report.Number, report.Subject)
	fmt.Println(report.Resolve().Body[0].Paragraph)
	// Output:
	// 12/BC-UBND Kết quả của xã Đức Trọng
	// Nhận 1.973 đơn, mã 24931.
}
