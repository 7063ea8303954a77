package cms

import (
	"bytes"
	"crypto"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"math/big"
	"slices"

	"github.com/vanthu/baocao/internal/bilingual"
)

// Hash is the digest that the signature uses.
func (s *Signed) Hash() crypto.Hash { return s.scheme.hash }

// Signature is the value over which a time stamp is given.
func (s *Signed) Signature() []byte { return s.info.Signature }

// Verify reports why the signature is none over content that has a digest. It says nothing of whom to trust.
func (s *Signed) Verify(digest []byte) error {
	if s.Signer == nil {
		return bilingual.New("chữ ký không kèm chứng thư số của người ký", "the signature has no certificate of the signer")
	}
	want, ok := only(s.attributes, oidMessageDigest)
	if !ok || !bytes.Equal(want, mustMarshal(digest)) {
		return bilingual.New("nội dung không phải là nội dung đã ký", "the content is not what was signed")
	}
	if err := s.namesSigner(); err != nil {
		return err
	}
	signed := slices.Clone(s.info.Attributes.FullBytes)
	signed[0] = asn1.TagSet | 0x20 // what is signed is the set, not the tag in its place (RFC 5652, 5.4)
	var err error
	if salt, pss := s.salt(); pss {
		key, ok := s.Signer.PublicKey.(*rsa.PublicKey)
		if err = rsa.ErrVerification; ok {
			err = rsa.VerifyPSS(key, s.scheme.hash, digestOf(s.scheme.hash, signed), s.info.Signature, &rsa.PSSOptions{SaltLength: salt})
		}
	} else {
		algorithm := s.algorithm()
		if algorithm == x509.UnknownSignatureAlgorithm {
			return bilingual.Errorf("thuật toán chữ ký %s không đọc được", "the algorithm %s of the signature is not known", s.info.Algorithm.Algorithm)
		}
		err = s.Signer.CheckSignature(algorithm, signed, s.info.Signature)
	}
	if err != nil {
		return bilingual.New("chữ ký không phải do khóa của chứng thư số này tạo ra", "the signature was not made by the key of this certificate")
	}
	return nil
}

// algorithm says how the signature was made.
func (s *Signed) algorithm() x509.SignatureAlgorithm {
	switch oid := s.info.Algorithm.Algorithm; {
	case oid.Equal(oidRSA), oid.Equal(s.scheme.rsaOID):
		return s.scheme.withRSA
	case oid.Equal(s.scheme.ecdsaOID), oid.Equal(oidEC):
		return s.scheme.withECDSA
	}
	return x509.UnknownSignatureAlgorithm
}

// salt is how long the salt of a signature by RSA-PSS is, and whether it is one, by the digest of the rest (RFC 4056).
func (s *Signed) salt() (length int, ok bool) {
	var p struct {
		Hash pkix.AlgorithmIdentifier `asn1:"explicit,tag:0"`
		Mask pkix.AlgorithmIdentifier `asn1:"explicit,tag:1"`
		Salt int                      `asn1:"explicit,tag:2"`
		End  int                      `asn1:"explicit,optional,default:1,tag:3"`
	}
	var mask pkix.AlgorithmIdentifier // the digest of the mask, which is the same here
	if !s.info.Algorithm.Algorithm.Equal(oidPSS) {
		return 0, false
	}
	rest, err := asn1.Unmarshal(s.info.Algorithm.Parameters.FullBytes, &p)
	if err != nil || len(rest) > 0 || !p.Hash.Algorithm.Equal(s.scheme.digestOID) || p.Salt <= 0 || p.End != 1 || !p.Mask.Algorithm.Equal(oidMask) {
		return 0, false
	}
	if rest, err = asn1.Unmarshal(p.Mask.Parameters.FullBytes, &mask); err != nil || len(rest) > 0 || !mask.Algorithm.Equal(s.scheme.digestOID) {
		return 0, false
	}
	return p.Salt, true
}

// namesSigner holds the attribute that names the certificate against the certificate (RFC 5035, 2 and 5): without it another one of
// the same key could stand in its place.
func (s *Signed) namesSigner() error {
	wrong := bilingual.New("thuộc tính signing-certificate không chỉ chứng thư số của người ký", "the attribute signing-certificate names another certificate")
	type certID struct {
		Algorithm pkix.AlgorithmIdentifier `asn1:"optional"`
		Digest    []byte
		Issuer    issuerSerial `asn1:"optional"`
	}
	var named struct {
		Certificates []certID
		Policies     asn1.RawValue `asn1:"optional"`
	}
	value, ok := only(s.attributes, oidCertificateV2)
	hash := crypto.SHA256
	if !ok {
		if value, ok = only(s.attributes, oidCertificateV1); !ok {
			return nil // signatures that are no CAdES have none
		}
		hash = crypto.SHA1
	}
	if rest, err := asn1.Unmarshal(value, &named); err != nil || len(rest) > 0 || len(named.Certificates) == 0 {
		return wrong
	}
	first := named.Certificates[0]
	if scheme := schemeByOID(first.Algorithm.Algorithm); scheme != nil {
		hash = scheme.hash
	} else if len(first.Algorithm.Algorithm) > 0 {
		return wrong
	}
	if !bytes.Equal(first.Digest, digestOf(hash, s.Signer.Raw)) || first.Issuer.Number != nil && !first.Issuer.of(s.Signer) {
		return wrong
	}
	return nil
}

// An issuerSerial names a certificate by who issued it, as one of the names that may stand there, and its number.
type issuerSerial struct {
	Names  asn1.RawValue
	Number *big.Int
}

func (i issuerSerial) of(c *x509.Certificate) bool {
	named := false
	eachOf(i.Names.Bytes, func(v asn1.RawValue) {
		var name pkix.RDNSequence // whose letters may be written in several kinds of string
		rest, err := asn1.Unmarshal(v.Bytes, &name)
		named = named || v.Class == asn1.ClassContextSpecific && v.Tag == 4 && err == nil && len(rest) == 0 && name.String() == c.Issuer.ToRDNSequence().String()
	})
	return named && i.Number.Cmp(c.SerialNumber) == 0
}

// NamesCertificate reports whether the signature says which certificate it is by, as CAdES wants it.
func (s *Signed) NamesCertificate() bool {
	_, ok := only(s.attributes, oidCertificateV2)
	return ok
}

// Detached reports whether the content stands elsewhere, and is data of no kind of its own.
func (s *Signed) Detached() bool { return s.content == nil && s.kind.Equal(oidData) }
