package sign

import (
	"bytes"
	"io"
	"testing"
)

// emptied is a file without what stands within the places of its signatures.
func emptied(data []byte) []byte {
	data = bytes.Clone(data)
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("/Contents<"))
		if i < 0 {
			return data
		}
		for at += i + len("/Contents<"); at < len(data) && data[at] != '>'; at++ {
			data[at] = '0'
		}
	}
}

// FuzzVerify changes signed files: a signature that is found good stands behind what was signed.
func FuzzVerify(f *testing.F) {
	o := theOffice()
	var good [][]byte
	for _, version := range versions {
		one := signedPDF(f, blankPDF(f, version), o.signer(), PDFOptions{Field: "ChuKy1"})
		f.Add(one)
		f.Add(signedPDF(f, one, o.signer(), PDFOptions{Field: "ConDau", Fill: map[string]string{"So": "06"}}))
		f.Add(filledWith(one, "06", "(06) Tj"))
		good = append(good, emptied(one))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 2 || string(data[:2]) == "PK" {
			return // for the tests of Word files
		}
		all, err := o.verifier().Verify(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		bare := emptied(data)
		for _, s := range all {
			if s.Content == Valid && !bytes.HasPrefix(bare, good[0]) && !bytes.HasPrefix(bare, good[1]) {
				t.Errorf("%s is good, and nobody signed it", s.Name)
			}
		}
	})
}

// FuzzSign signs any file: it is refused, or what was signed is found good.
func FuzzSign(f *testing.F) {
	o := theOffice()
	for _, version := range versions {
		f.Add(blankPDF(f, version), "06")
		f.Add(signedPDF(f, blankPDF(f, version), o.signer(), PDFOptions{Field: "ConDau"}), "")
	}
	f.Fuzz(func(t *testing.T, data []byte, number string) {
		options := PDFOptions{Field: "ChuKy1"}
		if number != "" {
			options.Fill = map[string]string{"So": number}
		}
		var b bytes.Buffer
		if err := PDF(&b, bytes.NewReader(data), int64(len(data)), o.signer(), options); err != nil {
			if b.Len() > 0 {
				t.Error("refused, and written")
			}
			return
		}
		for _, s := range verifiedAll(t, o.verifier(), b.Bytes()) {
			if s.Name == options.Field && !unchangedPDF(s) {
				t.Errorf("signed, and not good: %+v", s)
			}
		}
	})
}

// TestShortRead: a reader that ends early is an error.
func TestShortRead(t *testing.T) {
	data := blankPDF(t, versions[0])
	if err := PDF(io.Discard, bytes.NewReader(data), int64(len(data))+1, theOffice().signer(), PDFOptions{Field: "ChuKy1"}); err == nil {
		t.Error("a file that ends early is signed")
	}
}
