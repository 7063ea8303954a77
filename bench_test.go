package baocao_test

import (
	"bytes"
	"io"
	"path"
	"slices"
	"testing"
	"time"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// BenchmarkGovap measures the whole way of a real report in memory: validated, laid out, written.
func BenchmarkGovap(b *testing.B) {
	c := govap(b)
	b.ReportAllocs()
	for b.Loop() {
		writeOnce(b, c.report)
	}
}

// BenchmarkGovapFloor measures what no writer of the same file can save: its parts, already made, are compressed and
// put into the package.
func BenchmarkGovapFloor(b *testing.B) {
	f := readFloor(b, govap(b).docx)
	b.ReportAllocs()
	for b.Loop() {
		f.write(b)
	}
}

// BenchmarkTable measures a table of 100,000 × 8 cells from an iterator.
func BenchmarkTable(b *testing.B) {
	r := bigReport()
	b.ReportAllocs()
	for b.Loop() {
		writeOnce(b, r)
	}
}

// BenchmarkTableFloor measures what no writer of the same file can save: the rows are made, and its parts compressed.
func BenchmarkTableFloor(b *testing.B) {
	var docx bytes.Buffer
	if err := baocao.Write(&docx, bigReport()); err != nil {
		b.Fatal(err)
	}
	f := readFloor(b, docx.Bytes())
	b.ReportAllocs()
	for b.Loop() {
		for range bigTable(bigRows, func() {}) {
		}
		f.write(b)
	}
}

func bigReport() *model.Report {
	return smallReport(tableOf(bigColumns, bigTable(bigRows, func() {})))
}

// BenchmarkCompression measures time against size, for the table in doc/guide/docx.md.
func BenchmarkCompression(b *testing.B) {
	reports := map[string]*model.Report{"text": caseOf(b, "govap").report, "table": bigReport(), "pictures": caseOf(b, "body").report}
	levels := map[string]render.Compression{"fastest": render.Fastest, "balanced": render.Balanced, "smallest": render.Smallest}
	for _, kind := range []string{"text", "table", "pictures"} {
		for _, level := range []string{"fastest", "balanced", "smallest"} {
			b.Run(kind+"/"+level, func(b *testing.B) {
				var size counter
				for b.Loop() {
					size = 0
					if err := (baocao.Config{Compression: levels[level]}).Write(&size, reports[kind]); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(size)/1024, "KiB")
			})
		}
	}
}

// TestSpeed holds the way of a report near the floor. Its times are the shortest of many, taken by turns: of more where
// the machine is busy, for a quiet moment long enough for the floor comes more often than one for the whole. Its bound is
// wide: the benchmarks say what the ratio is on a quiet machine.
func TestSpeed(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("measures time")
	}
	c := govap(t)
	f := readFloor(t, c.docx)
	whole, floor := time.Hour, time.Hour
	for round := 0; round < 60 || round < 1000 && whole > 3*floor; round++ {
		whole = min(whole, timeOf(func() { writeOnce(t, c.report) }))
		floor = min(floor, timeOf(func() { f.write(t) }))
	}
	t.Logf("%v, over a floor of %v: %.2f times", whole, floor, float64(whole)/float64(floor))
	if whole > 3*floor {
		t.Errorf("%v for the report, %v for compressing it", whole, floor)
	}
	if n := testing.AllocsPerRun(10, func() { writeOnce(t, c.report) }); n > 2000 {
		t.Errorf("%v allocations, want less than 2000", n)
	}
}

func timeOf(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

func govap(t testing.TB) testCase { return caseOf(t, "govap") }

func caseOf(t testing.TB, name string) testCase {
	all := cases(t)
	i := slices.IndexFunc(all, func(c testCase) bool { return c.name == name })
	if i < 0 {
		t.Fatalf("no case %s", name)
	}
	return all[i]
}

func writeOnce(t testing.TB, r *model.Report) {
	if err := baocao.Write(io.Discard, r); err != nil {
		t.Fatal(err)
	}
}

// A floor holds the parts of a file, and what ties them together.
type floor struct {
	parts     []opc.PartInfo
	data      [][]byte
	relations map[string][]opc.Relationship
}

func readFloor(t testing.TB, docx []byte) floor {
	pkg := openPackage(t, docx)
	f := floor{relations: map[string][]opc.Relationship{}}
	relate := func(source string) {
		relations, err := pkg.Relationships(source)
		if err != nil {
			t.Fatal(err)
		}
		f.relations[source] = relations
	}
	relate("")
	for _, p := range pkg.Parts() {
		if path.Ext(p.Name) == ".rels" {
			continue
		}
		f.parts = append(f.parts, p)
		f.data = append(f.data, partOf(t, pkg, p.Name))
		relate(p.Name)
	}
	return f
}

func (f floor) write(t testing.TB) {
	w := opc.NewWriter(opc.Balanced)
	for i, p := range f.parts {
		part, err := w.Create(p.Name, p.ContentType)
		if err != nil {
			t.Fatal(err)
		}
		part.Write(f.data[i])
		part.Close()
	}
	for source, relations := range f.relations {
		for _, r := range relations {
			w.Relate(source, r.Type, r.Target, r.External)
		}
	}
	if _, err := w.WriteTo(io.Discard); err != nil {
		t.Fatal(err)
	}
}
