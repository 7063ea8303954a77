package typeset_test

import (
	"bytes"
	"os"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/typeset"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

func govap(b testing.TB) *doc.Document {
	r, err := source.Decode(os.DirFS("../../examples/cases/govap"), "report.md")
	if err != nil {
		b.Fatal(err)
	}
	d, err := doc.Assemble(r)
	if err != nil {
		b.Fatal(err)
	}
	return d
}

func BenchmarkZZPages(b *testing.B) {
	d := govap(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range (typeset.Config{}).Pages(d) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkZZPDF(b *testing.B) {
	d := govap(b)
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := render.PDF(&out, d); err != nil {
			b.Fatal(err)
		}
	}
}

func TestZZLarge(t *testing.T) {
	r, err := source.Decode(os.DirFS("../../examples/cases/govap"), "report.md")
	if err != nil {
		t.Fatal(err)
	}
	tb := &model.Table{}
	for i := range 8 {
		tb.Columns = append(tb.Columns, model.Column{Title: model.Plain("Cột " + strconv.Itoa(i)), Kind: model.NumberColumn})
	}
	tb.RowSeq = func(yield func(model.Row, error) bool) {
		for i := range 100000 {
			row := model.Row{Cells: make([]model.Cell, 8)}
			for j := range row.Cells {
				row.Cells[j] = model.Num(decimal.NewFromInt(int64(i*j) % 100000))
			}
			if !yield(row, nil) {
				return
			}
		}
	}
	r.Body = append(r.Body, model.Block{Table: tb})
	d, err := doc.Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	stop := make(chan bool)
	var peak uint64
	go func() {
		for {
			select {
			case <-stop:
				return
			case <-time.After(20 * time.Millisecond):
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapAlloc)
			}
		}
	}()
	start := time.Now()
	var out bytes.Buffer
	if err := render.PDF(&out, d); err != nil {
		t.Fatal(err)
	}
	close(stop)
	t.Log(out.Len(), time.Since(start), peak>>20, "MB")
	os.WriteFile("/work/tmp/ts/large.pdf", out.Bytes(), 0o644)
}
