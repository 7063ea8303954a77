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
)

// A contender is one library on one task. A task's first contender is this library, to which the others are compared.
type contender struct {
	name  string
	write func(io.Writer) error
}

var full = flag.Bool("full", false, "measure every contender, and not only try that it writes a file")

// TestCompare prints the table of the README with -full. Without, it only tries that every contender writes a file, so that
// the comparison cannot rot.
func TestCompare(t *testing.T) {
	out := tabwriter.NewWriter(os.Stdout, 2, 0, 2, ' ', tabwriter.AlignRight)
	defer out.Flush()
	fmt.Fprintln(out, "task\tlibrary\ttime\tratio\tallocations\tpeak memory\tbytes\t")
	report, c := reportContenders(t)
	compare(t, out, "report", report, c)
	table, c := tableContenders(t, size())
	compare(t, out, fmt.Sprintf("table %d x %d", size(), tableColumns), table, c)
}

// size is the number of rows of the big table.
func size() int {
	if !*full {
		return 100
	}
	return manyRows
}

func reportContenders(t *testing.T) ([]contender, content) {
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
	return withOthers(t, r, c), c
}

func tableContenders(t *testing.T, n int) ([]contender, content) {
	c := bigContent(n)
	return withOthers(t, bigTable(c.Blocks[0].Rows), c), c
}

func withOthers(t *testing.T, r *model.Report, c content) []contender {
	var docx bytes.Buffer
	if err := baocao.Write(&docx, r); err != nil {
		t.Fatal(err)
	}
	names, parts, err := unpack(docx.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return []contender{
		{"baocao", baocaoWriter(r, render.Balanced)},
		{"floor: compress and zip", floorWriter(names, parts)},
		{"baocao, render.Fastest", baocaoWriter(r, render.Fastest)},
		{"gomutex/godocx (no notes)", godocxWriter(c)},
		{"fumiama/go-docx (no notes)", fumiamaWriter(c)},
		{"unidoc/unioffice v1.4.0", uniofficeWriter(c)},
	}
}

func compare(t *testing.T, out io.Writer, task string, all []contender, c content) {
	ours := 0.0
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
	for _, s := range scripts {
		m, err := s.measure(t, c)
		if err != nil {
			fmt.Fprintf(out, "%s\t%s\tnot measured: %s\t\t\t\t\t\n", task, s.name, strings.TrimSpace(err.Error()))
			continue
		}
		row(out, task, s.name, m, ours)
	}
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
