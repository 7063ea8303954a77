package sign

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/examples/cases"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/sign/internal/pdf"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// pdfCases are the PDFs of the cases, with fields, before they have number and date.
var pdfCases = sync.OnceValue(func() map[string][]byte {
	made := map[string][]byte{}
	for _, name := range must(fs.Glob(cases.Files, "*/report.*")) {
		r := must(source.Config{Workbooks: xlsx.Workbooks{}}.Decode(cases.Files, name))
		r.Draft, r.Number.Ordinal, r.Date = "", 0, model.Date{}
		d, err := doc.Assemble(r)
		if err != nil {
			continue // it is for the small set of sizes
		}
		var b bytes.Buffer
		if err := (render.PDFConfig{Fields: true}).PDF(&b, d); err != nil {
			panic(name + ": " + err.Error())
		}
		made[name] = b.Bytes()
	}
	return made
})

// updated writes an update behind a file.
func updated(data []byte, change func(f *pdf.File, form *pdfForm, out *pdffile.Update)) []byte {
	f := must(pdf.Open(data))
	out := updateOf(f)
	change(f, must(readForm(f)), out)
	return append(bytes.Clone(data), out.Close()...)
}

// rewritten is an update that changes one dictionary.
func rewritten(data []byte, of func(f *pdf.File, form *pdfForm) pdf.Ref, change func(d pdf.Dict, add func(dict, data string) pdf.Ref)) []byte {
	return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
		ref := of(f, form)
		d := cloned(must(f.Dict(ref)))
		change(d, func(dict, data string) pdf.Ref {
			n := out.Reserve()
			out.Raw(n, []byte(dict), []byte(data))
			return pdf.Ref(n)
		})
		out.Object(pdffile.Ref(ref), pdf.Append(nil, d))
	})
}

func firstPage(_ *pdf.File, form *pdfForm) pdf.Ref   { return form.pages[0] }
func catalogueOf(_ *pdf.File, form *pdfForm) pdf.Ref { return form.root }
func formOf(_ *pdf.File, form *pdfForm) pdf.Ref      { return form.formRef }
func fieldOf(name string) func(*pdf.File, *pdfForm) pdf.Ref {
	return func(_ *pdf.File, form *pdfForm) pdf.Ref { return form.field(name).ref }
}

// cover is a white sheet over a page, as an annotation.
func cover(d pdf.Dict, add func(dict, data string) pdf.Ref) {
	look := add("/Type/XObject/Subtype/Form/BBox[0 0 500 700]/Resources<<>>", "1 g 0 0 500 700 re f")
	note := pdf.Dict{"Type": pdf.Name("Annot"), "Subtype": pdf.Name("Stamp"), "F": pdf.Int(4), "Rect": pdf.Array{pdf.Int(50), pdf.Int(50), pdf.Int(550), pdf.Int(750)},
		"AP": pdf.Dict{"N": look}}
	annots, _ := d["Annots"].(pdf.Array)
	d["Annots"] = append(slices.Clone(annots), note)
}

// other is a page content that says something else.
const other = "BT /F0 14 Tf 100 600 Td <0001000200030004> Tj ET"

// An attack prepares a file before it is signed, and changes it after.
type attack struct {
	before, after func(data []byte) []byte
}

