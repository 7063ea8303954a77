package bench

import (
	"bytes"
	"context"
	"io"
	"os/exec"
	"testing"
	"time"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/typeset"
	"github.com/vanthu/baocao/render"
)

// TestComparePDF prints with -full what the pages of the report cost, here, by LibreOffice, and by libraries that set less. Without, it
// tries that each writes a file.
func TestComparePDF(t *testing.T) {
	r, d, c := realReport(t)
	out := newTable()
	defer out.Flush()
	all := []contender{
		{"baocao", pdfWriter(r)},
		{"baocao, the pages alone", func(io.Writer) error {
			for _, err := range (typeset.Config{Whole: true}).Pages(d) {
				if err != nil {
					return err
				}
			}
			return nil
		}},
		{"go-pdf/fpdf (no notes, no tags)", fpdfWriter(c)},
		{"signintech/gopdf (not justified, no notes, no tags)", gopdfWriter(c)},
	}
	if _, err := exec.LookPath("soffice"); err == nil && *full {
		all = append(all, contender{"LibreOffice, render.Office", func(w io.Writer) error { return render.Office(context.Background(), w, d, render.OfficeConfig{}) }})
	}
	for i, one := range all {
		var pdf bytes.Buffer
		if err := one.write(&pdf); err != nil || i != 1 && !bytes.HasPrefix(pdf.Bytes(), []byte("%PDF-")) {
			t.Fatalf("%s: %v, %.10q", one.name, err, pdf.Bytes())
		}
	}
	ours := 0.0
	for i, one := range all {
		m, err := measure(one.write)
		if err != nil {
			t.Fatalf("%s: %v", one.name, err)
		}
		if i == 0 {
			ours = m.nanoseconds
		}
		row(out, "PDF of the report", one.name, m, ours)
	}
}

// TestPDFIsLinear wants as much time for each page of 10,000 as for one of a hundred.
func TestPDFIsLinear(t *testing.T) {
	if !*full {
		t.Skip("takes long: -full")
	}
	cost := func(rows int) (pages int, each time.Duration) {
		c := bigContent(rows)
		r := bigTable(c.Blocks[0].Rows)
		d, err := doc.Assemble(r)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		var n counter
		if err := render.PDF(&n, d); err != nil {
			t.Fatal(err)
		}
		took := time.Since(start)
		for range (typeset.Config{Whole: true}).Pages(d) {
			pages++
		}
		t.Logf("%d rows, %d pages: %v, %v a page, %d bytes", rows, pages, took, took/time.Duration(pages), n)
		return pages, took / time.Duration(pages)
	}
	_, few := cost(4_000)
	for _, rows := range []int{40_000, 180_000} {
		if _, many := cost(rows); many > 2*few {
			t.Errorf("a page of many costs %v, and %v of few", many, few)
		}
	}
}
