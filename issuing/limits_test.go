package issuing_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// heavy are main parts of many times the same, each a worst case of its kind, of as many bytes as are read.
func heavy() map[string]string {
	const open = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	const control = `<w:sdt><w:sdtPr><w:alias w:val="Số"/><w:tag w:val="baocao.number"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>`
	const size = 31 << 20
	many := func(s string) string { return strings.Repeat(s, size/len(s)) }
	return map[string]string{
		"texts of a field":   open + `<w:p>` + fmt.Sprintf(control, many(`<w:r><w:t>.</w:t></w:r>`)) + `</w:p></w:body></w:document>`,
		"fields of a line":   open + `<w:p>` + many(fmt.Sprintf(control, `<w:r><w:t>.</w:t></w:r>`)) + `</w:p></w:body></w:document>`,
		"titles in a line":   open + `<w:p>` + many(strings.Replace(fmt.Sprintf(control, `<w:r><w:t> </w:t></w:r>`), `<w:tag w:val="baocao.number"/>`, "", 1)) + `</w:p></w:body></w:document>`,
		"lines":              open + many(`<w:p><w:r><w:t>Số: ..../BC</w:t></w:r></w:p>`) + `</w:body></w:document>`,
		"a line":             open + `<w:p><w:r><w:t>Số: ` + many(".") + `</w:t></w:r></w:p></w:body></w:document>`,
		"empty paragraphs":   open + many(`<w:p/>`) + `</w:body></w:document>`,
		"fields in a field":  open + many(`<w:sdt>`),
		"unclosed beginning": many(`<`),
	}
}

// BenchmarkHeavy reports what a file of one megabyte may cost at the most: it unpacks to less than two hundred times that.
func BenchmarkHeavy(b *testing.B) {
	for name, main := range heavy() {
		docx := smallest(b, main)
		b.Run(name, func(b *testing.B) {
			b.ReportMetric(float64(len(docx)), "B/file")
			for b.Loop() {
				_, _ = issue(docx, march)
			}
		})
	}
}

// TestHeavy wants every worst case done within a bound that only work beyond proportion passes: when each text of a field
// was copied as often as there are texts, 13 kB took 26 seconds.
func TestHeavy(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("measures time")
	}
	for name, main := range heavy() {
		docx := smallest(t, main)
		begun := time.Now()
		_, err := issue(docx, march)
		if took := time.Since(begun); took > 10*time.Second {
			t.Errorf("%s: %v for a file of %d kB (%v)", name, took, len(docx)>>10, err)
		}
	}
}
