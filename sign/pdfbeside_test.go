package sign

import (
	"bytes"
	"crypto"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// signedBeside signs a field, and does something else in the same update. A field that is not there is made, of a size.
func signedBeside(data []byte, name string, side pdf.Int, beside func(p *pdfSigning)) []byte {
	p := &pdfSigning{Signer: theOffice().signer(), file: must(pdf.Open(data))}
	p.form = must(readForm(p.file))
	p.form.acroForm, p.form.catalogue = cloned(p.form.acroForm), cloned(p.form.catalogue)
	if len(p.file.Trailer) > 0 && beside == nil {
		beside = func(*pdfSigning) {}
	}
	p.out = updateOf(p.file)
	if p.field = p.form.field(name); p.field == nil {
		ref, page := pdf.Ref(p.out.Reserve()), p.form.pages[0]
		p.field = &pdfField{name: name, ref: ref, kind: "Sig", widgets: []pdf.Ref{ref}, dict: pdf.Dict{"Type": pdf.Name("Annot"), "Subtype": pdf.Name("Widget"),
			"FT": pdf.Name("Sig"), "T": pdf.String(name), "F": pdf.Int(4), "P": page, "Rect": pdf.Array{pdf.Int(10), pdf.Int(10), 10 + side, 10 + side}}}
		p.form.acroForm["Fields"] = append(slices.Clone(p.form.list), ref)
		sheet := cloned(must(p.file.Dict(page)))
		sheet["Annots"] = append(slices.Clone(must(p.file.Array(sheet["Annots"]))), ref)
		p.write(page, sheet)
	}
	beside(p)
	p.form.acroForm["SigFlags"] = pdf.Int(1) // so that the form is written
	return must(p.sign(data))
}

// stream writes a stream anew.
func (p *pdfSigning) stream(ref pdf.Ref, dict, data string) {
	p.out.Raw(pdffile.Ref(ref), []byte(dict), []byte(data))
}

// packetOf is the metadata of a file as text.
func packetOf(p *pdfSigning) string {
	return string(must(p.file.Unpacked(p.form.catalogue["Metadata"])))
}

// rewrittenXMP writes the metadata anew.
func rewrittenXMP(change func(packet string) string) func(p *pdfSigning) {
	return func(p *pdfSigning) {
		p.stream(refOf(p.form.catalogue["Metadata"]), "/Type/Metadata/Subtype/XML", change(packetOf(p)))
	}
}

func rewrittenInfo(change func(d pdf.Dict)) func(p *pdfSigning) {
	return func(p *pdfSigning) {
		ref := refOf(p.file.Trailer["Info"])
		d := cloned(must(p.file.Dict(ref)))
		change(d)
		p.write(ref, d)
	}
}

func rewrittenCatalogue(key pdf.Name, value any) func(p *pdfSigning) {
	return func(p *pdfSigning) {
		p.form.catalogue[key] = value
		p.write(p.form.root, p.form.catalogue)
	}
}

func aFont(p *pdfSigning) pdf.Ref {
	ref := pdf.Ref(p.out.Reserve())
	p.write(ref, pdf.Dict{"Type": pdf.Name("Font"), "Subtype": pdf.Name("Type1"), "BaseFont": pdf.Name("Helvetica"), "Encoding": pdf.Name("WinAnsiEncoding")})
	return ref
}

// moreFonts are the fonts of the form with one put among them.
func moreFonts(name pdf.Name) func(p *pdfSigning) {
	return func(p *pdfSigning) {
		fonts := cloned(must(fontsOf(p.file, p.form)))
		fonts[name] = aFont(p)
		p.form.acroForm["DR"] = pdf.Dict{"Font": fonts}
	}
}

const savedNow = `<xmpMM:DocumentID xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">uuid:1</xmpMM:DocumentID><xmp:ModifyDate>2026-03-08T09:30:00+07:00</xmp:ModifyDate><xmp:MetadataDate>2026-03-08T09:30:00+07:00</xmp:MetadataDate></rdf:Description>`

// TestBesideSignature: programs that sign tell in the same update when and with which program, raise the version of the format, and
// bring fonts along for their field (iText, on which most programs for signing here stand, does all of this). What else a file says of
// itself, and what was there, they may not change.
func TestBesideSignature(t *testing.T) {
	data := pdfCases()["commune/report.md"]
	one := signedPDF(t, data, theOffice().signer(), PDFOptions{Field: "ChuKy1"})
	swap := func(from, to string) func(string) string {
		return func(packet string) string {
			if !strings.Contains(packet, from) {
				t.Fatalf("there is no %s in %s", from, packet)
			}
			return strings.Replace(packet, from, to, 1)
		}
	}
	for name, test := range map[string]struct {
		beside func(p *pdfSigning)
		want   bool
	}{
		"nothing":     {func(*pdfSigning) {}, true},
		"saved":       {rewrittenInfo(func(d pdf.Dict) { d["ModDate"], d["Producer"] = pdf.String("D:20260308"), pdf.String("x") }), true},
		"title":       {rewrittenInfo(func(d pdf.Dict) { d["Title"] = pdf.String("x") }), false},
		"author":      {rewrittenInfo(func(d pdf.Dict) { d["Author"] = pdf.String("x") }), false},
		"no title":    {rewrittenInfo(func(d pdf.Dict) { delete(d, "Title") }), false},
		"made":        {rewrittenInfo(func(d pdf.Dict) { d["CreationDate"] = pdf.String("D:20200101") }), false},
		"key":         {rewrittenInfo(func(d pdf.Dict) { d["Keywords"] = pdf.String("x") }), false},
		"no string":   {rewrittenInfo(func(d pdf.Dict) { d["ModDate"] = pdf.Dict{} }), false},
		"XMP":         {rewrittenXMP(swap("</rdf:Description>", savedNow)), true},
		"XMP program": {rewrittenXMP(swap("<pdf:Producer>", "<pdf:Producer>x")), true},
		"XMP short": {rewrittenXMP(func(s string) string {
			return swap("<rdf:Description ", `<rdf:Description dc:format="application/pdf" `)(swap("<dc:format>application/pdf</dc:format>", "")(s))
		}), true},
		"XMP apart":    {rewrittenXMP(swap("<dc:format>", `</rdf:Description><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><dc:format>`)), true},
		"XMP padded":   {rewrittenXMP(func(s string) string { return s + strings.Repeat(" ", 2000) }), true},
		"XMP title":    {rewrittenXMP(swap(`<rdf:li xml:lang="x-default">`, `<rdf:li xml:lang="x-default">x`)), false},
		"XMP more":     {rewrittenXMP(swap("</rdf:Description>", "<dc:source>x</dc:source></rdf:Description>")), false},
		"XMP less":     {rewrittenXMP(swap("<dc:format>application/pdf</dc:format>", "")), false},
		"XMP archive":  {rewrittenXMP(swap("<pdfaid:part>2", "<pdfaid:part>1")), false},
		"XMP of other": {rewrittenXMP(swap(`rdf:about=""`, `rdf:about="x"`)), false},
		"XMP broken":   {rewrittenXMP(swap("</rdf:RDF>", "")), false},
		"XMP none":     {rewrittenXMP(func(string) string { return "" }), false},
		"XMP twice":    {rewrittenXMP(swap("</rdf:Description>", "<pdfaid:part>1</pdfaid:part></rdf:Description>")), false},
		"XMP type": {func(p *pdfSigning) {
			p.stream(refOf(p.form.catalogue["Metadata"]), "/Type/Metadata/Subtype/XML/X 1", packetOf(p))
		}, false},
		"XMP elsewhere": {func(p *pdfSigning) {
			ref := pdf.Ref(p.out.Reserve())
			p.stream(ref, "/Type/Metadata/Subtype/XML", swap("</rdf:Description>", savedNow)(packetOf(p)))
			rewrittenCatalogue("Metadata", ref)(p)
		}, true},
		"XMP away":         {rewrittenCatalogue("Metadata", nil), false},
		"version":          {rewrittenCatalogue("Version", pdf.Name("2.0")), true},
		"earlier":          {rewrittenCatalogue("Version", pdf.Name("1.3")), false},
		"no version":       {rewrittenCatalogue("Version", pdf.Name("9.9")), false},
		"version by words": {rewrittenCatalogue("Version", pdf.String("1.7")), false},
		"extension":        {rewrittenCatalogue("Extensions", pdf.Dict{"ESIC": pdf.Dict{"BaseVersion": pdf.Name("1.7"), "ExtensionLevel": pdf.Int(5)}}), true},
		"font":             {moreFonts("Helv"), true},
		"font there":       {moreFonts("Thuong"), false},
		"fonts away":       {func(p *pdfSigning) { p.form.acroForm["DR"] = pdf.Dict{} }, false},
		"letters":          {func(p *pdfSigning) { p.form.acroForm["DA"] = pdf.String("/Helv 0 Tf 0 g ") }, true},
		"readers draw":     {func(p *pdfSigning) { p.form.acroForm["NeedAppearances"] = true }, false},
		"direction":        {func(p *pdfSigning) { p.form.acroForm["Q"] = pdf.Int(2) }, false},
	} {
		for _, field := range []string{"ConDau", "Moi"} {
			all := verifiedAll(t, theOffice().verifier(), signedBeside(one, field, 60, test.beside))
			if len(all) != 2 || !unchangedPDF(all[1]) || unchangedPDF(all[0]) != test.want {
				t.Errorf("%s, %s: %+v", name, field, all)
			}
		}
	}
	// None of it is done for itself.
	for name, alone := range map[string][]byte{
		"saved": updated(one, func(f *pdf.File, _ *pdfForm, out *pdffile.Update) {
			d := cloned(must(f.Dict(f.Trailer["Info"])))
			d["ModDate"] = pdf.String("D:20260308")
			out.Object(pdffile.Ref(refOf(f.Trailer["Info"])), pdf.Append(nil, d))
		}),
		"font": rewritten(one, formOf, func(d pdf.Dict, add func(string, string) pdf.Ref) {
			fonts := cloned(d["DR"].(pdf.Dict)["Font"].(pdf.Dict))
			fonts["Helv"] = add("/Type/Font", "")
			d["DR"] = pdf.Dict{"Font": fonts}
		}),
		"letters": rewritten(one, formOf, func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["DA"] = pdf.String("/Thuong 9 Tf") }),
	} {
		if ok, said := clean(alone); ok || !strings.Contains(said, "without a signature") {
			t.Errorf("%s alone: %v %s", name, ok, said)
		}
	}
}

