package sign

import (
	"bytes"
	"crypto/x509"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/liberation"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/truetype"
)

// blankPDF is a page with a word, two fields to sign, and two fields of text, So and Ngay, of which Ngay is seen
// twice.
func blankPDF(t testing.TB, v pdffile.Version) []byte {
	t.Helper()
	w := pdffile.New(v)
	var refs [16]pdffile.Ref
	for i := range refs {
		refs[i] = w.Reserve()
	}
	object := func(i int, format string, args ...any) { w.Object(refs[i], fmt.Appendf(nil, format, args...)) }
	font := must(liberation.Regular())
	subset := truetype.NewSubset(font)
	for r := '0'; r <= '9'; r++ {
		subset.Letter(r)
	}
	data := must(subset.Bytes())
	w.Stream(refs[10], fmt.Appendf(nil, "/Length1 %d", len(data)), data)
	object(11, "<</Type/FontDescriptor/FontName/AAAAAA+LiberationSerif/Flags 32/FontBBox[-177 -303 1023 981]/ItalicAngle 0/Ascent 891/Descent -216/CapHeight 660/StemV 80/FontFile2 %d 0 R>>", refs[10])
	object(12, "<</Type/Font/Subtype/TrueType/Encoding/WinAnsiEncoding/BaseFont/AAAAAA+LiberationSerif/FontDescriptor %d 0 R/FirstChar 32/LastChar 126/Widths[%s]>>", refs[11], strings.Repeat("500 ", 95))
	object(0, "<</Type/Catalog/Pages %d 0 R/AcroForm %d 0 R>>", refs[2], refs[4])
	object(1, "<</Title(Th\\(u\\))>>")
	object(2, "<</Type/Pages/Count 1/Kids[%d 0 R]>>", refs[3])
	object(3, "<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F %d 0 R>>>>/Contents %d 0 R/Annots[%d 0 R %d 0 R %d 0 R %d 0 R %d 0 R]>>",
		refs[2], refs[12], refs[13], refs[5], refs[6], refs[7], refs[14], refs[15])
	object(4, "<</Fields[%d 0 R %d 0 R %d 0 R %d 0 R]/DR<</Font<</Thuong %d 0 R>>>>>>", refs[5], refs[6], refs[7], refs[8], refs[12])
	sig := "<</Type/Annot/Subtype/Widget/F 4/FT/Sig/T(%s)/Rect[%d 100 %d 160]/P %d 0 R/AP<</N %d 0 R>>>>"
	object(5, sig, "ChuKy1", 330, 480, refs[3], refs[9])
	object(6, sig, "ConDau", 200, 310, refs[3], refs[9])
	object(7, "<</Type/Annot/Subtype/Widget/F 4/FT/Tx/T(So)/Rect[100 700 130 716]/P %d 0 R/AP<</N %d 0 R>>/DA(/Thuong 13 Tf 0 g)/Q 2>>", refs[3], refs[9])
	object(8, "<</FT/Tx/T(Ngay)/Kids[%d 0 R %d 0 R]/DA(/Thuong 13 Tf 0 g)>>", refs[14], refs[15])
	w.Raw(refs[9], []byte("/Type/XObject/Subtype/Form/BBox[0 0 100 60]/Resources<<>>"), nil)
	w.Stream(refs[13], nil, []byte("BT /F 14 Tf 100 600 Td (1000 dong) Tj ET"))
	for _, i := range []int{14, 15} {
		object(i, "<</Type/Annot/Subtype/Widget/F 4/Rect[%d 650 %d 666]/Parent %d 0 R/P %d 0 R/AP<</N %d 0 R>>/DA(/Thuong 13 Tf 0 g)/Q 1>>", i*10, i*10+20, refs[8], refs[3], refs[9])
	}
	return w.Close(refs[0], refs[1])
}

