package sign

import (
	"bytes"
	"crypto/x509"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/judge"
)

// TestDOCXByXMLSec: xmlsec finds the digests, the value and the chain right, and wrong once a letter of the comment is
// another.
func TestDOCXByXMLSec(t *testing.T) {
	judge.Need(t, judge.XMLSec)
	o := theOffice()
	signature := []byte(part(t, signed(t, commune()), "_xmlsignatures/sig1.xml"))
	if err := judge.XMLSecVerifies(t, signature, o.root.Raw, o.authority.Raw, when); err != nil {
		t.Error(err)
	}
	if err := judge.XMLSecVerifies(t, signature, o.root.Raw, o.authority.Raw, when.AddDate(3, 0, 0)); err == nil {
		t.Error("after three years the chain is valid")
	}
	if err := judge.XMLSecVerifies(t, []byte(part(t, onLine(t), "_xmlsignatures/sig1.xml")), o.root.Raw, o.authority.Raw, when); err != nil {
		t.Errorf("on a line: %v", err)
	}
	changed := bytes.Replace(signature, []byte("Ký ban hành"), []byte("Ký ban hànH"), 1)
	if err := judge.XMLSecVerifies(t, changed, o.root.Raw, o.authority.Raw, when); err == nil || bytes.Equal(changed, signature) {
		t.Error("a changed comment is valid")
	}
}

// TestDOCXManifestRecounted: another program counts the same digest for each part and each relationship that is signed.
func TestDOCXManifestRecounted(t *testing.T) {
	judge.Need(t, judge.UNO, judge.XMLLint)
	for name, file := range files() {
		out := signed(t, file)
		count, wrong := judge.ManifestDigests(t, out)
		if len(wrong) > 0 || count < 5 {
			t.Errorf("%s: of %d digests these are wrong: %v", name, count, wrong)
		}
		style := with(t, out, "word/styles.xml", []byte(part(t, out, "word/styles.xml")+" "))
		if _, wrong := judge.ManifestDigests(t, style); len(wrong) != 1 {
			t.Errorf("%s: after a change these are wrong: %v", name, wrong)
		}
	}
}

// TestDOCXByLibreOffice: LibreOffice finds every case valid, two signatures too, and a changed word not.
func TestDOCXByLibreOffice(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.UNO)
	if testing.Short() {
		t.Skip("LibreOffice starts")
	}
	var list [][]byte
	for _, name := range slices.Sorted(maps.Keys(rendered())) {
		list = append(list, signed(t, rendered()[name]))
	}
	cases := len(list)
	list = append(list, onLine(t))
	once := signed(t, commune())
	document := part(t, once, "word/document.xml")
	list = append(list, signed(t, once), with(t, once, "word/document.xml", []byte(strings.Replace(document, "nhân dân", "nhân dâm", 1))))
	found := judge.OfficeSignatures(t, list...)
	for i, signatures := range found {
		want := 1
		if i == cases+1 {
			want = 2
		}
		if len(signatures) != want {
			t.Errorf("file %d: %+v", i, signatures)
		}
		for _, s := range signatures {
			if s.Valid != (i <= cases+1) || !strings.Contains(s.Signer, "Nguyễn Văn A") || s.Date != 20260308 {
				t.Errorf("file %d: %+v", i, s)
			}
		}
	}
}

// TestDOCXOfXMLSec: a signature that xmlsec has made, with its breaks of lines and others within what is signed, is valid here too.
func TestDOCXOfXMLSec(t *testing.T) {
	judge.Need(t, judge.XMLSec)
	o := theOffice()
	file := signed(t, commune())
	template := part(t, file, "_xmlsignatures/sig1.xml")
	end := strings.Index(template, "</SignedInfo>")
	blank := regexp.MustCompile(`<(DigestValue|SignatureValue)>[^<]*<`)
	template = blank.ReplaceAllString(template[:end], "<$1><") + strings.Replace(template[end:], "<SignatureValue>", "\n<SignatureValue>", 1)
	template = strings.NewReplacer("<SignedInfo>", "\n  <SignedInfo>\n\t", "<Reference ", "\n\t<Reference ", "<Manifest>", "<Manifest>\r\n<!-- a comment -->",
		`Type="`, "  Type = \"", "&lt;", "&#60;").Replace(template)
	made := judge.XMLSecSigns(t, []byte(template), must(x509.MarshalPKCS8PrivateKey(o.key)), o.leaf.Raw)
	if s := verified(t, with(t, file, "_xmlsignatures/sig1.xml", made)); len(s) != 1 || !sound(s[0]) {
		t.Errorf("%+v\n%s", s, made)
	}
	other := bytes.Replace(made, []byte("ban hành"), []byte("ban hanh"), 1)
	if s := verified(t, with(t, file, "_xmlsignatures/sig1.xml", other)); bytes.Equal(other, made) || s[0].Content != Invalid {
		t.Errorf("after a change it is %+v", s)
	}
}
