package render_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/render"
)

// wordsOf is a paragraph of one run.
func wordsOf(s string) *doc.Paragraph {
	return &doc.Paragraph{Style: "Normal", Inlines: []doc.Inline{&doc.Text{Text: s}}}
}

// TestMarginsAreShared gives three sections first pages of their own, two of them alike.
func TestMarginsAreShared(t *testing.T) {
	d := page(wordsOf("một"))
	second, third, fourth := d.Sections[0], d.Sections[0], d.Sections[0]
	d.Sections[0].FirstHeader = []doc.Block{wordsOf("đầu")}
	d.Sections[0].FirstFooter = []doc.Block{wordsOf("chân")}
	second.HideFirst = false
	fourth.FirstFooter = d.Sections[0].FirstFooter
	for _, s := range []*doc.Section{&second, &third, &fourth} {
		s.Blocks = []doc.Block{wordsOf("tiếp")}
	}
	d.Sections = append(d.Sections, second, third, fourth)

	_, p := opened(t, d)
	var got []string
	for _, part := range p.Parts() {
		if strings.Contains(part.Name, "header") || strings.Contains(part.Name, "footer") {
			got = append(got, part.Name)
		}
	}
	// The number, the first head, the bare head; the first foot, the bare foot.
	want := []string{"/word/header1.xml", "/word/header2.xml", "/word/footer1.xml", "/word/header3.xml", "/word/footer2.xml"}
	if !slices.Equal(got, want) {
		t.Errorf("parts %v, want %v", got, want)
	}
	main, err := p.Part("/word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	relationships, err := p.Relationships("/word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range relationships {
		names[r.ID] = strings.TrimSuffix(strings.TrimPrefix(r.Target, "/word/"), ".xml")
	}
	for i, section := range strings.Split(string(main), "<w:sectPr>")[1:] {
		var refs []string
		for _, e := range strings.Split(section, "r:id=\"")[1:] {
			id, _, _ := strings.Cut(e, `"`)
			refs = append(refs, names[id])
		}
		want := []string{"header1 header2 footer1", "header1", "header1 header3 footer2", "header1 header3 footer1"}[i]
		if s := strings.Join(refs, " "); s != want {
			t.Errorf("section %d shows %s, want %s", i+1, s, want)
		}
	}
}

func TestNoteInMarginRefused(t *testing.T) {
	d := page(wordsOf("một"))
	d.Sections[0].FirstHeader = []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.Note{Mark: "Dau"}}}}
	var b strings.Builder
	if err := render.DOCX(&b, d); err == nil || b.Len() > 0 {
		t.Errorf("error %v after %d bytes, want an error and none", err, b.Len())
	}
}

func TestFieldsAreNumbered(t *testing.T) {
	number := func() *doc.Paragraph {
		return &doc.Paragraph{Style: "Normal", Inlines: []doc.Inline{
			&doc.Field{Tag: "baocao.number", Title: "Số", Text: doc.Text{Text: "05", Bold: true}}}}
	}
	d := page(number(), number())
	d.Sections[0].FirstFooter = []doc.Block{number()}
	_, p := opened(t, d) // which finds that the ids differ
	main, err := p.Part("/word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	want := `<w:sdt><w:sdtPr><w:alias w:val="Số"/><w:tag w:val="baocao.number"/><w:id w:val="2"/><w:text/></w:sdtPr>` +
		`<w:sdtContent><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>05</w:t></w:r></w:sdtContent></w:sdt>`
	if !strings.Contains(string(main), want) {
		t.Errorf("no field %s in %s", want, main)
	}
}
