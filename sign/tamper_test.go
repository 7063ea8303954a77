package sign

import (
	"bytes"
	"crypto"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmldsig"
)

// found reports whether verifying a file shows that it is not as it was signed.
func found(t testing.TB, file []byte) bool {
	t.Helper()
	list, err := verifyDOCX(bytes.NewReader(file), int64(len(file)), theOffice().verifier())
	return err != nil || len(list) != 1 || !sound(list[0])
}

// TestDOCXParts: each part that is signed, changed in one byte, dropped, renamed, or given another type, is found.
func TestDOCXParts(t *testing.T) {
	for name, file := range files() {
		out := signed(t, file)
		if found(t, out) {
			t.Fatalf("%s is not sound", name)
		}
		pkg := must(openDOCX(bytes.NewReader(out), int64(len(out))))
		types := part(t, out, "[Content_Types].xml")
		for _, p := range pkg.parts {
			entry := strings.TrimPrefix(p.Name, "/")
			content := []byte(part(t, out, entry))
			retyped := strings.Replace(types, `PartName="`+p.Name+`" ContentType="`, `PartName="`+p.Name+`" ContentType="x`, 1)
			if retyped == types {
				retyped = strings.Replace(types, "</Types>", `<Override PartName="`+p.Name+`" ContentType="text/plain"/></Types>`, 1)
			}
			if !found(t, with(t, out, "[Content_Types].xml", []byte(retyped))) {
				t.Errorf("%s: %s has another type", name, p.Name)
			}
			if pkg.unsignedType(p.Name) != "" {
				continue
			}
			if !found(t, with(t, out, entry, nil)) {
				t.Errorf("%s: %s is dropped", name, p.Name)
			}
			if !found(t, with(t, with(t, out, entry, nil), "word/other.xml", content)) {
				t.Errorf("%s: %s is renamed", name, p.Name)
			}
			if _, related := opc.RelationshipsSource(p.Name); related {
				continue
			}
			for _, at := range []int{0, len(content) / 2, len(content) - 1} {
				changed := bytes.Clone(content)
				changed[at] ^= 1
				if !found(t, with(t, out, entry, changed)) {
					t.Errorf("%s: byte %d of %s is changed", name, at, p.Name)
				}
			}
			if !found(t, with(t, out, entry, append(bytes.Clone(content), ' '))) {
				t.Errorf("%s: %s is longer", name, p.Name)
			}
		}
		for _, added := range []string{"word/media/more.png", "docProps/more.xml", "_xmlsignatures/more.xml", "customXml/item1.xml", "word/_rels/none.xml.rels"} {
			if !found(t, with(t, out, added, []byte(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`))) {
				t.Errorf("%s: %s is added", name, added)
			}
		}
		if !found(t, with(t, out, "_rels/.rels", []byte(strings.Replace(part(t, out, "_rels/.rels"), "</Relationships>", `<o:x xmlns:o="u"/></Relationships>`, 1)))) {
			t.Errorf("%s: what is no relationship is added", name)
		}
	}
}

// TestDOCXRelationships: each relationship, changed in one of its attributes, dropped, or with another beside it, is found.
// Word signs neither those to properties and signatures, nor their ids.
func TestDOCXRelationships(t *testing.T) {
	for name, file := range files() {
		out := signed(t, file)
		pkg := must(openDOCX(bytes.NewReader(out), int64(len(out))))
		for set := range pkg.sets {
			entry := strings.TrimPrefix(pkg.index[set].Name, "/")
			content := part(t, out, entry)
			try := func(what, changed string) {
				if changed == content {
					t.Fatalf("%s: %s: nothing is changed: %s", name, entry, what)
				}
				if !found(t, with(t, out, entry, []byte(changed))) {
					t.Errorf("%s: %s: %s", name, entry, what)
				}
			}
			for _, r := range pkg.sets[set].list {
				start := strings.Index(content, `Id="`+r.ID+`"`)
				begin := strings.LastIndex(content[:start], "<Relationship")
				end := start + strings.Index(content[start:], "/>") + 2
				tag := content[begin:end]
				swap := func(old, made string) string {
					return content[:begin] + strings.Replace(tag, old, made, 1) + content[end:]
				}
				try(r.ID+" is dropped", content[:begin]+content[end:])
				try(r.ID+" has another type", swap(`Type="`, `Type="x`))
				try(r.ID+" has another target", swap(`Target="`, `Target="x`))
				if r.External {
					try(r.ID+" is internal", swap(`TargetMode="External"`, ``))
				} else {
					try(r.ID+" is external", swap(`Target=`, `TargetMode="External" Target=`))
				}
				if pkg.role(set, r) == "" {
					try(r.ID+" has another id", swap(`Id="`, `Id="x`))
				}
				try(r.ID+" is there twice", content[:end]+tag+content[end:])
			}
			for _, kind := range []string{relSignature, relOrigin, relCertificate, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
				"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"} {
				for _, target := range []string{"/word/document.xml", "/word/none.xml"} {
					try(kind+" to "+target+" is added", strings.Replace(content, "</Relationships>",
						fmt.Sprintf(`<Relationship Id="rIdNew" Type="%s" Target="%s"/></Relationships>`, kind, target), 1))
				}
			}
		}
	}
}

// TestDOCXSignatureBytes changes the part of a signature byte by byte: what it still says then is what was signed.
func TestDOCXSignatureBytes(t *testing.T) {
	content := []byte(part(t, signed(t, commune()), "_xmlsignatures/sig1.xml"))
	want := must(readDOCXSignature("sig1.xml", content))
	step := 7
	if testing.Short() {
		step = 31
	}
	kept := 0
	for i := 0; i < len(content); i += step {
		changed := bytes.Clone(content)
		changed[i] ^= 1
		got, err := readDOCXSignature("sig1.xml", changed)
		if err != nil {
			continue
		}
		kept++
		if !bytes.Equal(got.manifest.Canonical(), want.manifest.Canonical()) || !got.chain[0].Equal(want.chain[0]) || !got.time.Equal(want.time) {
			t.Errorf("byte %d: another thing is signed: %s", i, changed[max(0, i-40):min(len(changed), i+40)])
		}
	}
	if kept > len(content)/step/2 {
		t.Errorf("%d changes of %d bytes are not found", kept, len(content)/step)
	}
}

// TestDOCXWrapped: a signature whose elements were moved, doubled or put beside others is refused.
func TestDOCXWrapped(t *testing.T) {
	out := signed(t, commune())
	content := part(t, out, "_xmlsignatures/sig1.xml")
	cut := func(from, to string) string {
		i := strings.Index(content, from)
		j := i + strings.Index(content[i:], to) + len(to)
		return content[i:j]
	}
	object := cut(`<Object Id="idPackageObject">`, "</Object>")
	info := cut("<SignedInfo>", "</SignedInfo>")
	value := cut("<SignatureValue>", "</SignatureValue>")
	properties := cut("<xd:SignedProperties", "</xd:SignedProperties>")
	forged := strings.Replace(object, "<DigestValue>", "<DigestValue>AAAA", 1)
	later := strings.Replace(properties, "2026-03-08", "2026-03-09", 1)
	swap := func(old, made string) string {
		if !strings.Contains(content, old) {
			t.Fatalf("no %s", old)
		}
		return strings.Replace(content, old, made, 1)
	}
	for name, changed := range map[string]string{
		"forged beside":            swap(object, forged+object),
		"forged after":             swap(object, object+forged),
		"moved into another":       swap(object, forged+"<Object>"+object+"</Object>"),
		"moved into the key":       strings.Replace(swap(object, forged), "</KeyInfo>", object+"</KeyInfo>", 1),
		"Id in another case":       swap(object, strings.Replace(forged, `Id="`, `ID="`, 1)+object),
		"manifest beside":          swap(object, object+strings.Replace(forged, `Id="idPackageObject"`, `Id="other"`, 1)),
		"forged without Id":        swap(object, strings.Replace(forged, ` Id="idPackageObject"`, "", 1)+object),
		"properties twice":         swap(properties, properties+strings.Replace(later, `Id="idSignedProperties"`, "", 1)),
		"properties elsewhere":     swap(properties, later+"</xd:QualifyingProperties><xd:QualifyingProperties>"+properties),
		"two SignedInfo":           swap(info, info+info),
		"two values":               swap(value, value+value),
		"SignedInfo in an Object":  swap(info, "<Object>"+info+"</Object>"),
		"reference to all":         swap(`URI="#idOfficeObject"`, `URI=""`),
		"reference by XPointer":    swap(`URI="#idOfficeObject"`, `URI="#xpointer(id('idOfficeObject'))"`),
		"reference to another":     swap(`URI="#idOfficeObject"`, `URI="#idPackageObject"`),
		"reference outside":        swap(`URI="#idOfficeObject"`, `URI="/word/document.xml"`),
		"no reference to manifest": swap(cut(`<Reference Type="http://www.w3.org/2000/09/xmldsig#Object" URI="#idPackageObject">`, "</Reference>"), ""),
		"another root":             swap(content[strings.Index(content, "<Signature "):], "<a>"+content[strings.Index(content, "<Signature "):]+"</a>"),
		"DOCTYPE":                  swap("<Signature ", `<!DOCTYPE Signature [<!ATTLIST Object Id ID #IMPLIED>]><Signature `),
		"no certificate":           swap(cut("<X509Certificate>", "</X509Certificate>"), ""),
		"weak digest":              strings.ReplaceAll(content, xmldsig.SHA256, "http://www.w3.org/2000/09/xmldsig#sha1"),
		"HMAC":                     swap(xmldsig.RSASHA256, "http://www.w3.org/2000/09/xmldsig#hmac-sha1"),
		"other canonical form":     strings.ReplaceAll(content, xmldsig.C14N, xmldsig.C14N+"#WithComments"),
	} {
		if got, err := readDOCXSignature("sig1.xml", []byte(changed)); err == nil {
			t.Errorf("%s: it is read: %s", name, got.manifest.Canonical()[:80])
		}
		if !found(t, with(t, out, "_xmlsignatures/sig1.xml", []byte(changed))) {
			t.Errorf("%s: it is sound", name)
		}
	}
}

// TestDOCXMadeUp: a signature that somebody made anew over a changed file is his own, and leads to no root.
func TestDOCXMadeUp(t *testing.T) {
	o := theOffice()
	self := certify("Nguyễn Văn A", &o.authorityKey.PublicKey, nil, o.authorityKey, nil)
	out, err := signDOCX(commune(), Signer{Key: o.authorityKey, Chain: []*x509.Certificate{self}, Time: when}, DOCXOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if s := verified(t, out)[0]; s.Content != Valid || s.Trust != Invalid {
		t.Errorf("%+v", s)
	}
	// The certificate of another in its place does not fit.
	content := part(t, out, "_xmlsignatures/sig1.xml")
	of := func(c *x509.Certificate) string {
		return "<X509Certificate>" + base64.StdEncoding.EncodeToString(c.Raw) + "</X509Certificate>"
	}
	changed := strings.Replace(content, of(self), of(o.leaf), 1)
	if s := verified(t, with(t, out, "_xmlsignatures/sig1.xml", []byte(changed)))[0]; changed == content || s.Content != Invalid {
		t.Errorf("%+v", s)
	}
}

// FuzzVerifyDOCX puts anything into a part of a signed file: what is sound then says what was signed.
func FuzzVerifyDOCX(f *testing.F) {
	out := signed(f, commune())
	names := []string{"_xmlsignatures/sig1.xml", "_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml", "_xmlsignatures/_rels/origin.sigs.rels"}
	for i, name := range names {
		f.Add(i, []byte(part(f, out, name)))
	}
	want := must(readDOCXSignature("sig1.xml", []byte(part(f, out, names[0])))).manifest.Canonical()
	f.Fuzz(func(t *testing.T, i int, content []byte) {
		if i < 0 || i >= len(names) || content == nil {
			return
		}
		changed := with(t, out, names[i], content)
		if found(t, changed) {
			return
		}
		if got, err := readDOCXSignature("sig1.xml", []byte(part(t, changed, names[0]))); err != nil || !bytes.Equal(got.manifest.Canonical(), want) {
			t.Errorf("sound with %s of %q", names[i], content)
		}
	})
}

// resigned is a part with all that stands in SignedInfo as it would be, had the signer written the part so.
func resigned(t *testing.T, content string) string {
	t.Helper()
	value := regexp.MustCompile(`<DigestValue>[^<]*<`)
	end := strings.Index(content, "</SignedInfo>")
	root := must(xmldsig.Parse("sig1.xml", []byte(content)))
	var uris []string
	for _, r := range root.Only(xmldsig.DSig, "SignedInfo").Children()[2:] {
		uris = append(uris, r.Attr("URI"))
	}
	content = value.ReplaceAllStringFunc(content[:end], func(string) string {
		e := referred(root, uris[0])
		uris = uris[1:]
		return "<DigestValue>" + base64.StdEncoding.EncodeToString(digestOf(e.Canonical(), crypto.SHA256)) + "<"
	}) + content[end:]
	info := must(xmldsig.Parse("sig1.xml", []byte(content))).Only(xmldsig.DSig, "SignedInfo").Canonical()
	made := must(theOffice().signer().value(info))
	return regexp.MustCompile(`<SignatureValue>[^<]*<`).ReplaceAllString(content, "<SignatureValue>"+base64.StdEncoding.EncodeToString(made)+"<")
}

// TestDOCXSignersTricks: a signer who makes a signature that says two things is not believed either.
func TestDOCXSignersTricks(t *testing.T) {
	out := signed(t, commune())
	content := part(t, out, "_xmlsignatures/sig1.xml")
	put := func(changed string) []byte {
		return with(t, out, "_xmlsignatures/sig1.xml", []byte(resigned(t, changed)))
	}
	if found(t, put(content)) {
		t.Fatal("what is signed anew is not sound")
	}
	for name, test := range map[string]struct {
		old, made string
		want      error
	}{
		"two times":       {"<xd:SigningTime>2026-03-08", "<xd:SigningTime>2026-03-09", ErrTwoTimes},
		"no time":         {"<mdssi:Value>2026-03-08", "<mdssi:Value>March", ErrSignatureShape},
		"two manifests":   {`<Object Id="idOfficeObject">`, `<Object><Manifest></Manifest></Object><Object Id="idOfficeObject">`, ErrSignatureShape},
		"no manifest":     {"Manifest>", "Other>", ErrSignatureShape},
		"part twice":      {"<Manifest>", `<Manifest><Reference URI="/word/document.xml?ContentType=a"></Reference>`, ErrSignatureShape},
		"no type":         {"?ContentType=", "?Type=", ErrSignatureShape},
		"no part":         {`URI="/word/styles.xml?`, `URI="word/styles.xml?`, ErrSignatureShape},
		"other in it":     {"<Manifest>", "<Manifest><a></a>", ErrSignatureShape},
		"other key":       {"<xd:CertDigest>", "<xd:CertDigest><DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></DigestMethod><DigestValue></DigestValue></xd:CertDigest><xd:CertDigest>", xmldsig.ErrAlgorithm},
		"part left out":   {`<Reference URI="/word/styles.xml`, `<Reference URI="/word/gone.xml`, nil},
		"other transform": {transformRelationships, xmldsig.C14N, xmldsig.ErrAlgorithm},
	} {
		changed := strings.ReplaceAll(content, test.old, test.made)
		if changed == content && test.old != test.made {
			t.Fatalf("%s: nothing is changed", name)
		}
		s := verified(t, put(changed))[0]
		switch {
		case test.want != nil && (sound(s) || !errors.Is(errors.Join(s.Faults...), test.want)):
			t.Errorf("%s: %v, %v", name, s.Content, s.Faults)
		case name == "part left out" && untouched(s):
			t.Errorf("%s: %+v", name, s)
		}
	}
}
