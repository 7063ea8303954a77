package recipes_test

import (
	"fmt"
	"log"
	"regexp"
	"slices"
	"strings"

	"github.com/vanthu/baocao/docxtest"
	"github.com/vanthu/baocao/model"
)

// quarterly is a report that is complete but for its body.
func quarterly(body model.Body) *model.Report {
	return &model.Report{
		SupervisoryAgency: model.Lines{"UBND TỈNH LÂM ĐỒNG"},
		IssuingAgency:     model.Lines{"SỞ TÀI CHÍNH"},
		Number:            model.Number{Ordinal: 5, Symbol: "BC-STC"},
		Place:             "Lâm Đồng",
		Date:              model.Date{Day: 5, Month: 3, Year: 2026},
		Subject:           model.Plain("Kết quả giải quyết hồ sơ quý I năm 2026"),
		Body:              body,
		Recipients:        []string{"Lãnh đạo Sở"},
		Archive:           "VT, KHTC",
		Signature:         model.Signature{Position: "GIÁM ĐỐC", SignerName: "Trần Thị Bình"},
	}
}

var styleName = regexp.MustCompile(`\[[^]^]+\] `)

// show prints the lines of a Word file that hold one of the texts, without their styles.
func show(docx []byte, texts ...string) {
	outline, err := docxtest.Outline(docx)
	if err != nil {
		log.Fatal(err)
	}
	for line := range strings.Lines(outline) {
		if slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(line, text) }) {
			fmt.Println(styleName.ReplaceAllString(strings.TrimSpace(line), ""))
		}
	}
}
