package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCheck(t *testing.T) {
	dir := t.TempDir()
	clean, faulty, text := filepath.Join(dir, "clean.docx"), filepath.Join(dir, "faulty.docx"), filepath.Join(dir, "text.docx")
	copied := filepath.Join(dir, "copy.docx")
	render := func(name, out string) {
		var said bytes.Buffer
		sources, _ := filepath.Glob(filepath.Join("..", "..", "examples", "cases", name, "report.*"))
		if len(sources) != 1 || run([]string{"render", sources[0], "-o", out}, &said, &said) != exitFine {
			t.Fatalf("%s cannot be rendered: %s", name, &said)
		}
	}
	render("marks", clean)
	render("govap", faulty)
	if err := os.WriteFile(text, []byte("Báo cáo"), 0o644); err != nil {
		t.Fatal(err)
	}
	dangling := filepath.Join(dir, "dangling.docx")
	if err := os.Symlink(filepath.Join(dir, "nowhere", "x.docx"), dangling); err != nil {
		t.Skip(err)
	}
	for _, tt := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"check", faulty, "--annotate", dangling}, exitCannot, "liên kết trỏ tới tệp không có"},
		{[]string{"--lang", "en", "check", faulty, "--annotate", filepath.Join(dir, "none", "x.docx")}, exitCannot, "no such file"},
		{[]string{"check", clean}, exitFine, "không thấy sai lệch"},
		{[]string{"--lang", "en", "check", clean}, exitFine, "no departure found"},
		{[]string{"check", faulty}, exitFaults, "(appendix-roman)"},
		{[]string{"--lang", "en", "check", clean, faulty}, exitFaults, "paragraph"},
		{[]string{"check", faulty, "--format", "json"}, exitFaults, `"rule": "appendix-roman"`},
		{[]string{"check", faulty, "--format", "sarif"}, exitFaults, `"version": "2.1.0"`},
		{[]string{"check", faulty, "--annotate", copied}, exitFaults, "(appendix-roman)"},
		{[]string{"check", copied}, exitFaults, "(appendix-roman)"},
		{[]string{"check", text}, exitCannot, "không phải tệp .docx"},
		{[]string{"--lang", "en", "check", text, faulty}, exitCannot, "(appendix-roman)"},
		{[]string{"check", filepath.Join(dir, "none.docx")}, exitCannot, "none.docx"},
		{[]string{"check", clean, faulty, "--annotate", copied}, exitCannot, "một tệp"},
		{[]string{"check", clean, "--format", "xml"}, exitCannot, "xml"},
		{[]string{"check", clean, "--kind", "quyết định"}, exitFaults, "(symbol-of-type)"},
		{[]string{"check", clean, "--kind", "bc"}, exitFine, "không thấy sai lệch"},
		{[]string{"check", clean, "--kind", "danh sách"}, exitCannot, "Điều 7"},
	} {
		var out bytes.Buffer
		if code := run(tt.args, &out, &out); code != tt.code || !strings.Contains(out.String(), tt.says) {
			t.Errorf("%v: exit %d, want %d and %q; said %s", tt.args, code, tt.code, tt.says, &out)
		}
	}
}

// TestCheckMany counts over files, and tells what is new since a saved run.
func TestCheckMany(t *testing.T) {
	dir := t.TempDir()
	file, before := filepath.Join(dir, "x.docx"), filepath.Join(dir, "before.json")
	var out bytes.Buffer
	if run([]string{"render", filepath.Join("..", "..", "examples", "cases", "govap", "report.md"), "-o", file}, &out, &out) != exitFine {
		t.Fatal(&out)
	}
	says := func(want string, code int, args ...string) string {
		t.Helper()
		var out bytes.Buffer
		if got := run(append([]string{"check"}, args...), &out, &out); got != code || !strings.Contains(out.String(), want) {
			t.Errorf("%v: exit %d, want %d and %q; said %s", args, got, code, want, &out)
		}
		return out.String()
	}
	says("x.docx: Báo cáo; 0 lỗi phải trả lại, ", exitFaults, "--summary", file)
	says("\nappendix-roman ", exitFaults, "--summary", file, file)
	says(`"sent_back": 0`, exitFaults, "--summary", "--format", "json", file)
	says("--summary không có dạng sarif", exitCannot, "--summary", "--format", "sarif", file)
	saved := says(`"rule": "appendix-roman"`, exitFaults, "--format", "json", file)
	if err := os.WriteFile(before, []byte(saved), 0o600); err != nil {
		t.Fatal(err)
	}
	says("không thấy sai lệch", exitFine, "--baseline", before, file)
	less := strings.Replace(saved, `"rule": "appendix-roman"`, `"rule": "another"`, 1)
	if err := os.WriteFile(before, []byte(less), 0o600); err != nil {
		t.Fatal(err)
	}
	if list := says("(appendix-roman)", exitFaults, "--baseline", before, file); strings.Contains(list, "numbers-in-order") {
		t.Errorf("what was saved is new: %s", list)
	}
	says("không phải kết quả đã lưu", exitCannot, "--baseline", file, file)
	says("none.json", exitCannot, "--baseline", filepath.Join(dir, "none.json"), file)
}
