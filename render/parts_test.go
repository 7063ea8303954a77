package render_test

import (
	"io"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/render"
)

func TestParagraph(t *testing.T) {
	p := &doc.Paragraph{Style: "Text", KeepNext: true, Inlines: []doc.Inline{
		&doc.Text{Text: "a & b"}, &doc.Text{Text: " c", Bold: true, Italic: true}, &doc.Break{}, &doc.Text{Text: "2", Superscript: true},
	}}
	part := rendered(t, document(p))[main]
	wantIn(t, part,
		`<w:p><w:pPr><w:pStyle w:val="Text"/><w:keepNext/></w:pPr>`,
		`<w:r><w:t>a &amp; b</w:t></w:r>`,
		`<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve"> c</w:t></w:r>`,
		`<w:r><w:br/></w:r>`,
		`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>`)
}

// TestLinks wants one relationship for an address in a part, none for another part's, and the look of the text around.
func TestLinks(t *testing.T) {
	link := func(s, to string) doc.Inline { return &doc.Text{Text: s, Link: to} }
	note := &doc.Note{Mark: "Mark", Comma: true, Body: []*doc.Paragraph{{Inlines: []doc.Inline{link("c", "https://x.vn/?a=1&b=Đ")}}}}
	d := document(&doc.Paragraph{Inlines: []doc.Inline{
		link("a", "https://x.vn"), link("b", "https://x.vn"), link("d", "mailto:a@x.vn"), &doc.Text{Text: "2", Subscript: true}, note}})
	parts := rendered(t, d)
	if links := parts["links of "+main]; links != "https://x.vn\nmailto:a@x.vn\n" {
		t.Errorf("it leads to %s", links)
	}
	wantIn(t, parts[main], `"><w:r><w:t>a</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId`, `<w:vertAlign w:val="subscript"/>`,
		`<w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:t>,</w:t></w:r>`)
	if links := parts["links of /word/footnotes.xml"]; links != "https://x.vn/?a=1&b=%C4%90\n" {
		t.Errorf("the notes lead to %s", links)
	}
	page, _ := rendersHTML(t, d)
	wantIn(t, string(page), `<a href="https://x.vn">a</a>`, `<sub>2</sub>`, `>,</span>`, `href="https://x.vn/?a=1&amp;b=%C4%90"`)
	for _, bad := range []string{"javascript:alert(1)", "data:text/html,a", "#a", "https://", " https://x.vn"} {
		d := document(&doc.Paragraph{Inlines: []doc.Inline{link("a", bad)}})
		if render.DOCX(io.Discard, d) == nil {
			t.Errorf("%q is written into a Word file", bad)
		}
		if render.HTML(io.Discard, d) == nil {
			t.Errorf("%q is written into a page", bad)
		}
	}
}

// TestSpaces wants every space kept that white space rules of XML would drop, and no attribute without need.
func TestSpaces(t *testing.T) {
	for s, preserved := range map[string]bool{"a": false, "a b": false, "": false, " a": true, "a ": true, "a  b": true, " ": true} {
		part := rendered(t, document(text(s)))[main]
		open := "<w:t>"
		if preserved {
			open = `<w:t xml:space="preserve">`
		}
		if s == "" {
			wantIn(t, part, "<w:t/>")
		} else {
			wantIn(t, part, open+s+"</w:t>")
		}
	}
}

