package render_test

import (
	"bytes"
	"errors"
	"iter"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/structure"
	"github.com/vanthu/baocao/render"
)

var a4 = doc.Page{
	Width: doc.Mm(210), Height: doc.Mm(297),
	Top: doc.Mm(20), Bottom: doc.Mm(20), Left: doc.Mm(30), Right: doc.Mm(15), Header: doc.Mm(10),
}

func landscape() doc.Page {
	p := a4
	p.Width, p.Height, p.Landscape = a4.Height, a4.Width, true
	return p
}

// document is a document of one section.
func document(blocks ...doc.Block) *doc.Document {
	return &doc.Document{
		Styles: []doc.Style{
			{ID: "Normal", Name: "Normal", Font: "Times New Roman", Size: doc.Pt(14)},
			{ID: "Text", Name: "Nội dung", BasedOn: "Normal"},
			{ID: "Mark", Name: "Dấu", Kind: doc.CharacterStyle, Superscript: true},
			{ID: "Grid", Name: "Bảng", Kind: doc.TableStyle, Border: doc.Pt(0.5)},
		},
		Sections: []doc.Section{{Page: a4, PageNumber: "Text", Blocks: blocks}},
	}
}

func text(s string) *doc.Paragraph {
	return &doc.Paragraph{Style: "Text", Inlines: []doc.Inline{&doc.Text{Text: s}}}
}

func noted(s string, body ...*doc.Paragraph) *doc.Paragraph {
	p := text(s)
	p.Inlines = append(p.Inlines, &doc.Note{Mark: "Mark", Body: body})
	return p
}

func table(rows ...*doc.Row) *doc.Table {
	return &doc.Table{Style: "Grid", Grid: []doc.Length{doc.Mm(50), doc.Mm(115)}, Rows: doc.RowsOf(rows...)}
}

func cells(blocks ...doc.Block) *doc.Row {
	row := &doc.Row{}
	for _, b := range blocks {
		row.Cells = append(row.Cells, doc.Cell{Blocks: []doc.Block{b}})
	}
	return row
}

// rendered returns the parts of the file by name. The file is sound.
func rendered(t *testing.T, d *doc.Document) map[string]string {
	t.Helper()
	var docx bytes.Buffer
	if err := render.DOCX(&docx, d); err != nil {
		t.Fatal(err)
	}
	for _, fault := range structure.Check(docx.Bytes()) {
		t.Error(fault)
	}
	pkg, err := opc.OpenReader(bytes.NewReader(docx.Bytes()), int64(docx.Len()))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, p := range pkg.Parts() {
		data, err := pkg.Part(p.Name)
		if err != nil {
			t.Fatal(err)
		}
		parts[p.Name] = string(data)
	}
	for _, source := range []string{main, "/word/footnotes.xml"} {
		relations, _ := pkg.Relationships(source)
		for _, r := range relations {
			if r.External {
				parts["links of "+source] += r.Target + "\n"
			}
		}
	}
	return parts
}

// wantIn wants each piece in the part, in the order given.
func wantIn(t *testing.T, part string, pieces ...string) {
	t.Helper()
	rest := part
	for _, piece := range pieces {
		_, after, found := strings.Cut(rest, piece)
		if !found {
			t.Errorf("no %s, or not after what stands before it, in\n%s", piece, part)
			return
		}
		rest = after
	}
}

func wantNotIn(t *testing.T, part string, pieces ...string) {
	t.Helper()
	for _, piece := range pieces {
		if strings.Contains(part, piece) {
			t.Errorf("%s in\n%s", piece, part)
		}
	}
}

const main = "/word/document.xml"

// TestSparse renders documents that leave out what they may.
func TestSparse(t *testing.T) {
	bare := &doc.Document{Sections: []doc.Section{{Page: a4, Blocks: []doc.Block{&doc.Paragraph{}}}}}
	noStyle := &doc.Document{Sections: []doc.Section{{Page: a4, Blocks: []doc.Block{
		&doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Text: "a"}, &doc.Note{}}},
		&doc.Table{Grid: []doc.Length{doc.Mm(20)}, Rows: doc.RowsOf(&doc.Row{Cells: []doc.Cell{{}}})},
	}}}}
	twoEmpty := document()
	twoEmpty.Sections = append(twoEmpty.Sections, doc.Section{Page: landscape()})
	tests := map[string]*doc.Document{
		"no blocks":                  document(),
		"no styles":                  bare,
		"nothing has a style":        noStyle,
		"sections of no blocks":      twoEmpty,
		"cell of no blocks":          document(table(&doc.Row{Cells: []doc.Cell{{}, {}}})),
		"cell of a table only":       document(table(cells(table(cells(text("a"))), text("b")))),
		"row narrower than its grid": document(table(cells(text("a")))),
		"note of no paragraph":       document(noted("a")),
	}
	for name, d := range tests {
		t.Run(name, func(t *testing.T) { rendered(t, d) })
	}
}

