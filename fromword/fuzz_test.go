package fromword_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/model"
)

// withDocument is a Word file with another main part.
func withDocument(t testing.TB, docx, document []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		to, err := out.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "word/document.xml" {
			to.Write(document)
			continue
		}
		from, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		io.Copy(to, from)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func documentOf(t testing.TB, docx []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := in.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// FuzzRead reads a document made of the fuzzer's bytes. It may not panic, nor cost much more memory than its size.
func FuzzRead(f *testing.F) {
	var docx []byte
	for _, name := range caseNames(f) {
		docx = rendered(f, caseReport(f, name))
		f.Add(documentOf(f, docx))
	}
	const head, tail = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`, `</w:body></w:document>`
	for _, body := range []string{
		`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="9"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`,
		`<w:p><w:r><w:t>1. </w:t></w:r></w:p><w:p><w:r><w:t>a) A./.</w:t></w:r></w:p><w:p><w:r><w:t>{{x}}</w:t></w:r></w:p>`,
	} {
		f.Add([]byte(head + body + tail))
	}
	f.Fuzz(func(t *testing.T, document []byte) {
		file := withDocument(t, docx, document)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		result, err := fromword.Config{Anyway: true}.Read(bytes.NewReader(file), int64(len(file)))
		runtime.ReadMemStats(&after)
		const fixed, factor = 16 << 20, 200 // of all that is ever allocated, not only held
		if cost, most := after.TotalAlloc-before.TotalAlloc, uint64(fixed+factor*len(document)); cost > most {
			t.Errorf("%d bytes for a document of %d", cost, len(document))
		}
		if err == nil {
			result.Report.Validate()
		}
	})
}

// long is a file of so many pages.
func long(t testing.TB, pages int) []byte {
	t.Helper()
	r := caseReport(t, "commune/report.md")
	r.Body = nil
	for n := range pages {
		s := &model.Section{Title: model.Plain("NHỮNG KẾT QUẢ ĐẠT ĐƯỢC")}
		for range 8 {
			s.Body = append(s.Body, model.Block{Paragraph: model.Rich(model.Run{Text: strings.Repeat("Tổng thu ngân sách đạt ", 8)},
				model.Run{Text: fmt.Sprint(n), Bold: true}, model.Run{Text: " tỷ đồng."})})
		}
		r.Body = append(r.Body, model.Block{Section: s})
	}
	return rendered(t, r)
}

// TestTimeIsLinear wants a file four times as long to take about four times as long.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("it measures time")
	}
	took := func(file []byte) time.Duration {
		least := time.Hour
		for range 3 {
			start := time.Now()
			read(t, file)
			least = min(least, time.Since(start))
		}
		return least
	}
	if short, whole := took(long(t, 50)), took(long(t, 200)); whole > 10*short {
		t.Errorf("50 pages take %v, 200 pages %v", short, whole)
	}
}

func BenchmarkRead(b *testing.B) {
	file := long(b, 50)
	b.ReportAllocs()
	for b.Loop() {
		read(b, file)
	}
}
