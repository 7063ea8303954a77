package xlsx_test

import (
	"bytes"
	"errors"
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
		{0, `#,##0;-#,##0;"-"`, "-", "0"},
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
