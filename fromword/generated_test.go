package fromword_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/vanthu/baocao/model"
)

// A maker makes reports by chance, the same ones for the same seed.
type maker struct{ *rand.Rand }

var words = strings.Fields("Tổng thu ngân sách đạt kế hoạch năm; tăng so với cùng kỳ, theo Nghị quyết của Hội đồng nhân dân xã H2O m2 “văn bản” (nếu có) 1.973,25 {{x}} a*b_c ")

func (m maker) words(n int) string {
	s := make([]string, 1+m.IntN(n))
	for i := range s {
		s[i] = words[m.IntN(len(words))]
	}
	return strings.Join(s, " ")
}

// text is a text of several faces with notes, links and breaks, that begins and ends with plain words.
func (m maker) text() model.Text {
	runs := []model.Run{{Text: "Nội dung " + m.words(3) + " "}}
	for range m.IntN(6) {
		run := model.Run{Text: m.words(3)}
		switch m.IntN(8) {
		case 0:
			run.Bold = true
		case 1:
			run.Italic = true
		case 2:
			run.Bold, run.Italic = true, true
		case 3:
			run.Superscript = true
		case 4:
			run.Subscript = true
		case 5:
			run.Link = "https://thongke.example.vn/bao-cao?nam=2026"
		case 6:
			run = model.Run{Note: &model.Note{Body: []model.Text{model.Plain("Theo " + m.words(5)), model.Plain("Xem " + m.words(5))}}}
		case 7:
			last := &runs[len(runs)-1]
			last.Text = strings.TrimSuffix(last.Text, " ")
			run = model.Run{Break: true}
		}
		runs = append(runs, run, model.Run{Text: "và " + m.words(2) + " "})
	}
	return model.Rich(append(runs, model.Run{Text: "vậy."})...)
}

func (m maker) body(depth int) (body model.Body) {
	for range 1 + m.IntN(3) {
		switch m.IntN(4) {
		case 0:
			body = append(body, model.Block{Item: &model.Item{Marker: "-", Text: m.text()}})
		case 1:
			table := &model.Table{Columns: []model.Column{{Title: model.Plain("STT"), Kind: model.OrdinalColumn}, {Title: model.Plain("Việc")}}}
			for n := range 1 + m.IntN(4) {
				table.Rows = append(table.Rows, model.Row{Cells: []model.Cell{{Text: model.Plain(fmt.Sprint(n + 1))}, {Text: m.text()}}})
			}
			body = append(body, model.Block{Table: table})
		default:
			body = append(body, model.Block{Paragraph: m.text()})
		}
	}
	if depth < 2 {
		for range m.IntN(4) {
			body = append(body, model.Block{Section: &model.Section{Title: model.Plain([]string{"KẾT QUẢ", "Về kinh tế"}[depth]), Body: m.body(depth + 1)}})
		}
	}
	return body
}

// TestRoundTripOfTexts is [TestRoundTrip] for reports made by chance.
func TestRoundTripOfTexts(t *testing.T) {
	for seed := range uint64(60) {
		r := caseReport(t, "commune/report.md")
		r.Places = nil
		r.Body = maker{rand.New(rand.NewPCG(seed, 14))}.body(0)
		for _, text := range r.Texts() {
			*text = text.Map(func(s string) string { return strings.ReplaceAll(s, "{{x", `\{{x`) })
		}
		if err := r.Validate().Err(); err != nil {
			t.Fatal(seed, err)
		}
		result := read(t, rendered(t, r))
		for _, l := range result.Losses {
			t.Errorf("%d: lost: %v: %s (%s)", seed, l.Place, l.Text, l.Reason.En)
		}
		if got, want := shown(t, result.Report), shown(t, r); got != want {
			t.Fatalf("%d: another report:\n%s", seed, firstDifference(got, want))
		}
	}
}
