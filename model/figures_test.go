package model

import (
	"iter"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// figure makes a figure that is printed as it is written here.
func figure(s string) Figure {
	_, decimals, _ := strings.Cut(s, ".")
	return Figure{Value: decimal.RequireFromString(s), Decimals: len(decimals), Pad: len(s) > 1 && s[0] == '0'}
}

func TestResolveText(t *testing.T) {
	figures := Figures{"a": figure("1973.25"), "tổng_số-2": figure("05")}
	for text, want := range map[string]string{
		"không có":            "không có",
		"{{a}} và {{ a }}":    "1.973,25 và 1.973,25",
		"có {{tổng_số-2}}.":   "có 05.",
		`\{{a}} là {{a}}`:     "{{a}} là 1.973,25",
		"{{b}}":               "{{b}}",
		"{a}":                 "{a}",
		"{{a}}/{{tổng_số-2}}": "1.973,25/05",
		"mở {{a":              "mở {{a",
	} {
		for _, lead := range []Text{Plain(text), Rich(Run{Text: text, Bold: true}), Rich(Run{Text: text}, Run{Note: &Note{}})} {
			r := &Report{LeadIn: lead, Figures: figures}
			if got := r.Resolve().LeadIn.String(); got != want {
				t.Errorf("%s: got %q, want %q", text, got, want)
			}
		}
	}
}

// TestResolveChangesNothing holds a report with figures everywhere against itself.
func TestResolveChangesNothing(t *testing.T) {
	x := Plain("{{x}}")
	note := &Note{Body: []Text{x}}
	r := &Report{
		Subject: x, Preamble: []Text{x}, Figures: Figures{"x": figure("9")},
		Body: Body{
			{Section: &Section{Title: x, Body: Body{{Item: &Item{Text: x, Body: Body{{Paragraph: x}}}}}}},
			{Table: &Table{Caption: x, Unit: x, Note: x,
				Columns: []Column{{Title: x, Columns: []Column{{Title: x}}}, {Title: x, Kind: NumberColumn}},
				Rows:    []Row{{Cells: []Cell{{Text: x}, {Text: x}}}}}},
			{Paragraph: Rich(Run{Text: "{{x}}", Bold: true}, Run{Note: note})},
		},
		Appendices: []Appendix{{Body: Body{{Paragraph: x}}}},
	}
	count := func(r *Report, what string) int {
		n := 0
		v := visitor{text: func(_ fieldPath, t *Text) {
			n += strings.Count(t.String(), what)
			for run := range t.Runs() {
				if run.Note != nil {
					n += strings.Count(run.Note.Body[0].String(), what)
				}
			}
		}}
		v.report(r)
		return n
	}
	resolved := r.Resolve()
	if got := count(r, "{{x}}"); got != 16 {
		t.Errorf("the report itself has %d figures left, want 16", got)
	}
	if got := count(resolved, "9"); got != 15 || count(resolved, "{{") != 0 {
		t.Errorf("%d texts are resolved, want 15", got)
	}
	if cell := resolved.Body[1].Table.Rows[0].Cells[1]; !cell.Number.Valid || cell.Number.Decimal.IntPart() != 9 {
		t.Errorf("the cell in the column of numbers is %v", cell)
	}
	if plain := (&Report{LeadIn: Plain("x"), Figures: r.Figures}); plain.Resolve() != plain {
		t.Error("a report without braces is copied")
	}
}

func TestResolveRowSeq(t *testing.T) {
	table := func(cell string) *Report {
		var rows iter.Seq2[Row, error] = func(yield func(Row, error) bool) { yield(Cells(cell, "{{x}}"), nil) }
		return &Report{Figures: Figures{"x": figure("9")}, Body: Body{{Table: &Table{
			Columns: []Column{{Title: Plain("a")}, {Title: Plain("b"), Kind: NumberColumn}}, RowSeq: rows}}}}
	}
	for row, err := range table("có {{x}}").Resolve().Body[0].Table.RowSeq {
		if err != nil || row.Cells[0].Text.String() != "có 9" || !row.Cells[1].Number.Valid {
			t.Errorf("got %v, %v", row, err)
		}
	}
	for _, err := range table("{{y}}").Resolve().Body[0].Table.RowSeq {
		if err == nil || !strings.Contains(err.Error(), "rows[0][0]: figures has no figure of this name") {
			t.Errorf("an unknown figure in a row: %v", err)
		}
	}
}

func TestFigureFaults(t *testing.T) {
	r := &Report{
		Place:   "{{a}}",
		Subject: Plain("{{a}} {{b}}"), LeadIn: Plain("mở {{a"),
		Body: Body{{Paragraph: Rich(Run{Note: &Note{Body: []Text{Plain("{{c}}")}}})}},
		Figures: Figures{"a": figure("1"), "thừa": figure("2"), "1x": figure("3"),
			"lẻ": {Value: decimal.RequireFromString("1.5")}},
	}
	for path, want := range map[string]string{
		"place":                     "this field cannot use a figure",
		"subject":                   `figures has no figure of this name ("b")`,
		"lead_in":                   "}} is missing",
		"body[0].paragraph.note[0]": `figures has no figure of this name ("c")`,
		"figures.thừa":              "nothing uses this figure",
		"figures.1x":                "a letter first",
		"figures.lẻ":                "more than the 0 decimals",
	} {
		if got := errorOf(r, path); !strings.Contains(got, want) {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
	if got := errorOf(r, "figures.a"); got != "" {
		t.Errorf("a figure that is used: %s", got)
	}
}

// TestNotesWithoutEnd resolves a note that is part of itself, which Validate then refuses.
func TestNotesWithoutEnd(t *testing.T) {
	note := &Note{Body: []Text{Plain("{{x}}")}}
	note.Body = append(note.Body, Rich(Run{Text: "{{x}}"}, Run{Note: note}))
	r := &Report{LeadIn: Rich(Run{Note: note}), Figures: Figures{"x": figure("1")}}
	if r.Validate().Err() == nil {
		t.Error("a note within a note is not refused")
	}
}
