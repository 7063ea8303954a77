package sign

import (
	"bytes"
	"crypto"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/pdffile"
)

// helps holds that each of the errors says, behind a semicolon, what helps against it, in both languages.
func helps(t *testing.T, name string, err error) {
	t.Helper()
	for _, said := range []string{err.Error(), bilingual.Vietnamese(err)} {
		for line := range strings.SplitSeq(said, "\n") {
			if !strings.Contains(line, "; ") {
				t.Errorf("%s: nothing helps: %s", name, line)
			}
		}
	}
}

// TestRemedies: what a caller's own functions say stays as it is; a name that does not exist is answered with those that do.
func TestRemedies(t *testing.T) {
	o := theOffice()
	data := blankPDF(t, pdffile.V14)
	sign := func(s Signer, data []byte, options PDFOptions) error {
		return PDF(io.Discard, bytes.NewReader(data), int64(len(data)), s, options)
	}
	down := errors.New("the server is down")
	signer := o.signer()
	signer.TimeStamp = func(crypto.Hash, []byte) ([]byte, error) { return nil, down }
	if err := sign(signer, data, PDFOptions{Field: "ChuKy1"}); err != down {
		t.Errorf("of another: %v", err)
	}
	one := signedPDF(t, data, o.signer(), PDFOptions{Field: "ChuKy1", Fill: map[string]string{"So": "06"}})
	two := signedPDF(t, one, o.signer(), PDFOptions{Field: "ConDau"})
	for said, err := range map[string]error{
		`no such field: "X"; blank are ChuKy1, ConDau`:                                      sign(o.signer(), data, PDFOptions{Field: "X"}),
		`no such field: "X"; blank are ConDau`:                                              sign(o.signer(), one, PDFOptions{Field: "X"}),
		`no such field: "X"; it has none that is blank: make it with render --pdf --fields`: sign(o.signer(), two, PDFOptions{Field: "X"}),
		`no such field: "X"; blank are Ngay`:                                                sign(o.signer(), one, PDFOptions{Field: "ConDau", Fill: map[string]string{"X": "1"}}),
	} {
		if err == nil || !strings.Contains(err.Error(), said) || !errors.Is(err, ErrNoField) {
			t.Errorf("%v, want %s", err, said)
			continue
		}
		helps(t, said, err)
		if vi := bilingual.Vietnamese(err); strings.Contains(vi, "blank") || strings.Contains(vi, "make it") || !strings.Contains(vi, "còn trống") {
			t.Errorf("in Vietnamese: %s", vi)
		}
	}
	helps(t, "a signer", withRemedies((Signer{}).check(true)))
}
