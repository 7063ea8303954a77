// Package sign puts digital signatures (chữ ký số) on finished files and verifies them: PAdES signatures on PDFs, package
// signatures as Word makes them on .docx files (Phụ lục I, Phần I, Mục II, khoản 7 and 8; Nghị định 68/2024/NĐ-CP).
//
// Keys stay with the caller: a [Signer] has a [crypto.Signer], which may be a token, a remote service or a file. The package has no
// clock: the time of signing and the time of verifying are given.
package sign

import (
	"crypto"
	"crypto/x509"
	"time"
)

// A Signer is who signs (người ký), with what, and when.
type Signer struct {
	// Key signs digests: RSA of at least 2048 bits, with PKCS #1 v1.5, or, for a PDF, ECDSA on P-256, P-384 or P-521. Its public
	// key is that of Chain[0].
	Key crypto.Signer

	// Chain is the signer's certificate (chứng thư số), then that of each issuer in turn. The root may be left out.
	Chain []*x509.Certificate

	// Time is the time of signing (thời gian ký), to the second. Each certificate is valid then.
	Time time.Time

	// TimeStamp asks an authority (dấu thời gian) for a token of RFC 3161 over a digest. Without it the signature has no time but
	// the signer's word.
	TimeStamp func(hash crypto.Hash, digest []byte) ([]byte, error)

	// Revocation asks for what says that the certificates of the chain are not revoked. Without it none is embedded, and who
	// verifies the file has to ask.
	Revocation func(chain []*x509.Certificate) (Revocation, error)
}

// Revocation has answers about certificates, in DER.
type Revocation struct {
	OCSP [][]byte // responses of RFC 6960
	CRLs [][]byte // lists of RFC 5280
}
