package cms

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/asn1"
	"slices"

	"golang.org/x/crypto/cryptobyte"
	cbasn1 "golang.org/x/crypto/cryptobyte/asn1"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A Signing is what a signature is made of.
type Signing struct {
	Key   crypto.Signer
	Chain []*x509.Certificate // the signer's first
	Hash  crypto.Hash         // see [HashFor]

	// TimeStamp asks for a token over the digest of a signature; nil is none.
	TimeStamp func(hash crypto.Hash, digest []byte) (token []byte, err error)
}

// Sign makes the signed data over content that has the digest and stands elsewhere. There is no attribute of the time: in a PDF the
// time that the signer claims has its own place (EN 319 142-1, 6.3).
func (s Signing) Sign(digest []byte) ([]byte, error) {
	attributes, err := s.attributes(digest)
	if err != nil {
		return nil, err
	}
	signature, err := s.Key.Sign(rand.Reader, digestOf(s.Hash, attributes), s.Hash)
	if err != nil {
		return nil, err
	}
	var token []byte
	if s.TimeStamp != nil {
		if token, err = s.TimeStamp(s.Hash, digestOf(s.Hash, signature)); err != nil {
			return nil, err
		}
	}
	return s.build(attributes, signature, token)
}

// Size is how many bytes the signed data has at most, with a time stamp of a size; 0 is none.
func (s Signing) Size(token int) (int, error) {
	attributes, err := s.attributes(make([]byte, s.Hash.Size()))
	if err != nil {
		return 0, err
	}
	longest := 0
	switch key := s.Key.Public().(type) {
	case *rsa.PublicKey:
		longest = key.Size()
	case *ecdsa.PublicKey: // a sequence of two numbers, each with a zero before it
		longest = 2*((key.Curve.Params().BitSize+7)/8+3) + 4
	}
	var stamp []byte
	if token > 0 {
		stamp, err = asn1.Marshal(make([]byte, token))
		if err != nil {
			return 0, err
		}
	}
	all, err := s.build(attributes, make([]byte, longest), stamp)
	return len(all), err
}

func digestOf(hash crypto.Hash, data []byte) []byte {
	h := hash.New()
	h.Write(data)
	return h.Sum(nil)
}

// attributes is what is signed: a set, in the order of DER.
func (s Signing) attributes(digest []byte) ([]byte, error) {
	if schemeOf(s.Hash) == nil || len(s.Chain) == 0 {
		return nil, bilingual.New("chữ ký không có hàm băm hoặc chứng thư số", "a signature without a digest or a certificate")
	}
	return setOf(
		attribute(oidContentType, func(b *cryptobyte.Builder) { b.AddASN1ObjectIdentifier(oidData) }),
		attribute(oidMessageDigest, func(b *cryptobyte.Builder) { b.AddASN1OctetString(digest) }),
		attribute(oidCertificateV2, func(b *cryptobyte.Builder) { s.signingCertificate(b) }),
	)
}

// signingCertificate says whose certificate it is (RFC 5035, 3): its digest, issuer and number. That SHA-256 is the digest goes
// without saying.
func (s Signing) signingCertificate(b *cryptobyte.Builder) {
	own := s.Chain[0]
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
		b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) { // certs
			b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) { // ESSCertIDv2
				if s.Hash != crypto.SHA256 {
					addAlgorithm(b, schemeOf(s.Hash).digestOID)
				}
				b.AddASN1OctetString(digestOf(s.Hash, own.Raw))
				b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) { // IssuerSerial
					b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
						b.AddASN1(cbasn1.Tag(4).Constructed().ContextSpecific(), func(b *cryptobyte.Builder) { b.AddBytes(own.RawIssuer) })
					})
					b.AddASN1BigInt(own.SerialNumber)
				})
			})
		})
	})
}

// build puts the signed data together.
func (s Signing) build(attributes, signature, token []byte) ([]byte, error) {
	certificates := make([][]byte, len(s.Chain))
	for i, c := range s.Chain {
		certificates[i] = c.Raw
	}
	all, err := setOf(certificates...)
	if err != nil {
		return nil, err
	}
	var unsigned []byte
	if token != nil {
		unsigned, err = setOf(attribute(oidTimeStamp, func(b *cryptobyte.Builder) { b.AddBytes(token) }))
		if err != nil {
			return nil, err
		}
	}
	scheme := schemeOf(s.Hash)
	var b cryptobyte.Builder
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
		b.AddASN1ObjectIdentifier(oidSignedData)
		b.AddASN1(explicit(0), func(b *cryptobyte.Builder) {
			b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
				b.AddASN1Int64(1)
				b.AddASN1(cbasn1.SET, func(b *cryptobyte.Builder) { addAlgorithm(b, scheme.digestOID) })
				b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) { b.AddASN1ObjectIdentifier(oidData) })
				addSet(b, 0, all)
				b.AddASN1(cbasn1.SET, func(b *cryptobyte.Builder) {
					b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
						b.AddASN1Int64(1)
						b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
							b.AddBytes(s.Chain[0].RawIssuer)
							b.AddASN1BigInt(s.Chain[0].SerialNumber)
						})
						addAlgorithm(b, scheme.digestOID)
						addSet(b, 0, attributes)
						if _, isRSA := s.Key.Public().(*rsa.PublicKey); isRSA {
							b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
								b.AddASN1ObjectIdentifier(oidRSA)
								b.AddASN1NULL()
							})
						} else {
							addAlgorithm(b, scheme.ecdsaOID)
						}
						b.AddASN1OctetString(signature)
						if unsigned != nil {
							addSet(b, 1, unsigned)
						}
					})
				})
			})
		})
	})
	return b.Bytes()
}

func explicit(n uint8) cbasn1.Tag { return cbasn1.Tag(n).Constructed().ContextSpecific() }

func addAlgorithm(b *cryptobyte.Builder, oid asn1.ObjectIdentifier) {
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) { b.AddASN1ObjectIdentifier(oid) })
}

// addSet adds a set under a tag that stands in place of its own.
func addSet(b *cryptobyte.Builder, tag uint8, set []byte) {
	inner := cryptobyte.String(set)
	var content cryptobyte.String
	inner.ReadASN1(&content, cbasn1.SET) // it was made by setOf
	b.AddASN1(explicit(tag), func(b *cryptobyte.Builder) { b.AddBytes(content) })
}

// attribute is an attribute of one value.
func attribute(oid asn1.ObjectIdentifier, value func(*cryptobyte.Builder)) []byte {
	var b cryptobyte.Builder
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
		b.AddASN1ObjectIdentifier(oid)
		b.AddASN1(cbasn1.SET, value)
	})
	return b.BytesOrPanic() // nothing in it can fail but by its code
}

// setOf is a set in the order of DER (X.690, 11.6).
func setOf(elements ...[]byte) ([]byte, error) {
	elements = slices.Clone(elements)
	slices.SortFunc(elements, bytes.Compare)
	var b cryptobyte.Builder
	b.AddASN1(cbasn1.SET, func(b *cryptobyte.Builder) {
		for _, e := range elements {
			b.AddBytes(e)
		}
	})
	return b.Bytes()
}
