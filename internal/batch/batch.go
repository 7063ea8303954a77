// Package batch renders many reports with a bounded pool: sources of a folder, or one source and the rows of a table.
package batch

import (
	"context"
	"errors"
	"io"
	"iter"
	"sync"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

// A Job is one report to render.
type Job struct {
	Source  string                // file that is read
	Row     int                   // of the table, from 1; 0 without a table
	Values  source.Values         // of the row
	Counted map[string]bool       // those of them that are numbers of a sheet
	Dates   map[string]model.Date // those that are dates there
	Output  string                // file to write, within the folder of the batch, with slashes
}

// Jobs yields the reports of a batch in their order. An error ends it.
type Jobs = iter.Seq2[Job, error]

// Config says how a batch is rendered.
type Config struct {
	Out     string // folder, which is made where it is not there
	Root    string // folder within which sources may name files; "" is that of each source
	Workers int    // reports at once
	Sizes   decree.SizeSet
	Numbers source.Convention // of typed numbers, where no table, column or figure says another
	Program string            // version of the program: what another one has written is written anew
	PDF     *render.PDFConfig // how PDFs are made in place of Word files; nil makes Word files
	Word    render.Config     // how Word files are made
	// Register is a workbook to write: the register of the reports that there are files of, in the order of the jobs.
	Register string
	Make     Maker // makes Word files of Word files; nil reads sources
}

// A Maker makes something else of a source than the report that it holds: it is given its content. With an error nothing is
// written, and the rest is handed on with the result.
type Maker func(content []byte) (Made, error)

// Made is what a [Maker] makes.
type Made struct {
	Files baocao.Files
	Write func(io.Writer, *doc.Document) error
	Note  any // what is to be said of it
}

// A Result is what became of a report. Err, which is not a fault of the report, is a file that cannot be read or written.
type Result struct {
	Entry
	Faults  model.Faults
	Note    any  // what a [Maker] has to say of it
	Skipped bool // the file is there, and nothing it was made from has changed
	Err     error
}

// Failed reports whether there is no file of the report as it is now.
func (r *Result) Failed() bool { return r.SHA256 == "" }

// Run renders the reports and calls each with their results, in the order of the jobs. It goes on after a report that
// fails, and keeps the manifest of the folder up to date. When the context ends, it finishes the reports that it has begun.
// The register is written when all reports are done, those among them that are as they were; before, the old one stays.
func (c Config) Run(ctx context.Context, jobs Jobs, each func(*Result)) (err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	book, err := c.openRegister()
	if err != nil {
		return err
	}
	defer func() {
		if closing := book.close(err == nil); err == nil {
			err = closing
		}
	}()
	m, err := openManifest(c.Out)
	if err != nil {
		return err
	}
	defer func() {
		if closing := m.close(); err == nil {
			err = closing
		}
	}()
	started := make(chan chan *Result, 4*c.Workers)
	var broken error // in the list of jobs; read when the channel is closed
	go func() {
		defer close(started)
		broken = c.start(ctx, jobs, m, started)
	}()
	for result := range started {
		r := <-result
		if err != nil {
			continue // until all that has begun is done
		}
		if err = errors.Join(m.add(r), book.add(r)); err != nil {
			cancel()
			continue
		}
		each(r)
	}
	if err == nil {
		err = broken
	}
	return err
}

// start renders each job in a goroutine of its own, not more than there are workers, and hands on their results in order.
func (c Config) start(ctx context.Context, jobs Jobs, m *manifest, started chan<- chan *Result) error {
	var running sync.WaitGroup
	defer running.Wait()
	slots := make(chan struct{}, c.Workers)
	for job, err := range jobs {
		if err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case slots <- struct{}{}:
		}
		if ctx.Err() != nil { // both were ready
			return ctx.Err()
		}
		result := make(chan *Result, 1)
		started <- result
		running.Go(func() {
			result <- c.render(job, m)
			<-slots
		})
	}
	return nil
}
