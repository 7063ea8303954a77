package opc

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"

	"github.com/vanthu/baocao/internal/xmltree"
)

func TestReplace(t *testing.T) {
	var in bytes.Buffer
	w := zip.NewWriter(&in)
	for _, f := range []struct {
		name, content string
		method        uint16
	}{
		{"[Content_Types].xml", `<Types xmlns="` + xmltree.ContentTypes.URI() + `"><Default Extension="xml" ContentType="application/xml"/></Types>`, zip.Deflate},
		{"a.xml", "<a/>", zip.Store},
		{"folder/", "", zip.Store},
		{"b.xml", "<b>before</b>", zip.Store},
	} {
		e, err := w.CreateHeader(&zip.FileHeader{Name: f.name, Method: f.method, Comment: "c"})
		if err == nil {
			_, err = io.WriteString(e, f.content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	p, err := OpenReader(bytes.NewReader(in.Bytes()), int64(in.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := p.Replace(&out, map[string][]byte{"/B.xml": []byte("<b>after</b>"), "/d.xml": []byte("<d/>"), "/c.xml": []byte("<c/>")}); err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(p.archive.File); len(r.File) != n+2 || r.File[n].Name != "c.xml" || r.File[n+1].Name != "d.xml" {
		t.Fatalf("%d files", len(r.File))
	}
	for i, f := range r.File[:len(p.archive.File)] {
		old := p.archive.File[i]
		if f.Name != old.Name || f.Comment != old.Comment {
			t.Errorf("entry %d is %s %q, was %s %q", i, f.Name, f.Comment, old.Name, old.Comment)
		}
		if f.Name != "b.xml" && (f.Method != old.Method || f.CRC32 != old.CRC32 || f.CompressedSize64 != old.CompressedSize64) {
			t.Errorf("%s is not copied as it was", f.Name)
		}
	}
	after, err := OpenReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if b, err := after.Part("/b.xml"); err != nil || string(b) != "<b>after</b>" {
		t.Errorf("the part holds %q (%v)", b, err)
	}
	if b, err := after.Part("/c.xml"); err != nil || string(b) != "<c/>" {
		t.Errorf("the new part holds %q (%v)", b, err)
	}
}
