package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
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

// TestRenderPDF writes the same PDF whatever is installed, and says where it is.
func TestRenderPDF(t *testing.T) {
	t.Setenv("PATH", "")
	name := sampleFile(t)
	var first []byte
	for range 2 {
		var out, complaint bytes.Buffer
		if code := run([]string{"render", name, "--pdf"}, &out, &complaint); code != exitFine {
			t.Fatalf("exit code %d: %s", code, &complaint)
		}
		pdf, err := os.ReadFile(strings.TrimSuffix(name, ".md") + ".pdf")
		if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-1.7")) || first != nil && !bytes.Equal(pdf, first) {
			t.Errorf("%.10q, %v", pdf, err)
		}
		first = pdf
		if want := "đã ghi " + strings.TrimSuffix(name, ".md") + ".pdf\n"; out.String() != want {
			t.Errorf("it says %q, want %q", out.String(), want)
		}
	}
}

// TestFonts sets a PDF in the fonts of a folder, and says which file of it is none.
func TestFonts(t *testing.T) {
	fonts := t.TempDir()
	for name, data := range map[string][]byte{
		"TIMES.TTF": liberationserifregular.TTF, "timesbd.ttf": liberationserifbold.TTF,
		"timesi.ttf": liberationserifitalic.TTF, "timesbi.ttf": liberationserifbolditalic.TTF,
	} {
		if err := os.WriteFile(filepath.Join(fonts, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	name := sampleFile(t)
	renderIn := func(lang string, args ...string) (int, string) {
		var out, complaint bytes.Buffer
		code := run(append([]string{"--lang", lang, "render", name}, args...), &out, &complaint)
		return code, complaint.String()
	}
	if code, said := renderIn("en", "--pdf", "--fonts", fonts); code != exitFine {
		t.Fatalf("exit code %d: %s", code, said)
	}
	if code, said := renderIn("vi", "--fonts", fonts); code != exitCannot || !strings.Contains(said, "--fonts chỉ dùng với --pdf") {
		t.Errorf("fonts without a PDF: %d %q", code, said)
	}
	if err := os.WriteFile(filepath.Join(fonts, "timesi.ttf"), []byte("none"), 0o600); err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string]string{"vi": "timesi.ttf: không phải tệp phông chữ TrueType", "en": "timesi.ttf: this is no TrueType font file"} {
		if code, said := renderIn(lang, "--pdf", "--fonts", fonts); code != exitCannot || !strings.Contains(said, want) {
			t.Errorf("%s: a file that is no font: %d %q", lang, code, said)
		}
	}
	if err := os.WriteFile(filepath.Join(fonts, "timesi.ttf"), liberationserifbold.TTF, 0o600); err != nil {
		t.Fatal(err)
	}
	if code, said := renderIn("en", "--pdf", "--fonts", fonts); code != exitCannot || !strings.Contains(said, "timesi.ttf has not the widths of Times New Roman") {
		t.Errorf("a font of other widths: %d %q", code, said)
	}
	if err := os.Remove(filepath.Join(fonts, "timesi.ttf")); err != nil {
		t.Fatal(err)
	}
	if code, said := renderIn("en", "--pdf", "--fonts", fonts); code != exitCannot || !strings.Contains(said, "no file timesi.ttf") {
		t.Errorf("a folder that lacks one: %d %q", code, said)
	}
}

// TestRenderPDFOfAppendix wants an appendix with a file of its own to be a PDF of its own.
func TestRenderPDFOfAppendix(t *testing.T) {
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
