package sign

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// prepared puts entries into the field of the number before it is signed, or with nil takes them away.
func prepared(of func(*pdf.File, *pdfForm) pdf.Ref, change func(d pdf.Dict, add func(string, string) pdf.Ref)) func([]byte) []byte {
	return func(data []byte) []byte { return rewritten(data, of, change) }
}

// look is a drawing of a size.
func look(add func(string, string) pdf.Ref, size int, content string) pdf.Ref {
	return add(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %d %d]/Resources<<>>", size, size), content)
}

const sheet = "1 g 0 0 500 500 re f 0 g 9 9 9 9 re f"

// states makes a field of a kind with two states, of which the first is seen; the other is a sheet over the page.
func states(name string, kind pdf.Name, side pdf.Int) func([]byte) []byte {
	return prepared(fieldOf(name), func(d pdf.Dict, add func(string, string) pdf.Ref) {
		d["FT"], d["AS"] = kind, pdf.Name("Off")
		d["Rect"] = pdf.Array{pdf.Int(20), pdf.Int(20), 20 + side, 20 + side}
		d["AP"] = pdf.Dict{"N": pdf.Dict{"Off": look(add, int(side), ""), "Co": look(add, int(side), sheet), "Khac": look(add, int(side), sheet)}}
		delete(d, "DA")
	})
}

func filledKeys(name string, entries pdf.Dict) func([]byte) []byte {
	return func(data []byte) []byte {
		return rewritten(data, fieldOf(name), func(d pdf.Dict, _ func(string, string) pdf.Ref) {
			for key, v := range entries {
				if d[key] = v; v == nil {
					delete(d, key)
				}
			}
		})
	}
}

// onPage is an update of the object that an entry of page 1 leads to.
func onPage(change func(f *pdf.File, page pdf.Dict, out *pdffile.Update)) func([]byte) []byte {
	return func(data []byte) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) { change(f, must(f.Dict(form.pages[0])), out) })
	}
}

// inherited moves what a page says to the pages above it, before the file is signed.
func inherited(keys ...pdf.Name) func([]byte) []byte {
	return func(data []byte) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
			page, up := cloned(must(f.Dict(form.pages[0]))), cloned(must(f.Dict(form.catalogue["Pages"])))
			for _, key := range keys {
				up[key] = page[key]
				delete(page, key)
			}
			out.Object(pdffile.Ref(form.pages[0]), pdf.Append(nil, page))
			out.Object(pdffile.Ref(refOf(form.catalogue["Pages"])), pdf.Append(nil, up))
		})
	}
}

func pagesOf(_ *pdf.File, form *pdfForm) pdf.Ref { return refOf(form.catalogue["Pages"]) }

// table is an update with a table of text and a trailer as they are given; what it lists stands behind the file.
func table(objects func(f *pdf.File, form *pdfForm, at int) string, entries, trailer string) func([]byte) []byte {
	return func(data []byte) []byte {
		f := must(pdf.Open(data))
		form := must(readForm(f))
		body := ""
		if objects != nil {
			body = objects(f, form, len(data))
		}
		content := refOf(must(f.Dict(form.pages[0]))["Contents"])
		replace := strings.NewReplacer("CONTENT", fmt.Sprint(int(content)), "AT", fmt.Sprintf("%010d", len(data)), "SIZE", fmt.Sprint(f.Size()), "ROOT", fmt.Sprint(int(form.root)),
			"PREV", fmt.Sprint(f.Sections[0].At), "FIRST", fmt.Sprint(f.Sections[len(f.Sections)-1].At), "INFO", fmt.Sprint(int(refOf(f.Trailer["Info"]))), "BOTH", string(pdf.Append(nil, f.Trailer["ID"])))
		return fmt.Appendf(bytes.Clone(data), "%sxref\n%strailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n", replace.Replace(body), replace.Replace(entries), replace.Replace(trailer), len(data)+len(replace.Replace(body)))
	}
}

func evil(*pdf.File, *pdfForm, int) string {
	return "CONTENT 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream\nendobj\n"
}

const goodTrailer = "/Size SIZE/Root ROOT 0 R/Info INFO 0 R/ID BOTH/Prev PREV"