// attacks are those of which the signed bytes stay as they are: shadow attacks (hide, replace, hide and replace: NDSS 2021), and
// incremental saving.
var attacks = map[string]attack{
	"hide: a sheet is taken off": {
		before: func(data []byte) []byte { return rewritten(data, firstPage, cover) },
		after: func(data []byte) []byte {
			return rewritten(data, firstPage, func(d pdf.Dict, _ func(string, string) pdf.Ref) {
				annots := d["Annots"].(pdf.Array)
				d["Annots"] = annots[:len(annots)-1]
			})
		},
	},
	"hide: the drawing of a sheet becomes nothing": {
		before: func(data []byte) []byte { return rewritten(data, firstPage, cover) },
		after: func(data []byte) []byte {
			return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
				annots := must(f.Dict(form.pages[0]))["Annots"].(pdf.Array)
				look := annots[len(annots)-1].(pdf.Dict)["AP"].(pdf.Dict)["N"].(pdf.Ref)
				out.Raw(pdffile.Ref(look), []byte("/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<<>>"), nil)
			})
		},
	},
	"hide: the drawing of a sheet is freed": {
		before: func(data []byte) []byte { return rewritten(data, firstPage, cover) },
		after: func(data []byte) []byte {
			f := must(pdf.Open(data))
			annots := must(f.Dict(must(readForm(f)).pages[0]))["Annots"].(pdf.Array)
			look := annots[len(annots)-1].(pdf.Dict)["AP"].(pdf.Dict)["N"].(pdf.Ref)
			root, _ := f.Trailer["Root"].(pdf.Ref)
			info, _ := f.Trailer["Info"].(pdf.Ref)
			return fmt.Appendf(bytes.Clone(data), "xref\n%d 1\n0000000000 00001 f \ntrailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID%s/Prev %d>>\nstartxref\n%d\n%%%%EOF\n",
				look, f.Size(), root, info, pdf.Append(nil, f.Trailer["ID"]), f.Sections[0].At, len(data))
		},
	},
	"hide: a sheet appears": {after: func(data []byte) []byte { return rewritten(data, firstPage, cover) }},
	"replace: what a page says": {after: func(data []byte) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
			content, ok := must(f.Dict(form.pages[0]))["Contents"].(pdf.Ref)
			if !ok {
				content = must(f.Dict(form.pages[0]))["Contents"].(pdf.Array)[0].(pdf.Ref)
			}
			out.Raw(pdffile.Ref(content), nil, []byte(other))
		})
	}},
	"replace: the page has another content": {after: func(data []byte) []byte {
		return rewritten(data, firstPage, func(d pdf.Dict, add func(string, string) pdf.Ref) { d["Contents"] = add("", other) })
	}},
	"replace: the letters of the font": {after: func(data []byte) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
			fonts := must(f.Dict(must(f.Dict(must(f.Dict(form.pages[0]))["Resources"]))["Font"]))
			for _, v := range fonts {
				out.Object(pdffile.Ref(v.(pdf.Ref)), []byte("<</Type/Font/Subtype/Type1/BaseFont/Symbol>>"))
				return
			}
		})
	}},
	"replace: a field of text that was filled in": {
		before: func(data []byte) []byte {
			return rewritten(data, fieldOf("So"), func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["V"] = pdf.String("06") })
		},
		after: func(data []byte) []byte {
			return rewritten(data, fieldOf("So"), func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["V"] = pdf.String("66") })
		},
	},
	"replace: the font of the form": {after: func(data []byte) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
			fonts := must(f.Dict(must(f.Dict(form.acroForm["DR"]))["Font"]))
			for _, v := range fonts {
				out.Object(pdffile.Ref(v.(pdf.Ref)), []byte("<</Type/Font/Subtype/Type1/BaseFont/Symbol>>"))
				return
			}
		})
	}},
	"replace: where a field to sign stands": {after: func(data []byte) []byte {
		return rewritten(data, fieldOf("ConDau"), func(d pdf.Dict, _ func(string, string) pdf.Ref) {
			d["Rect"] = pdf.Array{pdf.Int(0), pdf.Int(0), pdf.Int(500), pdf.Int(800)}
		})
	}},
	"replace: what the signature shows": {after: func(data []byte) []byte {
		return rewritten(data, fieldOf("ChuKy1"), func(d pdf.Dict, add func(string, string) pdf.Ref) {
			d["AP"] = pdf.Dict{"N": add("/Type/XObject/Subtype/Form/BBox[0 0 10 10]/Resources<<>>", "0 g 0 0 10 10 re f")}
		})
	}},
	"hide and replace: a table that leads to what was there": {
		before: func(data []byte) []byte { return hidden(data) },
		after: func(data []byte) []byte {
			f := must(pdf.Open(data))
			page := must(readForm(f)).pages[0]
			content := must(f.Dict(page))["Contents"].(pdf.Ref)
			at := bytes.Index(data, fmt.Appendf(nil, "\n%d 0 obj\n<<>>%%hidden", content))
			if at < 0 {
				at = bytes.Index(data, fmt.Appendf(nil, "\n%d 0 obj %%hidden", content))
			}
			root, _ := f.Trailer["Root"].(pdf.Ref)
			info, _ := f.Trailer["Info"].(pdf.Ref)
			return fmt.Appendf(bytes.Clone(data), "xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID%s/Prev %d>>\nstartxref\n%d\n%%%%EOF\n",
				content, at+1, f.Size(), root, info, pdf.Append(nil, f.Trailer["ID"]), f.Sections[0].At, len(data))
		},
	},
	"hide and replace: back to an earlier revision": {
		before: func(data []byte) []byte {
			return rewritten(data, firstPage, func(d pdf.Dict, add func(string, string) pdf.Ref) { d["Contents"] = add("", other) })
		},
		after: func(data []byte) []byte {
			f := must(pdf.Open(data))
			return fmt.Appendf(bytes.Clone(data), "startxref\n%d\n%%%%EOF\n", f.Sections[len(f.Sections)-1].At)
		},
	},
	"saved: another catalogue": {after: func(data []byte) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
			pages := out.Reserve()
			out.Object(pages, []byte("<</Type/Pages/Count 0/Kids[]>>"))
			c := cloned(form.catalogue)
			c["Pages"] = pdf.Ref(pages)
			out.Object(pdffile.Ref(form.root), pdf.Append(nil, c))
		})
	}},
	"saved: a new root": {after: func(data []byte) []byte {
		f := must(pdf.Open(data))
		form := must(readForm(f))
		f.Trailer["Root"] = pdf.Ref(f.Size())
		out := updateOf(f)
		root := out.Reserve()
		c := cloned(form.catalogue)
		c["OpenAction"] = pdf.Dict{"S": pdf.Name("Named")}
		out.Object(root, pdf.Append(nil, c))
		return append(bytes.Clone(data), out.Close()...)
	}},
	"saved: an action": {after: func(data []byte) []byte {
		return rewritten(data, catalogueOf, func(d pdf.Dict, _ func(string, string) pdf.Ref) {
			d["OpenAction"] = pdf.Dict{"S": pdf.Name("JavaScript"), "JS": pdf.String("app.alert(1)")}
		})
	}},
	"saved: readers draw the fields": {after: func(data []byte) []byte {
		return rewritten(data, formOf, func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["NeedAppearances"] = true })
	}},
	"saved: other letters for fields": {after: func(data []byte) []byte {
		return rewritten(data, formOf, func(d pdf.Dict, _ func(string, string) pdf.Ref) { d["DR"] = pdf.Dict{} })
	}},
	"saved: another form": {after: func(data []byte) []byte {
		return rewritten(data, formOf, func(d pdf.Dict, add func(string, string) pdf.Ref) { d["XFA"] = add("", "<xdp/>") })
	}},
	"saved: a title": {after: func(data []byte) []byte {
		return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
			out.Object(pdffile.Ref(f.Trailer["Info"].(pdf.Ref)), []byte("<</Title(Quy\\341\\272)>>"))
		})
	}},
	"saved: an object that leads nowhere": {after: func(data []byte) []byte {
		return updated(data, func(_ *pdf.File, _ *pdfForm, out *pdffile.Update) { out.Object(out.Reserve(), []byte("(a)")) })
	}},
	"saved: a page for validation": {after: func(data []byte) []byte {
		return rewritten(data, catalogueOf, func(d pdf.Dict, add func(string, string) pdf.Ref) {
			d["DSS"] = pdf.Dict{"Certs": pdf.Array{add("", other)}}
		})
	}},
	"saved: a field that is not signed": {after: func(data []byte) []byte { return withField(data, pdf.Dict{}) }},
	"saved: a field with an action": {after: func(data []byte) []byte {
		return withField(data, pdf.Dict{"A": pdf.Dict{"S": pdf.Name("Named")}, "V": pdf.Dict{"Type": pdf.Name("Sig"), "ByteRange": pdf.Array{}, "Contents": pdf.String("")}})
	}},
	"saved: a field over the whole page": {after: func(data []byte) []byte {
		return withField(data, pdf.Dict{"V": pdf.Dict{"Type": pdf.Name("Sig"), "ByteRange": pdf.Array{}, "Contents": pdf.String("")},
			"Rect": pdf.Array{pdf.Int(0), pdf.Int(0), pdf.Int(595), pdf.Int(842)}})
	}},
	"saved: a signature that is none": {after: func(data []byte) []byte {
		return withField(data, pdf.Dict{"V": pdf.Dict{"Type": pdf.Name("Sig"), "ByteRange": pdf.Array{}, "Contents": pdf.String("")}})
	}},
	"filled: shows another value than it has":  {after: func(data []byte) []byte { return filledWith(data, "06", "(66) Tj") }},
	"filled: draws besides":                    {after: func(data []byte) []byte { return filledWith(data, "06", "(06) Tj 1 g 0 0 9 9 re f") }},
	"filled: upside down":                      {after: func(data []byte) []byte { return filledWith(data, "06", "/Thuong -13 Tf (06) Tj") }},
	"filled: turned":                           {after: func(data []byte) []byte { return filledWith(data, "06", "-1 0 0 -1 20 10 Tm (06) Tj") }},
	"filled: in another order":                 {after: func(data []byte) []byte { return filledWith(data, "06", "10 0 Td (0) Tj -10 0 Td (6) Tj") }},
	"filled: the first figure is out of sight": {after: func(data []byte) []byte { return filledWith(data, "106", "-8 0 Td (106) Tj") }},
	"filled: a figure is cut off":              {after: func(data []byte) []byte { return filledWith(data, "106", "0 0 9 16 re W n (106) Tj") }},
	"filled: what is seen is drawn on the page too": {
		before: func(data []byte) []byte {
			return rewritten(data, firstPage, func(d pdf.Dict, _ func(string, string) pdf.Ref) {
				d["Contents"] = pdf.Array{d["Contents"], pdf.Ref(nowhere)}
			})
		},
		after: func(data []byte) []byte { return filledAt(data, nowhere, "06", "(06) Tj") },
	},
	"behind the end: a line": {after: func(data []byte) []byte { return append(bytes.Clone(data), '\n') }},
	"behind the end: the end again": {after: func(data []byte) []byte {
		return append(bytes.Clone(data), data[bytes.LastIndex(data, []byte("startxref")):]...)
	}},
	"behind the end: words": {after: func(data []byte) []byte { return append(bytes.Clone(data), "1 0 obj\n<<>>\nendobj\n"...) }},
}

