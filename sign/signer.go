package sign

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rsa"
	"crypto/x509"
	"errors"
	"time"

	"github.com/vanthu/baocao/internal/bilingual"
)

// Why nobody can sign with a [Signer].
var (
	ErrNoKey    = bilingual.New("không có khóa bí mật để ký", "there is no key to sign with")
	ErrNoChain  = bilingual.New("không có chứng thư số của người ký", "there is no certificate of the signer")
	ErrNoTime   = bilingual.New("không có thời gian ký", "there is no time of signing")
	ErrKeyKind  = bilingual.New("loại khóa không dùng được để ký tệp này", "a key of this kind does not sign this file")
	ErrShortKey = bilingual.New("khóa RSA ngắn hơn 2048 bit", "the RSA key is shorter than 2048 bits")
	ErrOtherKey = bilingual.New("khóa bí mật không khớp chứng thư số", "the key does not fit the certificate")
	ErrPeriod   = bilingual.New("chứng thư số không có hiệu lực vào lúc này", "the certificate is not valid at that time")
	ErrChainGap = bilingual.New("chuỗi chứng thư số bị đứt", "the chain of certificates has a gap")
	ErrKeyUsage = bilingual.New("chứng thư số không dùng để ký văn bản", "the certificate is not for signing documents")
)

const leastRSABits = 2048

// check lists all that is wrong with a signer, before anything is signed. ECDSA signs PDFs only.
func (s Signer) check(ecdsaToo bool) error {
	var faults []error
	if s.Time.IsZero() {
		faults = append(faults, ErrNoTime)
	}
	if len(s.Chain) == 0 {
		faults = append(faults, ErrNoChain)
	}
	if s.Key == nil {
		faults = append(faults, ErrNoKey)
	} else {
		faults = append(faults, s.checkKey(ecdsaToo)...)
	}
	return errors.Join(append(faults, s.checkChain()...)...)
}

func (s Signer) checkKey(ecdsaToo bool) (faults []error) {
	var fits bool
	switch key := s.Key.Public().(type) {
	case *rsa.PublicKey:
		if bits := key.N.BitLen(); bits < leastRSABits {
			faults = append(faults, bilingual.Errorf("%w: %d bit", "%w: %d bits", ErrShortKey, bits))
		}
		fits = len(s.Chain) == 0 || s.Chain[0] == nil || key.Equal(s.Chain[0].PublicKey)
	case *ecdsa.PublicKey:
		switch {
		case !ecdsaToo:
			faults = append(faults, bilingual.Errorf("%w: ECDSA; tệp .docx chỉ ký bằng khóa RSA", "%w: ECDSA; a .docx is signed with RSA only", ErrKeyKind))
		case key.Curve != elliptic.P256() && key.Curve != elliptic.P384() && key.Curve != elliptic.P521():
			faults = append(faults, bilingual.Errorf("%w: đường cong %s", "%w: curve %s", ErrKeyKind, key.Params().Name))
		}
		fits = len(s.Chain) == 0 || s.Chain[0] == nil || key.Equal(s.Chain[0].PublicKey)
	default:
		return []error{bilingual.Errorf("%w: %T", "%w: %T", ErrKeyKind, key)}
	}
	if !fits {
		faults = append(faults, ErrOtherKey)
	}
	return faults
}

// checkChain asks that each certificate is valid at the time of signing, and signed by the next one.
func (s Signer) checkChain() (faults []error) {
	for i, c := range s.Chain {
		if c == nil {
			faults = append(faults, ErrChainGap)
			continue
		}
		if !s.Time.IsZero() && (s.Time.Before(c.NotBefore) || s.Time.After(c.NotAfter)) {
			faults = append(faults, outOfPeriod(c))
		}
		if i+1 < len(s.Chain) && s.Chain[i+1] != nil {
			if err := c.CheckSignatureFrom(s.Chain[i+1]); err != nil {
				faults = append(faults, bilingual.Errorf("%[1]w: %[3]s không cấp %[2]s", "%w: %s is not issued by %s: %w", ErrChainGap,
					c.Subject, s.Chain[i+1].Subject, err))
			}
		}
	}
	if len(s.Chain) > 0 && s.Chain[0] != nil && !signs(s.Chain[0]) {
		faults = append(faults, bilingual.Errorf("%w: %s", "%w: %s", ErrKeyUsage, s.Chain[0].Subject))
	}
	return faults
}

func outOfPeriod(c *x509.Certificate) error {
	return bilingual.Errorf("%w: %s, từ %s đến %s", "%w: %s, from %s to %s", ErrPeriod,
		c.Subject, c.NotBefore.UTC().Format(time.RFC3339), c.NotAfter.UTC().Format(time.RFC3339))
}

// signs reports whether a certificate is for signing, or says nothing about that.
func signs(c *x509.Certificate) bool {
	return c.KeyUsage == 0 || c.KeyUsage&(x509.KeyUsageDigitalSignature|x509.KeyUsageContentCommitment) != 0
}
