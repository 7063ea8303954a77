package render

import (
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/pdffont"
	"github.com/vanthu/baocao/internal/typeset"
)

// A pdfForm is what a PDF has to be filled in and signed: fields of one widget that are signed, and fields of text, each with a widget
// wherever its value is printed (ISO 32000-1, 12.7).
type pdfForm struct {
	seal   doc.Length // the width of one of which there is no picture
	fields []pdfField // in the order of the pages
	faces  [4]pdffile.Ref
}

// A pdfField is a field with a name of its own.
type pdfField struct {
	name, title string
	ref         pdffile.Ref
	letters     []byte // font, size and colour of a field of text, where it is seen first
	widgets     []pdffile.Ref
}

// The widths of seals, in millimetres, are between these.
const (
	leastSeal = 10
	mostSeal  = 60
)

func newForm(seal doc.Length) (*pdfForm, error) {
	if seal != 0 && (seal < doc.Mm(leastSeal) || seal > doc.Mm(mostSeal)) {
		return nil, bilingual.Errorf("con dấu rộng %v; chiều rộng từ %d đến %d mm", "a seal is %v wide; its width is between %d and %d mm", seal, leastSeal, mostSeal)
	}
	return &pdfForm{seal: seal}, nil
}

// A FieldsError says why a file gets no fields or lines for signing.
type FieldsError struct{ reason, vietnamese string }

// Error says it in English.
func (e *FieldsError) Error() string { return "no fields for signing: " + e.reason }

// Vietnamese says the same in Vietnamese.
func (e *FieldsError) Vietnamese() string {
	return "không tạo được ô để ký số: " + e.vietnamese
}

func draftMark(f *doc.Field) error {
	return &FieldsError{"the report has the mark " + f.Text.Text + "; take it away when the report is ready to be signed",
		"văn bản còn ghi " + f.Text.Text + "; bỏ dấu hiệu này khi văn bản đã sẵn sàng để ký"}
}

// blank writes what is filled in or signed later.
func (p *pdf) blank(b *typeset.Blank) {
	switch {
	case b.Place != nil:
		p.signatureField(b)
	case b.Field.Tag == doc.TagDraft:
		p.err = draftMark(b.Field)
	default:
		p.textField(b)
	}
}

// signatureField writes a field that is signed. Its widget is a part of it.
func (p *pdf) signatureField(b *typeset.Blank) {
	if b.Place.Usual && p.form.seal != 0 { // its right edge lies on the signature
		own := *b
		own.X, own.Y = max(0, b.X+b.Width-p.form.seal), b.Y+(b.Height-p.form.seal)/2
		own.Width, own.Height = p.form.seal, p.form.seal
		b = &own
	}
	for i := range p.form.fields {
		if p.form.fields[i].name == b.Place.Name {
			p.err = &FieldsError{"two places are named " + b.Place.Name, "hai nơi ký cùng tên " + b.Place.Name}
			return
		}
	}
	ref := p.out.Reserve()
	p.form.fields = append(p.form.fields, pdfField{name: b.Place.Name, ref: ref})
	o := p.widget(ref, b, nil, "", b.Place.Title)
	o = pdffile.AppendString(append(o, "/FT/Sig/T"...), b.Place.Name)
	o = pdffile.AppendText(append(o, "/TU"...), b.Place.Title)
	p.out.Object(ref, append(o, ">>"...))
}

// textField writes a widget of a field that is filled in.
func (p *pdf) textField(b *typeset.Blank) {
	of := p.form.field(p.out, doc.FieldName(b.Field.Tag), b.Field.Title)
	ref := p.out.Reserve()
	of.widgets = append(of.widgets, ref)
	name := "/" + formFaces[b.Face]
	face := &p.form.faces[b.Face]
	if *face == 0 {
		*face = p.out.Reserve()
	}
	o := p.widget(ref, b, face.Append([]byte("/Font<<"+name+" ")), "/Tx BMC\nEMC", of.title)
	o = of.ref.Append(append(o, "/Parent "...))
	letters := append(append([]byte("/DA("), name...), ' ')
	letters = append(pdffile.AppendMilli(letters, milli(b.Size)), " Tf 0 g)"...)
	if of.letters == nil {
		of.letters = letters
	}
	o = append(o, letters...)
	if b.Field.Tag == doc.TagNumber {
		o = append(o, "/Q 2"...) // against the dash that follows
	} else {
		o = append(o, "/Q 1"...)
	}
	p.out.Object(ref, append(o, ">>"...))
}

