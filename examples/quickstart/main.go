// Quickstart writes a complete small report from Go literals to quickstart.docx.
package main

import (
	"fmt"
	"log"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

func main() {
	received := &model.Note{Body: []model.Text{model.Plain("Gồm cả hồ sơ nộp trực tuyến.")}}
	report := &model.Report{
		SupervisoryAgency: model.Lines{"UBND TỈNH LÂM ĐỒNG"},
		IssuingAgency:     model.Lines{"SỞ TÀI CHÍNH"},
		Number:            model.Number{Ordinal: 5, Symbol: "BC-STC"},
		Place:             "Lâm Đồng",
		Date:              model.Date{Day: 5, Month: 3, Year: 2026},
		Subject:           model.Plain("Kết quả thực hiện nhiệm vụ quý I năm 2026"),
		Addressees:        []model.Addressee{{Name: "Ủy ban nhân dân tỉnh Lâm Đồng"}},
		LeadIn:            model.Plain("Sở Tài chính báo cáo kết quả thực hiện nhiệm vụ quý I năm 2026 như sau:"),
		Body: model.Body{
			model.SectionOf("KẾT QUẢ THỰC HIỆN",
				model.Block{Paragraph: model.Rich(
					model.Run{Text: "Sở đã tiếp nhận "}, model.Run{Text: "1.973", Bold: true},
					model.Run{Text: " hồ sơ"}, model.Run{Note: received}, model.Run{Text: ", cụ thể:"})},
				model.Block{Table: &model.Table{
					Columns: []model.Column{
						{Title: model.Plain("Lĩnh vực")},
						{Title: model.Plain("Số hồ sơ"), Kind: model.NumberColumn},
					},
					Rows: []model.Row{
						{Cells: []model.Cell{{Text: model.Plain("Ngân sách")}, model.Num(decimal.NewFromInt(1500))}},
						{Cells: []model.Cell{{Text: model.Plain("Giá và công sản")}, model.Num(decimal.NewFromInt(473))}},
					},
				}}),
			model.SectionOf("PHƯƠNG HƯỚNG QUÝ II",
				model.ItemOf("Hoàn thành quyết toán năm 2025;"),
				model.ItemOf("Công khai dự toán năm 2026.")),
		},
		Closing:    model.Plain("Trên đây là báo cáo của Sở Tài chính"),
		Recipients: []string{"Như trên", "Lãnh đạo Sở"},
		Archive:    "VT, KHTC",
		Signature: model.Signature{
			Authority:  []model.Authority{{Prefix: decree.ForHead, Of: "GIÁM ĐỐC"}},
			Position:   "PHÓ GIÁM ĐỐC",
			SignerName: "Trần Thị Bình",
		},
	}
	if err := baocao.WriteFile("quickstart.docx", report); err != nil {
		log.Fatal(err)
	}
	fmt.Println("wrote quickstart.docx")
}
