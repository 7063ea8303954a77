package render_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"image"
	"image/color"
	"math/big"
	"testing"
	"time"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/packed"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/sign"
)

// testSigner is nobody: a key made here, with a certificate of its own.
func testSigner(t *testing.T) sign.Signer {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	when := time.Date(2026, 3, 8, 2, 30, 0, 0, time.UTC)
	c := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "Nguyễn Văn A"}, NotBefore: when.AddDate(-1, 0, 0),
		NotAfter: when.AddDate(1, 0, 0), KeyUsage: x509.KeyUsageDigitalSignature}
	der, err := x509.CreateCertificate(rand.Reader, c, c, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	if c, err = x509.ParseCertificate(der); err != nil {
		t.Fatal(err)
	}
	return sign.Signer{Key: key, Chain: []*x509.Certificate{c}, Time: when}
}

// TestSignedArchive asks PDFBox about every case after the signature of the leader, after that of the agency with number and date, and
// after that of a copy: it stays a PDF/A-1b.
func TestSignedArchive(t *testing.T) {
	judge.Need(t, judge.PDFBox)
	m := image.NewRGBA(image.Rect(0, 0, 20, 10))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	m.Set(5, 5, color.RGBA{0, 0, 200, 255})
	picture := packed.PNG(t, m)
	signer := testSigner(t)
	var names []string
	var pdfs [][]byte
	add := func(name string, pdf []byte, o sign.PDFOptions) []byte {
		var b bytes.Buffer
		if err := sign.PDF(&b, bytes.NewReader(pdf), int64(len(pdf)), signer, o); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		names, pdfs = append(names, name), append(pdfs, b.Bytes())
		return b.Bytes()
	}
	for i, c := range unissued(t) {
		if testing.Short() && i == 4 {
			break
		}
		pdf := pdfOf(t, c.doc, func(b *bytes.Buffer, d *doc.Document) error { return render.PDFA1Fields(b, d) })
		pdf = add(c.name+", the leader", pdf, sign.PDFOptions{Field: "ChuKy1", Picture: picture})
		pdf = add(c.name+", the agency", pdf, sign.PDFOptions{Field: "ConDau", Fill: map[string]string{"So": "06", "Ngay": "08", "Thang": "3", "Nam": "2026"}})
		add(c.name+", a copy", pdf, sign.PDFOptions{Field: "BanSao", Text: "SAO Y; Ủy ban nhân dân xã A"})
	}
	for i, faults := range judge.Archive(t, pdfs...) {
		for _, fault := range faults {
			t.Errorf("%s: %s", names[i], fault)
		}
	}
}