// field is the field of a name, which a widget before may have.
func (f *pdfForm) field(out *pdffile.Writer, name, title string) *pdfField {
	for i := range f.fields {
		if f.fields[i].name == name {
			return &f.fields[i]
		}
	}
	f.fields = append(f.fields, pdfField{name: name, title: title, ref: out.Reserve()})
	return &f.fields[len(f.fields)-1]
}

// widget begins the dictionary of a widget: where it stands, and its appearance, which is empty (ISO 19005-2, 6.3.3 wants one) and has
// the font with which it is filled in.
func (p *pdf) widget(ref pdffile.Ref, b *typeset.Blank, font []byte, content, title string) []byte {
	p.endText()
	p.endContent()
	p.widgets = append(p.widgets, ref)
	look := p.out.Reserve()
	d := append([]byte(nil), "/Type/XObject/Subtype/Form/BBox[0 0 "...)
	d = append(pdffile.AppendMilli(d, milli(b.Width)), ' ')
	d = append(pdffile.AppendMilli(d, milli(b.Height)), "]/Resources<<"...)
	if font != nil {
		d = append(append(d, font...), ">>"...)
	}
	p.out.Raw(look, append(d, ">>"...), []byte(content))

	o := append([]byte(nil), "<</Type/Annot/Subtype/Widget/F 4/BS<</W 0>>/Rect["...)
	for _, v := range []doc.Length{b.X, p.height - b.Y - b.Height, b.X + b.Width, p.height - b.Y} {
		o = append(pdffile.AppendMilli(o, milli(v)), ' ')
	}
	o = p.ref.Append(append(o, "]/P "...))
	o = append(look.Append(append(o, "/AP<</N "...)), ">>/Contents"...)
	o = pdffile.AppendText(o, title)
	if b.Element != nil {
		o = strconv.AppendInt(append(o, "/StructParent "...), int64(p.tags.annotation(b.Element, ref)), 10)
	}
	return o
}

// formFaces are the names of the fonts of the form.
var formFaces = [...]string{metrics.Regular: "Thuong", metrics.Bold: "Dam", metrics.Italic: "Nghieng", metrics.BoldItalic: "DamNghieng"}

// acroForm writes the fields and the fonts of the form.
func (p *pdf) acroForm() (pdffile.Ref, error) {
	f := p.form
	if f == nil {
		return 0, nil
	}
	if len(f.fields) == 0 {
		return 0, &FieldsError{"the document has no place to sign", "văn bản không có nơi nào để ký"}
	}
	form := p.out.Reserve()
	b := append([]byte(nil), "<</Fields["...)
	for i := range f.fields {
		b = append(f.fields[i].ref.Append(b), ' ')
	}
	b = append(b, "]/DR<</Font<<"...)
	for face, ref := range f.faces {
		if ref == 0 {
			continue
		}
		b = ref.Append(append(append(append(b, '/'), formFaces[face]...), ' '))
		if err := pdffont.WriteSimple(p.out, ref, p.fonts.faces.faces[face]); err != nil {
			return 0, err
		}
	}
	p.out.Object(form, append(b, ">>>>>>"...))
	for i := range f.fields {
		p.writeField(&f.fields[i])
	}
	return form, nil
}

// writeField writes a field of text, now that all its widgets are known.
func (p *pdf) writeField(f *pdfField) {
	if f.widgets == nil {
		return
	}
	const flags = 1<<22 | 1<<23 // no spelling is looked at, and nothing goes on out of sight
	b := pdffile.AppendString([]byte("<</FT/Tx/T"), f.name)
	b = pdffile.AppendText(append(b, "/TU"...), f.title)
	b = strconv.AppendInt(append(append(b, f.letters...), "/Ff "...), flags, 10)
	b = append(b, "/Kids["...)
	for _, w := range f.widgets {
		b = append(w.Append(b), ' ')
	}
	p.out.Object(f.ref, append(b, "]>>"...))
}
