package recipes_test

import (
	"bytes"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/docxtest"
	"github.com/vanthu/baocao/model"
)

func TestQuarterlyReport(t *testing.T) {
	report := quarterly(model.Body{{Paragraph: model.Plain("Sở đã tiếp nhận 1.973 hồ sơ.")}})
	var docx bytes.Buffer
	if err := baocao.Write(&docx, report); err != nil {
		t.Fatal(err)
	}
	docxtest.Valid(t, docx.Bytes())                               // Word opens it
	docxtest.Golden(t, docx.Bytes(), "testdata/quarterly.golden") // and it says what a person has read and accepted
}
