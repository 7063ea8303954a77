package check

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

const head = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
const tail = `</w:body></w:document>`

// with replaces text in a part of the clean file.
func with(t testing.TB, name, old, replacement string) []byte {
	t.Helper()
	a := base(t)
	for i, f := range a.Files {
		if f.Name == name {
			if !bytes.Contains(f.Data, []byte(old)) {
				t.Fatalf("%q is not in %s", old, name)
			}
			a.Files[i].Data = bytes.ReplaceAll(f.Data, []byte(old), []byte(replacement))
		}
	}
	return pack(t, a)
}

func without(t testing.TB, name string) []byte {
	t.Helper()
	a := base(t)
	kept := a.Files[:0]
	for _, f := range a.Files {
		if f.Name != name {
			kept = append(kept, f)
		}
	}
	return pack(t, &txtar.Archive{Files: kept})
}

// TestBadInput: what is wrong with a file is said by an error that a program can tell apart.
func TestBadInput(t *testing.T) {
	clean := pack(t, base(t))
	tests := map[string]struct {
		file []byte
		want error
	}{
		"empty":             {nil, ErrNotZip},
		"text":              {[]byte("Báo cáo"), ErrNotZip},
		"truncated":         {clean[:len(clean)/2], ErrNotZip},
		"ole":               {append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 600)...), ErrEncrypted},
		"other zip":         {pack(t, &txtar.Archive{Files: []txtar.File{{Name: "a.txt"}}}), ErrNotWord},
		"macros":            {with(t, "[Content_Types].xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), ErrMacros},
		"spreadsheet":       {with(t, "[Content_Types].xml", "wordprocessingml.document.main", "spreadsheetml.sheet.main"), ErrNotWord},
		"no document":       {without(t, "word/document.xml"), ErrMissing},
		"no relations":      {without(t, "_rels/.rels"), ErrNotWord},
		"doctype":           {fileOf(t, `<!DOCTYPE d [<!ENTITY a "aaaa">]>`+head+tail), ErrDoctype},
		"doctype of a list": {with(t, "_rels/.rels", "<Relationships", "<!DOCTYPE r><Relationships"), ErrDoctype},
		"entity":            {fileOf(t, head+`<w:p><w:r><w:t>&a;</w:t></w:r></w:p>`+tail), ErrMalformed},
		"cut off":           {fileOf(t, head+`<w:p>`), ErrMalformed},
		"wrong end":         {fileOf(t, head+`<w:p></w:r>`+tail), ErrMalformed},
		"two roots":         {fileOf(t, head+tail+head+tail), ErrMalformed},
		"text outside":      {fileOf(t, head+tail+"a"), ErrMalformed},
		"no element":        {fileOf(t, ``), ErrMalformed},
		"no quotes":         {fileOf(t, `<w:document a=1/>`), ErrMalformed},
		"latin":             {fileOf(t, head+"\xE9"+tail), ErrEncoding},
		"deep":              {fileOf(t, head+strings.Repeat("<w:tbl><w:tr><w:tc>", 10_000)), ErrTooDeep},
		"deep and foreign":  {fileOf(t, head+strings.Repeat("<x>", 1_000_000)), ErrTooDeep},
		"many entries":      {manyEntries(t, 6000), ErrTooLarge},
		"bomb":              {fileOf(t, head+strings.Repeat(" ", 50<<20)+tail), ErrTooLarge},
		"bad styles":        {with(t, "word/styles.xml", "</w:styles>", ""), ErrMalformed},
		"bad header":        {with(t, "word/header1.xml", "</w:hdr>", ""), ErrMalformed},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r, err := Read(bytes.NewReader(tt.file), int64(len(tt.file)))
			if !errors.Is(err, tt.want) || r != nil {
				t.Errorf("%v, want %v", err, tt.want)
			}
		})
	}
}

