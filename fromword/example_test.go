package fromword_test

import (
	"bytes"
	"fmt"
	"log"
	"os"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/examples/cases"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/source"
)

// A Word file becomes a report, and the report a source.
func ExampleRead() {
	r, err := source.Decode(cases.Files, "joint3/report.md")
	if err != nil {
		log.Fatal(err)
	}
	var docx bytes.Buffer
	if err := baocao.Write(&docx, r); err != nil {
		log.Fatal(err)
	}

	result, err := fromword.Read(bytes.NewReader(docx.Bytes()), int64(docx.Len()))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(result.Report.Number, len(result.Report.Joint), len(result.Losses))

	result.Report.Number.Ordinal, result.Report.Date.Day = 0, 0 // the draft of a new one
	result.Report.Joint, result.Report.Cosigners, result.Report.Body = nil, nil, result.Report.Body[1:]
	if err := source.Encode(os.Stdout, result.Report, source.MarkdownForm); err != nil {
		log.Fatal(err)
	}
	// Output:
	// 09/BC-SGDĐT-CAT-TĐ 2 0
	// ---
	// supervisory_agency: UBND TỈNH LÂM ĐỒNG
	// issuing_agency: SỞ GIÁO DỤC VÀ ĐÀO TẠO
	// number: "/BC-SGDĐT-CAT-TĐ"
	// place: Lâm Đồng
	// date: 2026-09
	// subject: Bảo đảm trật tự, an toàn giao thông cho học sinh dịp khai giảng năm học 2026 - 2027
	// lead_in: "Ba cơ quan báo cáo kết quả phối hợp như sau:"
	// recipients: [UBND tỉnh (để báo cáo), Các trường học]
	// archive: VT
	// signature:
	//   authority: [KT. GIÁM ĐỐC]
	//   position: PHÓ GIÁM ĐỐC
	//   signer_name: Đỗ Minh Quân
	// ---
	//
	// # NHIỆM VỤ
	//
	// Ba cơ quan tiếp tục duy trì các tổ trực trong cả năm học
}