// hidden puts a second content of page 1 into the file, to which nothing leads.
func hidden(data []byte) []byte {
	return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
		page := cloned(must(f.Dict(form.pages[0])))
		content := out.Reserve()
		out.Raw(content, nil, fmt.Appendf(nil, "%% a comment\n%d 0 obj %%hidden\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n", content, len(other), other))
		page["Contents"] = pdf.Ref(content)
		out.Object(pdffile.Ref(form.pages[0]), pdf.Append(nil, page))
	})
}

// withField adds a field to the form and to page 1.
func withField(data []byte, more pdf.Dict) []byte {
	return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
		ref := out.Reserve()
		field := pdf.Dict{"Type": pdf.Name("Annot"), "Subtype": pdf.Name("Widget"), "FT": pdf.Name("Sig"), "T": pdf.String("Moi"), "F": pdf.Int(4),
			"Rect": pdf.Array{pdf.Int(10), pdf.Int(10), pdf.Int(50), pdf.Int(50)}}
		for k, v := range more {
			if k == "V" {
				n := out.Reserve()
				out.Object(n, pdf.Append(nil, v))
				v = pdf.Ref(n)
			}
			field[k] = v
		}
		out.Object(ref, pdf.Append(nil, field))
		acroForm, page := cloned(form.acroForm), cloned(must(f.Dict(form.pages[0])))
		acroForm["Fields"] = append(slices.Clone(form.list), pdf.Ref(ref))
		page["Annots"] = append(slices.Clone(must(f.Array(page["Annots"]))), pdf.Ref(ref))
		out.Object(pdffile.Ref(form.formRef), pdf.Append(nil, acroForm))
		out.Object(pdffile.Ref(form.pages[0]), pdf.Append(nil, page))
	})
}

