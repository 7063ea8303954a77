package sign

import (
	"bytes"
	"crypto"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/cms"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// changedKey is an attack that changes one entry of a dictionary.
func changedKey(of func(*pdf.File, *pdfForm) pdf.Ref, key pdf.Name, value any) attack {
	return attack{after: func(data []byte) []byte {
		return rewritten(data, of, func(d pdf.Dict, _ func(string, string) pdf.Ref) {
			if d[key] = value; value == nil {
				delete(d, key)
			}
		})
	}}
}

// addedNote is an attack that puts an annotation on page 1.
func addedNote(note pdf.Dict) attack {
	return attack{after: func(data []byte) []byte {
		return rewritten(data, firstPage, func(d pdf.Dict, _ func(string, string) pdf.Ref) {
			annots, _ := d["Annots"].(pdf.Array)
			note["Type"], note["Rect"] = pdf.Name("Annot"), pdf.Array{pdf.Int(50), pdf.Int(50), pdf.Int(550), pdf.Int(750)}
			d["Annots"] = append(slices.Clone(annots), note)
		})
	}}
}

// insertedBefore is an attack that puts bytes into an update of validation data, which no signature covers, before its table.
func insertedBefore(insert string) attack {
	return attack{after: func(data []byte) []byte {
		o := theOffice()
		f := must(pdf.Open(data))
		form := must(readForm(f))
		page := form.pages[0]
		content, _ := must(f.Dict(page))["Contents"].(pdf.Ref)
		out := rewritten(data, catalogueOf, func(d pdf.Dict, add func(string, string) pdf.Ref) {
			d["DSS"] = pdf.Dict{"Certs": pdf.Array{add("", string(o.root.Raw))}}
		})
		newest := must(pdf.Open(out)).Sections[0]
		if newest.Stream { // which tells of itself where it stands: it would have to be written anew
			return append(out, insert...)
		}
		insert := strings.ReplaceAll(insert, "PAGE", fmt.Sprint(int(page)))
		insert = strings.ReplaceAll(insert, "CONTENT", fmt.Sprint(int(content)))
		moved := slices.Concat(out[:newest.At], []byte(insert), out[newest.At:])
		return bytes.Replace(moved, fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", newest.At), fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", newest.At+len(insert)), 1)
	}}
}

