package unioffice_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/unidoc/unioffice/document"
	"github.com/unidoc/unioffice/schema/soo/wml"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/docxtest"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/render/unioffice"
	"github.com/vanthu/baocao/source"
)

// govap is the report of sixteen pages that this project is measured by.
func govap(t *testing.T) *doc.Document {
	t.Helper()
	report, err := source.Decode(os.DirFS("../../examples/cases/govap"), "report.md")
	if err != nil {
		t.Fatal(err)
	}
	d, err := doc.Assemble(report)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// open opens a document, and removes at the end of the test what unioffice leaves on the disk.
func open(t *testing.T, d *doc.Document) *document.Document {
	t.Helper()
	opened, err := unioffice.Open(d)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(opened.TmpPath) })
	return opened
}

// A reading lists what a document holds, each thing as one line.
type reading struct{ paragraphs, tables, notes, sections, styles []string }

// blocks adds paragraphs with their style and text, and tables with the merges of their cells.
func (r *reading) blocks(t *testing.T, blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			r.paragraphs = append(r.paragraphs, fmt.Sprintf("%s: %s", b.Style, r.inlines(t, b.Inlines)))
		case *doc.Table:
			r.tables = append(r.tables, fmt.Sprintf("%s, %d columns", b.Style, len(b.Grid)))
			for row, err := range b.Rows {
				if err != nil {
					t.Fatal(err)
				}
				for _, c := range row.Cells {
					r.tables = append(r.tables, fmt.Sprintf("cell over %d, merge %d", max(c.Columns, 1), c.Merge))
					r.blocks(t, c.Blocks)
				}
			}
		}
	}
}

func (r *reading) inlines(t *testing.T, inlines []doc.Inline) string {
	var text strings.Builder
	for _, in := range inlines {
		switch in := in.(type) {
		case *doc.Text:
			text.WriteString(in.Text)
		case *doc.Field:
			text.WriteString(in.Text.Text)
		case *doc.Note:
			body := new(reading)
			for _, p := range in.Body {
				body.blocks(t, []doc.Block{p})
			}
			r.notes = append(r.notes, body.paragraphs...)
			fmt.Fprintf(&text, "[%d]", len(r.notes))
		}
	}
	return text.String()
}

// ours is what a report holds before unioffice has seen it.
func ours(t *testing.T, d *doc.Document) reading {
	var r reading
	for _, s := range d.Sections {
		r.blocks(t, s.Blocks)
		r.sections = append(r.sections, fmt.Sprintf("%d × %d", s.Page.Width.Twips(), s.Page.Height.Twips()))
	}
	for _, s := range d.Styles {
		r.styles = append(r.styles, fmt.Sprintf("%s: %s", s.ID, s.Name))
	}
	return r
}

// theirs is what unioffice finds, in the order of the file.
func theirs(d *document.Document) reading {
	var r reading
	for _, elements := range d.X().Body.EG_BlockLevelElts {
		r.content(d, elements)
	}
	r.section(d.X().Body.SectPr)
	for _, n := range d.Footnotes() {
		if n.X().TypeAttr != wml.ST_FtnEdnUnset && n.X().TypeAttr != wml.ST_FtnEdnNormal {
			continue // the lines between text and notes
		}
		for _, p := range n.Paragraphs() {
			r.notes = append(r.notes, paragraph(p.Style(), strings.TrimPrefix(text(p.Runs()), " "))) // after the mark
		}
	}
	for _, s := range d.Styles.Styles() {
		name := s.Name()
		if aliases := s.X().Aliases; aliases != nil { // of a style that Word has by itself: its name is Word's
			name = aliases.ValAttr
		}
		r.styles = append(r.styles, paragraph(s.StyleID(), name))
	}
	return r
}

func paragraph(style, text string) string { return style + ": " + text }

// text is the text of runs, with the marks of notes.
func text(runs []document.Run) string {
	var b strings.Builder
	for _, run := range runs {
		b.WriteString(strings.ReplaceAll(run.Text(), "\n", "")) // a break
		if is, id := run.IsFootnote(); is {
			fmt.Fprintf(&b, "[%d]", id)
		}
	}
	return b.String()
}

// textOf is the text of a paragraph with the runs of its links, which unioffice does not count among its runs.
func textOf(p *wml.CT_P) string {
	var b strings.Builder
	var write func(content []*wml.EG_ContentRunContent)
	write = func(content []*wml.EG_ContentRunContent) {
		for _, c := range content {
			if c.Sdt != nil && c.Sdt.SdtContent != nil {
				write(c.Sdt.SdtContent.EG_ContentRunContent)
			}
			if c.R == nil {
				continue
			}
			for _, inner := range c.R.EG_RunInnerContent {
				switch {
				case inner.T != nil:
					b.WriteString(inner.T.Content)
				case inner.FootnoteReference != nil:
					fmt.Fprintf(&b, "[%d]", inner.FootnoteReference.IdAttr)
				}
			}
		}
	}
	for _, c := range p.EG_PContent {
		if c.Hyperlink != nil {
			write(c.Hyperlink.EG_ContentRunContent)
		}
		write(c.EG_ContentRunContent)
	}
	return b.String()
}

func (r *reading) content(d *document.Document, elements *wml.EG_BlockLevelElts) {
	paragraphs := map[*wml.CT_P]document.Paragraph{}
	for _, p := range d.Paragraphs() {
		paragraphs[p.X()] = p
	}
	r.walk(paragraphs, elements)
}

