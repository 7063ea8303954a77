package main

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

const (
	maxDeliveries = 3 // after so many a job is given up
	retryDelay    = time.Second
	pollTime      = time.Second      // for which a worker asks for a job, and so the longest time an idle one takes to stop
	answerTime    = 20 * time.Second // for the servers to take a file or a letter
	renderTime    = time.Minute      // for a job: a report of a thousand pages takes less than a second
)

// A worker takes jobs from the queue one at a time. It takes none ahead, so that a job is never kept from idle workers.
type worker struct {
	queue *queue
	log   *slog.Logger
}

// run takes jobs, n at once, until ctx ends. Jobs in hand are finished then.
func (w *worker) run(ctx context.Context, n int) {
	var all sync.WaitGroup
	for range n {
		all.Go(func() {
			for ctx.Err() == nil {
				w.next(ctx)
			}
		})
	}
	all.Wait()
}

func (w *worker) next(ctx context.Context) {
	// The request is not cut off when ctx ends: a job on its way to us would count as delivered, and be lost for a while.
	msg, err := w.queue.workers.Next(jetstream.FetchMaxWait(pollTime))
	switch {
	case errors.Is(err, nats.ErrTimeout):
	case err != nil:
		w.log.Warn("no answer from the queue", "error", err)
		wait(ctx, retryDelay)
	default:
		w.handle(ctx, msg)
	}
}

// handle does one job and answers for it: done, once more, or given up.
func (w *worker) handle(ctx context.Context, msg jetstream.Msg) {
	release := hold(msg, w.queue.workers.CachedInfo().Config.AckWait/3)
	defer release()
	deliveries := uint64(1)
	if m, err := msg.Metadata(); err == nil {
		deliveries = m.NumDelivered
	}
	id := jobID(msg.Data())
	log := w.log.With("job", id, "delivery", deliveries)

	letter := DeadLetter{Job: id, Deliveries: deliveries}
	err := w.do(ctx, msg.Data(), &letter)
	switch {
	case err != nil: // the servers failed us and we must stop
	case len(letter.Faults) == 0:
		log.Info("done", "source", letter.Name)
		err = msg.DoubleAck(context.WithoutCancel(ctx)) // a lost acknowledgement brings the job again, and its report is found
	case deliveries < maxDeliveries:
		log.Info("faulty", "source", letter.Name, "faults", len(letter.Faults))
		err = msg.NakWithDelay(retryDelay)
	default:
		log.Info("given up", "source", letter.Name, "faults", len(letter.Faults))
		if err = w.insist(ctx, func(ctx context.Context) error { return w.queue.bury(ctx, letter) }); err == nil {
			err = msg.TermWithReason("in " + deadStream)
		}
	}
	if err != nil {
		log.Warn("not answered for", "error", err)
		_ = msg.Nak() // where even this is lost, the job comes again when its time has run out
	}
}

// do renders a job and stores its report, unless that is done. What is wrong with the job it notes in the letter; the
// error is that of the servers.
func (w *worker) do(ctx context.Context, envelope []byte, letter *DeadLetter) error {
	var done *jetstream.ObjectInfo
	err := w.insist(ctx, func(ctx context.Context) (err error) {
		done, err = w.queue.report(ctx, letter.Job)
		return err
	})
	if err != nil || done != nil {
		return err
	}
	if letter.Deliveries > maxDeliveries {
		letter.Faults = lost()
		return nil
	}
	job, err := parseJob(envelope)
	letter.Name = job.Name
	var files []file
	if err == nil {
		files, err = within(renderTime, func() ([]file, error) { return job.render(letter.Job) })
	}
	if err != nil {
		letter.Faults = faultsOf(err)
		return nil
	}
	return w.insist(ctx, func(ctx context.Context) error { return w.queue.store(ctx, job.Name, job.Format, files) })
}

// within renders for so long at most. What takes longer is a fault of the job, which ends as a dead letter like any other;
// nothing can stop it, so it comes to its end unseen.
func within(limit time.Duration, render func() ([]file, error)) ([]file, error) {
	type rendered struct {
		files []file
		err   error
	}
	done := make(chan rendered, 1)
	go func() {
		files, err := render()
		done <- rendered{files, err}
	}()
	select {
	case r := <-done:
		return r.files, r.err
	case <-time.After(limit):
		return nil, tooSlow(limit)
	}
}

// insist asks the servers until they answer, or ctx ends: their trouble is no fault of the job, which is
// held meanwhile. An attempt that has begun is finished.
func (w *worker) insist(ctx context.Context, ask func(context.Context) error) error {
	for {
		attempt, cancel := context.WithTimeout(context.WithoutCancel(ctx), answerTime)
		err := ask(attempt)
		cancel()
		if err == nil || ctx.Err() != nil {
			return err
		}
		w.log.Warn("the servers refuse", "error", err)
		wait(ctx, retryDelay)
	}
}

// hold tells the server at intervals that the job is being worked on, until it is released.
func hold(msg jetstream.Msg, interval time.Duration) (release func()) {
	ctx, release := context.WithCancel(context.Background())
	go func() {
		for wait(ctx, interval) {
			_ = msg.InProgress() // at worst the job is given to another worker too, who makes the same report
		}
	}()
	return release
}

// wait reports whether the time has passed before ctx ended.
func wait(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}
