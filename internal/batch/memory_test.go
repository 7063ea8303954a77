//go:build !race

package batch_test

import (
	"context"
	"runtime"
	"testing"

	"github.com/vanthu/baocao/internal/batch"
)

// TestMemory wants a batch to hold no more after 2,000 reports than after 200, but for a number or two of each. No report
// is being made while it looks: what one takes meanwhile, and what waits in a pool for the next, is no growth.
func TestMemory(t *testing.T) {
	const first, last, most = 200, 2000, 200 << 10
	source, table := mailMerge(t, last)
	n, held, goroutines := 0, uint64(0), 0
	looked := make(chan struct{})
	count := func(*batch.Result) {
		if n++; n != first && n != last {
			return
		}
		runtime.GC()
		runtime.GC() // the first one keeps the pools
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		goroutines = max(goroutines, runtime.NumGoroutine())
		if n == first {
			held = m.HeapAlloc
			close(looked)
			return
		}
		t.Logf("%d bytes after %d reports, %d after %d", held, first, m.HeapAlloc, last)
		if m.HeapAlloc > held+most {
			t.Errorf("%d reports hold %d bytes more than %d do", last, m.HeapAlloc-held, first)
		}
	}
	c := batch.Config{Out: t.TempDir(), Workers: 2, Program: "1"}
	jobs := func(yield func(batch.Job, error) bool) {
		made := 0
		for job, err := range batch.Rows(source, batch.Table{File: table}, "") {
			if made == first {
				<-looked
			}
			made++
			if !yield(job, err) {
				return
			}
		}
	}
	if err := c.Run(context.Background(), jobs, count); err != nil || n != last {
		t.Error(n, err)
	}
	if goroutines > 50 {
		t.Errorf("%d goroutines", goroutines)
	}
}
