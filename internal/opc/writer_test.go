package opc

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

const (
	documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	stylesType   = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
)

func createPart(t testing.TB, w *Writer, name, contentType, content string) {
	t.Helper()
	part, err := w.Create(name, contentType)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(part, content); err != nil {
		t.Fatal(err)
	}
	if err := part.Close(); err != nil {
		t.Fatal(err)
	}
}

// sample is a package with everything that the files of a package describe.
func sample(t testing.TB) *Writer {
	t.Helper()
	w := NewWriter(Balanced, nil)
	w.Relate("", "urn:document", "/word/document.xml", false)
	createPart(t, w, "/word/document.xml", documentType, "<document/>")
	createPart(t, w, "/word/styles.xml", stylesType, "<styles/>")
	createPart(t, w, "/word/media/image1.png", "image/png", "\x89PNG")
	createPart(t, w, "/word/media/image2.png", "image/png", "\x89PNG")
	createPart(t, w, "/customXml/item1.xml", "application/xml", "<item/>")
	w.Relate("/word/document.xml", "urn:styles", "/word/styles.xml", false)
	w.Relate("/word/document.xml", "urn:image", "/word/media/image1.png", false)
	w.Relate("/word/document.xml", "urn:link", "https://example.vn/?a=1&b=2", true)
	w.Relate("/word/document.xml", "urn:custom", "/customXml/item1.xml", false)
	return w
}

func write(t testing.TB, w *Writer) []byte {
	t.Helper()
	var out bytes.Buffer
	n, err := w.WriteTo(&out)
	if err != nil {
		t.Fatal(err)
	}
	if n != int64(out.Len()) {
		t.Errorf("WriteTo counts %d bytes of %d", n, out.Len())
	}
	return out.Bytes()
}

func TestWriteTo(t *testing.T) {
	const declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
	want := []struct{ name, content string }{
		{"[Content_Types].xml", declaration + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Default Extension="png" ContentType="image/png"/>` +
			`<Override PartName="/word/document.xml" ContentType="` + documentType + `"/>` +
			`<Override PartName="/word/styles.xml" ContentType="` + stylesType + `"/></Types>`},
		{"_rels/.rels", declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="urn:document" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", "<document/>"},
		{"word/_rels/document.xml.rels", declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="urn:styles" Target="styles.xml"/>` +
			`<Relationship Id="rId2" Type="urn:image" Target="media/image1.png"/>` +
			`<Relationship Id="rId3" Type="urn:link" Target="https://example.vn/?a=1&amp;b=2" TargetMode="External"/>` +
			`<Relationship Id="rId4" Type="urn:custom" Target="../customXml/item1.xml"/></Relationships>`},
		{"word/styles.xml", "<styles/>"},
		{"word/media/image1.png", "\x89PNG"},
		{"word/media/image2.png", "\x89PNG"},
		{"customXml/item1.xml", "<item/>"},
	}
	data := write(t, sample(t))
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if len(archive.File) != len(want) {
		t.Fatalf("%d files, want %d", len(archive.File), len(want))
	}
	for i, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		if f.Name != want[i].name || string(content) != want[i].content {
			t.Errorf("file %d:\ngot  %s %s\nwant %s %s", i, f.Name, content, want[i].name, want[i].content)
		}
	}
}

// The local headers are read by programs that stream, so every field counts.
func TestLocalHeaders(t *testing.T) {
	data := write(t, sample(t))
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	next := int64(0)
	for _, f := range archive.File {
		local := data[next:]
		field := func(at int) uint32 { return uint32(binary.LittleEndian.Uint16(local[at:])) }
		wide := func(at int) uint32 { return binary.LittleEndian.Uint32(local[at:]) }
		fields := []struct {
			name      string
			got, want uint32
		}{
			{"signature", wide(0), 0x04034b50},
			{"version", field(4), 20},
			{"flags", field(6), 0},
			{"method", field(8), uint32(zip.Deflate)},
			{"time", field(10), 0},
			{"date", field(12), 0x21},
			{"checksum", wide(14), f.CRC32},
			{"packed size", wide(18), uint32(f.CompressedSize64)},
			{"size", wide(22), uint32(f.UncompressedSize64)},
			{"extra length", field(28), 0},
		}
		for _, field := range fields {
			if field.got != field.want {
				t.Errorf("%s: %s is %#x, want %#x", f.Name, field.name, field.got, field.want)
			}
		}
		next += 30 + int64(len(f.Name)) + int64(f.CompressedSize64)
	}
}

