package render_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/render"
)

// officePDF makes a PDF and returns the name of a file that holds it.
func officePDF(t *testing.T, d *doc.Document, c render.OfficeConfig) string {
	t.Helper()
	var pdf bytes.Buffer
	if err := render.Office(t.Context(), &pdf, d, c); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(name, pdf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// poppler returns what one of its programs says of a PDF.
func poppler(t *testing.T, args ...string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), args[0], args[1:]...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s", args[0], err, out)
	}
	return string(out)
}

// numbered is a document of three pages and two sections, whose second one counts its own pages from 1.
func numbered() *doc.Document {
	d := page(lines("Báo cáo trang một", 70)...)
	d.Styles[0].Bold = true
	second := d.Sections[0]
	second.FirstNumber, second.Blocks = 1, lines("Phụ lục kèm theo", 1)
	d.Sections = append(d.Sections, second)
	return d
}

func lines(text string, n int) (blocks []doc.Block) {
	for i := range n {
		blocks = append(blocks, &doc.Paragraph{Style: "Normal", Inlines: []doc.Inline{&doc.Text{Text: fmt.Sprint(text, " ", i+1)}}})
	}
	return blocks
}

func TestPDF(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	for _, archive := range []bool{false, true} {
		t.Run(fmt.Sprintf("archive %v", archive), func(t *testing.T) {
			pdf := officePDF(t, numbered(), render.OfficeConfig{Archive: archive})
			info := poppler(t, "pdfinfo", pdf)
			for _, want := range []string{`Pages: +3\n`, `Title: +Báo cáo\n`, `Tagged: +yes\n`, `PDF version: +(1\.[4-9]|2)`} {
				if !regexp.MustCompile(want).MatchString(info) {
					t.Errorf("pdfinfo says nothing like %q:\n%s", want, info)
				}
			}
			for i, want := range []string{"Báo cáo trang một 1", "2\nBáo cáo trang một ", "Phụ lục kèm theo 1"} {
				n := fmt.Sprint(i + 1)
				if text := poppler(t, "pdftotext", "-f", n, "-l", n, pdf, "-"); !strings.HasPrefix(text, want) {
					t.Errorf("page %s begins with %.40q, want %q", n, text, want)
				}
			}
			embedded(t, pdf)
			content, err := os.ReadFile(pdf)
			if err != nil {
				t.Fatal(err)
			}
			level := regexp.MustCompile(`(?s)pdfaid:part>2<.*pdfaid:conformance>B<`).Match(content)
			if level != archive {
				t.Errorf("the file calls itself PDF/A-2b: %v, want %v", level, archive)
			}
		})
	}
}

// embedded wants every font of a PDF to be in it. The columns emb, sub and uni are the only ones of yes and no.
func embedded(t *testing.T, pdf string) {
	t.Helper()
	fonts := strings.Split(strings.TrimSpace(poppler(t, "pdffonts", pdf)), "\n")[2:]
	if len(fonts) == 0 {
		t.Error("no font")
	}
	for _, font := range fonts {
		if !regexp.MustCompile(` yes (yes|no) +(yes|no) `).MatchString(font) {
			t.Errorf("not embedded: %s", font)
		}
	}
}

func TestConverterParallel(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	t.Setenv("TMPDIR", t.TempDir())
	c := render.NewConverter(2, render.OfficeConfig{})
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			var pdf bytes.Buffer
			if err := c.PDF(t.Context(), &pdf, page(lines(fmt.Sprint("Bản ", i), 1)...)); err != nil {
				t.Error(err)
				return
			}
			cmd := exec.CommandContext(t.Context(), "pdftotext", "-", "-")
			cmd.Stdin = &pdf
			if text, err := cmd.Output(); err != nil || !strings.HasPrefix(string(text), fmt.Sprint("Bản ", i)) {
				t.Errorf("PDF %d says %q, %v", i, text, err)
			}
		})
	}
	all.Wait()
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	nothingLeft(t)
	if err := c.PDF(t.Context(), io.Discard, numbered()); !errors.Is(err, render.ErrConverterClosed) {
		t.Errorf("after Close: %v", err)
	}
}

// nothingLeft wants the folder for temporary files to be empty, and no process that was started in it.
func nothingLeft(t *testing.T) {
	t.Helper()
	dir := os.Getenv("TMPDIR")
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "baocao-") {
			t.Errorf("%s is left", e.Name())
		}
	}
	// A process that was killed may take a moment to go.
	for deadline := time.Now().Add(5 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		left := processesOf(dir)
		if len(left) == 0 {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("processes are left:\n%s", strings.Join(left, "\n"))
		}
	}
}

// processesOf lists the processes that name a folder on their command line, where the system shows them.
func processesOf(dir string) (found []string) {
	files, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, f := range files {
		if line, err := os.ReadFile(f); err == nil && bytes.Contains(line, []byte(dir)) {
			found = append(found, string(bytes.ReplaceAll(line, []byte{0}, []byte(" "))))
		}
	}
	return found
}