// TestRefused renders documents that no file can hold, and wants nothing written.
func TestRefused(t *testing.T) {
	with := func(change func(*doc.Document)) *doc.Document {
		d := document(text("a"))
		change(d)
		return d
	}
	nested := noted("a", noted("b", text("c")))
	tests := []struct {
		name string
		d    *doc.Document
		err  render.DocumentError // its place
	}{
		{name: "no document"},
		{name: "no section", d: &doc.Document{}, err: render.DocumentError{}},
		{name: "no page", d: with(func(d *doc.Document) { d.Sections[0].Page = doc.Page{} }), err: render.DocumentError{Section: 1}},
		{name: "landscape page that is high", d: with(func(d *doc.Document) { d.Sections[0].Page.Landscape = true }), err: render.DocumentError{Section: 1}},
		{name: "unknown style", d: document(text("a"), &doc.Paragraph{Style: "Body"}), err: render.DocumentError{Section: 1, Block: 2}},
		{name: "style of another kind", d: document(&doc.Paragraph{Style: "Grid"}), err: render.DocumentError{Section: 1, Block: 1}},
		{name: "unknown base", d: with(func(d *doc.Document) { d.Styles[1].BasedOn = "Base" })},
		{name: "based on a style of no kind", d: with(func(d *doc.Document) { d.Styles[0].Kind, d.Styles[1].BasedOn = 200, d.Styles[0].ID })},
		{name: "based on itself", d: with(func(d *doc.Document) { d.Styles[0].BasedOn = "Text" })},
		{name: "style twice", d: with(func(d *doc.Document) { d.Styles[1].ID = "Normal" })},
		{name: "style without a name", d: with(func(d *doc.Document) { d.Styles[1].Name = "" })},
		{name: "table without rows", d: document(&doc.Table{Style: "Grid", Grid: []doc.Length{1}}), err: render.DocumentError{Section: 1, Block: 1}},
		{name: "row without cells", d: document(table(&doc.Row{})), err: render.DocumentError{Section: 1, Block: 1}},
		{name: "no row", d: document(table(nil)), err: render.DocumentError{Section: 1, Block: 1}},
		{name: "row wider than its grid", d: document(table(cells(text("a"), text("b"), text("c")))), err: render.DocumentError{Section: 1, Block: 1}},
		{name: "nil block", d: document(text("a"), nil), err: render.DocumentError{Section: 1, Block: 2}},
		{name: "nil inline", d: document(&doc.Paragraph{Inlines: []doc.Inline{nil}}), err: render.DocumentError{Section: 1, Block: 1}},
		{name: "note within a note", d: document(nested), err: render.DocumentError{Section: 1, Block: 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var docx bytes.Buffer
			err := render.DOCX(&docx, test.d)
			refused, ok := errors.AsType[*render.DocumentError](err)
			if !ok {
				t.Fatalf("error %v", err)
			}
			if refused.Section != test.err.Section || refused.Block != test.err.Block || refused.Reason == "" {
				t.Errorf("got %+v, want it at %+v", refused, test.err)
			}
			if docx.Len() > 0 {
				t.Error("something is written")
			}
		})
	}
	var page bytes.Buffer
	if refused, ok := errors.AsType[*render.DocumentError](render.HTML(&page, nil)); !ok || refused.Reason == "" || page.Len() > 0 {
		t.Errorf("a page of no document: %v", refused)
	}
	var docx bytes.Buffer
	if err := (render.Config{Compression: render.Smallest + 1}).DOCX(&docx, document(text("a"))); err == nil || docx.Len() > 0 {
		t.Errorf("an unknown compression: error %v, %d bytes written", err, docx.Len())
	}
}

// TestRowsEnd wants the error of the rows as it is, and the tables after it left alone.
func TestRowsEnd(t *testing.T) {
	gone := errors.New("gone")
	failing, next := table(), table()
	failing.Rows = func(yield func(*doc.Row, error) bool) {
		_ = yield(cells(text("a")), nil) && yield(nil, gone) && yield(cells(text("after the end")), nil)
	}
	asked := false
	next.Rows = iter.Seq2[*doc.Row, error](func(func(*doc.Row, error) bool) { asked = true })
	var docx bytes.Buffer
	if err := render.DOCX(&docx, document(failing, text("a"), next)); err != gone {
		t.Errorf("error %v", err)
	}
	if asked || docx.Len() > 0 {
		t.Errorf("asked for the next table: %v, %d bytes written", asked, docx.Len())
	}
}

// TestCharacter wants text that XML cannot hold refused, in a note too.
func TestCharacter(t *testing.T) {
	for _, d := range []*doc.Document{document(text("a\x00")), document(noted("a", text("\ufffe")))} {
		var docx bytes.Buffer
		if err := render.DOCX(&docx, d); err == nil || docx.Len() > 0 {
			t.Errorf("error %v, %d bytes written", err, docx.Len())
		}
	}
}