// TestInformationNew: a file without document information gets some when it is signed, which says how it was saved and nothing else.
func TestInformationNew(t *testing.T) {
	for text, want := range map[string]bool{"/ModDate(D:20260308)/Producer(x)": true, "/ModDate(D:20260308)/Title(x)": false} {
		for _, had := range []bool{false, true} {
			data := pdfCases()["commune/report.md"]
			if !had {
				f := must(pdf.Open(data))
				delete(f.Trailer, "Info")
				data = append(bytes.Clone(data), updateOf(f).Close()...)
			}
			one := signedPDF(t, data, theOffice().signer(), PDFOptions{Field: "ChuKy1"})
			p := &pdfSigning{Signer: theOffice().signer(), file: must(pdf.Open(one))}
			info := pdf.Ref(p.file.Size())
			before, _ := p.file.Dict(p.file.Trailer["Info"])
			p.file.Trailer["Info"] = info
			p.form, p.out = must(readForm(p.file)), updateOf(p.file)
			d := cloned(before)
			d["ModDate"] = pdf.String("D:20260308")
			if strings.Contains(text, "Title") {
				d["Title"] = pdf.String("x")
			}
			if ref := pdf.Ref(p.out.Reserve()); ref != info {
				t.Fatal("the number is taken")
			}
			p.write(info, d)
			p.field = p.form.field("ConDau")
			if all := verifiedAll(t, theOffice().verifier(), must(p.sign(one))); len(all) != 2 || unchangedPDF(all[0]) != want {
				t.Errorf("%s, had some %v: %+v", text, had, all)
			}
		}
	}
}

