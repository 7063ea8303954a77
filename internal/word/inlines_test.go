package word

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

const drawingSpace = ` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

// first opens a file with this body, and gives its first paragraph.
func first(t testing.TB, body string, parts map[string]string, relations ...[2]string) (*Document, *Paragraph) {
	t.Helper()
	d := mustOpen(t, made(t, body, parts, relations...))
	return d, d.Main.Paragraphs[0]
}

func run(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

func TestBreaks(t *testing.T) {
	_, p := first(t, `<w:p><w:r><w:t>a`+"\n"+`b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t><w:br w:type="page"/><w:t>e</w:t><w:br w:type="column"/><w:cr/></w:r></w:p>`, nil)
	if p.Text != "a\nb\tc\nde\n\n" {
		t.Errorf("text %q", p.Text)
	}
	if got, want := fmt.Sprint(p.Inlines.Breaks), fmt.Sprint([]Break{{3, Tab}, {5, LineBreak}, {7, PageBreak}, {8, ColumnBreak}, {9, LineBreak}}); got != want {
		t.Errorf("breaks %s, want %s", got, want)
	}
	if !p.PageBreak {
		t.Error("no page break")
	}
}

func TestNotes(t *testing.T) {
	notes := func(kind string) string {
		note := func(id, attr, text string) string {
			return `<w:` + kind + ` w:id="` + id + `"` + attr + `><w:p>` + run(text) + `</w:p></w:` + kind + `>`
		}
		return `<w:` + kind + `s ` + wordSpace + `>` + note("-1", ` w:type="separator"`, "") + note("1", "", kind+" một") +
			strings.Replace(note("2", "", kind+" hai"), `</w:p>`, `</w:p><w:tbl><w:tr><w:tc><w:p>`+run("ô")+`</w:p></w:tc></w:tr></w:tbl>`, 1) + `</w:` + kind + `s>`
	}
	d, p := first(t, `<w:p>`+run("Quận")+`<w:r><w:footnoteReference w:id="2"/></w:r>`+run(" nhận")+`<w:r><w:endnoteReference w:id="1"/><w:footnoteReference w:id="9"/></w:r>`+
		`<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="1"/></w:r></w:p>`,
		map[string]string{"word/footnotes.xml": notes("footnote"), "word/endnotes.xml": notes("endnote")},
		[2]string{"footnotes", "footnotes.xml"}, [2]string{"endnotes", "endnotes.xml"})
	if p.Text != "Quận nhận" || len(p.Inlines.Notes) != 3 {
		t.Fatalf("%q %+v", p.Text, p.Inlines)
	}
	two, end, none := p.Inlines.Notes[0], p.Inlines.Notes[1], p.Inlines.Notes[2]
	if two.At != len("Quận") || two.Endnote || len(two.Note.Paragraphs) != 2 || two.Note.Paragraphs[0].Text != "footnote hai" || two.Note.Paragraphs[1].Note != two.Note {
		t.Errorf("%+v", two)
	}
	if end.At != len(p.Text) || !end.Endnote || end.Note.Paragraphs[0].Text != "endnote một" {
		t.Errorf("%+v", end)
	}
	if none.ID != "9" || none.Note != nil {
		t.Errorf("%+v", none)
	}
	if !d.Footnotes.Notes[0].Separator || d.Footnotes.Notes[1].Separator || len(d.Endnotes.Notes) != 3 {
		t.Errorf("%+v", d.Footnotes.Notes)
	}
}

func TestPictures(t *testing.T) {
	drawing := func(link string) string {
		return `<w:r><w:drawing` + drawingSpace + `><wp:inline><wp:extent cx="635000" cy="1270000"/><wp:docPr id="1" name="a" descr="Con dấu"/>` +
			`<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ` + link + `/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
	}
	d, p := first(t, `<w:p>`+run("a")+drawing(`r:embed="r1"`)+drawing(`r:link="r2"`)+drawing(`r:embed="r9"`)+
		`<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape alt="Cũ" style="width:50pt;height:100pt"><v:imagedata r:id="r1" cropleft="16384f" croptop=".5" cropright="x" cropbottom="-3f"/></v:shape></w:pict></w:r></w:p>`,
		map[string]string{"word/media/image1.png": "PNG"}, [2]string{"image", "media/image1.png"}, [2]string{"image", "https://example.vn/a.png"})
	want := []Picture{
		{1, 1000, 2000, "/word/media/image1.png", "", "Con dấu", Crop{}},
		{1, 1000, 2000, "", "https://example.vn/a.png", "Con dấu", Crop{}},
		{1, 1000, 2000, "", "", "Con dấu", Crop{}},
		{1, 1000, 2000, "/word/media/image1.png", "", "Cũ", Crop{25000, 50000, 0, 0}},
	}
	if got := p.Inlines.Pictures; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Fatalf("%+v\nwant %+v", got, want)
	}
	if b, err := d.Bytes(want[0]); err != nil || string(b) != "PNG" {
		t.Errorf("%q, %v", b, err)
	}
	if _, err := d.Bytes(want[1]); !errors.Is(err, ErrMissing) {
		t.Errorf("%v", err)
	}
}

