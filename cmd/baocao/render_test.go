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
