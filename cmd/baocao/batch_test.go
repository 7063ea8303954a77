package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// wards writes a template and a table of n rows, and returns the arguments that render them into a folder.
func wards(t *testing.T, n int) (args []string, out string) {
	t.Helper()
	dir := t.TempDir()
	template, err := os.ReadFile("../../examples/cases/wards/template.md")
	if err != nil {
		t.Fatal(err)
	}
	table := new(strings.Builder)
	table.WriteString("ma,xa,ten_in_hoa,dia_danh,so,ngay,nhan,dung_han,tre_han,ty_le,chu_tich,phuong_huong\n")
	for i := range n {
		fmt.Fprintf(table, "%d,xã Tân Lập,XÃ TÂN LẬP,Tân Lập,%d,2026-04-02,10,8,2,80,Nguyễn Văn An,Giảm hồ sơ trễ hạn.\n", 20000+i, i+1)
	}
	for name, content := range map[string]string{"t.md": string(template), "t.csv": table.String()} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out = filepath.Join(dir, "out")
	return []string{"batch", filepath.Join(dir, "t.md"), "--data", filepath.Join(dir, "t.csv"), "--name", "{{ma}}", "-o", out}, out
}

// TestBatch renders every case, and wants the same files as from render, plain lines, and a summary.
func TestBatch(t *testing.T) {
	out := t.TempDir()
	said := says(t, exitFine, "--lang", "en", "batch", "../../examples/cases/*/report.*", "-o", out, "-j", "3")
	sources, err := filepath.Glob("../../examples/cases/*/report.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range sources {
		name := filepath.Join(filepath.Base(filepath.Dir(source)), "report.docx")
		if !strings.Contains(said, "wrote "+filepath.Join(out, name)+"\n") {
			t.Errorf("nothing is said of %s", name)
		}
		single := filepath.Join(t.TempDir(), "report.docx")
		says(t, exitFine, "render", source, "-o", single)
		if !bytes.Equal(fileContent(t, single), fileContent(t, filepath.Join(out, name))) {
			t.Errorf("%s: batch writes something else than render", name)
		}
	}
	if strings.ContainsAny(said, "\r\x1b") {
		t.Error("there is a progress bar without a terminal")
	}
	if want := fmt.Sprintf("%d reports: wrote %[1]d, unchanged 0, failed 0", len(sources)); !strings.Contains(said, want) {
		t.Errorf("%q is not said: %s", want, said)
	}
}

// TestBatchFields writes PDFs for signing, those of render, anew where the folder has others, and none of a draft.
func TestBatchFields(t *testing.T) {
	out, source := t.TempDir(), "../../examples/cases/signature/report.md"
	batch := func(code int, source string, flags ...string) string {
		return says(t, code, append([]string{"--lang", "en", "batch", source, "-o", out, "--pdf"}, flags...)...)
	}
	for _, flags := range [][]string{nil, {"--fields"}, {"--fields", "--seal", "34"}} {
		for _, want := range []string{"wrote 1, unchanged 0", "wrote 0, unchanged 1"} {
			if said := batch(exitFine, source, flags...); !strings.Contains(said, want) {
				t.Errorf("%v: %q is not said: %s", flags, want, said)
			}
		}
		single := filepath.Join(t.TempDir(), "x.pdf")
		says(t, exitFine, append([]string{"render", source, "-o", single}, flags...)...)
		if !bytes.Equal(fileContent(t, single), fileContent(t, filepath.Join(out, "report.pdf"))) {
			t.Errorf("%v: batch writes something else than render", flags)
		}
	}
	os.Remove(filepath.Join(out, "report.pdf"))
	if said := batch(exitFaults, "../../examples/cases/draft/report.yaml", "--fields"); !strings.Contains(said, "failed 1") {
		t.Errorf("a draft: %s", said)
	}
	if _, err := os.Stat(filepath.Join(out, "report.pdf")); err == nil {
		t.Error("a draft gets fields")
	}
}

// TestBatchSignatureLines writes what render writes, anew where the folder has files without lines.
func TestBatchSignatureLines(t *testing.T) {
	out, source := t.TempDir(), "../../examples/cases/signature/report.md"
	for _, flags := range [][]string{nil, {"--signature-line"}} {
		for _, want := range []string{"wrote 1, unchanged 0", "wrote 0, unchanged 1"} {
			if said := says(t, exitFine, append([]string{"--lang", "en", "batch", source, "-o", out}, flags...)...); !strings.Contains(said, want) {
				t.Errorf("%v: %q is not said: %s", flags, want, said)
			}
		}
		single := filepath.Join(t.TempDir(), "x.docx")
		says(t, exitFine, append([]string{"render", source, "-o", single}, flags...)...)
		if !bytes.Equal(fileContent(t, single), fileContent(t, filepath.Join(out, "report.docx"))) {
			t.Errorf("%v: batch writes something else than render", flags)
		}
	}
	if said := says(t, exitFaults, "batch", "../../examples/cases/draft/report.yaml", "-o", out, "--signature-line"); !strings.Contains(said, "DỰ THẢO") {
		t.Errorf("a draft: %s", said)
	}
	if said := says(t, exitCannot, "batch", source, "-o", out, "--pdf", "--signature-line"); !strings.Contains(said, "--fields") {
		t.Errorf("a PDF: %s", said)
	}
}

