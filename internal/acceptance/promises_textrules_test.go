package acceptance

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// onText are the rules of the checker that depend on what an author has typed: those that decree states on the words of a
// document, and three on the faces of its letters. A finding against any other rule is one of layout.
func onText(id string) bool {
	_, words := decree.TextRuleByID(id)
	return words || slices.Contains([]string{"letter-case", "weight", "slant"}, id)
}

// outlineRules are those of the model that say of a source what numbers-in-order says of a file.
var outlineRules = []string{"section-order", "marker-order"}

// TestTextRules: each finding of check on a file of ours is a warning of validate, and none is of layout; with the names of
// the styles, and without them.
func TestTextRules(t *testing.T) {
	for _, c := range cases(t) {
		holdTextRules(t, c.name, c.config, c.report)
	}
}

// textSlips are what an author may type against a rule on words, each with the rule.
var textSlips = []struct {
	rule  string
	spoil func(*model.Report)
}{
	{"letter-case", func(r *model.Report) { r.IssuingAgency = model.Lines{"Sở Nội vụ"} }},
	{"letter-case", func(r *model.Report) { r.SupervisoryAgency = model.Lines{"Ủy ban nhân dân tỉnh Sông Lam"} }},
	{"letter-case", func(r *model.Report) { r.Signature.Position = "Phó Giám đốc" }},
	{"letter-case", func(r *model.Report) { r.Signature.SignerName = "LÊ VĂN CƯỜNG" }},
	{"letter-case", func(r *model.Report) { r.Body[0].Section.Title = model.Plain("Kết quả thực hiện") }},
	{"weight", func(r *model.Report) {
		addText(r, model.Rich(model.Run{Text: "Cả đoạn này đậm, từ đầu đến cuối.", Bold: true}))
	}},
	{"slant", func(r *model.Report) {
		addText(r, model.Rich(model.Run{Text: "Cả đoạn này nghiêng, từ đầu đến cuối.", Italic: true}))
	}},
	{"citation-letters", func(r *model.Report) { addText(r, model.Plain("Theo Khoản 2 Điều 5 của Nghị định này.")) }},
	{"citation-letters", func(r *model.Report) {
		addText(r, model.Plain("Thực hiện khoản 2 điều 5 Nghị định này."))
	}},
	{"people-capital", func(r *model.Report) { addText(r, model.Plain("Đời sống của nhân dân được nâng lên.")) }},
	{"state-capital", func(r *model.Report) {
		addText(r, model.Plain("Chính sách của nhà nước được thực hiện."))
	}},
	{"month-capital", func(r *model.Report) { addText(r, model.Plain("Cuộc họp đầu tháng giêng.")) }},
	{"appendix-present", func(r *model.Report) { addText(r, model.Plain("Số liệu tại Phụ lục I kèm theo.")) }},
	{"appendix-present", func(r *model.Report) { addText(r, model.Plain("Số liệu tại Phụ lục III kèm theo.")) }},
	{"point-letters", func(r *model.Report) {
		for _, marker := range []string{"a)", "b)", "f)", "j)"} {
			r.Body[0].Section.Body = append(r.Body[0].Section.Body, model.Block{Item: &model.Item{Marker: marker, Text: model.Plain("việc đã làm xong;")}})
		}
	}},
	{"letters-unicode", func(r *model.Report) { addText(r, model.Plain("Keát quaû thöïc hieän nhieäm vuï naêm 2025.")) }},
	{"later-citation-short", func(r *model.Report) {
		addText(r, model.Plain("Thực hiện Kế hoạch số 12/KH-UBND ngày 08 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh."))
		addText(r, model.Plain("Theo Kế hoạch số 12/KH-UBND ngày 08 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh, Sở đã hoàn thành."))
	}},
}

func addText(r *model.Report, t model.Text) {
	r.Body[0].Section.Body = append(r.Body[0].Section.Body, model.Block{Paragraph: t})
}

