package sign

import (
	"slices"
	"strconv"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// mostAdded is how large a field may be that is added with its signature, in square points: about that of two seals. A larger one
// could hide what was signed.
const mostAdded = 90 * 180

// mostSigned is how large a field may be that was there and is seen otherwise once it is signed: a quarter of a page.
const mostSigned = 842 * 595 / 4

// newKeys are what a field may have that is added with its signature: no action, and nothing that leads to another field.
var newKeys = []pdf.Name{"AP", "AS", "BS", "Border", "DA", "DR", "F", "FT", "Ff", "Lock", "M", "MK", "NM", "P", "Rect", "StructParent", "Subtype", "T", "TU", "Type", "V"}

// newSignature reports whether a field is new, and signed.
func (d *pdfDiff) newSignature(ref pdf.Ref, list bool) (bool, error) {
	i := slices.IndexFunc(d.newForm.fields, func(f *pdfField) bool { return f.ref == ref })
	if i < 0 || d.old.Has(ref) {
		return false, nil
	}
	field := d.newForm.fields[i]
	for key := range field.dict {
		if !slices.Contains(newKeys, key) {
			return false, nil
		}
	}
	signed, err := d.signed(field.dict)
	if err != nil || !signed || field.kind != "Sig" || field.dict["Subtype"] != pdf.Name("Widget") || d.oldForm.field(field.name) != nil {
		return false, err
	}
	size, err := boxOf(d.new, field.dict)
	if err != nil || size.width*size.height > mostAdded {
		return false, err
	}
	if d.locks.all { // a document time stamp changes nothing, if it is not seen (ISO 32000-2, 12.8.2.2.2)
		v, err := d.new.Dict(field.dict["V"])
		if err != nil || v["SubFilter"] != docStamp || size.width*size.height > 0 && field.dict["AP"] != nil {
			return false, err
		}
	}
	switch {
	case list:
		d.allow(field.name, whatSignedNew)
	case d.placed[ref]: // it would hide more than one place
		return false, nil
	default:
		d.placed[ref] = true
	}
	return true, d.explain(pdf.Array{ref})
}

// signed reports whether a field has a signature as its value, and what is seen of it is a drawing.
func (d *pdfDiff) signed(field pdf.Dict) (bool, error) {
	v, err := d.new.Dict(field["V"])
	if err != nil || v == nil || refOf(field["V"]) == 0 || d.old.Has(refOf(field["V"])) {
		return false, err
	}
	if v["ByteRange"] == nil || v["Contents"] == nil || v["Type"] != nil && v["Type"] != pdf.Name("Sig") && v["Type"] != pdf.Name("DocTimeStamp") {
		return false, nil
	}
	_, ok, err := d.drawing(field["AP"])
	return ok, err
}

// drawing is what is seen of a field: one form, in all states, that is of no layer and stands for no page of another file. Without one,
// nothing is.
func (d *pdfDiff) drawing(v any) (*pdf.Stream, bool, error) {
	looks, err := d.new.Dict(v)
	if err != nil || v == nil {
		return nil, v == nil, err
	}
	n, err := d.new.Resolve(looks["N"])
	x, ok := n.(*pdf.Stream)
	return x, err == nil && ok && len(looks) == 1 && x.Dict["Subtype"] == pdf.Name("Form") && x.Dict["OC"] == nil && x.Dict["Ref"] == nil, err
}

// field may be signed or filled, if it was left open.
func (d *pdfDiff) field(field *pdfField, old, now pdf.Dict) (bool, error) {
	after := d.newForm.field(field.name)
	if after == nil || after.ref != field.ref || after.kind != field.kind {
		return false, nil
	}
	keys := d.differing(old, now)
	open := !d.locks.all && !d.locks.fields[field.name]
	if field.kind == "Sig" {
		return d.signField(field, after, old, now, keys, open)
	}
	flags, _ := old["Ff"].(pdf.Int)
	if i := slices.Index(keys, "Ff"); i >= 0 {
		if now["Ff"] != flags|readOnly {
			return false, nil
		}
		keys = slices.Delete(keys, i, i+1)
		if len(keys) == 0 {
			d.allow(field.name, decree.Message{Vi: "khóa trường", En: "the field is locked"})
			return true, nil
		}
	}
	if !d.fills(field, after) {
		return false, nil
	}
	for _, key := range keys {
		if key != "V" && key != "AP" && key != "AS" && key != "M" {
			return false, nil
		}
	}
	for _, widget := range field.widgets {
		before, err := d.old.Dict(widget)
		if err != nil {
			return false, err
		}
		seen, err := d.new.Dict(widget)
		if err != nil || seen == nil {
			return false, err
		}
		if ok, err := d.filled(after, before, seen); !ok || err != nil {
			return ok, err
		}
	}
	value := shown(now["V"])
	d.allow(field.name, decree.Message{Vi: bilingual.Sprintf("điền %q", value), En: "filled with " + strconv.Quote(value)})
	return true, d.explain(pdf.Array{now["AP"]})
}

func (d *pdfDiff) signField(field, after *pdfField, old, now pdf.Dict, keys []pdf.Name, open bool) (bool, error) {
	for _, key := range keys {
		frame, _ := now[key].(pdf.Dict)
		bare := key == "MK" && old[key] == nil && frame != nil && len(frame) == 0 // without a frame, as Acrobat writes it
		if !bare && !slices.Contains([]pdf.Name{"V", "AP", "AS", "DA", "F", "Lock", "M", "Rect"}, key) {
			return false, nil
		}
	}
	size, err := boxOf(d.new, now)
	if slices.Contains(keys, "Rect") && (err != nil || size.width*size.height > 0) || // but a signature may become one that is not seen
		slices.Contains(keys, "AP") && (err != nil || size.width*size.height > mostSigned) {
		return false, nil
	}
	signed, err := d.signed(after.dict)
	if err != nil || !signed || !open || field.value != nil {
		return false, err
	}
	d.allow(field.name, whatSigned)
	return true, d.explain(pdf.Array{after.dict["V"], after.dict["AP"], after.dict["Lock"]})
}

// fills reports whether a field that was left open has become one with a value: a signature, or one that can be read.
func (d *pdfDiff) fills(field, after *pdfField) bool {
	return after != nil && blank(field.value) && !blank(after.value) && (after.kind == "Sig" || shown(after.value) != "") && !d.locks.all && !d.locks.fields[field.name] && field.flags&readOnly == 0
}

// widget may change what is seen of a field as the field is signed or filled.
func (d *pdfDiff) widget(field *pdfField, old, now pdf.Dict) (bool, error) {
	after := d.newForm.field(field.name)
	if !d.fills(field, after) {
		return false, nil
	}
	for _, key := range d.differing(old, now) {
		if key != "AP" && key != "AS" && key != "M" {
			return false, nil
		}
	}
	ok, err := false, error(nil)
	if field.kind == "Sig" {
		var size box
		if size, err = boxOf(d.new, now); err == nil && size.width*size.height <= mostSigned {
			_, ok, err = d.drawing(now["AP"])
		}
	} else {
		ok, err = d.filled(after, old, now)
	}
	if !ok || err != nil {
		return ok, err
	}
	return true, d.explain(pdf.Array{now["AP"]})
}