// TestBorrowedFont: what is filled in is seen in a font that was there when the file was signed first, not in one that came later.
func TestBorrowedFont(t *testing.T) {
	one := signedPDF(t, blankPDF(t, pdffile.V14), theOffice().signer(), PDFOptions{Field: "ChuKy1"})
	fill := func(data []byte, font string) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
			look, field := out.Reserve(), form.field("So")
			out.Raw(look, fmt.Appendf(nil, "/Type/XObject/Subtype/Form/BBox[0 0 30 16]/Matrix[1 0 0 1.0 0 0]/Resources<</Font<</X %s>>>>", pdf.Append(nil, must(fontsOf(f, form))[pdf.Name(font)])),
				[]byte("q Q /Tx BMC q 0 0 30 16 re W n q BT 1 0 0 1 2 3 Tm /X 13 Tf 0 g (06)Tj 0 g ET Q Q EMC"))
			own := cloned(field.dict)
			own["V"], own["AP"] = pdf.String("06"), pdf.Dict{"N": pdf.Ref(look)}
			out.Object(pdffile.Ref(field.ref), pdf.Append(nil, own))
		})
	}
	if ok, said := clean(fill(one, "Thuong")); !ok {
		t.Errorf("under another name: %s", said)
	}
	two := signedBeside(one, "ConDau", 0, func(p *pdfSigning) {
		fonts := cloned(must(fontsOf(p.file, p.form)))
		font := cloned(must(p.file.Dict(fonts["Thuong"])))
		font["BaseFont"] = pdf.Name("Wingdings")
		ref := pdf.Ref(p.out.Reserve())
		p.write(ref, font)
		fonts["Moi"] = ref
		p.form.acroForm["DR"] = pdf.Dict{"Font": fonts}
	})
	if ok, said := clean(two); !ok {
		t.Fatal(said)
	}
	if ok, said := clean(fill(two, "Thuong")); !ok {
		t.Error(said)
	}
	if ok, said := clean(fill(two, "Moi")); ok {
		t.Errorf("in a font that came later: %s", said)
	}
}

