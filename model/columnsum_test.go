package model

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// sumTable builds a table of a name and one column with a sum from lines such as "group I 5", "a 3", "total Cộng 5".
func sumTable(lines string) *Table {
	t := &Table{Columns: []Column{{Title: Plain("Tên")}, {Title: Plain("Số"), Kind: NumberColumn, Decimals: 1, Sum: true}}}
	for line := range strings.SplitSeq(lines, ";") {
		fields := strings.Fields(line)
		row := Row{}
		switch fields[0] {
		case "group":
			row.Kind, fields = GroupRow, fields[1:]
		case "total":
			row.Kind, fields = TotalRow, fields[1:]
		}
		row.Cells = Cells(fields...).Cells
		if n, err := decimal.NewFromString(fields[len(fields)-1]); len(fields) == 2 && err == nil {
			row.Cells[1] = Num(n)
		} else if len(fields) == 2 && fields[1] == "." {
			row.Cells[1] = Cell{}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func TestColumnSums(t *testing.T) {
	tests := []struct{ name, lines, want string }{
		{"right", "a 1; b 2.5; total T 3.5", ""},
		{"wrong", "a 1; b 2; total T 4", "rows[2][1]: the total says 4,0, the 2 rows add up to 3,0, a difference of 1,0"},
		{"empty and dash", "a 1; b .; c -; total T 1", ""},
		{"dash for nothing", "a -; total T -", ""},
		{"empty total", "a 1; total T .", "rows[1][1]: the total is empty, the 1 rows add up to 1,0"},
		{"each total its own rows", "a 1; total T 1; b 2; total U 2", ""},
		{"grand total", "a 1; total T 1; b 2; total U 2; total V 3", ""},
		{"wrong grand total", "a 1; total T 1; b 2; total U 2; total V 2", "rows[4][1]: the total says 2,0, the 2 rows add up to 3,0, a difference of 1,0"},
		{"groups under one total", "group I; a 1; group II; b 2; total T 3", ""},
		{"groups with totals", "group I; a 1; total T 1; group II; b 2; total U 2; total V 3", ""},
		{"sums in the groups", "group I 3; a 1; b 2; group II 4; c 4; total T 7", ""},
		{"wrong sum in a group", "group I 4; a 1; b 2; group II 4; c 4; total T 7", "rows[0][1]: the total says 4,0, the 2 rows add up to 3,0, a difference of 1,0"},
		{"wrong sum in the last group", "group I 3; a 1; b 1", "rows[0][1]: the total says 3,0, the 2 rows add up to 2,0, a difference of 1,0"},
		{"group over groups", "group A 3; group I 3; a 1; b 2; total T 3", ""},
		{"total first", "total T 3; a 1; b 2", ""},
		{"wrong total first", "total T 4; a 1; b 2", "rows[0][1]: the total says 4,0, the 2 rows add up to 3,0, a difference of 1,0"},
		{"no total", "a 1; b 2", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			table := sumTable(test.lines)
			check := table.Check()
			var faults Faults
			for _, row := range table.Rows {
				faults = append(faults, check.Row(row)...)
			}
			var got []string
			for _, f := range append(faults, check.End()...) {
				f.Value = ""
				got = append(got, f.Error())
			}
			if s := strings.Join(got, "\n"); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}

// TestSumCountsACellOnce looks at a number that spans rows, and at one that spans columns.
func TestSumCountsACellOnce(t *testing.T) {
	number := Column{Kind: NumberColumn, Sum: true}
	table := &Table{Columns: []Column{number, number}}
	three := decimal.NewFromInt(3)
	tall, wide := Num(three), Num(three)
	tall.Rows, wide.Columns = 2, 2
	table.Rows = []Row{
		{Cells: []Cell{tall, Num(three)}}, {Cells: []Cell{Num(three)}}, {Cells: []Cell{wide}},
		{Kind: TotalRow, Cells: []Cell{Num(decimal.NewFromInt(6)), Num(decimal.NewFromInt(6))}},
	}
	check := table.Check()
	for _, row := range table.Rows {
		for _, f := range check.Row(row) {
			t.Error(f)
		}
	}
}

func TestNumbersTooLongToPrint(t *testing.T) {
	for _, d := range []decimal.Decimal{decimal.New(1, 1<<30), decimal.New(1, -1<<30), decimal.New(1, -1<<31)} {
		s := fmt.Sprint("1e", d.Exponent())
		table := &Table{Columns: []Column{{Kind: NumberColumn}}}
		if faults := table.Check().Row(Row{Cells: []Cell{Num(d)}}); len(faults) != 1 {
			t.Errorf("%s: %v", s, faults)
		}
		r := &Report{Body: Body{{Paragraph: Plain("{{x}}")}}, Figures: Figures{"x": {Value: d}}}
		if !strings.Contains(errorOf(r, "figures.x"), "more than 40 digits") {
			t.Errorf("figure %s: %v", s, errorOf(r, "figures.x"))
		}
	}
}

// errorOf returns what Validate says of a field.
func errorOf(r *Report, path string) string {
	var all []string
	for _, f := range r.Validate() {
		if f.Path == path {
			all = append(all, f.Error())
		}
	}
	return strings.Join(all, "\n")
}

func TestSumOfAColumnOfText(t *testing.T) {
	r := &Report{Body: Body{{Table: &Table{Columns: []Column{{Title: Plain("A"), Sum: true}}}}}}
	if got := errorOf(r, "body[0].table.columns[0].sum"); !strings.Contains(got, "only a column of numbers") {
		t.Errorf("got %q", got)
	}
}
