package bench

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

// communes is how many xã, phường and đặc khu there are since 1 July 2025.
const communes = 3321

// TestCommunes writes with -full a report of each commune as Word file and PDF, by the command batch, and has LibreOffice make PDFs of
// a few of them, two at a time. Ours is to be a hundred times as fast.
func TestCommunes(t *testing.T) {
	n, few := 20, 0
	if *full {
		n, few = communes, 24
	}
	dir := t.TempDir()
	command := filepath.Join(dir, "baocao")
	build := exec.Command("go", "build", "-o", command, "./cmd/baocao")
	build.Dir = ".."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	const template = "../examples/cases/wards/template.md"
	data := filepath.Join(dir, "xa.csv")
	if err := os.WriteFile(data, communesCSV(t, n), 0o644); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	batch := exec.Command(command, "batch", template, "--data", data, "--name", "{{ma}}", "--pdf", "-o", filepath.Join(dir, "out"))
	if out, err := batch.CombinedOutput(); err != nil {
		t.Fatalf("%v: %.2000s", err, out)
	}
	ours := time.Since(start)
	written, err := filepath.Glob(filepath.Join(dir, "out", "*.pdf"))
	if err != nil || len(written) != n {
		t.Fatalf("%d PDFs of %d, %v", len(written), n, err)
	}
	t.Logf("%d reports: %v, %v each", n, ours, ours/time.Duration(n))
	if few == 0 {
		return
	}
	r, err := source.Decode(os.DirFS("../examples/cases/commune"), "report.md")
	if err != nil {
		t.Fatal(err)
	}
	d, err := doc.Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	start = time.Now()
	var workers sync.WaitGroup
	for range 2 {
		workers.Go(func() {
			for range few / 2 {
				if err := render.Office(context.Background(), io.Discard, d, render.OfficeConfig{}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	workers.Wait()
	office := time.Since(start) / time.Duration(few)
	times := float64(office) / float64(ours/time.Duration(n))
	t.Logf("LibreOffice, two at a time: %v each, %.0f times", office, times)
	if times < 100 {
		t.Errorf("LibreOffice takes %.0f times as long, want 100", times)
	}
}

// communesCSV repeats the rows of the case with numbers of their own.
func communesCSV(t *testing.T, n int) []byte {
	data, err := os.ReadFile("../examples/cases/wards/wards.csv")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	var b bytes.Buffer
	fmt.Fprintln(&b, lines[0])
	for i := range n {
		_, rest, _ := strings.Cut(lines[1+i%(len(lines)-1)], ",")
		fmt.Fprintf(&b, "%05d,%s\n", i, rest)
	}
	return b.Bytes()
}
