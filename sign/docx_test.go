package sign

import (
	"archive/zip"
	"bytes"
	"crypto/x509"
	"errors"
	"image"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/examples/cases"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/xmldsig"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// reportCases are rendered and signed in short runs: notes, appendices, pictures, tables.
var reportCases = []string{"commune/report.md", "govap/report.md", "statistics/report.md", "signature/report.md"}

// rendered are the Word files of all cases, made once.
var rendered = sync.OnceValue(func() map[string][]byte {
	made := map[string][]byte{}
	names := must(fs.Glob(cases.Files, "*/report.*"))
	for _, name := range names {
		var docx bytes.Buffer
		r := must(source.Config{Workbooks: xlsx.Workbooks{}}.Decode(cases.Files, name))
		files, faults := baocao.Assemble(r)
		if err := faults.Err(); err != nil {
			panic(name + ": " + err.Error())
		}
		if err := render.DOCX(&docx, files[0].Document); err != nil {
			panic(name + ": " + err.Error())
		}
		made[name] = docx.Bytes()
	}
	return made
})

// files are the cases, a few of them in a short run and under the race detector.
func files() map[string][]byte {
	if !testing.Short() && !raceEnabled {
		return rendered()
	}
	made := map[string][]byte{}
	for _, name := range reportCases {
		made[name] = rendered()[name]
	}
	return made
}

func commune() []byte { return rendered()["commune/report.md"] }

func signDOCX(file []byte, s Signer, o DOCXOptions) ([]byte, error) {
	var out bytes.Buffer
	err := DOCX(&out, bytes.NewReader(file), int64(len(file)), s, o)
	return out.Bytes(), err
}

func signed(t testing.TB, file []byte) []byte {
	t.Helper()
	out, err := signDOCX(file, theOffice().signer(), DOCXOptions{Comments: "Ký ban hành <số 1>"})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func verified(t testing.TB, file []byte) []Signature {
	t.Helper()
	list, err := verifyDOCX(bytes.NewReader(file), int64(len(file)), theOffice().verifier())
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// sound reports whether content and chain are valid, and nothing but what Word never signs is otherwise.
func sound(s Signature) bool {
	return s.Content == Valid && s.Trust == Valid && s.Revoked == NotKnown && s.Stamp == NotKnown && untouched(s)
}

func untouched(s Signature) bool {
	return !slices.ContainsFunc(s.Changes, func(c Change) bool { return !c.Allowed })
}

func TestDOCX(t *testing.T) {
	for name, file := range files() {
		out := signed(t, file)
		list := verified(t, out)
		if len(list) != 1 {
			t.Fatalf("%s: %d signatures", name, len(list))
		}
		s := list[0]
		if !sound(s) || s.Name != "/_xmlsignatures/sig1.xml" || !s.Time.Equal(when) || len(s.Chain) != 3 || !s.Chain[0].Equal(theOffice().leaf) {
			t.Errorf("%s: %+v", name, s)
		}
		if !errors.Is(errors.Join(s.Faults...), ErrNoAnswer) {
			t.Errorf("%s: that nothing says whether a certificate is revoked is not among %v", name, s.Faults)
		}
		if again := signed(t, file); !bytes.Equal(again, out) {
			t.Errorf("%s: other bytes for the same", name)
		}
	}
}

// raw are the entries of a zip file, each with its compressed bytes.
func raw(t testing.TB, file []byte) (names []string, content map[string]string) {
	t.Helper()
	content = map[string]string{}
	for _, f := range must(zip.NewReader(bytes.NewReader(file), int64(len(file)))).File {
		names = append(names, f.Name)
		content[f.Name] = string(must(io.ReadAll(must(f.OpenRaw()))))
	}
	return names, content
}

// TestDOCXKeepsParts: all that is not of the signature stays as it is, in its order.
func TestDOCXKeepsParts(t *testing.T) {
	for name, file := range files() {
		names, before := raw(t, file)
		signedNames, after := raw(t, signed(t, file))
		want := append(names, "_xmlsignatures/_rels/origin.sigs.rels", "_xmlsignatures/origin.sigs", "_xmlsignatures/sig1.xml")
		if !slices.Equal(signedNames, want) {
			t.Errorf("%s: the parts are %v", name, signedNames)
		}
		for part, content := range before {
			if changes := part == "[Content_Types].xml" || part == "_rels/.rels"; (after[part] != content) != changes {
				t.Errorf("%s: %s is changed: %v", name, part, after[part] != content)
			}
		}
	}
}

// TestDOCXTwice: a second signature leaves the first sound, and both are listed.
func TestDOCXTwice(t *testing.T) {
	o := theOffice()
	second := o.signer()
	second.Chain, second.Time = second.Chain[:1], when.Add(3600e9)
	twice, err := signDOCX(signed(t, commune()), second, DOCXOptions{})
	if err != nil {
		t.Fatal(err)
	}
	list := verified(t, twice)
	if len(list) != 2 || !sound(list[0]) || list[1].Content != Valid || list[1].Trust != NotKnown || !untouched(list[1]) || !list[1].Time.Equal(second.Time) {
		t.Fatalf("%+v", list)
	}
	for i, name := range []string{"/_xmlsignatures/sig2.xml", "/_xmlsignatures/sig1.xml"} {
		if !slices.ContainsFunc(list[i].Changes, func(c Change) bool { return c.Where == name && c.Allowed }) {
			t.Errorf("%s is not among %v", name, list[i].Changes)
		}
	}
}

// TestDOCXThumbnail: the small picture of page 1 that Word keeps is left out as the properties are, but only if it is one.
func TestDOCXThumbnail(t *testing.T) {
	file := with(t, commune(), "docProps/thumbnail.png", signaturePicture())
	related := strings.Replace(part(t, file, "_rels/.rels"), "</Relationships>", `<Relationship Id="rIdT" Type="`+relThumbnail+`" Target="docProps/thumbnail.png"/></Relationships>`, 1)
	types := part(t, file, "[Content_Types].xml")
	typed := func(contentType string) []byte {
		return []byte(strings.Replace(types, "</Types>", `<Override PartName="/docProps/thumbnail.png" ContentType="`+contentType+`"/></Types>`, 1))
	}
	file = with(t, with(t, file, "_rels/.rels", []byte(related)), "[Content_Types].xml", typed("image/png"))
	out := signed(t, file)
	if s := verified(t, out); !sound(s[0]) || strings.Contains(part(t, out, "_xmlsignatures/sig1.xml"), "thumbnail") {
		t.Errorf("%+v", s)
	}
	if !sound(verified(t, with(t, out, "docProps/thumbnail.png", []byte("x")))[0]) {
		t.Error("another thumbnail is found, which Word does not sign")
	}
	types = part(t, out, "[Content_Types].xml")
	types = strings.Replace(types, `PartName="/docProps/thumbnail.png" ContentType="image/png"`, `PartName="/docProps/thumbnail.png" ContentType="application/xml"`, 1)
	if sound(verified(t, with(t, out, "[Content_Types].xml", []byte(types)))[0]) {
		t.Error("a thumbnail of XML is not found")
	}
}

// with is a file with a part changed, dropped (nil), or added.
func with(t testing.TB, file []byte, name string, content []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	found := false
	for _, f := range must(zip.NewReader(bytes.NewReader(file), int64(len(file)))).File {
		if f.Name != name {
			if err := w.Copy(f); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if found = true; content != nil {
			must(must(w.Create(name)).Write(content))
		}
	}
	if !found && content != nil {
		must(must(w.Create(name)).Write(content))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func part(t testing.TB, file []byte, name string) string {
	t.Helper()
	f := must(must(zip.NewReader(bytes.NewReader(file), int64(len(file)))).Open(name))
	return string(must(io.ReadAll(f)))
}

// TestDOCXRefused: nothing is written, and every fault is named, those of the signer and of the file together.
func TestDOCXRefused(t *testing.T) {
	o := theOffice()
	good := o.signer()
	late := good
	late.Time = when.AddDate(5, 0, 0)
	stamped := good
	stamped.Revocation = func([]*x509.Certificate) (Revocation, error) { return Revocation{}, nil }
	elliptic := Signer{Key: o.ecdsaKey, Chain: []*x509.Certificate{o.ecdsa}, Time: when}
	done := signed(t, commune())
	types := part(t, commune(), "[Content_Types].xml")
	for name, test := range map[string]struct {
		file   []byte
		signer Signer
		want   []error
	}{
		"no zip":           {[]byte("%PDF-1.7"), good, []error{ErrNotDOCX}},
		"empty":            {nil, good, []error{ErrNotDOCX}},
		"encrypted":        {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 1000)), good, []error{ErrNotDOCX}},
		"macros":           {with(t, commune(), "[Content_Types].xml", []byte(strings.Replace(types, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml", 1))), good, []error{ErrNotDOCX}},
		"other file, late": {[]byte("x"), late, []error{ErrNotDOCX, ErrPeriod}},
		"stamped":          {commune(), stamped, []error{ErrNoStamp}},
		"ECDSA":            {commune(), elliptic, []error{ErrKeyKind}},
		"nothing given":    {commune(), Signer{}, []error{ErrNoKey, ErrNoChain, ErrNoTime}},
		"part gone":        {with(t, commune(), "word/styles.xml", nil), good, nil},
		"no type":          {with(t, commune(), "word/odd.odd", []byte("x")), good, nil},
		"odd name":         {with(t, commune(), "word/só.xml", []byte("<a/>")), good, []error{ErrPartName}},
		"broken before":    {with(t, done, "word/styles.xml", []byte(strings.Replace(part(t, done, "word/styles.xml"), "14", "13", 1))), good, []error{ErrBrokenSignature}},
		"added before":     {with(t, done, "word/more.xml", []byte("<a/>")), good, []error{ErrBrokenSignature}},
		"signature gone":   {with(t, done, "_xmlsignatures/sig1.xml", nil), good, nil},
		"damaged":          {with(t, commune(), "_rels/.rels", []byte("<Relationships")), good, []error{ErrNotDOCX}},
		"DOCTYPE":          {with(t, commune(), "word/_rels/document.xml.rels", []byte("<!DOCTYPE a>"+part(t, commune(), "word/_rels/document.xml.rels"))), good, []error{ErrNotDOCX}},
		"control in text":  {commune(), good, []error{nil}},
	} {
		options := DOCXOptions{}
		if name == "control in text" {
			options.Comments = "a\x01b"
		}
		out, err := signDOCX(test.file, test.signer, options)
		if err == nil || len(out) > 0 {
			t.Errorf("%s: %v, and %d bytes are written", name, err, len(out))
			continue
		}
		helps(t, name, err)
		for _, want := range test.want {
			if want != nil && !errors.Is(err, want) {
				t.Errorf("%s: %v does not say %v", name, err, want)
			}
		}
		if vi := bilingual.Vietnamese(err); vi == "" || strings.Contains(vi, "%!") || vi == err.Error() {
			t.Errorf("%s: in Vietnamese it says %q", name, vi)
		}
	}
}

// lined is a Word file with signature lines.
func lined(t testing.TB, name string) []byte {
	t.Helper()
	files, faults := baocao.Assemble(must(source.Decode(cases.Files, name)))
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	var docx bytes.Buffer
	if err := (render.Config{SignatureLines: true}).DOCX(&docx, files[0].Document); err != nil {
		t.Fatal(err)
	}
	return docx.Bytes()
}

func onLine(t testing.TB) []byte {
	t.Helper()
	out, err := signDOCX(lined(t, "commune/report.md"), theOffice().signer(), DOCXOptions{Line: "ChuKy1", Picture: signaturePicture()})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func signaturePicture() []byte { return must(cases.Files.ReadFile("signature/chu-ky.png")) }

// TestDOCXLine: the signature says on which line it stands, and what is seen there.
func TestDOCXLine(t *testing.T) {
	out := onLine(t)
	if s := verified(t, out); len(s) != 1 || !sound(s[0]) {
		t.Fatalf("%+v", s)
	}
	document := part(t, out, "word/document.xml")
	id := regexp.MustCompile(`\{[0-9A-F-]{36}\}`).FindString(document)
	root := must(xmldsig.Parse("sig1.xml", []byte(part(t, out, "_xmlsignatures/sig1.xml"))))
	for _, e := range root.All() {
		switch {
		case e.Is(nsOffice, "SetupID") && e.Text() != id, e.Is(nsOffice, "SignatureType") && e.Text() != "2":
			t.Errorf("%s is %q, the line %s", e.Local, e.Text(), id)
		case e.Attr("Id") == idValid, e.Attr("Id") == idInvalid, e.Is(nsOffice, "SignatureImage"):
			shown, _, err := image.Decode(bytes.NewReader(must(e.Base64())))
			want, _, _ := image.Decode(bytes.NewReader(signaturePicture()))
			if err != nil || shown.Bounds() != want.Bounds() {
				t.Errorf("%s: a picture of %v: %v", e.Local, shown.Bounds(), err)
			}
		}
	}
	// By its SetupID it is the same line; two signers of a report have lines of their own.
	byID, err := signDOCX(lined(t, "commune/report.md"), theOffice().signer(), DOCXOptions{Line: id, Picture: signaturePicture()})
	if err != nil || !bytes.Equal(byID, out) {
		t.Errorf("by the id: %v", err)
	}
	joint := lined(t, "joint/report.md")
	for _, line := range []string{"ChuKy2", "ChuKy1"} {
		if joint, err = signDOCX(joint, theOffice().signer(), DOCXOptions{Line: line, Picture: signaturePicture()}); err != nil {
			t.Fatal(err)
		}
	}
	if s := verified(t, joint); len(s) != 2 || !sound(s[0]) || !sound(s[1]) {
		t.Errorf("%+v", s)
	}
	for name, test := range map[string]struct {
		file []byte
		o    DOCXOptions
		want error
	}{
		"signed":     {out, DOCXOptions{Line: "ChuKy1", Picture: signaturePicture()}, ErrLineSigned},
		"no line":    {commune(), DOCXOptions{Line: "ChuKy1", Picture: signaturePicture()}, ErrNoLine},
		"no such":    {lined(t, "commune/report.md"), DOCXOptions{Line: "ChuKy2", Picture: signaturePicture()}, ErrNoLine},
		"no picture": {lined(t, "commune/report.md"), DOCXOptions{Line: "ChuKy1"}, ErrPicture},
		"no PNG":     {lined(t, "commune/report.md"), DOCXOptions{Line: "ChuKy1", Picture: []byte("GIF89a")}, ErrPicture},
		"no use":     {commune(), DOCXOptions{Picture: signaturePicture()}, ErrNoUse},
	} {
		if got, err := signDOCX(test.file, theOffice().signer(), test.o); !errors.Is(err, test.want) || len(got) > 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}
