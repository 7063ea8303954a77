package opc

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

const (
	typesStart = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
	types      = typesStart + `<Default Extension="xml" ContentType="application/xml"/>` +
		`<Default Extension="rels" ContentType="` + relationshipsType + `"/></Types>`
	relsStart = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
)

// zipOf packs files given as name, content, name, content, as a foreign
// program would.
func zipOf(t testing.TB, files ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for i := 0; i < len(files); i += 2 {
		w, err := archive.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, files[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func open(data []byte) (*Package, error) {
	return OpenReader(bytes.NewReader(data), int64(len(data)))
}

func TestRoundTrip(t *testing.T) {
	p, err := open(write(t, sample(t)))
	if err != nil {
		t.Fatal(err)
	}
	want := []PartInfo{
		{"/_rels/.rels", relationshipsType, 228},
		{"/word/document.xml", documentType, 11},
		{"/word/_rels/document.xml.rels", relationshipsType, 466},
		{"/word/styles.xml", stylesType, 9},
		{"/word/media/image1.png", "image/png", 4},
		{"/word/media/image2.png", "image/png", 4},
		{"/customXml/item1.xml", "application/xml", 7},
	}
	if got := p.Parts(); !slices.Equal(got, want) {
		t.Errorf("parts\ngot  %v\nwant %v", got, want)
	}
	for _, name := range []string{"/word/styles.xml", "/WORD/Styles.XML"} {
		if content, err := p.Part(name); err != nil || string(content) != "<styles/>" {
			t.Errorf("%s: got %q, %v", name, content, err)
		}
	}
	if content, err := p.Part(ContentTypesName); err != nil || !bytes.Contains(content, []byte("<Types ")) {
		t.Errorf("content types: got %q, %v", content, err)
	}
	relationships := map[string][]Relationship{
		"": {{"rId1", "urn:document", "/word/document.xml", false}},
		"/word/document.xml": {
			{"rId1", "urn:styles", "/word/styles.xml", false},
			{"rId2", "urn:image", "/word/media/image1.png", false},
			{"rId3", "urn:link", "https://example.vn/?a=1&b=2", true},
			{"rId4", "urn:custom", "/customXml/item1.xml", false},
		},
		"/word/styles.xml": nil,
	}
	for source, want := range relationships {
		if got, err := p.Relationships(source); err != nil || !slices.Equal(got, want) {
			t.Errorf("relationships of %q: got %v, %v", source, got, err)
		}
	}
	if faults := p.Check(); len(faults) > 0 {
		t.Errorf("faults in a package of our own: %v", faults)
	}
}

func TestOpenErrors(t *testing.T) {
	tests := []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, ErrNotPackage},
		{"text", []byte(strings.Repeat("not a zip ", 100)), ErrNotPackage},
		{"encrypted", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 500)), ErrOLE},
		{"other zip", zipOf(t, "a.txt", "a"), ErrNoContentTypes},
		{"doctype", zipOf(t, ContentTypesName[1:], `<!DOCTYPE Types [<!ENTITY x "y">]>`+types), ErrDoctype},
		{"other root", zipOf(t, ContentTypesName[1:], `<Types/>`), ErrMalformed},
		{"no root", zipOf(t, ContentTypesName[1:], ``), ErrMalformed},
		{"nested", zipOf(t, ContentTypesName[1:], typesStart+`<Default><Default/></Default></Types>`), ErrMalformed},
		{"cut off", zipOf(t, ContentTypesName[1:], typesStart), ErrMalformed},
		{"same name", zipOf(t, ContentTypesName[1:], types, "a.xml", "", "a.xml", ""), ErrDuplicate},
		{"same name in other case", zipOf(t, ContentTypesName[1:], types, "a.xml", "", "A.XML", ""), ErrDuplicate},
		{"same name escaped", zipOf(t, ContentTypesName[1:], types, "a b.xml", "", "a%20b.xml", ""), ErrDuplicate},
	}
	for _, test := range tests {
		p, err := open(test.data)
		if !errors.Is(err, test.want) || p != nil {
			t.Errorf("%s: got %v, want %v", test.name, err, test.want)
		}
	}
}

