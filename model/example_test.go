package model_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/model"
)

// A table of contents, with the numbers that the headings get on the page.
func ExampleNumbering() {
	report := &model.Report{Body: model.Body{
		{Section: &model.Section{Title: model.Plain("KẾT QUẢ"), Body: model.Body{
			{Section: &model.Section{Title: model.Plain("Dân vận"), Body: model.Body{{Paragraph: model.Plain("…")}}}},
			{Section: &model.Section{Title: model.Plain("Cải cách hành chính"), Body: model.Body{{Paragraph: model.Plain("…")}}}},
		}}},
		{Section: &model.Section{Title: model.Plain("NHIỆM VỤ"), Body: model.Body{{Paragraph: model.Plain("…")}}}},
	}}
	var list func(body model.Body, numbers *model.Numbering)
	list = func(body model.Body, numbers *model.Numbering) {
		for _, b := range body {
			if b.Section == nil {
				continue
			}
			h := numbers.Next(b.Section)
			fmt.Println(strings.Repeat("  ", h.Depth-1)+h.Number, b.Section.Title.String())
			list(b.Section.Body, numbers.Under(b.Section, h))
		}
	}
	list(report.Body, model.NewNumbering(report.Numbering))
	// Output:
	// I. KẾT QUẢ
	//   1. Dân vận
	//   2. Cải cách hành chính
	// II. NHIỆM VỤ
}

// Rows that come from elsewhere, looked at before a report is made of them.
func ExampleTable_Check() {
	table := &model.Table{Columns: []model.Column{
		{Title: model.Plain("Đơn vị")}, {Title: model.Plain("Số đơn"), Kind: model.NumberColumn},
	}}
	check := table.Check()
	for _, row := range []model.Row{
		{Cells: []model.Cell{{Text: model.Plain("Phường 1")}, model.Num(decimal.NewFromInt(488))}},
		model.Cells("Phường 2", "không rõ"),
		model.Cells("Phường 3"),
	} {
		for _, fault := range check.Row(row) {
			fmt.Println(fault.Vietnamese())
		}
	}
	// Output:
	// rows[1][1]: ô của cột số không phải là số (viết 1973.25); chữ có chủ ý thì ghi {text: …, as_text: true} hoặc khai ở texts của cột, đơn vị ghi ở format: {unit: …} ("không rõ")
	// rows[2]: hàng có 1 ô, bảng có 2 cột ("1")
}

// The columns in which cells stand that span others, for a program that writes a format of its own.
func ExampleGrid() {
	grid := model.NewGrid(3)
	for _, row := range []model.Row{
		{Cells: []model.Cell{{Text: model.Plain("Phường 1"), Rows: 2}, {Text: model.Plain("2024"), Columns: 2}}},
		model.Cells("tiếp nhận", "giải quyết"),
	} {
		places, err := grid.Place(row)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, p := range places {
			if p.Cell >= 0 {
				fmt.Printf("%s: column %d, %d wide, %d high\n", row.Cells[p.Cell], p.Column, p.Columns, p.Rows)
			}
		}
	}
	fmt.Println(grid.End())
	// Output:
	// Phường 1: column 0, 1 wide, 2 high
	// 2024: column 1, 2 wide, 1 high
	// tiếp nhận: column 1, 1 wide, 1 high
	// giải quyết: column 2, 1 wide, 1 high
	// <nil>
}

// A body and figures from Go, without the structs that a source has names for.
func ExampleSectionOf() {
	zone := time.FixedZone("ICT", 7*60*60)
	report := &model.Report{
		Date: model.DateOf(time.Date(2026, 3, 5, 1, 30, 0, 0, zone)), // the day where the office is
		Figures: model.Figures{
			"ho_so":    model.Count(1973),
			"kinh_phi": model.FigureOf(decimal.RequireFromString("1250.50")),
			"nam":      model.FigureOf(decimal.New(2, 3)),
		},
		Body: model.Body{
			model.SectionOf("KẾT QUẢ", model.ParagraphOf("Đã nhận {{ho_so}} hồ sơ, **không** trễ hạn."), model.ItemOf("Trực tuyến;")),
		},
	}
	section := report.Body[0].Section
	fmt.Println(report.Date, model.DateOf(time.Time{}).IsZero())
	fmt.Println(section.Title, "/", section.Body[0].Paragraph, "/", section.Body[1].Item.Text)
	for _, name := range []string{"ho_so", "kinh_phi", "nam"} {
		fmt.Println(report.Figures[name])
	}
	// Output:
	// 2026-03-05 true
	// KẾT QUẢ / Đã nhận {{ho_so}} hồ sơ, **không** trễ hạn. / Trực tuyến;
	// 1.973
	// 1.250,50
	// 2.000
}
