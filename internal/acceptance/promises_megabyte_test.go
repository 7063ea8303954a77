package acceptance

import (
	"bytes"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/internal/packed"
	"github.com/vanthu/baocao/issuing"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// TestMegabyteOfAnything gives a megabyte to every reader but that of sources, which has a test of its own: it is read or
// refused in proportion to its length, four times as much in about four times as long.
func TestMegabyteOfAnything(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("measures time")
	}
	table := "---\n---\n\n```table\nfile: a.csv\n```\n"
	csv := func(content string) {
		files := fstest.MapFS{"r.md": {Data: []byte(table)}, "a.csv": {Data: []byte(content)}}
		if r, err := source.Decode(files, "r.md"); err == nil {
			r.Validate()
		}
	}
	value := func(content string) {
		text := "---\nsubject: \"{{x}}\"\n---\n\n{{x}}\n\na {{x}}\n"
		if r, err := source.Merge(source.Bytes("r.md", []byte(text), nil), "r.md", source.Values{"x": content}); err == nil {
			r.Validate()
		}
	}
	word := func(body string) {
		docx := wordOf(t, body)
		_, _ = check.Read(bytes.NewReader(docx), int64(len(docx)))
		_ = issuing.Issue(bytes.NewReader(docx), int64(len(docx)), new(bytes.Buffer),
			issuing.Issuance{Number: 5, Date: model.Date{Day: 8, Month: 3, Year: 2026}})
	}
	paragraph := "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
	for _, h := range []struct {
		name string
		read func(string)
		make func(n int) string
	}{
		{"rows of one cell", csv, func(n int) string { return strings.Repeat("x\n", n/2) }},
		{"rows of sixty cells", csv, func(n int) string { return strings.Repeat(strings.Repeat("x,", 59)+"x\n", n/120) }},
		{"one row", csv, func(n int) string { return strings.Repeat("x,", n/2) }},
		{"quotes", csv, func(n int) string { return "a,b\n" + strings.Repeat(`"`, n) }},
		{"question marks", csv, func(n int) string { return "a,b\n" + strings.Repeat("Ph??ng,1\n", n/9) }},
		{"lines of a value", value, func(n int) string { return strings.Repeat("a\n", n/2) }},
		{"braces of a value", value, func(n int) string { return strings.Repeat("{{", n/2) }},
		{"letters of a value", value, func(n int) string { return strings.Repeat("Ã", n/2) }},
		{"paragraphs", word, func(n int) string { return strings.Repeat(paragraph, n/len(paragraph)) }},
		{"runs", word, func(n int) string { return "<w:p>" + strings.Repeat("<w:r><w:t>a</w:t></w:r>", n/23) + "</w:p>" }},
		{"text", word, func(n int) string {
			return "<w:p><w:r><w:t>" + strings.Repeat("số 1/BC ", n/9) + "</w:t></w:r></w:p>"
		}},
		{"tables", word, func(n int) string {
			return strings.Repeat("<w:tbl><w:tr><w:tc>"+paragraph+"</w:tc></w:tr></w:tbl>", n/70)
		}},
		{"nothing but brackets", word, func(n int) string { return strings.Repeat("<a>", n/3) }},
	} {
		const megabyte, most, bytesEach = 1_000_000, 10, 900
		quarter, _ := timed(func() { h.read(h.make(megabyte / 4)) })
		whole, memory := timed(func() { h.read(h.make(megabyte)) })
		if whole > most*quarter { // a machine that stops for a while does so once; what takes time by the square takes it again
			again, _ := timed(func() { h.read(h.make(megabyte)) })
			whole = min(whole, again)
		}
		t.Logf("%s: %v and %d MB, a quarter %v", h.name, whole, memory>>20, quarter)
		if whole > most*quarter && whole > 2*time.Second || whole > 20*time.Second || memory > megabyte*bytesEach {
			t.Errorf("%s: a megabyte takes %v and %d MB, a quarter of it %v", h.name, whole, memory>>20, quarter)
		}
	}
}

func timed(do func()) (took time.Duration, memory uint64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	begun := time.Now()
	do()
	took = time.Since(begun)
	runtime.ReadMemStats(&after)
	return took, after.TotalAlloc - before.TotalAlloc
}

// wordOf is a Word file with a body.
func wordOf(t *testing.T, body string) []byte {
	t.Helper()
	return packed.Of(t, map[string]string{
		"[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels":         `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml":   `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`,
	})
}
