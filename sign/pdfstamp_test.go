package sign

import (
	"bytes"
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"errors"
	"math/big"
	"slices"
	"sync"
	"testing"
	"time"

	"golang.org/x/crypto/ocsp"

	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/pdffile"
)

// A stamping is an office whose certificates are valid by the clock of the machine, as that is the clock of a time-stamp server, with an
// authority for time stamps.
type stamping struct {
	office
	rootKey *rsa.PrivateKey
	server  *x509.Certificate
	key     *rsa.PrivateKey
	now     time.Time
}

var theStamping = sync.OnceValue(func() *stamping {
	o := theOffice()
	s := &stamping{office: *o, now: time.Now().Truncate(time.Second), key: must(rsa.GenerateKey(rand.Reader, 2048)), rootKey: must(rsa.GenerateKey(rand.Reader, 2048))}
	now := func(change func(*x509.Certificate)) func(*x509.Certificate) {
		return func(c *x509.Certificate) {
			c.NotBefore, c.NotAfter = s.now.AddDate(-1, 0, 0), s.now.AddDate(1, 0, 0)
			if change != nil {
				change(c)
			}
		}
	}
	ca := now(func(c *x509.Certificate) {
		c.IsCA, c.BasicConstraintsValid, c.KeyUsage = true, true, x509.KeyUsageCertSign|x509.KeyUsageCRLSign|x509.KeyUsageDigitalSignature
	})
	s.root = certify("Gốc thử nghiệm", &s.rootKey.PublicKey, nil, s.rootKey, ca)
	s.authority = certify("Cơ quan chứng thực thử nghiệm", &o.authorityKey.PublicKey, s.root, s.rootKey, ca)
	s.leaf = certify("Nguyễn Văn A", &o.key.PublicKey, s.authority, o.authorityKey, now(nil))
	s.server = certify("Dấu thời gian thử nghiệm", &s.key.PublicKey, s.authority, o.authorityKey, now(func(c *x509.Certificate) {
		stamps := must(asn1.Marshal([]asn1.ObjectIdentifier{{1, 3, 6, 1, 5, 5, 7, 3, 8}}))
		c.ExtraExtensions = []pkix.Extension{{Id: asn1.ObjectIdentifier{2, 5, 29, 37}, Critical: true, Value: stamps}}
		c.KeyUsage = x509.KeyUsageDigitalSignature
	}))
	return s
})

// revocation answers as an authority does: by OCSP about whom it certified, by a list about itself. revoked is since when the leaf is; zero
// is never.
func (s *stamping) revocation(revoked time.Time) func([]*x509.Certificate) (Revocation, error) {
	return func(chain []*x509.Certificate) (r Revocation, err error) {
		answer := ocsp.Response{Status: ocsp.Good, SerialNumber: chain[0].SerialNumber, ThisUpdate: s.now.Add(time.Minute), NextUpdate: s.now.Add(time.Hour), IssuerHash: crypto.SHA256}
		if !revoked.IsZero() && chain[0].Equal(s.leaf) {
			answer.Status, answer.RevokedAt = ocsp.Revoked, revoked
		}
		der, err := ocsp.CreateResponse(s.authority, s.authority, answer, s.authorityKey)
		if err != nil {
			return r, err
		}
		list, err := x509.CreateRevocationList(rand.Reader, &x509.RevocationList{Number: big.NewInt(1), ThisUpdate: s.now.Add(time.Minute), NextUpdate: s.now.Add(time.Hour)}, s.root, s.rootKey)
		return Revocation{OCSP: [][]byte{der}, CRLs: [][]byte{list}}, err
	}
}

