package doc_test

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
)

// TestMarksParted builds every line of four runs from notes, blanks, empty and raised runs and wants no two numbers of
// notes, nor one and raised figures, to read as one number.
func TestMarksParted(t *testing.T) {
	note := model.Run{Note: &model.Note{Body: []model.Text{model.Plain("x")}}}
	runs := []model.Run{note, {Text: ""}, {Text: " ", Bold: true}, {Text: "\u00a0"}, {Text: "2", Superscript: true}, {Text: "a"}, {Text: "."}, {Break: true}}
	tried := 0
	for n := range len(runs) * len(runs) * len(runs) * len(runs) {
		line := []model.Run{{Text: "Việc"}}
		for range 4 {
			line = append(line, runs[n%len(runs)])
			n /= len(runs)
		}
		r := report()
		r.Body = model.Body{{Paragraph: model.Rich(line...)}, {Paragraph: model.Plain("b")}}
		assertParted(t, r)
		r.Body, r.Closing = r.Body[:1], model.Text{}
		assertParted(t, r) // the end mark takes the stop between two notes away
		tried++
	}
	if tried != 4096 {
		t.Error(tried)
	}
}

func assertParted(t *testing.T, r *model.Report) {
	t.Helper()
	d, err := doc.Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	for p := range d.Paragraphs() {
		printed := printedMarks(p)
		for _, joined := range []string{"##", "# #", "#^", "^#"} {
			if strings.Contains(strings.ReplaceAll(printed, "  ", " "), joined) {
				t.Fatalf("%q: two numbers read as one", printed)
			}
		}
		for _, idle := range []string{",,", ",a", ", a", ",\n", ",./."} {
			if strings.Contains(printed, idle) {
				t.Fatalf("%q: a comma that parts nothing", printed)
			}
		}
	}
}

// printedMarks is a paragraph with # for the number of a note and ^ for a raised figure.
func printedMarks(p *doc.Paragraph) string {
	var b strings.Builder
	for _, in := range p.Inlines {
		switch in := in.(type) {
		case *doc.Note:
			b.WriteByte('#')
			if in.Comma {
				b.WriteByte(',')
			}
		case *doc.Text:
			text := strings.ReplaceAll(in.Text, "\u00a0", " ")
			if in.Superscript {
				text = strings.ReplaceAll(text, "2", "^")
			}
			b.WriteString(text)
		case *doc.Break:
			b.WriteByte('\n')
		}
	}
	return b.String()
}
