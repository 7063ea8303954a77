package sign

import (
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// quiet are updates of which nothing is seen on a page, or of which something is seen that they do not say.
var quiet = map[string]attack{
	"alone: a later version":  changedKey(catalogueOf, "Version", pdf.Name("2.0")),
	"alone: an extension":     changedKey(catalogueOf, "Extensions", pdf.Dict{"ESIC": pdf.Dict{"BaseVersion": pdf.Name("1.7"), "ExtensionLevel": pdf.Int(5)}}),
	"fill: a value in a list": {after: func(data []byte) []byte { return filledSo(data, 0, "", "() Tj", inPlace(pdf.Array{pdf.String("06")})) }},
	"fill: a number":          {after: func(data []byte) []byte { return filledSo(data, 0, "", "() Tj", inPlace(pdf.Int(6))) }},
	"fill: a value elsewhere": {after: func(data []byte) []byte { return filledSo(data, 0, "", "() Tj", elsewhere("(06)")) }},
	"fill: a value in a stream": {after: func(data []byte) []byte {
		return filledSo(data, 0, "", "() Tj", elsewhere("<</Length 2>>\nstream\n06\nendstream"))
	}},
	"fill: in a layer": {after: func(data []byte) []byte {
		return filledSo(data, 0, "/OC<</Type/OCG/Name(a)>>", "(06) Tj", inPlace(pdf.String("06")))
	}},
	"fill: from another file": {after: func(data []byte) []byte {
		return filledSo(data, 0, "/Ref<</F(a.pdf)/Page 0>>", "(06) Tj", inPlace(pdf.String("06")))
	}},
	"sign: a new field on all pages": {after: func(data []byte) []byte {
		return signedBeside(data, "Moi", 60, func(p *pdfSigning) {
			for _, page := range p.form.pages[1:] {
				sheet := cloned(must(p.file.Dict(page)))
				sheet["Annots"] = append(slices.Clone(must(p.file.Array(sheet["Annots"]))), p.field.ref)
				p.write(page, sheet)
			}
		})
	}},
	"sign: a new field twice": {after: func(data []byte) []byte {
		return signedBeside(data, "Moi", 60, func(p *pdfSigning) {
			page := p.form.pages[0]
			sheet := cloned(must(p.file.Dict(page)))
			sheet["Annots"] = append(slices.Clone(must(p.file.Array(sheet["Annots"]))), p.field.ref, p.field.ref)
			p.write(page, sheet)
		})
	}},
}

// TestQuiet makes each on a file with a table of text and on a case of several pages.
func TestQuiet(t *testing.T) {
	o := theOffice()
	files := map[string][]byte{"plain table": blankPDF(t, pdffile.V14), "case": pdfCases()["levels/report.md"]}
	if pages := must(readForm(must(pdf.Open(files["case"])))).pages; len(pages) < 2 {
		t.Fatal("the case has one page")
	}
	for name, data := range files {
		if ok, said := clean(filledSo(signedPDF(t, data, o.signer(), PDFOptions{Field: "ChuKy1"}), 0, "", "(06) Tj", inPlace(pdf.String("06")))); !ok {
			t.Errorf("%s: %s", name, said)
		}
		for what, a := range quiet {
			if !(name == "plain table" && strings.HasSuffix(what, "on all pages")) {
				holdFound(t, o, data, name+", "+what, a)
			}
		}
	}
}

// TestFlagsAlone: that a form has signatures is said with a signature, or it is a change.
func TestFlagsAlone(t *testing.T) {
	data := rewritten(blankPDF(t, pdffile.V14), formOf, func(d pdf.Dict, _ func(string, string) pdf.Ref) { delete(d, "SigFlags") })
	signed := certified(t, data, "")
	if ok, said := clean(signed); !ok {
		t.Fatal(said)
	}
	if ok, said := clean(changedKey(formOf, "SigFlags", pdf.Int(3)).after(signed)); ok {
		t.Errorf("alone: not found: %s", said)
	}
	if ok, said := clean(signedPDF(t, signed, theOffice().signer(), PDFOptions{Field: "ConDau"})); !ok {
		t.Errorf("with a signature: %s", said)
	}
}