// moreAttacks are those of incremental saving with each thing that changes what a reader sees or does.
var moreAttacks = map[string]attack{
	"page: turned":           changedKey(firstPage, "Rotate", pdf.Int(180)),
	"page: cut":              changedKey(firstPage, "CropBox", pdf.Array{pdf.Int(0), pdf.Int(0), pdf.Int(10), pdf.Int(10)}),
	"page: larger units":     changedKey(firstPage, "UserUnit", pdf.Int(2)),
	"page: without content":  changedKey(firstPage, "Contents", nil),
	"page: other resources":  changedKey(firstPage, "Resources", pdf.Dict{}),
	"page: an action":        changedKey(firstPage, "AA", pdf.Dict{"O": pdf.Dict{"S": pdf.Name("JavaScript"), "JS": pdf.String("1")}}),
	"page: a thumbnail":      changedKey(firstPage, "Thumb", pdf.Dict{}),
	"page: no fields":        changedKey(firstPage, "Annots", nil),
	"catalogue: scripts":     changedKey(catalogueOf, "Names", pdf.Dict{"JavaScript": pdf.Dict{"Names": pdf.Array{pdf.String("a"), pdf.Dict{"S": pdf.Name("JavaScript"), "JS": pdf.String("1")}}}}),
	"catalogue: attachments": changedKey(catalogueOf, "Names", pdf.Dict{"EmbeddedFiles": pdf.Dict{"Names": pdf.Array{}}}),
	"catalogue: files":       changedKey(catalogueOf, "AF", pdf.Array{}),
	"catalogue: layers":      changedKey(catalogueOf, "OCProperties", pdf.Dict{"OCGs": pdf.Array{}, "D": pdf.Dict{"BaseState": pdf.Name("OFF")}}),
	"catalogue: actions":     changedKey(catalogueOf, "AA", pdf.Dict{"WP": pdf.Dict{"S": pdf.Name("JavaScript"), "JS": pdf.String("1")}}),
	"catalogue: open at":     changedKey(catalogueOf, "OpenAction", pdf.Array{pdf.Int(0), pdf.Name("Fit")}),
	"catalogue: certified":   changedKey(catalogueOf, "Perms", pdf.Dict{}),
	"catalogue: collection":  changedKey(catalogueOf, "Collection", pdf.Dict{}),
	"catalogue: threads":     changedKey(catalogueOf, "Threads", pdf.Array{}),
	"catalogue: page labels": changedKey(catalogueOf, "PageLabels", pdf.Dict{"Nums": pdf.Array{}}),
	"catalogue: metadata": {after: func(data []byte) []byte {
		return rewritten(data, catalogueOf, func(d pdf.Dict, add func(string, string) pdf.Ref) {
			d["Metadata"] = add("/Type/Metadata/Subtype/XML", "<x/>")
		})
	}},
	"catalogue: an extension with a script": {after: func(data []byte) []byte {
		return rewritten(data, catalogueOf, func(d pdf.Dict, add func(string, string) pdf.Ref) { d["Extensions"] = pdf.Dict{"ADBE": add("", "1")} })
	}},
	"form: order of sums":      changedKey(formOf, "CO", pdf.Array{}),
	"form: flags away":         changedKey(formOf, "SigFlags", pdf.Int(0)),
	"form: flags nobody knows": changedKey(formOf, "SigFlags", pdf.Int(7)),
	"form: letters":            changedKey(formOf, "DA", pdf.String("/Thuong 1 Tf 1 g")),
	"form: no fields":          changedKey(formOf, "Fields", pdf.Array{}),
	"form: none":               changedKey(catalogueOf, "AcroForm", nil),
	"field: an action":         changedKey(fieldOf("ConDau"), "A", pdf.Dict{"S": pdf.Name("JavaScript"), "JS": pdf.String("1")}),
	"field: actions":           changedKey(fieldOf("So"), "AA", pdf.Dict{"F": pdf.Dict{"S": pdf.Name("JavaScript"), "JS": pdf.String("1")}}),
	"field: another name":      changedKey(fieldOf("ConDau"), "T", pdf.String("X")),
	"field: another kind":      changedKey(fieldOf("ConDau"), "FT", pdf.Name("Btn")),
	"field: a picture": {after: func(data []byte) []byte {
		return rewritten(data, fieldOf("ConDau"), func(d pdf.Dict, add func(string, string) pdf.Ref) {
			d["AP"] = pdf.Dict{"N": add("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>", "0 g 0 0 9 9 re f")}
		})
	}},
	"field: of a layer":        changedKey(fieldOf("ConDau"), "OC", pdf.Dict{"Type": pdf.Name("OCG"), "Name": pdf.String("a")}),
	"field: not printed":       changedKey(fieldOf("ConDau"), "F", pdf.Int(2)),
	"field: parent":            changedKey(fieldOf("ConDau"), "Parent", pdf.Int(1)),
	"signed field: hidden":     changedKey(fieldOf("ChuKy1"), "F", pdf.Int(2)),
	"signed field: elsewhere":  changedKey(fieldOf("ChuKy1"), "Rect", pdf.Array{pdf.Int(0), pdf.Int(0), pdf.Int(500), pdf.Int(800)}),
	"signed field: no value":   changedKey(fieldOf("ChuKy1"), "V", nil),
	"signed field: frame":      changedKey(fieldOf("ChuKy1"), "MK", pdf.Dict{"BG": pdf.Array{pdf.Int(1)}}),
	"signed field: lock":       changedKey(fieldOf("ChuKy1"), "Lock", pdf.Dict{"Action": pdf.Name("All")}),
	"note: free text":          addedNote(pdf.Dict{"Subtype": pdf.Name("FreeText"), "Contents": pdf.String("a"), "DA": pdf.String("/F 9 Tf")}),
	"note: redaction":          addedNote(pdf.Dict{"Subtype": pdf.Name("Redact")}),
	"note: square":             addedNote(pdf.Dict{"Subtype": pdf.Name("Square"), "IC": pdf.Array{pdf.Int(1)}}),
	"note: link":               addedNote(pdf.Dict{"Subtype": pdf.Name("Link"), "A": pdf.Dict{"S": pdf.Name("URI"), "URI": pdf.String("a")}}),
	"note: sound and film":     addedNote(pdf.Dict{"Subtype": pdf.Name("Screen")}),
	"note: attachment":         addedNote(pdf.Dict{"Subtype": pdf.Name("FileAttachment")}),
	"note: a field of no form": addedNote(pdf.Dict{"Subtype": pdf.Name("Widget"), "FT": pdf.Name("Tx"), "V": pdf.String("a")}),
	"value: the time": {after: func(data []byte) []byte {
		return rewritten(data, func(_ *pdf.File, form *pdfForm) pdf.Ref { return form.field("ChuKy1").value.(pdf.Ref) },
			func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["M"] = pdf.String("D:20200101000000Z") })
	}},
	"value: a copy elsewhere": {after: func(data []byte) []byte {
		return rewritten(data, func(_ *pdf.File, form *pdfForm) pdf.Ref { return form.field("ChuKy1").value.(pdf.Ref) }, func(pdf.Dict, func(string, string) pdf.Ref) {})
	}},
	"pages: one more": {after: func(data []byte) []byte {
		return rewritten(data, func(f *pdf.File, form *pdfForm) pdf.Ref { return form.catalogue["Pages"].(pdf.Ref) }, func(d pdf.Dict, add func(string, string) pdf.Ref) {
			kids := d["Kids"].(pdf.Array)
			d["Kids"], d["Count"] = append(slices.Clone(kids), kids[0]), d["Count"].(pdf.Int)+1
		})
	}},
	"pages: resources for all": {after: func(data []byte) []byte {
		return rewritten(data, func(f *pdf.File, form *pdfForm) pdf.Ref { return form.catalogue["Pages"].(pdf.Ref) }, func(d pdf.Dict, _ func(string, string) pdf.Ref) {
			d["Resources"] = pdf.Dict{}
		})
	}},
	"table: back to itself": {after: func(data []byte) []byte {
		f := must(pdf.Open(data))
		root, _ := f.Trailer["Root"].(pdf.Ref)
		return fmt.Appendf(bytes.Clone(data), "xref\n0 0\ntrailer\n<</Size %d/Root %d 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", f.Size(), root, len(data), len(data))
	}},
	"table: leaves out the signed revision": {after: func(data []byte) []byte {
		f := must(pdf.Open(data))
		return fmt.Appendf(bytes.Clone(data), "xref\n0 0\ntrailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID%s/Prev %d>>\nstartxref\n%d\n%%%%EOF\n",
			f.Size(), f.Trailer["Root"], f.Trailer["Info"], pdf.Append(nil, f.Trailer["ID"]), f.Sections[len(f.Sections)-1].At, len(data))
	}},
	"table: hybrid": {after: func(data []byte) []byte {
		f := must(pdf.Open(data))
		return fmt.Appendf(bytes.Clone(data), "xref\n0 0\ntrailer\n<</Size %d/Root %d 0 R/XRefStm %d/Prev %d>>\nstartxref\n%d\n%%%%EOF\n",
			f.Size(), f.Trailer["Root"], f.Sections[0].At, f.Sections[0].At, len(data))
	}},
	"unlisted: a content":           insertedBefore("CONTENT 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream\nendobj\n"),
	"unlisted: a page in a comment": insertedBefore("%\rPAGE 0 obj<<>>endobj\n"),
	"unlisted: words":               insertedBefore("(a)\n"),
	"unlisted: a comment":           insertedBefore("%CONTENT 0 obj <<>> endobj\n"),
}

