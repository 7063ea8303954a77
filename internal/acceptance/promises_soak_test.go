//go:build soak

package acceptance

import (
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// TestSoak writes random reports on all processors for a minute, or for the time in BAOCAO_SOAK, and holds each file
// against the structure that Word wants:
//
//	go test -race -tags soak -run TestSoak -v ./internal/acceptance
func TestSoak(t *testing.T) {
	span := time.Minute
	if s := os.Getenv("BAOCAO_SOAK"); s != "" {
		var err error
		if span, err = time.ParseDuration(s); err != nil {
			t.Fatal(err)
		}
	}
	end := time.Now().Add(span)
	var made, written atomic.Uint64
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for time.Now().Before(end) && !t.Failed() {
				n := made.Add(1)
				if writeRolled(t, rollsOf(n)) {
					written.Add(1)
				}
				if t.Failed() {
					t.Logf("rollsOf(%d) has failed, or a report beside it", n)
				}
			}
		})
	}
	all.Wait()
	t.Logf("%d reports in %v, %d of them written", made.Load(), span, written.Load())
	if written.Load() == 0 {
		t.Error("no report was written")
	}
}
