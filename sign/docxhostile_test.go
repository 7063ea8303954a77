package sign

import (
	"archive/zip"
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/opc"
)

// related is a file with a relationship more.
func related(t *testing.T, file []byte, source, id, kind, target, mode string) []byte {
	t.Helper()
	name := strings.TrimPrefix(opc.RelationshipsName(source), "/")
	content := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
	if names, _ := raw(t, file); slices.Contains(names, name) {
		content = part(t, file, name)
	}
	if mode != "" {
		mode = ` TargetMode="` + mode + `"`
	}
	return with(t, file, name, []byte(strings.Replace(content, "</Relationships>",
		`<Relationship Id="`+id+`" Type="`+kind+`" Target="`+target+`"`+mode+`/></Relationships>`, 1)))
}

func retyped(t *testing.T, file []byte, element string) []byte {
	t.Helper()
	const name = "[Content_Types].xml"
	return with(t, file, name, []byte(strings.Replace(part(t, file, name), "</Types>", element+"</Types>", 1)))
}

// TestDOCXAdded: what changes what Word shows or runs, and stands in parts of its own, is found, however it hangs on the file.
func TestDOCXAdded(t *testing.T) {
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	out := signed(t, commune())
	for what, changed := range map[string][]byte{
		"macros": related(t, with(t, out, "word/vbaProject.bin", []byte("x")), "/word/document.xml", "rIdV",
			"http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin", ""),
		"a template elsewhere":       related(t, out, "/word/settings.xml", "rIdT", office+"attachedTemplate", "file:///a.dotm", "External"),
		"a picture elsewhere":        related(t, out, "/word/document.xml", "rIdP", office+"image", "a.png", "External"),
		"a frame elsewhere":          related(t, out, "/word/webSettings.xml", "rIdF", office+"frame", "a.htm", "External"),
		"a document within":          related(t, with(t, out, "word/a.html", []byte("x")), "/word/document.xml", "rIdA", office+"aFChunk", "a.html", ""),
		"a header":                   related(t, with(t, out, "word/header9.xml", []byte("<a/>")), "/word/document.xml", "rIdH", office+"header", "header9.xml", ""),
		"data of its own":            related(t, with(t, out, "customXml/item1.xml", []byte("<a/>")), "/word/document.xml", "rIdC", office+"customXml", "../customXml/item1.xml", ""),
		"data of the package":        related(t, with(t, out, "customXml/item1.xml", []byte("<a/>")), "", "rIdC", office+"customXml", "customXml/item1.xml", ""),
		"a ribbon":                   related(t, with(t, out, "customUI/a.xml", []byte("<a/>")), "", "rIdU", "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility", "customUI/a.xml", ""),
		"a second document":          related(t, with(t, out, "word/other.xml", []byte("<a/>")), "", "rIdO", office+"officeDocument", "word/other.xml", ""),
		"a document as properties":   related(t, out, "", "rIdO", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "word/document.xml", ""),
		"relationships of styles":    related(t, out, "/word/styles.xml", "rIdS", office+"image", "a.png", "External"),
		"relationships of none":      with(t, out, "word/_rels/none.xml.rels", []byte(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`)),
		"relationships of a picture": related(t, with(t, out, "docProps/thumbnail.png", signaturePicture()), "", "rIdX", relThumbnail, "docProps/thumbnail.png", "External"),
		"the main part is a macro's": retyped(t, with(t, out, "[Content_Types].xml", []byte(strings.Replace(part(t, out, "[Content_Types].xml"),
			typeMain, "application/vnd.ms-word.document.macroEnabled.main+xml", 1))), ""),
		"a type in another case":     retyped(t, out, `<Override PartName="/WORD/DOCUMENT.XML" ContentType="text/plain"/>`),
		"a type for all":             retyped(t, out, `<Default Extension="XML" ContentType="text/html"/>`),
		"a part in another case":     with(t, out, "Word/Document.xml", []byte("<a/>")),
		"a part with a backslash":    with(t, out, `word\document.xml`, []byte("<a/>")),
		"a part with a point":        with(t, out, "word/./document.xml", []byte("<a/>")),
		"a part with a percent":      with(t, out, "word/document%2Exml", []byte("<a/>")),
		"a part renamed in percents": renamedPart(t, out, "word/header1.xml", "word/hea%64er1.xml"),
		"a part renamed in capitals": renamedPart(t, out, "word/header1.xml", "WORD/HEADER1.XML"),
		"pieces of a part":           with(t, out, "word/document.xml/[0].last.piece", []byte("<a/>")),
		"a second origin":            related(t, with(t, out, "_xmlsignatures/other.sigs", nil), "", "rIdZ", relOrigin, "_xmlsignatures/origin.sigs", ""),
		"the signature's own parts":  related(t, with(t, out, "_xmlsignatures/a.png", []byte("x")), "/_xmlsignatures/sig1.xml", "rIdI", office+"image", "a.png", ""),
	} {
		if !found(t, changed) {
			t.Errorf("%s: not found", what)
		}
	}
}

// TestDOCXUnsignedObject: what stands in a signature beside what is signed, and Word would show, is found.
func TestDOCXUnsignedObject(t *testing.T) {
	for name, out := range map[string][]byte{"without a line": signed(t, commune()), "on a line": onLine(t)} {
		content := part(t, out, "_xmlsignatures/sig1.xml")
		for what, object := range map[string]string{
			"a picture":    `<Object Id="idOtherImg">AAAA</Object>`,
			"no name":      `<Object>AAAA</Object>`,
			"a manifest's": `<Object Id="idOther"><SignatureProperties></SignatureProperties></Object>`,
		} {
			changed := strings.Replace(content, "</Signature>", object+"</Signature>", 1)
			if changed == content {
				t.Fatal("the signature ends otherwise")
			}
			if !found(t, with(t, out, "_xmlsignatures/sig1.xml", []byte(changed))) {
				t.Errorf("%s: %s: not found", name, what)
			}
		}
	}
}

func renamedPart(t *testing.T, file []byte, name, to string) []byte {
	t.Helper()
	return with(t, with(t, file, name, nil), to, []byte(part(t, file, name)))
}

// TestDOCXTwoWays: a zip file in which programs find different parts is neither signed nor verified.
func TestDOCXTwoWays(t *testing.T) {
	out := signed(t, commune())
	evil := with(t, commune(), "word/document.xml", []byte("<a/>"))
	at := bytes.Index(out, []byte("PK\x01\x02"))
	renamed := func(from int) []byte {
		changed := bytes.Clone(out)
		i := from + bytes.Index(changed[from:], []byte("word/styles.xml"))
		copy(changed[i:], "word/stylez.xml")
		return changed
	}
	commented := func(comment string) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for _, f := range must(zip.NewReader(bytes.NewReader(out), int64(len(out)))).File {
			if err := w.Copy(f); err != nil {
				t.Fatal(err)
			}
		}
		if err := errors.Join(w.SetComment(comment), w.Close()); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	respelled := func(name string) []byte {
		const types = "[Content_Types].xml"
		return with(t, out, types, []byte(strings.Replace(part(t, out, types), `"/word/header1.xml"`, `"`+name+`"`, 1)))
	}
	if found(t, commented("")) || found(t, respelled("/word/header1.xml")) {
		t.Fatal("a copy is not sound")
	}
	for what, file := range map[string][]byte{
		"another file before":                      append(bytes.Clone(evil), out...),
		"bytes before":                             append([]byte("PK\x03\x04 "), out...),
		"another file behind":                      append(bytes.Clone(out), evil...),
		"bytes behind":                             append(bytes.Clone(out), "abc"...),
		"another name at the entry":                renamed(0),
		"another name in the directory":            renamed(at),
		"a comment":                                commented("Bản sao"),
		"an end in the comment":                    commented(string(evil[len(evil)-22:])),
		"types under another name":                 renamedPart(t, out, "[Content_Types].xml", "[CONTENT_TYPES].XML"),
		"types under a name in percents":           renamedPart(t, out, "[Content_Types].xml", "[Content%5FTypes].xml"),
		"a type under another spelling":            respelled("/word/hea%64er1.xml"),
		"a type under another case":                respelled("/word/Header1.xml"),
		"an entry without a name in the directory": append(append(bytes.Clone(out[:at]), "PK\x03\x04 a"...), out[at:]...),
	} {
		if list, err := verifyDOCX(bytes.NewReader(file), int64(len(file)), theOffice().verifier()); err == nil && len(list) == 1 && sound(list[0]) {
			t.Errorf("%s: sound", what)
		}
		if _, err := signDOCX(file, theOffice().signer(), DOCXOptions{}); err == nil {
			t.Errorf("%s: it is signed", what)
		}
	}
}
