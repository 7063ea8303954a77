package model

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// sumTable builds a table of a name and one column with a sum from lines such as "group I 5", "a 3", "total Cộng 5",
// "@1 A 5" for a row with a level, "of @2 a 3" for one that does not add up with others. A point is an empty cell.
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
		case "of":
			row.OfWhich, fields = true, fields[1:]
		}
		if level, ok := strings.CutPrefix(fields[0], "@"); ok {
			row.Level, _ = strconv.Atoi(level)
			fields = fields[1:]
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
		{"wrong", "a 1; b 2; total T 4", "rows[2][1]: the total says 4.0, the 2 rows add up to 3.0, a difference of 1.0"},
		{"empty and dash", "a 1; b .; c -; total T 1", ""},
		{"dash for nothing", "a -; total T -", ""},
		{"empty total", "a 1; total T .", "rows[1][1]: the total is empty, the 1 rows add up to 1.0"},
		{"each total its own rows", "a 1; total T 1; b 2; total U 2", ""},
		{"grand total", "a 1; total T 1; b 2; total U 2; total V 3", ""},
		{"wrong grand total", "a 1; total T 1; b 2; total U 2; total V 2", "rows[4][1]: the total says 2.0, the 2 rows add up to 3.0, a difference of 1.0"},
		{"groups under one total", "group I; a 1; group II; b 2; total T 3", ""},
		{"groups with totals", "group I; a 1; total T 1; group II; b 2; total U 2; total V 3", ""},
		{"sums in the groups", "group I 3; a 1; b 2; group II 4; c 4; total T 7", ""},
		{"wrong sum in a group", "group I 4; a 1; b 2; group II 4; c 4; total T 7", "rows[0][1]: the total says 4.0, the 2 rows add up to 3.0, a difference of 1.0"},
		{"wrong sum in the last group", "group I 3; a 1; b 1", "rows[0][1]: the total says 3.0, the 2 rows add up to 2.0, a difference of 1.0"},
		{"group over groups", "group A 3; group I 3; a 1; b 2; total T 3", notCompared(1)},
		{"plain rows of two levels", "I 3; 1 1; 2 2", notAdded(1)},
		{"the total of the outer of two levels", "A 3; I 1; II 2; B 4; total T 7", notAdded(1)},
		{"such a total first", "total T 7; A 3; I 1; II 2; B 4", notAdded(2)},
		{"such rows in a group", "group X 3; 1 3; a 1; b 2; group Y 1; 1 1", notAdded(2)},
		{"a total before rows of two levels", "Hộ 1; total T 2; A 3; I 1; II 2", "rows[1][1]: the total says 2.0, the 1 rows add up to 1.0, a difference of 1.0\n" + notAdded(3)},
		{"dashes below rows", "Hộ 3; - 1; - 2; total T 3", notAdded(1)},
		{"dashes alone", "- 1; - 2; total T 3", ""},
		{"a total by its name", "a 1; b 2; Cộng 4", totalByName(2)},
		{"a group that is a total by its name", "a 1; b 2; group Cộng 4", totalByName(2)},
		{"a total by its name over levels", "@1 A 3; @2 I 3; Cộng: 3", totalByName(2)},
		{"a total by its name with a level", "@1 A 3; @2 I 3; @1 Cộng: 4; total T 7", totalWithLevel(2)},
		{"and above its parts", "@1 Cộng 4; @1 A 3; @2 I 3", totalWithLevel(0)},
		{"and as the last row", "@1 A 3; @2 I 3; @1 Cộng .", totalWithLevel(2)},
		{"and over its parts", "@1 Cộng 4; @2 A 3; @2 B 2", "rows[0][1]: this row says 4.0, the 2 rows right below it add up to 5.0, a difference of 1.0"},
		{"letters in their order", "A 3; B 1; C 1; D 2; total T 7", ""},
		{"groups and rows", "group I 3; 1 1; 2 2; group II 4; 1 4; total T 7", ""},
		{"three levels", "@1 A 35; @2 I 30; @3 1 10; @3 2 20; @2 II 5; @3 1 5; total T 35", ""},
		{"a wrong outer sum", "@1 A 999; @2 I 30; @3 1 10; @3 2 20; @2 II 5; @3 1 5",
			"rows[0][1]: this row says 999.0, the 2 rows right below it add up to 35.0, a difference of 964.0"},
		{"a wrong total over levels", "@1 A 35; @2 I 30; @2 II 5; @1 B 5; total T 35",
			"rows[4][1]: the total says 35.0, the 2 rows add up to 40.0, a difference of 5.0"},
		{"a wrong inner sum", "@1 A 35; @2 I 30; @3 1 10; @3 2 21; @2 II 5",
			"rows[1][1]: this row says 30.0, the 2 rows right below it add up to 31.0, a difference of 1.0"},
		{"rows without a level are the deepest", "@1 A 3; a 1; b 2; @1 B 4; c 4; total T 7", ""},
		{"of which", "@1 A 30; @2 I 30; of @3 a 10; of @3 b 5; total T 30", ""},
		{"of which is more than its whole", "@1 A 30; @2 I 30; of @3 a 31; total T 30",
			"rows[2][1]: a part says 31.0, more than the 30.0 of the row that it is a part of; look at both numbers, or at the level of the row"},
		{"of which without a level", "@1 A 3; x 3; of y 4; total T 3",
			"rows[2][1]: a part says 4.0, more than the 3.0 of the row that it is a part of; look at both numbers, or at the level of the row"},
		{"of which below nothing is less", "@1 A -30; of @2 a -20; total T -30", ""},
		{"of which has parts", "@1 A 30; @2 I 30; of @3 a 10; @4 x 4; @4 y 5; total T 30",
			"rows[2][1]: this row says 10.0, the 2 rows right below it add up to 9.0, a difference of 1.0"},
		{"a level is left out", "@1 A 3; @3 a 1; @3 b 2; @1 B 1; total T 4", ""},
		{"a heading without numbers", "@1 A .; @2 I .; @2 II .; @1 B 5; total T 5", ""},
		{"what is below counts where a row has no number", "group @1 A; @2 I 3; @2 II 4; total T 7", ""},
		{"a number over rows that say nothing", "@1 A 5; @2 I .; @2 II .; @1 B 3; total T 8", ""},
		{"a number over an empty row", "@1 A 5; @2 I 5; . .; @1 B 3; total T 8", ""},
		{"a number over dashes", "@1 A 5; @2 I -", "rows[0][1]: this row says 5.0, the 1 rows right below it add up to 0.0, a difference of 5.0"},
		{"a group over rows that say nothing", "group I 5; a .; group II 3; b 1; c 2; total T 8", ""},
		{"a blank part", "@1 A .; @2 I 3; @2 II .; total T 3",
			"rows[0][1]: the total is empty, the 2 rows add up to 3.0; it is not computed, since row 3 has no number there (where there is none, type a dash)"},
		{"a dash over parts", "@1 A -; @2 I 3", "rows[0][1]: this row says 0.0, the 1 rows right below it add up to 3.0, a difference of 3.0"},
		{"total first", "total T 3; a 1; b 2", ""},
		{"wrong total first", "total T 4; a 1; b 2", "rows[0][1]: the total says 4.0, the 2 rows add up to 3.0, a difference of 1.0"},
		{"a part of a plain row", "1 3; of a 2; of b 3; 2 1; total T 4", ""},
		{"a part of a plain row that is more", "1 3; of a 4; 2 1; total T 4",
			"rows[1][1]: a part says 4.0, more than the 3.0 of the row that it is a part of; look at both numbers, or at the level of the row"},
		{"a part of a total that is more", "a 3; total T 3; of b 4",
			"rows[2][1]: a part says 4.0, more than the 3.0 of the row that it is a part of; look at both numbers, or at the level of the row"},
		{"rows of two parts and of three", "1.1 3; 1.1.1 1; 1.1.2 2; total T 3", notAdded(1)},
		{"points under numbers", "1 3; • 1; • 2; total T 3", notAdded(1)},
		{"no total", "a 1; b 2", ""},
		{"a total over a row that does not fit", "a 1; b; total T 5; total U 9", "rows[1]: the row has 1 cells, the table has 2 columns"},
		{"and one in a group", "total U 9; group I 5; a 1; b", "rows[3]: the row has 1 cells, the table has 2 columns"},
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

// TestUnlabelledRows: a sum that is computed of rows of which one has no label below others that have is warned of, once.
func TestUnlabelledRows(t *testing.T) {
	for rows, want := range map[string]string{
		"1 Thu 30; . Thuế 10; . Phí 20; total . T .": "row-labels rows[3][2]", "1 Thu 3; . Thuế 1; total . T 4": "", "1 Thu 3; 2 Thuế 1; total . T .": "",
		". Thu 3; . Thuế 1; total . T .": "", "@1 A Thu .; 1 Thuế 1; . Phí 2": "", "group I . .; 1 Thu 3; . Phí 1; total . T .": "row-labels rows[3][2]",
	} {
		table := sumTable(rows)
		table.Columns = append([]Column{{Title: Plain("TT")}}, table.Columns...)
		for i := range table.Rows {
			for j, cell := range table.Rows[i].Cells {
				if n, err := decimal.NewFromString(cell.Text.String()); j == 2 && err == nil {
					table.Rows[i].Cells[j] = Num(n)
				} else if cell.Text.String() == "." {
					table.Rows[i].Cells[j] = Cell{}
				}
			}
		}
		var got string
		for _, f := range (&Report{Body: Body{{Table: table}}}).Validate() {
			if at, below := strings.CutPrefix(f.Path, "body[0].table."); below && strings.HasPrefix(at, "rows") {
				got += f.Rule + " " + at
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", rows, got, want)
		}
	}
}

func totalByName(row int) string {
	return fmt.Sprintf("rows[%d]: the row is named as a total and is none, so it is not compared as a sum, and blanks are not computed: write {kind: total, cells: […]}", row)
}

func totalWithLevel(row int) string {
	return fmt.Sprintf("rows[%d]: the row is named as a total and has a level and no row below it, so it counts as one more part and is not compared as a sum: "+
		"write {kind: total, cells: […]}, without a level", row)
}

func notCompared(row int) string {
	return severalLevels(row, "the sums of the upper ones are not compared")
}

func notAdded(row int) string {
	return severalLevels(row, "sums are not compared, and blank ones not computed")
}

func severalLevels(row int, so string) string {
	return fmt.Sprintf("rows[%d]: the rows are numbered on several levels (A, I, 1) and say none, so %s: "+
		"give each row its level: 1, level: 2 …, and of_which: true to parts that do not add up", row, so)
}

// TestComputedSums: a blank sum is computed where every part has a number or a dash, and at least one a number.
func TestComputedSums(t *testing.T) {
	tests := []struct{ lines, want string }{
		{"a 1; b 2; total T .", "1 2 3"},
		{"a 1; b -; total T .", "1 - 1"},
		{"a -; b -; total T .", "- - ."},
		{"a 1; b .; total T .", "1 . ."},
		{"total T .; a 1; b 2", "3 1 2"},
		{"@1 A .; @2 I .; @3 1 10; @3 2 20; @2 II 5; total T .", "35 30 10 20 5 35"},
		{"@1 A .; @2 I .; @3 1 10; @3 2 .; @2 II 5; total T .", ". . 10 . 5 ."},
		{"@1 A .; @2 I 3; of @2 II .; @3 x 1; total T .", "3 3 . 1 3"},
		{"group I .; a 1; b 2; total T .", ". 1 2 3"},
		{"a 1; total T .; b 2; total U .; total V .", "1 1 2 2 3"},
		{"A 3; I 1; II 2; B 4; total T .", "3 1 2 4 ."},
		{"total T .; A 3; I 1; II 2", ". 3 1 2"},
		{"I 3; I.1 1; I.2 2; II 4; total T .", "3 1 2 4 ."},
		{"1.1 3; 1.1.1 1; 1.1.2 2; total T .", "3 1 2 ."},
		{"1 3; 1a 1; 1b 2; total T .", "3 1 2 ."},
		{"999 1; 1000 2; total T .", "1 2 3"},
		{"a 3; of b 1; of c 2; d 4; total T .", "3 1 2 4 7"},
		{"group X .; 1 3; a 1; b 2", ". 3 1 2"},
	}
	for _, test := range tests {
		table := sumTable(test.lines)
		report := &Report{Body: Body{{Table: table}}}
		resolved := report.Resolve().Body[0].Table
		if got := numbersOf(resolved.Rows); got != test.want {
			t.Errorf("%s: %s, not %s", test.lines, got, test.want)
		}
		if again := report.Resolve(); test.want != numbersOf(table.Rows) && numbersOf(again.Body[0].Table.Rows) != test.want {
			t.Errorf("%s: the report has been changed", test.lines)
		}
		streamed := *table
		streamed.Rows, streamed.RowSeq = nil, func(yield func(Row, error) bool) {
			for _, row := range table.Rows {
				if !yield(row, nil) {
					return
				}
			}
		}
		check, n := streamed.Check(), 0
		var faults Faults
		for row, err := range (&Report{Body: Body{{Table: &streamed}}}).Resolve().Body[0].Table.RowSeq {
			if err != nil {
				t.Fatal(err)
			}
			faults, n = append(faults, check.Row(row)...), n+1
		}
		faults = append(faults, check.End()...)
		above := strings.HasPrefix(test.lines, "total T .") || strings.HasPrefix(test.lines, "@1 A .")
		if errs := faults.Err() != nil; errs != (above || test.want == "1 . .") {
			t.Errorf("%s, streamed: %v", test.lines, faults)
		}
	}
}

// numbersOf are the numbers of a table of one column of them.
func numbersOf(rows []Row) string {
	var all []string
	for _, row := range rows {
		s := "."
		if len(row.Cells) > 1 && row.Cells[1].String() != "" {
			s = row.Cells[1].String()
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

// TestFormulas: blank cells are computed, typed ones compared.
func TestFormulas(t *testing.T) {
	column := func(label string, decimals int) Column {
		return Column{Title: Plain("c" + label), Kind: NumberColumn, Decimals: decimals, Label: label}
	}
	tests := []struct{ cells, want, fault string }{
		{"200 50 .", "25", ""},
		{"200 50 25", "25", ""},
		{"300 100 33.3", "33.3", ""},
		{"300 100 33.4", "33.4", ""}, // 100,4 of 299,6
		{"300 100 34", "34", "the cell says 34.0, the formula (3)=(2)/(1)*100 gives 33.333"},
		{"45 12 26.7", "26.7", ""},
		{"45 12 26.6", "26.6", ""}, // cut, not rounded
		{"45 12 27.9", "27.9", "the cell says 27.9, the formula (3)=(2)/(1)*100 gives 26.667: right only if the numbers were rounded"}, // 12,4 of 44,5
		{"0 50 .", "-", "by the formula (3)=(2)/(1)*100 this is divided by a blank, a dash or zero"},
		{". 50 .", "-", "by the formula (3)=(2)/(1)*100 this is divided by a blank, a dash or zero"},
		{"0 50 -", "-", ""}, // typed: nothing is said of it
		{"- 50 -", "-", ""},
		{"0 50 7", "7", "by the formula (3)=(2)/(1)*100 this is divided by a blank, a dash or zero"},
		{"200 . .", ".", ""},
		{"200 - .", "0", ""},
		{". . .", ".", ""},
		{"200 50 -", "-", "the cell says -, the formula (3)=(2)/(1)*100 gives 25.000"},
	}
	for _, test := range tests {
		row := Row{Cells: make([]Cell, 3)}
		for i, s := range strings.Fields(test.cells) {
			if n, err := decimal.NewFromString(s); err == nil {
				row.Cells[i] = Num(n)
			} else if s == "-" {
				row.Cells[i].Text = Plain("-")
			}
		}
		table := &Table{Columns: []Column{column("(1)", 0), column("(2)", 0), column("(3)=(2)/(1)*100", 1)}, Rows: []Row{row}}
		resolved := (&Report{Body: Body{{Table: table}}}).Resolve().Body[0].Table
		got := cmp.Or(resolved.Rows[0].Cells[2].String(), ".")
		var faults []string
		for _, f := range resolved.Check().Row(resolved.Rows[0]) {
			faults = append(faults, f.Message.En)
		}
		if fault := strings.Join(faults, "; "); got != test.want || fault != test.fault {
			t.Errorf("%s: %s, %q", test.cells, got, fault)
		}
	}
}

// TestUnitsOfASum warns where numbers that are added up are printed with several units.
func TestUnitsOfASum(t *testing.T) {
	for _, test := range []struct{ units, want string }{
		{"kg kg kg", ""}, {". . .", ""}, {"kg tấn tạ", "rows[1][1]"}, {". kg kg", "rows[1][1]"}, {"kg kg %", "rows[2][1]"},
	} {
		table := sumTable("a 1; b 2; c 3; total T 6")
		for i, unit := range strings.Fields(test.units) {
			switch unit {
			case ".":
			case "%":
				table.Rows[i].Cells[1].Format = &NumberFormat{Percent: true}
			default:
				table.Rows[i].Cells[1].Format = &NumberFormat{Unit: unit}
			}
		}
		check := table.Check()
		got := ""
		for _, row := range table.Rows {
			for _, f := range check.Row(row) {
				got += f.Path
				if f.Rule != "row-units" || f.Severity != Warning {
					t.Errorf("%s: %v", test.units, f)
				}
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.units, got, test.want)
		}
	}
}

// TestRatioOfPerCent warns of a ratio in a column of per cent, which prints 0,9% for 90%, and of a product with one, 500 for 50% of 10.
func TestRatioOfPerCent(t *testing.T) {
	for _, test := range []struct {
		group, title, label, of string
		percent, warned         bool
	}{
		{title: "Tỷ lệ (%)", label: "(3)=(2)/(1)", warned: true},
		{title: "Tỷ lệ", percent: true, label: "(3)=(2)/(1)", warned: true},
		{group: "So sánh (%)", title: "TH/KH", label: "3=2/1", warned: true},
		{title: "Tăng (%)", label: "(3)=((2)-(1))/(1)", warned: true},
		{title: "Tỷ lệ (%)", label: "(3)=(2)/(1)*100"},
		{title: "Tỷ lệ (%)", label: "(3)=((1)+(2))/2"},
		{title: "Tỷ lệ (%)", label: "(3)=(2)-(1)"},
		{title: "Tỷ lệ (%)", label: "(3)=(2)/(1)", of: "Tỷ lệ năm trước (%)"},
		{title: "Số lần", label: "(3)=(2)/(1)"},
		{title: "Kinh phí", label: "(3)=(1)*(2)", of: " (%)", warned: true},
		{title: "Kinh phí", label: "3=2x1", of: " (%)", warned: true},
		{title: "Tổng", label: "(3)=(1)/(2)", of: " (%)", warned: true},
		{title: "Còn lại", label: "(3)=(1)-(1)*(2)", of: " (%)", warned: true},
		{title: "Kinh phí", label: "(3)=(1)*(2)/100", of: " (%)"},
		{title: "Kinh phí", label: "(3)=(1)*(2)*0,01", of: " (%)"},
		{title: "Tổng", label: "(3)=(1)/(2)*100", of: " (%)"},
		{title: "Gấp đôi", label: "(3)=(2)*2", of: " (%)"},
		{title: "Tỷ lệ (%)", label: "(3)=(1)*(2)", of: " (%)"},
	} {
		columns := []Column{{Title: Plain("a"), Kind: NumberColumn, Label: "(1)"}, {Title: Plain("b" + test.of), Kind: NumberColumn, Label: "(2)"},
			{Title: Plain(test.title), Kind: NumberColumn, Label: test.label, Percent: test.percent}}
		if test.group != "" {
			columns[2] = Column{Title: Plain(test.group), Columns: []Column{columns[2]}}
		}
		v := &validation{}
		v.table(fieldPath{}, &Table{Columns: columns})
		warned := slices.ContainsFunc(v.faults, func(f Fault) bool { return f.Rule == "formula-percent" && f.Severity == Warning })
		if warned != test.warned {
			t.Errorf("%+v: warned %v, %v", test, warned, v.faults)
		}
	}
}

// TestLabels: a formula that names no column, one twice, a circle.
func TestLabels(t *testing.T) {
	table := func(labels ...string) *Table {
		t := &Table{Columns: []Column{{Title: Plain("Tên"), Label: "(A)"}}}
		for _, label := range labels {
			t.Columns = append(t.Columns, Column{Title: Plain("x"), Kind: NumberColumn, Label: label})
		}
		return t
	}
	for want, labels := range map[string][]string{
		"": {"(1)", "(2)", "(3)=(1)+(2)"},
		"columns[3].label: where columns stand in brackets, “1” is the number and no column: if the column is meant, write (1)": {"(1)", "(2)", "(3)=(2)/1*100"},
		"columns[3].label: no column has the label 5":                                    {"(1)", "(2)", "(3)=(1)+(5)"},
		"columns[2].label: column 2 has this label already":                              {"(1)", "(1)"},
		"columns[2].label: column A is none of numbers (kind: number)":                   {"(1)", "(2)=(1)*(A)"},
		"columns[1].label: the formulas go in a circle: this column follows from itself": {"(1)=(1)+1"},
	} {
		v := &validation{}
		v.table(fieldPath{}, table(labels...))
		var got []string
		for _, f := range v.faults {
			got = append(got, f.Path+": "+f.Message.En)
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%v: %s", labels, s)
		}
	}
}

// TestTotalOfProducts: in a column with sums and a formula the sum of quantities times prices stands where the row has dashes for these.
func TestTotalOfProducts(t *testing.T) {
	number, dash := func(n int64) Cell { return Num(decimal.NewFromInt(n)) }, Cell{Text: Plain("-")}
	columns := []Column{{Title: Plain("SL"), Kind: NumberColumn, Sum: true, Label: "(1)"}, {Title: Plain("ĐG"), Kind: NumberColumn, Label: "(2)"},
		{Title: Plain("TT"), Kind: NumberColumn, Sum: true, Label: "(3)=(1)*(2)"}}
	plain := slices.Clone(columns)
	plain[0].Sum = false
	below := []Row{{Level: 2, Cells: []Cell{number(2), number(100), {}}}, {Level: 2, Cells: []Cell{number(3), number(200), {}}}}
	for name, table := range map[string]*Table{
		"a total":         {Columns: plain, Rows: append([]Row{{Kind: TotalRow, Cells: []Cell{dash, dash, {}}}}, below...)},
		"above its parts": {Columns: columns, Rows: append([]Row{{Level: 1, Cells: []Cell{{}, dash, {}}}}, below...)},
	} {
		resolved := (&Report{Body: Body{{Table: table}}}).Resolve().Body[0].Table
		if got := resolved.Rows[0].Cells[2].String(); got != "800" {
			t.Errorf("%s: %s", name, got)
		}
		check := resolved.Check()
		for _, row := range resolved.Rows {
			for _, f := range check.Row(row) {
				t.Errorf("%s: %v", name, f)
			}
		}
		for _, f := range check.End() {
			t.Errorf("%s: %v", name, f)
		}
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

// TestFormatBeyondBounds: decimals that are refused cost nothing before they are.
func TestFormatBeyondBounds(t *testing.T) {
	wild := &NumberFormat{Decimals: 1 << 30}
	row := Row{Format: wild, Cells: []Cell{Num(decimal.NewFromInt(1)), {Number: decimal.NewNullDecimal(decimal.NewFromInt(2)), Format: wild}, {}}}
	table := &Table{Rows: []Row{row}, Columns: []Column{{Title: Plain("a"), Kind: NumberColumn, Label: "(1)"}, {Title: Plain("b"), Kind: NumberColumn, Label: "(2)"},
		{Title: Plain("c"), Kind: NumberColumn, Label: "(3)=(2)/(1)", Sum: true}}}
	report := &Report{Body: Body{{Table: table}}}
	if s := wild.Print(decimal.NewFromInt(1)); len(s) > 20 {
		t.Errorf("%d bytes are printed", len(s))
	}
	refused := 0
	for _, f := range report.Validate() {
		if f.Rule == "range" || strings.HasSuffix(f.Path, "format.decimals") {
			refused++
		}
	}
	if refused != 2 {
		t.Errorf("%d formats are refused, not 2", refused)
	}
}
