package model

import (
	"strings"
	"testing"
)

// TestEndMarkTyped wants a typed end mark taken where one is added, and a word about it everywhere else.
func TestEndMarkTyped(t *testing.T) {
	note := func(s string) Run { return Run{Note: &Note{Body: []Text{Plain(s)}}} }
	for name, test := range map[string]struct {
		change func(*Report)
		want   string // faults about end marks
	}{
		"closing":              {func(r *Report) { r.Closing = Plain("Hết./.") }, ""},
		"closing with blanks":  {func(r *Report) { r.Closing = Plain("Hết. / .") }, ""},
		"over runs":            {func(r *Report) { r.Closing = Rich(Run{Text: "Hết.", Bold: true}, note("n"), Run{Text: " /."}) }, ""},
		"last item":            {func(r *Report) { r.Closing, r.Body = Text{}, Body{{Item: &Item{Text: Plain("Hết./. ")}}} }, ""},
		"appendix":             {func(r *Report) { r.Appendices[0].Body = Body{{Quote: Plain("Hết./.")}} }, ""},
		"a path":               {func(r *Report) { r.LeadIn = Plain("Xem ../a/./b, 12/2026. Hết và/hoặc.") }, ""},
		"ellipsis":             {func(r *Report) { r.Closing = Plain("Hết...") }, "closing end-unfinished"},
		"semicolon, mark":      {func(r *Report) { r.Closing = Plain("Hết;./.") }, "closing end-unfinished"},
		"question in appendix": {func(r *Report) { r.Appendices[0].Body = Body{{Paragraph: Plain("Sao? ./.")}} }, "appendices[0].body[0].paragraph end-unfinished"},
		"before the end":       {func(r *Report) { r.Closing = Plain("Hết./. Thêm") }, "closing end-mark-astray"},
		"body before closing":  {func(r *Report) { r.Body = Body{{Paragraph: Plain("Hết./.")}} }, "body[0].paragraph end-mark-astray"},
		"two":                  {func(r *Report) { r.LeadIn, r.Closing = Plain("Hết ./."), Plain("Hết…") }, "closing end-unfinished, lead_in end-mark-astray"},
		"note":                 {func(r *Report) { r.LeadIn = Rich(Run{Text: "a"}, note("b./.")) }, "lead_in.note[0] end-mark-astray"},
		"cell": {func(r *Report) {
			r.Body = Body{{Table: &Table{Columns: []Column{{Title: Plain("A")}}, Rows: []Row{{Cells: []Cell{{Text: Plain("b./.")}}}}}}}
		}, "body[0].table.rows[0][0] end-mark-astray"},
	} {
		r := &Report{Body: Body{{Paragraph: Plain("a")}}, Closing: Plain("Hết"), Appendices: []Appendix{{Body: Body{{Paragraph: Plain("b")}}}}}
		test.change(r)
		var got []string
		for _, f := range r.Validate() {
			if strings.HasPrefix(f.Rule, "end-") && f.Rule != "end-marked" {
				if f.Severity != Warning {
					t.Errorf("%s: an error: %v", name, f)
				}
				got = append(got, f.Path+" "+f.Rule)
			}
		}
		if s := strings.Join(got, ", "); s != test.want {
			t.Errorf("%s: %q, want %q", name, s, test.want)
		}
	}
}
