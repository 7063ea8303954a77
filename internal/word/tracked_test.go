package word

import (
	"fmt"
	"strings"
	"testing"
)

// TestDeletedMarks: a paragraph whose mark was deleted with changes tracked is one with the next, in the place of the first and the format
// of the last, and is counted once.
func TestDeletedMarks(t *testing.T) {
	par := func(pPr, mark string, content ...string) string {
		if mark != "" {
			mark = `<w:rPr><w:` + mark + ` w:id="1" w:author="a"/></w:rPr>`
		}
		return `<w:p><w:pPr>` + pPr + mark + `</w:pPr>` + strings.Join(content, "") + `</w:p>`
	}
	const list, centre = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`, `<w:jc w:val="center"/>`
	table := `<w:tbl><w:tr><w:tc>` + par("", "del", run("ô")) + par("", "del", run("một")) + `</w:tc></w:tr></w:tbl>`
	deleted := `<w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del>`
	numbers := `<w:numbering ` + wordSpace + `><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
	for body, want := range map[string]string{
		par(centre, "del", run("Tổng ")) + par(`<w:jc w:val="both"/>`, "", run("thu")) + par("", "", run("chi")): "p[1] both Tổng thu; p[3] chi",
		par("", "moveFrom", run("a")) + par("", "del", run("b")) + par("", "", run("c")):                         "p[1] abc",
		par(centre, "del", run("a")) + par(`<w:jc w:val="both"/>`, "del") + par("", ""):                          "p[1] center a",
		par(centre, "del", deleted) + par(`<w:jc w:val="both"/>`, "", run("b")):                                  "p[1] both b",
		par("", "ins", run("a")) + par("", "", run("b")):                                                         "p[1] a; p[2] b",
		par("", "del", run("a")) + `<w:bookmarkStart w:id="1"/><w:bookmarkEnd w:id="1"/><w:proofErr/><w:p/>`:     "p[1] a",
		par("", "del", run("a")) + table:                                                                         "p[1] a; tc[1]/p[1] ômột",
		par("", "del", run("a")) + `<w:sdt><w:sdtContent>` + par("", "", run("b")) + `</w:sdtContent></w:sdt>`:   "p[1] a; p[2] b",
		par("", "del", run("a")): "p[1] a",
		par(list, "", run("a")) + par(list, "del", deleted) + par(list, "", run("b")):                                               "p[1] 1. a; p[2] 2. b",
		par(`<w:sectPr/>`, "del", run("a")) + par("", "", run("b")):                                                                 "p[1] a; p[2] b",
		par("", "del", run("o")) + par("", "", run("\u0302n")):                                                                      "p[1] ôn",
		par("", "del", `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`) + par("", "", `<w:r><w:instrText>PAGE</w:instrText></w:r>`): "p[1]",
		par("", "del", run("a")) + par("", "", `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>`+par("", "del", run("x"))+par("", "", run("y"))+`</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`, run("b")): "p[1] ab; box xy",
	} {
		d := mustOpen(t, made(t, body, map[string]string{"word/numbering.xml": numbers}, [2]string{"numbering", "numbering.xml"}))
		var got []string
		for i, p := range d.Main.Paragraphs {
			if p.Index != i || p.Number != i+1 || p.Box == nil && p.Begin > p.End {
				t.Errorf("%s: %d: %+v", body, i, p)
			}
			path := p.Path.String()
			path = path[strings.LastIndex(path[:strings.LastIndex(path, "/")], "/")+1:]
			s := strings.NewReplacer("w:body/", "", "w:", "").Replace(path) + " " + p.Format.Align + " " + p.Shown()
			if p.Box != nil {
				s = "box " + p.Shown()
			}
			got = append(got, Clean(s))
		}
		if got := fmt.Sprint(strings.Join(got, "; ")); got != want {
			t.Errorf("%s:\n got %s\nwant %s", body, got, want)
		}
	}
}

