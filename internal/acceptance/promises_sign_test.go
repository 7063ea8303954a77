package acceptance

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/sign"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// TestSigned goes the way of every case from the report to the signed file: each signer signs, then the records office gives number and
// date and signs for the agency, and somebody makes a copy; an appendix in a file of its own is signed at its head. Every signature is
// valid then, the first too, with nothing changed but what it allows.
func TestSigned(t *testing.T) {
	d := newDesk(t)
	for _, c := range blankCases(t) {
		t.Run(c.name, func(t *testing.T) {
			for i, f := range c.files {
				var pdf bytes.Buffer
				if err := (render.PDFConfig{Fields: true}).PDF(&pdf, f.Document); err != nil {
					t.Fatal(err)
				}
				steps := []sign.PDFOptions{{Field: "ThongTinKySo", Text: "Số: 06/" + c.report.Number.Symbol}}
				if i == 0 {
					steps = d.steps(c.report)
				}
				d.holds(t, d.signed(t, pdf.Bytes(), steps), steps)
			}
		})
	}
}

// TestSignedRead wants poppler to read number and date where they were filled in.
func TestSignedRead(t *testing.T) {
	judge.Need(t, judge.Poppler)
	d := newDesk(t)
	for _, c := range blankCases(t) {
		var pdf bytes.Buffer
		if err := (render.PDFConfig{Fields: true}).PDF(&pdf, c.files[0].Document); err != nil {
			t.Fatal(err)
		}
		signed := d.signed(t, pdf.Bytes(), []sign.PDFOptions{{Field: "ConDau", Fill: figures()}})
		text := strings.Join(strings.Fields(judge.PDFText(t, signed, "-layout")), " ")
		for _, part := range []string{"Số: 06/" + c.report.Number.Symbol, "ngày 08 tháng 12 năm 2026"} {
			if !strings.Contains(text, part) {
				t.Errorf("%s: %q is not read in %.500q", c.name, part, text)
			}
		}
	}
}

// figures are what the records office gives.
func figures() map[string]string {
	return map[string]string{"So": "06", "Ngay": "08", "Thang": "12", "Nam": "2026"}
}

type blankCase struct {
	name   string
	report *model.Report
	files  baocao.Files
}

// blankCases are the cases without number and date.
func blankCases(t *testing.T) (all []blankCase) {
	t.Helper()
	paths, err := filepath.Glob(root + "/examples/cases/*/report.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		dir, file := filepath.Split(path)
		r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(os.DirFS(dir), file)
		if err != nil {
			t.Fatal(err)
		}
		r.Draft, r.Number.Ordinal, r.Date = "", 0, model.Date{}
		files, faults := baocao.Assemble(r)
		if faults.Err() == nil { // or it is for the small set of sizes
			all = append(all, blankCase{filepath.Base(dir), r, files})
		}
	}
	if len(all) < 15 {
		t.Fatalf("%d cases", len(all))
	}
	return all
}

// A desk is a records office with a key.
type desk struct {
	signer   sign.Signer
	verifier sign.Verifier
	seal     []byte
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	when := time.Date(2026, 11, 27, 9, 30, 0, 0, time.FixedZone("", 7*3600))
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	own := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "Văn thư"}, NotBefore: when.AddDate(-1, 0, 0),
		NotAfter: when.AddDate(1, 0, 0), KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign, BasicConstraintsValid: true, IsCA: true}
	der, err := x509.CreateCertificate(rand.Reader, own, own, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AddCert(certificate)
	return &desk{
		signer:   sign.Signer{Key: key, Chain: []*x509.Certificate{certificate}, Time: when},
		verifier: sign.Verifier{Roots: roots, Time: when},
		seal:     []byte(readFile(t, root+"/examples/cases/signature/con-dau.png")),
	}
}

// steps are who signs a report, in order.
func (d *desk) steps(r *model.Report) (steps []sign.PDFOptions) {
	for i := range len(r.Cosigners) + 1 {
		steps = append(steps, sign.PDFOptions{Field: "ChuKy" + strconv.Itoa(i+1), Picture: d.seal})
	}
	return append(steps, sign.PDFOptions{Field: "ConDau", Picture: d.seal, Fill: figures()},
		sign.PDFOptions{Field: "BanSao", Text: "SAO Y; Ủy ban nhân dân tỉnh Lâm Đồng"})
}

func (d *desk) signed(t *testing.T, pdf []byte, steps []sign.PDFOptions) []byte {
	t.Helper()
	for _, step := range steps {
		var b bytes.Buffer
		if err := sign.PDF(&b, bytes.NewReader(pdf), int64(len(pdf)), d.signer, step); err != nil {
			t.Fatalf("%s: %v", step.Field, err)
		}
		pdf = b.Bytes()
	}
	return pdf
}

// holds wants a file to have the signatures of these steps, all valid.
func (d *desk) holds(t *testing.T, pdf []byte, steps []sign.PDFOptions) {
	t.Helper()
	all, err := d.verifier.Verify(bytes.NewReader(pdf), int64(len(pdf)))
	if err != nil {
		t.Fatal(err)
	}
	var names, want []string
	for _, step := range steps {
		want = append(want, step.Field)
	}
	for _, s := range all {
		names = append(names, s.Name)
		if s.Content != sign.Valid || s.Trust != sign.Valid {
			t.Errorf("%s: %+v", s.Name, s)
		}
		for _, c := range s.Changes {
			if !c.Allowed {
				t.Errorf("%s: %+v", s.Name, c)
			}
		}
	}
	if !slices.Equal(names, want) {
		t.Errorf("%v have signed, want %v", names, want)
	}
}
