package sign

import (
	"bytes"
	"crypto"
	"crypto/sha256"
	"crypto/x509"
	"fmt"
	"slices"
	"testing"

	"github.com/vanthu/baocao/internal/cms"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// TestRange changes what a signature says of itself, in its place: forgery (missing, empty, odd ranges and contents), and wrapping,
// where the range leaves out more than the signature. None is good.
func TestRange(t *testing.T) {
	signer := theOffice().signer() // whose signatures are not all of one length, so that zeros follow
	signer.Key, signer.Chain = theOffice().ecdsaKey, []*x509.Certificate{theOffice().ecdsa, theOffice().authority}
	data := signedPDF(t, blankPDF(t, pdffile.V14), signer, PDFOptions{Field: "ChuKy1"})
	at := bytes.Index(data, []byte("/ByteRange["))
	end := at + bytes.IndexByte(data[at:], ']') + 1
	var a, b, c int
	if _, err := fmt.Sscanf(string(data[at:end]), "/ByteRange[0 %d %d %d]", &a, &b, &c); err != nil {
		t.Fatal(err)
	}
	hole := a
	for _, r := range []string{"", "/ByteRange null", "/ByteRange[]", "/ByteRange[0]", "/ByteRange 0", "/ByteRange[0 -1 -1 -1]", "/ByteRange[0 1.5 2 3]",
		fmt.Sprintf("/ByteRange[0 %d %d %d", a, b, c), fmt.Sprintf("/ByteRange[1 %d %d %d]", a-1, b, c), fmt.Sprintf("/ByteRange[0 %d %d %d]", a-1, b, c),
		fmt.Sprintf("/ByteRange[0 %d %d %d]", a+1, b, c), fmt.Sprintf("/ByteRange[0 %d %d %d]", a, b-1, c+1), fmt.Sprintf("/ByteRange[0 %d %d %d]", a, b+1, c-1),
		fmt.Sprintf("/ByteRange[0 %d %d %d]", a, b, c-1), fmt.Sprintf("/ByteRange[0 %d %d %d]", a, b, c+1), fmt.Sprintf("/ByteRange[0 %d %d 0]", a, b),
		fmt.Sprintf("/ByteRange[0 0 %d %d]", b, c), fmt.Sprintf("/ByteRange[0 %d %d %d 0 0]", a, b, c), fmt.Sprintf("/byteRange[0 %d %d %d]", a, b, c),
		fmt.Sprintf("/ByteRange[0 %d %d %d]", 1<<40, b, c)} {
		for _, contents := range []string{"", "/Contents<>", "/Contents<00>", "/Contents<30>", "/Contents()", "/Contents null", "/Contents<3080>", "/Contents<3003020101>"} {
			changed := bytes.Clone(data)
			copy(changed[at:], bytes.Repeat([]byte(" "), hole-len("/Contents")-at))
			if len(r) > hole-len("/Contents")-at {
				t.Fatalf("no room for %q", r)
			}
			copy(changed[at:], r)
			if contents != "" {
				to := b
				copy(changed[hole-len("/Contents"):], bytes.Repeat([]byte(" "), to-hole+len("/Contents")))
				copy(changed[hole-len("/Contents"):], contents)
			}
			if ok, said := clean(changed); ok {
				t.Errorf("%q %q: %s", r, contents, said)
			}
		}
	}
	// Wrapping: what was signed moves to the end, and another update takes its place.
	inside := []byte("1 0 obj\n<</Type/Catalog>>\nendobj\n")
	wrapped := slices.Concat(data[:b-1], []byte(">"), inside, data[b:])
	if ok, said := clean(wrapped); ok {
		t.Errorf("wrapped: %s", said)
	}
	// Zeros follow the signature; anything else is found, although no range covers it.
	last := b - 2
	if data[last] != '0' || data[last-1] != '0' {
		t.Fatal("no zero follows the signature")
	}
	for _, digit := range "1fF" {
		changed := bytes.Clone(data)
		changed[last] = byte(digit)
		if ok, said := clean(changed); ok {
			t.Errorf("the last digit of the place: %s", said)
		}
	}
}

// TestOddRanges: a signer who wants to change the file later signs less than all of it. His key fits, and he is found.
func TestOddRanges(t *testing.T) {
	o := theOffice()
	data := blankPDF(t, pdffile.V14)
	for name, change := range map[string]func(all []byte, r *[4]int){
		"as it must be":      func(_ []byte, _ *[4]int) {},
		"the key too":        func(_ []byte, r *[4]int) { r[1] -= len("/Contents") },
		"what follows":       func(_ []byte, r *[4]int) { r[2] += 1; r[3] -= 1 },
		"the end":            func(all []byte, r *[4]int) { r[3] -= len(all) - bytes.LastIndex(all, []byte("startxref")) },
		"the table":          func(all []byte, r *[4]int) { r[3] -= len(all) - 1 - bytes.LastIndex(all, []byte("\nxref\n")) },
		"the head":           func(_ []byte, r *[4]int) { r[0] += 9; r[1] -= 9 },
		"nothing of the end": func(_ []byte, r *[4]int) { r[3] = 0 },
	} {
		p := &pdfSigning{Signer: o.signer(), file: must(pdf.Open(data))}
		p.form, p.out = must(readForm(p.file)), updateOf(p.file)
		p.field = p.form.field("ChuKy1")
		all, hole, err := p.withRoom(data, 4000)
		if err != nil {
			t.Fatal(err)
		}
		r := [4]int{0, hole.From, hole.To, len(all) - hole.To}
		change(all, &r)
		at := bytes.Index(all, []byte("/ByteRange[")) + len("/ByteRange")
		copy(all[at:], fmt.Sprintf("%-*s", len(blankRange), fmt.Sprintf("[%d %d %d %d]", r[0], r[1], r[2], r[3])))
		digest := sha256.Sum256(slices.Concat(all[r[0]:r[0]+r[1]], all[r[2]:r[2]+r[3]]))
		der := must(cms.Signing{Key: o.key, Chain: p.Chain, Hash: crypto.SHA256}.Sign(digest[:]))
		if err := put(all, hole, der); err != nil {
			t.Fatal(err)
		}
		if got := verifiedAll(t, o.verifier(), all)[0].Content; (got == Valid) != (name == "as it must be") {
			t.Errorf("left out: %s: content %v", name, got)
		}
	}
}

// TestBorrowed: a field whose value is the signature of another one is not signed.
func TestBorrowed(t *testing.T) {
	o := theOffice()
	data := signedPDF(t, blankPDF(t, pdffile.V17), o.signer(), PDFOptions{Field: "ChuKy1"})
	var lent any
	data = rewritten(data, func(f *pdf.File, form *pdfForm) pdf.Ref {
		lent = form.field("ChuKy1").value
		return form.field("ConDau").ref
	}, func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["V"] = lent })
	for _, s := range verifiedAll(t, o.verifier(), data) {
		if s.Name == "ConDau" && s.Content != Invalid || unchangedPDF(s) {
			t.Errorf("%+v", s)
		}
	}
}
