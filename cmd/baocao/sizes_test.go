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

// TestTextTooLong wants every command to say the same of a text that has no room on the page, and none to write a file.
func TestTextTooLong(t *testing.T) {
	for path, change := range map[string][2]string{
		"place":                 {"place: Lâm Đồng", "place: Thành phố Hồ Chí Minh và các tỉnh lân cận"},
		"issuing_agency[0]":     {"issuing_agency: SỞ KHOA HỌC VÀ CÔNG NGHỆ", "issuing_agency: " + strings.Repeat("B", 90)},
		"signature.signer_name": {"signer_name: Nguyễn Văn A", "signer_name: " + strings.Repeat("Công Tằng Tôn Nữ ", 6) + "A"},
	} {
		file := changed(t, change[0], change[1])
		dir := filepath.Dir(file)
		for lang, words := range map[string][2]string{"vi": {"lỗi: ", ": dài "}, "en": {"error: ", ": this is "}} {
			said := map[string]string{}
			for _, args := range [][]string{{"validate", file}, {"render", file}, {"render", "--pdf", file}, {"batch", file, "-o", filepath.Join(dir, "out")}} {
				var out, errOut bytes.Buffer
				if code := run(append([]string{"--lang", lang}, args...), &out, &errOut); code != exitFaults {
					t.Errorf("%s: %v: exit %d", path, args, code)
				}
				said[args[0]] = errOut.String()
			}
			if s := said["validate"]; !strings.HasPrefix(s, words[0]+file+":") || !strings.Contains(s, ": "+path+words[1]) {
				t.Errorf("%s: validate says %q", path, s)
			}
			if said["render"] != said["validate"] || said["batch"] != said["validate"] {
				t.Errorf("%s: the commands do not say the same: %q", path, said)
			}
		}
		for _, pattern := range []string{"*.docx", "*.pdf", "out/*.docx"} {
			if files, err := filepath.Glob(filepath.Join(dir, pattern)); err != nil || len(files) > 0 {
				t.Errorf("%s: wrote %v (%v)", path, files, err)
			}
		}
	}
}

// TestRoomOfSizes wants a text that has room in the small set alone to be refused by validate as render refuses it.
func TestRoomOfSizes(t *testing.T) {
	file := changed(t, "signer_name: Nguyễn Văn A\n", "signer_name: Nguyễn Phước Quý Thị Ngọc Lan Anh Bảo\n")
	for _, command := range []string{"validate", "render"} {
		says(t, exitFaults, command, file)
		says(t, exitFine, command, file, "--sizes", "small")
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