func TestLinks(t *testing.T) {
	_, p := first(t, `<w:p>`+run("Xem ")+`<w:hyperlink r:id="r1">`+run("cổng")+`</w:hyperlink>`+run(" và ")+`<w:hyperlink w:anchor="muc1">`+run("mục 1")+`</w:hyperlink></w:p>`,
		nil, [2]string{"hyperlink", "https://chinhphu.vn"})
	if p.Text != "Xem cổng và mục 1" || len(p.Inlines.Links) != 2 {
		t.Fatalf("%q %+v", p.Text, p.Inlines)
	}
	a, b := p.Inlines.Links[0], p.Inlines.Links[1]
	if p.Text[a.From:a.To] != "cổng" || a.Target != "https://chinhphu.vn" || a.Anchor != "" {
		t.Errorf("%+v", a)
	}
	if p.Text[b.From:b.To] != "mục 1" || b.Target != "" || b.Anchor != "muc1" {
		t.Errorf("%+v", b)
	}
}

func TestFields(t *testing.T) {
	char := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	code := func(text string) string {
		return `<w:r><w:instrText xml:space="preserve">` + text + `</w:instrText></w:r>`
	}
	d, p := first(t, `<w:p>`+run("Trang ")+char("begin")+code(" PA")+code(`GE \* Arabic `)+char("separate")+run("5")+char("end")+run("/")+
		`<w:fldSimple w:instr=" NUMPAGES ">`+run("7")+`</w:fldSimple>`+char("begin")+code("TC a")+char("end")+
		char("begin")+code("TOC")+char("separate")+run("Mục")+`</w:p><w:p/><w:p>`+run("lục")+
		char("begin")+code("PAGEREF")+char("separate")+run("2")+char("end")+char("end")+run(".")+`</w:p>`, nil)
	var got []string
	for _, p := range d.Main.Paragraphs {
		if p.Inlines != nil {
			for _, f := range p.Inlines.Fields {
				got = append(got, f.Field.Instruction+"="+p.Text[f.From:f.To])
			}
		}
	}
	want := []string{` PAGE \* Arabic =5`, " NUMPAGES =7", "TC a=", "TOC=Mục", "PAGEREF=2", "TOC=lục2"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%q, want %q", got, want)
	}
	if p.Text != "Trang 5/7Mục" {
		t.Errorf("text %q", p.Text)
	}
	hidden := func(content string) string { return `<w:r><w:rPr><w:vanish/></w:rPr>` + content + `</w:r>` }
	_, p = first(t, `<w:p>`+run("a")+hidden(`<w:t>bcd</w:t><w:tab/><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>`)+run("efghijk")+char("end")+
		hidden(`<w:t>x</w:t><w:fldChar w:fldCharType="begin"/><w:t>y</w:t><w:fldChar w:fldCharType="end"/>`)+run("z")+`</w:p>`, nil)
	if p.Text != "aefghijkz" || len(p.Inlines.Breaks) > 0 || fmt.Sprint(p.Inlines.Fields[0].From, p.Inlines.Fields[0].To, p.Inlines.Fields[1].From, p.Inlines.Fields[1].To) != "1 8 8 8" {
		t.Errorf("%q %+v", p.Text, p.Inlines)
	}
}

