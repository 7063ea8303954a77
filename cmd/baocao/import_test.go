package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestImport writes the source of a file of ours, renders it, and wants the same Word file again.
func TestImport(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	read := func(name string) []byte {
		t.Helper()
		data, err := os.ReadFile(in(name))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	says(t, exitFine, "render", "../../examples/cases/body/report.md", "-o", in("a.docx"))
	said := says(t, exitFine, "import", in("a.docx"), "-o", in("b.md"))
	if !strings.Contains(said, "hinh-1.png") || !strings.Contains(said, "hinh-2.jpg") {
		t.Errorf("nothing is said of the pictures: %s", said)
	}
	says(t, exitFine, "render", in("b.md"), "-o", in("b.docx"))
	if !bytes.Equal(read("a.docx"), read("b.docx")) {
		t.Error("it is another Word file")
	}
	if said := says(t, exitCannot, "import", in("a.docx"), "-o", in("b.md")); !strings.Contains(said, "đã có") {
		t.Error(said)
	}
	if err := os.Mkdir(in("draft"), 0o700); err != nil {
		t.Fatal(err)
	}
	says(t, exitFine, "import", in("a.docx"), "-o", in("draft/b.md"), "--draft")
	want := strings.NewReplacer("number: 77/BC-STC", `number: "/BC-STC"`, "date: 2026-10-08", "date: 2026-10").Replace(string(read("b.md")))
	if got := string(read("draft/b.md")); got != want {
		t.Errorf("the draft differs in more than number and day:\n%s", got)
	}
	says(t, exitCannot, "import", in("b.md"), "-o", in("c.md"))
	says(t, exitCannot, "import", in("a.docx"), "-o", in("c.txt"))
}