// TestBatchFaults goes on after rows with faults, names them, and says what they share once.
func TestBatchFaults(t *testing.T) {
	args, out := wards(t, 4)
	table := args[3]
	rows := strings.Split(string(fileContent(t, table)), "\n")
	rows[2] = strings.Replace(rows[2], ",10,8,2,", ",10,8,3,", 1)
	rows[3] = strings.Replace(rows[3], ",10,8,2,", ",mười,8,2,", 1)
	if err := os.WriteFile(table, []byte(strings.Join(rows, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
	said := says(t, exitFaults, args...)
	for _, want := range []string{"dòng 2 của bảng", "tổng ghi 10", "dòng 3 của bảng", `“mười”`, "ghi 2, không đổi 0, lỗi 2", "không ghi được"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said: %s", want, said)
		}
	}
	if files, _ := filepath.Glob(filepath.Join(out, "*.docx")); len(files) != 2 {
		t.Error(files)
	}
	template := args[1]
	text := strings.Replace(string(fileContent(t, template)), "archive: VT\n", "archive: \n", 1)
	if err := os.WriteFile(template, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if said := says(t, exitFaults, args...); strings.Count(said, "archive") != 3 { // rows 1 and 2, and 4 after the other fault of 3
		t.Errorf("a fault of the template is said %d times: %s", strings.Count(said, "archive"), said)
	}
}

func TestBatchCannot(t *testing.T) {
	args, out := wards(t, 1)
	template, table := args[1], args[3]
	for _, tt := range []struct {
		code int
		args []string
	}{
		{exitCannot, []string{template}},
		{exitCannot, []string{filepath.Join(out, "none"), "-o", out}},
		{exitCannot, []string{template, template, "--data", table, "-o", out}},
		{exitCannot, []string{template, "--name", "{{xa}}", "-o", out}},
		{exitCannot, []string{template, "--data", filepath.Join(out, "none.csv"), "-o", out}},
		{exitCannot, []string{template, "-o", table}},
		{exitFaults, []string{template, "--data", table, "--name", "{{khong_co}}", "-o", out}},
		{exitFaults, []string{filepath.Join(filepath.Dir(template), "none.md"), "-o", out}},
	} {
		if said := says(t, tt.code, append([]string{"batch"}, tt.args...)...); said == "" {
			t.Errorf("%v: nothing is said", tt.args)
		}
	}
}

// TestProgress draws the bar in one line that it takes away again, without control sequences but the return.
func TestProgress(t *testing.T) {
	var bar, plain bytes.Buffer
	p := &progress{bar: &bar, plain: &plain, total: 4}
	for done := range 5 {
		p.show(done, done/4)
		p.line("đã ghi %d", done)
	}
	p.clear()
	const full = "[==============================] 4/4 (-1)"
	want := "\r[                              ] 0/4\r[=======                       ] 1/4\r[===============               ] 2/4" +
		"\r[======================        ] 3/4\r" + full + "\r" + strings.Repeat(" ", len(full)) + "\r"
	if bar.String() != want || plain.Len() > 0 {
		t.Errorf("%q, want %q; %s", &bar, want, &plain)
	}
	bar.Reset()
	p.every = time.Hour
	for done := range 4 {
		p.show(done, 0)
	}
	if n := strings.Count(bar.String(), "\r"); n != 1 {
		t.Errorf("drawn %d times in an hour", n)
	}
}

// TestBatchNumbers gives the convention of typed numbers on the command line: without one the value is refused, and with
// another the report is made anew.
func TestBatchNumbers(t *testing.T) {
	args, out := wards(t, 2)
	table := args[3]
	rows := strings.Replace(string(fileContent(t, table)), ",10,8,2,", ",1.010,1.008,2,", 1)
	if err := os.WriteFile(table, []byte(rows), 0o644); err != nil {
		t.Fatal(err)
	}
	if said := says(t, exitFaults, args...); !strings.Contains(said, "numbers: vi") {
		t.Errorf("nothing is said of the ambiguous number: %s", said)
	}
	said := says(t, exitFine, append(args, "--numbers", "vi")...)
	if !strings.Contains(said, "lỗi 0") && !strings.Contains(said, "failed 0") {
		t.Errorf("it says %s", said)
	}
	manifest := string(fileContent(t, filepath.Join(out, "manifest.jsonl")))
	if !strings.Contains(manifest, `"numbers":"vi"`) {
		t.Errorf("the manifest says %s", manifest)
	}
	if said := says(t, exitFaults, append(args, "--numbers", "point")...); strings.Contains(said, "không đổi 2") || strings.Contains(said, "unchanged 2") {
		t.Errorf("nothing is made anew: %s", said)
	}
	says(t, exitCannot, append(args, "--numbers", "en")...)
}
