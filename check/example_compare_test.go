package check_test

import (
	"bytes"
	"fmt"
	"log"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/model"
)

// What a file has otherwise than the one that it was made from: here a report whose place has another spelling.
func ExampleCompare() {
	report := model.Report{
		IssuingAgency: model.Lines{"SỞ TÀI CHÍNH"}, Number: model.Number{Ordinal: 5, Symbol: "BC-STC"}, Place: "Đắc Lắc",
		Date: model.Date{Day: 5, Month: 3, Year: 2026}, Subject: model.Plain("Kết quả quý I năm 2026"),
		Body: model.Body{{Paragraph: model.Plain("Sở đã nhận 759 hồ sơ.")}}, Recipients: []string{"Như trên"}, Archive: "VT",
		Signature: model.Signature{Position: "GIÁM ĐỐC", SignerName: "Trần Thị Bình"},
	}
	read := func() *check.Result {
		var file bytes.Buffer
		if err := baocao.Write(&file, &report); err != nil {
			log.Fatal(err)
		}
		result, err := check.Read(bytes.NewReader(file.Bytes()), int64(file.Len()))
		if err != nil {
			log.Fatal(err)
		}
		return result
	}
	was := read()
	report.Place = "Đắk Lắk"
	for _, t := range check.Compare(was, read(), nil).Texts {
		fmt.Printf("%v: %s, %s\n", t.Kind, t.Was, t.Is)
	}
	// Output: wording: Đắc Lắc, Đắk Lắk
}