// filledWith fills the number without signing, and shows something.
func filledWith(data []byte, value, show string) []byte { return filledAt(data, 0, value, show) }

// nowhere is the number of an object that no case has.
const nowhere = 5000

// filledAt does so with a drawing that has at least a number.
func filledAt(data []byte, number pdffile.Ref, value, show string) []byte {
	return filledSo(data, number, "", show, inPlace(pdf.String(value)))
}

// filledSo does so with a value of any kind, in a drawing that says something more of itself.
func filledSo(data []byte, number pdffile.Ref, entry, show string, value func(*pdffile.Update) any) []byte {
	return updated(data, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
		field := form.field("So")
		look := out.Reserve()
		for look < number {
			look = out.Reserve()
		}
		fonts := pdf.Append(nil, must(f.Dict(form.acroForm["DR"])))
		size := must(boxOf(f, must(f.Dict(field.widgets[0]))))
		dict := fmt.Appendf(nil, "/Type/XObject/Subtype/Form%s/BBox[0 0 %.3f %.3f]/Resources %s", entry, size.width, size.height, fonts)
		out.Raw(look, dict, []byte("/Tx BMC q BT /Thuong 13 Tf 0 g 2 3 Td "+show+" ET Q EMC"))
		own := cloned(field.dict)
		own["V"] = value(out)
		for _, ref := range field.widgets {
			widget := own
			if ref != field.ref {
				widget = cloned(must(f.Dict(ref)))
			}
			widget["AP"] = pdf.Dict{"N": pdf.Ref(look)}
			if ref != field.ref {
				out.Object(pdffile.Ref(ref), pdf.Append(nil, widget))
			}
		}
		out.Object(pdffile.Ref(field.ref), pdf.Append(nil, own))
	})
}

