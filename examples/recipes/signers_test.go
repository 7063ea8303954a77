package recipes_test

import (
	"bytes"
	"log"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

func Example_signers() {
	report := quarterly(model.Body{{Paragraph: model.Plain("Đến hết quý I, 214 người đã nhận đủ chế độ.")}})
	report.SupervisoryAgency = nil
	report.IssuingAgency = model.Lines{"SỞ NỘI VỤ"}
	report.Joint = []model.JointAgency{{IssuingAgency: model.Lines{"SỞ TÀI CHÍNH"}}}
	report.SideBySide = true // in the head; otherwise under each other
	report.Number.Symbol = "BC-SNV-STC"

	// A deputy signs for the head of the first agency, the head of the second one signs himself.
	report.Signature = model.Signature{
		Authority:  []model.Authority{{Prefix: decree.ForHead, Of: "GIÁM ĐỐC SỞ NỘI VỤ"}},
		Position:   "PHÓ GIÁM ĐỐC",
		SignerName: "Nguyễn Hoàng Nam",
	}
	report.Cosigners = []model.Signature{{Position: "GIÁM ĐỐC SỞ TÀI CHÍNH", SignerName: "Võ Thị Thu Hà"}}
	var docx bytes.Buffer
	if err := baocao.Write(&docx, report); err != nil {
		log.Fatal(err)
	}
	show(docx.Bytes(), "SỞ NỘI VỤ", "Họ tên")
	// Output:
	// SỞ NỘI VỤ
	// KT. GIÁM ĐỐC SỞ NỘI VỤ
	// {baocao.signer: Nguyễn Hoàng Nam}
	// {baocao.signer: Võ Thị Thu Hà}
}
