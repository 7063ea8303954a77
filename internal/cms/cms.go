// Package cms builds and reads signed data (RFC 5652) as the signatures of PDFs and their time stamps have it: one signer, the
// certificates, and the attributes of CAdES (EN 319 122-1). It knows nothing of files, and nobody's trust.
//
// What it builds is DER, with sets in their order: the same content and the same key, with PKCS #1 v1.5, give the same bytes.
package cms

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rsa"
	"crypto/x509"
	"encoding/asn1"

	// The digests that signatures use, and the old one by which some name their certificate.
	_ "crypto/sha1"
	_ "crypto/sha256"
	_ "crypto/sha512"
)

var (
	oidData       = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 1}
	oidSignedData = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 2}
	oidTSTInfo    = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 1, 4}

	oidContentType   = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 3}
	oidMessageDigest = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 4}
	oidCertificateV1 = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 12} // signing-certificate, of SHA-1
	oidCertificateV2 = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 47} // signing-certificate-v2
	oidTimeStamp     = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 14} // signature-time-stamp

	oidRSA  = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 1, 1}
	oidPSS  = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 1, 10}
	oidMask = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 1, 8} // MGF1
	oidEC   = asn1.ObjectIdentifier{1, 2, 840, 10045, 2, 1}
	oidSHA1 = asn1.ObjectIdentifier{1, 3, 14, 3, 2, 26}
)

// A scheme is a digest, and the algorithms that sign it.
type scheme struct {
	hash                        crypto.Hash
	digestOID, rsaOID, ecdsaOID asn1.ObjectIdentifier
	withRSA, withECDSA          x509.SignatureAlgorithm
}

var schemes = [...]scheme{
	{crypto.SHA256, asn1.ObjectIdentifier{2, 16, 840, 1, 101, 3, 4, 2, 1}, asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 1, 11},
		asn1.ObjectIdentifier{1, 2, 840, 10045, 4, 3, 2}, x509.SHA256WithRSA, x509.ECDSAWithSHA256},
	{crypto.SHA384, asn1.ObjectIdentifier{2, 16, 840, 1, 101, 3, 4, 2, 2}, asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 1, 12},
		asn1.ObjectIdentifier{1, 2, 840, 10045, 4, 3, 3}, x509.SHA384WithRSA, x509.ECDSAWithSHA384},
	{crypto.SHA512, asn1.ObjectIdentifier{2, 16, 840, 1, 101, 3, 4, 2, 3}, asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 1, 13},
		asn1.ObjectIdentifier{1, 2, 840, 10045, 4, 3, 4}, x509.SHA512WithRSA, x509.ECDSAWithSHA512},
}

// schemeOf returns the scheme of a digest; nil is none.
func schemeOf(hash crypto.Hash) *scheme {
	for i := range schemes {
		if schemes[i].hash == hash {
			return &schemes[i]
		}
	}
	return nil
}

func schemeByOID(oid asn1.ObjectIdentifier) *scheme {
	for i := range schemes {
		if schemes[i].digestOID.Equal(oid) {
			return &schemes[i]
		}
	}
	return nil
}

// leastRSA is how many bits a key of RSA has at least.
const leastRSA = 2048

// HashFor is the digest that is as strong as a key, or 0 where signatures by such a key are not made.
func HashFor(key crypto.PublicKey) crypto.Hash {
	switch key := key.(type) {
	case *rsa.PublicKey:
		switch bits := key.N.BitLen(); {
		case bits < leastRSA:
			return 0
		case bits <= 3072:
			return crypto.SHA256
		case bits <= 7680:
			return crypto.SHA384
		}
		return crypto.SHA512
	case *ecdsa.PublicKey:
		switch key.Curve {
		case elliptic.P256():
			return crypto.SHA256
		case elliptic.P384():
			return crypto.SHA384
		case elliptic.P521():
			return crypto.SHA512
		}
	}
	return 0
}