// TestLongTerm: with a time stamp of OpenSSL and answers about revocation all is valid, for who has nothing but the file and the root;
// and each of them is asked.
func TestLongTerm(t *testing.T) {
	judge.Need(t, judge.OpenSSL)
	s := theStamping()
	signer := s.signer()
	signer.Time = s.now
	signer.TimeStamp = judge.StampServer(t, s.key, s.server, s.authority)
	verifier := s.verifier()
	verifier.Time = s.now.AddDate(0, 0, 1)
	for name, test := range map[string]struct {
		revoked time.Time
		change  func(*Signer, *Verifier)
		want    [4]Outcome // content, trust, revocation, stamp
	}{
		"all":           {want: [4]Outcome{Valid, Valid, Valid, Valid}},
		"ten years on":  {change: func(_ *Signer, v *Verifier) { v.Time = s.now.AddDate(10, 0, 0) }, want: [4]Outcome{Valid, Valid, Valid, Valid}},
		"revoked":       {revoked: s.now.Add(-time.Hour), want: [4]Outcome{Valid, Valid, Invalid, Valid}},
		"revoked later": {revoked: s.now.Add(time.Hour), want: [4]Outcome{Valid, Valid, Valid, Valid}},
		"no answers":    {change: func(s *Signer, _ *Verifier) { s.Revocation = nil }, want: [4]Outcome{Valid, Valid, NotKnown, Valid}},
		"no answers about the stamp": {change: func(signer *Signer, _ *Verifier) {
			of := signer.Revocation
			signer.Revocation = func(chain []*x509.Certificate) (Revocation, error) {
				if chain[0].Equal(s.server) {
					return Revocation{}, nil
				}
				return of(chain)
			}
		}, want: [4]Outcome{Valid, Valid, NotKnown, Valid}},
		"the stamp's is revoked": {change: func(signer *Signer, _ *Verifier) {
			of := signer.Revocation
			signer.Revocation = func(chain []*x509.Certificate) (Revocation, error) {
				r, err := of(chain)
				if chain[0].Equal(s.server) {
					r.CRLs = append(r.CRLs, crl(s.authority, s.authorityKey, s.now.Add(time.Minute), s.now.Add(time.Hour), s.server, s.now.Add(-time.Hour)))
				}
				return r, err
			}
		}, want: [4]Outcome{Valid, Valid, NotKnown, Invalid}},
		"no roots":  {change: func(_ *Signer, v *Verifier) { v.Roots = nil }, want: [4]Outcome{Valid, NotKnown, NotKnown, NotKnown}},
		"no stamp":  {change: func(s *Signer, _ *Verifier) { s.TimeStamp = nil }, want: [4]Outcome{Valid, Valid, NotKnown, NotKnown}},
		"too early": {change: func(_ *Signer, v *Verifier) { v.Time = s.now.Add(-time.Hour) }, want: [4]Outcome{Valid, Valid, Valid, Invalid}},
	} {
		signer, verifier := signer, verifier
		signer.Revocation = s.revocation(test.revoked)
		if test.change != nil {
			test.change(&signer, &verifier)
		}
		for _, version := range versions {
			data := signedPDF(t, blankPDF(t, version), signer, PDFOptions{Field: "ChuKy1"})
			all := verifiedAll(t, verifier, data)
			got := [4]Outcome{all[0].Content, all[0].Trust, all[0].Revoked, all[0].Stamp}
			if got != test.want || !unchangedPDF(all[0]) {
				t.Errorf("%s: %v, want %v: %v %v", name, got, test.want, all[0].Faults, all[0].Changes)
			}
			if test.want[3] == Valid && (all[0].Time.Before(s.now.Add(-time.Second)) || all[0].Time.After(time.Now().Add(time.Second))) {
				t.Errorf("%s: stamped at %v", name, all[0].Time)
			}
		}
	}
	// The agency signs behind the data for validation of the leader, and gets its own.
	signer.Revocation = s.revocation(time.Time{})
	data := signedPDF(t, blankPDF(t, pdffile.V17), signer, PDFOptions{Field: "ChuKy1"})
	data = signedPDF(t, data, signer, PDFOptions{Field: "ConDau", Fill: map[string]string{"So": "06"}})
	for _, got := range verifiedAll(t, verifier, data) {
		if !unchangedPDF(got) || got.Trust != Valid || got.Revoked != Valid || got.Stamp != Valid {
			t.Errorf("two: %+v", got)
		}
	}
	judge.Need(t, judge.Poppler, judge.QPDF)
	if err := judge.CheckPDF(t, data); err != nil {
		t.Error(err)
	}
	if n, said := popplerValid(t, data); n != 2 {
		t.Errorf("poppler says\n%s", said)
	}
}

// TestStampRefused: a token that is none, or that of something else, is not put into a file; nor is one for which there is no room.
func TestStampRefused(t *testing.T) {
	judge.Need(t, judge.OpenSSL)
	s := theStamping()
	signer := s.signer()
	signer.Time = s.now
	server := judge.StampServer(t, s.key, s.server, s.authority)
	down := errors.New("the server is down")
	calls := 0
	for name, stamp := range map[string]func(crypto.Hash, []byte) ([]byte, error){
		"down":    func(crypto.Hash, []byte) ([]byte, error) { return nil, down },
		"nothing": func(crypto.Hash, []byte) ([]byte, error) { return nil, nil },
		"words":   func(crypto.Hash, []byte) ([]byte, error) { return []byte("token"), nil },
		"another": func(h crypto.Hash, digest []byte) ([]byte, error) {
			return server(h, append(slices.Clone(digest[1:]), 0))
		},
		"longer": func(h crypto.Hash, digest []byte) ([]byte, error) {
			if calls++; calls == 1 {
				return server(h, digest)
			}
			return judge.StampServer(t, s.key, s.server, s.authority, s.root, s.leaf, s.office.ecdsa)(h, digest)
		},
	} {
		signer.TimeStamp = stamp
		data := blankPDF(t, pdffile.V14)
		var b bytes.Buffer
		err := PDF(&b, bytes.NewReader(data), int64(len(data)), signer, PDFOptions{Field: "ChuKy1"})
		if err == nil || b.Len() > 0 || name == "down" && !errors.Is(err, down) || name == "longer" && !errors.Is(err, ErrRoom) {
			t.Errorf("%s: %v, %d bytes", name, err, b.Len())
		}
	}
}