func TestPDFCancelled(t *testing.T) {
	judge.Need(t, judge.LibreOffice)
	t.Setenv("TMPDIR", t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	running := make(chan bool)
	go func() {
		defer close(running)
		for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
			if strings.Contains(strings.Join(processesOf(os.Getenv("TMPDIR")), "\n"), "soffice.bin") {
				cancel()
				running <- true
				return
			}
		}
		cancel()
	}()
	var pdf bytes.Buffer
	if err := render.Office(ctx, &pdf, numbered(), render.OfficeConfig{}); !errors.Is(err, context.Canceled) || pdf.Len() > 0 {
		t.Errorf("error %v after %d bytes, want that of the context and none", err, pdf.Len())
	}
	if !<-running {
		t.Error("LibreOffice was never seen running")
	}
	nothingLeft(t)
}

// script is a program in place of soffice.
func script(t *testing.T, lines string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "soffice")
	if err := os.WriteFile(name, []byte("#!/bin/sh\n"+lines), 0o700); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestPDFTimeout(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	// Its child holds the pipes, as soffice.bin does, and names the folder by an argument that sh ignores.
	office := script(t, `sh -c 'sleep 60; true' "$TMPDIR"`)
	began := time.Now()
	err := render.Office(t.Context(), io.Discard, numbered(), render.OfficeConfig{Office: office, Timeout: 300 * time.Millisecond})
	var late *render.OfficeTimeoutError
	if !errors.As(err, &late) || !errors.Is(err, context.DeadlineExceeded) || !strings.Contains(late.Vietnamese(), "0,3 giây") {
		t.Errorf("error %v", err)
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
	nothingLeft(t)
}

func TestPDFLeavesNoChild(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	office := script(t, `sh -c 'sleep 60; true' "$TMPDIR" &`)
	err := render.Office(t.Context(), io.Discard, numbered(), render.OfficeConfig{Office: office})
	if failed := new(render.OfficeError); !errors.As(err, &failed) {
		t.Errorf("error %v", err)
	}
	nothingLeft(t)
}

func TestPDFFails(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for name, test := range map[string]struct{ lines, want string }{
		"says no":        {"echo no space left >&2; exit 0", "no space left"},
		"exit code":      {"echo crashed; exit 77", "exit status 77: crashed"},
		"half a file":    {`while [ "$1" != --outdir ]; do shift; done; printf '%%PDF-1.7 half' >"$2/report.pdf"`, "made no PDF"},
		"not executable": {"", "exec format error"},
	} {
		t.Run(name, func(t *testing.T) {
			office := script(t, test.lines)
			if test.lines == "" {
				os.WriteFile(office, []byte("\x7fELF"), 0o700)
			}
			var pdf bytes.Buffer
			err := render.Office(t.Context(), &pdf, numbered(), render.OfficeConfig{Office: office})
			var failed *render.OfficeError
			if !errors.As(err, &failed) || !strings.Contains(err.Error(), test.want) || pdf.Len() > 0 {
				t.Fatalf("error %v after %d bytes, want one with %q", err, pdf.Len(), test.want)
			}
			if !strings.Contains(failed.Vietnamese(), "không tạo được") {
				t.Errorf("in Vietnamese: %s", failed.Vietnamese())
			}
			nothingLeft(t)
		})
	}
}

func TestPDFMissing(t *testing.T) {
	for name, missing := range map[string]func(*testing.T) render.OfficeConfig{
		"PATH": func(t *testing.T) render.OfficeConfig { t.Setenv("PATH", t.TempDir()); return render.OfficeConfig{} },
		"SOFFICE": func(t *testing.T) render.OfficeConfig {
			t.Setenv("SOFFICE", "/nowhere/soffice")
			return render.OfficeConfig{}
		},
		"Office": func(*testing.T) render.OfficeConfig { return render.OfficeConfig{Office: "/nowhere/soffice"} },
	} {
		t.Run(name, func(t *testing.T) {
			err := render.Office(t.Context(), io.Discard, numbered(), missing(t))
			var e *render.OfficeMissingError
			if !errors.As(err, &e) {
				t.Fatalf("error %v", err)
			}
			for _, message := range []string{e.Error(), e.Vietnamese()} {
				if !strings.Contains(message, "apt-get install libreoffice-writer-nogui") {
					t.Errorf("no command to install it: %s", message)
				}
			}
		})
	}
}

func TestConverterWaits(t *testing.T) {
	office := script(t, "sleep 60")
	c := render.NewConverter(1, render.OfficeConfig{Office: office})
	defer c.Close()
	ctx, cancel := context.WithCancel(t.Context())
	var first sync.WaitGroup
	first.Go(func() { c.PDF(ctx, io.Discard, numbered()) })
	for len(processesOf(office)) == 0 {
		time.Sleep(time.Millisecond)
	}
	short, stop := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer stop()
	if err := c.PDF(short, io.Discard, numbered()); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("while the only worker is busy: %v", err)
	}
	cancel()
	first.Wait()
}

func TestPDFWriterFails(t *testing.T) {
	judge.Need(t, judge.LibreOffice)
	broken := errors.New("disk full")
	r, w := io.Pipe()
	r.CloseWithError(broken)
	if err := render.Office(t.Context(), w, numbered(), render.OfficeConfig{}); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}
