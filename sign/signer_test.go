package sign

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"math/big"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/vanthu/baocao/internal/bilingual"
)

// when is the time of signing of the tests.
var when = time.Date(2026, 3, 8, 2, 30, 0, 0, time.UTC)

// An office is a root, an authority below it, and certificates of that authority, with keys of tests.
type office struct {
	root, authority, leaf, ecdsa, old *x509.Certificate
	key                               *rsa.PrivateKey
	authorityKey, rootKey             *officeKey
	ecdsaKey                          *ecdsa.PrivateKey
}

type officeKey = rsa.PrivateKey

func (o *office) signer() Signer {
	return Signer{Key: o.key, Chain: []*x509.Certificate{o.leaf, o.authority, o.root}, Time: when}
}

func (o *office) verifier() Verifier {
	roots := x509.NewCertPool()
	roots.AddCert(o.root)
	return Verifier{Roots: roots, Time: when}
}

// theOffice is made once for all tests: keys take long.
var theOffice = sync.OnceValue(func() *office {
	o := &office{}
	o.rootKey = must(rsa.GenerateKey(rand.Reader, 2048))
	o.authorityKey = must(rsa.GenerateKey(rand.Reader, 2048))
	o.key = must(rsa.GenerateKey(rand.Reader, 2048))
	o.ecdsaKey = must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	ca := func(c *x509.Certificate) {
		c.IsCA, c.BasicConstraintsValid, c.KeyUsage = true, true, x509.KeyUsageCertSign|x509.KeyUsageCRLSign
	}
	o.root = certify("Gốc thử nghiệm", &o.rootKey.PublicKey, nil, o.rootKey, ca)
	o.authority = certify("Cơ quan chứng thực thử nghiệm", &o.authorityKey.PublicKey, o.root, o.rootKey, ca)
	o.leaf = certify("Nguyễn Văn A", &o.key.PublicKey, o.authority, o.authorityKey, nil)
	o.ecdsa = certify("Trần Thị B", &o.ecdsaKey.PublicKey, o.authority, o.authorityKey, nil)
	o.old = certify("Nguyễn Văn A", &o.key.PublicKey, o.authority, o.authorityKey, func(c *x509.Certificate) { c.NotAfter = when.Add(-time.Hour) })
	return o
})

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// certify issues a certificate of two years; without an issuer it is its own.
func certify(name string, key crypto.PublicKey, issuer *x509.Certificate, issuerKey crypto.Signer, change func(*x509.Certificate)) *x509.Certificate {
	c := &x509.Certificate{SerialNumber: must(rand.Int(rand.Reader, big.NewInt(1<<62))), Subject: pkix.Name{CommonName: name, Country: []string{"VN"}},
		NotBefore: when.AddDate(-1, 0, 0), NotAfter: when.AddDate(1, 0, 0), KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment}
	if change != nil {
		change(c)
	}
	if issuer == nil {
		issuer = c
	}
	return must(x509.ParseCertificate(must(x509.CreateCertificate(rand.Reader, c, issuer, key, issuerKey))))
}

func TestSignerIsGood(t *testing.T) {
	o := theOffice()
	for _, chain := range [][]*x509.Certificate{{o.leaf}, {o.leaf, o.authority}, {o.leaf, o.authority, o.root}} {
		if err := (Signer{Key: o.key, Chain: chain, Time: when}).check(false); err != nil {
			t.Errorf("%d certificates: %v", len(chain), err)
		}
	}
	if err := (Signer{Key: o.ecdsaKey, Chain: []*x509.Certificate{o.ecdsa, o.authority}, Time: when}).check(true); err != nil {
		t.Errorf("ECDSA: %v", err)
	}
}

// TestSignerRefused: each fault is named, and those that come together are named together.
func TestSignerRefused(t *testing.T) {
	o := theOffice()
	short := must(rsa.GenerateKey(rand.Reader, 1024)) //nolint:gosec // to be refused
	small := must(ecdsa.GenerateKey(elliptic.P224(), rand.Reader))
	_, edwards, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	cipher := certify("Mã hóa", &o.key.PublicKey, o.authority, o.authorityKey, func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageKeyEncipherment })
	chain := func(c ...*x509.Certificate) []*x509.Certificate { return c }
	for name, test := range map[string]struct {
		signer Signer
		want   []error
	}{
		"nothing given":  {Signer{}, []error{ErrNoKey, ErrNoChain, ErrNoTime}},
		"gap":            {Signer{Key: o.key, Chain: chain(o.leaf, o.root), Time: when}, []error{ErrChainGap}},
		"no certificate": {Signer{Key: o.key, Chain: chain(o.leaf, nil, o.root), Time: when}, []error{ErrChainGap}},
		"first is nil":   {Signer{Key: o.key, Chain: chain(nil), Time: when}, []error{ErrChainGap}},
		"order":          {Signer{Key: o.key, Chain: chain(o.authority, o.leaf), Time: when}, []error{ErrOtherKey, ErrChainGap, ErrKeyUsage}},
		"expired":        {Signer{Key: o.key, Chain: chain(o.old), Time: when}, []error{ErrPeriod}},
		"too early":      {Signer{Key: o.key, Chain: chain(o.leaf, o.authority), Time: when.AddDate(-2, 0, 0)}, []error{ErrPeriod}},
		"another's":      {Signer{Key: o.authorityKey, Chain: chain(o.leaf), Time: when}, []error{ErrOtherKey}},
		"ECDSA":          {Signer{Key: o.ecdsaKey, Chain: chain(o.ecdsa), Time: when}, []error{ErrKeyKind}},
		"small curve":    {Signer{Key: small, Chain: chain(o.ecdsa), Time: when}, []error{ErrKeyKind, ErrOtherKey}},
		"Ed25519":        {Signer{Key: edwards, Chain: chain(o.leaf), Time: when}, []error{ErrKeyKind}},
		"short, expired": {Signer{Key: short, Chain: chain(o.old), Time: when}, []error{ErrShortKey, ErrOtherKey, ErrPeriod}},
		"for ciphers":    {Signer{Key: o.key, Chain: chain(cipher), Time: when}, []error{ErrKeyUsage}},
	} {
		err := test.signer.check(name == "small curve")
		for _, want := range []error{ErrNoKey, ErrNoChain, ErrNoTime, ErrKeyKind, ErrShortKey, ErrOtherKey, ErrPeriod, ErrChainGap, ErrKeyUsage} {
			wanted := false
			for _, w := range test.want {
				wanted = wanted || w == want
			}
			if errors.Is(err, want) != wanted {
				t.Errorf("%s: %v, and of %q it says %v", name, err, want, !wanted)
			}
		}
		if err == nil {
			continue
		}
		if n := len(strings.Split(err.Error(), "\n")); n < len(test.want) {
			t.Errorf("%s: %d lines for %d faults", name, n, len(test.want))
		}
		helps(t, name, withRemedies(err))
		if vi := bilingual.Vietnamese(err); strings.Contains(vi, "%!") || strings.Contains(vi, "certificate") {
			t.Errorf("%s: in Vietnamese it says %q", name, vi)
		}
	}
}
