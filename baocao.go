package baocao

import (
	"io"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// Config says how reports are written. The zero value is the usual way.
type Config struct {
	// Sizes is the set of sizes: [decree.Large], 14 pt for the text, or [decree.Small], 13 pt.
	Sizes decree.SizeSet
	// Compression is how hard the file is compressed: [render.Balanced], [render.Fastest] or [render.Smallest].
	Compression render.Compression
}

// Write validates the report, lays it out, and writes it to w as a Word file, without the appendices that have a file of
// their own: those are for [Config.WriteFiles]. A report with faults, a text too long for its place among them, gives a
// *[model.ValidationError] that lists all of them, and nothing is written. The same report gives the same bytes.
func (c Config) Write(w io.Writer, r *model.Report) error {
	files, err := c.sound(r)
	if err != nil {
		return err
	}
	return render.Config{Compression: c.Compression}.DOCX(w, files[0].Document)
}

// WriteFile writes the report as a Word file of that name, as Write does. The file appears whole or not at all, and is on
// the disk when WriteFile returns: on an error, or if the process is killed, an existing file stays as it was. One that is
// replaced keeps its permission and its owner; where that is not allowed, it is an error.
func (c Config) WriteFile(name string, r *model.Report) error {
	return atomicfile.Write(name, func(w io.Writer) error { return c.Write(w, r) })
}

// Vietnamese says an error in Vietnamese: one of this module, whole in that language, or one of another library that came
// with it, by kind, place and remedy if it is a frequent one. What the other library says itself, in English, stands in
// err.Error() only.
func Vietnamese(err error) string { return bilingual.Vietnamese(err) }

// Write writes the report in the usual way: see [Config.Write].
func Write(w io.Writer, r *model.Report) error { return Config{}.Write(w, r) }

// WriteFile writes the report in the usual way: see [Config.WriteFile].
func WriteFile(name string, r *model.Report) error { return Config{}.WriteFile(name, r) }
