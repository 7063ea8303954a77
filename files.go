package baocao

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// A File is one of the files that a report becomes: the report itself, or an appendix that has a file of its own
// ([model.Appendix].OwnFile, phụ lục không cùng tệp tin với văn bản).
type File struct {
	Suffix   string        // of the name, before its extension: none for the report, "-phu-luc-II" for its second appendix
	Document *doc.Document // as it is laid out
	Pages    int           // on which it stands; 0 where rows of the report are streamed
}

// Name is the name of the file beside that of the report: "bao-cao-phu-luc-II.docx" beside "bao-cao.docx".
func (f File) Name(report string) string {
	extension := filepath.Ext(report)
	return strings.TrimSuffix(report, extension) + f.Suffix + extension
}

// Files are all the files of one report, the report itself first.
type Files []File

// Pages is on how many pages the files stand; 0 where that is not known of one.
func (fs Files) Pages() (pages int) {
	for _, f := range fs {
		if f.Pages == 0 {
			return 0
		}
		pages += f.Pages
	}
	return pages
}

// Assemble validates the report and lays out every file that it becomes. The faults are those of [model.Report.Validate],
// warnings among them, and if none of those is an error, what only laying out finds: texts that are too long for their
// place; and warnings of what only its pages show: a signature that stands nearly alone, a page nearly empty, a letter that the
// typeface lacks. Where rows of the report are streamed ([model.Table].RowSeq), they are left for the writer: the files have no number
// of pages, and what only pages show [Validate] says. There are no files exactly if one of the faults is an error.
func (c Config) Assemble(r *model.Report) (Files, model.Faults) {
	faults := r.Validate()
	if faults.Err() != nil {
		return nil, faults
	}
	files, faults := c.layOut(r, faults)
	if pages := files.setPages(r); len(pages) > 0 {
		faults = append(faults, pages...)
		faults.SortByPlace()
	}
	return files, faults
}

// sound lays out a report of which no warnings are wanted. The error is a *[model.ValidationError] with every fault.
func (c Config) sound(r *model.Report) (Files, error) {
	if err := r.Err(); err != nil {
		return nil, err
	}
	files, faults := c.layOut(r, nil)
	if faults.Err() != nil {
		_, faults = c.Assemble(r)
	}
	return files, faults.Err()
}

// layOut lays out every file of a sound report, and adds to the faults what only laying out finds.
func (c Config) layOut(r *model.Report, faults model.Faults) (Files, model.Faults) {
	var files Files
	add := func(suffix string, d *doc.Document, err error) {
		var refused *model.ValidationError
		if errors.As(err, &refused) {
			faults = append(faults, refused.Faults...)
		}
		if d != nil {
			faults = append(faults, d.Warnings...)
		}
		files = append(files, File{Suffix: suffix, Document: d})
	}
	layout := doc.Config{Sizes: c.Sizes}
	d, err := layout.Assemble(r)
	add("", d, err)
	for i := range r.Appendices {
		if r.Appendices[i].OwnFile {
			d, err := layout.AssembleAppendix(r, i)
			add(appendixSuffix(r, i), d, err)
		}
	}
	if faults.Err() != nil {
		faults.SortByPlace()
		return nil, faults
	}
	return files, faults
}

// appendixSuffix has the numeral of the appendix's place, whatever its label; a single appendix has none.
func appendixSuffix(r *model.Report, i int) string {
	suffix := "-phu-luc"
	if numeral, ok := decree.Roman(i + 1); ok && len(r.Appendices) > 1 {
		suffix += "-" + numeral
	}
	return suffix
}

// Validate says everything that is wrong with a report: the faults of [Config.Assemble], and those that are found only in
// the rows of a [model.Table.RowSeq] and on the pages that they fill, which it ranges over for them; of each such table it says the
// warnings, and the errors of the first row that has some. One of the faults is an error exactly if the report cannot be written.
func (c Config) Validate(r *model.Report) model.Faults {
	files, faults := c.Assemble(r)
	if hasStream(r) {
		for i := range files {
			faults = append(faults, files[i].streamed(r)...)
		}
	}
	faults.SortByPlace()
	return faults
}

// Write writes all files, or none: the report by the name given and the others beside it, named by [File.Name]. It returns
// the names, in order. The content of each is made by the function given, say [render.DOCX], before anything is written,
// and all are on the disk before the first takes its name; if then a name cannot be given, or the process is killed, the
// report keeps its old file: a new report says that its appendices are new too.
func (fs Files) Write(name string, write func(io.Writer, *doc.Document) error) (written []string, err error) {
	var contents []atomicfile.File
	for _, f := range fs {
		var b bytes.Buffer
		if err := write(&b, f.Document); err != nil {
			return nil, err
		}
		contents = append(contents, atomicfile.File{Name: f.Name(name), Content: b.Bytes()})
		written = append(written, f.Name(name))
	}
	if err := atomicfile.WriteAll(contents); err != nil {
		return nil, err
	}
	return written, nil
}

// WriteFiles writes the report as a Word file of that name, and beside it the appendices that have a file of their own, all
// or none: see [Files.Write]. Errors are those of [Config.Write].
func (c Config) WriteFiles(name string, r *model.Report) (written []string, err error) {
	files, err := c.sound(r)
	if err != nil {
		return nil, err
	}
	return files.Write(name, render.Config{Compression: c.Compression}.DOCX)
}

// Validate says everything that is wrong with a report that is written in the usual way: see [Config.Validate].
func Validate(r *model.Report) model.Faults { return Config{}.Validate(r) }

// Assemble validates the report and lays it out in the usual way: see [Config.Assemble].
func Assemble(r *model.Report) (Files, model.Faults) { return Config{}.Assemble(r) }

// WriteFiles writes the report and its appendices in the usual way: see [Config.WriteFiles].
func WriteFiles(name string, r *model.Report) (written []string, err error) {
	return Config{}.WriteFiles(name, r)
}
