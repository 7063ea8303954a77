package bench

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/metrics"
	"testing"
	"time"
)

// A result is what one contender costs on one task.
type result struct {
	nanoseconds float64
	allocations int64
	peak        uint64 // of the heap, over what was there before; of a script, of the whole process
	bytes       int64
}

// counter counts what is written and keeps none of it.
type counter int64

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}

func measure(write func(io.Writer) error) (result, error) {
	var n counter
	peak, err := peakHeap(func() error { return write(&n) })
	if err != nil || !*full {
		return result{nanoseconds: 1, peak: peak, bytes: int64(n)}, err
	}
	r := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err = write(io.Discard); err != nil {
				b.Fatal(err)
			}
		}
	})
	return result{float64(r.NsPerOp()), r.AllocsPerOp(), peak, int64(n)}, err
}

// peakHeap samples the heap while f runs, and returns how far it grew.
func peakHeap(f func() error) (uint64, error) {
	runtime.GC()
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	heap := func() uint64 {
		metrics.Read(sample)
		return sample[0].Value.Uint64()
	}
	before, peak := heap(), uint64(0)
	done, sampled := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(sampled)
		for {
			select {
			case <-done:
				return
			case <-time.After(200 * time.Microsecond):
				peak = max(peak, heap())
			}
		}
	}()
	err := f()
	after := heap()
	close(done)
	<-sampled
	return max(peak, after) - min(before, max(peak, after)), err
}

// A script is a contender in another language, measured by itself inside its process so that its start does not count.
type script struct {
	name    string
	command []string
}

var scripts = []script{
	{"npm docx", []string{"node", "scripts/docx.mjs"}},
	{"python-docx (no notes)", []string{"/usr/bin/python3", "scripts/python_docx.py"}},
}

func (s script) measure(t *testing.T, c content) (result, error) {
	if _, err := exec.LookPath(s.command[0]); err != nil {
		return result{}, err
	}
	file := filepath.Join(t.TempDir(), "content.json")
	data, err := json.Marshal(c)
	if err != nil {
		return result{}, err
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		return result{}, err
	}
	rounds := "2"
	if !*full {
		rounds = "1"
	}
	out, err := exec.Command(s.command[0], s.command[1], file, rounds).Output()
	if err != nil {
		return result{}, fmt.Errorf("not installed")
	}
	var m result
	_, err = fmt.Sscan(string(out), &m.nanoseconds, &m.bytes, &m.peak)
	return m, err
}