// TestChangedNames: who reads that a file was changed reads what of it.
func TestChangedNames(t *testing.T) {
	data := signedPDF(t, pdfCases()["commune/report.md"], theOffice().signer(), PDFOptions{Field: "ChuKy1"})
	for want, a := range map[string]attack{
		"page 1 /Contents /Rotate": {after: func(data []byte) []byte {
			return rewritten(data, firstPage, func(d pdf.Dict, add func(string, string) pdf.Ref) {
				d["Contents"], d["Rotate"] = add("", other), pdf.Int(90)
			})
		}},
		"the catalogue /OpenAction": changedKey(catalogueOf, "OpenAction", pdf.Array{}),
		"the form /NeedAppearances": changedKey(formOf, "NeedAppearances", true),
		"the field ConDau /Rect":    changedKey(fieldOf("ConDau"), "Rect", pdf.Array{pdf.Int(0), pdf.Int(0), pdf.Int(9), pdf.Int(9)}),
		"the content of page 1":     attacks["replace: what a page says"],
		"the document information":  attacks["saved: a title"],
		"the catalogue /a#1Bb":      changedKey(catalogueOf, "a\x1bb", pdf.Int(1)),
	} {
		if ok, said := clean(a.after(data)); ok || !strings.Contains(said, "changed after signing: "+want) {
			t.Errorf("%s: %v %s", want, ok, said)
		}
	}
}

