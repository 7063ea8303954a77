package model

import (
	"iter"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/shopspring/decimal"
)

func figure(s string) Figure {
	f, err := parseFigure(s)
	if err != nil {
		panic(err)
	}
	return f
}

func TestFigureIsPrintedAsItIsTyped(t *testing.T) {
	for typed, want := range map[string]string{
		"488": "488", "1973": "1.973", "1973.25": "1.973,25", "05": "05", "0": "0", "0.5": "0,5", "13.90": "13,90",
		"13.9%": "13,9%", "-7": "-7", "12": "12", "10 %": "10%",
	} {
		f, err := parseFigure(typed)
		if err != nil || f.String() != want {
			t.Errorf("%s: got %q, %v, want %q", typed, f, err, want)
		}
	}
	for _, typed := range []string{"", "%", "1,5", "1.973.25", "1e5", "bốn", "0x10"} {
		if f, err := parseFigure(typed); err == nil {
			t.Errorf("%q is read as %v", typed, f)
		}
	}
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
		"**đậm {{a}}**":       "đậm 1.973,25",
		`**\{{a}}**`:          "{{a}}",
		"{{a}}/{{tổng_số-2}}": "1.973,25/05",
		"mở {{a":              "mở {{a",
	} {
		r := &Report{LeadIn: Markdown(text, nil), Figures: figures}
		if got := r.Resolve().LeadIn.String(); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
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

// TestSumOfFigures declares what the Gò Vấp report says of its staff: 134 cases, which are 02, 124, 33 and 8.
func TestSumOfFigures(t *testing.T) {
	source := `---
figures: {tong: 134, hanh_chinh: 02, giao_duc: 124, van_hoa: 33, y_te: 8}
sums:
  - {total: tong, parts: [hanh_chinh, giao_duc, van_hoa, y_te]}
  - {total: tong, parts: [khac]}
---
có {{tong}} trường hợp
`
	r, err := Decode(fstest.MapFS{"r.md": {Data: []byte(source)}}, "r.md")
	if err != nil {
		t.Fatal(err)
	}
	want := `r.md:4:5: sums[0]: the total says 134, the parts 02 + 124 + 33 + 8 add up to 167, a difference of 33 ("tong")`
	if got := errorOf(r, "sums[0]"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := errorOf(r, "sums[1].parts[0]"); !strings.Contains(got, "no figure of this name") {
		t.Errorf("an unknown part: %q", got)
	}
	if r.Validate().Err() == nil {
		t.Error("the report is not refused")
	}
	r.Sums[0].Parts = r.Sums[0].Parts[1:2]
	r.Figures["giao_duc"] = figure("134.0")
	if got := errorOf(r, "sums[0]"); got != "" {
		t.Errorf("134 is 134.0: %q", got)
	}
}

func TestFiguresAreRead(t *testing.T) {
	source := `
figures:
  a: 05
  b: {value: 1973.25, decimals: 3, percent: true}
  c: {value: 2, decimals: 1}
`
	r, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(source)}}, "r.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"a": "05", "b": "1.973,250%", "c": "2,0"} {
		if got := r.Figures[name].String(); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
	for source, want := range map[string]string{
		"figures: {a: bốn}":               "r.yaml:1:14: figures.a: \"bốn\" is not a number",
		"figures: {a: {value: 1e9}}":      "figures.a.value: a number is wanted here",
		"figures: {a: {value: [1]}}":      "figures.a.value: a number is wanted here",
		"figures: {a: {value: 1, so: 2}}": "figures.a.so: there is no such key",
		"figures: {a: [1]}":               "figures",
	} {
		_, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(source)}}, "r.yaml")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", source, err, want)
		}
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