func TestTable(t *testing.T) {
	heading := &doc.Row{Height: doc.Mm(10), Cells: []doc.Cell{
		{Merge: doc.MergeStart, Middle: true, Upward: true, Blocks: []doc.Block{text("a")}},
		{Columns: 2, Blocks: []doc.Block{text("b")}},
	}}
	second := &doc.Row{Cells: []doc.Cell{{Merge: doc.MergeOn}, {Blocks: []doc.Block{text("c")}}, {}}}
	body := &doc.Row{Cells: []doc.Cell{{Columns: 3, Blocks: []doc.Block{text("d")}}}}
	part := rendered(t, document(&doc.Table{
		Style: "Grid", Grid: []doc.Length{doc.Twips(100), doc.Twips(200), doc.Twips(300)}, Heading: 2,
		Rows: doc.RowsOf(heading, second, body),
	}))[main]
	wantIn(t, part,
		`<w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="600" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
		`<w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="200"/><w:gridCol w:w="300"/></w:tblGrid>`,
		`<w:trPr><w:cantSplit/><w:trHeight w:val="567" w:hRule="atLeast"/><w:tblHeader/></w:trPr>`,
		`<w:tcPr><w:tcW w:w="100" w:type="dxa"/><w:vMerge w:val="restart"/><w:textDirection w:val="btLr"/><w:vAlign w:val="center"/></w:tcPr>`,
		`<w:tcPr><w:tcW w:w="500" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>`,
		`<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`,
		`<w:tcPr><w:tcW w:w="100" w:type="dxa"/><w:vMerge/></w:tcPr><w:p/></w:tc>`,
		`<w:tcW w:w="300" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr>`,
		`<w:trPr><w:cantSplit/></w:trPr>`,
		`<w:tcW w:w="600" w:type="dxa"/><w:gridSpan w:val="3"/>`)
}

// TestTableWidth wants the table as wide as its columns, each of which is rounded.
func TestTableWidth(t *testing.T) {
	third := doc.Twips(100) + 400 // rounds up
	part := rendered(t, document(&doc.Table{
		Grid: []doc.Length{third, third, third}, Rows: doc.RowsOf(&doc.Row{Cells: []doc.Cell{{Columns: 3}}}),
	}))[main]
	wantIn(t, part, `<w:tblW w:w="303"`, `<w:gridCol w:w="101"/>`, `<w:tcW w:w="303"`)
}

// TestNotes wants the notes numbered through, those in cells among them, from the number that the document asks for.
func TestNotes(t *testing.T) {
	d := document(noted("a", text("first")), table(cells(noted("b", text("second"), text("more")), text("c"))), noted("d", text("third")))
	d.FirstNote = 6
	parts := rendered(t, d)
	wantIn(t, parts[main],
		`<w:t>a</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:footnoteReference w:id="1"/></w:r>`,
		`<w:footnoteReference w:id="2"/>`, `</w:tbl>`, `<w:footnoteReference w:id="3"/>`,
		`<w:sectPr>`, `<w:footnotePr><w:numStart w:val="6"/></w:footnotePr>`)
	wantIn(t, parts["/word/footnotes.xml"],
		`<w:footnote w:type="separator" w:id="-1">`, `<w:footnote w:type="continuationSeparator" w:id="0">`,
		`<w:footnote w:id="1">`, `<w:footnoteRef/>`, `<w:t>first</w:t>`,
		`<w:footnote w:id="2">`, `<w:footnoteRef/>`, `<w:t>second</w:t>`, `<w:t>more</w:t>`,
		`<w:footnote w:id="3">`, `<w:footnoteRef/>`, `<w:t>third</w:t>`)
	wantIn(t, parts["/word/settings.xml"],
		`<w:footnotePr><w:numStart w:val="6"/><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`)
}

// TestNoNotes wants neither the part nor the settings of notes where there is none.
func TestNoNotes(t *testing.T) {
	parts := rendered(t, document(text("a")))
	if _, ok := parts["/word/footnotes.xml"]; ok {
		t.Error("a part of notes")
	}
	wantNotIn(t, parts["/word/settings.xml"], "footnotePr")
	wantNotIn(t, parts["/word/_rels/document.xml.rels"], "footnotes")
	wantNotIn(t, parts[main], "footnotePr")
}

// TestSections wants the format of a section in its last paragraph, that of the last one after the text.
func TestSections(t *testing.T) {
	d := document(text("a"))
	d.Sections[0].HideFirst = true
	d.Sections = append(d.Sections,
		doc.Section{Page: landscape(), PageNumber: "Text", FirstNumber: 1, Blocks: []doc.Block{text("b"), table(cells(text("c")))}},
		doc.Section{Page: a4, PageNumber: "Text", Blocks: []doc.Block{text("d")}})
	part := rendered(t, d)[main]
	const margins = `<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>`
	const portrait = `<w:pgSz w:w="11906" w:h="16838"/>` + margins
	wantIn(t, part,
		`<w:pStyle w:val="Text"/><w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/>`,
		portrait+`<w:titlePg/></w:sectPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`,
		`</w:tbl><w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId1"/>`,
		`<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`+margins+`<w:pgNumType w:start="1"/></w:sectPr></w:pPr></w:p>`,
		`<w:t>d</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId1"/>`+portrait+`</w:sectPr></w:body>`)
}

