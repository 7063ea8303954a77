package sign

import (
	"cmp"
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1" //nolint:gosec // to be refused
	"crypto/sha256"
	"crypto/sha512"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"testing"
	"time"

	"golang.org/x/crypto/ocsp"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

func oid(n ...int) asn1.ObjectIdentifier { return n }

func der(v any) []byte { return must(asn1.Marshal(v)) }

// tagged is DER behind a tag of its context.
func tagged(tag int, inner ...[]byte) []byte {
	v := asn1.RawValue{Class: asn1.ClassContextSpecific, Tag: tag, IsCompound: true}
	for _, d := range inner {
		v.Bytes = append(v.Bytes, d...)
	}
	return der(v)
}

func nested(tag int, inner ...[]byte) []byte {
	v := asn1.RawValue{Tag: tag, IsCompound: true}
	for _, d := range inner {
		v.Bytes = append(v.Bytes, d...)
	}
	return der(v)
}

func sequence(inner ...[]byte) []byte { return nested(asn1.TagSequence, inner...) }
func set(inner ...[]byte) []byte      { return nested(asn1.TagSet, inner...) }

func attributeOf(kind asn1.ObjectIdentifier, values ...[]byte) []byte {
	return sequence(der(kind), set(values...))
}

var (
	dataOID     = oid(1, 2, 840, 113549, 1, 7, 1)
	sha256OID   = oid(2, 16, 840, 1, 101, 3, 4, 2, 1)
	archivalOID = oid(1, 2, 840, 113583, 1, 1, 8)
	valuesOID   = oid(1, 2, 840, 113549, 1, 9, 16, 2, 24)
)

// A madeCMS is signed data as others make it, or no one should. Its key and certificate are those of the office unless it says otherwise.
type madeCMS struct {
	content       []byte // within
	kind          asn1.ObjectIdentifier
	typeAttribute []byte // content-type
	digest        []byte // message-digest
	names         []byte // the value of signing-certificate-v2; nil is none
	signed        [][]byte
	unsigned      [][]byte
	digestOID     asn1.ObjectIdentifier
	algorithm     []byte
	key           crypto.Signer
	sign          func(attributes []byte) []byte
	signer        *x509.Certificate
	certificates  [][]byte
	crls          [][]byte
	signers       int
	noAttributes  bool
	twice         bool // each signed attribute stands there two times
}

func namesOf(c *x509.Certificate) []byte {
	digest := sha256.Sum256(c.Raw)
	return sequence(sequence(sequence(der(digest[:]))))
}

func algorithmOf(kind asn1.ObjectIdentifier) []byte {
	return sequence(der(kind), der(asn1.NullRawValue))
}

func (o *office) cms(digest []byte, change func(m *madeCMS)) []byte {
	m := &madeCMS{kind: dataOID, typeAttribute: der(dataOID), digest: digest, names: namesOf(o.leaf), digestOID: sha256OID,
		algorithm: algorithmOf(oid(1, 2, 840, 113549, 1, 1, 11)), key: o.key, signer: o.leaf, certificates: [][]byte{o.leaf.Raw, o.authority.Raw}, signers: 1}
	m.sign = func(attributes []byte) []byte {
		h := sha256.Sum256(attributes)
		return must(m.key.Sign(rand.Reader, h[:], crypto.SHA256))
	}
	if change != nil {
		change(m)
	}
	attributes := [][]byte{}
	if m.typeAttribute != nil {
		attributes = append(attributes, attributeOf(oid(1, 2, 840, 113549, 1, 9, 3), m.typeAttribute))
	}
	if m.digest != nil {
		attributes = append(attributes, attributeOf(oid(1, 2, 840, 113549, 1, 9, 4), der(m.digest)))
	}
	if m.names != nil {
		attributes = append(attributes, attributeOf(oid(1, 2, 840, 113549, 1, 9, 16, 2, 47), m.names))
	}
	attributes = append(attributes, m.signed...)
	if m.twice {
		attributes = append(attributes, attributes...)
	}
	info := [][]byte{der(1), sequence(m.signer.RawIssuer, der(m.signer.SerialNumber)), algorithmOf(m.digestOID)}
	if m.noAttributes {
		info = append(info, m.algorithm, der(m.sign(nil)))
	} else {
		info = append(info, tagged(0, attributes...), m.algorithm, der(m.sign(set(attributes...))))
	}
	if len(m.unsigned) > 0 {
		info = append(info, tagged(1, m.unsigned...))
	}
	inner := [][]byte{der(m.kind)}
	if m.content != nil {
		inner = append(inner, tagged(0, der(m.content)))
	}
	data := [][]byte{der(1), set(algorithmOf(m.digestOID)), sequence(inner...), tagged(0, m.certificates...)}
	if len(m.crls) > 0 {
		data = append(data, tagged(1, m.crls...))
	}
	var infos [][]byte
	for range m.signers {
		infos = append(infos, sequence(info...))
	}
	data = append(data, set(infos...))
	return sequence(der(oid(1, 2, 840, 113549, 1, 7, 2)), tagged(0, sequence(data...)))
}

// signedAs signs ChuKy1 with what is made over a digest.
func signedAs(t testing.TB, data []byte, form string, made func(digest []byte) []byte) []byte {
	t.Helper()
	p := &pdfSigning{Signer: theOffice().signer(), file: must(pdf.Open(data))}
	p.form, p.out = must(readForm(p.file)), updateOf(p.file)
	p.field = p.form.field("ChuKy1")
	all, hole, err := p.withRoom(data, 12_000)
	if err != nil {
		t.Fatal(err)
	}
	if form != "ETSI.CAdES.detached" {
		at := len(data) + indexOf(all[len(data):], "/SubFilter/ETSI.CAdES.detached")
		copy(all[at:], "/SubFilter/"+form)
		for i := at + len("/SubFilter/"+form); i < at+len("/SubFilter/ETSI.CAdES.detached"); i++ {
			all[i] = ' '
		}
	}
	if err := put(all, hole, made(digestAround(all, hole, crypto.SHA256))); err != nil {
		t.Fatal(err)
	}
	return all
}

func indexOf(data []byte, s string) int {
	for i := range data {
		if len(data)-i >= len(s) && string(data[i:i+len(s)]) == s {
			return i
		}
	}
	panic("there is no " + s)
}

// TestRevocationWithin: what stands about certificates in the signature itself, as Adobe and CAdES put it, or in the data for validation of
// one signature, counts as what stands elsewhere, and no more.
func TestRevocationWithin(t *testing.T) {
	o := theOffice()
	day := func(n int) time.Time { return when.AddDate(0, 0, n) }
	answer := func(status int, key crypto.Signer) []byte {
		return must(ocsp.CreateResponse(o.authority, o.authority, ocsp.Response{Status: status, SerialNumber: o.leaf.SerialNumber,
			ThisUpdate: day(-1), NextUpdate: day(1), RevokedAt: day(-1)}, key))
	}
	basic := func(response []byte) []byte {
		var whole struct {
			Status  asn1.Enumerated
			Content struct {
				Kind asn1.ObjectIdentifier
				Data []byte
			} `asn1:"explicit,tag:0"`
		}
		if _, err := asn1.Unmarshal(response, &whole); err != nil {
			t.Fatal(err)
		}
		return whole.Content.Data
	}
	list := crl(o.root, o.rootKey, day(-1), day(1), nil, when)
	good, revoked, forged := answer(ocsp.Good, o.authorityKey), answer(ocsp.Revoked, o.authorityKey), answer(ocsp.Good, o.key)
	places := map[string]func(m *madeCMS, response []byte){
		"Adobe": func(m *madeCMS, response []byte) {
			m.signed = append(m.signed, attributeOf(archivalOID, sequence(tagged(0, sequence(list)), tagged(1, sequence(response)))))
		},
		"Adobe, not signed": func(m *madeCMS, response []byte) {
			m.unsigned = append(m.unsigned, attributeOf(archivalOID, sequence(tagged(0, sequence(list)), tagged(1, sequence(response)))))
		},
		"CAdES": func(m *madeCMS, response []byte) {
			m.unsigned = append(m.unsigned, attributeOf(valuesOID, sequence(tagged(0, sequence(list)), tagged(1, sequence(basic(response))))))
		},
		"signed data": func(m *madeCMS, response []byte) {
			m.crls = [][]byte{list, tagged(1, der(oid(1, 3, 6, 1, 5, 5, 7, 16, 2)), response)}
		},
	}
	for place, put := range places {
		for what, test := range map[string]struct {
			response []byte
			want     Outcome
		}{"good": {good, Valid}, "revoked": {revoked, Invalid}, "not by the authority": {forged, NotKnown}} {
			data := signedAs(t, blankPDF(t, pdffile.V14), "adbe.pkcs7.detached", func(digest []byte) []byte {
				return o.cms(digest, func(m *madeCMS) { put(m, test.response) })
			})
			if got := verifiedAll(t, o.verifier(), data)[0]; got.Content != Valid || got.Revoked != test.want {
				t.Errorf("%s, %s: %v, want %v: %v", place, what, got.Revoked, test.want, got.Faults)
			}
		}
	}
	for what, test := range map[string]struct {
		response []byte
		want     Outcome
		clean    bool
	}{"good": {good, Valid, true}, "revoked": {revoked, Invalid, true}, "not by the authority": {forged, NotKnown, true}, "none": {[]byte("BT ET"), NotKnown, false}} {
		data := signedPDF(t, blankPDF(t, pdffile.V17), o.signer(), PDFOptions{Field: "ChuKy1"})
		data = rewritten(data, catalogueOf, func(d pdf.Dict, add func(string, string) pdf.Ref) {
			d["DSS"] = pdf.Dict{"VRI": pdf.Dict{"AA": pdf.Dict{"OCSP": pdf.Array{add("", string(test.response))}, "CRL": pdf.Array{add("", string(list))}}}}
		})
		if got := verifiedAll(t, o.verifier(), data)[0]; got.Revoked != test.want || unchangedPDF(got) != test.clean {
			t.Errorf("VRI, %s: %v, want %v: %v %v", what, got.Revoked, test.want, got.Faults, got.Changes)
		}
	}
}

// TestForgedCMS: signed data that is none, or not of these bytes, or by no one who may, is not taken; what others rightly make is.
func TestForgedCMS(t *testing.T) {
	o := theOffice()
	data := blankPDF(t, pdffile.V14)
	stranger := must(rsa.GenerateKey(rand.Reader, 2048))
	short := must(rsa.GenerateKey(rand.Reader, 1024)) //nolint:gosec // to be refused
	strange := certify("Nguyễn Văn A", &stranger.PublicKey, nil, stranger, func(c *x509.Certificate) { c.SerialNumber = o.leaf.SerialNumber })
	sameKey := certify("Nguyễn Văn B", &o.key.PublicKey, o.authority, o.authorityKey, nil)
	sealed := func(m *madeCMS) { m.certificates = append(m.certificates, o.root.Raw) }
	rsa1 := algorithmOf(oid(1, 2, 840, 113549, 1, 1, 5))
	pss := func(hash crypto.Hash, salt int) func(m *madeCMS) {
		return func(m *madeCMS) {
			mask := sequence(der(oid(1, 2, 840, 113549, 1, 1, 8)), algorithmOf(sha256OID))
			m.algorithm = sequence(der(oid(1, 2, 840, 113549, 1, 1, 10)), sequence(tagged(0, algorithmOf(sha256OID)), tagged(1, mask), tagged(2, der(salt))))
			m.sign = func(attributes []byte) []byte {
				h := hash.New()
				h.Write(attributes)
				return must(rsa.SignPSS(rand.Reader, o.key, hash, h.Sum(nil), &rsa.PSSOptions{SaltLength: salt}))
			}
		}
	}
	issued := func(change func(*x509.Certificate)) func(m *madeCMS) {
		return func(m *madeCMS) {
			m.signer = certify("Nguyễn Văn A", &o.key.PublicKey, o.authority, o.authorityKey, change)
			m.names, m.certificates[0] = namesOf(m.signer), m.signer.Raw
		}
	}
	for name, test := range map[string]struct {
		form   string
		change func(m *madeCMS)
		want   [2]Outcome // content, trust
	}{
		"as it must be":           {"", nil, [2]Outcome{Valid, Valid}},
		"with the root":           {"", sealed, [2]Outcome{Valid, Valid}},
		"PSS":                     {"", pss(crypto.SHA256, 32), [2]Outcome{Valid, Valid}},
		"PSS, another digest":     {"", pss(crypto.SHA384, 32), [2]Outcome{Invalid, Valid}},
		"PKCS #7 without names":   {"adbe.pkcs7.detached", func(m *madeCMS) { m.names = nil }, [2]Outcome{Valid, Valid}},
		"PAdES without names":     {"", func(m *madeCMS) { m.names = nil }, [2]Outcome{Invalid, Valid}},
		"names another":           {"", func(m *madeCMS) { m.names = namesOf(sameKey) }, [2]Outcome{Invalid, Valid}},
		"another of the same key": {"", func(m *madeCMS) { m.signer, m.certificates[0] = sameKey, sameKey.Raw }, [2]Outcome{Invalid, Valid}},
		"names none":              {"", func(m *madeCMS) { m.names = sequence(sequence()) }, [2]Outcome{Invalid, Valid}},
		"other content type":      {"", func(m *madeCMS) { m.typeAttribute = der(oid(1, 2, 3)) }, [2]Outcome{Invalid, NotKnown}},
		"no content type":         {"", func(m *madeCMS) { m.typeAttribute = nil }, [2]Outcome{Invalid, NotKnown}},
		"of another kind": {"", func(m *madeCMS) {
			m.kind, m.typeAttribute = oid(1, 2, 840, 113549, 1, 9, 16, 1, 4), der(oid(1, 2, 840, 113549, 1, 9, 16, 1, 4))
		}, [2]Outcome{Invalid, Valid}},
		"content within":       {"", func(m *madeCMS) { m.content = []byte("a") }, [2]Outcome{Invalid, Valid}},
		"empty content within": {"", func(m *madeCMS) { m.content = []byte{} }, [2]Outcome{Invalid, Valid}},
		"no digest":            {"", func(m *madeCMS) { m.digest = nil }, [2]Outcome{Invalid, Valid}},
		"other digest":         {"", func(m *madeCMS) { m.digest = make([]byte, 32) }, [2]Outcome{Invalid, Valid}},
		"half a digest":        {"", func(m *madeCMS) { m.digest = m.digest[:16] }, [2]Outcome{Invalid, Valid}},
		"no attributes": {"adbe.pkcs7.detached", func(m *madeCMS) {
			m.noAttributes = true
			m.sign = func([]byte) []byte { return must(o.key.Sign(rand.Reader, m.digest, crypto.SHA256)) }
		}, [2]Outcome{Invalid, NotKnown}},
		"attributes twice": {"", func(m *madeCMS) { m.twice = true }, [2]Outcome{Invalid, NotKnown}},
		"two signers":      {"", func(m *madeCMS) { m.signers = 2 }, [2]Outcome{Invalid, NotKnown}},
		"no signer":        {"", func(m *madeCMS) { m.signers = 0 }, [2]Outcome{Invalid, NotKnown}},
		"SHA-1": {"", func(m *madeCMS) {
			m.digestOID, m.algorithm = oid(1, 3, 14, 3, 2, 26), rsa1
			m.sign = func(a []byte) []byte { h := sha1.Sum(a); return must(o.key.Sign(rand.Reader, h[:], crypto.SHA1)) } //nolint:gosec // to be refused
		}, [2]Outcome{Invalid, NotKnown}},
		"attributes by SHA-1": {"", func(m *madeCMS) {
			m.algorithm = rsa1
			m.sign = func(a []byte) []byte { h := sha1.Sum(a); return must(o.key.Sign(rand.Reader, h[:], crypto.SHA1)) } //nolint:gosec // to be refused
		}, [2]Outcome{Invalid, Valid}},
		"says another digest than it has": {"", func(m *madeCMS) {
			m.sign = func(a []byte) []byte {
				h := sha512.Sum512(a)
				return must(o.key.Sign(rand.Reader, h[:], crypto.SHA512))
			}
		}, [2]Outcome{Invalid, Valid}},
		"MD5": {"", func(m *madeCMS) { m.digestOID = oid(1, 2, 840, 113549, 2, 5) }, [2]Outcome{Invalid, NotKnown}},
		"a stranger": {"", func(m *madeCMS) {
			m.key, m.signer, m.certificates[0], m.names = stranger, strange, strange.Raw, namesOf(strange)
		}, [2]Outcome{Valid, Invalid}},
		"another's key":              {"", func(m *madeCMS) { m.key = stranger }, [2]Outcome{Invalid, Valid}},
		"no certificate":             {"", func(m *madeCMS) { m.certificates = m.certificates[1:] }, [2]Outcome{Invalid, NotKnown}},
		"a gap":                      {"", func(m *madeCMS) { m.certificates = m.certificates[:1] }, [2]Outcome{Valid, NotKnown}},
		"a certificate that is none": {"", func(m *madeCMS) { m.certificates = append(m.certificates, sequence(der(1))) }, [2]Outcome{Invalid, NotKnown}},
		"expired":                    {"", issued(func(c *x509.Certificate) { c.NotAfter = when.AddDate(0, 0, -1) }), [2]Outcome{Valid, Invalid}},
		"not yet valid":              {"", issued(func(c *x509.Certificate) { c.NotBefore = when.AddDate(0, 0, 1) }), [2]Outcome{Valid, Invalid}},
		"not for signing":            {"", issued(func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageKeyAgreement }), [2]Outcome{Valid, Invalid}},
		"non-repudiation":            {"", issued(func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageContentCommitment }), [2]Outcome{Valid, Valid}},
		"unknown and critical": {"", issued(func(c *x509.Certificate) {
			c.ExtraExtensions = []pkix.Extension{{Id: oid(1, 2, 3, 4), Critical: true, Value: der(1)}}
		}), [2]Outcome{Valid, Invalid}},
		"by a certificate that is no authority": {"", func(m *madeCMS) {
			m.key = stranger
			m.signer = certify("Giám đốc", &stranger.PublicKey, o.leaf, o.key, nil)
			m.names, m.certificates = namesOf(m.signer), [][]byte{m.signer.Raw, o.leaf.Raw, o.authority.Raw}
		}, [2]Outcome{Valid, Invalid}},
		"by an authority for other names": {"", func(m *madeCMS) {
			key := must(rsa.GenerateKey(rand.Reader, 2048))
			limited := certify("Cơ quan hẹp", &key.PublicKey, o.root, o.rootKey, func(c *x509.Certificate) {
				c.IsCA, c.BasicConstraintsValid, c.KeyUsage = true, true, x509.KeyUsageCertSign
				c.PermittedEmailAddresses, c.PermittedDNSDomainsCritical = []string{"tinh.gov.example"}, true
			})
			m.signer = certify("Nguyễn Văn A", &o.key.PublicKey, limited, key, func(c *x509.Certificate) { c.EmailAddresses = []string{"a@khac.example"} })
			m.names, m.certificates = namesOf(m.signer), [][]byte{m.signer.Raw, limited.Raw}
		}, [2]Outcome{Valid, Invalid}},
		"by a chain that is too long": {"", func(m *madeCMS) {
			key := must(rsa.GenerateKey(rand.Reader, 2048))
			low := func(c *x509.Certificate) {
				c.IsCA, c.BasicConstraintsValid, c.MaxPathLenZero, c.KeyUsage = true, true, true, x509.KeyUsageCertSign
			}
			one := certify("Một", &key.PublicKey, o.root, o.rootKey, low)
			two := certify("Hai", &key.PublicKey, one, key, low)
			m.signer = certify("Nguyễn Văn A", &o.key.PublicKey, two, key, nil)
			m.names, m.certificates = namesOf(m.signer), [][]byte{m.signer.Raw, two.Raw, one.Raw}
		}, [2]Outcome{Valid, Invalid}},
		"a short key": {"", func(m *madeCMS) {
			m.key, m.signer = short, certify("Nguyễn Văn A", &short.PublicKey, o.authority, o.authorityKey, nil)
			m.names, m.certificates[0] = namesOf(m.signer), m.signer.Raw
		}, [2]Outcome{Valid, Invalid}},
		"a stamp that is none": {"", func(m *madeCMS) {
			m.unsigned = append(m.unsigned, attributeOf(oid(1, 2, 840, 113549, 1, 9, 16, 2, 14), sequence(der(1))))
		}, [2]Outcome{Valid, Valid}},
		"a stamp of another kind": {"", func(m *madeCMS) {
			m.unsigned = append(m.unsigned, attributeOf(oid(1, 2, 840, 113549, 1, 9, 16, 2, 14), o.cms(m.digest, nil)))
		}, [2]Outcome{Valid, Valid}},
		"two stamps": {"", func(m *madeCMS) {
			stamp := attributeOf(oid(1, 2, 840, 113549, 1, 9, 16, 2, 14), o.cms(m.digest, nil))
			m.unsigned = append(m.unsigned, stamp, stamp)
		}, [2]Outcome{Valid, Valid}},
	} {
		holdForged(t, o, data, name, cmp.Or(test.form, "ETSI.CAdES.detached"), test.change, test.want)
	}
}

// holdForged wants a signature whose CMS is changed to have this content and trust, and a reason where one of them is not valid.
func holdForged(t *testing.T, o *office, data []byte, name, form string, change func(*madeCMS), want [2]Outcome) {
	t.Helper()
	file := signedAs(t, data, form, func(digest []byte) []byte { return o.cms(digest, change) })
	got := verifiedAll(t, o.verifier(), file)[0]
	if got.Content != want[0] || got.Trust != want[1] || got.Revoked == Valid || got.Stamp == Valid {
		t.Errorf("%s: content %v, trust %v, want %v; revoked %v, stamp %v: %v", name, got.Content, got.Trust, want, got.Revoked, got.Stamp, got.Faults)
	}
	if (got.Content != Valid || got.Trust != Valid) && len(got.Faults) == 0 {
		t.Errorf("%s: nobody says why", name)
	}
}
