package xmldsig

import (
	"crypto"
	"crypto/rsa"
	_ "crypto/sha256" // the digests that are known
	_ "crypto/sha512"
	"crypto/x509"
	"encoding/base64"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
)

// The algorithms that we sign with.
const (
	SHA256    = "http://www.w3.org/2001/04/xmlenc#sha256"
	RSASHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
)

// ErrAlgorithm is of an algorithm that is not known, or no longer safe.
var ErrAlgorithm = bilingual.New("thuật toán không được hỗ trợ hoặc không còn an toàn", "the algorithm is not supported, or no longer safe")

// Digest is the hash of an algorithm of digests.
func Digest(algorithm string) (crypto.Hash, error) {
	switch algorithm {
	case SHA256:
		return crypto.SHA256, nil
	case "http://www.w3.org/2001/04/xmldsig-more#sha384":
		return crypto.SHA384, nil
	case "http://www.w3.org/2001/04/xmlenc#sha512":
		return crypto.SHA512, nil
	}
	return 0, bilingual.Errorf("%w: %q", "%w: %q", ErrAlgorithm, algorithm)
}

// ErrValue is of a signature that the key of the certificate did not make.
var ErrValue = bilingual.New("giá trị chữ ký không khớp chứng thư số", "the value of the signature does not fit the certificate")

// VerifyValue verifies the value of a signature over what was signed.
func VerifyValue(certificate *x509.Certificate, algorithm string, signed, value []byte) error {
	var hash crypto.Hash
	switch algorithm {
	case RSASHA256:
		hash = crypto.SHA256
	case "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384":
		hash = crypto.SHA384
	case "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512":
		hash = crypto.SHA512
	default:
		return bilingual.Errorf("%w: %q", "%w: %q", ErrAlgorithm, algorithm)
	}
	key, ok := certificate.PublicKey.(*rsa.PublicKey)
	if !ok {
		return ErrValue
	}
	h := hash.New()
	h.Write(signed)
	if rsa.VerifyPKCS1v15(key, hash, h.Sum(nil), value) != nil {
		return ErrValue
	}
	return nil
}

// Base64 reads what an element holds. Signatures may break it into lines.
func (e *Element) Base64() ([]byte, error) {
	return base64.StdEncoding.Strict().DecodeString(strings.Join(strings.Fields(e.Text()), ""))
}
