package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestConvert prints the sample in each form and back, and never over a file that is there.
func TestConvert(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	convert := func(from, to string, want int) string {
		t.Helper()
		var out bytes.Buffer
		if code := run([]string{"convert", in(from), "-o", in(to)}, &out, &out); code != want {
			t.Fatalf("%s to %s: exit %d, want %d: %s", from, to, code, want, out.String())
		}
		return out.String()
	}
	if code := run([]string{"new", in("a.md")}, &bytes.Buffer{}, &bytes.Buffer{}); code != exitFine {
		t.Fatal("no sample")
	}
	if said := convert("a.md", "b.yaml", exitFine); !strings.Contains(said, "lời ghi chú của nguồn") {
		t.Errorf("nothing is said of the comments of the sample: %s", said)
	}
	if said := convert("b.yaml", "c.json", exitFine); strings.Contains(said, "cảnh báo") {
		t.Error(said)
	}
	convert("c.json", "d.md", exitFine)
	convert("a.md", "e.md", exitFine)
	d, err := os.ReadFile(in("d.md"))
	if err != nil {
		t.Fatal(err)
	}
	if e, err := os.ReadFile(in("e.md")); err != nil || !bytes.Equal(d, e) {
		t.Errorf("by way of YAML and JSON it is\n%s\nnot\n%s (%v)", d, e, err)
	}
	if said := convert("a.md", "d.md", exitCannot); !strings.Contains(said, "đã có") {
		t.Error(said)
	}
	convert("a.md", "x.txt", exitCannot)
	if err := os.WriteFile(in("bad.yaml"), []byte("plase: a\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	convert("bad.yaml", "y.md", exitFaults)
}

// TestConvertWithPictures keeps the source beside the pictures that it names.
func TestConvertWithPictures(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	picture, err := filepath.Glob("../../examples/cases/*/*.png")
	if err != nil || len(picture) == 0 {
		t.Fatal("no picture", err)
	}
	data, err := os.ReadFile(picture[0])
	if err != nil {
		t.Fatal(err)
	}
	from := filepath.Join(dir, "a.yaml")
	for name, content := range map[string][]byte{"p.png": data, "a.yaml": []byte("body:\n  - picture: {file: p.png, alt: hình}\n")} {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for to, want := range map[string]int{filepath.Join(dir, "b.json"): exitFine, filepath.Join(other, "b.json"): exitCannot} {
		var out bytes.Buffer
		if code := run([]string{"convert", from, "-o", to}, &out, &out); code != want {
			t.Errorf("%s: exit %d, want %d: %s", to, code, want, out.String())
		}
	}
}