// TestDeletedRows: a row that was deleted with changes tracked is none, and its paragraphs count for nothing, unless something in it is there still.
func TestDeletedRows(t *testing.T) {
	cell := func(content string) string { return `<w:tc><w:p>` + content + `</w:p></w:tc>` }
	row := func(trPr string, cells ...string) string {
		return `<w:tr><w:trPr>` + trPr + `</w:trPr>` + strings.Join(cells, "") + `</w:tr>`
	}
	const del, numbered = `<w:del w:id="1" w:author="a"/>`, `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`
	gone := `<w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del>`
	picture := `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict></w:r>`
	start := `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc>`
	on := strings.Replace(start, ` w:val="restart"`, "", 1)
	numbers := `<w:numbering ` + wordSpace + `><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
	for body, want := range map[string]string{
		row("", cell(run("a"))) + row(del, cell(gone)) + row("", cell(run("b"))):                                                     "a; b",
		row("", cell(numbered+run("a"))) + row(del, cell(numbered+gone)) + row("", cell(numbered+run("b"))):                          "1. a; 2. b",
		row(`<w:tblHeader/>`, cell(run("a"))) + row(`<w:tblHeader/>`+del, cell(gone)) + row("", cell("")):                            "a; ; 1 of the heading",
		row(del, cell(gone), cell(run("còn"))) + row("", cell(run("b"))):                                                             ",còn; b",
		row(del, cell(gone), cell(picture)) + row("", cell(run("b"))):                                                                ",; b",
		row(del, start) + row("", cell(run("b"))):                                                                                    "b",
		row(del, start) + row("", on) + row("", on):                                                                                  "(1); (2)",
		row(del, start) + row(del, on) + row("", on) + row("", on):                                                                   "(1); (2)",
		row(del, start) + row("", cell("")) + row("", on):                                                                            "; (2)",
		row(del, start) + row(del, on):                                                                                               "no table",
		row(del, `<w:tc><w:tbl>`+row("", cell(""))+`</w:tbl><w:p/></w:tc>`) + row("", cell(run("b"))):                                " with a table; b",
		row(`<w:moveFrom w:id="1" w:author="a"/>`, cell(`<w:moveFrom w:id="3">`+run("a")+`</w:moveFrom>`)) + row("", cell(run("b"))): "b",
		row(`<w:ins w:id="1" w:author="a"/>`, cell("")) + row("", cell(run("b"))):                                                    "; b",
		row("", `<w:tc><w:tbl>`+row(del, cell(gone))+`</w:tbl><w:p>`+run("b")+`</w:p></w:tc>`):                                       "b",
		row(del, cell(gone)) + row(del, cell("")):                                                                                    "no table",
	} {
		d := mustOpen(t, made(t, `<w:p>`+run("trước")+`</w:p><w:tbl>`+body+`</w:tbl><w:p>`+run("sau")+`</w:p>`, map[string]string{"word/numbering.xml": numbers}, [2]string{"numbering", "numbering.xml"}))
		var rows []string
		for _, row := range firstTable(d).Rows {
			var cells []string
			for _, c := range row {
				cells = append(cells, c.Paragraphs[0].Shown()+strings.Repeat(" with a table", c.Tables)+map[VerticalMerge]string{MergeStart: "(1)", MergeOn: "(2)"}[c.Merge])
			}
			rows = append(rows, strings.Join(cells, ","))
		}
		if n := firstTable(d).HeadingRows; n > 0 {
			rows = append(rows, fmt.Sprint(n, " of the heading"))
		}
		if len(d.Main.Tables) == 0 {
			rows = []string{"no table"}
		}
		if got := strings.Join(rows, "; "); got != want {
			t.Errorf("%s:\n got %s\nwant %s", body, got, want)
		}
		for i, p := range d.Main.Paragraphs {
			if p.Index != i || p.Number != i+1 {
				t.Errorf("%s: %d: %+v", body, i, p)
			}
		}
		if last := d.Main.Paragraphs[len(d.Main.Paragraphs)-1]; d.ParagraphCount != len(d.Main.Paragraphs) || last.Shown() != "sau" {
			t.Errorf("%s: %d paragraphs, the last %q", body, d.ParagraphCount, last.Shown())
		}
	}
}

// firstTable is an empty one where there is none.
func firstTable(d *Document) *Table {
	if len(d.Main.Tables) == 0 {
		return new(Table)
	}
	return d.Main.Tables[0]
}
