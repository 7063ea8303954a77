package sign

import (
	"crypto/rand"
	"crypto/x509"
	"errors"
	"math/big"
	"testing"
	"time"

	"golang.org/x/crypto/ocsp"
)

func TestTrust(t *testing.T) {
	o := theOffice()
	other := x509.NewCertPool()
	other.AddCert(certify("Gốc khác", &o.key.PublicKey, nil, o.key, func(c *x509.Certificate) { c.IsCA, c.BasicConstraintsValid = true, true }))
	cipher := certify("Mã hóa", &o.key.PublicKey, o.authority, o.authorityKey, func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageKeyEncipherment })
	good := o.verifier()
	for name, test := range map[string]struct {
		leaf   *x509.Certificate
		others []*x509.Certificate
		v      Verifier
		at     time.Time
		want   Outcome
		why    error
		chain  int
	}{
		"good":          {o.leaf, []*x509.Certificate{o.authority}, good, when, Valid, nil, 3},
		"with the root": {o.leaf, []*x509.Certificate{o.root, o.authority}, good, when, Valid, nil, 3},
		"no roots":      {o.leaf, []*x509.Certificate{o.authority, o.root}, Verifier{}, when, NotKnown, ErrNoRoots, 3},
		"no time":       {o.leaf, []*x509.Certificate{o.authority}, good, time.Time{}, NotKnown, ErrNoVerifying, 2},
		"gap":           {o.leaf, []*x509.Certificate{o.root}, good, when, NotKnown, ErrIncomplete, 1},
		"other root":    {o.leaf, []*x509.Certificate{o.root, o.authority}, Verifier{Roots: other}, when, Invalid, ErrUntrusted, 3},
		"expired":       {o.old, []*x509.Certificate{o.authority}, good, when, Invalid, ErrPeriod, 2},
		"before that":   {o.old, []*x509.Certificate{o.authority}, good, when.AddDate(0, -1, 0), Valid, nil, 3},
		"for ciphers":   {cipher, []*x509.Certificate{o.authority}, good, when, Invalid, ErrKeyUsage, 3},
	} {
		chain, got, err := test.v.trust(test.leaf, test.others, test.at)
		if got != test.want || !errors.Is(err, test.why) || len(chain) != test.chain {
			t.Errorf("%s: %v, %v, %d certificates; want %v, %v, %d", name, got, err, len(chain), test.want, test.why, test.chain)
		}
	}
}

// crl is a list of an issuer, which revokes a certificate where one is given.
func crl(issuer *x509.Certificate, key *officeKey, from, until time.Time, revoked *x509.Certificate, at time.Time) []byte {
	list := &x509.RevocationList{Number: big.NewInt(1), ThisUpdate: from, NextUpdate: until}
	if revoked != nil {
		list.RevokedCertificateEntries = []x509.RevocationListEntry{{SerialNumber: revoked.SerialNumber, RevocationTime: at}}
	}
	return must(x509.CreateRevocationList(rand.Reader, list, issuer, key))
}

