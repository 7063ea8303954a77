package cms_test

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"math/big"
	"testing"
	"time"

	"github.com/vanthu/baocao/internal/cms"
	"github.com/vanthu/baocao/internal/judge"
)

var when = time.Date(2026, 3, 8, 2, 30, 0, 0, time.UTC)

// certified is the certificate of a key, by itself.
func certified(t testing.TB, key crypto.Signer, number int64) *x509.Certificate {
	t.Helper()
	c := &x509.Certificate{SerialNumber: big.NewInt(number), Subject: pkix.Name{CommonName: "Nguyễn Văn A"}, NotBefore: when.AddDate(-1, 0, 0),
		NotAfter: when.AddDate(1, 0, 0), KeyUsage: x509.KeyUsageDigitalSignature, SubjectKeyId: []byte{1, 2, 3}}
	der, err := x509.CreateCertificate(rand.Reader, c, c, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	if c, err = x509.ParseCertificate(der); err != nil {
		t.Fatal(err)
	}
	return c
}

func keys(t testing.TB) map[string]crypto.Signer {
	t.Helper()
	all := map[string]crypto.Signer{}
	for name, make := range map[string]func() (crypto.Signer, error){
		"RSA":   func() (crypto.Signer, error) { return rsa.GenerateKey(rand.Reader, 2048) },
		"P-256": func() (crypto.Signer, error) { return ecdsa.GenerateKey(elliptic.P256(), rand.Reader) },
		"P-384": func() (crypto.Signer, error) { return ecdsa.GenerateKey(elliptic.P384(), rand.Reader) },
		"P-521": func() (crypto.Signer, error) { return ecdsa.GenerateKey(elliptic.P521(), rand.Reader) },
	} {
		key, err := make()
		if err != nil {
			t.Fatal(err)
		}
		all[name] = key
	}
	return all
}

func TestSign(t *testing.T) {
	content := []byte("nội dung")
	for name, key := range keys(t) {
		s := cms.Signing{Key: key, Chain: []*x509.Certificate{certified(t, key, 7)}, Hash: cms.HashFor(key.Public())}
		h := s.Hash.New()
		h.Write(content)
		digest := h.Sum(nil)
		for range 20 { // signatures by ECDSA are of many lengths
			der, err := s.Sign(digest)
			if err != nil {
				t.Fatal(err)
			}
			if room, err := s.Size(0); err != nil || len(der) > room || len(der) < room-12 {
				t.Errorf("%s: %d bytes, where room is for %d: %v", name, len(der), room, err)
			}
			read, err := cms.Parse(der)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if err := read.Verify(digest); err != nil || !read.Detached() || !read.NamesCertificate() || read.Hash() != s.Hash || !read.Signer.Equal(s.Chain[0]) {
				t.Errorf("%s: %v", name, err)
			}
			if read.Verify(digest[1:]) == nil {
				t.Errorf("%s: another digest is that which was signed", name)
			}
			signingTime, _ := asn1.Marshal(asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 5})
			if bytes.Contains(der, signingTime) {
				t.Errorf("%s: the time of signing stands in the signature", name)
			}
		}
	}
}

func TestHashFor(t *testing.T) {
	bits := func(n uint) crypto.PublicKey {
		return &rsa.PublicKey{N: new(big.Int).Lsh(big.NewInt(1), n-1), E: 65537}
	}
	for n, want := range map[uint]crypto.Hash{1024: 0, 2047: 0, 2048: crypto.SHA256, 3072: crypto.SHA256, 4096: crypto.SHA384, 8192: crypto.SHA512} {
		if got := cms.HashFor(bits(n)); got != want {
			t.Errorf("%d bits: %v, want %v", n, got, want)
		}
	}
	if got := cms.HashFor("a key"); got != 0 {
		t.Errorf("%v", got)
	}
}

// TestEveryByte changes each byte of a signature: it is no longer one, or says the same of the same.
func TestEveryByte(t *testing.T) {
	key := keys(t)["P-256"]
	s := cms.Signing{Key: key, Chain: []*x509.Certificate{certified(t, key, 7)}, Hash: crypto.SHA256}
	digest := sha256.Sum256([]byte("nội dung"))
	der, err := s.Sign(digest[:])
	if err != nil {
		t.Fatal(err)
	}
	for i := range der {
		changed := bytes.Clone(der)
		changed[i] ^= 1
		if read, err := cms.Parse(changed); err == nil && read.Verify(digest[:]) == nil && !read.Signer.Equal(s.Chain[0]) {
			t.Errorf("byte %d: another signer", i)
		}
	}
	if _, err := cms.Parse(append(der, 0)); err == nil {
		t.Error("something behind the signature is taken")
	}
}

// TestOthers reads what OpenSSL signs: other attributes, and RSA-PSS.
func TestOthers(t *testing.T) {
	judge.Need(t, judge.OpenSSL)
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	content := []byte("nội dung")
	for name, options := range map[string][]string{
		"usual": {"-md", "sha256"}, "CAdES": {"-cades", "-md", "sha512"}, "PSS": {"-md", "sha384", "-keyopt", "rsa_padding_mode:pss"}, "key id": {"-md", "sha256", "-keyid"},
	} {
		der := judge.CMSSigned(t, key, certified(t, key, 9), content, options...)
		read, err := cms.Parse(der)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		digest := map[crypto.Hash]func() []byte{
			crypto.SHA256: func() []byte { d := sha256.Sum256(content); return d[:] },
			crypto.SHA384: func() []byte { d := sha512.Sum384(content); return d[:] },
			crypto.SHA512: func() []byte { d := sha512.Sum512(content); return d[:] },
		}[read.Hash()]()
		if err := read.Verify(digest); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if read.Verify(digest[1:]) == nil {
			t.Errorf("%s: another digest is taken", name)
		}
	}
	if _, err := cms.Parse(judge.CMSSigned(t, key, certified(t, key, 9), content, "-md", "sha1")); err == nil {
		t.Error("SHA-1 is taken")
	}
}

func FuzzParse(f *testing.F) {
	key := keys(f)["P-256"]
	s := cms.Signing{Key: key, Chain: []*x509.Certificate{certified(f, key, 7)}, Hash: crypto.SHA256}
	digest := sha256.Sum256([]byte("nội dung"))
	der, err := s.Sign(digest[:])
	if err != nil {
		f.Fatal(err)
	}
	f.Add(der)
	f.Fuzz(func(t *testing.T, der []byte) {
		if read, err := cms.Parse(der); err == nil {
			read.Verify(digest[:])
		}
		if stamp, err := cms.ParseStamp(der); err == nil {
			stamp.Over(digest[:])
		}
	})
}
