package sign

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/opc"
)

// swapped is a part with one text in place of another; that it is there is asked.
func swapped(t *testing.T, file []byte, name, old, made string) []byte {
	t.Helper()
	content := part(t, file, name)
	if !strings.Contains(content, old) {
		t.Fatalf("%s: there is no %s", name, old)
	}
	return with(t, file, name, []byte(strings.Replace(content, old, made, 1)))
}

// TestDOCXRetargeted: what Word shows for a relationship that was signed is what was signed.
func TestDOCXRetargeted(t *testing.T) {
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	out := signed(t, commune())
	const rels, types = "word/_rels/document.xml.rels", "[Content_Types].xml"
	main := regexp.MustCompile(`<Override PartName="/word/document.xml"[^>]*>`).FindString(part(t, out, types))
	styles := regexp.MustCompile(`<Override PartName="/word/styles.xml"[^>]*>`).FindString(part(t, out, types))
	both := func(file []byte, name string, content string) []byte { return with(t, file, name, []byte(content)) }
	evil := strings.Replace(part(t, out, "word/document.xml"), "412", "512", 1)
	for what, changed := range map[string][]byte{
		"styles from another part":          swapped(t, both(out, "word/styles2.xml", part(t, out, "word/styles.xml")), rels, `"styles.xml"`, `"styles2.xml"`),
		"styles by another way":             swapped(t, out, rels, `"styles.xml"`, `"/word/styles.xml"`),
		"styles by a way around":            swapped(t, out, rels, `"styles.xml"`, `"../word/styles.xml"`),
		"styles in capitals":                swapped(t, out, rels, `"styles.xml"`, `"STYLES.XML"`),
		"styles by a number":                swapped(t, out, rels, `"styles.xml"`, `"st&#121;les2.xml"`),
		"styles from outside":               swapped(t, out, rels, `Target="styles.xml"`, `Target="styles.xml" TargetMode="External"`),
		"mode in other letters":             swapped(t, out, rels, `Target="styles.xml"`, `Target="styles.xml" TargetMode="external"`),
		"a base for targets":                swapped(t, out, rels, "<Relationships ", `<Relationships xml:base="http://a/" `),
		"a second set of relationships":     both(out, "word/_rels/Document.xml.rels", part(t, out, rels)),
		"main part in other letters":        both(with(t, out, "word/document.xml", nil), "word/Document.xml", evil),
		"main part in other letters too":    both(out, "word/DOCUMENT.xml", evil),
		"main part elsewhere":               swapped(t, both(out, "word/document2.xml", evil), "_rels/.rels", `"word/document.xml"`, `"word/document2.xml"`),
		"alternate content":                 swapped(t, out, "word/document.xml", "<w:body>", `<w:body xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">`),
		"a comment in the main part":        swapped(t, out, "word/document.xml", "<w:body>", `<!-- --><w:body>`),
		"settings":                          swapped(t, out, "word/settings.xml", "</w:settings>", "<w:documentProtection/></w:settings>"),
		"settings with a template":          related(t, out, "/word/settings.xml", "rId1", office+"attachedTemplate", "http://a/a.dotm", "External"),
		"a glossary":                        related(t, both(out, "word/glossary/document.xml", evil), "/word/document.xml", "rIdG", office+"glossaryDocument", "glossary/document.xml", ""),
		"a sub document":                    related(t, out, "/word/document.xml", "rIdS", office+"subDocument", "a.docx", "External"),
		"comments":                          related(t, both(out, "word/comments.xml", "<a/>"), "/word/document.xml", "rIdC", office+"comments", "comments.xml", ""),
		"an object":                         related(t, both(out, "word/embeddings/a.bin", "x"), "/word/document.xml", "rIdO", office+"oleObject", "embeddings/a.bin", ""),
		"an ActiveX":                        related(t, both(out, "word/activeX/a.xml", "<a/>"), "/word/document.xml", "rIdX", office+"control", "activeX/a.xml", ""),
		"web extensions":                    related(t, both(out, "word/webextensions/a.xml", "<a/>"), "", "rIdW", "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "word/webextensions/a.xml", ""),
		"a label":                           related(t, both(out, "docMetadata/LabelInfo.xml", "<a/>"), "", "rIdL", "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels", "docMetadata/LabelInfo.xml", ""),
		"properties that are a document":    related(t, retyped(t, both(out, "docProps/more.xml", evil), `<Override PartName="/docProps/more.xml" ContentType="`+typeMain+`"/>`), "", "rIdM", unsigned[1].relationship, "docProps/more.xml", ""),
		"properties that the main part has": related(t, out, "/word/document.xml", "rIdP", office+"image", "../docProps/core.xml", ""),
		"styles of another type":            swapped(t, out, types, styles, strings.Replace(styles, "styles+xml", "settings+xml", 1)),
		"main part without a type":          swapped(t, out, types, main, ""),
		"types in another namespace":        swapped(t, out, types, `"http://schemas.openxmlformats.org/package/2006/content-types"`, `"http://a/"`),
		"a type twice":                      swapped(t, out, types, main, main+main),
		"a type with blanks":                swapped(t, out, types, typeMain, " "+typeMain),
		"an encrypted entry":                flagged(out, "word/document.xml", 1),
		"an entry in a patch":               flagged(out, "word/document.xml", 1<<5),
		"an entry with hidden names":        flagged(out, "word/document.xml", 1<<13),
		"an entry of another name":          extended(t, out, "word/styles.xml", []byte("up\x14\x00\x01\x00\x00\x00\x00word/document.xml"[:9+15])),
		"signatures in a second origin":     related(t, both(out, "_xmlsignatures/o2.sigs", ""), "", "rIdQ", relOrigin, "_xmlsignatures/o2.sigs", ""),
		"an origin that is a document":      swapped(t, out, "_rels/.rels", `"_xmlsignatures/origin.sigs"`, `"word/document.xml"`),
		"a signature of the main part":      swapped(t, out, "_xmlsignatures/_rels/origin.sigs.rels", `"sig1.xml"`, `"../word/document.xml"`),
		"a signature outside":               swapped(t, out, "_xmlsignatures/_rels/origin.sigs.rels", `Target="sig1.xml"`, `Target="http://a/sig1.xml" TargetMode="External"`),
	} {
		if !found(t, changed) {
			t.Errorf("%s: not found", what)
		}
	}
}

// flagged sets a bit of an entry, at the entry and in the directory.
func flagged(file []byte, name string, flag uint16) []byte {
	changed := bytes.Clone(file)
	for _, head := range []struct {
		mark      string
		bits, len int
	}{{localHeader, 6, localLength}, {directoryHeader, 8, 46}} {
		for at := 0; ; {
			i := bytes.Index(changed[at:], []byte(head.mark))
			if i < 0 {
				break
			}
			if at += i; bytes.HasPrefix(changed[at+head.len:], []byte(name)) {
				changed[at+head.bits] |= byte(flag)
				changed[at+head.bits+1] |= byte(flag >> 8)
			}
			at += 4
		}
	}
	return changed
}

// extended gives an entry an extra field.
func extended(t *testing.T, file []byte, name string, extra []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range must(zip.NewReader(bytes.NewReader(file), int64(len(file)))).File {
		head := f.FileHeader
		if f.Name == name {
			head.Extra = extra
		}
		must(must(w.CreateRaw(&head)).Write(must(io.ReadAll(must(f.OpenRaw())))))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestDOCXCanonical: what is signed is the canonical form (Canonical XML 1.0); a signature that is written otherwise says the same, one
// that says something else is found.
func TestDOCXCanonical(t *testing.T) {
	out := signed(t, commune())
	const name = "_xmlsignatures/sig1.xml"
	content := part(t, out, name)
	swap := func(old, made string) string {
		if !strings.Contains(content, old) {
			t.Fatalf("there is no %s", old)
		}
		return strings.Replace(content, old, made, 1)
	}
	b64 := regexp.MustCompile(`<X509Certificate>([^<]*)`).FindStringSubmatch(content)[1]
	for what, test := range map[string]struct {
		changed string
		same    bool
	}{
		"letters by number":             {swap(`?ContentType=`, `&#63;ContentType=`), true},
		"an attribute in other quotes":  {swap(`URI="#idPackageObject"`, `URI='#idPackageObject'`), true},
		"a comment":                     {swap("<Manifest>", "<Manifest><!-- a -->"), true},
		"blanks within tags":            {swap("<Manifest>", "<Manifest  \n>"), true},
		"a certificate on many lines":   {swap(b64, b64[:64]+"\n"+b64[64:]), true},
		"a value on many lines":         {swap("</SignatureValue>", "\n</SignatureValue>"), true},
		"blanks between elements":       {swap("<Manifest>", "<Manifest>\n"), false},
		"a prefix":                      {swap("<Manifest>", `<Manifest xmlns:a="u">`), false},
		"an attribute":                  {swap("<Manifest>", `<Manifest Id="a">`), false},
		"another namespace":             {swap("<Manifest>", `<Manifest xmlns="">`), false},
		"the same namespace":            {swap("<Manifest>", `<Manifest xmlns="http://www.w3.org/2000/09/xmldsig#">`), true},
		"the language above":            {swap("<Signature ", `<Signature xml:lang="vi" `), false},
		"a namespace above":             {swap("<Signature ", `<Signature xmlns:a="u" `), false},
		"letters composed otherwise":    {swap("?ContentType=", "?ContentTyp\u00e9="), false},
		"an algorithm for the document": {swap(`<CanonicalizationMethod Algorithm="`, `<CanonicalizationMethod Algorithm=" `), false},
		"no transforms":                 {strings.Replace(content, `<Transforms>`, `<Transform>`, 1), false},
		"a digest that is empty":        {swap("<DigestValue>", "<DigestValue></DigestValue><DigestValue>"), false},
		"a digest in other letters":     {swap("<DigestMethod ", "<digestMethod "), false},
		"another signature's value":     {swap("<SignatureValue>", "<SignatureValue>AAAA"), false},
		// KeyInfo is not signed: its key is not asked, and the certificate's has signed.
		"a key besides":   {swap("<X509Data>", "<KeyValue></KeyValue><X509Data>"), true},
		"a key elsewhere": {swap("<X509Data>", `<RetrievalMethod URI="http://a/"/><X509Data>`), true},
	} {
		if got := !found(t, with(t, out, name, []byte(test.changed))); got != test.same {
			t.Errorf("%s: sound %v, want %v", what, got, test.same)
		}
	}
	// Word takes the key out of the certificate; whose certificate stands first is not signed, whose key signed is.
	other := base64.StdEncoding.EncodeToString(theOffice().authority.Raw)
	s := verified(t, with(t, out, name, []byte(swap("<X509Certificate>", "<X509Certificate>"+other+"</X509Certificate><X509Certificate>"))))[0]
	if s.Content != Valid || !s.Chain[0].Equal(theOffice().leaf) {
		t.Errorf("another certificate first: %v %v", s.Content, s.Faults)
	}
	if opc.Key("/A") != opc.Key("/a") {
		t.Error("names of parts are told apart by their letters")
	}
}
