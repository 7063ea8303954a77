package baocao

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// WriteAppendix writes an appendix that has a file of its own ([model.Appendix].OwnFile) to w as a Word file. It is counted
// from 0. The whole report is validated, as by [Config.Write], since the appendix prints its number, date and agency.
func (c Config) WriteAppendix(w io.Writer, r *model.Report, i int) error {
	if err := r.Validate().Err(); err != nil {
		return err
	}
	d, err := doc.Config{Sizes: c.Sizes}.AssembleAppendix(r, i)
	if err != nil {
		return err
	}
	return render.Config{Compression: c.Compression}.DOCX(w, d)
}

// WriteAppendixFile is [Config.WriteAppendix] into a file of that name, which appears whole or not at all.
func (c Config) WriteAppendixFile(name string, r *model.Report, i int) error {
	return atomicfile.Write(name, func(w io.Writer) error { return c.WriteAppendix(w, r, i) })
}

// WriteFiles writes the report as a Word file of that name, and beside it the appendices that have a file of their own,
// named by [AppendixFileName]. It returns the names of what it has written, in order. Everything is made before the first
// file is written; each file appears whole or not at all.
func (c Config) WriteFiles(name string, r *model.Report) (written []string, err error) {
	var report bytes.Buffer
	if err := c.Write(&report, r); err != nil {
		return nil, err
	}
	names, contents := []string{name}, [][]byte{report.Bytes()}
	for i := range r.Appendices {
		if !r.Appendices[i].OwnFile {
			continue
		}
		var appendix bytes.Buffer
		if err := c.WriteAppendix(&appendix, r, i); err != nil {
			return nil, err
		}
		names, contents = append(names, AppendixFileName(name, r, i)), append(contents, appendix.Bytes())
	}
	for i, content := range contents {
		err := atomicfile.Write(names[i], func(w io.Writer) error {
			_, err := w.Write(content)
			return err
		})
		if err != nil {
			return names[:i], err
		}
	}
	return names, nil
}

// WriteAppendix writes an appendix in the usual way: see [Config.WriteAppendix].
func WriteAppendix(w io.Writer, r *model.Report, i int) error {
	return Config{}.WriteAppendix(w, r, i)
}

// WriteAppendixFile writes an appendix in the usual way: see [Config.WriteAppendixFile].
func WriteAppendixFile(name string, r *model.Report, i int) error {
	return Config{}.WriteAppendixFile(name, r, i)
}

// WriteFiles writes the report and its appendices in the usual way: see [Config.WriteFiles].
func WriteFiles(name string, r *model.Report) (written []string, err error) {
	return Config{}.WriteFiles(name, r)
}

// AppendixFileName is the name of the file of an appendix beside the report's: "bao-cao-phu-luc-II.docx" for the second
// appendix of "bao-cao.docx". The numeral is that of its place, whatever its label; a single appendix has none.
func AppendixFileName(name string, r *model.Report, i int) string {
	extension := filepath.Ext(name)
	suffix := "-phu-luc"
	if numeral, ok := decree.Roman(i + 1); ok && len(r.Appendices) > 1 {
		suffix += "-" + numeral
	}
	return strings.TrimSuffix(name, extension) + suffix + extension
}
