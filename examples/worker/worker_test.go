//go:build unix

package main

import (
	"strings"
	"syscall"
	"testing"
)

// TestKilledWorker has three processes do a thousand jobs and kills one of them while it holds a job. Every report is in
// the store once, byte for byte the one that is rendered here, and every faulty job is a dead letter.
func TestKilledWorker(t *testing.T) {
	const total, faultyFrom, killAt = 1000, 700, 300
	url, q := startQueue(t)
	wanted := map[string]string{} // SHA-256 of the report by job id
	faulty := map[string]bool{}
	for i := range total {
		job := newJob(i)
		broken := i >= faultyFrom && i%15 == 0
		if broken {
			job.Source = strings.Replace(job.Source, "2026-03-05", "2026-02-30", 1)
		}
		id := sendJob(t, q, job)
		if broken {
			faulty[id] = true
		} else {
			wanted[id] = hexSum(rendered(t, job))
		}
	}
	children := make([]*child, 3)
	for i := range children {
		children[i] = startChild(t, url)
	}
	until(t, "the first reports", func() bool { return stored(t, q) >= killAt })
	holdAll(t, q, children)
	children[0].kill(t)
	for _, c := range children[1:] {
		c.signal(t, syscall.SIGCONT)
	}
	if n := stored(t, q); n >= faultyFrom-len(children) {
		t.Fatalf("killed after %d reports, which is too late to show anything", n)
	}
	until(t, "an empty queue", func() bool { return waiting(t, q) == 0 })
	for _, c := range children[1:] {
		c.stop(t)
	}

	wantReports(t, q, wanted)
	wantDeadLetters(t, q, faulty)
	again := 0
	for _, c := range children[1:] {
		for line := range strings.Lines(c.log.String()) {
			if strings.Contains(line, "msg=done") && strings.Contains(line, "delivery=2") {
				again++
			}
		}
	}
	if again == 0 {
		t.Error("the job of the killed worker was not done by another")
	}
	// A report is one message for its bytes and one for its description. The killed worker may have left bytes alone.
	if n := messages(t, q, "OBJ_"+bucket); n > uint64(2*len(wanted)+1) {
		t.Errorf("%d messages in the store: some reports were written twice", n)
	}
}

// TestSameJobTwice wants the second of two equal jobs to change nothing in the store.
func TestSameJobTwice(t *testing.T) {
	t.Parallel()
	_, q := startQueue(t)
	job := newJob(0)
	id := sendJob(t, q, job)
	workUntilEmpty(t, q)
	first, err := q.report(t.Context(), id)
	if err != nil || first == nil {
		t.Fatalf("report %v, error %v", first, err)
	}
	if same := sendJob(t, q, job); same != id {
		t.Errorf("ids %s and %s", id, same)
	}
	workUntilEmpty(t, q)
	second, err := q.report(t.Context(), id)
	if err != nil || second == nil || second.NUID != first.NUID {
		t.Errorf("the report was written again: %v, error %v", second, err)
	}
}

// TestStop wants a worker that is told to stop to finish what it holds and to leave the rest to others.
func TestStop(t *testing.T) {
	const total = 600
	url, q := startQueue(t)
	for i := range total {
		sendJob(t, q, newJob(i))
	}
	c := startChild(t, url)
	until(t, "the first reports", func() bool { return stored(t, q) >= 20 })
	c.stop(t)
	info, err := q.workers.Info(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if info.NumAckPending != 0 {
		t.Errorf("%d jobs are without an answer", info.NumAckPending)
	}
	done, left := stored(t, q), waiting(t, q)
	if left == 0 || done+left != total {
		t.Errorf("%d reports and %d jobs of %d", done, left, total)
	}
}

func wantReports(t *testing.T, q *queue, wanted map[string]string) {
	t.Helper()
	infos, err := q.reports.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(infos) != len(wanted) {
		t.Errorf("%d reports, want %d", len(infos), len(wanted))
	}
	for _, info := range infos {
		data, err := q.reports.GetBytes(t.Context(), info.Name)
		if err != nil {
			t.Fatal(err)
		}
		if sum := hexSum(data); sum != wanted[info.Name] || info.Metadata[metaSHA256] != sum {
			t.Errorf("%s: SHA-256 %s, in metadata %s, want %q", info.Name, sum, info.Metadata[metaSHA256], wanted[info.Name])
		}
	}
}

func wantDeadLetters(t *testing.T, q *queue, faulty map[string]bool) {
	t.Helper()
	if n := messages(t, q, deadStream); n != uint64(len(faulty)) {
		t.Errorf("%d dead letters, want %d", n, len(faulty))
	}
	for id := range faulty {
		l, err := q.deadLetter(t.Context(), id)
		if err != nil || l == nil {
			t.Fatalf("dead letter of %s: %v, error %v", id, l, err)
		}
		if l.Job != id || l.Deliveries != maxDeliveries || len(l.Faults) != 1 {
			t.Fatalf("dead letter %+v", l)
		}
		if f := l.Faults[0]; f.Path != "date" || f.Rule == "" || f.Vi == "" || f.En == "" || f.Severity != "error" {
			t.Errorf("fault %+v", f)
		}
	}
}