func signedPDF(t testing.TB, data []byte, s Signer, o PDFOptions) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := PDF(&b, bytes.NewReader(data), int64(len(data)), s, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func verifiedAll(t testing.TB, v Verifier, data []byte) []Signature {
	t.Helper()
	all, err := v.Verify(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// unchangedPDF reports whether what was signed stands in the file, and nothing came after it that is not allowed.
func unchangedPDF(s Signature) bool {
	return s.Content == Valid && !slices.ContainsFunc(s.Changes, func(c Change) bool { return !c.Allowed })
}

var versions = []pdffile.Version{pdffile.V14, pdffile.V17}

// TestPDF signs as an office does: the leader, then the agency, which adds number and day.
func TestPDF(t *testing.T) {
	o := theOffice()
	for _, version := range versions {
		data := blankPDF(t, version)
		one := signedPDF(t, data, o.signer(), PDFOptions{Field: "ChuKy1"})
		two := signedPDF(t, one, o.signer(), PDFOptions{Field: "ConDau", Fill: map[string]string{"So": "06", "Ngay": "8"}})
		if !bytes.HasPrefix(one, data) || !bytes.HasPrefix(two, one) {
			t.Error("what was in the file is not in it to the byte")
		}
		if !bytes.Equal(two, signedPDF(t, one, o.signer(), PDFOptions{Field: "ConDau", Fill: map[string]string{"So": "06", "Ngay": "8"}})) {
			t.Error("equal inputs give other bytes")
		}
		all := verifiedAll(t, o.verifier(), two)
		if len(all) != 2 || all[0].Name != "ChuKy1" || all[1].Name != "ConDau" {
			t.Fatalf("%+v", all)
		}
		for _, s := range all {
			if !unchangedPDF(s) || s.Trust != Valid || s.Revoked != NotKnown || s.Stamp != NotKnown || !s.Time.Equal(when) {
				t.Errorf("%+v", s)
			}
		}
		var changes []string
		for _, c := range all[0].Changes {
			changes = append(changes, c.Where+": "+c.What.En)
		}
		slices.Sort(changes)
		if got, want := strings.Join(changes, "; "), `ConDau: a later signature; Ngay: filled with "8"; So: filled with "06"`; got != want {
			t.Errorf("changes: %s, want %s", got, want)
		}
		if len(all[1].Changes) != 0 {
			t.Errorf("after the last signature: %v", all[1].Changes)
		}
	}
}

// TestPDFRefused: each fault is named, those that come together together, and nothing is written.
func TestPDFRefused(t *testing.T) {
	o := theOffice()
	data := blankPDF(t, pdffile.V14)
	one := signedPDF(t, data, o.signer(), PDFOptions{Field: "ChuKy1", Fill: map[string]string{"So": "06"}})
	old := o.signer()
	old.Chain = []*x509.Certificate{o.old, o.root}
	fill := func(name, value string) PDFOptions {
		return PDFOptions{Field: "ConDau", Fill: map[string]string{name: value}}
	}
	with := func(from, to string) []byte {
		changed := bytes.Replace(data, []byte(from), []byte(to), 1)
		if bytes.Equal(changed, data) || len(changed) != len(data) {
			t.Fatalf("%q is no longer in the file, or of another length", from)
		}
		return changed
	}
	for name, test := range map[string]struct {
		data    []byte
		signer  Signer
		options PDFOptions
		want    []string
	}{
		"no field":         {data, o.signer(), PDFOptions{Field: "ChuKy9"}, []string{`no such field: "ChuKy9"`}},
		"no signature":     {data, o.signer(), PDFOptions{Field: "So"}, []string{"not a signature field"}},
		"signed":           {one, o.signer(), PDFOptions{Field: "ChuKy1"}, []string{"already signed"}},
		"many":             {one, old, PDFOptions{Field: "ChuKy1", Fill: map[string]string{"So": "1", "X": "1"}}, []string{"not valid at that time", "gap", "already signed", `locked this: "So"`, `no such field: "X"`}},
		"locked":           {one, o.signer(), fill("So", "07"), []string{"locked this"}},
		"no text":          {data, o.signer(), fill("ChuKy1", "07"), []string{"not one of text"}},
		"nothing":          {data, o.signer(), fill("So", " "), []string{"is empty"}},
		"letter":           {data, o.signer(), fill("So", "6đ"), []string{"no letter 'đ'"}},
		"too long":         {data, o.signer(), fill("So", "123456789"), []string{"longer than the room"}},
		"picture and text": {data, o.signer(), PDFOptions{Field: "ConDau", Picture: []byte{1}, Text: "a"}, []string{"not both"}},
		"no picture":       {data, o.signer(), PDFOptions{Field: "ConDau", Picture: []byte{1}}, []string{"no PNG or JPEG"}},
		"text too long":    {data, o.signer(), PDFOptions{Field: "ConDau", Text: strings.Repeat("a ", 500)}, []string{"does not fit"}},
		"unseen":           {with("Rect[330 100 480 160]", "Rect[330 100 330 100]"), o.signer(), PDFOptions{Field: "ChuKy1", Text: "a"}, []string{"seen on no page"}},
		"encrypted":        {with("/Info 2 0 R", "/Encrypt 2\n"), o.signer(), PDFOptions{Field: "ConDau"}, []string{"encrypted"}},
		"hybrid":           {with("/Info 2 0 R", "/XRefStm 22"), o.signer(), PDFOptions{Field: "ConDau"}, []string{"hybrid"}},
		"generation":       {with("/Pages 3 0 R", "/Pages 3 1 R"), o.signer(), PDFOptions{Field: "ConDau"}, []string{"damaged"}},
		"no PDF":           {[]byte("PK"), o.signer(), PDFOptions{Field: "ConDau"}, []string{"does not begin as a PDF"}},
	} {
		var b bytes.Buffer
		err := PDF(&b, bytes.NewReader(test.data), int64(len(test.data)), test.signer, test.options)
		if err == nil || b.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", name, err, b.Len())
			continue
		}
		if vi := bilingual.Vietnamese(err); vi == "" || strings.Contains(vi, " the ") || strings.Contains(vi, " is ") {
			t.Errorf("%s: in Vietnamese: %s", name, vi)
		}
		helps(t, name, err)
		for _, want := range test.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v\n does not say: %s", name, err, want)
			}
		}
		if strings.Count(err.Error(), "\n")+1 != len(test.want) {
			t.Errorf("%s: other faults than %q: %v", name, test.want, err)
		}
	}
}

// TestEveryByte changes every byte of a small signed file but those of the signature itself, and finds each.
func TestEveryByte(t *testing.T) {
	o := theOffice()
	for _, version := range versions {
		data := signedPDF(t, blankPDF(t, version), o.signer(), PDFOptions{Field: "ChuKy1"})
		from := bytes.Index(data, []byte("/Contents<")) + len("/Contents")
		to := from + bytes.IndexByte(data[from:], '>') + 1
		step := 1
		if testing.Short() || raceEnabled {
			step = 37
		}
		for i := 0; i < len(data); i += step {
			if i > from && i < to-1 {
				continue
			}
			changed := bytes.Clone(data)
			changed[i] ^= 1
			all, err := o.verifier().Verify(bytes.NewReader(changed), int64(len(changed)))
			if err == nil && len(all) == 1 && unchangedPDF(all[0]) {
				t.Errorf("the byte %d, %q, was changed, and nobody finds it", i, data[i])
			}
		}
	}
}
