package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/internal/pagecount"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// render makes the file of one report, unless it is there and nothing has changed.
func (c Config) render(job Job, m *manifest) *Result {
	r := &Result{Entry: Entry{
		Source: filepath.ToSlash(job.Source), Row: job.Row, Output: job.Output, Values: hashValues(job.Values),
		Program: c.Program, Sizes: c.Sizes.String(),
	}}
	if old, ok := m.find(job.Output); ok && old.like(&r.Entry) && c.intact(old, filepath.Dir(job.Source)) {
		r.Entry, r.Skipped = *old, true
		return r
	}
	report := c.read(job, r)
	if report == nil {
		return r
	}
	files, err := c.assemble(job.Output, report)
	var tooLong *doc.FitError
	if errors.As(err, &tooLong) {
		f := tooLong.Fault()
		f.Position = report.Position(f.Path)
		r.Faults = append(r.Faults, f)
		return r
	}
	if r.Err = err; err == nil {
		r.Err = c.writeAll(files, r)
	}
	return r
}

// A file is one that a report becomes.
type file struct {
	output string
	doc    *doc.Document
}

// assemble lays out a report and the appendices that have a file of their own.
func (c Config) assemble(output string, report *model.Report) ([]file, error) {
	layout := doc.Config{Sizes: c.Sizes}
	d, err := layout.Assemble(report)
	if err != nil {
		return nil, err
	}
	files := []file{{output, d}}
	for i := range report.Appendices {
		if !report.Appendices[i].OwnFile {
			continue
		}
		d, err := layout.AssembleAppendix(report, i)
		if err != nil {
			return nil, err
		}
		files = append(files, file{baocao.AppendixFileName(output, report, i), d})
	}
	return files, nil
}

// writeAll writes the files of a report, the report itself last: its hash says that all are there.
func (c Config) writeAll(files []file, r *Result) error {
	for i := len(files) - 1; i >= 0; i-- {
		f := files[i]
		r.Pages += pagecount.Estimate(f.doc)
		sum, err := c.write(f.output, f.doc)
		switch {
		case err != nil:
			return err
		case i == 0:
			r.SHA256 = sum
			return nil
		case r.Appendices == nil:
			r.Appendices = map[string]string{}
		}
		r.Appendices[f.output] = sum
	}
	return nil
}

// read decodes and validates the source of a report. It returns nil where one of its faults is an error.
func (c Config) read(job Job, r *Result) *model.Report {
	dir, base := filepath.Split(job.Source)
	files := newHashingFS(os.DirFS(filepath.Clean(dir)))
	report, err := model.Merge(files, base, job.Values)
	r.Files = files.sums
	var unreadable *model.ValidationError
	switch {
	case errors.As(err, &unreadable):
		r.Faults = unreadable.Faults
		return nil
	case err != nil:
		r.Err = err
		return nil
	}
	if r.Faults = report.Validate(); r.Faults.Err() != nil {
		return nil
	}
	return report
}

// write writes the file, and returns its hash.
func (c Config) write(output string, d *doc.Document) (sum string, err error) {
	target := filepath.Join(c.Out, filepath.FromSlash(output))
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return "", err
	}
	hash := sha256.New()
	err = atomicfile.Write(target, func(w io.Writer) error { return render.DOCX(io.MultiWriter(w, hash), d) })
	if err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// intact reports whether the files that an entry was made from are as they were, and its output too.
func (c Config) intact(e *Entry, dir string) bool {
	for name, sum := range e.Files {
		if !isIntact(filepath.Join(dir, filepath.FromSlash(name)), sum) {
			return false
		}
	}
	for output, sum := range e.Appendices {
		if !isIntact(filepath.Join(c.Out, filepath.FromSlash(output)), sum) {
			return false
		}
	}
	return isIntact(filepath.Join(c.Out, filepath.FromSlash(e.Output)), e.SHA256)
}

func isIntact(file, sum string) bool {
	now, err := HashFile(file)
	return err == nil && now == sum
}
