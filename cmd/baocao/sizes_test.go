package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// changed writes a source file into a new folder: the sample with one line changed.
func changed(t *testing.T, line, instead string) string {
	t.Helper()
	if !strings.Contains(string(sample), line) {
		t.Fatalf("the sample has no %q", line)
	}
	file := filepath.Join(t.TempDir(), "report.md")
	if err := os.WriteFile(file, bytes.Replace(sample, []byte(line), []byte(instead), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestTextTooLong(t *testing.T) {
	file := changed(t, "place: Lâm Đồng\n", "place: Thành phố Hồ Chí Minh và các tỉnh lân cận\n")
	for lang, want := range map[string]string{
		"vi": "lỗi: " + file + ":19:1: place: dài ", "en": "error: " + file + ":19:1: place: this is ",
	} {
		var out, errOut bytes.Buffer
		if code := run([]string{"--lang", lang, "render", file}, &out, &errOut); code != exitFaults {
			t.Errorf("exit %d", code)
		}
		if !strings.HasPrefix(errOut.String(), want) {
			t.Errorf("%q, want %q …", errOut.String(), want)
		}
	}
	if _, err := os.Stat(strings.TrimSuffix(file, ".md") + ".docx"); err == nil {
		t.Error("a file was written")
	}
}

func TestSizes(t *testing.T) {
	file := changed(t, "place", "place")
	written := map[string][]byte{}
	for _, set := range []string{"", "large", "small", "medium"} {
		name := filepath.Join(t.TempDir(), "x.docx")
		args := []string{"render", file, "-o", name}
		if set != "" {
			args = append(args, "--sizes", set)
		}
		var out, errOut bytes.Buffer
		want := map[bool]int{true: exitCannot, false: exitFine}[set == "medium"]
		if code := run(args, &out, &errOut); code != want {
			t.Errorf("%s: exit %d, want %d: %s", set, code, want, errOut.String())
		}
		written[set], _ = os.ReadFile(name)
	}
	if !bytes.Equal(written[""], written["large"]) || bytes.Equal(written["large"], written["small"]) || written["medium"] != nil {
		t.Error("the sets of sizes do not give the files that they should")
	}
}
