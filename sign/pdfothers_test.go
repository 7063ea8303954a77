package sign

import (
	"bytes"
	"crypto"
	"crypto/sha256"
	"encoding/asn1"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vanthu/baocao/internal/cms"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// endless is a value in DER as BER has it whose writer does not know its length beforehand.
func endless(der []byte, within int) []byte {
	var v asn1.RawValue
	if _, err := asn1.Unmarshal(der, &v); err != nil {
		panic(err)
	}
	if within == 0 || !v.IsCompound {
		return der
	}
	out := []byte{der[0], 0x80}
	for rest := v.Bytes; len(rest) > 0; {
		var inner asn1.RawValue
		rest = must(asn1.Unmarshal(rest, &inner))
		out = append(out, endless(inner.FullBytes, within-1)...)
		within = max(within, 1)
	}
	return append(out, 0, 0)
}

// TestBER: signatures as programs write them that stand on NSS (LibreOffice, poppler) or Bouncy Castle (PDFBox) are read, and nothing may
// stand behind them either.
func TestBER(t *testing.T) {
	o := theOffice()
	for within := range 5 {
		for what, behind := range map[string][]byte{"": nil, "more": {1}, "an end": {0, 0, 1}} {
			data := signedAs(t, blankPDF(t, pdffile.V14), "adbe.pkcs7.detached", func(digest []byte) []byte {
				return append(endless(o.cms(digest, nil), within), behind...)
			})
			if got := verifiedAll(t, o.verifier(), data)[0]; (got.Content == Valid) != (behind == nil) {
				t.Errorf("%d %s: %v %v", within, what, got.Content, got.Faults)
			}
		}
	}
	open := signedAs(t, blankPDF(t, pdffile.V14), "adbe.pkcs7.detached", func(digest []byte) []byte {
		der := endless(o.cms(digest, nil), 1)
		return append(der[:len(der)-2], 0xff) // no end
	})
	if got := verifiedAll(t, o.verifier(), open)[0]; got.Content != Invalid {
		t.Errorf("without an end: %+v", got)
	}
}

// TestLaterGeneration: programs (poppler) leave objects of a later generation behind, of which nothing speaks. Where something does,
// readers differ in what they take it for.
func TestLaterGeneration(t *testing.T) {
	o := theOffice()
	const next = "/Size 9999/Root ROOT 0 R/Info INFO 0 R/ID BOTH/Prev PREV"
	left := table(func(*pdf.File, *pdfForm, int) string { return "SIZE 1 obj\n<<>>\nendobj\n" }, "SIZE 1\nAT 00001 n \n", next)
	spoken := table(evil, "CONTENT 1\nAT 00001 n \n", next)
	blank := blankPDF(t, pdffile.V14)
	good := signedPDF(t, left(blank), o.signer(), PDFOptions{Field: "ChuKy1"})
	if ok, said := clean(good); !ok {
		t.Errorf("left before the signature: %s", said)
	}
	if ok, said := clean(left(signedPDF(t, blank, o.signer(), PDFOptions{Field: "ChuKy1"}))); ok {
		t.Errorf("left after it, for nothing: %s", said)
	}
	var b bytes.Buffer
	odd := spoken(blank)
	if err := PDF(&b, bytes.NewReader(odd), int64(len(odd)), o.signer(), PDFOptions{Field: "ChuKy1"}); err == nil || !strings.Contains(err.Error(), "another generation") {
		t.Errorf("of a content: %v", err)
	}
	// Beside a signature, with the old look of its field, which is gone.
	one := signedPDF(t, rewritten(blank, fieldOf("ConDau"), func(d pdf.Dict, add func(string, string) pdf.Ref) { d["AP"] = pdf.Dict{"N": look(add, 9, "")} }), o.signer(), PDFOptions{Field: "ChuKy1"})
	for what, want := range map[string]bool{"the look": true, "the content": false} {
		p := &pdfSigning{Signer: o.signer(), PDFOptions: PDFOptions{Picture: bluePicture(false)}, file: must(pdf.Open(one))}
		p.form, p.out = must(readForm(p.file)), updateOf(p.file)
		p.field = p.form.field("ConDau")
		old := lookOf(p.field.dict)
		if what == "the content" {
			old = refOf(must(p.file.Dict(p.form.pages[0]))["Contents"])
		}
		p.write(old, pdf.Dict{})
		all, hole, err := p.withRoom(one, 5000)
		if err != nil {
			t.Fatal(err)
		}
		at := len(one) + bytes.Index(all[len(one):], fmt.Appendf(nil, "%d 0 obj", old))
		copy(all[at:], fmt.Sprintf("%d 1 obj", old))
		entry := fmt.Appendf(nil, "%010d 00000 n", at)
		from := len(one) + bytes.Index(all[len(one):], entry)
		copy(all[from:], bytes.Replace(entry, []byte(" 00000"), []byte(" 00001"), 1))
		digest := sha256.Sum256(slices.Concat(all[:hole.From], all[hole.To:]))
		if err := put(all, hole, must(cms.Signing{Key: o.key, Chain: p.Chain, Hash: crypto.SHA256}.Sign(digest[:]))); err != nil {
			t.Fatal(err)
		}
		if ok, said := clean(all); ok != want {
			t.Errorf("%s: %v %s", what, ok, said)
		}
	}
}

// TestSignedElsewhere: a field that is signed may become one that is not seen (PDFBox), and name a state that it has not (poppler); values
// may become objects of their own (PDFBox), if they stay what they are.
func TestSignedElsewhere(t *testing.T) {
	one := signedPDF(t, pdfCases()["commune/report.md"], theOffice().signer(), PDFOptions{Field: "ChuKy1"})
	field := func(change func(d pdf.Dict)) func(p *pdfSigning) {
		return func(p *pdfSigning) {
			p.field.dict = cloned(p.field.dict)
			change(p.field.dict)
		}
	}
	apart := func(labels string) func(p *pdfSigning) {
		return func(p *pdfSigning) {
			nums := pdf.Ref(p.out.Reserve())
			p.out.Object(pdffile.Ref(nums), []byte(labels))
			rewrittenCatalogue("PageLabels", pdf.Dict{"Nums": pdf.Array{pdf.Int(0), nums}})(p)
		}
	}
	rounded := func(by float64) func(p *pdfSigning) {
		return func(p *pdfSigning) {
			page := cloned(must(p.file.Dict(p.form.pages[0])))
			box := slices.Clone(page["MediaBox"].(pdf.Array))
			wide, _ := pdf.Float(box[2])
			box[2] = pdf.Real(fmt.Sprintf("%.10f", wide+by))
			page["MediaBox"] = box
			p.write(p.form.pages[0], page)
		}
	}
	for what, test := range map[string]struct {
		beside func(p *pdfSigning)
		want   bool
	}{
		"nowhere":        {field(func(d pdf.Dict) { d["Rect"] = pdf.Array{pdf.Int(0), pdf.Int(0), pdf.Int(0), pdf.Int(0)} }), true},
		"elsewhere":      {field(func(d pdf.Dict) { d["Rect"] = pdf.Array{pdf.Int(0), pdf.Int(0), pdf.Int(9), pdf.Int(9)} }), false},
		"a state":        {field(func(d pdf.Dict) { d["AS"] = pdf.Name("N") }), true},
		"rounded":        {rounded(1e-9), true},
		"moved a little": {rounded(1e-3), false},
		"a flag as a real": {func(p *pdfSigning) {
			page := cloned(must(p.file.Dict(p.form.pages[0])))
			page["StructParents"] = pdf.Real(fmt.Sprintf("%d.0", page["StructParents"]))
			p.write(p.form.pages[0], page)
		}, false},
		"no frame":        {field(func(d pdf.Dict) { d["MK"], d["DA"] = pdf.Dict{}, pdf.String("/Helv 0 Tf 0 g ") }), true},
		"a frame":         {field(func(d pdf.Dict) { d["MK"] = pdf.Dict{"BC": pdf.Array{pdf.Int(0)}} }), false},
		"an object":       {apart("<</S/D/St 1>>"), true},
		"another object":  {apart("<</S/D/St 2>>"), false},
		"an object of it": {apart("<</S/D/St 1/P(a)>>"), false},
	} {
		if ok, said := clean(signedBeside(one, "ConDau", 0, test.beside)); ok != test.want {
			t.Errorf("%s: %v %s", what, ok, said)
		}
	}
}

// TestExpandedIsBounded: objects that refer to one another again and again cost no more than others, and are no values of before.
func TestExpandedIsBounded(t *testing.T) {
	one := signedPDF(t, pdfCases()["commune/report.md"], theOffice().signer(), PDFOptions{Field: "ChuKy1"})
	start := time.Now()
	for what, last := range map[string]string{"twice each": "[]", "round": ""} {
		data := signedBeside(one, "ConDau", 0, func(p *pdfSigning) {
			first := p.out.Reserve()
			at := first
			for range 60 {
				next := p.out.Reserve()
				p.out.Object(at, fmt.Appendf(nil, "[%d 0 R %d 0 R]", next, next))
				at = next
			}
			if last == "" {
				last = fmt.Sprintf("[%d 0 R]", first)
			}
			p.out.Object(at, []byte(last))
			rewrittenCatalogue("PageLabels", pdf.Ref(first))(p)
		})
		if ok, said := clean(data); ok || !strings.Contains(said, "/PageLabels") {
			t.Errorf("%s: %v %s", what, ok, said)
		}
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("it takes %v", took)
	}
}

// hybrid is a file as Word writes it: behind a table of text a second one, a stream, for what stands in packs.
func hybrid(data []byte, entries func(root, pack, element, table int) string) []byte {
	f := must(pdf.Open(data))
	form := must(readForm(f))
	pack, element, second := f.Size(), f.Size()+1, f.Size()+2
	out := bytes.Clone(data)
	catalogue := cloned(form.catalogue)
	catalogue["StructTreeRoot"] = pdf.Ref(element)
	places := map[int]int{int(form.root): len(out)}
	out = fmt.Appendf(out, "%d 0 obj\n%s\nendobj\n", form.root, pdf.Append(nil, catalogue))
	places[pack] = len(out)
	head := fmt.Sprintf("%d 0 ", element)
	inner := head + "<</Type/StructTreeRoot>>"
	out = fmt.Appendf(out, "%d 0 obj\n<</Type/ObjStm/N 1/First %d/Length %d>>\nstream\n%s\nendstream\nendobj\n", pack, len(head), len(inner), inner)
	places[second] = len(out)
	rows := ""
	for _, n := range []int{pack, element, second} {
		if n == element {
			rows += fmt.Sprintf("\x02%c%c%c%c", pack>>16, pack>>8&255, pack&255, 0)
		} else {
			rows += string([]byte{1, byte(places[n] >> 16), byte(places[n] >> 8), byte(places[n]), 0})
		}
	}
	out = append(fmt.Appendf(out, "%d 0 obj\n<</Type/XRef/Size %d/W[1 3 1]/Index[%d 3]/Root %d 0 R/Length 15>>\nstream\n", second, second+1, pack, form.root), rows...)
	out = append(out, "\nendstream\nendobj\n"...)
	at := len(out)
	list := ""
	if entries != nil {
		list = entries(places[int(form.root)], places[pack], element, places[second])
	}
	return fmt.Appendf(out, "xref\n%d 1\n%010d 00000 n \n%strailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID%s/Prev %d/XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n",
		form.root, places[int(form.root)], list, second+1, form.root, refOf(f.Trailer["Info"]), pdf.Append(nil, f.Trailer["ID"]), f.Sections[0].At, places[second], at)
}

// TestHybrid: files with two tables, as Word makes them, are signed and verified where the tables agree; no update behind a signature has two.
func TestHybrid(t *testing.T) {
	o := theOffice()
	blank := blankPDF(t, pdffile.V14)
	good := map[string]func(root, pack, element, table int) string{
		"as Word":          nil,
		"the pack in both": func(_, pack, element, _ int) string { return fmt.Sprintf("%d 1\n%010d 00000 n \n", element-1, pack) },
		"free for others":  func(_, _, element, _ int) string { return fmt.Sprintf("%d 1\n0000000000 00000 f \n", element) },
	}
	for what, entries := range good {
		data := hybrid(blank, entries)
		one := signedPDF(t, data, o.signer(), PDFOptions{Field: "ChuKy1"})
		two := signedPDF(t, one, o.signer(), PDFOptions{Field: "ConDau", Fill: map[string]string{"So": "06"}})
		for _, s := range verifiedAll(t, o.verifier(), two) {
			if !unchangedPDF(s) {
				t.Errorf("%s: %+v", what, s)
			}
		}
		if ok, said := clean(hybrid(one, entries)); ok || !strings.Contains(said, whatBroken.En) {
			t.Errorf("%s, after the signature: %s", what, said)
		}
		judge.Need(t, judge.Poppler, judge.QPDF)
		if err := judge.CheckPDF(t, two); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if n, said := popplerValid(t, two); n != 2 {
			t.Errorf("%s: poppler says\n%s", what, said)
		}
	}
	for what, entries := range map[string]func(root, pack, element, table int) string{
		"another pack":     func(root, _, element, _ int) string { return fmt.Sprintf("%d 1\n%010d 00000 n \n", element-1, root) },
		"another element":  func(root, _, element, _ int) string { return fmt.Sprintf("%d 1\n%010d 00000 n \n", element, root) },
		"another table":    func(root, _, element, _ int) string { return fmt.Sprintf("%d 1\n%010d 00000 n \n", element+1, root) },
		"later generation": func(root, _, element, _ int) string { return fmt.Sprintf("%d 1\n%010d 00001 n \n", element, root) },
	} {
		data := hybrid(blank, entries)
		var b bytes.Buffer
		if err := PDF(&b, bytes.NewReader(data), int64(len(data)), o.signer(), PDFOptions{Field: "ChuKy1"}); err == nil || !strings.Contains(err.Error(), "hybrid") {
			t.Errorf("%s: %v", what, err)
		}
	}
}
