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
