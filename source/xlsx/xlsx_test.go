package xlsx_test

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

const front = `---
issuing_agency: SỞ TÀI CHÍNH
number: 5/BC-STC
place: Lâm Đồng
date: 2026-03-05
subject: Kết quả quý I
recipients: [Lãnh đạo Sở]
archive: VT
signature: {position: GIÁM ĐỐC, signer_name: Trần Thị Bình}
---

`

// book writes a workbook; fill fills its only sheet.
func book(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// set writes rows of values from A1.
func set(t testing.TB, f *excelize.File, rows ...[]any) {
	t.Helper()
	for i, row := range rows {
		cell, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
}

// format gives cells a number format.
func format(t testing.TB, f *excelize.File, from, to, code string) {
	t.Helper()
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
	if err == nil {
		err = f.SetCellStyle("Sheet1", from, to, style)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// decode reads a report with a table, whose keys are given, of a workbook.
func decode(content []byte, keys string) (*model.Table, *model.Report, error) {
	files := fstest.MapFS{
		"r.md":         {Data: []byte(front + "```table\nfile: so-lieu.xlsx\n" + keys + "```\n")},
		"so-lieu.xlsx": {Data: content},
	}
	r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(files, "r.md")
	if err != nil {
		return nil, nil, err
	}
	for _, table := range r.Tables() {
		return table, r, nil
	}
	return nil, r, errors.New("no table")
}

// printed writes the rows of a table as they are printed: cells between |.
func printed(table *model.Table) string {
	leaves := table.Leaves()
	var out []string
	for _, row := range table.Rows {
		var cells []string
		for i, c := range row.Cells {
			s := c.Text.String()
			if c.Number.Valid {
				s = "#" + leaves[min(i, len(leaves)-1)].Format(c.Number.Decimal)
			}
			if c.Columns > 1 || c.Rows > 1 {
				s += strings.Repeat(">", max(0, c.Columns-1)) + strings.Repeat("v", max(0, c.Rows-1))
			}
			cells = append(cells, s)
		}
		out = append(out, strings.Join(cells, "|"))
	}
	return strings.Join(out, "\n")
}

// TestNumberFormats wants the magnitude that the sheet shows, in a column of texts as it shows it, in one of numbers as the value.
func TestNumberFormats(t *testing.T) {
	for _, tt := range []struct {
		value        any
		code         string
		text, number string // or the rule of a fault
	}{
		{1234.5, "General", "1234,5", "1234,5"},
		{0.1 + 0.2, "General", "0,3", "0,3"},
		{1234567, "#,##0", "1.234.567", "1234567"},
		{-5, "#,##0;(#,##0)", "-5", "-5"},
		{-5, `0;[Red]\(0\)`, "-5", "-5"},
		{0.1234, "0.00%", "12,34%", "12,34%"},
		{0.07, "0%", "7%", "7%"},
		{0.07, "0.0%", "7,0%", "7%"},
		{12.3, `0.0"%"`, "12,3%", "12,3%"},
		{12.3456, "0.0", "number-digits", "12,3456"},
		{1234000, "#,##0,", "number-scale", "number-scale"},
		{1.5e9, "0.0,,", "number-scale", "number-scale"},
		{7, "00000", "00007", "7"},
		{0, `#,##0;-#,##0;"-"`, "-", "-"},
		{0, `_(* #,##0_);_(* \(#,##0\);_(* "-"??_);_(@_)`, "-", "-"},
		{0, `_-* #,##0\ "₫"_-;\-* #,##0\ "₫"_-;_-* "-"??\ "₫"_-;_-@_-`, "- ₫", "-"},
		{0, `_($* #,##0_);_($* (#,##0);_($* "-"??_);_(@_)`, "$-", "-"},
		{-7, `_-* #,##0\ "₫"_-;\-* #,##0\ "₫"_-;_-* "-"??\ "₫"_-;_-@_-`, "-7 ₫", "-7"},
		{5, `_(* #,##0_);_(* \(#,##0\);_(* "-"??_);_(@_)`, "5", "5"},
		{0, "#,##0;-#,##0;", "", ""},
		{0, "0;-0;;@", "", ""},
		{0, "#,###", "", ""},
		{0, "0.0%", "0,0%", "0%"},
		{0, `0;-0;"không"`, "không", "cell"},
		{5, ";;;", "number-format", "number-format"},
		{12, `0" triệu"`, "12 triệu", "12"},
		{12, `#,##0 [$₫-42A]`, "12 ₫", "12"},
		{12, `0"000"`, "number-format", "number-format"},
		{123, `0\,0`, "number-format", "number-format"},
		{12.5, "# ?/?", "12,5", "12,5"},
		{1500, `[>=1000]#,##0,"K";0`, "number-scale", "number-scale"},
		{15, `[>=1000]#,##0,"K";0`, "15", "15"},
		{1e40, "General", "number-length", "number-length"},
		{46089, "dd/mm/yyyy", "08/3/2026", "cell"},
		{46054, "mm/yyyy", "02/2026", "cell"},
		{46089.5, "d/m/yy h:mm", "08/3/2026 12:00", "cell"},
		{0.25, "hh:mm", "06:00", "cell"},
		{1.25, "[h]:mm", "cell-date", "cell-date"},
		{-1, "dd/mm/yyyy", "cell-date", "cell-date"},
		{0, "dd/mm/yyyy", "cell-date", "cell-date"},
		{"1.973", "General", "1.973", "number-ambiguous"},
		{"1.973,5", "General", "1.973,5", "1973,5"},
		{"1,234,567", "General", "1,234,567", "number-mark"},
		{"'0123", "@", "'0123", "cell"},
		{true, "General", "TRUE", "cell"},
	} {
		content := book(t, func(f *excelize.File) {
			set(t, f, []any{"Tên", "Số"}, []any{"A", tt.value})
			format(t, f, "B2", "B2", tt.code)
		})
		percent := ""
		if strings.Contains(tt.number, "%") {
			percent = ", percent: true"
		}
		decimals := len(tt.number) - strings.IndexByte(tt.number+",", ',') - 1 - strings.Count(tt.number, "%")
		for kind, want := range map[string]string{"text": tt.text, "number" + percent + ", decimals: " + string('0'+rune(max(decimals, 0))): tt.number} {
			table, r, err := decode(content, "columns: [Tên, {title: Số, kind: "+kind+"}]\n")
			got := said(r, err)
			if got == "" {
				got = strings.TrimPrefix(strings.Split(printed(table), "|")[1], "#")
				if strings.HasPrefix(kind, "number") {
					got = strings.ReplaceAll(got, ".", "")
				}
			}
			if got != want {
				t.Errorf("%v as %s, %s: %q, want %q (%v)", tt.value, tt.code, kind, got, want, err)
			}
			if err != nil && !strings.Contains(err.Error(), "so-lieu.xlsx:Sheet1!B2: ") {
				t.Errorf("%v as %s: no cell in %v", tt.value, tt.code, err)
			}
		}
	}
}

// TestAsTyped wants the numbers of a column that prints as typed with the digits and the sign for per cent that the sheet shows.
func TestAsTyped(t *testing.T) {
	for _, tt := range []struct {
		value any
		code  string
		want  string
	}{
		{18450, "#,##0", "18.450"}, {0.085, "0.0%", "8,5%"}, {8.5, "General", "8,5"}, {8.5, "0.00", "8,50"}, {5, "00", "05"}, {5, "General", "5"},
		{"8,50", "General", "8,50"}, {12, `0.0" m"`, "12,0"}, {8.55, "0.0", "number-digits"}, {1.0 / 3, "General", "number-digits"},
	} {
		content := book(t, func(f *excelize.File) {
			set(t, f, []any{"Tên", "Số"}, []any{"A", tt.value})
			format(t, f, "B2", "B2", tt.code)
		})
		table, r, err := decode(content, "columns: [Tên, {title: Số, kind: number, as_typed: true}]\n")
		got := said(r, err)
		if got == "" {
			cell := &table.Rows[0].Cells[1]
			got = table.Columns[1].Shown(&table.Rows[0], cell).Print(cell.Number.Decimal)
		}
		if got != tt.want {
			t.Errorf("%v as %s: %q, want %q (%v)", tt.value, tt.code, got, tt.want, err)
		}
	}
}

// TestOutlineNumbers wants 1.1 under 1, a number in Excel, to be the number of a row in a column of ordinals, and to be told of in a column of no kind.
func TestOutlineNumbers(t *testing.T) {
	for _, tt := range []struct {
		column, want string
		told         bool
		values       []any
	}{
		{"{title: TT, kind: ordinal}", "1 1.1 1.2 2", false, []any{1, 1.1, 1.2, 2}},
		{"TT", "1 1,1 1,2 2", true, []any{1, 1.1, 1.2, 2}},
		{"TT", "3 4,1 1,2 2", false, []any{3, 4.1, 1.2, 2}},
		{"TT", "1 1.1", false, []any{1, "1.1"}},
	} {
		content := book(t, func(f *excelize.File) {
			rows := [][]any{{"TT", "Tên"}}
			for _, v := range tt.values {
				rows = append(rows, []any{v, "x"})
			}
			set(t, f, rows...)
		})
		table, r, err := decode(content, "columns: ["+tt.column+", Tên]\n")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, row := range table.Rows {
			got = append(got, row.Cells[0].Text.String())
		}
		told := slices.ContainsFunc(r.Doubts, func(f model.Fault) bool { return f.Rule == "number-outline" })
		if strings.Join(got, " ") != tt.want || told != tt.told {
			t.Errorf("%s, %v: %q, told of: %v", tt.column, tt.values, got, told)
		}
	}
}

// TestRoundedIDs wants a number with more digits than Excel keeps to be told of, and one of fewer not.
func TestRoundedIDs(t *testing.T) {
	for value, want := range map[string]bool{"123456789012345678": true, "1234567890123450000": true, "1234567890123400": true, "1234567890123000": false, "2000000000000000": false, "123456789012345": false, "79190000123": false} {
		f, _ := strconv.ParseFloat(value, 64)
		content := book(t, func(b *excelize.File) { set(t, b, []any{"Tên", "Số"}, []any{"A", f}) })
		_, r, err := decode(content, "columns: [Tên, Số]\n")
		if err != nil {
			t.Fatal(err)
		}
		if told := slices.ContainsFunc(r.Doubts, func(f model.Fault) bool { return f.Rule == "number-rounded" }); told != want {
			t.Errorf("%s: told of: %v", value, told)
		}
	}
}

// TestBesideNumbers wants each unit that formats write in a column to be told of once.
func TestBesideNumbers(t *testing.T) {
	content := book(t, func(f *excelize.File) {
		set(t, f, []any{"Tên", "Số"}, []any{"A", 1}, []any{"B", 2}, []any{"C", 3})
		format(t, f, "B2", "B3", `0" hộ"`)
		format(t, f, "B4", "B4", `0" người"`)
	})
	_, r, err := decode(content, "columns: [Tên, {title: Số, kind: number}]\n")
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, f := range r.Validate() {
		if f.Rule == "number-unit" {
			told = append(told, f.Value)
		}
	}
	if !slices.Equal(told, []string{"hộ", "người"}) {
		t.Errorf("told of %q", told)
	}
}

// TestSheetsAndRanges wants a sheet to be found by its name in either composition, and a range that may mean another one to be refused.
func TestSheetsAndRanges(t *testing.T) {
	for keys, want := range map[string]string{
		"sheet: Quý I": "", "sheet: Quy\u0301 I": "", "sheet: quý i": "", "sheet: Quý II": "sheet-name",
		"range: A1:B2": "", `range: "A1 : B2"`: "", "range: a1:b": "", "range: A:B": "", "range: A1": "sheet-range", "range: A": "sheet-range", "range: A1-B2": "sheet-range",
	} {
		content := book(t, func(f *excelize.File) {
			if err := f.SetSheetName("Sheet1", "Quý I"); err != nil {
				t.Fatal(err)
			}
			if err := f.SetSheetRow("Quý I", "A1", &[]any{"Tên", "Số"}); err != nil {
				t.Fatal(err)
			}
			if err := f.SetSheetRow("Quý I", "A2", &[]any{"a", 1}); err != nil {
				t.Fatal(err)
			}
		})
		table, r, err := decode(content, keys+"\n")
		if got := said(r, err); got != want || want == "" && len(table.Rows) != 1 {
			t.Errorf("%s: %q, want %q", keys, got, want)
		}
	}
}

// TestWordsBesideDates wants the words of a format of dates that are not printed to be told of, but for those around a whole date.
func TestWordsBesideDates(t *testing.T) {
	for code, want := range map[string]string{
		`"Tháng "mm/yyyy`: "Tháng", `"ngày" dd "tháng" mm "năm" yyyy`: "", "dd/mm/yyyy": "", `"hạn "dd/mm/yyyy`: "hạn", "[$-42A]dd mmmm yyyy": "", "d-mmm-yy": "", `mm"/"yyyy`: "", "h:mm AM/PM": "",
	} {
		content := book(t, func(f *excelize.File) {
			set(t, f, []any{"Tên", "Ngày"}, []any{"A", 46089.25})
			format(t, f, "B2", "B2", code)
		})
		for _, kind := range []string{"text", "date"} {
			_, r, err := decode(content, "columns: [Tên, {title: Ngày, kind: "+kind+"}]\n")
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, f := range r.Doubts {
				if f.Rule == "number-unit" {
					got += f.Value
				}
			}
			if got != want {
				t.Errorf("%s in a column of %s: told of %q, want %q", code, kind, got, want)
			}
		}
	}
}

// said returns the rule of the first error of a report.
func said(r *model.Report, err error) string {
	var v *model.ValidationError
	if errors.As(err, &v) {
		return v.Faults.Errors()[0].Rule
	}
	if err != nil {
		return err.Error()
	}
	if faults := r.Validate().Errors(); len(faults) > 0 {
		return faults[0].Rule
	}
	return ""
}

// TestPercentColumn wants a column without percent to refuse a cell with it.
func TestPercentColumn(t *testing.T) {
	content := book(t, func(f *excelize.File) {
		set(t, f, []any{"Tên", "Số"}, []any{"A", 0.5})
		format(t, f, "B2", "B2", "0%")
	})
	if _, r, err := decode(content, "columns: [Tên, {title: Số, kind: number}]\n"); said(r, err) != "number-percent" || !strings.Contains(err.Error(), "Sheet1!B2") {
		t.Error(err)
	}
}