// TestMoreAttacks makes each on files with tables of text and in streams, and on a case.
func TestMoreAttacks(t *testing.T) {
	o := theOffice()
	files := [][]byte{blankPDF(t, pdffile.V14), blankPDF(t, pdffile.V17)}
	if !testing.Short() {
		files = append(files, pdfCases()["commune/report.md"])
	}
	for i, data := range files {
		good := signedPDF(t, data, o.signer(), PDFOptions{Field: "ChuKy1"})
		for what, a := range moreAttacks {
			if ok, said := clean(a.after(good)); ok {
				t.Errorf("file %d, %s: not found: %s", i, what, said)
			}
		}
	}
}

// certified signs with a reference that says what may be done afterwards.
func certified(t *testing.T, data []byte, reference string) []byte {
	t.Helper()
	o := theOffice()
	p := &pdfSigning{Signer: o.signer(), file: must(pdf.Open(data))}
	p.form, p.out = must(readForm(p.file)), updateOf(p.file)
	p.field = p.form.field("ChuKy1")
	level := p.out.Reserve()
	p.out.Object(level, []byte("1"))
	value := p.out.Reserve()
	if _, err := p.writeField(value); err != nil {
		t.Fatal(err)
	}
	const room = 5000
	reference = strings.ReplaceAll(reference, "LEVEL", fmt.Sprintf("%d 0 R", level))
	head := "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Reference[" + reference + "]/ByteRange" + blankRange + "/Contents<"
	p.out.Object(value, []byte(head+strings.Repeat("0", 2*room)+">>>"))
	all := slices.Concat(data, p.out.Close())
	from := bytes.LastIndex(all, []byte("/Contents<")) + len("/Contents")
	hole := pdf.Span{From: from, To: from + 2*room + 2}
	at := bytes.LastIndex(all, []byte(blankRange))
	copy(all[at:], fmt.Sprintf("%-*s", len(blankRange), fmt.Sprintf("[0 %d %d %d]", hole.From, hole.To, len(all)-hole.To)))
	der := must(cms.Signing{Key: o.key, Chain: p.Chain, Hash: crypto.SHA256}.Sign(digestAround(all, hole, crypto.SHA256)))
	if err := put(all, hole, der); err != nil {
		t.Fatal(err)
	}
	return all
}

