package baocao_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/model"
)

// small is a report with nothing but what is required.
func small() *model.Report {
	return &model.Report{
		IssuingAgency: model.Lines{"SỞ KHOA HỌC VÀ CÔNG NGHỆ"},
		Place:         "Lâm Đồng",
		Subject:       model.Plain("Kết quả thực hiện nhiệm vụ quý I"),
		Body:          model.Body{{Paragraph: model.Plain("Không có.")}},
		Recipients:    []string{"Lưu trữ"},
		Archive:       "VT",
		Signature:     model.Signature{Position: "GIÁM ĐỐC"},
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "báo cáo.docx")
	if err := baocao.WriteFile(name, small()); err != nil {
		t.Fatal(err)
	}
	first := readAll(t, name)
	if !bytes.Equal(first, written(t, small())) {
		t.Error("the file is not what Write writes")
	}
	if err := os.Chmod(name, 0o640); err != nil {
		t.Fatal(err)
	}

	bad := small()
	bad.Place = ""
	if err := baocao.WriteFile(name, bad); err == nil {
		t.Error("an invalid report is written")
	}
	if !bytes.Equal(readAll(t, name), first) {
		t.Error("an error changes the file")
	}

	other := small()
	other.Place = "Huế"
	if err := baocao.WriteFile(name, other); err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(readAll(t, name), first) {
		t.Error("the file is not replaced")
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, want that of the old file", info.Mode())
	}
	wantOnly(t, dir, filepath.Base(name))
}

// TestWriteFileWithoutPlace leaves nothing behind where the file cannot be.
func TestWriteFileWithoutPlace(t *testing.T) {
	dir := t.TempDir()
	if err := baocao.WriteFile(filepath.Join(dir, "no", "a.docx"), small()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("in a folder that does not exist: %v", err)
	}
	wantOnly(t, dir)
	if err := os.Mkdir(filepath.Join(dir, "a.docx"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := baocao.WriteFile(filepath.Join(dir, "a.docx"), small()); err == nil {
		t.Error("a folder is replaced")
	}
	wantOnly(t, dir, "a.docx")
}

func readAll(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// wantOnly wants no other files in the folder.
func wantOnly(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if len(got) != len(names) || len(names) == 1 && got[0] != names[0] {
		t.Errorf("the folder holds %q, want %q", got, names)
	}
}

func TestWriteFiles(t *testing.T) {
	r := exampleReport(t, "appendices", "report.yaml")
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
	files, faults := baocao.Assemble(r)
	if len(files) != 2 || files[1].Name("bc.docx") != "bc-phu-luc.docx" {
		t.Errorf("the files of a single appendix are %v, faults %v", files, faults)
	}
}

// TestWriteFilesRefuses wants nothing written of a report whose appendix, or whose last file, cannot be written.
func TestWriteFilesRefuses(t *testing.T) {
	dir := t.TempDir()
	r := exampleReport(t, "appendices", "report.yaml")
	if err := os.Mkdir(filepath.Join(dir, "bc-phu-luc-III.docx"), 0o755); err != nil {
		t.Fatal(err)
	}
	if written, err := baocao.WriteFiles(filepath.Join(dir, "bc.docx"), r); err == nil || written != nil {
		t.Errorf("over a folder: wrote %q, error %v", written, err)
	}
	wantOnly(t, dir, "bc-phu-luc-III.docx")
	r.Number.Symbol = "QĐ-UBND"
	if _, err := baocao.WriteFiles(filepath.Join(dir, "x.docx"), r); err == nil || !strings.Contains(err.Error(), "number") {
		t.Errorf("a faulty report: error %v", err)
	}
	wantOnly(t, dir, "bc-phu-luc-III.docx")
}

func written(t testing.TB, r *model.Report) []byte {
	t.Helper()
	var docx bytes.Buffer
	if err := baocao.Write(&docx, r); err != nil {
		t.Fatal(err)
	}
	return docx.Bytes()
}
