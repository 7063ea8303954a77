package docxtest_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao/docxtest"
	"github.com/vanthu/baocao/internal/opc"
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
		types += `<Override PartName="/word/` + kind + `.xml" ContentType="application/x+xml"/>`
	}
	files["word/_rels/document.xml.rels"] = relationships(list)
	files["[Content_Types].xml"] = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` + types + `</Types>`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range files {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(content))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
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

func TestValid(t *testing.T) {
	r := &recorder{TB: t}
	docxtest.Valid(r, word(t, `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl><w:p/>`, map[string]string{}))
	if !strings.Contains(r.said.String(), "empty cell") {
		t.Errorf("of a cell without a paragraph it says %q", r.said.String())
	}
}