func manyEntries(t testing.TB, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := range n {
		if _, err := w.Create(fmt.Sprint(i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestOddInput: what Word opens is read.
func TestOddInput(t *testing.T) {
	strict := base(t)
	for i := range strict.Files {
		f := &strict.Files[i]
		f.Data = bytes.ReplaceAll(f.Data, []byte("http://schemas.openxmlformats.org/wordprocessingml/2006/main"), []byte("http://purl.oclc.org/ooxml/wordprocessingml/main"))
		f.Data = bytes.ReplaceAll(f.Data, []byte("http://schemas.openxmlformats.org/officeDocument/2006/relationships"), []byte("http://purl.oclc.org/ooxml/officeDocument/relationships"))
		f.Data = bytes.ReplaceAll(f.Data, []byte("http://schemas.openxmlformats.org/drawingml/2006/main"), []byte("http://purl.oclc.org/ooxml/drawingml/main"))
		f.Data = bytes.ReplaceAll(f.Data, []byte("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"), []byte("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"))
	}
	prefixed := base(t)
	for i := range prefixed.Files {
		if f := &prefixed.Files[i]; f.Name == "word/document.xml" {
			f.Data = bytes.ReplaceAll(f.Data, []byte("w:"), []byte("word:"))
			f.Data = bytes.Replace(f.Data, []byte("xmlns:w="), []byte("xmlns:word="), 1)
		}
	}
	tests := map[string][]byte{
		"strict":              pack(t, strict),
		"another prefix":      pack(t, prefixed),
		"byte order mark":     with(t, "word/document.xml", "<w:document", "\xEF\xBB\xBF<w:document"),
		"comment":             with(t, "word/document.xml", "<w:body>", "<w:body><!-- <w:p> --><?a b?>"),
		"cdata":               with(t, "word/document.xml", "Kết quả chi tiết", "<![CDATA[Kết quả chi tiết]]>"),
		"references":          with(t, "word/document.xml", "Kết quả chi tiết", "K&#x1EBF;t qu&#7843; chi ti&#x1EBF;t"),
		"inserted":            with(t, "word/document.xml", `<w:r><w:t xml:space="preserve">Kết quả chi tiết`, `<w:del><w:r><w:rPr><w:sz w:val="10"/></w:rPr><w:delText>cũ</w:delText><w:t>cũ</w:t></w:r></w:del><w:ins><w:r><w:t>Các</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> kết quả chi tiết`),
		"wrapped":             with(t, "word/document.xml", `<w:r><w:t xml:space="preserve">Kết quả`, `<w:smartTag><w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>Các</w:t></w:r></w:sdtContent></w:sdt></w:hyperlink></w:smartTag><w:r><w:t xml:space="preserve"> kết quả`),
		"hidden":              with(t, "word/document.xml", `<w:r><w:t xml:space="preserve">Kết quả`, `<w:r><w:rPr><w:vanish/><w:sz w:val="10"/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t xml:space="preserve">Kết quả`),
		"number in a frame":   with(t, "word/header1.xml", `<w:pStyle w:val="Header"/><w:jc w:val="center"/>`, `<w:pStyle w:val="Header"/><w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center"/>`),
		"number in a field":   with(t, "word/header1.xml", `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`, `<w:fldSimple w:instr=" PAGE \* MERGEFORMAT "><w:r><w:t>2</w:t></w:r></w:fldSimple>`),
		"cyclic styles":       with(t, "word/styles.xml", `<w:name w:val="header"/><w:basedOn w:val="Normal"/>`, `<w:name w:val="header"/><w:basedOn w:val="Two"/></w:style><w:style w:type="paragraph" w:styleId="Two"><w:basedOn w:val="Header"/><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr>`),
		"a style twice":       with(t, "word/styles.xml", "</w:styles>", `<w:style w:type="paragraph" w:styleId="Normal"><w:rPr><w:sz w:val="90"/></w:rPr></w:style></w:styles>`),
		"no theme":            without(t, "word/theme/theme1.xml"),
		"unknown style":       with(t, "word/header1.xml", `"Header"`, `"Nothing"`),
		"numbers with units":  with(t, "word/document.xml", `w:before="120"`, `w:before="6pt"`),
		"headers inherited":   with(t, "word/document.xml", `<w:sectPr w:rsidR="00000002"><w:headerReference w:type="default" r:id="rId2"/>`, `<w:sectPr>`),
		"gap to a table":      with(t, "word/document.xml", `<w:spacing w:before="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">II. `, `<w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">II. `),
		"signature asked for": with(t, "word/document.xml", `<w:t xml:space="preserve">PHÓ GIÁM ĐỐC</w:t></w:r></w:p>`, `<w:t xml:space="preserve">PHÓ GIÁM ĐỐC</w:t></w:r></w:p><w:p><w:r><w:t>(Chữ ký của người có thẩm quyền,</w:t></w:r></w:p><w:p><w:r><w:t>dấu của cơ quan)</w:t></w:r></w:p>`),
		"header as default":   with(t, "word/document.xml", `<w:pgNumType w:start="1"/>`, `<w:pgNumType w:start="1" w:fmt="decimal"/>`),
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			if r := mustRead(t, file); !r.Clean() || len(r.Unjudged) > 0 {
				t.Errorf("found:\n%s%+v", listed(r), r.Unjudged)
			}
		})
	}
}

// replaced makes several replacements in the document of the clean file.
func replaced(t testing.TB, pairs ...string) []byte {
	t.Helper()
	a := base(t)
	data := part(a, "word/document.xml")
	for i := 0; i < len(pairs); i += 2 {
		if bytes.Count(data, []byte(pairs[i])) != 1 {
			t.Fatalf("%q does not stand in the document once", pairs[i])
		}
		data = bytes.Replace(data, []byte(pairs[i]), []byte(pairs[i+1]), 1)
	}
	set(a, "word/document.xml", data)
	return pack(t, a)
}

// TestCleanVariants: other ways to write what the Decree asks for.
func TestCleanVariants(t *testing.T) {
	const agencyLine = `<w:r><w:pict><v:line style="position:absolute" from="64pt,4pt" to="135pt,4pt"/></w:pict></w:r>`
	tests := map[string]struct {
		file     []byte
		unjudged int
	}{
		"one name on two lines": {replaced(t, `<w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">UBND TỈNH LÂM ĐỒNG`, `<w:b/><w:sz w:val="26"/></w:rPr><w:t>ỦY BAN NHÂN DÂN`,
			"SỞ KHOA HỌC VÀ CÔNG NGHỆ", "XÃ ĐẠ TẺH", `from="64pt,4pt" to="135pt,4pt"`, `from="75pt,4pt" to="124pt,4pt"`), 0},
		"section in a paragraph": {replaced(t, `<w:p><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">e) `,
			`<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/><w:titlePg/></w:sectPr><w:spacing w:before="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">e) `,
			`w:gutter="0"/><w:titlePg/>`, `w:gutter="0"/>`,
			`<w:spacing w:before="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">2. Kết quả`,
			`<w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">2. Kết quả`), 0},
		// Whether the line is balanced cannot be told from another column.
		"both lines in one column": {replaced(t, agencyLine, "", "Lâm Đồng, ngày 05 tháng 3 năm 2026</w:t></w:r>", "Lâm Đồng, ngày 05 tháng 3 năm 2026</w:t></w:r>"+agencyLine), 1},
		"a line in a drawing":      {replaced(t, agencyLine, `<w:r><w:pict><v:group/></w:pict></w:r>`), 1},
		"another appendix":         {replaced(t, "Kết quả chi tiết như", "Kết quả (xem Phụ lục III Nghị định số 30/2020/NĐ-CP) như"), 0},
		"a draft":                  {replaced(t, "Số: 45/BC", "Số:        /BC", "ngày 05 tháng 3 năm 2026<", "ngày      tháng 3 năm 2026<"), 0},
		"dots for a date":          {replaced(t, "ngày 05 tháng 3 năm 2026<", "ngày …… tháng …… năm 2026<"), 0},
		"one addressee":            {replaced(t, ">Kính gửi:<", ">Kính gửi: Ủy ban nhân dân tỉnh Lâm Đồng.<", `<w:p><w:pPr><w:ind w:firstLine="567"/></w:pPr><w:r><w:t xml:space="preserve">- Ủy ban nhân dân tỉnh Lâm Đồng;</w:t></w:r></w:p>`, "", `<w:p><w:pPr><w:ind w:firstLine="567"/></w:pPr><w:r><w:t xml:space="preserve">- Bộ Khoa học và Công nghệ.</w:t></w:r></w:p>`, ""), 0},
		"emphasis":                 {replaced(t, "phục vụ Nhân dân", `</w:t></w:r><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t xml:space="preserve">phục vụ Nhân dân</w:t></w:r><w:r><w:t>`), 0},
		"a note mark":              {replaced(t, "Kết quả chi tiết như bảng sau:", `Kết quả chi tiết như bảng sau:</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="18"/></w:rPr><w:t>12`), 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if r := mustRead(t, tt.file); !r.Clean() || len(r.Unjudged) != tt.unjudged {
				t.Errorf("found:\n%s%+v", listed(r), r.Unjudged)
			}
		})
	}
}

// TestNoHeader: a header that the document refers to and does not have shows no number.
func TestNoHeader(t *testing.T) {
	r := mustRead(t, without(t, "word/header1.xml"))
	if got := listed(r); !strings.HasPrefix(got, "page-number-missing: ") || strings.Count(got, "\n") != 1 {
		t.Errorf("found:\n%s", got)
	}
}

// TestMillionParagraphs: a file of a million paragraphs is read or refused, and memory stays in bounds.
func TestMillionParagraphs(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("takes seconds")
	}
	for name, p := range map[string]string{"empty": "<w:p/>", "words": "<w:p><w:r><w:t>Các đơn vị</w:t></w:r></w:p>"} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			w := zip.NewWriter(&b)
			store := func(name, content string) {
				e, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store}) // packed, it would be a bomb
				if err == nil {
					_, err = e.Write([]byte(content))
				}
				if err != nil {
					t.Fatal(err)
				}
			}
			small := fileOf(t, "")
			z, err := zip.NewReader(bytes.NewReader(small), int64(len(small)))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range z.File[:2] {
				if err := w.Copy(f); err != nil {
					t.Fatal(err)
				}
			}
			store("document.xml", head+strings.Repeat(p, 1_000_000)+tail)
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			file := b.Bytes()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			if _, err := Read(bytes.NewReader(file), int64(len(file))); err != nil && !errors.Is(err, ErrTooLarge) {
				t.Error(err)
			}
			runtime.ReadMemStats(&after)
			if held := after.TotalAlloc - before.TotalAlloc; held > 2<<30 {
				t.Errorf("%d MB", held>>20)
			}
		})
	}
}
