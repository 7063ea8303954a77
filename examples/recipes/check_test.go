package recipes_test

import (
	"bytes"
	"fmt"
	"log"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/model"
)

func Example_check() {
	report := quarterly(model.Body{{Paragraph: model.Plain("Sở đã tiếp nhận 1.973 hồ sơ.")}})
	report.Subject = model.Plain("V/v kết quả giải quyết hồ sơ.")
	var docx bytes.Buffer
	if err := baocao.Write(&docx, report); err != nil {
		log.Fatal(err)
	}

	result, err := check.Read(bytes.NewReader(docx.Bytes()), int64(docx.Len()))
	if err != nil {
		log.Fatal(baocao.Vietnamese(err)) // it is no Word file, or it is broken
	}
	for _, f := range result.Findings {
		fmt.Printf("%s: %s [%s]\n", f.Rule, f.Message.Vi, f.Clause)
	}
	for _, u := range result.Unjudged { // neither right nor wrong
		fmt.Println(u.Reason.Vi)
	}
	var annotated bytes.Buffer // the same file with a comment at each finding
	if err := check.Annotate(&annotated, bytes.NewReader(docx.Bytes()), int64(docx.Len()), result, "vi"); err != nil {
		log.Fatal(err)
	}
	// Output:
	// subject-without-vv: Chữ “V/v” chỉ dùng cho công văn: “V/v kết quả giải quyết hồ sơ.” [Phụ lục I, Phần I, Mục II, khoản 5 điểm b]
	// subject-unstopped: Cuối trích yếu không có dấu chấm: “V/v kết quả giải quyết hồ sơ.” [Phụ lục III, Mục II, Mẫu 1.4]
}
