package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/judge"
)

// sampleFile writes the sample that baocao new gives, and returns its name.
func sampleFile(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "report.md")
	if err := os.WriteFile(name, sample, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestRenderPDF(t *testing.T) {
	judge.Need(t, judge.LibreOffice)
	name := sampleFile(t)
	for flag, mark := range map[string]string{"--pdf": "%PDF-", "--pdf-a": "pdfaid:part"} {
		var out, complaint bytes.Buffer
		if code := run([]string{"render", name, flag}, &out, &complaint); code != exitFine {
			t.Fatalf("%s: exit code %d: %s", flag, code, &complaint)
		}
		pdf, err := os.ReadFile(strings.TrimSuffix(name, ".md") + ".pdf")
		if err != nil || !bytes.Contains(pdf, []byte(mark)) {
			t.Errorf("%s: no %s in the file; %v", flag, mark, err)
		}
		if want := "đã ghi " + strings.TrimSuffix(name, ".md") + ".pdf\n"; out.String() != want {
			t.Errorf("%s: it says %q, want %q", flag, out.String(), want)
		}
	}
}

func TestRenderPDFWithoutLibreOffice(t *testing.T) {
	t.Setenv("SOFFICE", "/nowhere/soffice")
	name := sampleFile(t)
	for lang, want := range map[string]string{"vi": "cần có LibreOffice", "en": "a PDF needs LibreOffice"} {
		var out, complaint bytes.Buffer
		if code := run([]string{"--lang", lang, "render", name, "--pdf"}, &out, &complaint); code != exitCannot {
			t.Errorf("%s: exit code %d, want %d", lang, code, exitCannot)
		}
		if !strings.Contains(complaint.String(), want) || !strings.Contains(complaint.String(), "apt-get install") {
			t.Errorf("%s: it says %q", lang, complaint.String())
		}
	}
	if entries, err := os.ReadDir(filepath.Dir(name)); err != nil || len(entries) != 1 {
		t.Errorf("something was written beside the source: %v, %v", entries, err)
	}
}

// TestRenderPDFOfAppendix wants an appendix with a file of its own to be a PDF of its own.
func TestRenderPDFOfAppendix(t *testing.T) {
	judge.Need(t, judge.LibreOffice)
	name := filepath.Join(t.TempDir(), "report.md")
	own := bytes.Replace(sample, []byte("```appendix\n"), []byte("```appendix\nown_file: true\nsigning_time: 05/03/2026 08:00:00\n"), 1)
	if err := os.WriteFile(name, own, 0o600); err != nil {
		t.Fatal(err)
	}
	var out, complaint bytes.Buffer
	if code := run([]string{"render", name, "--pdf"}, &out, &complaint); code != exitFine {
		t.Fatalf("exit code %d: %s", code, &complaint)
	}
	for _, suffix := range []string{".pdf", "-phu-luc.pdf"} {
		pdf, err := os.ReadFile(strings.TrimSuffix(name, ".md") + suffix)
		if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
			t.Errorf("report%s: %.10q, %v", suffix, pdf, err)
		}
	}
	if n := strings.Count(out.String(), "đã ghi"); n != 2 {
		t.Errorf("it tells of %d files, want 2: %s", n, out.String())
	}
}
