package sign

import (
	"bytes"
	"crypto/rsa"
	"crypto/x509"
	"errors"
	"slices"
	"time"

	"golang.org/x/crypto/ocsp"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/cms"
)

// Why a chain is not trusted, or not known to be good.
var (
	ErrNoRoots     = bilingual.New("không có chứng thư số gốc để xét", "no roots are given to judge by")
	ErrNoVerifying = bilingual.New("không có thời điểm để xét", "no time is given to judge as of")
	ErrUntrusted   = bilingual.New("chuỗi chứng thư số không dẫn tới gốc tin cậy", "the chain of certificates leads to no trusted root")
	ErrIncomplete  = bilingual.New("thiếu chứng thư số của cơ quan cấp", "the certificate of an issuer is missing")
	ErrNoAnswer    = bilingual.New("không có dữ liệu cho biết chứng thư số chưa bị thu hồi", "nothing says whether the certificate is revoked")
	ErrNoIssuer    = bilingual.New("chứng thư số do một chứng thư số không được cấp chứng thư ký", "the certificate is signed by one that may not issue certificates")
	ErrRevoked     = bilingual.New("chứng thư số đã bị thu hồi", "the certificate is revoked")
)

// mostIssuers bounds how long a chain may be.
const mostIssuers = 10

// trust follows a certificate to the roots as of a time, by way of any of the others. The chain goes as far as it is known.
func (v Verifier) trust(leaf *x509.Certificate, others []*x509.Certificate, at time.Time) ([]*x509.Certificate, Outcome, error) {
	chain := chainOf(leaf, others)
	switch {
	case v.Roots == nil:
		return chain, NotKnown, ErrNoRoots
	case at.IsZero():
		return chain, NotKnown, ErrNoVerifying
	}
	between := x509.NewCertPool()
	for _, c := range others {
		between.AddCert(c)
	}
	found, err := leaf.Verify(x509.VerifyOptions{Roots: v.Roots, Intermediates: between, CurrentTime: at, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny}})
	var unknown x509.UnknownAuthorityError
	last := chain[len(chain)-1]
	switch {
	case err == nil && !signs(leaf):
		return found[0], Invalid, bilingual.Errorf("%w: %s", "%w: %s", ErrKeyUsage, leaf.Subject)
	case err == nil:
		if c := shortKey(found[0][:len(found[0])-1]); c != nil {
			return found[0], Invalid, bilingual.Errorf("%w: %s", "%w: %s", ErrShortKey, c.Subject)
		}
		return found[0], Valid, nil
	case errors.As(err, &unknown) && slices.ContainsFunc(others, func(c *x509.Certificate) bool { return misissued(last, c) }):
		return chain, Invalid, bilingual.Errorf("%w: %s", "%w: %s", ErrNoIssuer, last.Subject)
	case errors.As(err, &unknown) && !bytes.Equal(last.RawIssuer, last.RawSubject):
		return chain, NotKnown, bilingual.Errorf("%w: %s", "%w: %s", ErrIncomplete, last.Issuer)
	case errors.As(err, &unknown):
		return chain, Invalid, bilingual.Errorf("%w: %s", "%w: %s", ErrUntrusted, last.Subject)
	}
	for _, c := range chain {
		if at.Before(c.NotBefore) || at.After(c.NotAfter) {
			return chain, Invalid, outOfPeriod(c)
		}
	}
	return chain, Invalid, bilingual.Errorf("%[1]w", "%w: %w", ErrUntrusted, err)
}

// shortKey is the first certificate whose key no one should believe; nil is none. A root is trusted as it is.
func shortKey(chain []*x509.Certificate) *x509.Certificate {
	for _, c := range chain {
		if key, ok := c.PublicKey.(*rsa.PublicKey); ok && key.N.BitLen() < leastRSABits {
			return c
		}
	}
	return nil
}

// misissued reports whether a certificate is signed by another, which may not do so.
func misissued(c, issuer *x509.Certificate) bool {
	return bytes.Equal(issuer.RawSubject, c.RawIssuer) && !c.Equal(issuer) && c.CheckSignatureFrom(issuer) != nil &&
		issuer.CheckSignature(c.SignatureAlgorithm, c.RawTBSCertificate, c.Signature) == nil
}

