package check

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// long is a report of about so many pages: 14 paragraphs of three lines are a page.
func long(t testing.TB, pages int) (file []byte, unpacked int) {
	const text = `<w:p w:rsidR="00A4777A" w:rsidRDefault="00A4777A"><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>` +
		`<w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:pPr><w:r w:rsidRPr="00494BBE"><w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>` +
		`<w:t xml:space="preserve">Thực hiện Kế hoạch số %d/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh, các cơ quan, đơn vị đã </w:t></w:r>` +
		`<w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>chủ động triển khai</w:t></w:r><w:r><w:t xml:space="preserve"> nhiệm vụ được giao, phục vụ Nhân dân theo khoản 2 Điều 5, góp phần hoàn thành chỉ tiêu đề ra.</w:t></w:r></w:p>` + "\n"
	a := base(t)
	part := &a.Files[len(a.Files)-1]
	at := bytes.Index(part.Data, []byte("<w:p><w:pPr><w:spacing w:before=\"120\"/><w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">II. "))
	if at < 0 {
		t.Fatal("the base has changed")
	}
	var more bytes.Buffer
	for i := range pages * 14 {
		fmt.Fprintf(&more, text, i+20)
	}
	part.Data = bytes.Join([][]byte{part.Data[:at], more.Bytes(), part.Data[at:]}, nil)
	for _, f := range a.Files {
		unpacked += len(f.Data)
	}
	return pack(t, a), unpacked
}

// BenchmarkRead checks a file of fifty pages. It is to take less than 50 ms.
func BenchmarkRead(b *testing.B) {
	file, unpacked := long(b, 50)
	b.SetBytes(int64(unpacked))
	b.ReportAllocs()
	for b.Loop() {
		mustRead(b, file)
	}
}

// TestMemory: checking holds no more than ten times what the file unpacks to. What is allocated is an upper bound of
// what is held.
func TestMemory(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector allocates too")
	}
	file, unpacked := long(t, 50)
	mustRead(t, file) // what is made once
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r := mustRead(t, file)
	runtime.ReadMemStats(&after)
	if held := after.TotalAlloc - before.TotalAlloc; held > 10*uint64(unpacked) {
		t.Errorf("%d bytes for a file of %d", held, unpacked)
	}
	if !r.Clean() {
		t.Errorf("findings:\n%s", listed(r))
	}
}

// TestPlaces: a fault at many places is one finding, which lists some of them and counts all.
func TestPlaces(t *testing.T) {
	file := fileOf(t, head+strings.Repeat(`<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t>Các đơn vị</w:t></w:r></w:p>`, 300)+tail)
	r := asReport(t, file)
	for _, f := range r.Findings {
		if f.Rule == "size" && (len(f.Also) != MaxPlaces || f.Places != 300) {
			t.Errorf("%d places listed, %d counted", len(f.Also)+1, f.Places)
		}
	}
	if n := strings.Count(listed(r), "size: "); n != 1 {
		t.Errorf("%d findings of one size", n)
	}
}

// fileOf packs a document part with the least around it.
func fileOf(t testing.TB, document string) []byte {
	t.Helper()
	return pack(t, &txtar.Archive{Files: []txtar.File{
		{Name: "[Content_Types].xml", Data: []byte(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)},
		{Name: "_rels/.rels", Data: []byte(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="document.xml"/></Relationships>`)},
		{Name: "document.xml", Data: []byte(document)},
	}})
}
