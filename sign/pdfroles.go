package sign

import (
	"slices"
	"strconv"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// assign says of each object of the revision before how it may change. One that has two roles has none: what may be changed as a
// part of one thing would change another.
func (d *pdfDiff) assign() error {
	d.roles, d.names = map[pdf.Ref]pdfRole{}, map[pdf.Ref]decree.Message{}
	d.role(refOf(d.old.Trailer["Info"]), "thông tin tài liệu", "the document information", dictRole(d.information))
	d.role(d.oldForm.root, "danh mục của tệp", "the catalogue", dictRole(d.catalogue))
	d.role(refOf(d.oldForm.catalogue["Metadata"]), "siêu dữ liệu (XMP)", "the metadata (XMP)", d.metadata)
	d.role(d.oldForm.formRef, "biểu mẫu", "the form", dictRole(d.acroForm))
	d.role(d.oldForm.listRef, "danh sách trường", "the list of fields", arrayRole(d.fieldList))
	d.assignResources()
	for _, field := range d.oldForm.fields {
		vi, en := "trường "+field.name, "the field "+field.name
		d.role(field.ref, vi, en, dictRole(func(old, now pdf.Dict) (bool, error) { return d.field(field, old, now) }))
		for _, widget := range field.widgets {
			if widget != field.ref {
				d.role(widget, vi, en, dictRole(func(old, now pdf.Dict) (bool, error) { return d.widget(field, old, now) }))
			}
			dict, err := d.old.Dict(widget)
			if err != nil {
				return err
			}
			if look := lookOf(dict); field.kind == "Tx" && d.referrers[look] == widget {
				d.role(look, vi, en, func(_, _ any) (bool, error) { return d.look(field, widget) })
			}
		}
	}
	for i, page := range d.oldForm.pages {
		n := strconv.Itoa(i + 1)
		d.role(page, "trang "+n, "page "+n, dictRole(d.page))
		dict, err := d.old.Dict(page)
		if err != nil {
			return err
		}
		d.role(refOf(dict["Annots"]), "chú thích của trang "+n, "the annotations of page "+n, arrayRole(d.annotations))
		contents, isArray := dict["Contents"].(pdf.Array)
		if !isArray {
			contents = pdf.Array{dict["Contents"]}
		}
		for _, c := range contents {
			d.role(refOf(c), "nội dung trang "+n, "the content of page "+n, nil)
		}
	}
	dss := d.oldForm.catalogue["DSS"]
	dict, err := d.old.Dict(dss)
	if err != nil {
		return err
	}
	for _, v := range []any{dss, dict["Certs"], dict["OCSPs"], dict["CRLs"], dict["VRI"]} {
		d.role(refOf(v), "dữ liệu để kiểm tra chữ ký (DSS)", "the data for validation (DSS)", func(_, _ any) (bool, error) { return d.validation() })
	}
	return nil
}

// assignResources lets the fonts of the form become more, which programs add that add a field, where they are of nothing but the form.
func (d *pdfDiff) assignResources() {
	resources, own := d.oldForm.acroForm["DR"], d.oldForm.formRef
	if own == 0 {
		own = d.oldForm.root
	}
	grow := func(v any, vi, en string) {
		if ref := refOf(v); ref > 0 && d.referrers[ref] == own {
			d.role(ref, vi, en, dictRole(func(old, now pdf.Dict) (bool, error) {
				d.saved |= savedFonts
				return d.grown(old, now), nil
			}))
			own = ref
		}
	}
	grow(resources, "phông chữ của biểu mẫu", "the fonts of the form")
	if dict, err := d.old.Dict(resources); err == nil {
		grow(dict["Font"], "phông chữ của biểu mẫu", "the fonts of the form")
	}
}

func (d *pdfDiff) role(ref pdf.Ref, vi, en string, role pdfRole) {
	if ref == 0 {
		return
	}
	if _, twice := d.roles[ref]; twice {
		role = nil
	}
	d.roles[ref], d.names[ref] = role, decree.Message{Vi: vi, En: en}
}

func dictRole(role func(old, now pdf.Dict) (bool, error)) pdfRole {
	return func(old, now any) (bool, error) {
		a, ok := old.(pdf.Dict)
		b, ok2 := now.(pdf.Dict)
		if !ok || !ok2 {
			return false, nil
		}
		return role(a, b)
	}
}

func arrayRole(role func(old, now pdf.Array) (bool, error)) pdfRole {
	return func(old, now any) (bool, error) {
		a, ok := old.(pdf.Array)
		b, ok2 := now.(pdf.Array)
		if !ok || !ok2 {
			return false, nil
		}
		return role(a, b)
	}
}

// catalogue may get data for validation, and a form with signatures.
func (d *pdfDiff) catalogue(old, now pdf.Dict) (bool, error) {
	for _, key := range d.differing(old, now) {
		ok, err := false, error(nil)
		switch key {
		case "DSS":
			ok, err = d.validation()
		case "AcroForm":
			before, inline := old[key].(pdf.Dict)
			if after, isDict := now[key].(pdf.Dict); isDict && (inline || old[key] == nil) {
				ok, err = d.acroForm(before, after)
			} else if ref := refOf(now[key]); old[key] == nil && ref > 0 && !d.old.Has(ref) {
				if ok, err = d.acroForm(nil, d.newForm.acroForm); ok {
					d.explained[ref] = true
				}
			}
		case "Extensions": // which names a later version of the format, as signatures may
			ok = plainDict(now[key])
			d.saved |= savedVersion
		case "Version":
			ok = d.laterVersion(now[key])
			d.saved |= savedVersion
		case "Metadata":
			ok, err = d.newMetadata(old[key], now[key])
		}
		if !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

// plainDict reports whether a value is a dictionary that leads nowhere.
func plainDict(v any) bool {
	d, ok := v.(pdf.Dict)
	pdf.Refs(d, func(pdf.Ref) { ok = false })
	return ok
}

// laterVersion reports whether a version of the format that there is is later than the one of the file before (ISO 32000-1, 7.2.2).
func (d *pdfDiff) laterVersion(v any) bool {
	before, _ := d.oldForm.catalogue["Version"].(pdf.Name)
	if head := string(d.old.Data[len("%PDF-"):len("%PDF-1.7")]); string(before) < head {
		before = pdf.Name(head)
	}
	name, ok := v.(pdf.Name)
	return ok && len(name) == len("1.7") && (name >= "1.0" && name <= "1.7" || name == "2.0") && name >= before
}

// unlettered reports whether a field has no word of the letters in which it is filled in.
func unlettered(f *pdfField) bool { return f.letters == nil && f.kind != "Sig" && f.kind != "Btn" }

// grown reports whether a dictionary of resources has all that it had, unchanged, and perhaps more under other names.
func (d *pdfDiff) grown(old, now pdf.Dict) bool {
	for key := range old {
		before, isDict := old[key].(pdf.Dict)
		after, isDict2 := now[key].(pdf.Dict)
		if !pdf.Equal(old[key], now[key]) && !(isDict && isDict2 && d.grown(before, after)) {
			return false
		}
	}
	return d.explain(now) == nil
}

func (d *pdfDiff) acroForm(old, now pdf.Dict) (bool, error) {
	for _, key := range d.differing(old, now) {
		switch key {
		case "SigFlags":
			before, _ := old[key].(pdf.Int)
			if after, ok := now[key].(pdf.Int); !ok || after&before != before || after > 3 {
				return false, nil
			}
			d.saved |= savedFlags
		case "Fields":
			before, _ := old[key].(pdf.Array)
			after, ok := now[key].(pdf.Array)
			if ref := refOf(now[key]); old[key] == nil && ref > 0 && !d.old.Has(ref) {
				d.explained[ref] = true
				after, ok = d.newForm.list, true
			}
			if !ok {
				return false, nil
			}
			if ok, err := d.fieldList(before, after); !ok || err != nil {
				return ok, err
			}
		case "DA": // of fields that have none of their own
			if _, text := now[key].(pdf.String); !text || old[key] != nil || slices.ContainsFunc(d.oldForm.fields, unlettered) {
				return false, nil
			}
			d.saved |= savedFonts
		case "DR":
			before, isDict := old[key].(pdf.Dict)
			after, isDict2 := now[key].(pdf.Dict)
			if old[key] != nil && !(isDict && isDict2 && d.grown(before, after)) {
				return false, nil
			}
			if err := d.explain(now[key]); err != nil {
				return false, err
			}
			d.saved |= savedFonts
		default:
			return false, nil
		}
	}
	return true, nil
}

// fieldList may get fields that are signed.
func (d *pdfDiff) fieldList(old, now pdf.Array) (bool, error) {
	if len(now) < len(old) || !pdf.Equal(old, now[:len(old):len(old)]) {
		return false, nil
	}
	for _, v := range now[len(old):] {
		if ok, err := d.newSignature(refOf(v), true); !ok || err != nil {
			return ok, err
		}
	}
	return true, nil
}

// page may get places where fields are seen that are signed.
func (d *pdfDiff) page(old, now pdf.Dict) (bool, error) {
	for _, key := range d.differing(old, now) {
		if key != "Annots" || refOf(old[key]) > 0 {
			return false, nil
		}
		before, _ := old[key].(pdf.Array)
		after, err := d.new.Array(now[key])
		if ref := refOf(now[key]); err != nil || ref > 0 && d.old.Has(ref) {
			return false, err
		} else if ref > 0 {
			d.explained[ref] = true
		}
		if ok, err := d.annotations(before, after); !ok || err != nil {
			return ok, err
		}
	}
	return true, nil
}

func (d *pdfDiff) annotations(old, now pdf.Array) (bool, error) {
	if len(now) < len(old) || !pdf.Equal(old, now[:len(old):len(old)]) {
		return false, nil
	}
	for _, v := range now[len(old):] {
		if ok, err := d.newSignature(refOf(v), false); !ok || err != nil {
			return ok, err
		}
	}
	return true, nil
}
