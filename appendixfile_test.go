package baocao_test

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/structure"
	"github.com/vanthu/baocao/model"
)

func decodeCase(t testing.TB, name, file string) *model.Report {
	t.Helper()
	r, err := model.Decode(os.DirFS(filepath.Join("testdata", name)), file)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// ownFile is the third appendix of the case appendices, which has a file of its own.
func ownFile(t testing.TB) []byte {
	t.Helper()
	var docx bytes.Buffer
	if err := baocao.WriteAppendix(&docx, decodeCase(t, "appendices", "report.yaml"), 2); err != nil {
		t.Fatal(err)
	}
	return docx.Bytes()
}

func TestAppendixFileStructure(t *testing.T) {
	for _, fault := range structure.Check(ownFile(t)) {
		t.Error(fault)
	}
}

func TestAppendixFileOpenXMLSDK(t *testing.T) {
	judge.Need(t, judge.OpenXMLSDK)
	for _, v := range judge.Violations(t, ownFile(t)) {
		t.Error(v)
	}
}

// TestAppendixFilePages measures the line of the signature: at the upper right of the first page, in the margin, 10 pt.
func TestAppendixFilePages(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	page := judge.Layouts(t, ownFile(t))[0].Pages[0]
	line, ok := page.Find("Số: 45/BC-UBND; 23/11/2026; 14:05:33 +07:00")
	if !ok {
		t.Fatal("no line of the signature on the first page")
	}
	if right := page.Width - margins.Right; math.Abs(line.X1-right) > 0.5 || line.Y1 > 20 {
		t.Errorf("the line of the signature is at %v, want its right edge at %.1f, above 20", line, right)
	}
	label, ok := page.Find("Phụ lục III")
	if size := (line.Y1 - line.Y0) / (label.Y1 - label.Y0); !ok || math.Abs(size-10./14) > 0.02 {
		t.Errorf("the line of the signature is %.2f of the size of the label, want 10 of 14 pt", size)
	}
	if _, ok := page.Find("D'Ran./."); !ok {
		t.Error("the appendix, which ends in text, has no end mark")
	}
}

func TestWriteFiles(t *testing.T) {
	r := decodeCase(t, "appendices", "report.yaml")
	dir := t.TempDir()
	written, err := baocao.WriteFiles(filepath.Join(dir, "bc.docx"), r)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"bc.docx", "bc-phu-luc-III.docx"} {
		if i >= len(written) || written[i] != filepath.Join(dir, want) {
			t.Fatalf("wrote %q, want %q at %d", written, want, i)
		}
		if _, err := os.Stat(written[i]); err != nil {
			t.Error(err)
		}
	}
	r.Appendices = r.Appendices[2:3]
	if got := baocao.AppendixFileName("bc.docx", r, 0); got != "bc-phu-luc.docx" {
		t.Errorf("the file of a single appendix is %q", got)
	}
}

// TestWriteAppendixRefuses asks for appendices that have no file of their own.
func TestWriteAppendixRefuses(t *testing.T) {
	r := decodeCase(t, "appendices", "report.yaml")
	for _, i := range []int{-1, 0, 4} {
		var to bytes.Buffer
		if err := baocao.WriteAppendix(&to, r, i); err == nil || to.Len() > 0 {
			t.Errorf("appendix %d: error %v, %d bytes", i, err, to.Len())
		}
	}
	r.Number.Symbol = "QĐ-UBND"
	if err := baocao.WriteAppendix(new(bytes.Buffer), r, 2); err == nil || !strings.Contains(err.Error(), "number") {
		t.Errorf("a faulty report: error %v", err)
	}
}
