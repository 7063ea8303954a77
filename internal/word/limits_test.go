package word

import (
	"archive/zip"
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

const (
	wordSpace     = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	relationSpace = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// A made file has these parts, and a relationship of the document for each pair of a kind and a target.
func made(t testing.TB, body string, parts map[string]string, relations ...[2]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	write := func(name, content string) {
		e, err := w.Create(name)
		if err == nil {
			_, err = e.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	const mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	write("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="`+mainType+`"/></Types>`)
	list := func(relations string) string {
		return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + relations + `</Relationships>`
	}
	write("_rels/.rels", list(`<Relationship Id="r" Type="`+relationTypes+`officeDocument" Target="word/document.xml"/>`))
	var all strings.Builder
	for i, r := range relations {
		mode := ""
		if strings.Contains(r[1], ":") {
			mode = ` TargetMode="External"`
		}
		fmt.Fprintf(&all, `<Relationship Id="r%d" Type="%s" Target="%s"%s/>`, i+1, relationTypes+r[0], r[1], mode)
	}
	write("word/_rels/document.xml.rels", list(all.String()))
	write("word/document.xml", `<w:document `+wordSpace+` `+relationSpace+`><w:body>`+body+`</w:body></w:document>`)
	for name, content := range parts {
		write(name, content)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func mustOpen(t testing.TB, file []byte) *Document {
	t.Helper()
	d, err := Open(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestPartReadOnce: a part costs what it costs once, however many relationships lead to it, and whatever their case.
func TestPartReadOnce(t *testing.T) {
	const paragraphs, relationships = 2_000, 1_000
	styles := `<w:styles ` + wordSpace + `>` + strings.Repeat(`<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/></w:style>`, paragraphs) + `</w:styles>`
	header := `<w:hdr ` + wordSpace + `>` + strings.Repeat(`<w:p><w:r><w:t>a</w:t></w:r></w:p>`, paragraphs) + `</w:hdr>`
	relations := make([][2]string, relationships)
	for i := range relations {
		relations[i] = [2]string{"header", "header1.xml"}
		switch {
		case i >= relationships/2:
			relations[i] = [2]string{"styles", "styles.xml"}
		case i%2 == 1:
			relations[i] = [2]string{"footer", "HEADER1.xml"}
		}
	}
	file := made(t, `<w:p/><w:sectPr><w:headerReference w:type="default" r:id="r1"/><w:footerReference w:type="default" r:id="r2"/></w:sectPr>`,
		map[string]string{"word/header1.xml": header, "word/styles.xml": styles}, relations...)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	d := mustOpen(t, file)
	runtime.ReadMemStats(&after)
	if cost := after.TotalAlloc - before.TotalAlloc; cost > 20<<20 {
		t.Errorf("%d MB", cost>>20)
	}
	s := d.Sections[0]
	if d.ParagraphCount != paragraphs+1 || d.Header(s, "default") != d.Footer(s, "default") || len(d.Header(s, "default").Paragraphs) != paragraphs {
		t.Errorf("%d paragraphs", d.ParagraphCount)
	}
}

// TestManyRunsApart: a paragraph of many runs, whose letters are apart from their marks, is composed once and not once a run.
func TestManyRunsApart(t *testing.T) {
	const runs = 20_000
	file := made(t, `<w:p>`+strings.Repeat(`<w:r><w:t>á</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ò</w:t></w:r>`, runs/2)+`</w:p>`, nil)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	d := mustOpen(t, file)
	runtime.ReadMemStats(&after)
	if cost := after.TotalAlloc - before.TotalAlloc; cost > 40<<20 {
		t.Errorf("%d MB", cost>>20)
	}
	if p := d.Main.Paragraphs[0]; len(p.Runs) != runs || p.Text != strings.Repeat("áò", runs/2) || p.Runs[runs-1].End != len(p.Text) || p.Runs[0].End != len("á") {
		t.Errorf("%d runs", len(p.Runs))
	}
}
