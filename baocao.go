package baocao

import (
	"io"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// Write validates the report, lays it out, and writes it to w as a Word file, without the appendices that have a file of
// their own: those are for [WriteAppendix]. A report with faults gives a
// *[model.ValidationError] that lists all of them, and nothing is written. The same report gives the same bytes.
func Write(w io.Writer, r *model.Report) error {
	if err := r.Validate().Err(); err != nil {
		return err
	}
	d, err := doc.Assemble(r)
	if err != nil {
		return err
	}
	return render.DOCX(w, d)
}

// WriteFile writes the report as a Word file of that name. The file appears whole or not at all: on an error an
// existing file stays as it was.
func WriteFile(name string, r *model.Report) error {
	return writeAtomic(name, func(w io.Writer) error { return Write(w, r) })
}
