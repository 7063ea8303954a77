package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// The names on the cluster.
const (
	jobStream    = "BAOCAO_JOBS"
	jobSubject   = "baocao.jobs"
	consumerName = "workers"
	deadStream   = "BAOCAO_DEAD"
	deadSubject  = "baocao.dead." // and the job id
	bucket       = "baocao-reports"
)

// Metadata of a stored report.
const (
	metaSHA256     = "sha256"     // of the file, in hexadecimal
	metaFormat     = "format"     // "docx", "pdf" or "pdf-fields"
	metaSource     = "source"     // the name of the source
	metaAppendices = "appendices" // the names of further objects of the job, with spaces between
)

// A queue is what workers and senders share: the jobs, the finished reports, and the dead letters.
type queue struct {
	js      jetstream.JetStream
	workers jetstream.Consumer
	dead    jetstream.Stream
	reports jetstream.ObjectStore
}

// openQueue finds the streams on a cluster, and makes those that are missing. What an operator has made before, with
// replicas or limits of his own, stays as it is.
func openQueue(ctx context.Context, nc *nats.Conn) (*queue, error) {
	js, err := jetstream.New(nc)
	if err != nil {
		return nil, err
	}
	jobs, err := findOrMake(ctx, js, jetstream.StreamConfig{
		Name: jobStream, Subjects: []string{jobSubject}, Retention: jetstream.WorkQueuePolicy,
	})
	if err != nil {
		return nil, err
	}
	dead, err := findOrMake(ctx, js, jetstream.StreamConfig{
		Name: deadStream, Subjects: []string{deadSubject + "*"}, MaxMsgsPerSubject: 1,
	})
	if err != nil {
		return nil, err
	}
	workers, err := jobs.Consumer(ctx, consumerName)
	if errors.Is(err, jetstream.ErrConsumerNotFound) {
		workers, err = jobs.CreateConsumer(ctx, jetstream.ConsumerConfig{
			Durable: consumerName, AckPolicy: jetstream.AckExplicitPolicy, AckWait: 30 * time.Second,
		})
	}
	if err != nil {
		return nil, err
	}
	reports, err := js.ObjectStore(ctx, bucket)
	if errors.Is(err, jetstream.ErrBucketNotFound) {
		reports, err = js.CreateObjectStore(ctx, jetstream.ObjectStoreConfig{Bucket: bucket})
	}
	return &queue{js, workers, dead, reports}, err
}

func findOrMake(ctx context.Context, js jetstream.JetStream, config jetstream.StreamConfig) (jetstream.Stream, error) {
	s, err := js.Stream(ctx, config.Name)
	if errors.Is(err, jetstream.ErrStreamNotFound) {
		return js.CreateStream(ctx, config)
	}
	return s, err
}

// send puts a job on the queue. An earlier dead letter of the same job gives way to the new attempt.
func (q *queue) send(ctx context.Context, envelope []byte) error {
	if err := q.dead.Purge(ctx, jetstream.WithPurgeSubject(deadSubject+jobID(envelope))); err != nil {
		return err
	}
	_, err := q.js.Publish(ctx, jobSubject, envelope)
	return err
}

// report describes the finished report of a job, or is nil while there is none.
func (q *queue) report(ctx context.Context, id string) (*jetstream.ObjectInfo, error) {
	info, err := q.reports.GetInfo(ctx, id)
	if errors.Is(err, jetstream.ErrObjectNotFound) {
		return nil, nil
	}
	return info, err
}

// store puts the files of a job into the store. The report comes last: where it stands, the job is done.
func (q *queue) store(ctx context.Context, source, format string, files []file) error {
	var appendices []string
	for i, f := range files {
		meta := map[string]string{metaSHA256: hexSum(f.data), metaSource: source, metaFormat: cmp.Or(format, usualFormat)}
		if i < len(files)-1 {
			appendices = append(appendices, f.name)
		} else if len(appendices) > 0 {
			meta[metaAppendices] = strings.Join(appendices, " ")
		}
		if _, err := q.reports.Put(ctx, jetstream.ObjectMeta{Name: f.name, Metadata: meta}, bytes.NewReader(f.data)); err != nil {
			return err
		}
	}
	return nil
}

// bury puts a dead letter in the place of a job.
func (q *queue) bury(ctx context.Context, l DeadLetter) error {
	body, err := json.Marshal(l)
	if err != nil {
		return err
	}
	_, err = q.js.Publish(ctx, deadSubject+l.Job, body)
	return err
}

// deadLetter is that of a job, or nil while there is none.
func (q *queue) deadLetter(ctx context.Context, id string) (*DeadLetter, error) {
	msg, err := q.dead.GetLastMsgForSubject(ctx, deadSubject+id)
	if errors.Is(err, jetstream.ErrMsgNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	l := &DeadLetter{}
	return l, json.Unmarshal(msg.Data, l)
}
