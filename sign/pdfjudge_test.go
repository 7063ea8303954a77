package sign

import (
	"bytes"
	"crypto/x509"
	"image"
	"image/color"
	"image/png"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/pdffile"
)

// bluePicture is one of a signature in blue; what is not drawn shines through, or is white.
func bluePicture(transparent bool) []byte {
	m := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	for x := range 40 {
		for y := range 20 {
			switch {
			case x/2 == y || x/2 == 19-y:
				m.Set(x, y, color.NRGBA{0, 0, 200, 255})
			case !transparent:
				m.Set(x, y, color.White)
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// popplerValid is how many signatures poppler finds valid, whom to trust aside.
func popplerValid(t *testing.T, pdf []byte) (int, string) {
	said := judge.PDFSignatures(t, pdf)
	return strings.Count(said, "Signature is Valid."), said
}

// TestPDFJudged lets poppler, qpdf and OpenSSL read what an office signs of every case: the leader, with a picture, then the agency, with
// number and date, and ECDSA.
func TestPDFJudged(t *testing.T) {
	judge.Need(t, judge.Poppler, judge.QPDF, judge.OpenSSL)
	o := theOffice()
	agency := o.signer()
	agency.Key, agency.Chain = o.ecdsaKey, []*x509.Certificate{o.ecdsa, o.authority}
	files := map[string][]byte{"plain table": blankPDF(t, pdffile.V14)}
	maps.Copy(files, pdfCases())
	for name, data := range files {
		fill := map[string]string{"So": "06", "Ngay": "8", "Thang": "3", "Nam": "2026"}
		if name == "plain table" {
			fill = map[string]string{"So": "06", "Ngay": "8"}
		}
		one := signedPDF(t, data, o.signer(), PDFOptions{Field: "ChuKy1", Picture: bluePicture(true)})
		two := signedPDF(t, one, agency, PDFOptions{Field: "ConDau", Fill: fill, Picture: bluePicture(true)})
		for _, pdf := range [][]byte{one, two} {
			if err := judge.CheckPDF(t, pdf); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if n, said := popplerValid(t, pdf); n != 1 && bytes.Equal(pdf, one) || n != 2 && bytes.Equal(pdf, two) {
				t.Errorf("%s: poppler says\n%s", name, said)
			}
		}
		for _, s := range verifiedAll(t, o.verifier(), two) {
			if !unchangedPDF(s) || s.Trust != Valid {
				t.Errorf("%s: %+v", name, s)
			}
		}
		if text := judge.PDFText(t, two); !strings.Contains(text, "06") {
			t.Errorf("%s: nobody reads the number", name)
		}
		at := 0
		for range 2 {
			from := at + bytes.Index(two[at:], []byte("/Contents<")) + len("/Contents")
			to := from + bytes.IndexByte(two[from:], '>') + 1
			der, err := contents(two[from:to])
			if err != nil {
				t.Fatal(err)
			}
			end := len(one)
			if at > 0 {
				end = len(two)
			}
			if err := judge.CMSVerifies(t, der, slices.Concat(two[:from], two[to:end]), o.root, when); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			at = to
		}
		if testing.Short() {
			break
		}
	}
}

// TestPDFOfOthers signs what qpdf made of a file, in each way in which it writes, and refuses by name what it encrypted.
func TestPDFOfOthers(t *testing.T) {
	judge.Need(t, judge.QPDF, judge.Poppler)
	o := theOffice()
	data := pdfCases()["commune/report.md"]
	for name, way := range map[string][]string{
		"plain table": {"--object-streams=disable"}, "packed": {"--object-streams=generate"}, "linearized": {"--linearize"},
		"linearized, packed": {"--linearize", "--object-streams=generate"}, "unpacked": {"--qdf"},
	} {
		out := signedPDF(t, judge.RewritePDF(t, data, way...), o.signer(), PDFOptions{Field: "ChuKy1"})
		out = signedPDF(t, out, o.signer(), PDFOptions{Field: "ConDau", Fill: map[string]string{"So": "06"}})
		for _, s := range verifiedAll(t, o.verifier(), out) {
			if !unchangedPDF(s) {
				t.Errorf("%s: %+v", name, s)
			}
		}
		if n, said := popplerValid(t, out); n != 2 {
			t.Errorf("%s: poppler says\n%s", name, said)
		}
		if err := judge.CheckPDF(t, out); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	locked := judge.RewritePDF(t, data, "--encrypt", "", "khoa", "256", "--")
	err := PDF(io.Discard, bytes.NewReader(locked), int64(len(locked)), o.signer(), PDFOptions{Field: "ChuKy1"})
	if err == nil || !strings.Contains(err.Error(), "encrypted") {
		t.Errorf("an encrypted file: %v", err)
	}
}
