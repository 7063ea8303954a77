package recipes_test

import (
	"bytes"
	"fmt"
	"log"
	"testing/fstest"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/source"
)

// templates are sources that an office keeps; in a program, os.DirFS or an embed.FS.
var templates = fstest.MapFS{"quy.md": {Data: []byte(`---
issuing_agency: THANH TRA TỈNH
number: 12/BC-TTT
place: Lâm Đồng
date: 2026-04-05
subject: Kết quả giải quyết đơn {{ky}}
figures: {nhan: 0, ton: 0, tong: 0, ty_le: 0.0%}
sums:
  - {total: tong, parts: [nhan, ton]}
recipients: [Thanh tra Chính phủ]
archive: VT
signature: {position: CHÁNH THANH TRA, signer_name: Phạm Văn D}
---
Phải giải quyết **{{tong}}** đơn, gồm {{nhan}} đơn nhận trong kỳ và {{ton}} đơn kỳ trước chuyển sang; đã giải quyết {{ty_le}}.
`)}}

func Example_template() {
	// Texts are merged when the source is read, figures are set in Go.
	report, err := source.Merge(templates, "quy.md", source.Values{"ky": "quý I năm 2026"})
	if err != nil {
		log.Fatal(err)
	}
	set := func(name string, value decimal.Decimal) {
		figure := report.Figures[name] // its decimals, its % and its zero in front are those of the source
		figure.Value = value
		report.Figures[name] = figure
	}
	set("nhan", decimal.NewFromInt(1942))
	set("ton", decimal.NewFromInt(46))
	set("tong", decimal.NewFromInt(1988))
	set("ty_le", decimal.RequireFromString("83.9"))
	var docx bytes.Buffer
	if err := baocao.Write(&docx, report); err != nil {
		log.Fatal(err)
	}
	show(docx.Bytes(), "Trích yếu", "Phải giải quyết")

	// The sums of the source hold for what Go sets too.
	set("ton", decimal.NewFromInt(47))
	for _, fault := range report.Validate().Errors() {
		fmt.Println(fault.Path, fault.Message.Vi)
	}
	// Output:
	// Kết quả giải quyết đơn quý I năm 2026
	// Phải giải quyết **1.988** đơn, gồm 1.942 đơn nhận trong kỳ và 46 đơn kỳ trước chuyển sang; đã giải quyết 83,9%./.
	// sums[0] tổng ghi 1.988, các phần 1.942 + 47 cộng lại là 1.989, lệch 1
}
