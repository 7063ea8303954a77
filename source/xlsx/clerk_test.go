package xlsx_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/model"
)

// read returns what becomes of a sheet: columns and rows, and under them the rules of faults and warnings with their cells.
func read(content []byte, keys string) string {
	table, r, err := decode(content, keys)
	var faults model.Faults
	var out []string
	if v, ok := errors.AsType[*model.ValidationError](err); ok {
		faults = v.Faults
	} else if err != nil {
		return err.Error()
	} else {
		out = append(out, titles(table.Columns), printed(table))
		faults = r.Validate()
	}
	for _, f := range faults {
		if f.Severity == model.Error || !strings.HasPrefix(f.Path, "body[0].table.columns") {
			_, cell, _ := strings.Cut(f.Position.String(), "xlsx:Sheet1")
			out = append(out, f.Severity.String()+" "+f.Rule+cell)
		}
	}
	return strings.Join(out, "\n")
}

// titles writes the tree of columns: Năm(Kế hoạch Thực hiện).
func titles(columns []model.Column) string {
	var all []string
	for _, c := range columns {
		s := strings.ReplaceAll(c.Title.String(), "\n", "/")
		if len(c.Columns) > 0 {
			s += "(" + titles(c.Columns) + ")"
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

func merge(t testing.TB, f *excelize.File, areas ...string) {
	t.Helper()
	for _, area := range areas {
		from, to, _ := strings.Cut(area, ":")
		if err := f.MergeCell("Sheet1", from, to); err != nil {
			t.Fatal(err)
		}
	}
}

// TestGroupsOfHeading: no cell is printed under another group of columns than that of the sheet. A column with from takes what it names.
func TestGroupsOfHeading(t *testing.T) {
	content := book(t, func(f *excelize.File) {
		set(t, f, []any{"Xã", "Năm 2025", nil, "Năm 2026"}, []any{nil, "KH", "TH", "KH", "Ước"}, []any{"A", 7, 5, 3, 9})
		merge(t, f, "A1:A2", "B1:C1", "D1:E1")
	})
	group := func(title, first, second string) string {
		return ", {title: " + title + ", columns: [{title: " + first + ", kind: number}, {title: " + second + ", kind: number}]}"
	}
	const sound, wrong = "A|#7|#5|#3|#9", "error file-heading!"
	for columns, want := range map[string]string{
		"Xã" + group("Năm  2025", "KH", "TH") + group("NĂM 2026", "KH", "Ước"):          sound,
		"Xã" + group("Năm 2026", "KH", "TH") + group("Năm 2025", "KH", "Ước"):           wrong + "B1",
		"Xã" + group("Năm 2025", "KH", "TH") + group("Năm 2027", "KH", "Ước"):           wrong + "D1",
		"Xã, KH, TH, {title: KH, kind: number}, Ước":                                    "A|7|5|#3|9",
		"{title: Thu, columns: [Xã" + group("Năm 2025", "KH", "TH") + "]}, KH, Ước":     "A|#7|#5|3|9",
		"Xã, {title: Năm 2027, columns: [{title: U, from: Ước}, {title: T, from: TH}]}": "A|9|5",
		"Xã, {title: Năm 2027, columns: [Ước, {title: T, from: TH}]}":                   wrong + "E1",
	} {
		if got := read(content, "columns: ["+columns+"]\n"); !strings.HasSuffix(got, want) {
			t.Errorf("%s: %s, want %s", columns, got, want)
		}
	}
}

const clerkColumns = "columns: [STT, Xã, {title: Năm 2026, columns: [{title: Kế hoạch, kind: number, decimals: 1}, {title: Thực hiện, kind: number}]}, Ghi chú]\n"

// TestClerkSheets reads sheets as offices have them: a title above the heading, names over two rows, lines of a heading cell, blanks
// that nobody sees, an empty row, a total, a note below.
func TestClerkSheets(t *testing.T) {
	clerk := func(t *testing.T, f *excelize.File) {
		set(t, f, []any{"KẾT QUẢ THU NGÂN SÁCH"}, []any{nil, nil, nil, nil, "Đơn vị tính: triệu đồng"},
			[]any{"STT", "Xã ", "Năm 2026", nil, "Ghi chú"}, []any{nil, nil, "Kế\nhoạch ", "Thực hiện"},
			[]any{1, "An Hải ", 100.5, 90, "đạt\ntừ quý I"}, []any{2, "\u00a0Bình Minh", 200, 180, "  "}, []any{}, []any{3, "Cư Jút", 1, 2},
			[]any{"Tổng cộng", nil, 301.5, 272}, []any{"Ghi chú: số liệu tạm tính"})
		merge(t, f, "A3:A4", "B3:B4", "C3:D3", "E3:E4", "A9:B9")
	}
	titled := func(t *testing.T, f *excelize.File) { clerk(t, f); merge(t, f, "A1:E1") }
	const warnings = "warning row-empty!A7\nwarning row-total!A9"
	for _, tt := range []struct {
		name, keys string
		fill       func(*testing.T, *excelize.File)
		want       string
	}{
		{"tree of the heading", "range: A3:E6\n", clerk, "STT Xã Năm 2026(Kế/hoạch Thực hiện) Ghi chú\n1|An Hải|100,5|90|đạt\ntừ quý I\n2|Bình Minh|200|180|"},
		{"declared columns", "range: A3:E6\n" + clerkColumns, clerk, "STT Xã Năm 2026(Kế hoạch Thực hiện) Ghi chú\n1|An Hải|#100,5|#90|đạt\ntừ quý I\n2|Bình Minh|#200,0|#180|"},
		{"empty row and total", "range: $A$3:$E$9\n", clerk, "STT Xã Năm 2026(Kế/hoạch Thực hiện) Ghi chú\n1|An Hải|100,5|90|đạt\ntừ quý I\n2|Bình Minh|200|180|\n||||\n3|Cư Jút|1|2|\nTổng cộng>|301,5|272|\n" + warnings},
		{"note under the table", "range: A8:E\nheading: false\n" + clerkColumns, clerk, "STT Xã Năm 2026(Kế hoạch Thực hiện) Ghi chú\n3|Cư Jút|#1,0|#2|\nTổng cộng>|#302|#272,0|\nGhi chú: số liệu tạm tính||||\nwarning row-total!A9\nwarning row-note!A10"},
		{"title above", "", clerk, "error file-heading!A1"},
		{"merged title above", "", titled, "error file-heading!A1"},
		{"title above, columns declared", clerkColumns, titled, "error file-heading!A3"},
		{"title right above an unmerged heading", "", func(t *testing.T, f *excelize.File) {
			set(t, f, []any{"BẢNG TỔNG HỢP"}, []any{"Xã", "Số"}, []any{"A", 1})
			merge(t, f, "A1:B1")
		}, "error file-heading!A1"},
		{"a column without a name", "", func(t *testing.T, f *excelize.File) { set(t, f, []any{"Xã", nil, "Số"}, []any{"A", nil, 1}) }, "error file-heading!B1"},
		{"a column without a name in a tree", "", func(t *testing.T, f *excelize.File) {
			set(t, f, []any{"Xã", "Năm"}, []any{nil, "Kế hoạch"}, []any{"A", 1, 2})
			merge(t, f, "A1:A2", "B1:C1")
		}, "error file-heading!C2"},
		{"group that is not merged", "", func(t *testing.T, f *excelize.File) {
			set(t, f, []any{"Xã", "Năm", nil}, []any{nil, "Kế hoạch", "Thực hiện"}, []any{"A", 1, 2})
			merge(t, f, "A1:A2")
		}, "error file-heading!C1"},
		{"cells beside the table", "", func(t *testing.T, f *excelize.File) { set(t, f, []any{"Xã", "Số"}, []any{"A", 1, nil, "xem lại"}) }, "error row-length!D2"},
		{"numbers typed as texts", clerkColumns, func(t *testing.T, f *excelize.File) {
			set(t, f, []any{"STT", "Xã", "Kế hoạch", "Thực hiện", "Ghi chú"}, []any{"1", "A", "1.234", "1,234"}, []any{"2", "B", "12,5", "1 234"}, []any{"3", "C", "x", "'5"})
		}, "error number-ambiguous!C2\nerror number-ambiguous!D2\nerror number-mark!D3"},
		{"a number in a column of dates", "columns: [Xã, {title: Ngày, kind: date}]\n", func(t *testing.T, f *excelize.File) {
			set(t, f, []any{"Xã", "Ngày"}, []any{"A", 46089}, []any{"B", 2026}, []any{"C", "08/3/2026"}, []any{"D", 46089})
			format(t, f, "B5", "B5", "m/d/yy")
		}, "error cell-date!B2"},
		{"per cent in some cells", "columns: [Xã, {title: Tỷ lệ, kind: number, percent: true, decimals: 2}]\n", func(t *testing.T, f *excelize.File) {
			set(t, f, []any{"Xã", "Tỷ lệ"}, []any{"A", 0.95}, []any{"B", 0.95}, []any{"C", 0})
			format(t, f, "B2", "B2", "0%")
		}, "Xã Tỷ lệ\nA|#95,00%\nB|#0,95%\nC|#0,00%\nwarning number-percent!B3"},
		{"merged rows", "", func(t *testing.T, f *excelize.File) {
			set(t, f, []any{"Xã", "Thôn", "Số"}, []any{"A", "1", 5}, []any{nil, "2", 6}, []any{"B", "1", 7})
			merge(t, f, "A2:A3")
		}, "Xã Thôn Số\nAv|1|5\n2|6\nB|1|7"},
		{"range that cuts a merged cell", "range: A1:A3\n", func(t *testing.T, f *excelize.File) {
			set(t, f, []any{"Xã", "Số"}, []any{"A", 1})
			merge(t, f, "A2:B2")
		}, "error sheet-range!A2"},
	} {
		got := read(book(t, func(f *excelize.File) { tt.fill(t, f) }), tt.keys)
		if got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// TestHidden refuses hidden rows and columns that hold something, and reads or leaves them out where the source says so.
func TestHidden(t *testing.T) {
	fill := func(f *excelize.File) {
		set(t, f, []any{"Xã", "Phụ", "Số"}, []any{"A", "x", 1}, []any{"B", "y", 2}, []any{"C", "z", 3})
	}
	column := func(f *excelize.File) {
		fill(f)
		if err := f.SetColVisible("Sheet1", "B", false); err != nil {
			t.Fatal(err)
		}
	}
	row := func(f *excelize.File) {
		fill(f)
		if err := f.SetRowVisible("Sheet1", 3, false); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		name, keys string
		fill       func(f *excelize.File)
		want       string
	}{
		{"column", "", column, "error sheet-hidden!B1"},
		{"column read", "hidden: read\n", column, "Xã Phụ Số\nA|x|1\nB|y|2\nC|z|3"},
		{"column skipped", "hidden: skip\n", column, "Xã Số\nA|1\nB|2\nC|3"},
		{"row", "", row, "error sheet-hidden!3"},
		{"row read", "hidden: read\n", row, "Xã Phụ Số\nA|x|1\nB|y|2\nC|z|3"},
		{"row skipped", "hidden: skip\n", row, "Xã Phụ Số\nA|x|1\nC|z|3"},
		{"column of no value", "", func(f *excelize.File) {
			fill(f)
			if err := f.SetColVisible("Sheet1", "E", false); err != nil {
				t.Fatal(err)
			}
		}, "Xã Phụ Số\nA|x|1\nB|y|2\nC|z|3"},
		{"column outside the range", "range: A1:A4\n", column, "Xã\nA\nB\nC"},
		{"column of no width", "", func(f *excelize.File) {
			fill(f)
			if err := f.SetColWidth("Sheet1", "C", "C", 0); err != nil {
				t.Fatal(err)
			}
		}, "error sheet-hidden!C1"},
		{"merged over a skipped row", "hidden: skip\n", func(f *excelize.File) {
			row(f)
			merge(t, f, "A2:A3")
		}, "error sheet-hidden!A2"},
		{"merged within skipped cells", "hidden: skip\n", func(f *excelize.File) {
			column(f)
			row(f)
			merge(t, f, "B1:B2", "A3:C3")
		}, "Xã Số\nA|1\nC|3"},
		{"merged from a skipped column", "hidden: skip\n", func(f *excelize.File) {
			column(f)
			merge(t, f, "B2:C2")
		}, "error sheet-hidden!B2"},
	} {
		if got := read(book(t, tt.fill), tt.keys); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// TestDates1904 reads days of a workbook that counts from 1904.
func TestDates1904(t *testing.T) {
	for from1904, want := range map[bool]string{false: "08/3/2026", true: "09/3/2030"} {
		content := book(t, func(f *excelize.File) {
			set(t, f, []any{"Ngày"}, []any{46089})
			format(t, f, "A2", "A2", "dd/mm/yyyy")
			if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &from1904}); err != nil {
				t.Fatal(err)
			}
		})
		if got := read(content, ""); got != "Ngày\n"+want {
			t.Errorf("1904 %v: %s, want %s", from1904, got, want)
		}
	}
}

// TestSheetAndRange refuses a sheet or a range that is not there, and one of several sheets that nobody chose.
func TestSheetAndRange(t *testing.T) {
	two := book(t, func(f *excelize.File) {
		set(t, f, []any{"Xã", "Số"}, []any{"A", 1})
		for _, name := range []string{"Quý II", "Nháp"} {
			if _, err := f.NewSheet(name); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.SetSheetVisible("Nháp", false); err != nil {
			t.Fatal(err)
		}
	})
	for _, tt := range []struct{ keys, want string }{
		{"", "the workbook has several sheets: say sheet: with the name of one: “Sheet1”, “Quý II”"},
		{"sheet: Quý IV\n", "the workbook has no such sheet; it has “Sheet1”, “Quý II”"},
		{"sheet: Quý II\n", "no cell of this part has a value"},
		{"sheet: sheet1\nrange: K10:M20\n", "no cell of this part has a value"},
		{"sheet: Sheet1\nrange: A1:ZZZ9\n", "a range is written A3:H20"},
		{"sheet: Sheet1\nrange: B2:A1\n", "a range is written A3:H20"},
		{"sheet: Sheet1\nrange: Sheet1!A1:B2\n", "a range is written A3:H20"},
		{"sheet: Sheet1\nrange: A1:B2\n", ""},
	} {
		_, _, err := decode(two, tt.keys)
		if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "r.md:1")) {
			t.Errorf("%q: %v, want %s", tt.keys, err, tt.want)
		}
	}
}

// TestLeftOfTable refuses cells to the left of the first cell of the heading, which are columns without a name, or begin under a title.
func TestLeftOfTable(t *testing.T) {
	for name, rows := range map[string][][]any{
		"no name":               {{nil, nil, "KH", "TH"}, {1, "Xã A", 5, 6}},
		"a title in the middle": {{nil, "BIỂU 1"}, {"Xã", "Số"}, {"A", 1}},
	} {
		_, _, err := decode(book(t, func(f *excelize.File) { set(t, f, rows...) }), "")
		if err == nil || !strings.Contains(err.Error(), "Sheet1!A2") || !strings.Contains(err.Error(), "to the left of the table") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestFaces warns of letters that are raised, lowered or struck through in a cell, and of cells that are as a whole; of no others.
func TestFaces(t *testing.T) {
	_, r, err := decode(book(t, func(f *excelize.File) {
		set(t, f, []any{"A", "B"}, []any{"x", "y"}, []any{"x", "y"}, []any{"x", "y"})
		for cell, runs := range map[string][]excelize.RichTextRun{
			"A2": {{Text: "m"}, {Text: "2", Font: &excelize.Font{VertAlign: "superscript"}}},
			"B2": {{Text: "m"}, {Text: "đậm", Font: &excelize.Font{Bold: true}}},
			"A3": {{Text: "bỏ", Font: &excelize.Font{Strike: true}}, {Text: " còn"}},
			"B3": {{Text: "H"}, {Text: "2", Font: &excelize.Font{VertAlign: "subscript"}}, {Text: "O"}},
			"A4": {{Text: "m", Font: &excelize.Font{VertAlign: "baseline"}}, {Text: "2"}},
		} {
			if err := f.SetCellRichText("Sheet1", cell, runs); err != nil {
				t.Fatal(err)
			}
		}
		for i, font := range []excelize.Font{{Strike: true}, {VertAlign: "superscript"}, {VertAlign: "baseline", Bold: true}} {
			style, err := f.NewStyle(&excelize.Style{Font: &font})
			if err != nil {
				t.Fatal(err)
			}
			cell := fmt.Sprintf("A%d", 5+i)
			if err := f.SetCellValue("Sheet1", cell, 70+i); err != nil {
				t.Fatal(err)
			}
			if err := f.SetCellStyle("Sheet1", cell, cell, style); err != nil {
				t.Fatal(err)
			}
		}
	}), "")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range r.Validate() {
		if f.Rule == "cell-face" {
			got = append(got, f.Position.Sheet+" "+f.Value)
		}
	}
	slices.Sort(got)
	if want := []string{"Sheet1 2", "Sheet1 2", "Sheet1 70", "Sheet1 71", "Sheet1 bỏ"}; !slices.Equal(got, want) {
		t.Errorf("told of %q, want %q", got, want)
	}
}

// TestLevels reads the levels of rows out of columns of their own, which a heading of two rows has beside the table.
func TestLevels(t *testing.T) {
	fill := func(merges ...string) func(*testing.T, *excelize.File) {
		return func(t *testing.T, f *excelize.File) {
			set(t, f, []any{"Cấp", "STT", "Nội dung", "Năm 2026", nil, "Trong đó"}, []any{nil, nil, nil, "Kế hoạch", "Thực hiện"},
				[]any{1, "A", "Tổng thu", 10, 9}, []any{"2", "I", "Thuế", 6, 5}, []any{3.0, nil, "Thuế đất", 1, 1, "x"}, []any{2, "II", "Phí", 4, 4}, []any{})
			merge(t, f, append([]string{"A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"}, merges...)...)
		}
	}
	const keys = "level: Cấp\nof_which: Trong đó\n"
	const declared = keys + "columns: [STT, Nội dung, {title: Năm 2026, columns: [{title: Kế hoạch, kind: number, sum: true}, {title: Thực hiện, kind: number, sum: true}]}]\n"
	for _, columns := range []string{keys, declared} {
		table, r, err := decode(book(t, func(f *excelize.File) { fill()(t, f) }), columns)
		if err != nil {
			t.Fatal(err)
		}
		var marks []string
		for _, row := range table.Rows {
			marks = append(marks, fmt.Sprint(row.Level, row.OfWhich, len(row.Cells)))
		}
		if got := strings.Join(marks, "; "); got != "1 false 4; 2 false 4; 3 true 4; 2 false 4" || titles(table.Columns) != "STT Nội dung Năm 2026(Kế hoạch Thực hiện)" {
			t.Errorf("%s: %s\n%s", columns, got, titles(table.Columns))
		}
		for _, f := range r.Validate() {
			if strings.HasPrefix(f.Path, "body[0].table.rows") {
				t.Errorf("the sums are right: %v", f)
			}
		}
	}
	wrong := func(f *excelize.File) {
		fill()(t, f)
		if err := f.SetCellValue("Sheet1", "D6", 5); err != nil {
			t.Fatal(err)
		}
	}
	_, r, err := decode(book(t, wrong), declared)
	if err != nil || !strings.Contains(fmt.Sprint(r.Validate()), "D3") {
		t.Errorf("a sum of levels that is wrong: %v, %v", err, r.Validate())
	}
	for name, tt := range map[string]struct{ keys, merged, want string }{
		"a level that is none":   {"level: STT\n", "", "error row-level!B3"},
		"a level within a group": {"level: Thực hiện\n", "", "error file-heading!D1"},
		"levels that are merged": {keys, "A4:A5", "error sheet-merged!A4\nerror sheet-merged!A5"},
		"a total over the level": {keys, "A3:B3", "error sheet-merged!A3"},
		"no such column":         {"level: Bậc\n", "", "error file-heading"},
	} {
		got := read(book(t, func(f *excelize.File) {
			if tt.merged == "" {
				fill()(t, f)
			} else {
				fill(tt.merged)(t, f)
			}
		}), tt.keys)
		if !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s: %s\nwant %s", name, got, tt.want)
		}
	}
}