// soundReport is a report against which no rule has anything.
func soundReport() *model.Report {
	return &model.Report{
		SupervisoryAgency: model.Lines{"UBND TỈNH SÔNG LAM"}, IssuingAgency: model.Lines{"SỞ NỘI VỤ"}, AgencyName: "Sở Nội vụ tỉnh Sông Lam",
		Number: model.Number{Ordinal: 7, Symbol: "BC-SNV"}, Place: "Sông Lam", Date: model.Date{Day: 12, Month: 3, Year: 2026},
		Subject: model.Plain("Công tác tiếp công dân quý I năm 2026"),
		Body: model.Body{{Section: &model.Section{Title: model.Plain("KẾT QUẢ THỰC HIỆN"), Body: model.Body{
			{Paragraph: model.Plain("Trong quý I năm 2026, Sở Nội vụ đã tiếp 857 lượt công dân, giải quyết đúng hạn các đơn đã nhận và không để đơn tồn đọng.")}}}}},
		Closing: model.Plain("Trên đây là báo cáo của Sở Nội vụ"), Recipients: []string{"Lãnh đạo Sở"}, Archive: "VT, VP",
		Signature: model.Signature{Position: "GIÁM ĐỐC", SignerName: "Lê Văn Cường"},
	}
}

// inOtherFiles is the rule of which check says nothing where a file has no appendix: they may be files of their own.
const inOtherFiles = "appendix-present"

// TestSlipsAreFoundByBoth types each slip, and many of them together: validate warns of it, check finds it in the file, and
// what check finds validate has said.
func TestSlipsAreFoundByBoth(t *testing.T) {
	holdTextRules(t, "sound", baocao.Config{}, soundReport())
	for i, slip := range textSlips {
		r := soundReport()
		slip.spoil(r)
		if warned, found := holdTextRules(t, slip.rule, baocao.Config{}, r); !warned[slip.rule] || !found[slip.rule] && slip.rule != inOtherFiles {
			t.Errorf("slip %d, %s: validate %v, check %v", i, slip.rule, warned, found)
		}
	}
	dice := rand.New(rand.NewPCG(30, 2020))
	for range 60 {
		r, name := soundReport(), ""
		for _, i := range dice.Perm(len(textSlips))[:1+dice.IntN(5)] {
			slip := textSlips[i]
			slip.spoil(r)
			name += slip.rule + " "
		}
		holdTextRules(t, name, baocao.Config{}, r)
	}
}

func holdTextRules(t *testing.T, name string, c baocao.Config, r *model.Report) (warned, inFile map[string]bool) {
	t.Helper()
	warned, inFile = make(map[string]bool), make(map[string]bool)
	files, faults := c.Assemble(r)
	if faults.Err() != nil {
		t.Fatalf("%s: %v", name, faults.Err())
	}
	for _, f := range faults {
		warned[f.Rule] = true
		if slices.Contains(outlineRules, f.Rule) {
			warned[decree.NumbersInOrder.ID()] = true
		}
	}
	for _, f := range files {
		var b bytes.Buffer
		if err := render.DOCX(&b, f.Document); err != nil {
			t.Fatal(err)
		}
		for form, file := range map[string][]byte{"with style names": b.Bytes(), "without": unnamed(t, b.Bytes())} {
			found, err := check.Read(bytes.NewReader(file), int64(len(file)))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found.Findings {
				inFile[f.Rule] = true
				switch {
				case !onText(f.Rule):
					t.Errorf("%s, %s: a finding of layout: %s: %q: %s", name, form, f.Rule, f.Where.Excerpt, f.Message.En)
				case !warned[f.Rule]:
					t.Errorf("%s, %s: check finds and validate does not: %s: %q: %s", name, form, f.Rule, f.Where.Excerpt, f.Message.En)
				}
			}
		}
	}
	return warned, inFile
}

var styleNames = regexp.MustCompile(`(<w:style [^>]*w:styleId="([^"]*)"[^>]*>)<w:name w:val="[^"]*"/>(<w:aliases w:val="[^"]*"/>)?`)

// unnamed takes the names of the styles out of a file.
func unnamed(t *testing.T, docx []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "word/styles.xml" {
			part = styleNames.ReplaceAll(part, []byte(`$1<w:name w:val="x $2"/>`))
		}
		out, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := out.Write(part); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
