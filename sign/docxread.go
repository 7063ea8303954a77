package sign

import (
	"bytes"
	"crypto/x509"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/xmldsig"
)

// What can be wrong with a signature of a .docx itself.
var (
	ErrSignatureShape   = bilingual.New("phần chữ ký không có cấu trúc của chữ ký trên tệp Word", "the part is not built as a signature of a Word file is")
	ErrDigest           = bilingual.New("mã băm không khớp", "a digest does not fit")
	ErrOtherCertificate = bilingual.New("chữ ký nêu một chứng thư số khác", "the signature names another certificate")
	ErrTwoTimes         = bilingual.New("chữ ký nêu hai thời gian ký khác nhau", "the signature tells two times of signing")
	ErrStampNotJudged   = bilingual.New("dấu thời gian trên tệp .docx không được xét", "time stamps on a .docx are not judged")
)

// A readSignature is what a part of a signature says, of what its key has signed.
type readSignature struct {
	chain      []*x509.Certificate // the signer's first, the others as they come
	revocation Revocation
	time       time.Time
	stamped    bool
	manifest   *xmldsig.Element
}

// readDOCXSignature reads a part and verifies what stands in it. On an error it may know part of what it says.
//
// Nothing is found by its Id alone: what is signed stands where Word has it, or it is refused. So an element that was moved
// away, with another put in its place, is no way around the signature.
func readDOCXSignature(name string, content []byte) (*readSignature, error) {
	s := &readSignature{}
	root, err := xmldsig.Parse(name, content)
	if err != nil {
		return s, err
	}
	info := root.Only(xmldsig.DSig, "SignedInfo")
	value := root.Only(xmldsig.DSig, "SignatureValue")
	data := root.Only(xmldsig.DSig, "KeyInfo").Only(xmldsig.DSig, "X509Data")
	if !root.Is(xmldsig.DSig, "Signature") || info == nil || value == nil || data == nil {
		return s, ErrSignatureShape
	}
	for _, c := range root.Children() {
		if c != info && c != value && c != data.Parent && !c.Is(xmldsig.DSig, "Object") {
			return s, ErrSignatureShape
		}
	}
	if err := s.readCertificates(root, data); err != nil {
		return s, err
	}
	if err := s.verifyValue(info, value); err != nil {
		return s, err
	}
	signed, err := verifyReferences(root, info)
	if err != nil {
		return s, err
	}
	if err := allSigned(root, signed); err != nil {
		return s, err
	}
	return s, s.readSigned(root, signed)
}

func (s *readSignature) readCertificates(root, data *xmldsig.Element) error {
	var faults []error
	add := func(e *xmldsig.Element) {
		der, err := e.Base64()
		c, err2 := x509.ParseCertificate(der)
		if err := errors.Join(err, err2); err != nil {
			faults = append(faults, bilingual.Errorf("%[1]w", "%w: %w", ErrSignatureShape, err))
			return
		}
		s.chain = append(s.chain, c)
	}
	for _, e := range data.Children() {
		if e.Is(xmldsig.DSig, "X509Certificate") {
			add(e)
		}
	}
	if len(s.chain) == 0 {
		return errors.Join(append(faults, ErrSignatureShape)...)
	}
	for _, e := range root.All() {
		if e.URI != xmldsig.XAdES {
			continue
		}
		der, _ := e.Base64()
		switch e.Local {
		case "EncapsulatedX509Certificate":
			add(e)
		case "EncapsulatedOCSPValue":
			s.revocation.OCSP = append(s.revocation.OCSP, der)
		case "EncapsulatedCRLValue":
			s.revocation.CRLs = append(s.revocation.CRLs, der)
		case "SignatureTimeStamp":
			s.stamped = true
		}
	}
	return errors.Join(faults...)
}

// verifyValue finds the certificate whose key has signed, and puts it first.
func (s *readSignature) verifyValue(info, value *xmldsig.Element) error {
	canonical := info.Only(xmldsig.DSig, "CanonicalizationMethod")
	method := info.Only(xmldsig.DSig, "SignatureMethod")
	if canonical == nil || method == nil || len(canonical.Children())+len(method.Children()) > 0 {
		return ErrSignatureShape
	}
	if a := canonical.Attr("Algorithm"); a != xmldsig.C14N {
		return bilingual.Errorf("%w: %q", "%w: %q", xmldsig.ErrAlgorithm, a)
	}
	made, err := value.Base64()
	if err != nil {
		return ErrSignatureShape
	}
	text := info.Canonical()
	for i, c := range s.chain {
		if err = xmldsig.VerifyValue(c, method.Attr("Algorithm"), text, made); err == nil {
			s.chain[0], s.chain[i] = s.chain[i], s.chain[0]
			break
		}
	}
	return err
}