var shadows = map[string]attack{
	// What is filled in or ticked is the value, and no more.
	"fill: white letters":         {after: func(data []byte) []byte { return filledWith(data, "06", "1 g (06) Tj") }},
	"fill: white of three lights": {after: func(data []byte) []byte { return filledWith(data, "06", "0.9 0.9 1 rg (06) Tj") }},
	"fill: no ink":                {after: func(data []byte) []byte { return filledWith(data, "06", "0 0 0 0.1 k (06) Tj") }},
	"fill: tiny letters":          {after: func(data []byte) []byte { return filledWith(data, "06", "/Thuong 0.1 Tf (06) Tj") }},
	"fill: a pattern":             {after: func(data []byte) []byte { return filledWith(data, "06", "/Pattern cs (06) Tj") }},
	"fill: not drawn":             {after: func(data []byte) []byte { return filledWith(data, "06", "3 Tr (06) Tj") }},
	"fill: spread":                {after: func(data []byte) []byte { return filledWith(data, "06", "500 Tc (06) Tj") }},
	"fill: raised":                {after: func(data []byte) []byte { return filledWith(data, "06", "500 Ts (06) Tj") }},
	"fill: narrow":                {after: func(data []byte) []byte { return filledWith(data, "06", "1 Tz (06) Tj") }},
	"fill: kerned":                {after: func(data []byte) []byte { return filledWith(data, "06", "[(0) 9999 (6)] TJ") }},
	"fill: a state of graphics":   {after: func(data []byte) []byte { return filledWith(data, "06", "/GS gs (06) Tj") }},
	"fill: hidden layer":          {after: func(data []byte) []byte { return filledWith(data, "06", "/OC /L BDC (06) Tj EMC") }},
	"fill: a text begun anew":     {after: func(data []byte) []byte { return filledWith(data, "06", "ET BT -9 0 Td (06) Tj") }},
	"fill: a font put by":         {after: func(data []byte) []byte { return filledWith(data, "06", "/Thuong 90 Tf q /Thuong 13 Tf Q (06) Tj") }},
	"fill: looks alone": {
		before: prepared(fieldOf("So"), func(d pdf.Dict, add func(string, string) pdf.Ref) { d["AP"] = pdf.Dict{"N": look(add, 30, sheet)} }),
		after:  func(data []byte) []byte { return filledWith(data, "", "() Tj") }},
	"fill: what a sheet hid": {
		before: prepared(fieldOf("So"), func(d pdf.Dict, add func(string, string) pdf.Ref) {
			d["Rect"], d["AP"] = pdf.Array{pdf.Int(50), pdf.Int(50), pdf.Int(550), pdf.Int(550)}, pdf.Dict{"N": look(add, 500, sheet)}
		}),
		after: func(data []byte) []byte { return filledWith(data, "06", "(06) Tj") }},
	"fill: without a look": {after: filledKeys("So", pdf.Dict{"V": pdf.String("06")})},
	"fill: seen elsewhere": {after: func(data []byte) []byte {
		return rewritten(data, fieldOf("Ngay"), func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["V"] = pdf.String("08") })
	}},
	"fill: the other state of a text":  {before: states("So", "Tx", 30), after: filledKeys("So", pdf.Dict{"V": pdf.String("06"), "AS": pdf.Name("Co")})},
	"tick: a sheet":                    {before: states("So", "Btn", 500), after: filledKeys("So", pdf.Dict{"V": pdf.Name("Co"), "AS": pdf.Name("Co")})},
	"tick: another state than it says": {before: states("So", "Btn", 20), after: filledKeys("So", pdf.Dict{"V": pdf.Name("Co"), "AS": pdf.Name("Khac")})},
	"tick: only what is seen":          {before: states("So", "Btn", 20), after: filledKeys("So", pdf.Dict{"AS": pdf.Name("Co")})},
	"tick: what is seen goes, beside a signature": {before: states("So", "Btn", 20), after: func(data []byte) []byte {
		return signedBeside(data, "ConDau", 0, func(p *pdfSigning) {
			field := p.form.field("So")
			d := cloned(field.dict)
			delete(d, "AS")
			p.write(field.ref, d)
		})
	}},
	"sign: a prepared sheet": {
		before: prepared(fieldOf("ConDau"), func(d pdf.Dict, _ func(string, string) pdf.Ref) {
			d["Rect"] = pdf.Array{pdf.Int(0), pdf.Int(0), pdf.Int(595), pdf.Int(842)}
		}),
		after: func(data []byte) []byte {
			return signedBeside(data, "ConDau", 0, func(p *pdfSigning) { p.Picture = bluePicture(false) })
		}},
	"sign: a field that goes elsewhere": {after: func(data []byte) []byte {
		return signedBeside(data, "ConDau", 0, func(p *pdfSigning) {
			p.field.dict = cloned(p.field.dict)
			p.field.dict["Rect"] = pdf.Array{pdf.Int(0), pdf.Int(0), pdf.Int(90), pdf.Int(90)}
		})
	}},
	"sign: a new field with a second look": {after: func(data []byte) []byte {
		return signedBeside(data, "Moi", 60, func(p *pdfSigning) {
			p.field.dict["AP"] = pdf.Dict{"N": pdf.Ref(p.appearance(box{60, 60}, nil, nil)), "R": pdf.Ref(p.appearance(box{60, 60}, nil, nil))}
		})
	}},
	"sign: a new field with a rich text": {after: func(data []byte) []byte {
		return signedBeside(data, "Moi", 60, func(p *pdfSigning) { p.field.dict["RV"] = pdf.String("a") })
	}},
	"sign: a new field under another": {after: func(data []byte) []byte {
		return signedBeside(data, "Moi", 60, func(p *pdfSigning) { p.field.dict["Parent"] = p.form.field("Ngay").ref })
	}},
	"sign: a page too": {after: func(data []byte) []byte {
		return signedBeside(data, "ConDau", 0, func(p *pdfSigning) {
			page := cloned(must(p.file.Dict(p.form.pages[0])))
			page["Rotate"] = pdf.Int(90)
			p.write(p.form.pages[0], page)
		})
	}},
	"sign: an object that nothing needs": {after: func(data []byte) []byte {
		return signedBeside(data, "ConDau", 0, func(p *pdfSigning) { p.write(pdf.Ref(p.out.Reserve()), pdf.Dict{}) })
	}},
	// What the page has from elsewhere.
	"above: other letters for all": {before: inherited("Resources"), after: func(data []byte) []byte {
		return rewritten(data, pagesOf, func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["Resources"] = pdf.Dict{} })
	}},
	"above: a smaller sheet": {before: inherited("MediaBox"), after: func(data []byte) []byte {
		return rewritten(data, pagesOf, func(d pdf.Dict, _ func(string, string) pdf.Ref) {
			d["MediaBox"] = pdf.Array{pdf.Int(0), pdf.Int(0), pdf.Int(9), pdf.Int(9)}
		})
	}},
	"above: the page says it itself": {before: inherited("MediaBox", "Resources"), after: func(data []byte) []byte {
		return rewritten(data, firstPage, func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["Resources"] = pdf.Dict{} })
	}},
	"above: pages between": {after: func(data []byte) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
			between := out.Reserve()
			out.Object(between, fmt.Appendf(nil, "<</Type/Pages/Count 1/Rotate 90/Parent %d 0 R/Kids[%d 0 R]>>", refOf(form.catalogue["Pages"]), form.pages[0]))
			up := cloned(must(f.Dict(form.catalogue["Pages"])))
			up["Kids"] = append(pdf.Array{pdf.Ref(between)}, up["Kids"].(pdf.Array)[1:]...)
			out.Object(pdffile.Ref(refOf(form.catalogue["Pages"])), pdf.Append(nil, up))
		})
	}},
	"above: another parent": changedKey(firstPage, "Parent", pdf.Ref(1)),
	"above: the pages another way round": {after: func(data []byte) []byte {
		return rewritten(data, pagesOf, func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["Count"] = pdf.Int(0) })
	}},
	"letters: how wide": {after: onPage(func(f *pdf.File, page pdf.Dict, out *pdffile.Update) {
		for _, v := range must(f.Dict(must(f.Dict(page["Resources"]))["Font"])) {
			font := cloned(must(f.Dict(v)))
			font["Widths"] = pdf.Array{}
			out.Object(pdffile.Ref(refOf(v)), pdf.Append(nil, font))
			return
		}
	})},
	"letters: what they are read as": {after: onPage(func(f *pdf.File, page pdf.Dict, out *pdffile.Update) {
		for _, v := range must(f.Dict(must(f.Dict(page["Resources"]))["Font"])) {
			font := cloned(must(f.Dict(v)))
			font["ToUnicode"] = pdf.Ref(1)
			out.Object(pdffile.Ref(refOf(v)), pdf.Append(nil, font))
			return
		}
	})},
	"marks: the order of the fields": {after: func(data []byte) []byte {
		return rewritten(data, firstPage, func(d pdf.Dict, _ func(string, string) pdf.Ref) {
			annots := slices.Clone(d["Annots"].(pdf.Array))
			slices.Reverse(annots)
			d["Annots"] = annots
		})
	}},
	"marks: one less": {after: func(data []byte) []byte {
		return rewritten(data, firstPage, func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["Annots"] = d["Annots"].(pdf.Array)[1:] })
	}},
	"marks: one twice": {after: func(data []byte) []byte {
		return rewritten(data, firstPage, func(d pdf.Dict, _ func(string, string) pdf.Ref) {
			annots := d["Annots"].(pdf.Array)
			d["Annots"] = append(slices.Clone(annots), annots[0])
		})
	}},
	"marks: tabs": changedKey(firstPage, "Tabs", pdf.Name("R")),
	"layer: shown": {
		before: prepared(catalogueOf, func(d pdf.Dict, add func(string, string) pdf.Ref) {
			d["OCProperties"] = pdf.Dict{"OCGs": pdf.Array{pdf.Ref(1)}, "D": pdf.Dict{"BaseState": pdf.Name("OFF")}}
		}),
		after: changedKey(catalogueOf, "OCProperties", pdf.Dict{"OCGs": pdf.Array{pdf.Ref(1)}, "D": pdf.Dict{"BaseState": pdf.Name("ON")}}).after},
	"name: written with its number": {after: func(data []byte) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
			page := pdf.Append(nil, must(f.Dict(form.pages[0])))
			out.Object(pdffile.Ref(form.pages[0]), bytes.Replace(page, []byte("/Contents"), []byte("/#43ontent#73 null/Contents"), 1))
		})
	}},
	"name: the same twice": {after: func(data []byte) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
			page := pdf.Append(nil, must(f.Dict(form.pages[0])))
			out.Object(pdffile.Ref(form.pages[0]), bytes.Replace(page, []byte("/Contents"), []byte("/Rotate 90/Rot#61te 0/Contents"), 1))
		})
	}},
	"name: with a comment in it": {after: func(data []byte) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
			page := pdf.Append(nil, must(f.Dict(form.pages[0])))
			out.Object(pdffile.Ref(form.pages[0]), bytes.Replace(page, []byte("/Contents"), []byte("/Rotate%\r 90/Contents"), 1))
		})
	}},
	// Tables.
	"table: a content":              {after: table(evil, "CONTENT 1\nAT 00000 n \n", goodTrailer)},
	"table: of another generation":  {after: table(evil, "CONTENT 1\nAT 00001 n \n", goodTrailer)},
	"table: without the identifier": {after: table(nil, "0 0\n", "/Size SIZE/Root ROOT 0 R/Info INFO 0 R/Prev PREV")},
	"table: another identifier":     {after: table(nil, "0 0\n", "/Size SIZE/Root ROOT 0 R/Info INFO 0 R/ID[<00><00>]/Prev PREV")},
	"table: a small size":           {after: table(nil, "0 0\n", "/Size 3/Root ROOT 0 R/Info INFO 0 R/ID BOTH/Prev PREV")},
	"table: a huge size":            {after: table(nil, "0 0\n", "/Size 99999999999/Root ROOT 0 R/Info INFO 0 R/ID BOTH/Prev PREV")},
	"table: a huge number":          {after: table(nil, "9999999999 1\nAT 00000 n \n", goodTrailer)},
	"table: so many":                {after: table(nil, "0 999999999\n", goodTrailer)},
	"table: two places of one":      {after: table(evil, "CONTENT 1\nAT 00000 n \nCONTENT 1\n0000000009 00000 n \n", goodTrailer)},
	"table: the first again":        {after: table(nil, "0 0\n", "/Size SIZE/Root ROOT 0 R/Info INFO 0 R/ID BOTH/Prev FIRST")},
	"table: none before":            {after: table(nil, "0 0\n", "/Size SIZE/Root ROOT 0 R/Info INFO 0 R/ID BOTH")},
	"table: prev is no number":      {after: table(nil, "0 0\n", "/Size SIZE/Root ROOT 0 R/Info INFO 0 R/ID BOTH/Prev ROOT 0 R")},
	"table: prev twice":             {after: table(nil, "0 0\n", goodTrailer+"/Pr#65v FIRST")},
	"table: encrypted":              {after: table(nil, "0 0\n", goodTrailer+"/Encrypt<</Filter/Standard>>")},
	"table: other keys":             {after: table(nil, "0 0\n", goodTrailer+"/AuthCode<<>>")},
	"table: an object twice, the second listed": {after: table(func(f *pdf.File, form *pdfForm, at int) string {
		return "CONTENT 0 obj\n<</Length 2>>\nstream\nBT\nendstream\nendobj\n"
	}, "0 0\n", goodTrailer)},
	"table: an object in a string of another": {after: table(func(f *pdf.File, form *pdfForm, at int) string {
		return "SIZE 0 obj\n(\nCONTENT 0 obj <<>> endobj)\nendobj\n"
	}, "SIZE 1\nAT 00000 n \n", strings.Replace(goodTrailer, "SIZE", "9999", 1))},
	"end: the end in a comment":  {after: func(data []byte) []byte { return append(bytes.Clone(data), "%%EOF\n%%EOF\n"...) }},
	"end: a start of nothing":    {after: func(data []byte) []byte { return append(bytes.Clone(data), "startxref\n0\n%%EOF\n"...) }},
	"end: a start far behind":    {after: func(data []byte) []byte { return append(bytes.Clone(data), "startxref\n9999999999\n%%EOF\n"...) }},
	"end: a second file":         {after: func(data []byte) []byte { return append(bytes.Clone(data), data...) }},
	"end: zeros":                 {after: func(data []byte) []byte { return append(bytes.Clone(data), make([]byte, 2000)...) }},
	"begin: bytes before":        {after: func(data []byte) []byte { return append([]byte("\n"), data...) }},
	"begin: another file before": {after: func(data []byte) []byte { return append(bytes.Clone(data[:200]), data...) }},
	"length: of a stream elsewhere": {
		before: func(data []byte) []byte {
			return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
				length := out.Reserve()
				out.Object(length, []byte("40"))
				content := "BT /F 9 Tf (a) Tj ET                    \nendstream\nendobj"
				out.Raw(pdffile.Ref(refOf(must(f.Dict(form.pages[0]))["Contents"])), nil, []byte(content[:40]))
			})
		},
		after: onPage(func(f *pdf.File, page pdf.Dict, out *pdffile.Update) {
			out.Object(pdffile.Ref(refOf(page["Contents"])), []byte("<</Length 0>>"))
		})},
	"validation: away": {
		before: prepared(catalogueOf, func(d pdf.Dict, add func(string, string) pdf.Ref) {
			d["DSS"] = pdf.Dict{"Certs": pdf.Array{add("", string(theOffice().root.Raw))}}
		}),
		after: changedKey(catalogueOf, "DSS", nil).after},
	"validation: another list": {after: func(data []byte) []byte {
		return rewritten(data, catalogueOf, func(d pdf.Dict, add func(string, string) pdf.Ref) { d["DSS"] = pdf.Dict{"JS": pdf.Array{add("", "1")}} })
	}},
	"validation: what is shown": {after: func(data []byte) []byte {
		return rewritten(data, catalogueOf, func(d pdf.Dict, add func(string, string) pdf.Ref) {
			d["DSS"] = pdf.Dict{"VRI": pdf.Dict{"AA": pdf.Dict{"TU": pdf.Dict{"S": pdf.Name("JavaScript")}, "TS": add("", "q")}}}
		})
	}},
}

// TestShadows makes each on files with tables of text and in streams, and on a case. What the attack prepares is signed as it is, and good
// before the attack.
func TestShadows(t *testing.T) {
	o := theOffice()
	files := [][]byte{blankPDF(t, pdffile.V14), blankPDF(t, pdffile.V17)}
	for i, data := range files {
		for what, a := range shadows {
			holdFound(t, o, data, fmt.Sprintf("file %d, %s", i, what), a)
		}
	}
}

// TestTicked: a box that a signature left open may be ticked.
func TestTicked(t *testing.T) {
	data := signedPDF(t, states("So", "Btn", 20)(blankPDF(t, pdffile.V14)), theOffice().signer(), PDFOptions{Field: "ChuKy1"})
	if ok, said := clean(filledKeys("So", pdf.Dict{"V": pdf.Name("Co"), "AS": pdf.Name("Co")})(data)); !ok || !strings.Contains(said, `filled with "Co"`) {
		t.Error(said)
	}
}