func (r *reading) walk(paragraphs map[*wml.CT_P]document.Paragraph, elements *wml.EG_BlockLevelElts) {
	for _, c := range elements.EG_ContentBlockContent {
		for _, x := range c.P {
			p := paragraphs[x]
			r.paragraphs = append(r.paragraphs, paragraph(p.Style(), textOf(x)))
			if x.PPr != nil {
				r.section(x.PPr.SectPr)
			}
		}
		for _, table := range c.Tbl {
			r.table(paragraphs, table)
		}
	}
}

func (r *reading) table(paragraphs map[*wml.CT_P]document.Paragraph, table *wml.CT_Tbl) {
	r.tables = append(r.tables, fmt.Sprintf("%s, %d columns", table.TblPr.TblStyle.ValAttr, len(table.TblGrid.GridCol)))
	for _, rows := range table.EG_ContentRowContent {
		for _, row := range rows.Tr {
			for _, cells := range row.EG_ContentCellContent {
				for _, cell := range cells.Tc {
					r.tables = append(r.tables, merges(cell.TcPr))
					for _, elements := range cell.EG_BlockLevelElts {
						r.walk(paragraphs, elements)
					}
				}
			}
		}
	}
}

func merges(properties *wml.CT_TcPr) string {
	columns, merge := int64(1), doc.NotMerged
	if properties.GridSpan != nil {
		columns = properties.GridSpan.ValAttr
	}
	if properties.VMerge != nil {
		if merge = doc.MergeOn; properties.VMerge.ValAttr == wml.ST_MergeRestart {
			merge = doc.MergeStart
		}
	}
	return fmt.Sprintf("cell over %d, merge %d", columns, merge)
}

func (r *reading) section(format *wml.CT_SectPr) {
	if format != nil {
		r.sections = append(r.sections, fmt.Sprintf("%d × %d",
			*format.PgSz.WAttr.ST_UnsignedDecimalNumber, *format.PgSz.HAttr.ST_UnsignedDecimalNumber))
	}
}

func compare(t *testing.T, got, want reading) {
	t.Helper()
	for what, lists := range map[string][2][]string{
		"paragraphs": {got.paragraphs, want.paragraphs}, "tables": {got.tables, want.tables}, "notes": {got.notes, want.notes},
		"sections": {got.sections, want.sections}, "styles": {got.styles, want.styles},
	} {
		if len(lists[1]) == 0 {
			t.Errorf("there are no %s to compare", what)
		}
		for i := range min(len(lists[0]), len(lists[1])) {
			if lists[0][i] != lists[1][i] {
				t.Errorf("%s, number %d: unioffice has %q, want %q", what, i+1, lists[0][i], lists[1][i])
				break
			}
		}
		if len(lists[0]) != len(lists[1]) {
			t.Errorf("unioffice has %d %s, want %d", len(lists[0]), what, len(lists[1]))
		}
	}
}

func TestOpen(t *testing.T) {
	d := govap(t)
	opened := open(t, d)
	if err := opened.Validate(); err != nil {
		t.Error(err)
	}
	compare(t, theirs(opened), ours(t, d))

	var words []string
	for _, h := range opened.Headers() {
		for _, p := range h.Paragraphs() {
			words = append(words, p.Style()+":"+text(p.Runs()))
		}
	}
	slices.Sort(words)
	// One part for the first pages, without a number, and one for all others.
	if got, want := strings.Join(words, " "), "SoTrang: SoTrang:2"; got != want {
		t.Errorf("headers %q, want %q", got, want)
	}
}

func TestEdit(t *testing.T) {
	d := govap(t)
	opened := open(t, d)
	all := opened.Paragraphs()
	closing := all[slices.IndexFunc(all, func(p document.Paragraph) bool { return strings.HasPrefix(text(p.Runs()), "Trên đây là") })]
	added := opened.InsertParagraphBefore(closing)
	added.SetStyle("NoiDung")
	added.AddRun().AddText("Đoạn thêm bằng unioffice.")

	var saved bytes.Buffer
	if err := opened.Save(&saved); err != nil {
		t.Fatal(err)
	}
	again, err := document.Read(bytes.NewReader(saved.Bytes()), int64(saved.Len()))
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(again.TmpPath)
	if err := again.Validate(); err != nil {
		t.Error(err)
	}
	want := theirs(opened)
	if !slices.Contains(want.paragraphs, "NoiDung: Đoạn thêm bằng unioffice.") {
		t.Error("the new paragraph is not there")
	}
	compare(t, theirs(again), want)

	var rendered bytes.Buffer
	if err := render.DOCX(&rendered, d); err != nil {
		t.Fatal(err)
	}
	before, after := outline(t, rendered.Bytes()), outline(t, saved.Bytes())
	line := "[Nội dung] Đoạn thêm bằng unioffice.\n"
	if strings.Count(after, line) != 1 || strings.Replace(after, line, "", 1) != before {
		t.Errorf("saving changed more than the edit:\n%s", after)
	}
	docxtest.Valid(t, saved.Bytes())
}

func outline(t *testing.T, docx []byte) string {
	t.Helper()
	text, err := docxtest.Outline(docx)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestOpenRefuses(t *testing.T) {
	d := &doc.Document{Sections: []doc.Section{{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Text: "\x00"}}}}}}}
	if _, err := unioffice.Open(d); err == nil {
		t.Error("a document that cannot be rendered was opened")
	}
}
