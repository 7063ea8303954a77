package structure_test

import (
	"os"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/packed"
	"github.com/vanthu/baocao/internal/structure"
	"golang.org/x/tools/txtar"
)

const (
	types     = "[Content_Types].xml"
	rels      = "word/_rels/document.xml.rels"
	document  = "word/document.xml"
	styles    = "word/styles.xml"
	settings  = "word/settings.xml"
	footnotes = "word/footnotes.xml"
	header1   = "word/header1.xml"
)

func TestSoundDocument(t *testing.T) {
	for _, f := range structure.Check(packed.Archive(t, small(t))) {
		t.Error(f)
	}
}

// Each change is sound, though it looks like one of the faults below.
func TestSoundVariants(t *testing.T) {
	for _, test := range []struct{ name, part, old, new string }{
		{"paragraph of a cell in a control", document, `<w:p><w:r><w:t>TT</w:t></w:r></w:p>`,
			`<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:sdtContent></w:sdt>`},
		{"cell in a control", document, `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/><w:vMerge/></w:tcPr><w:p/></w:tc>`,
			`<w:sdt><w:sdtContent><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:sdtContent></w:sdt>`},
		{"table in a cell, then a paragraph", document, `<w:p><w:r><w:t>TT</w:t></w:r></w:p>`,
			`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>`},
		{"heading row switched off", document, `<w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="1000" w:type="dxa"/></w:trPr>`,
			`<w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="1000" w:type="dxa"/><w:tblHeader w:val="0"/></w:trPr>`},
		{"wrong widths without a fixed layout", document, `<w:tblW w:w="6000" w:type="dxa"/><w:tblLayout w:type="fixed"/>`, `<w:tblW w:w="1" w:type="dxa"/>`},
		{"id repeated by a fallback", document, `<w:t>Trang hai.</w:t>`,
			`<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">` +
				`<mc:Choice Requires="wp"><wp:docPr id="1"/></mc:Choice><mc:Fallback><wp:docPr id="1"/></mc:Fallback></mc:AlternateContent>`},
		{"other prefix", header1, `<w:p><w:pPr><w:pStyle w:val="Giua"/></w:pPr>`,
			`<v:p xmlns:v="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/><w:p><w:pPr><w:pStyle w:val="Giua"/></w:pPr>`},
		{"target from the root", rels, `Target="styles.xml"`, `Target="/word/styles.xml"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			parts := small(t)
			replace(t, parts, test.part, test.old, test.new)
			for _, f := range structure.Check(packed.Archive(t, parts)) {
				t.Error(f)
			}
		})
	}
}

func TestFaultSaysWhere(t *testing.T) {
	parts := small(t)
	replace(t, parts, document, `<w:p><w:r><w:t>TT</w:t></w:r></w:p>`, "")
	const want = "/word/document.xml: /w:document/w:body/w:tbl[2]/w:tr[1]/w:tc[1]: empty cell: no paragraph"
	if got := structure.Check(packed.Archive(t, parts)); len(got) != 1 || got[0].Error() != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func BenchmarkCheck(b *testing.B) {
	docx := packed.Archive(b, small(b))
	for b.Loop() {
		structure.Check(docx)
	}
}

func TestNoArchive(t *testing.T) {
	faults := structure.Check([]byte("no zip"))
	if len(faults) != 1 || faults[0].Rule != structure.Archive {
		t.Errorf("got %v", faults)
	}
}

// Each case breaks one property of the small document, and the checks must find that fault and no other.
func TestFaults(t *testing.T) {
	tests := []struct {
		name     string
		rule     structure.Rule
		part     string // where the change is made
		old, new string
	}{
		{"no main part", structure.Archive, "_rels/.rels", "relationships/officeDocument", "relationships/other"},
		{"not well formed", structure.XML, header1, "</w:hdr>", "</w:ftr>"},
		{"undeclared prefix", structure.XML, header1, "<w:p>", `<w:p w14:paraId="1">`},
		{"attribute twice", structure.XML, settings, `w:uri="`, `w:uri="" w:uri="`},
		{"no content type", structure.ContentType, types, `<Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>`, ""},
		{"target missing", structure.Target, rels, "</Relationships>",
			`<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme.xml"/></Relationships>`},
		{"target empty", structure.Target, rels, `Target="https://example.vn/"`, `Target=""`},
		{"relation id twice", structure.Target, rels, "</Relationships>",
			`<Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.vn/" TargetMode="External"/></Relationships>`},
		{"relation id unknown", structure.RelationID, document, `<w:hyperlink r:id="rId6">`, `<w:hyperlink r:id="rId60">`},
		{"empty cell", structure.EmptyCell, document, `<w:p><w:r><w:t>TT</w:t></w:r></w:p>`, ""},
		{"merged cell without a paragraph", structure.EmptyCell, document, `<w:vMerge/></w:tcPr><w:p/>`, `<w:vMerge/></w:tcPr>`},
		{"cell ends in a table", structure.CellEnd, document, `<w:p><w:r><w:t>TT</w:t></w:r></w:p>`,
			`<w:p/><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`},
		{"row wider than its grid", structure.RowWidth, document, `<w:t>1.973,25</w:t></w:r></w:p></w:tc>`,
			`<w:t>1.973,25</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="0" w:type="dxa"/></w:tcPr><w:p/></w:tc>`},
		{"columns after a row", structure.RowWidth, document, `<w:gridBefore w:val="1"/>`, `<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>`},
		{"merge without a start", structure.Merge, document, `<w:vMerge w:val="restart"/>`, ""},
		{"late heading row", structure.HeadingRow, document, `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>
<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/><w:vMerge w:val="restart"/>`,
			`<w:tr><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/><w:vMerge w:val="restart"/>`},
		{"cell unlike its column", structure.ColumnWidth, document, `<w:tcW w:w="5000"`, `<w:tcW w:w="4999"`},
		{"cell without a width", structure.ColumnWidth, document, `<w:tcPr><w:tcW w:w="5500" w:type="dxa"/></w:tcPr>`, ""},
		{"table unlike its grid", structure.ColumnWidth, document, `<w:tblW w:w="6000"`, `<w:tblW w:w="5999"`},
		{"no separator", structure.Separator, footnotes, `w:type="separator"`, `w:type="continuationNotice"`},
		{"separator not listed", structure.Separator, settings, `<w:footnote w:id="0"/>`, ""},
		{"separator listed, not there", structure.Separator, settings, `<w:footnote w:id="0"/>`, `<w:footnote w:id="0"/><w:footnote w:id="5"/>`},
		{"separators of no notes", structure.Separator, settings, `</w:footnotePr>`, `</w:footnotePr><w:endnotePr><w:endnote w:id="-1"/></w:endnotePr>`},
		{"separator with a number", structure.Separator, footnotes, `<w:separator/>`, `<w:separator/><w:footnoteRef/>`},
		{"note without a reference", structure.NoteBody, document, `<w:footnoteReference w:id="1"/>`, ""},
		{"note with two references", structure.NoteBody, document, `<w:footnoteReference w:id="1"/>`, `<w:footnoteReference w:id="1"/><w:footnoteReference w:id="1"/>`},
		{"reference without a note", structure.NoteBody, document, `<w:footnoteReference w:id="1"/>`, `<w:footnoteReference w:id="1"/><w:footnoteReference w:id="2"/>`},
		{"style not defined", structure.Style, document, `<w:pStyle w:val="DuongKe"/>`, `<w:pStyle w:val="Duong"/>`},
		{"style of another type", structure.Style, document, `<w:rStyle w:val="Dam"/>`, `<w:rStyle w:val="Giua"/>`},
		{"note style not defined", structure.Style, footnotes, `<w:pStyle w:val="ChuThich"/>`, `<w:pStyle w:val="Chu"/>`},
		{"base style not defined", structure.Style, styles, `<w:basedOn w:val="BangThuong"/>`, `<w:basedOn w:val="Thuong"/>`},
		{"base style of itself", structure.Style, styles, `<w:name w:val="Đậm"/>`, `<w:name w:val="Đậm"/><w:basedOn w:val="Dam"/>`},
		{"next style not defined", structure.Style, styles, `<w:next w:val="Normal"/>`, `<w:next w:val="Sau"/>`},
		{"link to the wrong type", structure.Style, styles, `<w:link w:val="Giua"/>`, `<w:link w:val="Dam"/>`},
		{"bookmark id twice", structure.UniqueID, document, `<w:bookmarkEnd w:id="0"/>`, `<w:bookmarkEnd w:id="0"/><w:bookmarkStart w:id="0" w:name="b"/>`},
		{"bookmark name twice", structure.UniqueID, document, `<w:bookmarkEnd w:id="0"/>`,
			`<w:bookmarkEnd w:id="0"/><w:bookmarkStart w:id="1" w:name="baocao"/><w:bookmarkEnd w:id="1"/>`},
		{"drawing id twice", structure.UniqueID, document, `<w:t>Trang hai.</w:t>`,
			`<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1"/><wp:docPr id="1"/></wp:inline></w:drawing>`},
		{"note id twice", structure.UniqueID, footnotes, `</w:footnotes>`, `<w:footnote w:id="1"><w:p/></w:footnote></w:footnotes>`},
		{"style id twice", structure.UniqueID, styles, `</w:styles>`, `<w:style w:type="character" w:styleId="Dam"/></w:styles>`},
		{"control id twice", structure.UniqueID, document, `<w:p/>
<w:sectPr>`, `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr></w:sdt><w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr></w:sdt><w:p/>
<w:sectPr>`},
		{"bookmark without an end", structure.Bookmark, document, `<w:bookmarkEnd w:id="0"/>`, ""},
		{"bookmark without a start", structure.Bookmark, document, `<w:bookmarkStart w:id="0" w:name="baocao"/>`, ""},
		{"header leads elsewhere", structure.Header, document, `<w:headerReference w:type="first" r:id="rId5"/>`, `<w:headerReference w:type="first" r:id="rId3"/>`},
		{"first header unannounced", structure.TitlePage, document, `<w:titlePg/>`, ""},
		{"wide page upright", structure.Orientation, document, ` w:orient="landscape"`, ""},
		{"high page landscape", structure.Orientation, document, `w:h="16838"/>`, `w:h="16838" w:orient="landscape"/>`},
		{"decomposed text", structure.Normal, document, "Đơn vị", "Đơn vi\u0323"},
		{"mark in the next run", structure.Normal, document, "<w:t>Đơn vị</w:t>", "<w:t>Đơn vi</w:t></w:r><w:r><w:t>\u0323</w:t>"},
		{"width after merge", structure.ElementOrder, document, `<w:tcW w:w="1000" w:type="dxa"/><w:vMerge/>`, `<w:vMerge/><w:tcW w:w="1000" w:type="dxa"/>`},
		{"decomposed name", structure.Normal, styles, "Giữa ký tự", "Giữa ký tu\u031b\u0323"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			parts := small(t)
			replace(t, parts, test.part, test.old, test.new)
			faults := structure.Check(packed.Archive(t, parts))
			if len(faults) != 1 || faults[0].Rule != test.rule {
				t.Errorf("want one fault of rule %q, got %q", test.rule, faults)
			}
		})
	}
}

func small(t testing.TB) *txtar.Archive {
	t.Helper()
	data, err := os.ReadFile("testdata/small.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return txtar.Parse(data)
}

func replace(t testing.TB, parts *txtar.Archive, name, old, new string) {
	t.Helper()
	for i, f := range parts.Files {
		if f.Name != name {
			continue
		}
		if n := strings.Count(string(f.Data), old); n != 1 {
			t.Fatalf("%q stands %d times in %s", old, n, name)
		}
		parts.Files[i].Data = []byte(strings.Replace(string(f.Data), old, new, 1))
		return
	}
	t.Fatalf("no part %s", name)
}
