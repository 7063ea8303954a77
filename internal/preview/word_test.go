package preview

import (
	"archive/zip"
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/source"
)

// wordFile renders one of the cases.
func wordFile(t *testing.T, name string) string {
	t.Helper()
	report, err := source.Decode(os.DirFS(filepath.Join("..", "..", "examples", "cases", name)), "report.md")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "cũ.docx")
	if err := baocao.WriteFile(file, report); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestWordFile: the page of a Word file is the one that would be written of it, says so, and its source can be saved.
func TestWordFile(t *testing.T) {
	file := wordFile(t, "marks")
	url := serve(t, file)
	if _, page := get(t, url); !strings.Contains(page, "baocao fix") || !strings.Contains(page, `data-file="source"`) {
		t.Error("the page does not say whose it is")
	}
	was, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	answer, docx := get(t, url+"report.docx")
	if docx != string(was) || !strings.Contains(answer.Header.Get("Content-Disposition"), "-chuan.docx") {
		t.Errorf("%d bytes of a file of %d: %v", len(docx), len(was), answer.Header)
	}
	answer, text := get(t, url+"source")
	if !strings.HasPrefix(text, "---\n") || !strings.HasSuffix(answer.Header.Get("Content-Disposition"), ".md") {
		t.Errorf("%v: %.80s", answer.Header, text)
	}
	if _, page := get(t, serve(t, sourceIn(t))); strings.Contains(page, "baocao fix") {
		t.Error("the page of a source is said to be that of a Word file")
	}
}

// TestWordFileWithPictures: its source is an archive. And a file that cannot be read is an error that is listed.
func TestWordFileWithPictures(t *testing.T) {
	file := wordFile(t, "body")
	url := serve(t, file)
	_, archive := get(t, url+"source")
	z, err := zip.NewReader(bytes.NewReader([]byte(archive)), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	if want := "hinh-1.png hinh-2.jpg cũ.md"; strings.Join(names, " ") != want {
		t.Errorf("%q, want %q", names, want)
	}
	write(t, file, "không phải tệp Word")
	url = serve(t, file)
	if answer, _ := get(t, url+"source"); answer.StatusCode != http.StatusConflict {
		t.Error(answer.Status)
	}
	if _, state := get(t, url+"state"); !strings.Contains(state, `"errors":1`) {
		t.Error(state)
	}
}
