// Worker renders reports from a queue: it takes jobs from NATS JetStream, renders them, and puts the Word files into an
// object store. See README.md.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"github.com/nats-io/nats.go"
)

const usage = `usage:
  worker [FILE...]           server, workers and jobs in this one process; without a file the samples
  worker -url URL            take jobs from a cluster until SIGINT or SIGTERM
  worker -url URL FILE...    send sources as jobs to a cluster, and write the reports beside them
`

var samples = []string{"sample/ward.md", "sample/faulty.yaml"}

// errGivenUp means that a job ended as a dead letter.
var errGivenUp = errors.New("a job was given up")

func main() {
	url := flag.String("url", "", "`address` of a cluster: nats://user:password@host:4222")
	workers := flag.Int("workers", runtime.GOMAXPROCS(0), "jobs to do at once")
	pdf := flag.Bool("pdf", false, "ask for PDF in place of Word files")
	fields := flag.Bool("fields", false, "ask for PDF with empty fields for signing")
	flag.Usage = func() {
		fmt.Fprint(flag.CommandLine.Output(), usage)
		flag.PrintDefaults()
	}
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	format := ""
	switch {
	case *fields:
		format = fieldsFormat
	case *pdf:
		format = "pdf"
	}
	err := run(ctx, *url, max(*workers, 1), flag.Args(), format)
	switch {
	case errors.Is(err, errGivenUp):
		os.Exit(1)
	case err != nil:
		fmt.Fprintln(os.Stderr, "worker:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, url string, workers int, sources []string, format string) error {
	if url == "" {
		return alone(ctx, workers, sources, format)
	}
	q, closeQueue, err := connect(ctx, url)
	if err != nil {
		return err
	}
	defer closeQueue()
	if len(sources) > 0 {
		return send(ctx, q, sources, format)
	}
	newWorker(q).run(ctx, workers)
	return nil
}

// alone is the whole of it in one process, from the server to the files.
func alone(ctx context.Context, workers int, sources []string, format string) error {
	dir, err := os.MkdirTemp("", "baocao-worker-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	s, err := startServer(dir)
	if err != nil {
		return err
	}
	defer stopServer(s)
	q, closeQueue, err := connect(ctx, s.ClientURL())
	if err != nil {
		return err
	}
	defer closeQueue()
	if len(sources) == 0 {
		sources = samples
	}
	working, stopWorking := context.WithCancel(ctx)
	stopped := make(chan struct{})
	go func() {
		newWorker(q).run(working, workers)
		close(stopped)
	}()
	err = send(ctx, q, sources, format)
	stopWorking()
	<-stopped
	return err
}

func connect(ctx context.Context, url string) (q *queue, closeQueue func(), err error) {
	nc, err := nats.Connect(url, nats.Name("baocao worker"), nats.MaxReconnects(-1))
	if err != nil {
		return nil, nil, err
	}
	closeQueue = func() {
		_ = nc.Flush() // the last answers; nobody is left to tell of an error
		nc.Close()
	}
	if q, err = openQueue(ctx, nc); err != nil {
		closeQueue()
		return nil, nil, err
	}
	return q, closeQueue, nil
}

func newWorker(q *queue) *worker {
	return &worker{queue: q, log: slog.New(slog.NewTextHandler(os.Stderr, nil))}
}

func send(ctx context.Context, q *queue, sources []string, format string) error {
	failed, err := sendAll(ctx, q, sources, format, os.Stdout)
	if err == nil && failed > 0 {
		return errGivenUp
	}
	return err
}
