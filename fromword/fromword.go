// Package fromword reads a Word file (.docx) as a report: what a clerk has typed becomes typed data, with number, date,
// sections, tables and signer in their fields. What has no field is never dropped in silence: see [Result.Losses].
package fromword

import (
	"fmt"
	"io"
	"slices"

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
	// Changes are what the report says in other signs than the file: text in typefaces from before Unicode, and text without
	// characters that nobody sees.
	Changes []Change
	// Files are the things among the losses that can be kept as they are: charts, formulas, pictures of other forms than
	// PNG and JPEG, embedded objects.
	Files []File
}

// A Change is a text that the report has in other signs than the file.
type Change struct {
	Place   Place
	Was, Is string
	Reason  decree.Message
}

// A File is a thing of the file that has no place in the report.
type File struct {
	Name    string // without a folder: "image3.emf"
	Content []byte
}

// A Loss is a text, or a thing, of the file that the report does not hold.
type Loss struct {
	Place  Place
	Text   string // as it stands in the file; what the thing is called, of one without text
	Reason decree.Message
	File   string // the name of the [File] that keeps it; nothing of most
	Look   bool   // no word of the document is lost, and only its look: a line under words, “(Đã ký)”, “Trang” beside a page number

	Written string // what the library writes in its place; nothing of most
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

// Read reads a Word file of the given size as a report with the zero [Config].
func Read(in io.ReaderAt, size int64) (*Result, error) { return Config{}.Read(in, size) }

// Read reads a Word file of the given size as a report. It fails where the file is no Word document that can be read, and
// unless it is to be read anyway with an [ErrProtected], [ErrSigned], [ErrMacros] or *[TypeError].
func (c Config) Read(in io.ReaderAt, size int64) (*Result, error) {
	d, unread, err := word.OpenAll(in, size)
	if err != nil {
		return nil, err
	}
	changes := append(decodeFonts(d), dropInvisible(d)...)
	writeCapitals(d)
	o := recognise.OutlineOf(d, 0)
	if err := refused(d, o); err != nil && !c.Anyway {
		return nil, err
	}
	r := &reader{doc: d, outline: o, report: new(model.Report), taken: make([][]span, d.ParagraphCount), named: make(map[string]bool), pictured: make(map[*word.Paragraph]bool), noted: make(map[*word.Note]bool), marked: make(map[*word.Note]bool)}
	r.look()
	r.head()
	r.main()
	r.closing()
	r.annexes()
	r.margins()
	r.unread(unread)
	r.leftOver()
	return &Result{r.report, r.losses, changes, r.files}, nil
}

// look notes what is asked of the outline again and again.
func (r *reader) look() {
	r.entries, r.above = r.outline.Entries(), make(map[*word.Paragraph]bool)
	r.entries = slices.DeleteFunc(r.entries, func(e recognise.Entry) bool { return e.Paragraph != nil && r.outline.IsContents(e.Paragraph) })
	for _, e := range r.entries {
		if e.Table != nil {
			r.above[e.Table.Title], r.above[e.Table.Unit] = true, true
		}
	}
	for _, a := range r.outline.Appendices {
		r.starts = append(r.starts, a.From)
	}
	for _, a := range r.outline.Attachments {
		r.starts = append(r.starts, a.From)
	}
	slices.Sort(r.starts)
	for _, st := range r.doc.Stories {
		for _, p := range st.Paragraphs {
			if p.Inlines == nil {
				continue
			}
			for _, mark := range p.Inlines.Notes {
				r.marked[mark.Note] = true
			}
		}
	}
	if r.closingTo = r.outline.ClosingTo; r.closingTo == 0 {
		r.closingTo = r.outline.BodyTo // of a closing that cannot be read
	}
	r.starts = slices.Compact(r.starts)
}

// A reader turns the facts of one file into a report.
type reader struct {
	doc       *word.Document
	outline   *recognise.Outline
	entries   []recognise.Entry
	above     map[*word.Paragraph]bool // captions and units of tables
	closingTo int                      // the index behind the signature
	starts    []int                    // the first paragraph of each appendix and attachment
	report    *model.Report
	losses    []Loss
	files     []File
	pictured  map[*word.Paragraph]bool // whose pictures have been read
	named     map[string]bool          // the names of the files
	taken     [][]span                 // of every paragraph by its index, what the report holds or the library writes itself

	noted       map[*word.Note]bool // whose mark has been read
	marked      map[*word.Note]bool // that a mark anywhere leads to
	agencyShown bool                // the name of the agency stands in a “Kèm theo” line
}
