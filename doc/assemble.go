package doc

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// Config says how a report is laid out. The zero value is the usual way: the larger of the two sets of sizes.
type Config struct {
	Sizes decree.SizeSet
}

// Assemble lays out a report in the usual way. The report must be valid: see [model.Report.Validate].
func Assemble(r *model.Report) (*Document, error) { return Config{}.Assemble(r) }

// Assemble lays out a report, without the appendices that have a file of their own. It fails with a *[model.ValidationError]
// that lists every text that is too long for its place (rule "fit"). A row that [model.Table.RowSeq] yields is looked at
// when it is written: a row that is not valid, or a failure of the iterator (rule "row-source"), ends the rendering with
// such an error. No report, and a set of sizes that there is not (rule "sizes"), are refused in the same way.
func (c Config) Assemble(r *model.Report) (*Document, error) {
	if err := c.refuse(r); err != nil {
		return nil, err
	}
	a := c.assembler(r)
	a.properties()
	a.main()
	for i := range r.Appendices {
		if !r.Appendices[i].OwnFile {
			a.appendix(i)
		}
	}
	a.firstPage()
	if err := a.faults.Err(); err != nil {
		return nil, err
	}
	a.prune()
	a.doc.Warnings = a.warnings
	return a.doc, nil
}

// refuse returns an error where there is nothing to lay out, or no sizes to do it in.
func (c Config) refuse(r *model.Report) error {
	if r == nil {
		return r.Validate().Err()
	}
	if !c.Sizes.Valid() {
		return model.Faults{{Rule: "sizes", Value: c.Sizes.String(), Message: decree.Message{
			Vi: "không có bộ cỡ chữ này; dùng decree.Large hoặc decree.Small",
			En: "there is no such set of sizes; use decree.Large or decree.Small"}}}.Err()
	}
	return nil
}

// assembler begins a document, with the figures of the report in their places.
func (c Config) assembler(r *model.Report) *assembler {
	return &assembler{
		sizes:    c.Sizes,
		report:   r.Resolve(),
		doc:      &Document{FirstNote: max(r.FirstNote, 1)},
		styles:   newStyleList(sheetIn(c.Sizes)),
		outlined: map[StyleID]bool{},
	}
}

// An assembler lays out one report.
type assembler struct {
	sizes   decree.SizeSet
	report  *model.Report
	doc     *Document
	styles  styleList
	page    Page    // of the section being laid out
	blocks  []Block // of the section being laid out
	fixed   int     // how many of them stay above the body, whatever follows
	head    int     // how many of them are the head of an appendix
	origins origins
	goesOn  bool // pages of the same appendix are before this section
	begins  bool // on landscape pages, to the end of the first wide table

	lastTable *tablePlan // so far

	outlined map[StyleID]bool // styles that have their level in the navigation pane
	faults   model.Faults     // what does not fit its place
	warnings model.Faults     // what fits and reads badly
}

func (a *assembler) properties() {
	r := a.report
	subject := plain(r.Subject)
	a.doc.Properties = Properties{
		Title:    r.DocumentType.Type().Name() + " " + subject,
		Subject:  subject,
		Agency:   a.agency(),
		Language: "vi-VN",
	}
	if r.Date.Day != 0 && r.Date.Valid() {
		a.doc.Properties.Created = r.Date.String()
	}
}

// agency is the name of the issuing agency on one line.
func (a *assembler) agency() string {
	if a.report.AgencyName != "" {
		return nfc(a.report.AgencyName)
	}
	return nfc(join(a.report.IssuingAgency, " "))
}

// main lays out the report itself, in the order of the page.
func (a *assembler) main() {
	a.page = a.pickPage()
	const usual = 128
	a.blocks = make([]Block, 0, usual)
	a.masthead()
	a.title()
	a.preamble()
	a.fixed = len(a.blocks)
	a.body(a.report.Body)
	a.beside(func() {
		a.closing()
		a.signatureBlock()
	})
	a.endSection(0)
}

// endSection closes the section whose blocks have been laid out. Its first page carries no number; where pages in it are
// turned, their numbers go on.
func (a *assembler) endSection(firstNumber int) {
	for i, t := range a.turns() {
		s := Section{Page: t.page, PageNumber: stylePageNumber, Blocks: ended(t.blocks)}
		if i == 0 && !a.goesOn {
			s.FirstNumber, s.HideFirst = firstNumber, true
		}
		a.doc.Sections = append(a.doc.Sections, s)
	}
	a.blocks, a.fixed = nil, 0
}

// ended sees to it that a section ends in a paragraph. After a table it is too low to begin a page of its own.
func ended(blocks []Block) []Block {
	if last, ok := blocks[len(blocks)-1].(*Paragraph); !ok {
		return append(blocks, &Paragraph{Style: styleJoint})
	} else if last.Style == styleGap {
		last.Style = styleJoint
	}
	return blocks
}

func pageOf(f decree.PageFormat) Page {
	return Page{
		Width: Mm(float64(f.Width)), Height: Mm(float64(f.Height)),
		Top: Mm(float64(f.Top)), Bottom: Mm(float64(f.Bottom)), Left: Mm(float64(f.Left)), Right: Mm(float64(f.Right)),
		Header: Mm(float64(f.Header)), Landscape: f.Landscape,
	}
}

func (a *assembler) add(b Block) { a.blocks = append(a.blocks, b) }

// line adds a paragraph of plain text.
func (a *assembler) line(style StyleID, text string) { a.add(paragraph(style, text)) }

// style adds a style to the list, or replaces the one of that name.
func (a *assembler) style(s Style) StyleID {
	a.styles.set(s)
	return s.ID
}

func (a *assembler) styleBy(id StyleID) Style { return *a.styles.find(id) }