// TestCertified: what a signature says may be done afterwards is held, also where it says so in an object of its own.
func TestCertified(t *testing.T) {
	data := blankPDF(t, pdffile.V14)
	doc := func(parms string) string {
		return "<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/V/1.2" + parms + ">>>>"
	}
	fields := func(parms string) string {
		return "<</Type/SigRef/TransformMethod/FieldMDP/TransformParams<</Type/TransformParams/V/1.2" + parms + ">>>>"
	}
	for reference, want := range map[string][2]bool{ // the number may be filled in, the agency may sign
		doc("/P 2"):                            {true, true},
		doc("/P 3"):                            {true, true},
		doc(""):                                {true, true},
		doc("/P 1"):                            {false, false},
		doc("/P LEVEL"):                        {false, false},
		doc("/P 9"):                            {false, false},
		doc("/P 1.0"):                          {false, false},
		fields("/Action/Include/Fields[(So)]"): {false, true},
		fields("/Action/Include/Fields[(S) (Soo) (Ngay)]"):     {true, true},
		fields("/Action/Exclude/Fields[(So)]"):                 {true, false},
		fields("/Action/All"):                                  {false, false},
		fields("/Action/Include/Fields[(Ngay)]/P 1"):           {false, false},
		fields("/Action/Include/Fields[(Ngay)]") + doc("/P 1"): {false, false},
	} {
		signed := certified(t, data, reference)
		if ok, said := clean(signed); !ok {
			t.Fatalf("%s: %s", reference, said)
		}
		if got, said := clean(filledWith(signed, "06", "(06) Tj")); got != want[0] {
			t.Errorf("%s: filled: %v: %s", reference, got, said)
		}
		p := &pdfSigning{Signer: theOffice().signer(), file: must(pdf.Open(signed))}
		p.form, p.out = must(readForm(p.file)), updateOf(p.file)
		p.field = p.form.field("ConDau")
		if got, said := clean(must(p.sign(signed))); got != want[1] {
			t.Errorf("%s: signed: %v: %s", reference, got, said)
		}
	}
}

// TestTwoOfOneName: a field whose name another has too is not signed and not filled; a signature beside which another of its name is none
// is no good change.
func TestTwoOfOneName(t *testing.T) {
	o := theOffice()
	data := bytes.Replace(blankPDF(t, pdffile.V14), []byte("/T(ConDau)"), []byte("/T(ChuKy1)"), 1)
	var b bytes.Buffer
	err := PDF(&b, bytes.NewReader(data), int64(len(data)), o.signer(), PDFOptions{Field: "ChuKy1"})
	if err == nil || !strings.Contains(err.Error(), "two fields of the name") {
		t.Errorf("it is signed: %v", err)
	}
	moved := bytes.Replace(blankPDF(t, pdffile.V14), []byte("/T(Ngay)"), []byte("/T(So)  "), 1)
	err = PDF(&b, bytes.NewReader(moved), int64(len(moved)), o.signer(), PDFOptions{Field: "ChuKy1", Fill: map[string]string{"So": "06"}})
	if err == nil || !strings.Contains(err.Error(), "two fields of the name") {
		t.Errorf("it is filled: %v", err)
	}
}
