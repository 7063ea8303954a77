package acceptance

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"testing"
	"time"

	"github.com/klauspost/compress/flate"

	"github.com/vanthu/baocao"
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
	write := tableFloor(b, bigRows)
	b.ReportAllocs()
	for b.Loop() {
		write()
	}
}

// tableFloor makes the rows of a table that is already written, and compresses its file.
func tableFloor(t testing.TB, rows int) (write func()) {
	var docx bytes.Buffer
	if err := baocao.Write(&docx, tableReport(rows)); err != nil {
		t.Fatal(err)
	}
	f := readFloor(t, docx.Bytes())
	return func() {
		for range bigTable(rows, func() {}) {
		}
		f.write(t)
	}
}

func bigReport() *model.Report { return tableReport(bigRows) }

func tableReport(rows int) *model.Report {
	return smallReport(tableOf(bigColumns, bigTable(rows, func() {})))
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

// TestSpeed holds the way of a report, and of a long table, near the floor. Its bound is wide: the benchmarks say what the
// ratio is on a quiet machine.
func TestSpeed(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("measures time")
	}
	c := govap(t)
	f := readFloor(t, c.docx)
	const rows = 20_000 // ten times those that are measured before the first is written
	table, tableFloor := tableReport(rows), tableFloor(t, rows)
	holdRatio(t, "report", 60, func() { writeOnce(t, c.report) }, func() { f.write(t) })
	holdRatio(t, "table", 10, func() { writeOnce(t, table) }, tableFloor)
	if n := testing.AllocsPerRun(10, func() { writeOnce(t, c.report) }); n > 2000 {
		t.Errorf("%v allocations, want less than 2000", n)
	}
}

// holdRatio wants the whole within twice the floor. The times are the shortest of many, taken by turns. Where the machine is busy
// it goes on for a while, a few rounds now and then: a quiet moment long enough for the floor comes more often than one for the
// whole, which is longer and works on two processors.
func holdRatio(t *testing.T, name string, rounds int, write, writeFloor func()) {
	t.Helper()
	const bound, patience, pause = 2, 30 * time.Second, 50 * time.Millisecond
	whole, floor := time.Hour, time.Hour
	for start := time.Now(); ; time.Sleep(pause) {
		for range rounds {
			whole = min(whole, timeOf(write))
			floor = min(floor, timeOf(writeFloor))
		}
		if whole <= bound*floor || time.Since(start) > patience {
			break
		}
	}
	t.Logf("%s: %v, over a floor of %v: %.2f times", name, whole, floor, float64(whole)/float64(floor))
	if whole > bound*floor {
		t.Errorf("%s: %v, and %v for compressing it", name, whole, floor)
	}
}

func timeOf(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

func govap(t testing.TB) testCase { return caseOf(t, "govap") }

func writeOnce(t testing.TB, r *model.Report) {
	if err := baocao.Write(io.Discard, r); err != nil {
		t.Fatal(err)
	}
}

// A floor holds the parts of a file, those that describe it among them, without their compression. It knows nothing of
// this library, which keeps what many files have in common.
type floor struct {
	names []string
	parts [][]byte
	pack  *flate.Writer
}

func readFloor(t testing.TB, docx []byte) floor {
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	const balanced = 5
	f := floor{}
	if f.pack, err = flate.NewWriter(nil, balanced); err != nil {
		t.Fatal(err)
	}
	for _, file := range z.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		f.names, f.parts = append(f.names, file.Name), append(f.parts, part)
	}
	return f
}

func (f floor) write(t testing.TB) {
	z := zip.NewWriter(io.Discard)
	for i, part := range f.parts {
		var packed bytes.Buffer
		f.pack.Reset(&packed)
		f.pack.Write(part)
		f.pack.Close()
		w, err := z.CreateRaw(&zip.FileHeader{Name: f.names[i], Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(part),
			CompressedSize64: uint64(packed.Len()), UncompressedSize64: uint64(len(part))})
		if err != nil {
			t.Fatal(err)
		}
		w.Write(packed.Bytes())
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
}
