package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// readJob makes a job of a source file and of the files that it names.
func readJob(name string) (Job, error) {
	dir, base := filepath.Split(name)
	if dir == "" {
		dir = "."
	}
	used := &recorder{FS: os.DirFS(dir), files: map[string][]byte{}}
	text, err := used.ReadFile(base)
	if err != nil {
		return Job{}, err
	}
	if !utf8.Valid(text) {
		return Job{}, fmt.Errorf("%s is not UTF-8", name)
	}
	_, _ = source.Config{Workbooks: xlsx.Workbooks{}}.Decode(used, base) // for the files that it names; its faults are for the worker to find
	delete(used.files, base)
	return Job{Name: base, Source: string(text), Files: used.files}, nil
}

// A recorder is a file system that keeps what was read from it.
type recorder struct {
	fs.FS
	files map[string][]byte
}

// ReadFile implements [fs.ReadFileFS].
func (r *recorder) ReadFile(name string) ([]byte, error) {
	data, err := fs.ReadFile(r.FS, name)
	if err == nil {
		r.files[name] = data
	}
	return data, err
}

// sendAll sends the sources as jobs for files of a format, waits for each, and writes the report beside its source. It returns how many were
// given up, with their faults on out.
func sendAll(ctx context.Context, q *queue, sources []string, format string, out io.Writer) (failed int, err error) {
	ids := make([]string, len(sources))
	for i, name := range sources {
		job, err := readJob(name)
		if err != nil {
			return 0, err
		}
		job.Format = format
		envelope, err := json.Marshal(job)
		if err != nil {
			return 0, err
		}
		if err := q.send(ctx, envelope); err != nil {
			return 0, fmt.Errorf("%s: %w", name, err)
		}
		ids[i] = jobID(envelope)
	}
	for i, name := range sources {
		letter, err := q.await(ctx, ids[i])
		switch {
		case err != nil:
			return failed, err
		case letter != nil:
			failed++
			printLetter(out, name, letter)
		default:
			if err := q.fetch(ctx, ids[i], name, out); err != nil {
				return failed, err
			}
		}
	}
	return failed, nil
}

// await waits until the report of a job stands in the store, or returns its dead letter.
func (q *queue) await(ctx context.Context, id string) (*DeadLetter, error) {
	for {
		info, err := q.report(ctx, id)
		if err != nil || info != nil {
			return nil, err
		}
		letter, err := q.deadLetter(ctx, id)
		if err != nil || letter != nil {
			return letter, err
		}
		if !wait(ctx, 100*time.Millisecond) {
			return nil, ctx.Err()
		}
	}
}

// fetch writes the files of a job beside its source.
func (q *queue) fetch(ctx context.Context, id, source string, out io.Writer) error {
	info, err := q.report(ctx, id)
	if err != nil {
		return err
	}
	report := strings.TrimSuffix(source, filepath.Ext(source))
	extension, _, _ := strings.Cut("."+cmp.Or(info.Metadata[metaFormat], usualFormat), "-") // a report of an older worker has no format
	for _, object := range append(strings.Fields(info.Metadata[metaAppendices]), id) {
		data, err := q.reports.GetBytes(ctx, object)
		if err != nil {
			return err
		}
		name := report + strings.TrimPrefix(object, id) + extension
		if err := os.WriteFile(name, data, 0o666); err != nil {
			return err
		}
		fmt.Fprintf(out, "%s: object %s\n", name, object)
	}
	return nil
}

func printLetter(out io.Writer, source string, l *DeadLetter) {
	fmt.Fprintf(out, "%s: given up after %d deliveries, dead letter %s\n", source, l.Deliveries, deadSubject+l.Job)
	for _, f := range l.Faults {
		fmt.Fprintf(out, "\t%s: %s: %s: %s (%s)\n", f.Severity, f.Place, f.Path, f.Vi, f.En)
	}
}
