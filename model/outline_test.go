package model_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/vanthu/baocao/model"
)

// TestOutlineFaults: each source has the faults that are listed, and no other of the body.
func TestOutlineFaults(t *testing.T) {
	tests := []struct {
		body string
		want []string
	}{
		{"# I. A\n## 1. B\n## 2. C\n# II. D\n", nil},
		{"# I. A\n# III. B\n", []string{"warning section-order body[1].section.number"}},
		{"# I. A\n## 1. B\n## 3. C\n# II. D\n## 7. E\n", []string{"warning section-order body[0].section.body[1].section.number"}},
		{"# Chương I. A\n## Điều 1. B\n# Chương II. C\n## Điều 3. D\n", []string{
			"warning section-order body[1].section.body[0].section.number"}},
		{"# Phần 1. A\n", []string{"warning part-roman body[0].section.number"}},
		{"# Mục I. A\n", []string{"warning part-roman body[0].section.number"}},
		{"# Phần I. Tình hình\n", []string{"warning letter-case body[0].section.title"}},
		{"# Phần I\n", []string{"error headings-titled body[0].section.title"}},
		{"# Phần thứ nhất\n\nLời văn.\n", []string{"warning part-roman body[0].section.number"}},
		{"# Phần thứ nhất. A\n# Phần thứ ba. B\n", []string{"warning part-roman body[0].section.number", "warning part-roman body[1].section.number",
			"warning section-order body[1].section.number"}},
		{"# Phần I. A\n# Phần thứ hai. B\n# Phần III. C\n", []string{"warning part-roman body[1].section.number"}},
		{"# Điều 5.\n\nLời văn.\n", []string{"error headings-titled body[0].section.title"}},
		{"# Điều 5. A\n## Phần I. B\n", []string{"error section-kind body[0].section.body[0].section.kind"}},
		{"# Điều 1. A\n## 1.\n\nLời văn.\n\n## 2.\n\nLời văn.\n", nil},
		{"# Điều 1. A\n## 1.\n", []string{"error required body[0].section.body[0].section.title"}},
		{"# I.\n\nLời văn.\n", []string{"error required body[0].section.title"}},
		{"# A\n\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu;\ng) Bảy.\n", nil},
		{"# A\n\nd) Bốn;\ne) Sáu.\n", []string{"warning point-letters body[0].section.body[1].item.marker"}},
		{"# A\n\ne) Sáu;\nf) Bảy.\n", []string{"warning point-letters body[0].section.body[1].item.marker"}},
		{"# A\n\n1. Một\n2. Hai\n\nVà:\n\n1. Một\n2. Hai\n", nil},
		{"# A\n\n1. Một\n\nVà:\n\n3. Ba\n", []string{"warning marker-order body[0].section.body[2].item.marker"}},
		{"# A\n\n- Một\n- Hai\n", nil},
	}
	for _, tt := range tests {
		r := reportOf(t, "closing: Kính báo cáo\n", tt.body)
		var got []string
		for _, f := range r.Validate() {
			if len(f.Path) > 5 && f.Path[:5] == "body[" {
				got = append(got, fmt.Sprint(f.Severity, " ", f.Rule, " ", f.Path))
				if f.Message.Vi == "" || f.Message.En == "" || f.Position.Line == 0 {
					t.Errorf("%q: %+v says too little", tt.body, f)
				}
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q:\n got %q\nwant %q", tt.body, got, tt.want)
		}
	}
}

// TestOutlineInGo: what a Go program can write and a Markdown source cannot.
func TestOutlineInGo(t *testing.T) {
	r := &model.Report{Closing: model.Plain("Kính báo cáo"), Body: model.Body{
		{Section: &model.Section{Kind: model.Article, Title: model.Plain("A"), Body: model.Body{
			{Section: &model.Section{Kind: model.Clause, Number: "1.", Body: model.Body{{Paragraph: model.Plain("Lời văn.")}}}},
			{Section: &model.Section{Kind: model.Part, Title: model.Plain("B")}},
			{Section: &model.Section{Level: 1, Title: model.Plain("C")}},
		}}},
		{Section: &model.Section{Kind: 99, Title: model.Plain("D")}},
	}}
	want := []string{"section-kind body[0].section.body[1].section.kind", "section-level body[0].section.body[2].section.level",
		"section-kind body[1].section.kind"}
	var got []string
	for _, f := range r.Validate() {
		if len(f.Path) > 5 && f.Path[:5] == "body[" {
			got = append(got, f.Rule+" "+f.Path)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
