package fromword_test

import (
	"slices"
	"strings"
	"testing"
)

// TestColumnsThatBecomeLines: columns that tabs make, and a table in a cell, are lines in a report, and losses of look.
func TestColumnsThatBecomeLines(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-"}
	text := func(s string) string { return c.running(c.piece("", s)) }
	table := func(inside string) string {
		heading := row(cell(4800, 1, c.line("center b", "TT")), cell(4800, 1, c.line("center b", "Việc")), cell(4800, 1, c.line("center b", "Số")))
		return strings.Replace(layout(heading, row(cell(4800, 1, c.line("", "2")), cell(4800, 1, c.line("", "Chi")), cell(4800, 1, inside, c.line("", "hết")))), "<w:tblPr>", `<w:tblPr><w:tblStyle w:val="TableGrid"/>`, 1)
	}
	for content, want := range map[string][]string{
		text("Chỉ tiêu\tNăm 2025\tNăm 2026") + text("Thu\t10\t20"): {"Chỉ tiêu Năm 2025 Năm 2026", "Thu 10 20"},
		text("- Thu:\t10\t20"):           {"- Thu: 10 20"},
		text("-\tThu:\t10 tỷ"):           nil,
		text("a)\tThu:\t10 tỷ"):          nil,
		text("\t\tThu:\t\t10 tỷ\t\t"):    nil,
		text("Thu:\n\tmột\n\thai\tba"):   nil,
		table(c.line("", "Thu\t10\t20")): {"Thu 10 20"},
		table(layout(row(cell(900, 1, c.line("", "A")), cell(900, 1, c.line("", "5"))))):      {"A 5"},
		table(layout(row(cell(900, 1, c.line("", "A"))), row(cell(900, 1, c.line("", "5"))))): nil,
		table(layout(row(cell(900, 1, c.par("")), cell(900, 1, c.par(""))))):                  nil,
	} {
		var got []string
		for _, l := range c.around(t, content).Losses {
			if !l.Look {
				t.Errorf("%s: lost: %q (%s)", content, l.Text, l.Reason.En)
			}
			got = append(got, l.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %s\nwant %s", content, strings.Join(got, "; "), strings.Join(want, "; "))
		}
	}
}