// stamped is a token over a digest, as an authority for time stamps gives it.
func stamped(digest []byte) []byte {
	o := theOffice()
	kind := oid(1, 2, 840, 113549, 1, 9, 16, 1, 4)
	authority := certify("Dấu thời gian", &o.ecdsaKey.PublicKey, o.authority, o.authorityKey, func(c *x509.Certificate) {
		c.ExtraExtensions = []pkix.Extension{{Id: oid(2, 5, 29, 37), Critical: true, Value: der([]asn1.ObjectIdentifier{oid(1, 3, 6, 1, 5, 5, 7, 3, 8)})}}
	})
	content := sequence(der(1), der(oid(1, 2, 3)), sequence(algorithmOf(sha256OID), der(digest)), der(big.NewInt(1)), must(asn1.MarshalWithParams(when.Add(-time.Hour), "generalized")))
	inner := sha256.Sum256(content)
	return o.cms(inner[:], func(m *madeCMS) {
		m.kind, m.typeAttribute, m.content, m.key = kind, der(kind), content, o.ecdsaKey
		m.signer, m.names, m.certificates = authority, namesOf(authority), [][]byte{authority.Raw, o.authority.Raw}
		m.algorithm = sequence(der(oid(1, 2, 840, 10045, 4, 3, 2)))
	})
}

// documentStamp puts a time stamp over the whole file into a new field.
func documentStamp(data []byte, side pdf.Int, seen bool) []byte {
	all := signedBeside(data, "DauThoiGian", side, func(p *pdfSigning) {
		if seen {
			p.field.dict["AP"] = pdf.Dict{"N": pdf.Ref(p.appearance(box{float64(side), float64(side)}, []byte("0 g 0 0 9 9 re f"), nil))}
		}
	})
	from := len(data) + bytes.Index(all[len(data):], []byte("/SubFilter"))
	copy(all[from:], fmt.Sprintf("%-*s", len("/SubFilter/ETSI.CAdES.detached"), "/SubFilter/ETSI.RFC3161"))
	at := from + bytes.Index(all[from:], []byte("/Contents<")) + len("/Contents")
	hole := pdf.Span{From: at, To: at + bytes.IndexByte(all[at:], '>') + 1}
	copy(all[hole.From+1:hole.To-1], bytes.Repeat([]byte("0"), hole.To-hole.From-2))
	if err := put(all, hole, stamped(digestAround(all, hole, crypto.SHA256))); err != nil {
		panic(err)
	}
	return all
}

// TestCertifiedStamp: where a signature says that nothing may be changed, a time stamp over the file that is not seen changes nothing,
// nor does data for validation (ISO 32000-2, 12.8.2.2.2).
func TestCertifiedStamp(t *testing.T) {
	level := "<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/V/1.2/P %d>>>>"
	for _, test := range []struct {
		level int
		side  pdf.Int
		seen  bool
		want  bool
	}{{1, 0, false, true}, {1, 60, true, false}, {2, 60, true, true}} {
		data := documentStamp(certified(t, blankPDF(t, pdffile.V14), fmt.Sprintf(level, test.level)), test.side, test.seen)
		all := verifiedAll(t, theOffice().verifier(), data)
		if len(all) != 2 || unchangedPDF(all[0]) != test.want || all[1].Content != Valid || all[1].Stamp != Valid {
			t.Errorf("%+v: %+v", test, all)
		}
	}
	data := certified(t, blankPDF(t, pdffile.V14), fmt.Sprintf(level, 1))
	if ok, said := clean(signedBeside(data, "Moi", 0, nil)); ok {
		t.Errorf("a signature: %s", said)
	}
	certs := func(data []byte, der string) []byte {
		return rewritten(data, catalogueOf, func(d pdf.Dict, add func(string, string) pdf.Ref) {
			d["DSS"] = pdf.Dict{"Certs": pdf.Array{add("", der)}}
		})
	}
	if ok, said := clean(certs(data, string(theOffice().root.Raw))); !ok {
		t.Errorf("data for validation: %s", said)
	}
}
