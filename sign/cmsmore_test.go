package sign

import (
	"cmp"
	"crypto"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1" //nolint:gosec // to be refused
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"math/big"
	"testing"
	"time"

	"github.com/vanthu/baocao/internal/pdffile"
)

// TestMoreCMS: more signed data that is none, or says two things, is not taken; what is only unusual is.
func TestMoreCMS(t *testing.T) {
	o := theOffice()
	data := blankPDF(t, pdffile.V14)
	bySHA256 := sequence(der(oid(1, 2, 840, 10045, 4, 3, 2)))
	elliptic := func(change func(r, s *big.Int) []byte) func(m *madeCMS) {
		return func(m *madeCMS) {
			m.key, m.signer, m.names, m.algorithm = o.ecdsaKey, o.ecdsa, namesOf(o.ecdsa), bySHA256
			m.certificates = [][]byte{o.ecdsa.Raw, o.authority.Raw}
			m.sign = func(a []byte) []byte {
				h := sha256.Sum256(a)
				r, s, err := ecdsa.Sign(rand.Reader, o.ecdsaKey, h[:])
				if err != nil {
					panic(err)
				}
				return change(r, s)
			}
		}
	}
	pair := func(r, s *big.Int) []byte { return sequence(der(r), der(s)) }
	n := o.ecdsaKey.Params().N
	issued := func(change func(*x509.Certificate)) func(m *madeCMS) {
		return func(m *madeCMS) {
			m.signer = certify("Nguyễn Văn A", &o.key.PublicKey, o.authority, o.authorityKey, change)
			m.names, m.certificates[0] = namesOf(m.signer), m.signer.Raw
		}
	}
	// below is a signer by an authority of his own making, below the root.
	below := func(change func(*x509.Certificate), leaf func(*x509.Certificate)) func(m *madeCMS) {
		return func(m *madeCMS) {
			key := must(rsa.GenerateKey(rand.Reader, 2048))
			ca := certify("Cơ quan khác", &key.PublicKey, o.root, o.rootKey, func(c *x509.Certificate) {
				c.IsCA, c.BasicConstraintsValid, c.KeyUsage = true, true, x509.KeyUsageCertSign
				if change != nil {
					change(c)
				}
			})
			m.signer = certify("Nguyễn Văn A", &o.key.PublicKey, ca, key, leaf)
			m.names, m.certificates = namesOf(m.signer), [][]byte{m.signer.Raw, ca.Raw}
		}
	}
	pss := func(hash, mask asn1.ObjectIdentifier, salt any, trailer ...[]byte) func(m *madeCMS) {
		return func(m *madeCMS) {
			parts := [][]byte{tagged(0, algorithmOf(hash)), tagged(1, sequence(der(oid(1, 2, 840, 113549, 1, 1, 8)), algorithmOf(mask)))}
			if salt != nil {
				parts = append(parts, tagged(2, der(salt)))
			}
			m.algorithm = sequence(der(oid(1, 2, 840, 113549, 1, 1, 10)), sequence(append(parts, trailer...)...))
			m.sign = func(a []byte) []byte {
				h := sha256.Sum256(a)
				return must(rsa.SignPSS(rand.Reader, o.key, crypto.SHA256, h[:], &rsa.PSSOptions{SaltLength: 32}))
			}
		}
	}
	sha1OID := oid(1, 3, 14, 3, 2, 26)
	for name, test := range map[string]struct {
		form   string
		change func(m *madeCMS)
		want   [2]Outcome // content, trust
	}{
		"ECDSA":                    {"", elliptic(pair), [2]Outcome{Valid, Valid}},
		"ECDSA of nothing":         {"", elliptic(func(_, _ *big.Int) []byte { return pair(new(big.Int), new(big.Int)) }), [2]Outcome{Invalid, Valid}},
		"ECDSA of nothing and s":   {"", elliptic(func(_, s *big.Int) []byte { return pair(new(big.Int), s) }), [2]Outcome{Invalid, Valid}},
		"ECDSA of r and nothing":   {"", elliptic(func(r, _ *big.Int) []byte { return pair(r, new(big.Int)) }), [2]Outcome{Invalid, Valid}},
		"ECDSA of the order":       {"", elliptic(func(r, _ *big.Int) []byte { return pair(r, n) }), [2]Outcome{Invalid, Valid}},
		"ECDSA over the order":     {"", elliptic(func(r, s *big.Int) []byte { return pair(new(big.Int).Add(r, n), s) }), [2]Outcome{Invalid, Valid}},
		"ECDSA below nothing":      {"", elliptic(func(r, s *big.Int) []byte { return pair(new(big.Int).Neg(r), s) }), [2]Outcome{Invalid, Valid}},
		"ECDSA in turn":            {"", elliptic(func(r, s *big.Int) []byte { return pair(s, r) }), [2]Outcome{Invalid, Valid}},
		"ECDSA with more behind":   {"", elliptic(func(r, s *big.Int) []byte { return append(pair(r, s), 0) }), [2]Outcome{Invalid, Valid}},
		"ECDSA with three numbers": {"", elliptic(func(r, s *big.Int) []byte { return sequence(der(r), der(s), der(1)) }), [2]Outcome{Invalid, Valid}},
		"ECDSA as two numbers alone": {"", elliptic(func(r, s *big.Int) []byte {
			return append(r.FillBytes(make([]byte, 32)), s.FillBytes(make([]byte, 32))...)
		}), [2]Outcome{Invalid, Valid}},
		"ECDSA of no bytes": {"", elliptic(func(_, _ *big.Int) []byte { return nil }), [2]Outcome{Invalid, Valid}},
		"ECDSA called RSA": {"", func(m *madeCMS) {
			elliptic(pair)(m)
			m.algorithm = algorithmOf(oid(1, 2, 840, 113549, 1, 1, 11))
		}, [2]Outcome{Invalid, Valid}},
		"RSA called ECDSA":       {"", func(m *madeCMS) { m.algorithm = bySHA256 }, [2]Outcome{Invalid, Valid}},
		"RSA of another digest":  {"", func(m *madeCMS) { m.algorithm = algorithmOf(oid(1, 2, 840, 113549, 1, 1, 13)) }, [2]Outcome{Invalid, Valid}},
		"RSA without its digest": {"", func(m *madeCMS) { m.algorithm = algorithmOf(oid(1, 2, 840, 113549, 1, 1, 1)) }, [2]Outcome{Valid, Valid}},
		"RSA of no bytes":        {"", func(m *madeCMS) { m.sign = func([]byte) []byte { return nil } }, [2]Outcome{Invalid, Valid}},
		"RSA of zeros":           {"", func(m *madeCMS) { m.sign = func([]byte) []byte { return make([]byte, 256) } }, [2]Outcome{Invalid, Valid}},
		"RSA, longer": {"", func(m *madeCMS) {
			sign := m.sign
			m.sign = func(a []byte) []byte { return append([]byte{0}, sign(a)...) }
		}, [2]Outcome{Invalid, Valid}},
		"PSS":                      {"", pss(sha256OID, sha256OID, 32), [2]Outcome{Valid, Valid}},
		"PSS with its trailer":     {"", pss(sha256OID, sha256OID, 32, tagged(3, der(1))), [2]Outcome{Valid, Valid}},
		"PSS with another trailer": {"", pss(sha256OID, sha256OID, 32, tagged(3, der(2))), [2]Outcome{Invalid, Valid}},
		"PSS of another mask":      {"", pss(sha256OID, sha1OID, 32), [2]Outcome{Invalid, Valid}},
		"PSS of SHA-1":             {"", pss(sha1OID, sha1OID, 20), [2]Outcome{Invalid, Valid}},
		"PSS with another salt":    {"", pss(sha256OID, sha256OID, 20), [2]Outcome{Invalid, Valid}},
		"PSS with no salt":         {"", pss(sha256OID, sha256OID, 0), [2]Outcome{Invalid, Valid}},
		"PSS with a salt below 0":  {"", pss(sha256OID, sha256OID, -1), [2]Outcome{Invalid, Valid}},
		"PSS without its salt":     {"", pss(sha256OID, sha256OID, nil), [2]Outcome{Invalid, Valid}},
		"names by SHA-1": {"", func(m *madeCMS) {
			d := sha1.Sum(m.signer.Raw) //nolint:gosec // to be refused
			m.names = sequence(sequence(sequence(algorithmOf(sha1OID), der(d[:]))))
		}, [2]Outcome{Invalid, Valid}},
		"names of no digest": {"", func(m *madeCMS) { m.names = sequence(sequence(sequence(der([]byte{})))) }, [2]Outcome{Invalid, Valid}},
		"names another issuer": {"", func(m *madeCMS) {
			d := sha256.Sum256(m.signer.Raw)
			m.names = sequence(sequence(sequence(der(d[:]), sequence(sequence(tagged(4, o.root.RawIssuer)), der(big.NewInt(7))))))
		}, [2]Outcome{Invalid, Valid}},
		"names first another": {"", func(m *madeCMS) {
			a, b := sha256.Sum256(o.ecdsa.Raw), sha256.Sum256(m.signer.Raw)
			m.names = sequence(sequence(sequence(der(a[:])), sequence(der(b[:]))))
		}, [2]Outcome{Invalid, Valid}},
		"a time besides": {"", func(m *madeCMS) {
			m.signed = append(m.signed, attributeOf(oid(1, 2, 840, 113549, 1, 9, 5), must(asn1.Marshal(when))))
		}, [2]Outcome{Valid, Valid}},
		"an attribute of no one":  {"", func(m *madeCMS) { m.signed = append(m.signed, attributeOf(oid(1, 2, 3, 4), der(1))) }, [2]Outcome{Valid, Valid}},
		"an attribute of nothing": {"", func(m *madeCMS) { m.signed = append(m.signed, attributeOf(oid(1, 2, 840, 113549, 1, 9, 4))) }, [2]Outcome{Invalid, Valid}},
		"two digests": {"", func(m *madeCMS) {
			m.signed = append(m.signed, attributeOf(oid(1, 2, 840, 113549, 1, 9, 4), der(m.digest)))
		}, [2]Outcome{Invalid, Valid}},
		"two digests in one": {"", func(m *madeCMS) {
			m.signed, m.digest = append(m.signed, attributeOf(oid(1, 2, 840, 113549, 1, 9, 4), der(m.digest), der(make([]byte, 32)))), nil
		}, [2]Outcome{Invalid, Valid}},
		"certificates twice":                      {"", func(m *madeCMS) { m.certificates = append(m.certificates, m.certificates...) }, [2]Outcome{Valid, Valid}},
		"strange certificates":                    {"", func(m *madeCMS) { m.certificates = append(m.certificates, o.ecdsa.Raw) }, [2]Outcome{Valid, Valid}},
		"for servers alone":                       {"", issued(func(c *x509.Certificate) { c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth} }), [2]Outcome{Valid, Valid}},
		"for certificates alone":                  {"", issued(func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageCertSign }), [2]Outcome{Valid, Invalid}},
		"expired at that second":                  {"", issued(func(c *x509.Certificate) { c.NotAfter = when }), [2]Outcome{Valid, Valid}},
		"expired a second before":                 {"", issued(func(c *x509.Certificate) { c.NotAfter = when.Add(-time.Second) }), [2]Outcome{Valid, Invalid}},
		"an authority that expired":               {"", below(func(c *x509.Certificate) { c.NotAfter = when.AddDate(0, 0, -1) }, nil), [2]Outcome{Valid, Invalid}},
		"an authority that signs no certificates": {"", below(func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageDigitalSignature }, nil), [2]Outcome{Valid, Invalid}},
		"an authority that is none":               {"", below(func(c *x509.Certificate) { c.IsCA = false }, nil), [2]Outcome{Valid, Invalid}},
		"an authority with a critical word of its own": {"", below(func(c *x509.Certificate) {
			c.ExtraExtensions = []pkix.Extension{{Id: oid(1, 2, 3, 4), Critical: true, Value: der(1)}}
		}, nil), [2]Outcome{Valid, Invalid}},
		"an authority for other hosts": {"", below(func(c *x509.Certificate) {
			c.PermittedDNSDomains, c.PermittedDNSDomainsCritical = []string{"a.example"}, true
		}, func(c *x509.Certificate) { c.DNSNames = []string{"b.example"} }), [2]Outcome{Valid, Invalid}},
		"a root of the same name": {"", func(m *madeCMS) {
			key := must(rsa.GenerateKey(rand.Reader, 2048))
			root := certify("Gốc thử nghiệm", &key.PublicKey, nil, key, func(c *x509.Certificate) {
				c.IsCA, c.BasicConstraintsValid, c.KeyUsage = true, true, x509.KeyUsageCertSign
			})
			m.signer = certify("Nguyễn Văn A", &o.key.PublicKey, root, key, nil)
			m.names, m.certificates = namesOf(m.signer), [][]byte{m.signer.Raw, root.Raw, o.root.Raw}
		}, [2]Outcome{Valid, Invalid}},
		"the root itself": {"", func(m *madeCMS) {
			m.key, m.signer, m.names, m.certificates = o.rootKey, o.root, namesOf(o.root), [][]byte{o.root.Raw}
		}, [2]Outcome{Valid, Invalid}},
	} {
		holdForged(t, o, data, name, cmp.Or(test.form, "ETSI.CAdES.detached"), test.change, test.want)
	}
}
