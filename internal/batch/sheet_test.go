package batch_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/internal/batch"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// workbook saves rows as a workbook, and returns its name.
func workbook(t testing.TB, rows ...[]any) string {
	t.Helper()
	book := excelize.NewFile()
	defer book.Close()
	for i, row := range rows {
		cell, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := book.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	name := filepath.Join(t.TempDir(), "danh-sach.xlsx")
	if err := book.SaveAs(name); err != nil {
		t.Fatal(err)
	}
	return name
}

// TestWorkbook renders a report for each row of a workbook: the same as for the rows of a CSV file.
func TestWorkbook(t *testing.T) {
	from, table := mailMerge(t, 3)
	book := workbook(t, []any{"ma", "xa", "so"}, []any{"m1", "Xã 1", 1}, []any{"m2", "Xã 2", 2}, []any{}, []any{"m3", "Xã 3", 3})
	sheet, text := batch.Config{Out: t.TempDir()}, batch.Config{Out: t.TempDir()}
	want := []string{"+m1.docx", "+m2.docx", "+m3.docx"}
	wants(t, render(t, sheet, batch.Rows(from, batch.Table{File: book}, "{{ma}}")), want...)
	wants(t, render(t, text, batch.Rows(from, batch.Table{File: table}, "{{ma}}")), want...)
	for _, name := range want {
		if string(content(t, filepath.Join(sheet.Out, name[1:]))) != string(content(t, filepath.Join(text.Out, name[1:]))) {
			t.Errorf("%s of the workbook is another", name)
		}
	}
	wants(t, render(t, sheet, batch.Rows(from, batch.Table{File: book}, "{{ma}}")), "=m1.docx", "=m2.docx", "=m3.docx")
	var some []string
	for job, err := range batch.Rows(from, batch.Table{File: book, Area: source.Area{Sheet: "Sheet1", Range: "A1:B2"}}, "{{ma}}") {
		if some = append(some, job.Output); err != nil || len(job.Values) != 2 {
			t.Errorf("%v: %q", err, job.Values)
		}
	}
	wants(t, some, "m1.docx")
	macros := strings.TrimSuffix(book, ".xlsx") + ".xlsm"
	if err := os.Rename(book, macros); err != nil {
		t.Fatal(err)
	}
	for _, err := range batch.Rows(from, batch.Table{File: macros}, "{{ma}}") {
		if err != nil {
			t.Error(err)
		}
	}
}

// TestDatesOfASheet: a cell that is a date is one in the field date, and what the sheet shows in a text; a text in the same form is no date.
func TestDatesOfASheet(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"m.md": "---\nissuing_agency: SỞ A\nnumber: 1/BC-SA\nplace: Huế\ndate: \"{{ngay}}\"\nsubject: X\nrecipients: [Lãnh đạo]\narchive: VT\n" +
		"signature: {position: GIÁM ĐỐC, signer_name: Trần A}\n---\n\nTính đến {{ngay}}.\n"})
	book := workbook(t, []any{"ma", "ngay"}, []any{"a", time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)}, []any{"b", "05/3/2026"}, []any{"c", "2026-03-05"})
	f, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	code := "dd/mm/yyyy"
	id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.SetCellStyle("Sheet1", "B2", "B2", id), f.Save(), f.Close()); err != nil {
		t.Fatal(err)
	}
	jobs := batch.Rows(filepath.Join(dir, "m.md"), batch.Table{File: book}, "{{ma}}")
	wants(t, render(t, batch.Config{Out: t.TempDir()}, jobs), "+a.docx", "!b.docx", "+c.docx")
	for job, err := range jobs {
		if err != nil || job.Row == 1 && (job.Values["ngay"] != "05/3/2026" || job.Dates["ngay"] != model.Date{Year: 2026, Month: 3, Day: 5}) || job.Row > 1 && len(job.Dates) > 0 {
			t.Errorf("%+v %v", job, err)
		}
	}
}

// TestNamelessColumns: a cell in a column without a name is a fault with its place, in every kind of table; an empty one is none.
func TestNamelessColumns(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"t.csv": "ma,,xa\nm1, ,A\nm2,ghi chú,B\n"})
	for _, file := range []string{filepath.Join(dir, "t.csv"), workbook(t, []any{"ma", nil, "xa"}, []any{"m1", " ", "A"}, []any{"m2", "ghi chú", "B"})} {
		rows, fault := 0, model.Fault{}
		for _, err := range batch.Rows("r.md", batch.Table{File: file}, "") {
			if err == nil {
				rows++
			} else if !errors.As(err, &fault) {
				t.Fatal(err)
			}
		}
		if rows != 1 || fault.Position.Line != 3 || fault.Value != "ghi chú" || !strings.Contains(fault.Message.Vi, "tên") {
			t.Errorf("%s: %d rows, %+v", filepath.Base(file), rows, fault)
		}
	}
}