func inPlace(v any) func(*pdffile.Update) any { return func(*pdffile.Update) any { return v } }

func elsewhere(object string) func(*pdffile.Update) any {
	return func(out *pdffile.Update) any {
		ref := out.Reserve()
		out.Object(ref, []byte(object))
		return pdf.Ref(ref)
	}
}

// clean reports whether a verifier says of a file that its first signature is good and nothing was changed.
func clean(data []byte) (bool, string) {
	all, err := theOffice().verifier().Verify(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return false, err.Error()
	}
	if len(all) == 0 {
		return false, "no signature"
	}
	var said []string
	for _, c := range all[0].Changes {
		said = append(said, fmt.Sprintf("%v %s %s", c.Allowed, c.Where, c.What.En))
	}
	return unchangedPDF(all[0]), strings.Join(said, "; ")
}

// TestAttacks makes every attack on every case, and finds it. What the attack prepares is signed as it is, and good before the attack.
func TestAttacks(t *testing.T) {
	o := theOffice()
	files := map[string][]byte{"plain table": blankPDF(t, pdffile.V14), "table in a stream": blankPDF(t, pdffile.V17)}
	for name, data := range pdfCases() {
		files[name] = data
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		data := files[name]
		if (testing.Short() || raceEnabled) && !strings.Contains(name, "table") && !strings.HasPrefix(name, "commune") {
			continue
		}
		for what, a := range attacks {
			holdFound(t, o, data, name+", "+what, a)
		}
	}
}

// holdFound wants an attack to be found. What it prepares is signed as it is, and good before the attack.
func holdFound(t *testing.T, o *office, data []byte, name string, a attack) {
	t.Helper()
	if a.before != nil {
		data = a.before(data)
	}
	good := signedPDF(t, data, o.signer(), PDFOptions{Field: "ChuKy1"})
	if ok, said := clean(good); !ok {
		t.Fatalf("%s: before the attack: %s", name, said)
	}
	if ok, said := clean(a.after(good)); ok {
		t.Errorf("%s: not found: %s", name, said)
	}
}