func TestForeignPackage(t *testing.T) {
	p, err := open(zipOf(t,
		"word/", "",
		"word/media/ảnh 1.PNG", "png",
		"[content_types].xml", "\uFEFF"+`<?xml version="1.0"?>`+typesStart+
			`<Default Extension="PNG" ContentType="image/png"/><Other/>`+
			`<x:Override xmlns:x="urn:x" PartName="/word/media/ảnh 1.PNG" ContentType="not/this"/>`+
			`<Default Extension="rels" ContentType="`+relationshipsType+`"/>`+
			`<Override PartName="/Word/Document.xml" ContentType="urn/d"/></Types>`,
		"word/document.xml", "<d/>",
		"word/_rels/document.xml.rels", relsStart+
			`<Relationship Id="a" Type="t" Target="media/%E1%BA%A3nh%201.png"/>`+
			`<Relationship Id="b" Type="t" Target="NULL" TargetMode="External"/></Relationships>`))
	if err != nil {
		t.Fatal(err)
	}
	want := []PartInfo{
		{"/word/media/ảnh 1.PNG", "image/png", 3},
		{"/word/document.xml", "urn/d", 4},
		{"/word/_rels/document.xml.rels", relationshipsType, 233},
	}
	if got := p.Parts(); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	relationships, err := p.Relationships("/word/document.xml")
	if err != nil || len(relationships) != 2 {
		t.Fatalf("got %v, %v", relationships, err)
	}
	if content, err := p.Part(relationships[0].Target); err != nil || string(content) != "png" {
		t.Errorf("target %s: got %q, %v", relationships[0].Target, content, err)
	}
	if faults := p.Check(); len(faults) > 0 {
		t.Errorf("faults: %v", faults)
	}
}

func TestCheck(t *testing.T) {
	p, err := open(zipOf(t,
		ContentTypesName[1:], types,
		"_rels/.rels", relsStart+`<Relationship Id="a" Type="t" Target="x.xml"/><Relationship Id="a" Type="t" Target="y.xml"/></Relationships>`,
		"x.xml", "", "thumbs.db", "",
		"_rels/x.xml.rels", `<!DOCTYPE a>`+relsStart+`</Relationships>`,
		"_rels/gone.xml.rels", relsStart+`</Relationships>`))
	if err != nil {
		t.Fatal(err)
	}
	want := []error{
		&RelationshipError{"", "a", "/y.xml", ErrDuplicate},
		&RelationshipError{"", "a", "/y.xml", ErrNotFound},
		&PartError{"/thumbs.db", ErrNoContentType},
		&PartError{"/_rels/x.xml.rels", ErrDoctype},
		&PartError{"/gone.xml", ErrNotFound},
	}
	got := p.Check()
	if !slices.EqualFunc(got, want, func(a, b error) bool { return a.Error() == b.Error() }) {
		t.Errorf("got\n%v\nwant\n%v", errors.Join(got...), errors.Join(want...))
	}
	for i, err := range got {
		if cause := errors.Unwrap(want[i]); !errors.Is(err, cause) {
			t.Errorf("%v is not %v", err, cause)
		}
	}
}

func TestMissingPart(t *testing.T) {
	p, err := open(zipOf(t, ContentTypesName[1:], types))
	if err != nil {
		t.Fatal(err)
	}
	_, errPart := p.Part("/a.xml")
	_, errOpen := p.Open("/a.xml")
	_, errRelationships := p.Relationships("/a.xml")
	for _, err := range []error{errPart, errOpen, errRelationships} {
		var part *PartError
		if !errors.As(err, &part) || part.Name != "/a.xml" || !errors.Is(err, ErrNotFound) {
			t.Errorf("got %v", err)
		}
	}
}

// A damaged part fails when it is read, and the others are still readable.
func TestDamagedPart(t *testing.T) {
	data := write(t, sample(t))
	at := bytes.Index(data, []byte("word/document.xml")) + len("word/document.xml")
	data[at+4] ^= 0x10
	p, err := open(data)
	if err != nil {
		t.Fatal(err)
	}
	var part *PartError
	if _, err := p.Part("/word/document.xml"); !errors.As(err, &part) || part.Name != "/word/document.xml" {
		t.Errorf("got %v", err)
	}
	if content, err := p.Part("/word/styles.xml"); err != nil || string(content) != "<styles/>" {
		t.Errorf("an undamaged part: got %q, %v", content, err)
	}
}

