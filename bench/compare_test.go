package bench

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

// A contender is one library on one task. A task's first contender is this library, to which the others are compared.
type contender struct {
	name  string
	write func(io.Writer) error
}

var full = flag.Bool("full", false, "measure every contender, and not only try that it writes a file")

// TestCompare prints the table of the README with -full, and TestCompareTables the tables that no other library makes. Without,
// they only try that every contender writes a file, so that the comparison cannot rot.
func TestCompare(t *testing.T) {
	out := newTable()
	defer out.Flush()
	report, c := reportContenders(t)
	compare(t, out, "report", report, c)
	table, c := tableContenders(t, size())
	compare(t, out, fmt.Sprintf("table %d x %d", size(), tableColumns), table, c)
}

func TestCompareTables(t *testing.T) {
	out := newTable()
	defer out.Flush()
	compareGo(t, out, "indicators", indicatorContenders(t))
	compareGo(t, out, fmt.Sprintf("table %d x %d from .xlsx", 10*size(), tableColumns), workbookContenders(t, 10*size()))
}

func newTable() *tabwriter.Writer {
	out := tabwriter.NewWriter(os.Stdout, 2, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(out, "task\tlibrary\ttime\tratio\tallocations\tpeak memory\tbytes\t")
	return out
}

// indicatorContenders make the report of forty indicators on three levels, with shares and growth computed, and read its source
// too.
func indicatorContenders(t *testing.T) []contender {
	files := os.DirFS("../examples/cases/indicators")
	r, err := source.Decode(files, "report.md")
	if err != nil {
		t.Fatal(err)
	}
	return []contender{
		{"baocao", baocaoWriter(r, render.Balanced)},
		floorOf(t, r),
		{"baocao, reading the source too", func(w io.Writer) error {
			r, err := source.Decode(files, "report.md")
			if err != nil {
				return err
			}
			return baocao.Write(w, r)
		}},
	}
}

// workbookContenders read a table of a workbook. No other library makes a report of one.
func workbookContenders(t *testing.T, n int) []contender {
	workbook, err := bigSheet(n)
	if err != nil {
		t.Fatal(err)
	}
	return []contender{
		{"baocao", workbookWriter(workbook)},
		{"baocao, reading the sheet alone", workbookReader(workbook, true)},
		{"excelize, reading the sheet alone", workbookReader(workbook, false)},
	}
}

// size is the number of rows of the big table.
func size() int {
	if !*full {
		return 100
	}
	return manyRows
}

func reportContenders(t *testing.T) ([]contender, content) {
	r, _, c := realReport(t)
	return withOthers(t, r, c), c
}

// realReport is the report of Gò Vấp, laid out, and as others can write it.
func realReport(t *testing.T) (*model.Report, *doc.Document, content) {
	r, err := govap()
	if err != nil {
		t.Fatal(err)
	}
	d, err := doc.Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	c, err := flatten(d)
	if err != nil {
		t.Fatal(err)
	}
	return r, d, c
}

func tableContenders(t *testing.T, n int) ([]contender, content) {
	c := bigContent(n)
	return withOthers(t, bigTable(c.Blocks[0].Rows), c), c
}

// floorOf is what any writer of the report does at least: it compresses the parts and writes the zip.
func floorOf(t *testing.T, r *model.Report) contender {
	var docx bytes.Buffer
	if err := baocao.Write(&docx, r); err != nil {
		t.Fatal(err)
	}
	names, parts, err := unpack(docx.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return contender{"floor: compress and zip", floorWriter(names, parts)}
}

func withOthers(t *testing.T, r *model.Report, c content) []contender {
	return []contender{
		{"baocao", baocaoWriter(r, render.Balanced)},
		floorOf(t, r),
		{"baocao, render.Fastest", baocaoWriter(r, render.Fastest)},
		{"gomutex/godocx (no notes)", godocxWriter(c)},
		{"fumiama/go-docx (no notes)", fumiamaWriter(c)},
		{"unidoc/unioffice v1.4.0", uniofficeWriter(c)},
	}
}

func compare(t *testing.T, out io.Writer, task string, all []contender, c content) {
	ours := compareGo(t, out, task, all)
	for _, s := range scripts {
		m, err := s.measure(t, c)
		if err != nil {
			fmt.Fprintf(out, "%s\t%s\tnot measured: %s\t\t\t\t\t\n", task, s.name, strings.TrimSpace(err.Error()))
			continue
		}
		row(out, task, s.name, m, ours)
	}
}

// compareGo measures contenders in this process, and returns the time of the first.
func compareGo(t *testing.T, out io.Writer, task string, all []contender) (ours float64) {
	for i, one := range all {
		m, err := measure(one.write)
		if err != nil {
			t.Fatalf("%s: %v", one.name, err)
		}
		if i == 0 {
			ours = m.nanoseconds
		}
		row(out, task, one.name, m, ours)
	}
	return ours
}

func row(out io.Writer, task, name string, m result, ours float64) {
	allocations := "-"
	if m.allocations > 0 {
		allocations = fmt.Sprint(m.allocations)
	}
	fmt.Fprintf(out, "%s\t%s\t%.2f ms\t%.1f\t%s\t%.1f MiB\t%d\t\n",
		task, name, m.nanoseconds/1e6, m.nanoseconds/ours, allocations, float64(m.peak)/(1<<20), m.bytes)
}

// TestSameText makes sure that the contenders write what they are compared on: the words of the report.
func TestSameText(t *testing.T) {
	all, _ := reportContenders(t)
	for _, one := range all {
		var docx bytes.Buffer
		if err := one.write(&docx); err != nil {
			t.Fatalf("%s: %v", one.name, err)
		}
		names, parts, err := unpack(docx.Bytes())
		if err != nil {
			t.Fatalf("%s: %v", one.name, err)
		}
		found := false
		for i, name := range names {
			found = found || name == "word/document.xml" && bytes.Contains(parts[i], []byte("Chỉ số hiệu quả quản trị hành chính công"))
		}
		if !found {
			t.Errorf("%s: the report's text is not in its file", one.name)
		}
	}
}

func BenchmarkReport(b *testing.B) {
	r, err := govap()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := baocao.Write(io.Discard, r); err != nil {
			b.Fatal(err)
		}
	}
}
