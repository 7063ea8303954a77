package model

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

func TestRowCheck(t *testing.T) {
	tests := []struct {
		name string
		row  Row
		want string // "path rule", empty for a good row
	}{
		{"good", Cells("1", "a", "-"), ""},
		{"number", Row{Cells: []Cell{{}, {Text: Plain("a")}, Num(decimal.New(150, -2))}}, ""},
		{"zeros behind the decimals", Row{Cells: []Cell{{}, {}, Num(decimal.New(1500, -3))}}, ""},
		{"large number", Row{Cells: []Cell{{}, {}, Num(decimal.New(15, 9))}}, ""},
		{"dash", Cells("1", "a", " – "), ""},
		{"rich text", Row{Cells: []Cell{{}, {Text: Rich(Run{Text: "a "}, Run{Text: "b", Bold: true}, Run{Note: &Note{Body: []Text{Plain("x")}}})}, {}}}, ""},
		{"decomposed letters end no rendering", Cells("1", nfd, ""), ""},
		{"nor in rich text", Row{Cells: []Cell{{}, {Text: Rich(Run{Text: nfd, Bold: true})}, {}}}, ""},
		{"other scripts", Cells("1", "≥ 中", ""), ""},
		{"short", Cells("1", "a"), " row-length"},
		{"none", Row{}, " row-length"},
		{"long", Cells("1", "a", "", ""), " row-length"},
		{"no number", Cells("1", "a", "1.973,25"), "[2] cell"},
		{"rich text for a number", Row{Cells: []Cell{{}, {}, {Text: Rich(Run{Text: "12", Bold: true})}}}, "[2] cell"},
		{"number in a column of texts", Row{Cells: []Cell{{}, Num(decimal.New(1, 0)), {}}}, "[1] cell"},
		{"too many decimals", Row{Cells: []Cell{{}, {}, Num(decimal.New(1555, -3))}}, "[2] cell"},
		{"text and number", Row{Cells: []Cell{{}, {}, {Text: Plain("1"), Number: decimal.NewNullDecimal(decimal.New(1, 0))}}}, "[2] cell"},
		{"enormous number", Row{Cells: []Cell{{}, {}, Num(decimal.New(1, 2_000_000_000))}}, "[2] number-size"},
		{"tiny number", Row{Cells: []Cell{{}, {}, Num(decimal.New(1, -2_000_000_000))}}, "[2] number-size"},
		{"many digits", Row{Cells: []Cell{{}, {}, Num(decimal.RequireFromString(strings.Repeat("9", 41)))}}, "[2] number-size"},
		{"control character", Cells("1", "a\x00", ""), "[1] control-character"},
		{"not UTF-8", Cells("1", "\xff", ""), "[1] encoding"},
		{"long word", Cells("1", strings.Repeat("a", 10_000), ""), "[1] long-word"},
		{"faulty text", Row{Cells: []Cell{{Text: Plain("a").WithFault(misread)}, {}, {}}}, "[0] note-missing"},
		{"empty note", Row{Cells: []Cell{{Text: Rich(Run{Note: &Note{}})}, {}, {}}}, "[0].note note-empty"},
	}
	for _, test := range tests {
		got := ""
		for _, fault := range sampleTable().Check().Row(test.row).Errors() {
			got = strings.TrimPrefix(fault.Path, "rows[0]") + " " + fault.Rule
			checkFault(t, fault)
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestDateCells warns of days that are not in the calendar, and of those written year first.
func TestDateCells(t *testing.T) {
	for cell, want := range map[string]string{
		"31/12/2026": "", "5/3/2026": "", "05.3.2026": "", "tháng 3/2026": "", "3/2026": "", "Quý I/2026": "", "": "", "-": "", "29/02/2028": "", "12/25": "",
		"2026-03-05": "a date is written day/month/year: 05/03/2026", "31/02/2026": "there is no such day", "12/25/2026": "there is no such day", "00/3/2026": "there is no such day", "2026-02-30": "there is no such day",
		"46000": "this is the number of days by which Excel keeps a date: choose the format Date in Excel", "2026": "", "99999": "",
		"5-Mar-26":   "a date is written day/month/year, in figures",
		"29-02-2026": "there is no such day",
	} {
		table := &Table{Columns: []Column{{Title: Plain("Hạn"), Kind: DateColumn}}}
		got := ""
		for _, f := range table.Check().Row(Cells(cell)) {
			got += f.Message.En
			if f.Severity != Warning || f.Path != "rows[0][0]" {
				t.Errorf("%s: %v", cell, f)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", cell, got, want)
		}
	}
}

// TestMisreadCells warns of English numbers and impossible dates in cells of text, as in running text.
func TestMisreadCells(t *testing.T) {
	for cell, want := range map[string]string{
		"1,300.5": "number-english 1,300.5", "chi 12.5%": "number-english 12.5%", "đến 31/02/2026": "date-impossible 31/02/2026", "1.300,5": "", "Mục 1.5": "",
	} {
		table := &Table{Columns: []Column{{Title: Plain("Tên")}, {Title: Plain("Số"), Kind: NumberColumn, AsTyped: true}}}
		row := Cells(cell)
		row.Cells = append(row.Cells, Num(decimal.NewFromInt(1)))
		got := ""
		for _, f := range table.Check().Row(row) {
			got += f.Rule + " " + f.Value
			if f.Severity != Warning || f.Path != "rows[0][0]" {
				t.Errorf("%s: %v", cell, f)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", cell, got, want)
		}
	}
}

func TestColumnTrees(t *testing.T) {
	leaf := func(s string) Column { return Column{Title: Plain(s)} }
	group := func(s string, columns ...Column) Column { return Column{Title: Plain(s), Columns: columns} }
	tests := []struct {
		name    string
		columns []Column
		leaves  string
		depth   int
	}{
		{"none", nil, "", 0},
		{"flat", []Column{leaf("a"), leaf("b")}, "ab", 1},
		{"uneven", []Column{leaf("a"), group("x", leaf("b"), group("y", leaf("c")), leaf("d")), leaf("e")}, "abcde", 3},
		{"group of nothing is a leaf", []Column{group("a"), group("x", group("b"))}, "ab", 2},
	}
	for _, test := range tests {
		table := &Table{Columns: test.columns, Kind: DateColumn}
		got := ""
		for _, c := range table.Leaves() {
			got += c.Title.String()
			if c.Kind != DateColumn {
				t.Errorf("%s: kind of %s is %v", test.name, c.Title, c.Kind)
			}
		}
		if got != test.leaves || table.HeadingRows() != test.depth {
			t.Errorf("%s: leaves %s, depth %d", test.name, got, table.HeadingRows())
		}
		if faults := table.Check().Row(Row{Cells: make([]Cell, len(test.leaves))}); len(faults) > 0 {
			t.Errorf("%s: %v", test.name, faults)
		}
		if faults := table.Check().Row(Row{Cells: make([]Cell, len(test.leaves)+1)}); len(faults) == 0 {
			t.Errorf("%s: a long row passes", test.name)
		}
	}
}

var goodRow = Row{Cells: []Cell{{Text: Plain("01")}, {Text: Plain("Phòng Kế hoạch – Tài chính")}, Num(decimal.New(197325, -2))}}

func TestGoodRowAllocatesNothing(t *testing.T) {
	check := sampleTable().Check()
	if n := testing.AllocsPerRun(100, func() {
		if faults := check.Row(goodRow); len(faults) > 0 {
			t.Error(faults)
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkRowCheck(b *testing.B) {
	check := sampleTable().Check()
	b.ReportAllocs()
	for b.Loop() {
		if faults := check.Row(goodRow); len(faults) > 0 {
			b.Fatal(faults)
		}
	}
}

func TestPathOf(t *testing.T) {
	r := sample()
	inItem, inSection := sampleTable(), sampleTable()
	r.Body[0].Section.Body[1].Item.Body = Body{{Paragraph: Plain("x")}, {Table: inItem}}
	r.Appendices = append(r.Appendices, Appendix{Body: Body{{Section: &Section{Title: Plain("x"), Body: Body{{Table: inSection}}}}}})
	for table, want := range map[*Table]string{
		inItem: "body[0].section.body[1].item.body[1].table", inSection: "appendices[1].body[0].section.body[0].table",
		r.Appendices[0].Body[0].Table: "appendices[0].body[0].table", sampleTable(): "", nil: "",
	} {
		if got := r.PathOf(table); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestDecimalsOutOfRange wants columns whose decimals are out of range to be refused without rounding by them, which takes
// a power of ten that does not fit into memory.
func TestDecimalsOutOfRange(t *testing.T) {
	for _, decimals := range []int{-1, 13, math.MaxInt32, math.MinInt32, math.MaxInt} {
		table := &Table{Columns: []Column{{Title: Plain("Số"), Kind: NumberColumn, Decimals: decimals, Sum: true}},
			Rows: []Row{{Cells: []Cell{Num(decimal.New(15, -1))}}}}
		found := (&Report{Body: Body{{Table: table}}}).Validate()
		if !slices.ContainsFunc(found, func(f Fault) bool { return f.Path == "body[0].table.columns[0].decimals" }) {
			t.Errorf("%d decimals: %v", decimals, found)
		}
	}
}
