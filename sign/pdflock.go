package sign

import (
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// pdfLocks is what the signatures of a file forbid from then on.
type pdfLocks struct {
	all    bool            // nothing may be changed (DocMDP, or a lock of fields: P 1)
	fields map[string]bool // that are locked, of those of the form (FieldMDP)
}

// locksOf reads the locks of all signatures of a form.
func locksOf(f *pdf.File, form *pdfForm) (pdfLocks, error) {
	locks := pdfLocks{fields: map[string]bool{}}
	for _, field := range form.fields {
		if field.kind != "Sig" || field.value == nil {
			continue
		}
		v, err := f.Dict(field.value)
		if err != nil {
			return locks, err
		}
		references, err := f.Array(v["Reference"])
		if err != nil {
			return locks, err
		}
		for _, r := range references {
			if err := locks.read(f, form, r); err != nil {
				return locks, err
			}
		}
	}
	return locks, nil
}

func (l *pdfLocks) read(f *pdf.File, form *pdfForm, reference any) error {
	d, err := f.Dict(reference)
	if err != nil {
		return err
	}
	parms, err := f.Dict(d["TransformParams"])
	if err != nil {
		return err
	}
	p, err := f.Resolve(parms["P"])
	if err != nil {
		return err
	}
	if p != nil && p != pdf.Int(2) && p != pdf.Int(3) { // 1, or what is no level
		l.all = true
	}
	method, err := f.Resolve(d["TransformMethod"])
	if err != nil {
		return err
	}
	if method == pdf.Name("FieldMDP") {
		covered, err := covering(f, parms)
		if err != nil {
			return err
		}
		for _, field := range form.fields {
			if covered(field.name) {
				l.fields[field.name] = true
			}
		}
	}
	return nil
}

// covering reports which fields a lock is for (ISO 32000-1, table 256): those it names, and those below them, or all others.
func covering(f *pdf.File, lock pdf.Dict) (func(name string) bool, error) {
	names, err := f.Array(lock["Fields"])
	if err != nil {
		return nil, err
	}
	listed := make(map[string]bool, len(names))
	for _, n := range names {
		if n, err = f.Resolve(n); err != nil {
			return nil, err
		}
		listed[pdf.Text(n)] = true
	}
	isListed := func(name string) bool {
		for i := range len(name) {
			if name[i] == '.' && listed[name[:i]] {
				return true
			}
		}
		return listed[name]
	}
	action, err := f.Resolve(lock["Action"])
	if err != nil {
		return nil, err
	}
	switch action {
	case pdf.Name("All"):
		return func(string) bool { return true }, nil
	case pdf.Name("Include"):
		return isListed, nil
	case pdf.Name("Exclude"):
		return func(name string) bool { return !isListed(name) }, nil
	}
	return nil, bilingual.New("khóa trường của một chữ ký bị hỏng", "the lock of fields of a signature is damaged")
}