// TestHeaders wants the number of the page in the style that each section asks for, and none on hidden first pages.
func TestHeaders(t *testing.T) {
	d := document(text("a"))
	d.Sections[0].HideFirst = true
	d.Sections = append(d.Sections, doc.Section{Page: a4, PageNumber: "Normal"}, doc.Section{Page: a4, PageNumber: "Text"})
	parts := rendered(t, d)
	wantIn(t, parts["/word/header1.xml"],
		`<w:pStyle w:val="Text"/>`, `<w:fldChar w:fldCharType="begin"/>`, ` PAGE `, `"separate"`, `<w:t>2</w:t>`, `"end"`)
	wantNotIn(t, parts["/word/header2.xml"], "PAGE", "<w:r>")
	wantIn(t, parts["/word/header3.xml"], `<w:pStyle w:val="Normal"/>`, ` PAGE `)
	wantIn(t, parts[main],
		`<w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/>`,
		`<w:headerReference w:type="default" r:id="rId3"/><w:pgSz`,
		`<w:headerReference w:type="default" r:id="rId1"/><w:pgSz`)
}

func TestStyles(t *testing.T) {
	d := document()
	d.Properties.Language = "vi-VN"
	d.Styles = append(d.Styles, doc.Style{
		ID: "Heading", Name: "Mục", BasedOn: "Normal", Next: "Text", Font: "Times New Roman", Size: doc.Pt(13.5), Bold: true, Italic: true,
		Align: doc.Justified, FirstLine: doc.Cm(1), Left: doc.Mm(5), Right: doc.Mm(2), Before: doc.Pt(6), After: doc.Pt(3),
		Line: doc.Line{Multiple: 1.5}, KeepNext: true, KeepLines: true, Outline: 1, RuleAbove: doc.Pt(0.75),
	}, doc.Style{ID: "List", Name: "Danh sách", BasedOn: "Normal", FirstLine: -doc.Cm(1), Left: doc.Cm(1), Line: doc.Line{Exactly: doc.Pt(15)}})
	part := rendered(t, d)["/word/styles.xml"]
	const font = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>`
	wantIn(t, part,
		`<w:docDefaults><w:rPrDefault><w:rPr>`+font+`<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/>`,
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>`,
		`<w:style w:type="character" w:customStyle="1" w:styleId="Mark">`, `<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>`,
		`<w:style w:type="table" w:customStyle="1" w:styleId="Grid">`, `<w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
		`<w:style w:type="paragraph" w:styleId="Heading"><w:name w:val="heading 1"/><w:aliases w:val="Mục"/><w:basedOn w:val="Normal"/><w:next w:val="Text"/>`,
		`<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>`,
		`<w:spacing w:before="120" w:after="60" w:line="360" w:lineRule="auto"/><w:ind w:left="283" w:right="113" w:firstLine="567"/>`,
		`<w:jc w:val="both"/><w:outlineLvl w:val="0"/>`,
		font+`<w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val="27"/><w:szCs w:val="27"/>`,
		`<w:spacing w:before="0" w:after="0" w:line="300" w:lineRule="exact"/><w:ind w:left="567" w:right="0" w:hanging="567"/>`)
}

func TestProperties(t *testing.T) {
	d := document()
	d.Properties = doc.Properties{Title: "Báo cáo", Agency: "Sở Y tế", Language: "vi-VN", Created: "2024-11-08"}
	parts := rendered(t, d)
	wantIn(t, parts["/docProps/core.xml"], `<dc:title>Báo cáo</dc:title>`, `<dc:creator>Sở Y tế</dc:creator>`, `<dc:language>vi-VN</dc:language>`,
		`<dcterms:created xsi:type="dcterms:W3CDTF">2024-11-08T00:00:00Z</dcterms:created>`, `<dcterms:modified`)
	wantIn(t, parts["/docProps/app.xml"], `<Company>Sở Y tế</Company>`)

	d.Properties = doc.Properties{}
	parts = rendered(t, d)
	wantNotIn(t, parts["/docProps/core.xml"], "<dc:", "<dcterms:")
	wantNotIn(t, parts["/word/styles.xml"], "w:lang")
	wantNotIn(t, parts["/word/settings.xml"], "themeFontLang")
}