func TestIDsPerSource(t *testing.T) {
	w := NewWriter(Balanced, nil)
	var got []string
	for _, source := range []string{"/a.xml", "", "/a.xml", "/b.xml", "/A.xml", ""} {
		got = append(got, w.Relate(source, "urn:x", "urn:y", true))
	}
	if want := []string{"rId1", "rId1", "rId2", "rId1", "rId3", "rId2"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCreateErrors(t *testing.T) {
	tests := []struct {
		name, contentType string
		want              error
	}{
		{"word/styles.xml", stylesType, ErrName},
		{"/word/document.xml", documentType, ErrDuplicate},
		{"/Word/DOCUMENT.xml", documentType, ErrDuplicate},
		{"/word/styles.xml", "", ErrNoContentType},
	}
	for _, test := range tests {
		w := NewWriter(Balanced, nil)
		createPart(t, w, "/word/document.xml", documentType, "")
		_, err := w.Create(test.name, test.contentType)
		var part *PartError
		if !errors.As(err, &part) || part.Name != test.name || !errors.Is(err, test.want) {
			t.Errorf("Create(%q, %q): got %v, want %v", test.name, test.contentType, err, test.want)
		}
	}
}

func TestFaultyPackageIsNotWritten(t *testing.T) {
	tests := []struct {
		name  string
		fault func(w *Writer)
		want  error
	}{
		{"open part", func(w *Writer) { w.Create("/open.xml", "text/xml") }, ErrNotClosed},
		{"missing target", func(w *Writer) { w.Relate("", "urn:x", "/missing.xml", false) }, ErrNotFound},
		{"relative target", func(w *Writer) { w.Relate("", "urn:x", "word/document.xml", false) }, ErrNotFound},
		{"missing source", func(w *Writer) { w.Relate("/missing.xml", "urn:x", "urn:y", true) }, ErrNotFound},
		{"bad character", func(w *Writer) { w.Relate("", "urn:x", "urn:\x00", true) }, nil},
	}
	for _, test := range tests {
		w := sample(t)
		test.fault(w)
		var out bytes.Buffer
		n, err := w.WriteTo(&out)
		if err == nil || test.want != nil && !errors.Is(err, test.want) {
			t.Errorf("%s: got %v, want %v", test.name, err, test.want)
		}
		if n != 0 || out.Len() != 0 {
			t.Errorf("%s: %d bytes were written", test.name, out.Len())
		}
	}
}

func TestClosedPart(t *testing.T) {
	w := NewWriter(Balanced, nil)
	part, err := w.Create("/a.xml", "text/xml")
	if err != nil {
		t.Fatal(err)
	}
	if err := part.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := part.Write([]byte("late")); !errors.Is(err, ErrClosed) {
		t.Errorf("Write after Close: %v", err)
	}
	if err := part.Close(); !errors.Is(err, ErrClosed) {
		t.Errorf("second Close: %v", err)
	}
}

func TestTooLargePart(t *testing.T) {
	w := NewWriter(Balanced, nil)
	part, err := w.Create("/a.xml", "text/xml")
	if err != nil {
		t.Fatal(err)
	}
	part.size = maxPart - 3
	if _, err := part.Write([]byte("abc")); err != nil {
		t.Errorf("up to the limit: %v", err)
	}
	if _, err := part.Write([]byte("d")); !errors.Is(err, ErrTooLarge) {
		t.Errorf("beyond the limit: %v", err)
	}
}

func TestWriteToError(t *testing.T) {
	full := errors.New("disk full")
	for room := range len(write(t, sample(t))) {
		n, err := sample(t).WriteTo(&limitedWriter{room, full})
		if !errors.Is(err, full) || n != int64(room) {
			t.Fatalf("room for %d bytes: %d written, %v", room, n, err)
		}
	}
}

type limitedWriter struct {
	room int
	err  error
}

func (w *limitedWriter) Write(b []byte) (int, error) {
	if len(b) <= w.room {
		w.room -= len(b)
		return len(b), nil
	}
	n := w.room
	w.room = 0
	return n, w.err
}

func TestContentTypePerExtension(t *testing.T) {
	w := NewWriter(Balanced, nil)
	createPart(t, w, "/a.JPG", "image/jpeg", "")
	createPart(t, w, "/b.jpg", "image/jpeg", "")
	createPart(t, w, "/c.jpg", "image/pjpeg", "")
	createPart(t, w, "/noextension", "image/png", "")
	createPart(t, w, "/d.bin", "application/octet-stream", "")
	p, err := OpenReader(bytes.NewReader(write(t, w)), int64(len(write(t, w))))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, part := range p.Parts() {
		got = append(got, part.Name+" "+part.ContentType)
	}
	want := []string{"/a.JPG image/jpeg", "/b.jpg image/jpeg", "/c.jpg image/pjpeg",
		"/noextension image/png", "/d.bin application/octet-stream"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