// verifyReferences verifies the digests of what stands in the part itself, and returns it.
func verifyReferences(root, info *xmldsig.Element) (signed []*xmldsig.Element, err error) {
	for _, r := range info.Children() {
		switch {
		case r.Is(xmldsig.DSig, "CanonicalizationMethod"), r.Is(xmldsig.DSig, "SignatureMethod"):
			continue
		case !r.Is(xmldsig.DSig, "Reference"):
			return nil, ErrSignatureShape
		}
		e := referred(root, r.Attr("URI"))
		if e == nil || slices.Contains(signed, e) {
			return nil, bilingual.Errorf("%w: URI=%q", "%w: URI=%q", ErrSignatureShape, r.Attr("URI"))
		}
		for _, t := range transforms(r) {
			if a := t.Attr("Algorithm"); a != xmldsig.C14N || len(t.Children()) > 0 {
				return nil, bilingual.Errorf("%w: %q", "%w: %q", xmldsig.ErrAlgorithm, a)
			}
		}
		if err := verifyDigest(r, e.Canonical()); err != nil {
			return nil, bilingual.Errorf("%w: %s", "%w: %s", err, r.Attr("URI"))
		}
		signed = append(signed, e)
	}
	return signed, nil
}

// allSigned asks that no Object of the signature is without it: Word shows pictures that stand in some. Of the properties of XAdES
// those that came later are none.
func allSigned(root *xmldsig.Element, signed []*xmldsig.Element) error {
	for _, object := range root.Children() {
		if !object.Is(xmldsig.DSig, "Object") || slices.Contains(signed, object) {
			continue
		}
		properties := object.Only(xmldsig.XAdES, "QualifyingProperties")
		own := properties.Only(xmldsig.XAdES, "SignedProperties")
		later := properties.Only(xmldsig.XAdES, "UnsignedProperties")
		known := 1
		if later != nil {
			known++
		}
		if !slices.Contains(signed, own) || len(object.Children()) != 1 || len(properties.Children()) != known {
			return bilingual.Errorf("%w: phần tử Object %q không được ký", "%w: the Object %q is not signed", ErrSignatureShape, object.Attr("Id"))
		}
	}
	return nil
}

// referred is what a reference of SignedInfo means: an Object of the signature, or the properties of XAdES in one.
func referred(root *xmldsig.Element, uri string) *xmldsig.Element {
	id, local := strings.CutPrefix(uri, "#")
	if !local || id == "" {
		return nil
	}
	for _, object := range root.Children() {
		if !object.Is(xmldsig.DSig, "Object") {
			continue
		}
		if object.Attr("Id") == id {
			return object
		}
		if p := object.Only(xmldsig.XAdES, "QualifyingProperties").Only(xmldsig.XAdES, "SignedProperties"); p.Attr("Id") == id {
			return p
		}
	}
	return nil
}

func transforms(reference *xmldsig.Element) []*xmldsig.Element {
	return reference.Only(xmldsig.DSig, "Transforms").Children()
}

// verifyDigest compares content with the digest that an element tells by its two children.
func verifyDigest(e *xmldsig.Element, content []byte) error {
	hash, err := xmldsig.Digest(e.Only(xmldsig.DSig, "DigestMethod").Attr("Algorithm"))
	if err != nil {
		return err
	}
	want, err := e.Only(xmldsig.DSig, "DigestValue").Base64()
	if err != nil || !bytes.Equal(digestOf(content, hash), want) {
		return ErrDigest
	}
	return nil
}

// readSigned reads the manifest, the time and the certificate out of what is signed.
func (s *readSignature) readSigned(root *xmldsig.Element, signed []*xmldsig.Element) error {
	manifests := 0
	for _, e := range root.All() {
		if e.Is(xmldsig.DSig, "Manifest") {
			manifests++
		}
	}
	var times []string
	for _, object := range signed {
		if m := object.Only(xmldsig.DSig, "Manifest"); m != nil {
			s.manifest = m
		}
		for _, e := range object.All() {
			switch {
			case e.Is(nsPackageSignature, "SignatureTime"):
				times = append(times, e.Only(nsPackageSignature, "Value").Text())
			case e.Is(xmldsig.XAdES, "SigningTime"):
				times = append(times, e.Text())
			case e.Is(xmldsig.XAdES, "SigningCertificate"), e.Is(xmldsig.XAdES, "SigningCertificateV2"):
				if err := s.names(e); err != nil {
					return err
				}
			}
		}
	}
	if s.manifest == nil || manifests != 1 {
		return bilingual.Errorf("%w: Manifest", "%w: Manifest", ErrSignatureShape)
	}
	for _, t := range times {
		read, err := time.Parse(time.RFC3339, t)
		if err != nil {
			return bilingual.Errorf("%w: thời gian %q", "%w: time %q", ErrSignatureShape, t)
		}
		if !s.time.IsZero() && !read.Equal(s.time) {
			s.time = time.Time{}
			return ErrTwoTimes
		}
		s.time = read.UTC()
	}
	return nil
}

// names reports whether the certificate that the signer names is the one that has signed.
func (s *readSignature) names(e *xmldsig.Element) error {
	if len(e.Children()) == 0 {
		return ErrSignatureShape
	}
	err := verifyDigest(e.Children()[0].Only(xmldsig.XAdES, "CertDigest"), s.chain[0].Raw)
	if errors.Is(err, ErrDigest) {
		return ErrOtherCertificate
	}
	return err
}
