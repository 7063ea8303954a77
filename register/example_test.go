package register_test

import (
	"fmt"
	"os"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/register"
)

// A program that sends reports enters each into its register.
func ExampleOf() {
	r := &model.Report{
		IssuingAgency: model.Lines{"SỞ NỘI VỤ"}, AgencyName: "Sở Nội vụ", OrganID: "000.00.15.H36",
		Number: model.Number{Ordinal: 6, Symbol: "BC-SNV"}, Place: "Lâm Đồng", Date: model.Date{Day: 5, Month: 3, Year: 2026},
		Subject:    model.Plain("Kết quả cải cách hành chính quý I năm 2026"),
		Addressees: []model.Addressee{{Name: "Ủy ban nhân dân tỉnh", OrganID: "000.00.00.H36"}},
		Body:       model.Body{{Paragraph: model.Plain("Sở Nội vụ báo cáo như sau.")}},
		Recipients: []string{"Như trên", "Lãnh đạo Sở"}, Archive: "VT", Urgency: model.Urgency(decree.Urgent),
		Signature: model.Signature{Position: "GIÁM ĐỐC", SignerName: "Trần Thị Bình"},
	}
	files, faults := baocao.Assemble(r)
	if err := faults.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	m, long := register.Of(r, files.Pages())
	fmt.Println(m.CodeNumber, m.CodeNotation, m.IssuedDate, "pages:", m.PageAmount, "priority:", m.Priority, "too long:", len(long))
	for _, to := range m.To {
		fmt.Println(to.OrganName, to.OrganId)
	}
	// Output:
	// 06 BC-SNV 2026-03-05 pages: 1 priority: 1 too long: 0
	// Ủy ban nhân dân tỉnh 000.00.00.H36
	// Lãnh đạo Sở
}