// TestRevoked: it is valid only if there is a fresh answer for each certificate, and one that says revoked is enough.
func TestRevoked(t *testing.T) {
	o := theOffice()
	chain := []*x509.Certificate{o.leaf, o.authority, o.root}
	day := func(n int) time.Time { return when.AddDate(0, 0, n) }
	root := crl(o.root, o.rootKey, day(-1), day(1), nil, when)
	answer := func(status int, from, until, revoked time.Time) []byte {
		return must(ocsp.CreateResponse(o.authority, o.authority, ocsp.Response{Status: status, SerialNumber: o.leaf.SerialNumber,
			ThisUpdate: from, NextUpdate: until, RevokedAt: revoked}, o.authorityKey))
	}
	delegate := func(usage ...x509.ExtKeyUsage) []byte {
		c := certify("Người trả lời", &o.ecdsaKey.PublicKey, o.authority, o.authorityKey, func(c *x509.Certificate) { c.ExtKeyUsage = usage })
		return must(ocsp.CreateResponse(o.authority, c, ocsp.Response{Status: ocsp.Good, SerialNumber: o.leaf.SerialNumber,
			ThisUpdate: when, NextUpdate: day(1), Certificate: c}, o.ecdsaKey))
	}
	good := answer(ocsp.Good, day(-1), day(1), when)
	for name, test := range map[string]struct {
		known Revocation
		want  Outcome
	}{
		"nothing":                 {Revocation{}, NotKnown},
		"only the leaf":           {Revocation{OCSP: [][]byte{good}}, NotKnown},
		"only the authority":      {Revocation{CRLs: [][]byte{root}}, NotKnown},
		"both":                    {Revocation{OCSP: [][]byte{good}, CRLs: [][]byte{root}}, Valid},
		"lists":                   {Revocation{CRLs: [][]byte{root, crl(o.authority, o.authorityKey, day(-1), day(1), nil, when)}}, Valid},
		"of another key":          {Revocation{CRLs: [][]byte{root, crl(o.authority, o.rootKey, day(-1), day(1), nil, when)}}, NotKnown},
		"revoked by OCSP":         {Revocation{OCSP: [][]byte{good, answer(ocsp.Revoked, day(-1), day(1), day(-1))}, CRLs: [][]byte{root}}, Invalid},
		"revoked by list":         {Revocation{OCSP: [][]byte{good}, CRLs: [][]byte{root, crl(o.authority, o.authorityKey, day(-1), day(1), o.leaf, day(-1))}}, Invalid},
		"another is revoked":      {Revocation{CRLs: [][]byte{root, crl(o.authority, o.authorityKey, day(-1), day(1), o.old, day(-1))}}, Valid},
		"authority revoked":       {Revocation{OCSP: [][]byte{good}, CRLs: [][]byte{crl(o.root, o.rootKey, day(-1), day(1), o.authority, day(-1))}}, Invalid},
		"revoked later":           {Revocation{OCSP: [][]byte{answer(ocsp.Revoked, day(3), day(9), day(2))}, CRLs: [][]byte{root}}, Valid},
		"old answer":              {Revocation{OCSP: [][]byte{answer(ocsp.Good, day(-9), day(-2), when)}, CRLs: [][]byte{root}}, NotKnown},
		"after it expired":        {Revocation{OCSP: [][]byte{answer(ocsp.Good, day(900), day(901), when)}, CRLs: [][]byte{root}}, NotKnown},
		"the responder says none": {Revocation{OCSP: [][]byte{answer(ocsp.Unknown, day(-1), day(1), when)}, CRLs: [][]byte{root}}, NotKnown},
		"delegate":                {Revocation{OCSP: [][]byte{delegate(x509.ExtKeyUsageOCSPSigning)}, CRLs: [][]byte{root}}, Valid},
		"no delegate":             {Revocation{OCSP: [][]byte{delegate(x509.ExtKeyUsageEmailProtection)}, CRLs: [][]byte{root}}, NotKnown},
		"no answer at all":        {Revocation{OCSP: [][]byte{nil, []byte("x")}, CRLs: [][]byte{nil, []byte("x")}}, NotKnown},
	} {
		got, faults := (Verifier{Time: when, Revocation: test.known}).revoked(chain, when, Revocation{})
		if got != test.want || (got == Valid) != (len(faults) == 0) {
			t.Errorf("%s: %v, %v; want %v", name, got, faults, test.want)
		}
		if inFile, _ := (Verifier{Time: when}).revoked(chain, when, test.known); inFile != got {
			t.Errorf("%s: in the file it says %v", name, inFile)
		}
	}
	if got, _ := (Verifier{Time: when}).revoked(chain[:1], when, Revocation{OCSP: [][]byte{good}}); got != NotKnown {
		t.Errorf("of a chain of one it is %v", got)
	}
}
