package model_test

import (
	"testing"

	"github.com/vanthu/baocao/model"
)

// complete is a report without faults.
func complete() *model.Report {
	return &model.Report{
		IssuingAgency: model.Lines{"SỞ NỘI VỤ"},
		Number:        model.Number{Symbol: "BC-SNV"},
		Place:         "Lâm Đồng",
		Subject:       model.Plain("Tình hình quý I"),
		Body:          model.Body{{Paragraph: model.Plain("Tình hình ổn định")}},
		Recipients:    []string{"Lưu trữ"},
		Archive:       "VT",
		Signature:     model.Signature{Position: "GIÁM ĐỐC"},
	}
}

func TestMarksValidated(t *testing.T) {
	issued := func(r *model.Report) {
		r.Number.Ordinal, r.Date = 5, model.Date{Day: 8, Month: 3, Year: 2026}
	}
	for name, tt := range map[string]struct {
		change func(*model.Report)
		path   string // of the fault; empty for none
		rule   string
		error  bool
	}{
		"blank draft":       {func(r *model.Report) {}, "", "", false},
		"nothing but blank": {func(r *model.Report) { r.Number = model.Number{} }, "", "", false},
		"blank day":         {func(r *model.Report) { r.Date = model.Date{Month: 3, Year: 2026} }, "", "", false},
		"draft mark":        {func(r *model.Report) { r.Draft = "DỰ THẢO LẦN 2" }, "", "", false},
		"issued draft":      {func(r *model.Report) { issued(r); r.Draft = "DỰ THẢO" }, "draft", "draft-issued", false},
		"secret":            {func(r *model.Report) { r.Draft = "Tuyệt mật" }, "draft", "secrecy-stamped", true},
		"two lines":         {func(r *model.Report) { r.Draft = "DỰ\nTHẢO" }, "draft", "line-break", true},
		"urgency":           {func(r *model.Report) { r.Urgency = 9 }, "urgency", "urgency", true},
		"circulation":       {func(r *model.Report) { r.Circulation = -1 }, "circulation", "circulation", true},
		"marks":             {func(r *model.Report) { r.Urgency, r.Circulation = 3, 2 }, "", "", false},
		"drafter":           {func(r *model.Report) { r.Drafter, r.Copies = "PL", 300 }, "", "", false},
		"small drafter":     {func(r *model.Report) { r.Drafter = "pl" }, "drafter", "drafter-in-capitals", false},
		"stopped drafter":   {func(r *model.Report) { r.Drafter = "PL." }, "drafter", "marks-added", true},
		"copies alone":      {func(r *model.Report) { r.Copies = 3 }, "drafter", "required", true},
		"contact":           {func(r *model.Report) { r.Contact = model.Lines{"a\x01"} }, "contact[0]", "control-character", true},
	} {
		t.Run(name, func(t *testing.T) {
			r := complete()
			tt.change(r)
			faults := r.Validate()
			if tt.path == "" {
				if len(faults) > 0 {
					t.Fatal(faults)
				}
				return
			}
			if len(faults) != 1 {
				t.Fatalf("faults %v, want one", faults)
			}
			f := faults[0]
			if f.Path != tt.path || f.Rule != tt.rule || (f.Severity == model.Error) != tt.error || f.Message.Vi == "" || f.Message.En == "" {
				t.Errorf("fault %+v", f)
			}
		})
	}
}
