package render

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/bilingual"
)

// A Converter writes many documents as PDF, several at a time. Each of its workers keeps a profile of its own, because
// two processes of LibreOffice with one profile get into each other's way. Its methods may be called by many goroutines.
type Converter struct {
	config OfficeConfig
	free   chan *worker
	closed chan struct{}
	once   sync.Once
	err    error // of the closing
}

// ErrConverterClosed says that a [Converter] is asked for a PDF after it was closed.
var ErrConverterClosed = bilingual.New("bộ chuyển PDF đã đóng", "render: the converter is closed")

// A worker is a folder that holds a profile and the files of one conversion at a time.
type worker struct{ dir string } // empty until it is first used

// NewConverter returns a converter that runs at most the given number of conversions at once, and at least one.
// It takes about 300 MB of memory for each that is running. Close it in the end.
func NewConverter(workers int, c OfficeConfig) *Converter {
	workers = max(workers, 1)
	converter := &Converter{config: c, free: make(chan *worker, workers), closed: make(chan struct{})}
	for range workers {
		converter.free <- new(worker)
	}
	return converter
}

// PDF writes a document as the function [Office] does. It waits for a worker that is free, until ctx ends; the time limit
// counts from then on.
func (c *Converter) PDF(ctx context.Context, w io.Writer, d *doc.Document) error {
	office, err := c.config.office()
	if err != nil {
		return err
	}
	var docx bytes.Buffer
	if err := DOCX(&docx, d); err != nil {
		return err
	}
	pdf, err := c.convert(ctx, office, docx.Bytes())
	if err != nil {
		return err
	}
	_, err = w.Write(pdf)
	return err
}

func (c *Converter) convert(ctx context.Context, office string, docx []byte) ([]byte, error) {
	select {
	case <-c.closed: // also where a worker is free
		return nil, ErrConverterClosed
	default:
	}
	select {
	case <-c.closed:
		return nil, ErrConverterClosed
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	case worker := <-c.free:
		defer func() { c.free <- worker }()
		return worker.convert(ctx, office, docx, &c.config)
	}
}

// Close waits for the conversions that are running and removes the profiles.
func (c *Converter) Close() error {
	c.once.Do(func() {
		close(c.closed)
		for range cap(c.free) {
			if worker := <-c.free; worker.dir != "" {
				c.err = errors.Join(c.err, os.RemoveAll(worker.dir))
			}
		}
	})
	return c.err
}

// The files of one conversion in the folder of a worker.
const (
	officeIn  = "report.docx"
	officeOut = "report.pdf"
)

func (w *worker) convert(ctx context.Context, office string, docx []byte, c *OfficeConfig) ([]byte, error) {
	if w.dir == "" {
		dir, err := os.MkdirTemp("", "baocao-pdf-")
		if err != nil {
			return nil, err
		}
		w.dir = dir
	}
	in, out := filepath.Join(w.dir, officeIn), filepath.Join(w.dir, officeOut)
	if err := os.WriteFile(in, docx, 0o600); err != nil {
		return nil, err
	}
	defer os.Remove(in)
	defer os.Remove(out) // what a report says stays nowhere
	said, err := runOffice(ctx, office, w.dir, c)
	if err != nil {
		w.forget()
		return nil, err
	}
	// The exit code is 0 even when LibreOffice cannot read the file or write the PDF.
	pdf, err := os.ReadFile(out)
	if err != nil || !whole(pdf) {
		w.forget()
		return nil, &OfficeError{Program: office, Said: said, Err: err}
	}
	return pdf, nil
}

// forget drops the profile after a failure: LibreOffice that was killed offers to restore its work at the next start.
func (w *worker) forget() {
	if os.RemoveAll(w.dir) == nil {
		w.dir = ""
	}
}

// whole reports whether a PDF begins and ends as one.
func whole(pdf []byte) bool {
	end := pdf[max(0, len(pdf)-1024):]
	return bytes.HasPrefix(pdf, []byte("%PDF-")) && bytes.Contains(end, []byte("%%EOF"))
}

// OfficeConfig says how a PDF is made. The zero value is the usual way.
type OfficeConfig struct {
	// Office is the program soffice of LibreOffice. Empty: the environment variable SOFFICE, or else soffice on the PATH.
	Office string
	// Archive makes PDF/A-2b (ISO 19005-2), the form that archives keep, in place of plain PDF.
	Archive bool
	// Timeout is the longest that one conversion may take; 0 is two minutes. LibreOffice has been seen to hang.
	Timeout time.Duration
}

const usualTimeout = 2 * time.Minute

// Office writes the document as a PDF with its fonts embedded and its headings as bookmarks. The document is laid out by
// LibreOffice, which must be installed: without it the error is an [*OfficeMissingError]. A failed conversion is an
// [*OfficeError]. If ctx ends or the time is up, LibreOffice is killed with all its processes, and the error is that of a
// context. Nothing is written to w before the whole PDF is made. It carries the time when it was made, so unlike a
// Word file it differs from run to run.
//
// Each call starts LibreOffice with a new profile. For many documents a [Converter] is faster.
func Office(ctx context.Context, w io.Writer, d *doc.Document, c OfficeConfig) error {
	converter := NewConverter(1, c)
	defer converter.Close()
	return converter.PDF(ctx, w, d)
}
