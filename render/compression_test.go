package render_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/render"
)

// TestCompression wants levels that differ, in the order of their names, and the package's function to write the default.
func TestCompression(t *testing.T) {
	blocks := []doc.Block{}
	for i := range 300 {
		blocks = append(blocks, text(strings.Repeat("Ủy ban nhân dân ", i%7)+string(rune('a'+i%26))))
	}
	d := document(blocks...)
	write := func(c render.Compression) string {
		var b bytes.Buffer
		if err := (render.Config{Compression: c}).DOCX(&b, d); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	var usual bytes.Buffer
	if err := render.DOCX(&usual, d); err != nil {
		t.Fatal(err)
	}
	fastest, balanced, smallest := write(render.Fastest), write(render.Balanced), write(render.Smallest)
	if len(smallest) >= len(balanced) || len(balanced) >= len(fastest) {
		t.Errorf("%d bytes smallest, %d balanced, %d fastest", len(smallest), len(balanced), len(fastest))
	}
	if balanced != usual.String() {
		t.Error("Balanced is not the default")
	}
}

// TestCache: a file is the same whatever cache its parts are from.
func TestCache(t *testing.T) {
	d := document(text("Ủy ban nhân dân"))
	var want bytes.Buffer
	if err := render.DOCX(&want, d); err != nil {
		t.Fatal(err)
	}
	own := render.NewCache(1 << 16)
	for _, cache := range []*render.Cache{own, own, render.NewCache(0), render.NewCache(-1), render.NewCache(900)} {
		var got bytes.Buffer
		if err := (render.Config{Cache: cache}).DOCX(&got, d); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Error("the file differs")
		}
	}
}

// TestCacheOfStyles: a cache has the styles of another document, or of the same one before it was changed, and gives none of them.
func TestCacheOfStyles(t *testing.T) {
	own := render.NewCache(1 << 16)
	d := document(text("Ủy ban nhân dân"))
	for _, change := range []func(){
		func() {},
		func() { d.Styles[0].Size = doc.Pt(11) },
		func() { d.Styles = append(d.Styles, doc.Style{ID: "Other", Name: "Khác"}) },
		func() { d.Properties.Language = "en-GB" },
		func() { d.Styles[0].Font = "Arial" },
	} {
		change()
		var got, want bytes.Buffer
		if err := (render.Config{Cache: own}).DOCX(&got, d); err != nil {
			t.Fatal(err)
		}
		if err := (render.Config{Cache: render.NewCache(0)}).DOCX(&want, d); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Error("the file has the styles of another")
		}
	}
}
