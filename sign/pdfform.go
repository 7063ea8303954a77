package sign

import (
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// A pdfForm is the form of a PDF (ISO 32000-1, 12.7): its fields, and the pages on which they are seen.
type pdfForm struct {
	root      pdf.Ref
	catalogue pdf.Dict
	acroForm  pdf.Dict // nil if there is none
	formRef   pdf.Ref  // 0 if the form stands in the catalogue
	listRef   pdf.Ref  // of the list of fields; 0 if it stands in the form
	list      pdf.Array
	fields    []*pdfField
	pages     []pdf.Ref
}

// A pdfField is a field that has no fields below it.
type pdfField struct {
	name    string
	ref     pdf.Ref
	dict    pdf.Dict // as it stands
	kind    pdf.Name // Sig, Tx, Btn, Ch
	value   any
	flags   pdf.Int
	letters any       // the string that says font and size (DA)
	widgets []pdf.Ref // where it is seen; often itself
}

const (
	readOnly = 1 // of the flags of a field (ISO 32000-1, table 221)

	mostFields = 10_000
	mostNested = 32
	mostPages  = 200_000
)

func errForm() error {
	return bilingual.New("biểu mẫu (AcroForm) hoặc các trang của tệp PDF bị hỏng", "the form (AcroForm) or the pages of the PDF are damaged")
}

// readForm reads the form of a file and the row of its pages.
func readForm(f *pdf.File) (*pdfForm, error) {
	form := &pdfForm{}
	var ok bool
	if form.root, ok = f.Trailer["Root"].(pdf.Ref); !ok {
		return nil, errForm()
	}
	var err error
	if form.catalogue, err = f.Dict(form.root); err != nil || form.catalogue == nil {
		return nil, firstOf(err, errForm())
	}
	walk := formWalk{f: f, form: form, seen: map[pdf.Ref]bool{}}
	if err := walk.pages(form.catalogue["Pages"], 0); err != nil {
		return nil, err
	}
	v := form.catalogue["AcroForm"]
	if v == nil {
		return form, nil
	}
	form.formRef, _ = v.(pdf.Ref)
	if form.acroForm, err = f.Dict(v); err != nil || form.acroForm == nil {
		return nil, firstOf(err, errForm())
	}
	form.listRef, _ = form.acroForm["Fields"].(pdf.Ref)
	if form.list, err = f.Array(form.acroForm["Fields"]); err != nil {
		return nil, err
	}
	return form, walk.fields(form.list, pdfField{letters: form.acroForm["DA"]}, 0)
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// A formWalk goes through a form once: nothing in it belongs to two.
type formWalk struct {
	f    *pdf.File
	form *pdfForm
	seen map[pdf.Ref]bool
}

func (w *formWalk) visit(v any, depth int) (pdf.Ref, pdf.Dict, error) {
	ref, ok := v.(pdf.Ref)
	if !ok || w.seen[ref] || depth > mostNested {
		return 0, nil, errForm()
	}
	w.seen[ref] = true
	d, err := w.f.Dict(ref)
	if err == nil && d == nil {
		err = errForm()
	}
	return ref, d, err
}

func (w *formWalk) pages(v any, depth int) error {
	ref, d, err := w.visit(v, depth)
	if err != nil {
		return err
	}
	if d["Type"] == pdf.Name("Page") {
		if w.form.pages = append(w.form.pages, ref); len(w.form.pages) > mostPages {
			return errForm()
		}
		return nil
	}
	kids, err := w.f.Array(d["Kids"])
	if err != nil {
		return err
	}
	for _, kid := range kids {
		if err := w.pages(kid, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// fields reads fields below one that is up, from which they have what they do not say themselves.
func (w *formWalk) fields(list pdf.Array, up pdfField, depth int) error {
	for _, v := range list {
		ref, d, err := w.visit(v, depth)
		if err != nil {
			return err
		}
		if len(w.form.fields) == mostFields {
			return errForm()
		}
		field := up
		field.ref, field.dict = ref, d
		if part := pdf.Text(d["T"]); part != "" {
			if field.name != "" {
				field.name += "."
			}
			field.name += part
		}
		if kind, ok := d["FT"].(pdf.Name); ok {
			field.kind = kind
		}
		if flags, ok := d["Ff"].(pdf.Int); ok {
			field.flags = flags
		}
		if d["V"] != nil {
			field.value = d["V"]
		}
		if d["DA"] != nil {
			field.letters = d["DA"]
		}
		if err := w.kids(field, depth); err != nil {
			return err
		}
	}
	return nil
}

// kids reads what stands below a field: fields, which have names, or the places where it is seen.
func (w *formWalk) kids(field pdfField, depth int) error {
	kids, err := w.f.Array(field.dict["Kids"])
	if err != nil {
		return err
	}
	var inner pdf.Array
	for _, kid := range kids {
		d, err := w.f.Dict(kid)
		if err != nil {
			return err
		}
		if d["T"] != nil {
			inner = append(inner, kid)
			continue
		}
		ref, _, err := w.visit(kid, depth+1)
		if err != nil {
			return err
		}
		field.widgets = append(field.widgets, ref)
	}
	if len(inner) > 0 {
		if len(field.widgets) > 0 {
			return errForm()
		}
		return w.fields(inner, field, depth+1)
	}
	if len(kids) == 0 && field.dict["Subtype"] == pdf.Name("Widget") {
		field.widgets = []pdf.Ref{field.ref}
	}
	w.form.fields = append(w.form.fields, &field)
	return nil
}

// field returns the field of a name; nil is none.
func (form *pdfForm) field(name string) *pdfField {
	for _, f := range form.fields {
		if f.name == name {
			return f
		}
	}
	return nil
}
