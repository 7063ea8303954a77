package sign

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand"
	"runtime"
	"slices"
	"testing"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// A pdfDice throws what an update changes in a file.
type pdfDice struct {
	*rand.Rand
	file   *pdf.File
	out    *pdffile.Update
	values []any      // that stand in the file
	keys   []pdf.Name // that do, and others that decide what is seen
}

func newPDFDice(seed int64, f *pdf.File, out *pdffile.Update) *pdfDice {
	d := &pdfDice{Rand: rand.New(rand.NewSource(seed)), file: f, out: out, keys: []pdf.Name{"OC", "Matrix", "MK", "AP", "AS", "V", "DV", "Ff", "F", "MaxLen", "Q", "DA", "DR", "Rotate", "MediaBox",
		"UserUnit", "Kids", "Parent", "Annots", "Names", "OpenAction", "OCProperties", "AA", "A", "XFA", "NeedAppearances", "Lock", "RV", "DSS", "Extensions", "Version", "StructTreeRoot"}}
	for ref := range pdf.Ref(f.Len()) {
		d.collect(must(f.Object(ref)))
	}
	return d
}

func (d *pdfDice) collect(v any) {
	switch v := v.(type) {
	case nil:
		return
	case *pdf.Stream:
		d.collect(v.Dict)
		return
	case pdf.Dict:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			d.keys = append(d.keys, key)
			d.collect(v[key])
		}
	case pdf.Array:
		for _, e := range v[:min(len(v), 20)] {
			d.collect(e)
		}
	}
	d.values = append(d.values, v)
}

func (d *pdfDice) number() pdf.Ref { return pdf.Ref(1 + d.Intn(d.file.Len()-1)) }
func (d *pdfDice) key() pdf.Name   { return d.keys[d.Intn(len(d.keys))] }

// write writes an object anew.
func (d *pdfDice) write(ref pdf.Ref, v any) {
	if x, ok := v.(*pdf.Stream); ok {
		dict := cloned(x.Dict)
		delete(dict, "Length")
		written := pdf.Append(nil, dict)
		d.out.Raw(pdffile.Ref(ref), written[2:len(written)-2], x.Data)
		return
	}
	d.out.Object(pdffile.Ref(ref), pdf.Append(nil, v))
}

func (d *pdfDice) added(v any) pdf.Ref {
	ref := pdf.Ref(d.out.Reserve())
	d.write(ref, v)
	return ref
}

// value is any value.
func (d *pdfDice) value() any {
	switch d.Intn(8) {
	case 0:
		return d.number()
	case 1:
		return pdf.Int(d.Intn(1000) - 10)
	case 2:
		return d.added(&pdf.Stream{Dict: pdf.Dict{"Subtype": pdf.Name("Form"), "BBox": pdf.Array{pdf.Int(0), pdf.Int(0), pdf.Int(500), pdf.Int(500)}}, Data: []byte(sheet)})
	case 3:
		return []any{pdf.Name("Off"), pdf.Name("Co"), pdf.String("06"), pdf.String(""), true, nil}[d.Intn(6)]
	}
	return d.values[d.Intn(len(d.values))]
}

// changed is a value, a little otherwise.
func (d *pdfDice) changed(v any) any {
	switch v := v.(type) {
	case pdf.Dict:
		dict, key := cloned(v), d.key()
		if keys := slices.Sorted(maps.Keys(dict)); len(keys) > 0 && d.Intn(3) > 0 {
			key = keys[d.Intn(len(keys))]
		}
		if to := d.value(); d.Intn(3) == 0 {
			delete(dict, key)
		} else if dict[key] != nil && d.Intn(2) == 0 {
			dict[key] = d.changed(dict[key])
		} else if dict[key] = to; to == nil {
			delete(dict, key)
		}
		return dict
	case pdf.Array:
		at := d.Intn(len(v) + 1)
		switch list := slices.Clone(v); {
		case at == len(v), d.Intn(3) == 0:
			return slices.Insert(list, at, d.value())
		case d.Intn(2) == 0:
			return slices.Delete(list, at, at+1)
		default:
			list[at] = d.changed(list[at])
			return list
		}
	case *pdf.Stream:
		if d.Intn(2) == 0 {
			return &pdf.Stream{Dict: v.Dict, Data: []byte(other)}
		}
		return &pdf.Stream{Dict: d.changed(v.Dict).(pdf.Dict), Data: v.Data}
	case pdf.Ref:
		to := must(d.file.Object(v))
		if _, stream := to.(*pdf.Stream); !stream && to != nil && d.Intn(2) == 0 {
			return d.added(d.changed(to))
		}
	}
	return d.value()
}