// chainOf orders certificates from the leaf on.
func chainOf(leaf *x509.Certificate, others []*x509.Certificate) []*x509.Certificate {
	chain := []*x509.Certificate{leaf}
	for len(chain) < mostIssuers {
		last := chain[len(chain)-1]
		i := slices.IndexFunc(others, func(c *x509.Certificate) bool {
			return bytes.Equal(c.RawSubject, last.RawIssuer) && !c.Equal(last) && last.CheckSignatureFrom(c) == nil
		})
		if i < 0 {
			break
		}
		chain = append(chain, others[i])
	}
	return chain
}

// revoked asks of each certificate of a chain but the root whether it was revoked at a time. The data may be of the file.
func (v Verifier) revoked(chain []*x509.Certificate, at time.Time, inFile Revocation) (Outcome, []error) {
	if len(chain) < 2 || at.IsZero() {
		return NotKnown, []error{ErrNoAnswer}
	}
	known := Revocation{OCSP: slices.Concat(inFile.OCSP, v.Revocation.OCSP), CRLs: slices.Concat(inFile.CRLs, v.Revocation.CRLs)}
	all := Valid
	var faults []error
	for i, c := range chain[:len(chain)-1] {
		switch known.says(c, chain[i+1], at) {
		case Invalid:
			all = Invalid
			faults = append(faults, bilingual.Errorf("%w: %s", "%w: %s", ErrRevoked, c.Subject))
		case NotKnown:
			if all == Valid {
				all = NotKnown
			}
			faults = append(faults, bilingual.Errorf("%w: %s", "%w: %s", ErrNoAnswer, c.Subject))
		}
	}
	return all, faults
}

// with adds what a signature brings along: answers count for what they are, wherever they stand.
func (r Revocation) with(s *cms.Signed) Revocation {
	return Revocation{OCSP: slices.Concat(r.OCSP, s.OCSP), CRLs: slices.Concat(r.CRLs, s.CRLs)}
}

// says looks for what is known of one certificate. One answer that it is revoked weighs more than any that it is not.
func (r Revocation) says(c, issuer *x509.Certificate, at time.Time) Outcome {
	answer := NotKnown
	for _, der := range r.OCSP {
		a, err := ocsp.ParseResponseForCert(der, c, issuer)
		if err != nil || !mayAnswer(a, issuer) || !fresh(c, a.ThisUpdate, a.NextUpdate, at) {
			continue
		}
		switch {
		case a.Status == ocsp.Revoked && !a.RevokedAt.After(at):
			return Invalid
		case a.Status == ocsp.Good, a.Status == ocsp.Revoked:
			answer = Valid
		}
	}
	for _, der := range r.CRLs {
		list, err := x509.ParseRevocationList(der)
		if err != nil || !bytes.Equal(list.RawIssuer, issuer.RawSubject) || list.CheckSignatureFrom(issuer) != nil ||
			!fresh(c, list.ThisUpdate, list.NextUpdate, at) || partial(list) {
			continue
		}
		answer = Valid
		for _, e := range list.RevokedCertificateEntries {
			if e.SerialNumber.Cmp(c.SerialNumber) == 0 && !e.RevocationTime.After(at) {
				return Invalid
			}
		}
	}
	return answer
}

// mayAnswer reports whether who signed an answer may: the issuer, or whom it has given the right to (RFC 6960, 4.2.2.2).
func mayAnswer(a *ocsp.Response, issuer *x509.Certificate) bool {
	c := a.Certificate
	return c == nil || c.Equal(issuer) ||
		slices.Contains(c.ExtKeyUsage, x509.ExtKeyUsageOCSPSigning) && !a.ProducedAt.Before(c.NotBefore) && !a.ProducedAt.After(c.NotAfter)
}

// fresh reports whether an answer speaks of the time: it holds until then, or is later, but not so late that an authority may
// have forgotten a certificate that has expired.
func fresh(c *x509.Certificate, given, next, at time.Time) bool {
	return !given.After(c.NotAfter) && (!given.Before(at) || !next.Before(at))
}

// partial reports whether a list may leave out certificates: changes since another list, or those of some kind.
func partial(list *x509.RevocationList) bool {
	for _, e := range list.Extensions {
		if e.Critical {
			return true
		}
	}
	return false
}