// A part that is closed cannot be read, whoever reads with its decompressor by then: many at once, damaged parts among them.
func TestClosedReader(t *testing.T) {
	long := strings.Repeat("<a>Ủy ban nhân dân</a>", 5000)
	data := zipOf(t, "[Content_Types].xml", types, "a.xml", long, "b.xml", "<b/>", "c.xml", long)
	data[bytes.LastIndex(data[:bytes.Index(data, []byte("PK\x01\x02"))], []byte("c.xml"))+40] ^= 0xff
	p, err := open(data)
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for range 50 {
				first, err := p.Open("/b.xml")
				if err != nil {
					t.Error(err)
					return
				}
				if err := first.Close(); err != nil {
					t.Error(err)
				}
				if content, err := p.Part("/a.xml"); err != nil || string(content) != long {
					t.Errorf("%d bytes, %v", len(content), err)
				}
				if _, err := p.Part("/c.xml"); err == nil {
					t.Error("a damaged part is read")
				}
				if n, err := first.Read(make([]byte, 8)); n > 0 || err == nil || err == io.EOF {
					t.Errorf("%d bytes of a closed part, %v", n, err)
				}
				if err := first.Close(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
}

// Files made by Word and by LibreOffice are without fault.
func TestSamples(t *testing.T) {
	files, err := filepath.Glob("../../../shared/samples/decree/*.docx")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("no sample files beside the module")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p, err := open(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if faults := p.Check(); len(faults) > 0 {
			t.Errorf("%s: %v", name, errors.Join(faults...))
		}
		for _, part := range p.Parts() {
			content, err := p.Part(part.Name)
			if err != nil || int64(len(content)) != part.Size {
				t.Errorf("%s: %s: %d bytes, %v", name, part.Name, len(content), err)
			}
		}
	}
}

// A name that leads out of the package is refused by name: a copy of the package would carry it on.
func TestReaderRefusesNames(t *testing.T) {
	for _, name := range []string{"../x", "word/../../x", "/etc/passwd", "word//x", `word\x`, `..\x`, "C:/x", "../", "/"} {
		_, err := open(zipOf(t, ContentTypesName[1:], types, "a.xml", "", name, ""))
		var part *PartError
		if !errors.As(err, &part) || part.Name != name || !errors.Is(err, ErrName) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := open(zipOf(t, ContentTypesName[1:], types, "word/", "", "word/..a/b..xml", "", "customXml/tệp 1.xml", "")); err != nil {
		t.Error(err)
	}
}

func TestMainPart(t *testing.T) {
	const document = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
	relation := func(target, mode string) string {
		return `<Relationship Id="r" Type="` + document + `" Target="` + target + `"` + mode + `/>`
	}
	for name, tt := range map[string]struct {
		relations string
		want      string
		err       error
	}{
		"one":      {relation("A.xml", ""), "/a.xml", nil},
		"twice":    {relation("a.xml", "") + relation("/A.XML", ""), "/a.xml", nil},
		"missing":  {relation("b.xml", ""), "/b.xml", nil},
		"external": {relation("a.xml", ` TargetMode="External"`), "", ErrNoMain},
		"none":     {"", "", ErrNoMain},
		"two":      {relation("a.xml", "") + relation("b.xml", ""), "", ErrMalformed},
	} {
		t.Run(name, func(t *testing.T) {
			file := zipOf(t, ContentTypesName[1:], typesStart+`<Default Extension="xml" ContentType="a/b"/></Types>`, "a.xml", "<a/>", "_rels/.rels", relsStart+tt.relations+"</Relationships>")
			p, err := OpenReader(bytes.NewReader(file), int64(len(file)))
			if err != nil {
				t.Fatal(err)
			}
			main, err := p.Main()
			if !errors.Is(err, tt.err) || main.Name != tt.want || (main.ContentType == "a/b") != (tt.want == "/a.xml") {
				t.Errorf("%+v, %v", main, err)
			}
		})
	}
}
