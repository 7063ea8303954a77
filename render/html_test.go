package render_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image/color"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/render"
)

// An element is an element of a page of HTML, with all the text in it.
type element struct {
	name  string
	attrs map[string]string
	text  string
	kids  []*element
}

// parseHTML reads a page as a strict reader does: every element but the void ones is closed, in order, and no attribute
// stands twice.
func parseHTML(t *testing.T, page []byte) *element {
	t.Helper()
	rest, ok := bytes.CutPrefix(page, []byte("<!DOCTYPE html>\n"))
	if !ok {
		t.Fatalf("the page begins with %.40q", page)
	}
	d := xml.NewDecoder(bytes.NewReader(rest))
	d.Strict, d.AutoClose, d.Entity = false, []string{"meta", "br", "hr", "col", "img"}, xml.HTMLEntity
	root := new(element)
	open := []*element{root}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				if _, twice := e.attrs[a.Name.Local]; twice {
					t.Errorf("<%s> has the attribute %s twice", e.name, a.Name.Local)
				}
				e.attrs[a.Name.Local] = a.Value
			}
			top := open[len(open)-1]
			top.kids = append(top.kids, e)
			open = append(open, e)
		case xml.EndElement:
			if last := open[len(open)-1]; last.name != token.Name.Local {
				t.Fatalf("</%s> ends <%s>", token.Name.Local, last.name)
			}
			open = open[:len(open)-1]
		case xml.CharData:
			for _, e := range open {
				e.text += string(token)
			}
		}
	}
	return root
}

// all returns the elements of a name, or of any where it is empty.
func (e *element) all(name string) (list []*element) {
	for _, k := range e.kids {
		if name == "" || k.name == name {
			list = append(list, k)
		}
		list = append(list, k.all(name)...)
	}
	return list
}

func rendersHTML(t *testing.T, d *doc.Document) ([]byte, *element) {
	t.Helper()
	var b bytes.Buffer
	if err := render.HTML(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), parseHTML(t, b.Bytes())
}

// TestHTMLEscapes puts markup into every text of a document: it comes out as text, and nothing but our own elements is there.
func TestHTMLEscapes(t *testing.T) {
	const evil = `"'></title></style><script>alert(1)</script><img src=x onerror=alert(1)>&amp;{}</p>`
	d := page(
		&doc.Paragraph{Style: `a" onclick=x`, Inlines: []doc.Inline{
			&doc.Text{Text: evil, Bold: true},
			&doc.Field{Tag: evil, Title: evil, Text: doc.Text{Text: evil}},
			&doc.Image{Data: square(t, color.Black), Format: "png", Width: 1, Height: 1, Alt: evil},
			&doc.Note{Mark: "Dau", Body: []*doc.Paragraph{{Style: "Normal", Inlines: []doc.Inline{&doc.Text{Text: evil}}}}},
		}},
		&doc.Table{Style: "BoCuc", Grid: []doc.Length{doc.Mm(50)}, Heading: 1, Rows: doc.RowsOf(&doc.Row{
			Cells: []doc.Cell{{Blocks: lines(evil, 1)}},
		})})
	d.Properties = doc.Properties{Title: evil, Subject: evil, Agency: evil, Language: evil, Created: evil}
	d.Styles = append(d.Styles, doc.Style{ID: `a" onclick=x`, Name: evil, Font: evil, Size: doc.Pt(14)})
	content, root := rendersHTML(t, d)
	for _, e := range root.all("") {
		if e.name == "script" || e.name == "img" && !strings.HasPrefix(e.attrs["src"], "data:image/png;base64,") {
			t.Errorf("<%s src=%q>", e.name, e.attrs["src"])
		}
		for name := range e.attrs {
			if strings.HasPrefix(name, "on") || name == "style" {
				t.Errorf("<%s %s>", e.name, name)
			}
		}
	}
	if n := strings.Count(root.all("main")[0].text, evil); n != 4 {
		t.Errorf("the text is on the page %d times, want 4", n)
	}
	if styles := root.all("style"); len(styles) != 1 || strings.Contains(styles[0].text, "<") || !strings.Contains(styles[0].text, ".Dau{") {
		t.Errorf("the styles were cut short or lengthened:\n%s", content)
	}
}

