package source

import (
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// What is printed is read again: the whole, and before that each part that Markdown may not hold.

// reads reports where what is printed is not read as the report.
func reads(text []byte, r *model.Report, form Form) error {
	d := newDecoder(nil, "bao-cao"+form.String(), nil)
	again := d.decode(text)
	if err := d.faults.Err(); err != nil {
		return lost(d.faults[0].Path, d.faults[0].Message)
	}
	if path, same := sameReport(Normalize(r), Normalize(again)); !same { // neither has rows that stand in a file
		return lost(path, decree.Message{Vi: "đọc lại không còn như cũ", En: "it would be read otherwise"})
	}
	return nil
}

func lost(path string, why decree.Message) error {
	return refusal(path, "source-form", decree.Message{
		Vi: "dạng nguồn này không ghi được giá trị ở đây: " + why.Vi, En: "this form of source cannot hold the value here: " + why.En})
}

// isDefinition reports whether the definition of a note reads back in a body.
func isDefinition(definition string, n printedNote) bool {
	d := newDecoder(nil, "chu-thich.md", nil)
	d.newBody(&model.Body{}, "body", &sourceText{text: []byte(definition)}).parse()
	read, ok := d.notes[n.label]
	return ok && len(d.faults) == 0 && len(d.notes) == 1 && sameTexts(normalTexts(parseParagraphs(read.body, nil)), normalTexts(parseParagraphs(n.body, nil)))
}

var noteLabel = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[\^(\d+)\]`) })

// bodyReads reports whether Markdown is read as the body, with the notes that are printed so far.
func (p *printer) bodyReads(markdown string, body model.Body) bool {
	d := newDecoder(nil, "doan.md", nil)
	for _, label := range noteLabel().FindAllStringSubmatch(markdown, -1) {
		if body, ok := p.known[label[1]]; ok && d.notes[label[1]] == nil {
			d.notes.define(label[1], body, model.Position{})
		}
	}
	r := &model.Report{}
	path := "body"
	if p.inAppendix {
		path = "appendices[0].body" // where a heading can be that of a form
	}
	b := d.newBody(&r.Body, path, &sourceText{text: []byte(markdown)})
	b.parse()
	b.convert()
	d.readFiles(r)
	d.readTexts(r)
	d.readRich()
	if d.faults.Err() != nil {
		return false
	}
	_, same := sameReport(&model.Report{Body: body}, Normalize(r))
	return same
}

// sameReport compares two normal reports but for the content of pictures, and returns the path of the first difference.
func sameReport(a, b *model.Report) (path string, same bool) {
	return sameValue("", reflect.ValueOf(*a), reflect.ValueOf(*b))
}

func sameValue(path string, a, b reflect.Value) (string, bool) {
	switch x := a.Interface().(type) {
	case model.Text:
		return path, sameText(x, b.Interface().(model.Text))
	case decimal.Decimal:
		return path, x.Equal(b.Interface().(decimal.Decimal))
	}
	switch a.Kind() {
	case reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			return path, a.IsNil() == b.IsNil()
		}
		return sameValue(path, a.Elem(), b.Elem())
	case reflect.Struct:
		for i := range a.NumField() {
			f := a.Type().Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name == "-" || !f.IsExported() {
				continue
			}
			if at, same := sameValue(string(fieldPath(path).field(orName(name, f.Name))), a.Field(i), b.Field(i)); !same {
				return at, false
			}
		}
		return path, true
	case reflect.Slice:
		for i := range min(a.Len(), b.Len()) {
			if at, same := sameValue(path+"["+strconv.Itoa(i)+"]", a.Index(i), b.Index(i)); !same {
				return at, false
			}
		}
		return path, a.Len() == b.Len()
	case reflect.Map:
		for _, key := range sortedKeys(a) {
			at := string(fieldPath(path).field(key.String()))
			other := b.MapIndex(key)
			if !other.IsValid() {
				return at, false
			}
			if at, same := sameValue(at, a.MapIndex(key), other); !same {
				return at, false
			}
		}
		return path, a.Len() == b.Len()
	}
	return path, a.Equal(b)
}

// sameText compares two normal texts.
func sameText(a, b model.Text) bool {
	if f := b.Fault(); f != nil {
		return false
	}
	var runs []model.Run
	for r := range b.Runs() {
		runs = append(runs, r)
	}
	i := 0
	for r := range a.Runs() {
		if i == len(runs) || (r.Note == nil) != (runs[i].Note == nil) {
			return false
		}
		if r.Note != nil && !sameTexts(r.Note.Body, runs[i].Note.Body) {
			return false
		}
		other := runs[i]
		r.Note, other.Note = nil, nil
		if r != other {
			return false
		}
		i++
	}
	return i == len(runs)
}

func sameTexts(a, b []model.Text) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !sameText(a[i], b[i]) {
			return false
		}
	}
	return true
}
