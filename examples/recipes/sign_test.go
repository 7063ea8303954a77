package recipes_test

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"log"
	"math/big"
	"time"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/sign"
)

func Example_sign() {
	report := quarterly(model.Body{{Paragraph: model.Plain("Sở đã tiếp nhận 1.973 hồ sơ.")}})
	report.Number.Ordinal, report.Date = 0, model.Date{} // the records office gives them when it signs

	files, faults := baocao.Assemble(report)
	if faults = append(faults, baocao.PDFFaults(report, true)...); faults.Err() != nil {
		log.Fatal(faults.Err())
	}
	var pdf bytes.Buffer
	if err := (render.PDFConfig{Fields: true}).PDF(&pdf, files[0].Document); err != nil {
		log.Fatal(err)
	}

	// Keys stay where they are: a signer has a crypto.Signer, say a token, and the time.
	now := time.Date(2026, 4, 3, 9, 30, 0, 0, time.FixedZone("", 7*60*60))
	director, office := signer("Trần Thị Bình", now), signer("Sở Tài chính", now.Add(time.Hour))
	signed := signedBy(director, pdf.Bytes(), sign.PDFOptions{Field: "ChuKy1"})
	signed = signedBy(office, signed, sign.PDFOptions{Field: "ConDau", Fill: map[string]string{"So": "05", "Ngay": "03", "Thang": "4", "Nam": "2026"}})

	roots := x509.NewCertPool()
	roots.AddCert(director.Chain[0])
	roots.AddCert(office.Chain[0])
	all, err := sign.Verifier{Roots: roots, Time: now}.Verify(bytes.NewReader(signed), int64(len(signed)))
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range all {
		fmt.Println(s.Name, s.Chain[0].Subject.CommonName, s.Content == sign.Valid && s.Trust == sign.Valid)
		for _, c := range s.Changes { // what came later
			fmt.Println("-", c.Where, c.Allowed)
		}
	}
	// Output:
	// ChuKy1 Trần Thị Bình true
	// - So true
	// - Ngay true
	// - Thang true
	// - Nam true
	// - ConDau true
	// ConDau Sở Tài chính true
}

func signedBy(s sign.Signer, pdf []byte, o sign.PDFOptions) []byte {
	var signed bytes.Buffer
	if err := sign.PDF(&signed, bytes.NewReader(pdf), int64(len(pdf)), s, o); err != nil {
		log.Fatal(baocao.Vietnamese(err))
	}
	return signed.Bytes()
}

// signer makes a key and a certificate for it, which only a test does.
func signer(name string, now time.Time) sign.Signer {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		log.Fatal(err)
	}
	of := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotBefore: now.AddDate(-1, 0, 0), NotAfter: now.AddDate(1, 0, 0),
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign, BasicConstraintsValid: true, IsCA: true}
	der, err := x509.CreateCertificate(rand.Reader, of, of, &key.PublicKey, key)
	if err != nil {
		log.Fatal(err)
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		log.Fatal(err)
	}
	return sign.Signer{Key: key, Chain: []*x509.Certificate{certificate}, Time: now}
}
