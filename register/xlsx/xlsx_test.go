package xlsx_test

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/register"
	"github.com/vanthu/baocao/register/xlsx"
)

// documents have in every column what a spreadsheet could take for something else.
func documents() []register.Metadata {
	return []register.Metadata{
		{FileCode: register.FileCode{OrganId: "000.00.15.H57", FileCatalog: 2026, FileNotation: "03/2026"}, DocOrdinal: 7, TypeName: "Báo cáo", CodeNumber: "06",
			CodeNotation: "BC-SNV", IssuedDate: "2026-03-05", OrganName: "=1+1", Subject: "+84 <b>&amp;</b> “Thử”\tx", Language: "Tiếng Việt", PageAmount: 12,
			SignerInfo: []register.Signer{{Position: "-A", FullName: "@SUM(A1)"}, {Position: "B", FullName: "C"}}, To: []register.Receiver{{OrganName: "A"}, {OrganId: "1e5", OrganName: "TRUE"}}},
		{Subject: "_x000d_ và khoảng trắng  đôi", PageAmount: 1, Priority: 3, IssuedAmount: 300, DueDate: "2026-04-09"},
	}
}

func written(t testing.TB, documents ...register.Metadata) []byte {
	t.Helper()
	w, err := xlsx.New()
	if err != nil {
		t.Fatal(err)
	}
	for i := range documents {
		if err := w.Add(documents[i], "báo cáo.docx"); err != nil {
			t.Fatal(err)
		}
	}
	var book bytes.Buffer
	if _, err := w.WriteTo(&book); err != nil {
		t.Fatal(err)
	}
	return book.Bytes()
}

func TestReadAgain(t *testing.T) {
	content := written(t, documents()...)
	book, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows(xlsx.Sheet, excelize.Options{RawCellValue: true})
	if err != nil || len(rows) != 3 {
		t.Fatalf("%v: %q", err, rows)
	}
	for i, m := range documents() {
		if want := append(m.Cells(), "báo cáo.docx"); !slices.Equal(rows[i+1], want) {
			t.Errorf("row %d: %q\nwant %q", i+1, rows[i+1], want)
		}
		for j, c := range register.Columns() {
			cell, _ := excelize.CoordinatesToCellName(j+1, i+2)
			kind, _ := book.GetCellType(xlsx.Sheet, cell)
			formula, _ := book.GetCellFormula(xlsx.Sheet, cell)
			if isText := kind == excelize.CellTypeInlineString; formula != "" || isText == (c.Number && m.Cells()[j] != "") {
				t.Errorf("%s %s: type %v, formula %q", cell, c.Name, kind, formula)
			}
		}
	}
	if !xlsx.IsRegister(content) || xlsx.IsRegister([]byte("PK")) {
		t.Error("a register is not told from other files")
	}
}

// TestSameBytes: the same documents are the same workbook, and no clock is asked.
func TestSameBytes(t *testing.T) {
	first := written(t, documents()...)
	for range 5 {
		if !bytes.Equal(first, written(t, documents()...)) {
			t.Fatal("the bytes differ")
		}
	}
	parts, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range parts.File {
		if f.Modified.Year() != 1980 {
			t.Errorf("%s is of %v", f.Name, f.Modified)
		}
	}
}

func TestTooLong(t *testing.T) {
	w, err := xlsx.New()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if err := w.Add(register.Metadata{Subject: strings.Repeat("ế", excelize.TotalCellChars)}, "a.docx"); err != nil {
		t.Error(err)
	}
	if err := w.Add(register.Metadata{Subject: strings.Repeat("ế", excelize.TotalCellChars+1)}, "a.docx"); err == nil || !strings.Contains(err.Error(), "Trích yếu") {
		t.Errorf("a cell that Excel does not hold: %v", err)
	}
}
