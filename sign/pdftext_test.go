package sign

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// TestTextFits: each signature field of ours has room for the form of a text with its time, whole or on two lines.
func TestTextFits(t *testing.T) {
	o := theOffice()
	narrow := 0
	for name, data := range pdfCases() {
		for _, field := range must(readForm(must(pdf.Open(data)))).fields {
			if field.kind != "Sig" {
				continue
			}
			signed := signedPDF(t, data, o.signer(), PDFOptions{Field: field.name, Text: "SAO Y; UBND xã An Thới Đông"})
			size := must(boxOf(must(pdf.Open(data)), field.dict))
			lines := seenLines(t, signed, field.name)
			if size.width < 120 {
				narrow++
				if lines < 3 {
					t.Errorf("%s: %s is %.0f points wide and has %d lines", name, field.name, size.width, lines)
				}
			}
		}
	}
	if narrow == 0 {
		t.Error("no field is narrower than the time")
	}
}

// seenLines counts the lines that a field shows.
func seenLines(t *testing.T, data []byte, name string) int {
	t.Helper()
	f := must(pdf.Open(data))
	look := must(f.Dict(must(readForm(f)).field(name).dict["AP"]))["N"]
	return bytes.Count(must(f.Unpacked(look)), []byte(" Tj"))
}

// TestTextTooLarge: what has no room is refused with the room that it needs and what helps, in either language.
func TestTextTooLarge(t *testing.T) {
	data := blankPDF(t, pdffile.V14)
	small := bytes.Replace(data, []byte("Rect[330 100 480 160]"), []byte("Rect[330 100 360 160]"), 1)
	for what, test := range map[string]struct {
		data []byte
		text string
		want []string
	}{
		"too narrow for the hours": {small, "SAO Y", []string{"the field \"ChuKy1\"", "needs 23 by 15 mm", "the field has 10 by 21 mm", "use a picture or a larger field"}},
		"too many lines":           {data, strings.Repeat("Ủy ban nhân dân ", 20), []string{"needs 51 by 43 mm", "the field has 52 by 21 mm"}},
		"a letter":                 {data, "日", []string{"no letter '日'; leave it out, or use a picture"}},
	} {
		err := PDF(io.Discard, bytes.NewReader(test.data), int64(len(test.data)), theOffice().signer(), PDFOptions{Field: "ChuKy1", Text: test.text})
		if err == nil || slices.ContainsFunc(test.want, func(w string) bool { return !strings.Contains(err.Error(), w) }) {
			t.Errorf("%s: %v", what, err)
			continue
		}
		if vi := bilingual.Vietnamese(err); !strings.Contains(vi, "dùng ảnh") || strings.Contains(vi, "picture") {
			t.Errorf("%s: %s", what, vi)
		}
	}
}
