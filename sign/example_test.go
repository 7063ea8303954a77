package sign_test

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

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/examples/cases"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/sign"
	"github.com/vanthu/baocao/source"
)

// The leader signs a report; then the records office gives it number and date, and signs for the agency.
func ExamplePDF() {
	r, err := source.Decode(cases.Files, "commune/report.md")
	if err != nil {
		log.Fatal(err)
	}
	r.Draft, r.Number.Ordinal, r.Date = "", 0, model.Date{}
	d, err := doc.Assemble(r)
	if err != nil {
		log.Fatal(err)
	}
	var pdf bytes.Buffer
	if err := (render.PDFConfig{Fields: true}).PDF(&pdf, d); err != nil {
		log.Fatal(err)
	}

	leader, agency := signerOf("Lê Thị Hạnh"), signerOf("UBND xã An Thới Đông")
	one := signed(pdf.Bytes(), leader, sign.PDFOptions{Field: "ChuKy1"})
	two := signed(one, agency, sign.PDFOptions{Field: "ConDau",
		Fill: map[string]string{"So": "06", "Ngay": "08", "Thang": "3", "Nam": "2026"}})

	roots := x509.NewCertPool() // here each is the own root
	roots.AddCert(leader.Chain[0])
	roots.AddCert(agency.Chain[0])
	signatures, err := sign.Verifier{Roots: roots, Time: leader.Time}.Verify(bytes.NewReader(two), int64(len(two)))
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range signatures {
		fmt.Println(s.Name, s.Chain[0].Subject.CommonName, s.Content == sign.Valid, s.Trust == sign.Valid)
		for _, c := range s.Changes {
			fmt.Println("  then:", c.Where, c.What.En, c.Allowed)
		}
	}
	// Output:
	// ChuKy1 Lê Thị Hạnh true true
	//   then: So filled with "06" true
	//   then: Ngay filled with "08" true
	//   then: Thang filled with "3" true
	//   then: Nam filled with "2026" true
	//   then: ConDau a later signature true
	// ConDau UBND xã An Thới Đông true true
}

func signed(pdf []byte, s sign.Signer, o sign.PDFOptions) []byte {
	var out bytes.Buffer
	if err := sign.PDF(&out, bytes.NewReader(pdf), int64(len(pdf)), s, o); err != nil {
		log.Fatal(err)
	}
	return out.Bytes()
}

// signerOf makes a key and a certificate for the example. Those of an office are on a token, or with a service.
func signerOf(name string) sign.Signer {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		log.Fatal(err)
	}
	at := time.Date(2026, 3, 8, 2, 30, 0, 0, time.UTC)
	c := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotBefore: at.AddDate(-1, 0, 0), NotAfter: at.AddDate(1, 0, 0),
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment}
	der, err := x509.CreateCertificate(rand.Reader, c, c, key.Public(), key)
	if err != nil {
		log.Fatal(err)
	}
	if c, err = x509.ParseCertificate(der); err != nil {
		log.Fatal(err)
	}
	return sign.Signer{Key: key, Chain: []*x509.Certificate{c}, Time: at}
}