// TestOpenFields: fields that never end leave something in every paragraph, but not much.
func TestOpenFields(t *testing.T) {
	const paragraphs = 20_000
	open := strings.Repeat(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`, 400)
	file := made(t, `<w:p>`+open+`</w:p>`+strings.Repeat(`<w:p>`+run("a")+`</w:p>`, paragraphs), nil)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	mustOpen(t, file)
	runtime.ReadMemStats(&after)
	if cost := (after.TotalAlloc - before.TotalAlloc) / paragraphs; cost > 3000 {
		t.Errorf("%d bytes for a paragraph", cost)
	}
}

func TestControls(t *testing.T) {
	control := func(tag, title, more, content string) string {
		return `<w:sdt><w:sdtPr><w:alias w:val="` + title + `"/><w:tag w:val="` + tag + `"/>` + more + `</w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt>`
	}
	d, p := first(t, `<w:p>`+run("Số: ")+control("so", "Số", "", run("05"))+control("ngay", "Ngày", "<w:showingPlcHdr/>", run("Nhập ngày"))+`</w:p>`+
		control("ngoai", "Ngoài", "", `<w:p/>`+control("trong", "Trong", "", `<w:tbl>`+control("hang", "Hàng", "", `<w:tr>`+control("o", "Ô", "", `<w:tc><w:p/></w:tc>`)+`</w:tr>`)+`</w:tbl>`))+`<w:p/>`, nil)
	if p.Control != nil || len(p.Inlines.Controls) != 2 {
		t.Fatalf("%+v", p.Inlines)
	}
	number, day := p.Inlines.Controls[0], p.Inlines.Controls[1]
	if p.Text[number.From:number.To] != "05" || *number.Control != (Control{Tag: "so", Title: "Số"}) {
		t.Errorf("%+v %+v", number, number.Control)
	}
	if p.Text[day.From:day.To] != "Nhập ngày" || *day.Control != (Control{Tag: "ngay", Title: "Ngày", Prompting: true}) {
		t.Errorf("%+v %+v", day, day.Control)
	}
	var around []string
	for _, p := range d.Main.Paragraphs[1:] {
		tags := ""
		for c := p.Control; c != nil; c = c.Outer {
			tags += " " + c.Tag
		}
		around = append(around, strings.TrimSpace(tags))
	}
	if got := strings.Join(around, "|"); got != "ngoai|o hang trong ngoai|" {
		t.Errorf("controls %s", got)
	}
}

func TestMerges(t *testing.T) {
	cell := func(properties string) string { return `<w:tc><w:tcPr>` + properties + `</w:tcPr><w:p/></w:tc>` }
	d, _ := first(t, `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>`+cell(`<w:vMerge w:val="restart"/>`)+cell(`<w:gridSpan w:val="2"/>`)+`</w:tr>`+
		`<w:tr><w:trPr><w:tblHeader/></w:trPr>`+cell(`<w:vMerge/>`)+cell("")+cell("")+`</w:tr>`+
		`<w:tr>`+cell("")+cell("")+cell("")+`</w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr>`+cell("")+`</w:tr></w:tbl>`, nil)
	table := d.Main.Tables[0]
	var got []string
	for _, row := range table.Rows {
		for _, c := range row {
			got = append(got, fmt.Sprint(c.Column, c.Span, c.Merge))
		}
	}
	if want := "0 1 1|1 2 0|0 1 2|1 1 0|2 1 0|0 1 0|1 1 0|2 1 0|0 1 0"; strings.Join(got, "|") != want {
		t.Errorf("%s, want %s", strings.Join(got, "|"), want)
	}
	if table.HeadingRows != 2 {
		t.Errorf("%d heading rows", table.HeadingRows)
	}
}

// TestMergesToTheLeft: a cell that is merged with the one before it, as older programs write it, is a part of that one.
func TestMergesToTheLeft(t *testing.T) {
	cell := func(properties, text string) string {
		return `<w:tc><w:tcPr><w:tcW w:w="700"/>` + properties + `</w:tcPr><w:p>` + run(text) + `</w:p></w:tc>`
	}
	const start, on = `<w:hMerge w:val="restart"/>`, `<w:hMerge/>`
	for row, want := range map[string]string{
		cell(start, "a") + cell(on, "") + cell("", "b"):                                           "0+2 1400 a; 2+1 700 b",
		cell(start, "a") + cell(`<w:hMerge w:val="continue"/>`, "b") + cell(on, "c"):              "0+3 2100 a b c",
		cell(on, "a") + cell(start, "b") + cell(start, "c"):                                       "0+1 700 a; 1+1 700 b; 2+1 700 c",
		cell(start+`<w:gridSpan w:val="2"/>`, "a") + cell(on+`<w:gridSpan w:val="3"/>`, "b"):      "0+5 1400 a b",
		cell(start, "a") + `<w:tc><w:tcPr>` + on + `</w:tcPr><w:tbl><w:tr/></w:tbl><w:p/></w:tc>`: "0+1 700 a; 1+1 0 ",
	} {
		d, _ := first(t, `<w:tbl><w:tr>`+row+`</w:tr></w:tbl>`, nil)
		var got []string
		for _, c := range d.Main.Tables[0].Rows[0] {
			var text []string
			for _, p := range c.Paragraphs {
				text = append(text, p.Shown())
				if p.Cell != c {
					t.Errorf("%s: %q stands in another cell", row, p.Text)
				}
			}
			got = append(got, fmt.Sprintf("%d+%d %d %s", c.Column, c.Span, c.Width, Clean(strings.Join(text, " "))))
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%s:\n got %s\nwant %s", row, got, want)
		}
	}
}

// TestPlacesInComposedText: what stands in a text whose letters were apart from their marks keeps its place; a place
// between a letter and its mark moves behind both.
func TestPlacesInComposedText(t *testing.T) {
	const apart = "Qu\u00e2\u0323n" // Quận
	_, p := first(t, `<w:p>`+run(apart)+`<w:r><w:footnoteReference w:id="1"/></w:r><w:hyperlink w:anchor="b">`+run(" Go\u0300")+`</w:hyperlink>`+
		`<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>`+run("\u0301 b")+`</w:p>`, nil)
	if p.Text != "Quận Gòá b" || !p.Decomposed {
		t.Fatalf("%q", p.Text)
	}
	link := p.Inlines.Links[0]
	if p.Inlines.Notes[0].At != len("Quận") || p.Text[link.From:link.To] != " Gò" {
		t.Errorf("%+v", p.Inlines)
	}
	var runs []string
	for text, f := range p.Pieces() {
		runs = append(runs, fmt.Sprint(text, f.Bold == On))
	}
	if got := strings.Join(runs, "|"); got != "Quận Gòfalse|átrue| bfalse" {
		t.Errorf("runs %s", got)
	}
}
