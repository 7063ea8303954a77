package docxtest_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/docxtest"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/packed"
)

// A recorder is a test that notes what it is told.
type recorder struct {
	testing.TB
	said strings.Builder
}

func (r *recorder) Helper()                           {}
func (r *recorder) Error(args ...any)                 { fmt.Fprintln(&r.said, args...) }
func (r *recorder) Errorf(format string, args ...any) { fmt.Fprintf(&r.said, format+"\n", args...) }

const wordNames = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`

// word makes a Word file whose main part holds the given blocks, and beside it parts by their kind.
func word(t *testing.T, body string, parts map[string]string) []byte {
	t.Helper()
	parts["document"] = "<w:body>" + body + "</w:body>"
	roots := map[string]string{"header": "hdr"}
	relationships := func(list string) string {
		return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + list + `</Relationships>`
	}
	relationship := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind + `" Target="` + target + `"/>`
	}
	files := map[string]string{"_rels/.rels": relationships(relationship("m", "officeDocument", "word/document.xml"))}
	types, list := "", ""
	for kind, content := range parts {
		root := kind
		if r, ok := roots[kind]; ok {
			root = r
		}
		files["word/"+kind+".xml"] = "<w:" + root + " " + wordNames + ">" + content + "</w:" + root + ">"
		list += relationship(kind, kind, kind+".xml")
		types += `<Override PartName="/word/` + kind + `.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.` + kind + `+xml"/>`
	}
	files["word/_rels/document.xml.rels"] = relationships(list)
	files["[Content_Types].xml"] = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` + types + `</Types>`
	return packed.Of(t, files)
}

func TestOutline(t *testing.T) {
	const r = `<w:r><w:t>`
	tests := map[string]struct {
		body  string
		parts map[string]string
		want  string
	}{
		"faces": {
			body: `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>một</w:t></w:r><w:r><w:rPr><w:b w:val="1"/></w:rPr><w:t> hai</w:t></w:r>` +
				`<w:r><w:rPr><w:b w:val="0"/><w:i/></w:rPr><w:t>ba</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>`,
			want: "[] **một hai***ba*^2^\n",
		},
		"styles": {
			body: `<w:p>` + r + `a</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="x"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="y"/></w:pPr></w:p>`,
			parts: map[string]string{"styles": `<w:style w:type="character" w:default="1" w:styleId="c"><w:name w:val="C"/></w:style>` +
				`<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>` +
				`<w:style w:type="paragraph" w:styleId="x"><w:name w:val="Nội dung"/></w:style>`},
			want: "[Normal] a\n[Nội dung]\n[y?]\n",
		},
		"wrapped and deleted": {
			body: `<w:sdt><w:sdtContent><w:p><w:hyperlink>` + r + `a</w:t></w:r></w:hyperlink><w:ins>` + r + `b</w:t></w:r></w:ins>` +
				`<w:del><w:r><w:delText>c</w:delText></w:r></w:del><w:r><w:tab/><w:br/><w:br w:type="page"/></w:r></w:p></w:sdtContent></w:sdt>`,
			want: "[] ab→⏎{page break}\n",
		},
		"fields": {
			body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
				r + `7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` + r + ` z</w:t></w:r>` +
				`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>thấy</w:t><w:fldChar w:fldCharType="end"/></w:r>` +
				`<w:sdt><w:sdtPr><w:tag w:val="số"/></w:sdtPr><w:sdtContent>` + r + `06</w:t></w:r></w:sdtContent></w:sdt></w:p>`,
			want: "[] {PAGE} z{REF x}thấy{số: 06}\n",
		},
		"notes": {
			body: `<w:p>` + r + `a</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:footnoteReference w:id="4"/><w:endnoteReference w:id="1"/><w:footnoteReference w:id="9"/></w:r></w:p>`,
			parts: map[string]string{
				"settings":  `<w:footnotePr><w:numStart w:val="6"/></w:footnotePr>`,
				"footnotes": `<w:footnote w:id="4"><w:p>` + r + `bốn</w:t></w:r></w:p></w:footnote><w:footnote w:id="5"><w:p>` + r + `năm</w:t></w:r></w:p><w:p/></w:footnote>`,
				"endnotes":  `<w:endnote w:id="1"><w:p>` + r + `cuối</w:t></w:r></w:p></w:endnote>`,
			},
			want: "[] a[^6][^7][^e1][^8]{no such note}\n    [^6]\n      [] năm\n      []\n    [^7] [] bốn\n    [^e1] [] cuối\n",
		},
		"drawings": {
			body: `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1080000" cy="360000"/><wp:docPr descr="Con dấu"/></wp:inline></w:drawing></w:r>` +
				`<mc:AlternateContent><mc:Choice><w:r><w:drawing><w:txbxContent><w:p>` + r + `khung</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r></mc:Choice>` +
				`<mc:Fallback><w:r><w:pict/></w:r></mc:Fallback></mc:AlternateContent></w:p>`,
			want: "[] {image 30 × 10 mm: Con dấu}{box}\n    box: [] khung\n",
		},
		"lists": {
			body: `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>` + r + `a</w:t></w:r></w:p>`,
			want: "[] {list 3, level 1} a\n",
		},
		"sections": {
			body: `<w:p><w:pPr><w:sectPr><w:headerReference w:type="first" r:id="header"/><w:pgSz w:w="16838" w:h="11906"/>` +
				`<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851"/><w:titlePg/></w:sectPr></w:pPr>` + r + `a</w:t></w:r></w:p>` +
				`<w:p>` + r + `b</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgNumType w:start="1"/></w:sectPr>`,
			parts: map[string]string{"header": `<w:p>` + r + `KHẨN</w:t></w:r></w:p>`},
			want: "section 297 × 210 mm, margins 20 20 30 15 mm\nheader first: [] KHẨN\nfirst page apart\n[] a\n" +
				"section 210 × 297 mm, pages from 1\n[] b\n",
		},
		"tables": {
			body: `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>` +
				`<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>` + r + `đầu</w:t></w:r></w:p></w:tc></w:tr>` +
				`<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>` + r + `1</w:t></w:r></w:p></w:tc><w:tc><w:p>` + r + `2</w:t></w:r></w:p></w:tc></w:tr>` +
				`<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>`,
			want: "table 2 columns\n  heading: [] đầu <2\n  row: [] 1 v | 2\n  row:\n    cell \": []\n    cell:\n      []\n      table 0 columns\n        row: []\n      []\n",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if test.parts == nil {
				test.parts = map[string]string{}
			}
			got, err := docxtest.Outline(word(t, test.body, test.parts))
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestOutlineRefuses(t *testing.T) {
	if _, err := docxtest.Outline([]byte("no zip")); !errors.Is(err, opc.ErrNotPackage) {
		t.Errorf("error %v", err)
	}
	if _, err := docxtest.Outline(word(t, "<w:p>", map[string]string{})); err == nil || !strings.Contains(err.Error(), "/word/document.xml") {
		t.Errorf("broken XML: error %v", err)
	}
	if _, err := docxtest.Outline(word(t, `</w:body><w:body>`, map[string]string{"styles": "<w:style>"})); err == nil {
		t.Error("broken styles: no error")
	}
}

func TestGolden(t *testing.T) {
	t.Setenv("BAOCAO_UPDATE", "") // the file of this test is not among those to be renewed
	file := filepath.Join(t.TempDir(), "x.golden")
	if err := os.WriteFile(file, []byte("[] trước\n[] giữa\n[] sau\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	document := func(words string) []byte {
		return word(t, `<w:p><w:r><w:t>trước</w:t></w:r></w:p><w:p><w:r><w:t>`+words+`</w:t></w:r></w:p><w:p><w:r><w:t>sau</w:t></w:r></w:p>`, map[string]string{})
	}
	equal, different, broken := &recorder{TB: t}, &recorder{TB: t}, &recorder{TB: t}
	docxtest.Golden(equal, document("giữa"), file)
	docxtest.Golden(different, document("khác"), file)
	docxtest.Golden(broken, nil, file)
	if equal.said.Len() > 0 {
		t.Errorf("of an equal file it says %s", equal.said.String())
	}
	if !strings.Contains(different.said.String(), "  [] trước\n- [] giữa\n+ [] khác\n  [] sau\n") {
		t.Errorf("of a different file it says %s", different.said.String())
	}
	if !strings.Contains(broken.said.String(), "x.golden: opc: ") {
		t.Errorf("of no file it says %s", broken.said.String())
	}
}

// TestGoldenLayout: what a file looks like is held against the golden file, and what it says is not.
func TestGoldenLayout(t *testing.T) {
	t.Setenv("BAOCAO_UPDATE", "")
	file := filepath.Join(t.TempDir(), "x.golden")
	const body = `<w:p><w:pPr><w:jc w:val="both"/><w:ind w:firstLine="720"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:t>lời văn</w:t></w:r></w:p>` +
		`<w:tbl><w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` +
		`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134"/></w:sectPr>`
	compared := func(old, made string) string {
		if !strings.Contains(body, old) {
			t.Fatalf("there is no %s", old)
		}
		r := &recorder{TB: t}
		docxtest.GoldenLayout(r, word(t, strings.Replace(body, old, made, 1), map[string]string{}), file)
		return r.said.String()
	}
	layout, err := docxtest.Layout(word(t, body, map[string]string{}))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(layout), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, words := range [][2]string{{"", ""}, {"lời văn", "lời khác"}} {
		if said := compared(words[0], words[1]); said != "" {
			t.Errorf("of %q it says %s", words, said)
		}
	}
	for what, change := range map[string][3]string{
		"a typeface":         {`"Times New Roman" w:hAnsi="Times New Roman"`, `"Arial" w:hAnsi="Arial"`, "Arial 14 pt, both"},
		"a size":             {`w:sz w:val="28"`, `w:sz w:val="16"`, "Times New Roman 8 pt"},
		"a face":             {`<w:sz `, `<w:b/><w:sz `, "14 pt bold"},
		"an alignment":       {`"both"`, `"center"`, "14 pt, center"},
		"an indent":          {`"720"`, `"567"`, "first line 10 mm"},
		"a margin":           {`w:left="1701"`, `w:left="1134"`, "margins 20 mm 20 mm 20 mm 20 mm"},
		"a column":           {`"2000"`, `"2835"`, "columns 50.01 mm"},
		"the lines":          {`"single"`, `"none"`, "no lines"},
		"a paragraph behind": {`<w:sectPr>`, `<w:p/><w:sectPr>`, "empty"},
	} {
		if said := compared(change[0], change[1]); !strings.Contains(said, "x.golden") || !regexp.MustCompile(`(?m)^\+ .*`+regexp.QuoteMeta(change[2])).MatchString(said) {
			t.Errorf("%s: it says %s", what, said)
		}
	}
	broken := &recorder{TB: t}
	if docxtest.GoldenLayout(broken, nil, file); !strings.Contains(broken.said.String(), "x.golden: ") {
		t.Errorf("of no file it says %s", broken.said.String())
	}
}

func TestValid(t *testing.T) {
	r := &recorder{TB: t}
	docxtest.Valid(r, word(t, `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl><w:p/>`, map[string]string{}))
	if !strings.Contains(r.said.String(), "empty cell") {
		t.Errorf("of a cell without a paragraph it says %q", r.said.String())
	}
}
