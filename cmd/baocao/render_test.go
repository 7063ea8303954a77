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

	"github.com/vanthu/baocao/internal/pdfread"
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
	gone := filepath.Join(fonts, "khong-co")
	if code, said := renderIn("en", "--pdf", "--fonts", gone); code != exitCannot || !strings.Contains(said, gone) {
		t.Errorf("a folder that is not there: %d %q", code, said)
	}
	other := filepath.Join(fonts, "LiberationSerif-Regular.ttf") // Times New Roman goes before it
	if err := os.WriteFile(other, []byte("none"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, said := renderIn("en", "--pdf", "--fonts", fonts); code != exitFine {
		t.Errorf("another typeface beside Times New Roman: %d %q", code, said)
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

// TestRenderIssued gives a draft its number and day, refuses a source that has others, and leaves a signed file as it is.
func TestRenderIssued(t *testing.T) {
	source := "../../examples/cases/draft/report.yaml"
	out := filepath.Join(t.TempDir(), "final.pdf")
	renderTo := func(code int, args ...string) string {
		t.Helper()
		var said, complaint bytes.Buffer
		if got := run(append([]string{"--lang", "en", "render", "--pdf", "-o", out}, args...), &said, &complaint); got != code {
			t.Errorf("%v: exit code %d, want %d: %s", args, got, code, &complaint)
		}
		return complaint.String()
	}
	given := []string{"--number", "5", "--date", "2026-03-08"}
	renderTo(exitFine, append(given, source)...)
	file, err := pdfread.Open(fileContent(t, out))
	if err != nil {
		t.Fatal(err)
	}
	pages, err := file.Pages()
	if err != nil || !strings.Contains(pages[0], "Số: 05/BC-SNNMT") || !strings.Contains(pages[0], "ngày 08 tháng 3 năm 2026") || strings.Contains(pages[0], "DỰ THẢO") {
		t.Errorf("the first page: %s %v", pages[0], err)
	}
	renderTo(exitCannot, "--number", "5", source)
	renderTo(exitCannot, "--date", "2026-03-08", source)
	if said := renderTo(exitFaults, "--number", "1000000", "--date", "2026-03-08", source); !strings.Contains(said, "1000000") {
		t.Error(said)
	}
	if said := renderTo(exitFaults, "--number", "77", "--date", "2026-03-08", "../../examples/cases/marks/report.md"); !strings.Contains(said, "already issued") {
		t.Error(said)
	}
	signed := append(fileContent(t, out), "<</Type/Sig/ByteRange[0 1 2 3]>>"...)
	if err := os.WriteFile(out, signed, 0o600); err != nil {
		t.Fatal(err)
	}
	if said := renderTo(exitFaults, source); !strings.Contains(said, "digitally signed") || !bytes.Equal(fileContent(t, out), signed) {
		t.Errorf("a signed file is replaced: %s", said)
	}
}

// TestRenderFields writes a form for signing, says what is wrong with one of a draft, and warns of pictures on a page that is not signed.
func TestRenderFields(t *testing.T) {
	draft := "../../examples/cases/draft/report.yaml"
	signed := "../../examples/cases/signature/report.md"
	for _, c := range []struct {
		args []string
		code int
		said string
	}{
		{[]string{signed, "--pdf"}, exitFine, "signature.seal: tệp PDF hiện hình này nhưng chưa được ký số"},
		{[]string{signed, "--pdf", "--fields"}, exitFine, ""},
		{[]string{signed, "--pdf", "--fields", "--seal", "34"}, exitFine, ""},
		{[]string{signed, "--pdf", "--fields", "--seal", "340"}, exitCannot, "con dấu rộng 340 mm"},
		{[]string{signed}, exitFine, ""},
		{[]string{draft, "--pdf", "--fields"}, exitFaults, "draft: bản dự thảo không có ô để ký số"},
		{[]string{draft, "--fields"}, exitCannot, "--fields chỉ dùng với --pdf"},
		{[]string{draft, "--pdf", "--seal", "34"}, exitCannot, "--seal chỉ dùng với --fields"},
	} {
		out := filepath.Join(t.TempDir(), "x")
		var said, complaint bytes.Buffer
		code := run(append([]string{"render", "-o", out}, c.args...), &said, &complaint)
		if code != c.code || !strings.Contains(complaint.String(), c.said) || c.said == "" && complaint.Len() > 0 {
			t.Errorf("%v: exit code %d: %s", c.args, code, &complaint)
		}
		if _, err := os.Stat(out); (err == nil) != (c.code == exitFine) {
			t.Errorf("%v: a file is written, or is not: %v", c.args, err)
		}
	}
}

// TestRenderByName wants the name of the file to say what it is, and no file of one kind by a name of the other.
func TestRenderByName(t *testing.T) {
	name, dir := sampleFile(t), t.TempDir()
	for _, c := range []struct {
		out   string
		pdf   bool
		begin string
	}{
		{"a.pdf", false, "%PDF"}, {"b.PDF", true, "%PDF"}, {"c.docx", false, "PK"}, {"d.docx", true, ""}, {"e.Docx", true, ""},
	} {
		out := filepath.Join(dir, c.out)
		args := []string{"render", name, "-o", out}
		if c.pdf {
			args = append(args, "--pdf")
		}
		var said, complaint bytes.Buffer
		code := run(args, &said, &complaint)
		data, _ := os.ReadFile(out)
		if c.begin == "" {
			if code != exitCannot || len(data) > 0 || !strings.Contains(complaint.String(), "bỏ --pdf") {
				t.Errorf("%s: exit code %d: %s", c.out, code, &complaint)
			}
		} else if code != exitFine || !bytes.HasPrefix(data, []byte(c.begin)) {
			t.Errorf("%s: exit code %d, begins with %.4q: %s", c.out, code, data, &complaint)
		}
	}
}
