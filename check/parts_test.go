package check

import (
	"bytes"
	"strings"
	"testing"
)

// TestSameSizeInEachPart: an appendix may have a size of its own, and within it all have the same.
func TestSameSizeInEachPart(t *testing.T) {
	a := base(t)
	document := find(t, a, "word/document.xml")
	at := bytes.Index(document.Data, []byte("<w:t xml:space=\"preserve\">Điều 1. Phạm vi"))
	smaller := bytes.ReplaceAll(document.Data[at:], []byte(`<w:r><w:t `), []byte(`<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t `))
	smaller = bytes.ReplaceAll(smaller, []byte(`<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Điều 2`), []byte(`<w:rPr><w:b/><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">Điều 2`))
	document.Data = append(document.Data[:at:at], smaller...)
	edited(t, document, `<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Điều 1`, `<w:rPr><w:b/><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">Điều 1`)
	if r := mustRead(t, pack(t, a)); !r.Clean() {
		t.Errorf("found:\n%s", listed(r))
	}
	edited(t, document, `<w:rPr><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">1. Quy chế`, `<w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">1. Quy chế`)
	if got := listed(mustRead(t, pack(t, a))); got != "same-size: untitled clause: size 14 pt, must be that of the body text: 13 pt\n" {
		t.Errorf("found:\n%s", got)
	}
}

// TestNothingToJudge: a heading without a number and a quyết định whose text is all articles are no doubt.
func TestNothingToJudge(t *testing.T) {
	const before = `<w:p><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1. Công tác chỉ đạo`
	a := base(t)
	edited(t, find(t, a, "word/document.xml"), before, strings.Replace(before, "1. Công tác chỉ đạo", `Đặc điểm tình hình</w:t></w:r></w:p>`+before, 1))
	if r := mustRead(t, pack(t, a)); !r.Clean() || len(r.Unjudged) > 0 {
		t.Errorf("found:\n%sunjudged: %v", listed(r), r.Unjudged)
	}
	a = base(t)
	document := find(t, a, "word/document.xml")
	from := bytes.Index(document.Data, []byte(before))
	to := bytes.Index(document.Data, []byte(`<w:p><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">Trên đây`))
	lead := bytes.Index(document.Data, []byte("Sở Khoa học và Công nghệ báo cáo kết quả"))
	if from < 0 || to < from || lead < 0 {
		t.Fatal("the clean file has changed")
	}
	decision := string(document.Data[:from]) + string(document.Data[to:])
	decision = strings.Replace(decision, "Sở Khoa học và Công nghệ báo cáo kết quả", "Điều 1. Báo cáo kết quả", 1)
	decision = strings.Replace(decision, "Trên đây là", "Điều 2. Trên đây là", 1)
	decision = strings.Replace(decision, "Quy chế này có hiệu lực từ", "2. Quy chế này có hiệu lực từ", 1)
	decision = strings.Replace(decision, "Số liệu tính đến", "1. Số liệu tính đến", 1)
	document.Data = []byte(decision)
	for _, u := range mustRead(t, pack(t, a)).Unjudged {
		if u.Component.String() == "body text" {
			t.Errorf("%s", u.Reason.En)
		}
	}
}
