package sign

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"testing"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// TestFilledOpen: what a signature left open may be filled without another one, and is listed.
func TestFilledOpen(t *testing.T) {
	for _, version := range versions {
		data := signedPDF(t, blankPDF(t, version), theOffice().signer(), PDFOptions{Field: "ChuKy1"})
		for number, show := range map[string]string{"06": "(06) Tj", "7": "<37> Tj", "106": "0 0 30 16 re W n 0 1 Td (106) Tj"} {
			if ok, said := clean(filledWith(data, number, show)); !ok || said != fmt.Sprintf("true So filled with %q", number) {
				t.Errorf("%v %s", ok, said)
			}
		}
		if ok, said := clean(filledAt(data, nowhere, "06", "(06) Tj")); !ok {
			t.Errorf("a high number: %s", said)
		}
		narrow := bytes.Replace(filledWith(data, "106", "(106) Tj"), []byte("/BBox[0 0 30.000"), []byte("/BBox[0 0 09.000"), 1)
		if ok, said := clean(narrow); ok {
			t.Errorf("cut off by its frame: %s", said)
		}
		font := filledWith(data, "06", "(06) Tj")
		at := bytes.LastIndex(font, []byte("/Thuong 13 0 R"))
		copy(font[at:], "/Thuong 12 0 R")
		if ok, said := clean(font); ok {
			t.Errorf("in another font: %s", said)
		}
	}
}

// TestLocked: what văn thư filled in is not filled again, and what a signature left open until then is.
func TestLocked(t *testing.T) {
	o := theOffice()
	for _, version := range versions {
		data := signedPDF(t, blankPDF(t, version), o.signer(), PDFOptions{Field: "ChuKy1"})
		data = signedPDF(t, data, o.signer(), PDFOptions{Field: "ConDau", Fill: map[string]string{"So": "06"}})
		for _, s := range verifiedAll(t, o.verifier(), rewritten(data, fieldOf("So"), func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["V"] = pdf.String("66") })) {
			if unchangedPDF(s) {
				t.Errorf("%s: the number was filled in a second time: %v", s.Name, s.Changes)
			}
		}
		for _, s := range verifiedAll(t, o.verifier(), filledWith(data, "66", "(66) Tj")) {
			if unchangedPDF(s) {
				t.Errorf("%s: the number was filled in a second time, to be seen: %v", s.Name, s.Changes)
			}
		}
	}
}

// TestNewField: a later signature may bring a field of its own, if that is small enough to hide little.
func TestNewField(t *testing.T) {
	o := theOffice()
	for _, version := range versions {
		data := signedPDF(t, blankPDF(t, version), o.signer(), PDFOptions{Field: "ChuKy1"})
		for side, want := range map[pdf.Int]bool{100: true, 500: false} {
			p := &pdfSigning{Signer: o.signer(), PDFOptions: PDFOptions{Picture: bluePicture(false)}, file: must(pdf.Open(data))}
			p.form, p.out = must(readForm(p.file)), updateOf(p.file)
			ref, page := pdf.Ref(p.out.Reserve()), p.form.pages[0]
			p.field = &pdfField{name: "Moi", ref: ref, kind: "Sig", widgets: []pdf.Ref{ref}, dict: pdf.Dict{"Type": pdf.Name("Annot"), "Subtype": pdf.Name("Widget"),
				"FT": pdf.Name("Sig"), "T": pdf.String("Moi"), "F": pdf.Int(4), "P": page, "Rect": pdf.Array{pdf.Int(10), pdf.Int(10), 10 + side, 10 + side}}}
			p.form.acroForm = cloned(p.form.acroForm)
			p.form.acroForm["Fields"] = append(slices.Clone(p.form.list), ref)
			p.form.acroForm["SigFlags"] = pdf.Int(1)
			sheet := cloned(must(p.file.Dict(page)))
			sheet["Annots"] = append(slices.Clone(must(p.file.Array(sheet["Annots"]))), ref)
			p.write(page, sheet)
			out := must(p.sign(data))
			all := verifiedAll(t, o.verifier(), out)
			if len(all) != 2 || !unchangedPDF(all[1]) || unchangedPDF(all[0]) != want {
				t.Errorf("%d points: %+v", side, all)
			}
		}
	}
}

// TestLockedSignature: a field that an earlier signature locked is not signed, and one that was signed all the same is found.
func TestLockedSignature(t *testing.T) {
	o := theOffice()
	data := rewritten(blankPDF(t, pdffile.V14), fieldOf("ChuKy1"), func(d pdf.Dict, _ func(string, string) pdf.Ref) {
		d["Lock"] = pdf.Dict{"Type": pdf.Name("SigFieldLock"), "Action": pdf.Name("Include"), "Fields": pdf.Array{pdf.String("ConDau")}}
	})
	data = signedPDF(t, data, o.signer(), PDFOptions{Field: "ChuKy1", Fill: map[string]string{"So": "06"}})
	if err := PDF(io.Discard, bytes.NewReader(data), int64(len(data)), o.signer(), PDFOptions{Field: "ConDau"}); !errors.Is(err, ErrLocked) {
		t.Errorf("a locked field is signed: %v", err)
	}
	p := &pdfSigning{Signer: o.signer(), file: must(pdf.Open(data))}
	p.form, p.out = must(readForm(p.file)), updateOf(p.file)
	p.field = p.form.field("ConDau")
	all := verifiedAll(t, o.verifier(), must(p.sign(data)))
	if len(all) != 2 || unchangedPDF(all[0]) {
		t.Errorf("%+v", all)
	}
}
