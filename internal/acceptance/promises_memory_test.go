package acceptance

import (
	"fmt"
	"io"
	"runtime"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

const (
	bigRows    = 100_000
	bigColumns = 8
)

// bigTable yields rows of which no two are alike, in one slice of cells. Every now and then it calls sample.
func bigTable(rows int, sample func()) func(yield func(model.Row, error) bool) {
	return func(yield func(model.Row, error) bool) {
		row := model.Row{Cells: make([]model.Cell, bigColumns)}
		for n := range rows {
			for i := range row.Cells {
				if i%2 == 0 {
					row.Cells[i] = model.Cell{Text: model.Plain(fmt.Sprintf("Khu phố %d, Phường %d", n*bigColumns+i, i))}
				} else {
					row.Cells[i] = model.Num(decimal.New(int64(n)*7919%999_983, 0))
				}
			}
			if n%1000 == 0 {
				sample()
			}
			if !yield(row, nil) {
				return
			}
		}
	}
}

// TestBigTable writes a table that does not fit into the memory it is allowed: what is held is the compressed file, and
// little beside it.
func TestBigTable(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const allowed = 16 << 20
	heap := newHeapGrowth()
	var size counter
	if err := baocao.Write(&size, smallReport(tableOf(bigColumns, bigTable(bigRows, heap.sample)))); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d rows: file of %d KiB, heap grows by %d KiB", bigRows, size>>10, heap.growth()>>10)
	if heap.growth() > int64(size)+allowed {
		t.Errorf("the heap grows by %d bytes for a file of %d", heap.growth(), size)
	}
}

// TestBigTablePDF sets the same table on pages of our own.
func TestBigTablePDF(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("takes seconds")
	}
	const allowed = 200_000_000
	heap := newHeapGrowth()
	d, err := doc.Assemble(smallReport(tableOf(bigColumns, bigTable(bigRows, heap.sample))))
	if err != nil {
		t.Fatal(err)
	}
	var size counter
	if err := render.PDF(&size, d); err != nil {
		t.Fatal(err)
	}
	heap.sample()
	t.Logf("%d rows: file of %d KiB, heap grows by %d KiB", bigRows, size>>10, heap.growth()>>10)
	if heap.growth() > allowed {
		t.Errorf("the heap grows by %d bytes, want %d at most", heap.growth(), allowed)
	}
}

// A heapGrowth is how much larger the heap has been seen than it was.
type heapGrowth struct{ before, peak uint64 }

func newHeapGrowth() *heapGrowth {
	runtime.GC()
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	return &heapGrowth{now.HeapAlloc, now.HeapAlloc}
}

func (h *heapGrowth) sample() {
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	h.peak = max(h.peak, now.HeapAlloc)
}

func (h *heapGrowth) growth() int64 { return int64(h.peak - h.before) }

// TestRowsAllocateLittle wants a longer table to cost no more than the strings of its numbers, beside the chunks that
// hold the file.
func TestRowsAllocateLittle(t *testing.T) {
	allocations := func(rows int) float64 {
		cells := model.Cells("Khu phố 1", "", "Khu phố 2", "", "Khu phố 3", "", "Khu phố 4", "")
		for i := 1; i < bigColumns; i += 2 {
			cells.Cells[i] = model.Num(decimal.New(1234567, -2))
		}
		r := smallReport(tableOf(bigColumns, func(yield func(model.Row, error) bool) {
			for range rows {
				if !yield(cells, nil) {
					return
				}
			}
		}))
		for i := range r.Body[0].Table.Columns {
			r.Body[0].Table.Columns[i].Decimals = 2
		}
		return testing.AllocsPerRun(3, func() {
			if err := baocao.Write(io.Discard, r); err != nil {
				t.Fatal(err)
			}
		})
	}
	const numbers = bigColumns / 2 // both tables are longer than what is held to be measured
	if perRow := (allocations(5000) - allocations(3000)) / 2000; perRow > numbers+0.5 {
		t.Errorf("%.2f allocations for each row, want one for each of %d numbers", perRow, numbers)
	}
}

// A counter counts the bytes written to it.
type counter int64

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}
