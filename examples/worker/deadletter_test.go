package main

import (
	"strings"
	"testing"
)

// TestFaults wants each kind of bad job to say what is wrong with it.
func TestFaults(t *testing.T) {
	for _, test := range []struct{ name, envelope, rule, path string }{
		{"not JSON", "report", "envelope", ""},
		{"unknown key", `{"name":"a.md","source":"a","data":{}}`, "envelope", ""},
		{"not UTF-8", "{\"name\":\"a.md\",\"source\":\"\xff\"}", "envelope", ""},
		{"no source", `{"name":"a.md"}`, "envelope", ""},
		{"name outside", `{"name":"../a.md","source":"a"}`, "render", ""},
		{"unknown kind", `{"name":"a.txt","source":"a"}`, "file-type", ""},
		{"missing table", strings.Replace(string(envelope(t, newJob(0))), "so-lieu.csv", "so-lieu.tsv", 1),
			"file-missing", "body[0].section.body[0].table.file"},
	} {
		t.Run(test.name, func(t *testing.T) {
			job, err := parseJob([]byte(test.envelope))
			if err == nil {
				_, err = job.render("x")
			}
			if err == nil {
				t.Fatal("no error")
			}
			f := faultsOf(err)[0]
			if f.Rule != test.rule || f.Path != test.path || f.Vi == "" || f.En == "" {
				t.Errorf("fault %+v", f)
			}
		})
	}
}

// TestLost wants a job that was given out three times without an answer to be given up, not to be tried on.
func TestLost(t *testing.T) {
	t.Parallel()
	_, q := startQueue(t)
	id := sendJob(t, q, newJob(0))
	for range maxDeliveries {
		msg, err := q.workers.Next()
		if err != nil {
			t.Fatal(err)
		}
		if err := msg.Nak(); err != nil { // as the server does for a worker that has gone
			t.Fatal(err)
		}
	}
	workUntilEmpty(t, q)
	l, err := q.deadLetter(t.Context(), id)
	if err != nil || l == nil || l.Faults[0].Rule != "lost" {
		t.Errorf("dead letter %+v, error %v", l, err)
	}
	if n := stored(t, q); n != 0 {
		t.Errorf("%d reports", n)
	}
}
