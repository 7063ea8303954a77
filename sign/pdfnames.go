package sign

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// twice reports whether two fields have a name, and readers take one or the other.
func (form *pdfForm) twice(name string) bool {
	n := 0
	for _, f := range form.fields {
		if f.name == name {
			n++
		}
	}
	return n > 1
}

func errTwice(name string) error {
	return bilingual.Errorf("tệp PDF có hai trường cùng tên %q; lưu lại tệp với tên khác nhau", "the PDF has two fields of the name %q; give them different names", name)
}

// errNoField says that there is no field of a name, and which there are of its kind.
func (form *pdfForm) errNoField(name string, kind pdf.Name) error {
	return bilingual.Errorf("%w: %q; %s", "%w: %q; %s", ErrNoField, name, form.fieldsOf(kind))
}

// fieldsOf says which fields of a kind are still blank, in each language.
func (form *pdfForm) fieldsOf(kind pdf.Name) openFields {
	var names openFields
	for _, f := range form.fields {
		if f.kind == kind && blank(f.value) && !slices.Contains(names, f.name) {
			names = append(names, f.name)
		}
	}
	return names
}

// openFields are the names of fields.
type openFields []string

func (o openFields) String() string {
	if len(o) == 0 {
		return "it has none that is blank: make it with render --pdf --fields"
	}
	return "blank are " + o.some()
}

func (o openFields) Vietnamese() string {
	if len(o) == 0 {
		return "tệp không có trường nào còn trống: tạo tệp bằng render --pdf --fields"
	}
	return "các trường còn trống: " + o.some()
}

const mostNamed = 10

func (o openFields) some() string {
	if len(o) > mostNamed {
		return strings.Join(o[:mostNamed], ", ") + " …"
	}
	return strings.Join(o, ", ")
}
