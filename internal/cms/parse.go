package cms

import (
	"bytes"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"math/big"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A Signed is signed data that has been read: of one signer. Nothing of it is believed before [Signed.Verify].
type Signed struct {
	Certificates []*x509.Certificate // in the order of the file
	Signer       *x509.Certificate   // nil if it is not among them
	TimeStamp    []byte              // the token over the signature; nil is none
	CRLs, OCSP   [][]byte            // what the signature brings along about certificates, in DER

	kind       asn1.ObjectIdentifier // of the content
	content    []byte                // within; nil if it stands elsewhere
	info       signerInfo
	attributes []attributeValue
	scheme     *scheme
}

type attributeValue struct {
	Type   asn1.ObjectIdentifier
	Values asn1.RawValue `asn1:"set"`
}

type contentInfo struct {
	Type    asn1.ObjectIdentifier
	Content asn1.RawValue `asn1:"explicit,optional,tag:0"`
}

type signedData struct {
	Version      int
	Digests      asn1.RawValue
	Encapsulated contentInfo
	Certificates asn1.RawValue `asn1:"optional,tag:0"`
	CRLs         asn1.RawValue `asn1:"optional,tag:1"`
	Signers      []signerInfo  `asn1:"set"`
}

type signerInfo struct {
	Version    int
	ID         asn1.RawValue
	Digest     pkix.AlgorithmIdentifier
	Attributes asn1.RawValue `asn1:"optional,tag:0"`
	Algorithm  pkix.AlgorithmIdentifier
	Signature  []byte
	Unsigned   asn1.RawValue `asn1:"optional,tag:1"`
}

// Parse reads signed data in DER. What follows it is an error.
func Parse(der []byte) (*Signed, error) {
	var outer contentInfo
	rest, err := asn1.Unmarshal(der, &outer)
	if err != nil || !outer.Type.Equal(oidSignedData) {
		return nil, bilingual.New("chữ ký không phải SignedData ở dạng DER", "the signature is no signed data in DER")
	}
	if len(rest) > 0 {
		return nil, bilingual.New("sau chữ ký còn dữ liệu khác", "something else follows the signature")
	}
	var data signedData
	if rest, err = asn1.Unmarshal(outer.Content.Bytes, &data); err != nil || len(rest) > 0 {
		return nil, bilingual.New("SignedData của chữ ký bị hỏng", "the signed data of the signature is damaged")
	}
	if len(data.Signers) != 1 {
		return nil, bilingual.Errorf("SignedData có %d người ký, phải có đúng một", "the signed data has %d signers, not one", len(data.Signers))
	}
	s := &Signed{info: data.Signers[0], kind: data.Encapsulated.Type}
	if c := data.Encapsulated.Content; len(c.FullBytes) > 0 {
		if rest, err := asn1.Unmarshal(c.Bytes, &s.content); err != nil || len(rest) > 0 {
			return nil, bilingual.New("nội dung trong SignedData bị hỏng", "the content of the signed data is damaged")
		}
	}
	if err := s.readCertificates(data.Certificates.Bytes); err != nil {
		return nil, err
	}
	if s.attributes, err = attributesOf(s.info.Attributes.Bytes); err != nil {
		return nil, err
	}
	unsigned, err := attributesOf(s.info.Unsigned.Bytes)
	if err != nil {
		return nil, err
	}
	s.readRevocation(data.CRLs.Bytes, unsigned)
	if v, ok := only(unsigned, oidTimeStamp); ok {
		s.TimeStamp = v
	}
	if t, ok := only(s.attributes, oidContentType); !ok || !bytes.Equal(t, mustMarshal(data.Encapsulated.Type)) {
		return nil, bilingual.New("thuộc tính content-type của chữ ký bị thiếu hoặc sai", "the attribute content-type of the signature is missing or wrong")
	}
	if s.scheme = schemeByOID(s.info.Digest.Algorithm); s.scheme == nil {
		return nil, bilingual.Errorf("hàm băm %s không đủ an toàn hoặc không đọc được", "the digest %s is not safe enough, or not known", digestName(s.info.Digest.Algorithm))
	}
	s.Signer = s.findSigner()
	return s, nil
}

func mustMarshal(v any) []byte {
	der, err := asn1.Marshal(v)
	if err != nil {
		return nil // equal to no attribute
	}
	return der
}

func digestName(oid asn1.ObjectIdentifier) string {
	if oid.Equal(oidSHA1) {
		return "SHA-1"
	}
	return oid.String()
}

// mostCertificates bounds how many certificates one signature brings along.
const mostCertificates = 100

func (s *Signed) readCertificates(set []byte) error {
	for len(set) > 0 {
		var raw asn1.RawValue
		rest, err := asn1.Unmarshal(set, &raw)
		if err == nil && len(s.Certificates) < mostCertificates {
			var c *x509.Certificate
			if c, err = x509.ParseCertificate(raw.FullBytes); err == nil {
				s.Certificates = append(s.Certificates, c)
			}
		}
		if err != nil || len(s.Certificates) == mostCertificates {
			return bilingual.New("chứng thư số kèm theo chữ ký bị hỏng", "the certificates of the signature are damaged")
		}
		set = rest
	}
	return nil
}

func attributesOf(set []byte) (all []attributeValue, err error) {
	for len(set) > 0 {
		var a attributeValue
		if set, err = asn1.Unmarshal(set, &a); err != nil {
			return nil, bilingual.New("thuộc tính của chữ ký bị hỏng", "the attributes of the signature are damaged")
		}
		all = append(all, a)
	}
	return all, nil
}

// only returns the one value of the one attribute of a type.
func only(all []attributeValue, oid asn1.ObjectIdentifier) (value []byte, ok bool) {
	for _, a := range all {
		if !a.Type.Equal(oid) {
			continue
		}
		var v asn1.RawValue
		rest, err := asn1.Unmarshal(a.Values.Bytes, &v)
		if err != nil || len(rest) > 0 || ok {
			return nil, false
		}
		value, ok = v.FullBytes, true
	}
	return value, ok
}

// findSigner finds the certificate that the signer names, by issuer and number or by the identifier of the key.
func (s *Signed) findSigner() *x509.Certificate {
	id := s.info.ID
	if id.Class == asn1.ClassContextSpecific && id.Tag == 0 {
		for _, c := range s.Certificates {
			if len(c.SubjectKeyId) > 0 && bytes.Equal(c.SubjectKeyId, id.Bytes) {
				return c
			}
		}
		return nil
	}
	var named struct {
		Issuer asn1.RawValue
		Serial *big.Int
	}
	if rest, err := asn1.Unmarshal(id.FullBytes, &named); err != nil || len(rest) > 0 {
		return nil
	}
	for _, c := range s.Certificates {
		if bytes.Equal(c.RawIssuer, named.Issuer.FullBytes) && c.SerialNumber.Cmp(named.Serial) == 0 {
			return c
		}
	}
	return nil
}
