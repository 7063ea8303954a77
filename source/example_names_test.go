package source_test

import (
	"fmt"
	"log"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// A template that is kept in a database: what it wants, and a table of it that a program fills.
func ExampleNames() {
	template := source.Bytes("mau.md", []byte(`---
subject: Kết quả {{ky}}
figures: {don: 0}
---
Nhận {{don}} đơn của {{xa}}.

`+"```table\nid: linh-vuc\ncolumns: [Lĩnh vực, {title: Số đơn, kind: number}]\n```\n"), nil)
	names, err := source.Names(template, "mau.md")
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range names {
		fmt.Println(n.Name, n.Figure, n.Places[0])
	}
	report, err := source.Merge(template, "mau.md", source.Values{"ky": "quý I", "xa": "xã Đức Trọng", "don": "12"})
	if err != nil {
		log.Fatal(err)
	}
	table := report.Table("linh-vuc")
	table.Rows = append(table.Rows, model.Row{Cells: []model.Cell{{Text: model.Plain("Đất đai")}, model.Num(decimal.NewFromInt(12))}})
	fmt.Println(report.Subject, len(report.Body[1].Table.Rows))
	// Output:
	// ky false mau.md:2:1
	// don true mau.md:5:1
	// xa false mau.md:5:1
	// Kết quả quý I 1
}