// thrown is an update of a signed file: of any object, beside a signature, or of what fills a field; nil for one that cannot be signed.
func thrown(seed int64, one []byte) (data []byte) {
	defer func() { // of must
		switch v := recover().(type) {
		case runtime.Error:
			panic(v)
		case error:
			data = nil
		}
	}()
	kind := rand.New(rand.NewSource(^seed)).Intn(3)
	if kind == 1 {
		return signedBeside(one, "ConDau", 0, func(p *pdfSigning) {
			d := newPDFDice(seed, p.file, p.out)
			ref := d.number()
			p.field.dict = cloned(p.field.dict)
			switch ref {
			case p.field.ref:
				p.field.dict = d.changed(p.field.dict).(pdf.Dict)
			case p.form.formRef:
				p.form.acroForm = d.changed(p.form.acroForm).(pdf.Dict)
			case p.form.root:
				p.form.catalogue = d.changed(p.form.catalogue).(pdf.Dict)
				p.write(ref, p.form.catalogue)
			default:
				if v := must(p.file.Object(ref)); v != nil {
					d.write(ref, d.changed(v))
				}
			}
		})
	}
	return updated(one, func(f *pdf.File, form *pdfForm, out *pdffile.Update) {
		d := newPDFDice(seed, f, out)
		if kind == 0 {
			if ref := d.number(); f.Has(ref) {
				d.write(ref, d.changed(must(f.Object(ref))))
			}
			return
		}
		filled := must(pdf.Open(filledWith(one, "06", "(06) Tj")))
		for range filled.Size() - f.Size() {
			out.Reserve()
		}
		for _, ref := range filled.Sections[0].Refs {
			v := must(filled.Object(ref))
			if x, ok := v.(*pdf.Stream); ok && x.Dict["Type"] == pdf.Name("XRef") || v == nil {
				continue
			}
			if d.Intn(2) == 0 {
				v = d.changed(v)
			}
			d.write(ref, v)
		}
	})
}

// A seenFile writes out all that objects lead to, so that files can be compared without their tables.
type seenFile struct {
	*pdf.File
	way []pdf.Ref
}

func (s *seenFile) whole(v any, without ...pdf.Name) string {
	switch v := v.(type) {
	case pdf.Ref:
		to := must(s.Object(v))
		if dict, ok := to.(pdf.Dict); ok && len(s.way) > 0 && dict["Subtype"] == pdf.Name("Widget") || slices.Contains(s.way, v) {
			return fmt.Sprint("@", v)
		}
		s.way = append(s.way, v)
		defer func() { s.way = s.way[:len(s.way)-1] }()
		return s.whole(to, without...)
	case pdf.Array:
		text := "["
		for _, e := range v {
			text += s.whole(e, without...) + " "
		}
		return text + "]"
	case pdf.Dict:
		text := "<<"
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if !slices.Contains(without, key) {
				text += string(key) + " " + s.whole(v[key], without...) + "\n"
			}
		}
		return text + ">>"
	case *pdf.Stream:
		return s.whole(v.Dict, "Length") + string(v.Data)
	}
	return string(pdf.Append(nil, v))
}

// seenOf is what of a file is seen, by what it is of: its pages and the rest of the catalogue, and each field.
func seenOf(data []byte) map[string]string {
	f := must(pdf.Open(data))
	form := must(readForm(f))
	s := &seenFile{File: f}
	all := map[string]string{"": s.whole(form.root, "AcroForm", "Extensions", "Version", "DSS", "Metadata") + s.whole(form.acroForm, "Fields", "DR", "DA", "SigFlags")}
	for _, field := range form.fields {
		all[field.name] = s.whole(field.ref, "P", "Parent")
		for _, widget := range field.widgets {
			all[field.name] += s.whole(widget, "P", "Parent")
		}
	}
	return all
}

// FuzzUpdate throws updates of signed files: what is seen otherwise is a change that is forbidden, or one of a field that is listed.
func FuzzUpdate(f *testing.F) {
	o := theOffice()
	var files [][]byte
	for _, version := range versions {
		blank := blankPDF(f, version)
		files = append(files, signedPDF(f, blank, o.signer(), PDFOptions{Field: "ChuKy1"}), signedPDF(f, states("So", "Btn", 20)(blank), o.signer(), PDFOptions{Field: "ChuKy1"}))
	}
	for seed := range int64(100) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed int64) {
		one := files[uint64(seed)%uint64(len(files))]
		data := thrown(seed, one)
		all, err := o.verifier().Verify(bytes.NewReader(data), int64(len(data)))
		i := slices.IndexFunc(all, func(s Signature) bool { return s.Name == "ChuKy1" })
		if err != nil || i < 0 || !unchangedPDF(all[i]) {
			return
		}
		before, after := seenOf(one), seenOf(data)
		for _, c := range all[i].Changes {
			delete(before, c.Where)
			delete(after, c.Where)
		}
		for name := range after {
			if before[name] != after[name] {
				t.Errorf("what is seen of %q changed, and only this is said: %v", name, all[i].Changes)
			}
		}
	})
}
