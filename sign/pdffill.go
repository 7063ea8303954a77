package sign

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// checkFill finds what keeps fields from being filled.
func (p *pdfSigning) checkFill() error {
	var faults []error
	locks, err := locksOf(p.file, p.form)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(p.Fill)) {
		field := p.form.field(name)
		value := p.Fill[name]
		switch {
		case field == nil:
			err = p.form.errNoField(name, "Tx")
		case p.form.twice(name):
			err = errTwice(name)
		case field.kind != "Tx":
			err = bilingual.Errorf("trường %q không phải ô điền chữ; %s", "the field %q is not one of text; %s", name, p.form.fieldsOf("Tx"))
		case locks.all || locks.fields[name] || field.flags&readOnly != 0:
			err = bilingual.Errorf("%w: %q", "%w: %q", ErrLocked, name)
		case !blank(field.value):
			err = bilingual.Errorf("trường %q đã có giá trị; không điền lại", "the field %q already has a value; leave it out", name)
		case strings.TrimSpace(value) == "":
			err = bilingual.Errorf("giá trị của trường %q để trống; ghi giá trị, hoặc không điền trường này", "the value of the field %q is empty; give one, or leave the field out", name)
		case len(field.widgets) == 0:
			err = bilingual.Errorf("trường %q không hiện ở trang nào; không điền trường này", "the field %q is seen on no page; leave it out", name)
		default:
			err = p.checkLetters(field, value)
		}
		faults = append(faults, err)
	}
	return errors.Join(faults...)
}

// blank reports whether a field has no value.
func blank(v any) bool {
	return v == nil || v == pdf.String("") || v == pdf.String("\xFE\xFF") || v == pdf.Name("Off")
}

// checkLetters looks whether a value can be written where the field is seen.
func (p *pdfSigning) checkLetters(field *pdfField, value string) error {
	for _, ref := range field.widgets {
		widget, err := p.file.Dict(ref)
		if err != nil {
			return err
		}
		if _, err := p.fieldText(field, widget, value); err != nil {
			return err
		}
	}
	return nil
}

// fill fills the fields that this signature fills, and returns what it locks: them, and what the field says that its signature locks.
func (p *pdfSigning) fill(signature pdf.Dict) (lock pdf.Dict, err error) {
	if lock, err = p.file.Dict(signature["Lock"]); err != nil {
		return nil, err
	}
	if lock != nil {
		lock = cloned(lock)
		lock["Type"] = pdf.Name("TransformParams")
		lock["V"] = pdf.Name("1.2")
	}
	if len(p.Fill) == 0 {
		return lock, nil
	}
	var names pdf.Array
	for _, name := range slices.Sorted(maps.Keys(p.Fill)) {
		names = append(names, pdf.String(pdfText(name)))
		if err := p.fillField(p.form.field(name), p.Fill[name]); err != nil {
			return nil, err
		}
	}
	switch {
	case lock == nil:
		lock = pdf.Dict{"Type": pdf.Name("TransformParams"), "V": pdf.Name("1.2"), "Action": pdf.Name("Include"), "Fields": names}
		signature["Lock"] = p.lockOf(names)
	case lock["Action"] == pdf.Name("Include"):
		own, err := p.file.Array(lock["Fields"])
		if err != nil {
			return nil, err
		}
		lock["Fields"] = append(slices.Clone(own), names...)
		signature["Lock"] = p.lockOf(lock["Fields"])
	case lock["Action"] == pdf.Name("Exclude"):
		return nil, bilingual.Errorf("trường %q chừa lại các ô không khóa; không điền khi ký trường này", "the field %q leaves fields unlocked; fill nothing with it", p.Field)
	}
	return lock, nil
}

// lockOf writes which fields a signature field locks, as an object of its own (ISO 32000-1, table 232).
func (p *pdfSigning) lockOf(names any) pdf.Ref {
	ref := pdf.Ref(p.out.Reserve())
	p.write(ref, pdf.Dict{"Type": pdf.Name("SigFieldLock"), "Action": pdf.Name("Include"), "Fields": names})
	return ref
}

// fillField writes the value into the field, and into each place where it is seen; nobody changes it from then on.
func (p *pdfSigning) fillField(field *pdfField, value string) error {
	own := cloned(field.dict)
	own["V"] = pdf.String(pdfText(value))
	own["Ff"] = field.flags | readOnly
	for _, ref := range field.widgets {
		widget := own
		if ref != field.ref {
			d, err := p.file.Dict(ref)
			if err != nil {
				return err
			}
			widget = cloned(d)
		}
		t, err := p.fieldText(field, widget, value)
		if err != nil {
			return err
		}
		widget["AP"] = pdf.Dict{"N": pdf.Ref(p.appearance(t.size, t.content, t.resources))}
		if ref != field.ref {
			p.write(ref, widget)
		}
	}
	p.write(field.ref, own)
	return nil
}

// pdfText is a text as a string of PDF holds it: ASCII, or UTF-16 with its mark.
func pdfText(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0 {
		return s
	}
	b := []byte("\xFE\xFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		b = append(b, byte(unit>>8), byte(unit))
	}
	return string(b)
}

// A fieldText is a value as it is seen in its place.
type fieldText struct {
	size               box
	content, resources []byte
}

