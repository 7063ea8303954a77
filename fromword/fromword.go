// Package fromword reads a Word file (.docx) as a report: what a clerk has typed becomes typed data, with number, date,
// sections, tables and signer in their fields. What has no field is never dropped in silence: see [Result.Losses].
package fromword

import (
	"fmt"
	"io"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// A Result is what was read of a file.
type Result struct {
	// Report holds all that has a field. It may lack what [model.Report.Validate] wants.
	Report *model.Report
	// Losses are what stands in the file and not in the report, in the order of the file.
	Losses []Loss
}

// A Loss is a text, or a thing, of the file that the report does not hold.
type Loss struct {
	Place  Place
	Text   string // as it stands in the file; what the thing is called, of one without text
	Reason decree.Message
}

// A Place is where something stands in a file.
type Place struct {
	Part      string // of the package: "word/document.xml"
	Paragraph int    // in the part, from 1; 0 where it is in none
}

// String names the place in English.
func (p Place) String() string {
	if p.Paragraph == 0 {
		return p.Part
	}
	return fmt.Sprintf("%s, paragraph %d", p.Part, p.Paragraph)
}

// Vietnamese names the place in Vietnamese.
func (p Place) Vietnamese() string {
	if p.Paragraph == 0 {
		return p.Part
	}
	return fmt.Sprintf("%s, đoạn %d", p.Part, p.Paragraph)
}

// Read reads a Word file of the given size as a report. It fails where the file is no Word document that can be read, and
// with a *[TypeError] where the document is of a type that has a template of its own.
func Read(in io.ReaderAt, size int64) (*Result, error) {
	d, err := word.Open(in, size)
	if err != nil {
		return nil, err
	}
	r := &reader{doc: d, outline: recognise.OutlineOf(d, 0), report: new(model.Report), taken: make([][]span, d.ParagraphCount)}
	if t := r.outline.DocumentType; t.Valid() && !t.Named() {
		return nil, &TypeError{t}
	}
	r.entries = r.outline.Entries()
	r.head()
	r.main()
	r.closing()
	r.annexes()
	r.margins()
	r.leftOver()
	return &Result{r.report, r.losses}, nil
}

// A TypeError refuses a document of a type that does not follow the template of a báo cáo (Mẫu 1.4).
type TypeError struct {
	Type decree.DocType // what it was recognised as
}

// Error says which type it is, in English.
func (e *TypeError) Error() string {
	return fmt.Sprintf("this is a %s, a type with a template of its own; only types of Template 1.4 are read", e.Type.Name())
}

// Vietnamese says it in Vietnamese.
func (e *TypeError) Vietnamese() string {
	return fmt.Sprintf("đây là %s, loại văn bản có mẫu riêng; chỉ đọc được các loại theo Mẫu 1.4", e.Type.Name())
}

// A reader turns the facts of one file into a report.
type reader struct {
	doc     *word.Document
	outline *recognise.Outline
	entries []recognise.Entry
	report  *model.Report
	losses  []Loss
	taken   [][]span // of every paragraph by its index, what the report holds or the library writes itself

	agencyShown bool // the name of the agency stands in a “Kèm theo” line
}
