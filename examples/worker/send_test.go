package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

// TestSend sends a report with data files and an appendix in a file of its own, and wants the files that come back to be
// those that the library writes here.
func TestSend(t *testing.T) {
	t.Parallel()
	const origin = "../../examples/cases/appendices"
	local, remote := t.TempDir(), t.TempDir()
	r, err := source.Decode(os.DirFS(origin), "report.yaml")
	if err != nil {
		t.Fatal(err)
	}
	names, err := baocao.WriteFiles(filepath.Join(local, "report.docx"), r)
	if err != nil || len(names) < 2 {
		t.Fatalf("wrote %v, error %v", names, err)
	}
	if err := os.CopyFS(remote, os.DirFS(origin)); err != nil {
		t.Fatal(err)
	}
	failed, err := sendTo(t, filepath.Join(remote, "report.yaml"), "", io.Discard)
	if failed > 0 || err != nil {
		t.Fatalf("%d given up, error %v", failed, err)
	}
	for _, name := range names {
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(remote, filepath.Base(name)))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %d bytes, want %d; error %v", filepath.Base(name), len(got), len(want), err)
		}
	}
}

// TestSendPDF asks for PDF, without fields and with them, and wants those that the library writes here.
func TestSendPDF(t *testing.T) {
	t.Parallel()
	sendPDF(t, "pdf", render.PDF)
	sendPDF(t, "pdf-fields", render.PDFConfig{Fields: true}.PDF)
	if _, err := parseJob([]byte(`{"name": "a.md", "source": "x", "format": "odt"}`)); err == nil {
		t.Error("a format that there is not is taken")
	}
	var out strings.Builder
	if failed, err := sendTo(t, "../../examples/cases/draft/report.yaml", "pdf-fields", &out); failed != 1 || err != nil || !strings.Contains(out.String(), "a draft gets no fields") {
		t.Errorf("a draft for signing: %d given up, error %v\n%s", failed, err, &out)
	}
}

func sendPDF(t *testing.T, format string, write func(io.Writer, *doc.Document) error) {
	t.Helper()
	const origin = "../../examples/cases/appendices"
	remote := t.TempDir()
	r, err := source.Decode(os.DirFS(origin), "report.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files, faults := baocao.Assemble(r)
	if len(files) < 2 {
		t.Fatal(faults)
	}
	if err := os.CopyFS(remote, os.DirFS(origin)); err != nil {
		t.Fatal(err)
	}
	failed, err := sendTo(t, filepath.Join(remote, "report.yaml"), format, io.Discard)
	if failed > 0 || err != nil {
		t.Fatalf("%d given up, error %v", failed, err)
	}
	for _, f := range files {
		var want bytes.Buffer
		if err := write(&want, f.Document); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(remote, f.Name("report.pdf")))
		if err != nil || !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%s: %d bytes, want %d; error %v", f.Name("report.pdf"), len(got), want.Len(), err)
		}
	}
}

// TestSendFaulty wants the faults of a job to reach its sender, and no file.
func TestSendFaulty(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	failed, err := sendTo(t, "sample/faulty.yaml", "pdf", &out)
	if failed != 1 || err != nil {
		t.Fatalf("%d given up, error %v", failed, err)
	}
	for _, part := range []string{"faulty.yaml:5:1", "date", "ngày này không có trong lịch", "there is no such day"} {
		if !strings.Contains(out.String(), part) {
			t.Errorf("%q is not in\n%s", part, &out)
		}
	}
}

func sendTo(t *testing.T, source, format string, out io.Writer) (failed int, err error) {
	t.Helper()
	_, q := startQueue(t)
	defer startWorker(t, q)()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	return sendAll(ctx, q, []string{source}, format, out)
}
