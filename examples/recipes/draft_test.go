package recipes_test

import (
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/issuing"
	"github.com/vanthu/baocao/model"
)

func Example_issue() {
	folder, err := os.MkdirTemp("", "baocao")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(folder)
	draft, final := filepath.Join(folder, "du-thao.docx"), filepath.Join(folder, "bao-cao.docx")

	report := quarterly(model.Body{{Paragraph: model.Plain("Sở đã tiếp nhận 1.973 hồ sơ.")}})
	report.Draft = "DỰ THẢO"
	report.Number.Ordinal, report.Date.Day = 0, 0 // the records office gives them later
	if err := baocao.WriteFile(draft, report); err != nil {
		log.Fatal(err)
	}

	// Clerks work on the draft in Word. Then two fields are filled, and no other byte changes.
	issued := issuing.Issuance{Number: 45, Date: model.Date{Day: 8, Month: 3, Year: 2026}}
	if err := issuing.IssueFile(draft, final, issued); err != nil {
		log.Fatal(err)
	}
	docx, err := os.ReadFile(final)
	if err != nil {
		log.Fatal(err)
	}
	show(docx, "Số:")

	// A file cannot be issued twice.
	var refused *issuing.Error
	if err := issuing.IssueFile(final, final, issued); errors.As(err, &refused) {
		fmt.Println(refused.Vietnamese())
	}
	// Output:
	// Số: {baocao.number: 45}/BC-STC
	// văn bản đã được cấp số, ngày: “Số” (baocao.number) ("45")
}