// TestHTMLTable holds merged cells against the grid.
func TestHTMLTable(t *testing.T) {
	text := func(s string) []doc.Block {
		return []doc.Block{&doc.Paragraph{Style: "Normal", Inlines: []doc.Inline{&doc.Text{Text: s}}}}
	}
	d := page(&doc.Table{
		Style: "BoCuc", Grid: []doc.Length{doc.Mm(20), doc.Mm(30), doc.Mm(40)}, Heading: 2,
		Rows: doc.RowsOf(
			&doc.Row{Cells: []doc.Cell{{Merge: doc.MergeStart, Blocks: text("A")}, {Columns: 2, Blocks: text("B")}}},
			&doc.Row{Height: doc.Mm(25), Cells: []doc.Cell{{Merge: doc.MergeOn, Blocks: text("")}, {Upward: true, Blocks: text("C")}, {Middle: true, Blocks: text("D")}}},
			&doc.Row{Cells: []doc.Cell{{Blocks: text("1")}, {Blocks: text("2")}, {Merge: doc.MergeStart, Blocks: text("3")}}},
			&doc.Row{Cells: []doc.Cell{{Columns: 2, Blocks: text("4")}, {Merge: doc.MergeOn, Blocks: text("")}}},
			&doc.Row{Cells: []doc.Cell{{Columns: 2, Blocks: text("5")}, {Merge: doc.MergeOn, Blocks: text("")}}},
			&doc.Row{Height: doc.Mm(8), Exact: true, Cells: []doc.Cell{{Columns: 3, Blocks: text("6")}}}),
	})
	_, root := rendersHTML(t, d)
	var got []string
	for _, row := range root.all("tr") {
		var cells []string
		for _, c := range row.kids {
			cell := c.name + " " + strings.TrimSpace(c.text)
			for _, name := range []string{"scope", "colspan", "rowspan", "class"} {
				if v := c.attrs[name]; v != "" {
					cell += " " + name + "=" + v
				}
			}
			cells = append(cells, cell)
		}
		got = append(got, strings.Join(cells, ", "))
	}
	want := []string{
		"th A scope=col rowspan=2, th B scope=colgroup colspan=2",
		"th C scope=col, th D scope=col class=middle",
		"td 1, td 2, td 3 rowspan=3",
		"td 4 colspan=2",
		"td 5 colspan=2",
		"td 6 colspan=3",
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
	if n := len(root.all("thead")[0].all("tr")); n != 2 {
		t.Errorf("%d rows are in the heading, want 2", n)
	}
	css := root.all("style")[0].text
	for _, want := range []string{"{width:20mm}", "{width:90mm}", "{height:25mm}", "{max-height:8mm;overflow:hidden}"} {
		if !strings.Contains(css, want) {
			t.Errorf("the styles have no %s", want)
		}
	}
}

func TestHTMLImages(t *testing.T) {
	content, root := rendersHTML(t, withImages(t))
	images := root.all("img")
	if len(images) != 4 || images[0].attrs["alt"] != "Ô vuông <xanh>" {
		t.Errorf("%d images, the first with the words %q", len(images), images[0].attrs["alt"])
	}
	if !bytes.Contains(content, []byte("position:absolute;margin-left:-5mm;top:-6mm}")) {
		t.Error("the image over the text is not where it should be")
	}
	if notes := root.all("section"); len(notes) != 1 || len(notes[0].all("img")) != 1 {
		t.Error("the image of the note is not at the foot")
	}
}

// A line of nothing but a seal is as high as its style says, as in Word, though the seal itself takes no room.
func TestHTMLImageAloneOverTheText(t *testing.T) {
	seal := &doc.Image{Data: square(t, color.Black), Format: "png", Width: doc.Mm(36), Height: doc.Mm(36), Over: true}
	_, root := rendersHTML(t, page(&doc.Paragraph{Style: "Normal", Inlines: []doc.Inline{seal}}))
	if p := root.all("p"); len(p) != 1 || p[0].attrs["class"] != "Normal empty" {
		t.Error("the line has no height of its own")
	}
}

func TestHTMLSameBytes(t *testing.T) {
	first, _ := rendersHTML(t, withImages(t))
	second, _ := rendersHTML(t, withImages(t))
	if !bytes.Equal(first, second) {
		t.Error("two renderings differ")
	}
}

func TestHTMLStyles(t *testing.T) {
	d := page()
	d.Styles = append(d.Styles,
		doc.Style{ID: "A", Name: "A", BasedOn: "Normal", Bold: true, Align: doc.Justified, FirstLine: doc.Mm(10), Before: doc.Pt(6),
			Left: doc.Mm(5), Line: doc.Line{Multiple: 1.5}, Ink: "FF0000", Outline: 2},
		doc.Style{ID: "B", Name: "B", BasedOn: "A", Bold: true, Size: doc.Pt(9.5), Line: doc.Line{Exactly: doc.Pt(6)}, RuleAbove: doc.Pt(0.75)},
		doc.Style{ID: "9 x", Name: "C", Font: "Arial"})
	d.Sections[0].Blocks = []doc.Block{&doc.Paragraph{Style: "A", Inlines: []doc.Inline{&doc.Text{Text: "a"}}}, &doc.Paragraph{Style: "B"}}
	_, root := rendersHTML(t, d)
	css := root.all("style")[0].text
	for _, want := range []string{
		".A{font-size:14pt;font-weight:bold;color:#FF0000;text-align:justify;line-height:1.725;margin:6pt 0mm 0pt 5mm;text-indent:10mm;}",
		".B{font-size:9.5pt;font-weight:bold;color:#FF0000;text-align:left;line-height:6pt;border-top:0.75pt solid;}",
		`.style6{font-family:"Arial",serif;`,
		"@page pages1{size:210mm 297mm;margin:20mm 15mm 20mm 30mm}",
	} {
		if !strings.Contains(css, want) {
			t.Errorf("the styles have no %s\n%s", want, css[strings.Index(css, ".Normal"):])
		}
	}
	if h := root.all("h2"); len(h) != 1 || h[0].attrs["class"] != "A" {
		t.Error("the paragraph of outline level 2 is no h2")
	}
	if div := root.all("div"); div[len(div)-1].attrs["aria-hidden"] != "true" {
		t.Error("an empty paragraph is read aloud")
	}
}

func TestHTMLRefuses(t *testing.T) {
	broken := errors.New("row 3 cannot be read")
	paragraph := func(in doc.Inline) *doc.Paragraph { return &doc.Paragraph{Inlines: []doc.Inline{in}} }
	table := func(rows ...*doc.Row) *doc.Table {
		return &doc.Table{Grid: []doc.Length{doc.Mm(20)}, Rows: doc.RowsOf(rows...)}
	}
	note := &doc.Note{Mark: "Dau"}
	note.Body = []*doc.Paragraph{paragraph(&doc.Note{Mark: "Dau"})}
	ink := page()
	ink.Styles[0].Ink = "red;}"
	for name, d := range map[string]*doc.Document{
		"control character": page(paragraph(&doc.Text{Text: "a\x00b"})),
		"no style":          page(&doc.Paragraph{Style: "Khac"}),
		"style of a table":  page(&doc.Paragraph{Style: "BoCuc"}),
		"image":             page(paragraph(&doc.Image{Format: "gif", Width: 1, Height: 1})),
		"note in a note":    page(paragraph(note)),
		"no row":            page(table()),
		"no cell":           page(table(&doc.Row{})),
		"wide row":          page(table(&doc.Row{Cells: make([]doc.Cell, 2)})),
		"no inline":         page(paragraph(nil)),
		"no block":          page(nil),
		"no section":        {},
		"ink":               ink,
		"rows that fail": page(&doc.Table{Grid: []doc.Length{1}, Rows: func(yield func(*doc.Row, error) bool) {
			yield(nil, broken)
		}}),
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			err := render.HTML(&b, d)
			if err == nil || b.Len() > 0 {
				t.Fatalf("error %v after %d bytes, want one and none", err, b.Len())
			}
			if name == "rows that fail" != errors.Is(err, broken) {
				t.Errorf("error %v", err)
			}
			if !errors.Is(err, broken) && !regexp.MustCompile(`^render: `).MatchString(err.Error()) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func ExampleHTML() {
	d := &doc.Document{
		Properties: doc.Properties{Title: "Báo cáo", Language: "vi-VN"},
		Styles:     []doc.Style{{ID: "Normal", Name: "Normal", Font: "Times New Roman", Size: doc.Pt(14)}},
		Sections: []doc.Section{{
			Page:   doc.Page{Width: doc.Mm(210), Height: doc.Mm(297), Top: doc.Mm(20), Bottom: doc.Mm(20), Left: doc.Mm(30), Right: doc.Mm(15)},
			Blocks: []doc.Block{&doc.Paragraph{Style: "Normal", Inlines: []doc.Inline{&doc.Text{Text: "Đời sống & sản xuất"}}}},
		}},
	}
	var page bytes.Buffer
	if err := render.HTML(&page, d); err != nil {
		fmt.Println(err)
		return
	}
	_, main, _ := strings.Cut(page.String(), "<main>\n")
	fmt.Print(main)
	// Output:
	// <div class="sheet sheet1">
	// <div class="text">
	// <p class="Normal">Đời sống &amp; sản xuất</p>
	// </div>
	// </div>
	// </main>
	// </body>
	// </html>
}
