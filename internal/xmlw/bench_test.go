package xmlw

import (
	"io"
	"strings"
	"testing"
)

const sentence = "Trong quý I năm 2025, Ủy ban nhân dân quận đã tiếp nhận 1.973 đơn, giải quyết 759 đơn & đạt 13,9%; "

// paragraph is what a report consists of: a style, a run, a text.
func paragraph(x *Writer, text string) {
	x.Start("w:p")
	x.Start("w:pPr")
	x.Value("w:pStyle", "NoiDung")
	x.Empty("w:spacing", "w:before", "120", "w:after", "0")
	x.End()
	x.Start("w:r")
	x.Start("w:rPr")
	x.Empty("w:b")
	x.ValueInt("w:sz", 28)
	x.End()
	x.Start("w:t")
	x.Attr("xml:space", "preserve")
	x.Text(text)
	x.End()
	x.End()
	x.End()
}

func TestNoAllocations(t *testing.T) {
	x := New(io.Discard)
	x.Start("w:body")
	paragraph(x, sentence)
	if n := testing.AllocsPerRun(1000, func() { paragraph(x, sentence) }); n != 0 {
		t.Errorf("%v allocations for one paragraph", n)
	}
	if x.Err() != nil {
		t.Error(x.Err())
	}
}

func BenchmarkParagraph(b *testing.B) {
	var size strings.Builder
	x := New(&size)
	paragraph(x, sentence)
	if err := x.Flush(); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(size.Len()))
	x.Reset(io.Discard)
	x.Start("w:body")
	b.ReportAllocs()
	for b.Loop() {
		paragraph(x, sentence)
	}
}

func BenchmarkText(b *testing.B) {
	text := strings.Repeat(sentence, 10)
	x := New(io.Discard)
	x.Start("w:t")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		x.Text(text)
	}
}

func BenchmarkInvalid(b *testing.B) {
	text := strings.Repeat(sentence, 10)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, bad := Invalid(text); bad {
			b.Fatal("valid text refused")
		}
	}
}
