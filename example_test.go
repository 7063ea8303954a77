package baocao_test

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// A report that is complete becomes a Word file.
func ExampleWrite() {
	r := &model.Report{
		IssuingAgency: model.Lines{"ỦY BAN NHÂN DÂN", "XÃ AN THỚI ĐÔNG"},
		Number:        model.Number{Ordinal: 5, Symbol: "BC-UBND"},
		Place:         "An Thới Đông",
		Date:          model.Date{Day: 5, Month: 3, Year: 2026},
		Subject:       model.Plain("Công tác phòng, chống lụt bão quý I năm 2026"),
		Body: model.Body{{Section: &model.Section{
			Title: model.Plain("KẾT QUẢ THỰC HIỆN"),
			Body:  model.Body{{Paragraph: source.Markdown("Đã gia cố **12** đoạn đê.", nil)}},
		}}},
		Recipients: []string{"UBND Thành phố"},
		Archive:    "VT",
		Signature:  model.Signature{Position: "CHỦ TỊCH", SignerName: "Nguyễn Văn A"},
	}
	var docx bytes.Buffer
	if err := baocao.Write(&docx, r); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s\n", docx.Bytes()[:2])
	// Output: PK
}

// Everything that is wrong with a report is listed at once, and nothing is written.
func ExampleWrite_invalid() {
	r := &model.Report{
		IssuingAgency: model.Lines{"SỞ Y TẾ"},
		Subject:       model.Plain("Kết quả quý I"),
		Body:          model.Body{{Paragraph: model.Plain("Không có")}},
		Recipients:    []string{"Bộ Y tế"},
		Archive:       "VT",
	}
	err := baocao.WriteFile("bao-cao.docx", r)
	if invalid, ok := errors.AsType[*model.ValidationError](err); ok {
		for _, fault := range invalid.Faults.Errors() {
			fmt.Println(fault.Vietnamese())
		}
	}
	// Output:
	// place: thiếu nội dung bắt buộc
	// signature.position: thiếu nội dung bắt buộc
}
