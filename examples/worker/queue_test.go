package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

const (
	ackWait  = 3 * time.Second // after which the jobs of a killed worker come again
	patience = 60 * time.Second
)

func startQueue(t *testing.T) (url string, q *queue) {
	t.Helper()
	s, err := startServer(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stopServer(s) })
	q, closeQueue, err := connect(t.Context(), s.ClientURL())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(closeQueue)
	jobs, err := q.js.Stream(t.Context(), jobStream)
	if err != nil {
		t.Fatal(err)
	}
	config := q.workers.CachedInfo().Config
	config.AckWait = ackWait
	if q.workers, err = jobs.UpdateConsumer(t.Context(), config); err != nil {
		t.Fatal(err)
	}
	return s.ClientURL(), q
}

// newJob makes the report of a ward, with a table in a file of its own.
func newJob(i int) Job {
	return Job{
		Name: fmt.Sprintf("phuong-%d.md", i),
		Source: fmt.Sprintf(`---
supervisory_agency: UBND TỈNH LÂM ĐỒNG
issuing_agency: SỞ TÀI CHÍNH
number: %d/BC-STC
place: Lâm Đồng
date: 2026-03-05
subject: Kết quả thực hiện nhiệm vụ quý I năm 2026
closing: Trên đây là báo cáo của Sở Tài chính
recipients: [Lãnh đạo Sở]
archive: VT
signature: {position: GIÁM ĐỐC, signer_name: Trần Thị Bình}
---

# KẾT QUẢ THỰC HIỆN

`+"```table\ncolumns: [Lĩnh vực, {title: Số hồ sơ, kind: number}]\nfile: so-lieu.csv\n```\n", i+1),
		Files: map[string][]byte{"so-lieu.csv": fmt.Appendf(nil, "Lĩnh vực,Số hồ sơ\nNgân sách,%d\nGiá và công sản,473\n", 1000+i)},
	}
}

func envelope(t *testing.T, j Job) []byte {
	t.Helper()
	data, err := json.Marshal(j)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func sendJob(t *testing.T, q *queue, j Job) (id string) {
	t.Helper()
	data := envelope(t, j)
	if err := q.send(t.Context(), data); err != nil {
		t.Fatal(err)
	}
	return jobID(data)
}

func rendered(t *testing.T, j Job) []byte {
	t.Helper()
	files, err := j.render("report")
	if err != nil {
		t.Fatal(err)
	}
	return files[len(files)-1].data
}

// startWorker starts a worker in this process.
func startWorker(t *testing.T, q *queue) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	stopped := make(chan struct{})
	go func() {
		(&worker{queue: q, log: slog.New(slog.DiscardHandler)}).run(ctx, 1)
		close(stopped)
	}()
	return func() {
		cancel()
		<-stopped
	}
}

func workUntilEmpty(t *testing.T, q *queue) {
	t.Helper()
	defer startWorker(t, q)()
	until(t, "an empty queue", func() bool { return waiting(t, q) == 0 })
}

// stored is the number of reports in the store.
func stored(t *testing.T, q *queue) int {
	t.Helper()
	s, err := q.js.Stream(t.Context(), "OBJ_"+bucket)
	if err != nil {
		t.Fatal(err)
	}
	info, err := s.Info(t.Context(), jetstream.WithSubjectFilter("$O."+bucket+".M.>"))
	if err != nil {
		t.Fatal(err)
	}
	return len(info.State.Subjects)
}

// waiting is the number of jobs that are not answered for.
func waiting(t *testing.T, q *queue) int { return int(messages(t, q, jobStream)) }

func messages(t *testing.T, q *queue, stream string) uint64 {
	t.Helper()
	s, err := q.js.Stream(t.Context(), stream)
	if err != nil {
		t.Fatal(err)
	}
	return s.CachedInfo().State.Msgs
}

func until(t *testing.T, what string, reached func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !reached(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited %v for %s", patience, what)
		}
	}
}
