package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/folder"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/register"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// render makes the file of one report, unless it is there and nothing has changed.
func (c Config) render(job Job, m *manifest) *Result {
	write := c.Word.DOCX
	if c.PDF != nil {
		write = c.PDF.PDF
		job.Output = strings.TrimSuffix(job.Output, path.Ext(job.Output)) + ".pdf"
	}
	r := &Result{Entry: Entry{
		Source: filepath.ToSlash(job.Source), Row: job.Row, Output: job.Output, Values: hashValues(job.Values),
		Program: c.Program, Sizes: c.Sizes.String(), Numbers: c.Numbers.String(),
	}}
	if old, ok := m.find(job.Output); ok && old.like(&r.Entry) && (c.Register == "" || old.Register != nil) && c.intact(old, job.Source) {
		r.Entry, r.Skipped = *old, true
		return r
	}
	if c.Make != nil {
		r.Err = c.make(job, r)
		return r
	}
	report := c.read(job, r)
	if report == nil {
		return r
	}
	var files baocao.Files
	files, r.Faults = baocao.Config{Sizes: c.Sizes}.Assemble(report)
	if c.PDF != nil || c.Word.SignatureLines {
		r.Faults = append(r.Faults, baocao.PDFFaults(report, c.Word.SignatureLines || c.PDF.Fields)...)
		r.Faults.SortByPlace()
	}
	if r.Faults.Err() == nil {
		if c.Register != "" {
			data, long := register.Of(report, files.Pages())
			r.Register, r.Faults = &data, append(r.Faults, long...)
		}
		r.Err = c.write(files, r, write)
	}
	return r
}

// make has the maker make the files of a source, and writes them.
func (c Config) make(job Job, r *Result) error {
	within, name, err := folder.Open(c.Root, job.Source)
	if err != nil {
		return err
	}
	defer within.Close()
	if info, err := within.Stat(name); err != nil {
		return err
	} else if !info.Mode().IsRegular() {
		return bilingual.Errorf("%s không phải tệp thường", "%s is no regular file", name)
	}
	files := newHashingFS(within)
	content, err := files.ReadFile(name)
	if err != nil {
		return err
	}
	r.Files = files.sums
	made, err := c.Make(content)
	r.Note = made.Note
	if invalid, ok := errors.AsType[*model.ValidationError](err); ok {
		r.Faults = invalid.Faults
		return nil
	}
	if err != nil {
		return err
	}
	return c.write(made.Files, r, made.Write)
}

// write writes the files of a report, and notes the hashes and the pages.
func (c Config) write(files baocao.Files, r *Result, write func(io.Writer, *doc.Document) error) error {
	target := filepath.Join(c.Out, filepath.FromSlash(r.Output))
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	var sums []string
	_, err := files.Write(target, func(w io.Writer, d *doc.Document) error {
		hash := sha256.New()
		err := write(io.MultiWriter(w, hash), d)
		sums = append(sums, hex.EncodeToString(hash.Sum(nil)))
		return err
	})
	if err != nil {
		return err
	}
	r.SHA256 = sums[0]
	for i, f := range files {
		r.Pages += f.Pages
		if i > 0 {
			if r.Appendices == nil {
				r.Appendices = map[string]string{}
			}
			r.Appendices[f.Name(r.Output)] = sums[i]
		}
	}
	return nil
}

// read decodes the source of a report. It returns nil where it cannot be read.
func (c Config) read(job Job, r *Result) *model.Report {
	within, name, err := folder.Open(c.Root, job.Source)
	if err != nil {
		r.Err = err
		return nil
	}
	defer within.Close()
	files := newHashingFS(within)
	report, err := source.Config{Numbers: c.Numbers, Workbooks: xlsx.Workbooks{}, Counted: job.Counted, Dates: job.Dates}.Merge(files, name, job.Values)
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
	return report
}

// intact reports whether the files that an entry was made from are as they were, and its output too. The manifest may come
// from anywhere: nothing is read but regular files within the folder of the sources, and outputs of this very report.
func (c Config) intact(e *Entry, file string) bool {
	within, _, err := folder.Open(c.Root, file)
	if err != nil {
		return false
	}
	defer within.Close()
	for name, sum := range e.Files {
		if !isIntact(within, name, sum) {
			return false
		}
	}
	out, _, err := folder.Open(c.Out, filepath.Join(c.Out, filepath.FromSlash(e.Output)))
	if err != nil {
		return false
	}
	defer out.Close()
	own := strings.TrimSuffix(e.Output, path.Ext(e.Output)) + "-phu-luc"
	for output, sum := range e.Appendices {
		if !strings.HasPrefix(output, own) || !isIntact(out, output, sum) {
			return false
		}
	}
	return isIntact(out, e.Output, e.SHA256)
}

func isIntact(files fs.FS, name, sum string) bool {
	info, err := fs.Stat(files, name)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := files.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	now, err := hashOf(f)
	return err == nil && now == sum
}
