package judge

import (
	_ "embed"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

//go:embed Preflight.java
var preflight string

// boxJars are the libraries of PDFBox with what they need, where Debian has them.
var boxJars = []string{"preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "jaxb-api", "javax.activation"}

func classPath() string {
	paths := make([]string, len(boxJars))
	for i, name := range boxJars {
		paths[i] = "/usr/share/java/" + name + ".jar"
	}
	return strings.Join(paths, ":")
}

func findPDFBox() error {
	if _, err := exec.LookPath("java"); err != nil {
		return err
	}
	for path := range strings.SplitSeq(classPath(), ":") {
		if _, err := os.Stat(path); err != nil {
			return err
		}
	}
	return nil
}

// Archive lets PDFBox say what keeps files from being PDF/A-1b, file by file. A file that it says nothing of is one.
func Archive(t testing.TB, pdfs ...[]byte) [][]string {
	t.Helper()
	Need(t, PDFBox)
	dir := t.TempDir()
	source := filepath.Join(dir, "Preflight.java")
	if err := os.WriteFile(source, []byte(preflight), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"-cp", classPath(), source}
	number := map[string]int{}
	for i, pdf := range pdfs {
		name := saved(t, dir, i, pdf)
		number[name], args = i, append(args, name)
	}
	out, err := run(t.Context(), "java", args...)
	if err != nil {
		t.Fatal(err)
	}
	found, read := make([][]string, len(pdfs)), 0
	for line := range strings.Lines(string(out)) {
		name, said, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		i, known := number[name]
		switch {
		case !known:
			t.Fatalf("PDFBox says %q", line)
		case said == "read":
			read++
		default:
			found[i] = append(found[i], said)
		}
	}
	if read != len(pdfs) {
		t.Fatalf("PDFBox has read %d of %d files", read, len(pdfs))
	}
	return found
}

func saved(t testing.TB, dir string, i int, pdf []byte) string {
	t.Helper()
	name := filepath.Join(dir, string(rune('a'+i/26))+string(rune('a'+i%26))+".pdf")
	if err := os.WriteFile(name, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// CheckPDF lets qpdf look at the objects of a PDF, and says what it complains of.
func CheckPDF(t testing.TB, pdf []byte) error {
	t.Helper()
	Need(t, QPDF)
	out, err := run(t.Context(), "qpdf", "--check", saved(t, t.TempDir(), 0, pdf))
	if err != nil {
		return err
	}
	if !strings.Contains(string(out), "No syntax or stream encoding errors found") {
		return errors.New(string(out))
	}
	return nil
}

// PDFText is the text that pdftotext reads, in one of its ways: none, -raw or -layout.
func PDFText(t testing.TB, pdf []byte, way ...string) string {
	t.Helper()
	Need(t, Poppler)
	out, err := run(t.Context(), "pdftotext", append(way, saved(t, t.TempDir(), 0, pdf), "-")...)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// PDFFonts are the lines in which pdffonts lists the fonts of a PDF.
func PDFFonts(t testing.TB, pdf []byte) []string {
	t.Helper()
	Need(t, Poppler)
	out, err := run(t.Context(), "pdffonts", saved(t, t.TempDir(), 0, pdf))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	return lines[min(2, len(lines)):] // under a heading of two
}

// PDFSignatures is what pdfsig says of the signature fields of a PDF, signed or not.
func PDFSignatures(t testing.TB, pdf []byte) string {
	t.Helper()
	Need(t, Poppler)
	out, err := run(t.Context(), "pdfsig", saved(t, t.TempDir(), 0, pdf))
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