// fieldText writes a value in the letters that the field asks for (ISO 32000-1, 12.7.3.3).
func (p *pdfSigning) fieldText(field *pdfField, widget pdf.Dict, value string) (t fieldText, err error) {
	if t.size, err = boxOf(p.file, widget); err != nil {
		return t, err
	}
	letters := field.letters
	if widget["DA"] != nil {
		letters = widget["DA"]
	}
	font, err := p.fieldFont(pdf.Text(letters))
	if err != nil {
		return t, bilingual.Errorf("trường %q: %w; điền trong văn bản trước khi tạo PDF", "field %q: %w; put the value into the report before the PDF is made", field.name, err)
	}
	width := 0.0
	for _, r := range value {
		w, ok := font.width(r)
		if !ok {
			return t, bilingual.Errorf("phông chữ của trường %q không có ký tự %q; chỉ điền chữ số và chữ không dấu", "the font of the field %q has no letter %q; fill in figures and plain letters", field.name, r)
		}
		width += w * font.size / 1000
	}
	if width > t.size.width+0.01 {
		return t, bilingual.Errorf("%q dài hơn chỗ của trường %q; ghi vào văn bản trước khi tạo PDF", "%q is longer than the room of the field %q; put it into the report before the PDF is made", value, field.name)
	}
	x := 0.0
	align := widget["Q"]
	if align == nil {
		align = field.dict["Q"]
	}
	switch align {
	case pdf.Int(1):
		x = (t.size.width - width) / 2
	case pdf.Int(2):
		x = t.size.width - width
	}
	y := (t.size.height-(font.ascent-font.descent)*font.size/1000)/2 - font.descent*font.size/1000
	t.content = append(append([]byte("/Tx BMC q BT "), font.operators...), ' ')
	t.content = append(pdffile.AppendMilli(t.content, milli(x)), ' ')
	t.content = append(pdffile.AppendMilli(t.content, milli(y)), " Td "...)
	t.content = append(pdffile.AppendBytes(t.content, []byte(value)), " Tj ET Q EMC"...)
	t.resources = append(pdf.Append(append([]byte("/Font<<"), ""...), pdf.Name(font.name)), ' ')
	t.resources = append(pdf.Append(t.resources, font.ref), ">>"...)
	return t, nil
}

// A fieldFont is a simple font of the form: one byte is one letter.
type fieldFont struct {
	name            string
	ref             any
	operators       string // that choose it, its size and colour
	size            float64
	first           int
	widths          []float64 // in thousandths of the size, as the two that follow
	ascent, descent float64
}

// width is that of a letter of ASCII.
func (f *fieldFont) width(r rune) (float64, bool) {
	if r < ' ' || r > '~' || int(r) < f.first || int(r)-f.first >= len(f.widths) {
		return 0, false
	}
	return f.widths[int(r)-f.first], true
}

// fieldFont finds the font that a field names: "/Thuong 14 Tf 0 g".
func (p *pdfSigning) fieldFont(letters string) (*fieldFont, error) {
	words := strings.Fields(letters)
	at := slices.Index(words, "Tf")
	if at < 2 || !strings.HasPrefix(words[at-2], "/") {
		return nil, errFont()
	}
	f := &fieldFont{name: words[at-2][1:], operators: strings.Join(words, " ")}
	var err error
	if f.size, err = strconv.ParseFloat(words[at-1], 64); err != nil || f.size <= 0 || f.size > 100 {
		return nil, errFont()
	}
	fonts, err := fontsOf(p.file, p.form)
	if err != nil {
		return nil, err
	}
	return f, f.read(p.file, fonts[pdf.Name(f.name)])
}

// fontsOf are the fonts of a form, by their names.
func fontsOf(f *pdf.File, form *pdfForm) (pdf.Dict, error) {
	resources, err := f.Dict(form.acroForm["DR"])
	if err != nil {
		return nil, err
	}
	return f.Dict(resources["Font"])
}

// read reads how wide the letters of a font are that is embedded, and an object of its own.
func (f *fieldFont) read(file *pdf.File, ref any) error {
	f.ref = ref
	font, err := file.Dict(f.ref)
	if err != nil {
		return err
	}
	first, ok := font["FirstChar"].(pdf.Int)
	widths, err := file.Array(font["Widths"])
	if err != nil {
		return err
	}
	about, err := file.Dict(font["FontDescriptor"])
	if err != nil {
		return err
	}
	if kind := font["Subtype"]; refOf(f.ref) == 0 || !ok || first < 0 || about["FontFile"] == nil && about["FontFile2"] == nil && about["FontFile3"] == nil ||
		kind != pdf.Name("TrueType") && kind != pdf.Name("Type1") || font["Encoding"] != pdf.Name("WinAnsiEncoding") {
		return errFont()
	}
	f.first = int(first)
	for _, w := range widths {
		v, err := number(w)
		if err != nil {
			return err
		}
		f.widths = append(f.widths, v)
	}
	if f.ascent, err = number(about["Ascent"]); err == nil {
		f.descent, err = number(about["Descent"])
	}
	return err
}

func errFont() error {
	return bilingual.New("không đọc được phông chữ của ô điền", "the font of the field cannot be read")
}

// shown is a value as a person reads it.
func shown(v any) string {
	if name, ok := v.(pdf.Name); ok {
		return string(name)
	}
	return pdf.Text(v)
}
