package source

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
)

// A fieldPath is the way from the report to a field.
type fieldPath string

// field returns the path with a field's name added.
func (p fieldPath) field(name string) fieldPath {
	if p == "" {
		return fieldPath(name)
	}
	return p + "." + fieldPath(name)
}

// index returns the path with an element's index added.
func (p fieldPath) index(i int) fieldPath { return p + fieldPath("["+strconv.Itoa(i)+"]") }

// fill puts a value of a source into a field, and notes the place of everything it fills.
func (d *decoder) fill(p fieldPath, n *sourceNode, to reflect.Value) {
	if n.kind == nullNode || n.kind == scalarNode && d.fillShort(p, n, to) {
		return
	}
	switch field := to.Addr().Interface().(type) {
	case *model.Row: // the list of its cells alone
		if n.kind == listNode {
			d.fill(p, n, reflect.ValueOf(&field.Cells).Elem())
			return
		}
	case *model.Text:
		if n.kind == listNode {
			*field = d.runs(p, n)
			return
		}
	case *decimal.NullDecimal: // of a cell
		field.Valid = true
		if n.kind != scalarNode {
			field.Decimal = d.decimal(p, n)
			return
		}
		d.waiting[field] = typedNumber{n, p}
		return
	case *decimal.Decimal:
		*field = d.decimal(p, n)
		return
	case encoding.TextUnmarshaler:
		if n.kind != scalarNode {
			d.wrongKind(p, n, scalarNode)
		} else if s, ok := d.print(p, n); !ok {
		} else if day, known := d.dateOf(n); known && to.Type() == reflect.TypeFor[model.Date]() {
			to.Set(reflect.ValueOf(day))
		} else if err := field.UnmarshalText([]byte(s)); err != nil {
			d.wrongValue(p, n, err)
		}
		return
	}
	switch to.Kind() {
	case reflect.Pointer:
		to.Set(reflect.New(to.Type().Elem()))
		d.fill(p, n, to.Elem())
	case reflect.Struct:
		d.fillKeys(p, n, to)
	case reflect.Map:
		d.fillMap(p, n, to)
	case reflect.Slice:
		d.fillList(p, n, to)
	default:
		d.fillScalar(p, n, to)
	}
}

// fillShort fills a field that a source may write as a single value instead of its long form.
func (d *decoder) fillShort(p fieldPath, n *sourceNode, to reflect.Value) bool {
	switch field := to.Addr().Interface().(type) {
	case *model.Text:
		if n.line != nil {
			*field = d.paragraph(n.at, string(p), *n.line)
			return true
		}
		*field = d.text(n.scalar)
	case *model.Lines:
		line, _ := d.print(p, n)
		*field = model.Lines{line}
	case *model.Addressee:
		field.Name, _ = d.print(p, n)
	case *model.Column:
		field.Title = d.text(n.scalar)
	case *model.Cell: // which is made a number later where its column wants one
		field.Text = d.text(n.scalar)
		if n.token {
			d.waiting[&field.Number] = typedNumber{n, p}
		}
	case *model.Body:
		d.newBody(field, string(p), &sourceText{[]byte(n.scalar), n.text})
	case *model.Figure:
		*field = d.figure(p, n)
	default:
		return false
	}
	return true
}

// unreadText marks a text of which the marks are read when every note is known. One that was forgotten is no report.
const unreadText = "text-unread"

// text takes inline Markdown.
func (d *decoder) text(markdown string) model.Text {
	if d.values.alone(markdown) {
		return model.Plain(trim(markdown))
	}
	if !hasMarks(trim(markdown)) {
		return parseInline(markdown, nil)
	}
	d.unread = true
	return model.Text{}.WithFault(model.Fault{Rule: unreadText, Value: markdown, Message: decree.Message{
		Vi: "chữ ở đây chưa được đọc", En: "the text here has not been read"}})
}

// runs takes a text as the list of its runs. No character of them is a mark; a note's paragraphs are texts, without notes.
func (d *decoder) runs(p fieldPath, n *sourceNode) model.Text {
	var runs []model.Run
	d.fill(p, &sourceNode{kind: listNode, at: n.at, values: n.values}, reflect.ValueOf(&runs).Elem())
	for _, r := range runs {
		if r.Note == nil {
			continue
		}
		for i, t := range r.Note.Body {
			if f := t.Fault(); f != nil && f.Rule == unreadText {
				r.Note.Body[i] = parseInline(d.uncommentedText(string(p), f.Value), nil)
			}
		}
	}
	return model.Rich(runs...)
}

func (d *decoder) fillKeys(p fieldPath, n *sourceNode, to reflect.Value) {
	known := d.keysOf(to.Type())
	if n.kind != mapNode || len(known) == 0 {
		want := mapNode
		if len(known) == 0 || to.Type() == reflect.TypeFor[model.Run]() { // of a text, which in brackets is a list of runs
			want = scalarNode
		}
		d.wrongKind(p, n, want)
		return
	}
	if declaresNumbers(to.Type()) {
		defer d.within(p, n, to.Type())()
	}
	seen := map[string]bool{}
	for i, key := range n.keys {
		at := p.field(key.name)
		switch index, ok := known[key.name]; {
		case !ok:
			d.unknownKey(at, key, known)
		case seen[key.name]:
			d.repeatedKey(at, key)
		default:
			d.places[string(at)] = key.at
			if index != nil { // numbers has been read
				d.fill(at, n.values[i], to.FieldByIndex(index))
			}
		}
		seen[key.name] = true
	}
	if f, ok := to.Addr().Interface().(*model.Figure); ok {
		d.judgeFigure(p, n, f)
	}
}

func (d *decoder) fillMap(p fieldPath, n *sourceNode, to reflect.Value) {
	if n.kind != mapNode {
		d.wrongKind(p, n, mapNode)
		return
	}
	to.Set(reflect.MakeMap(to.Type()))
	for i, key := range n.keys {
		at := p.field(key.name)
		if to.MapIndex(reflect.ValueOf(key.name)).IsValid() {
			d.repeatedKey(at, key)
			continue
		}
		d.places[string(at)] = key.at
		if _, figure := to.Interface().(model.Figures); figure && n.values[i].kind == nullNode { // which would be printed as 0
			d.wrongKind(at, n.values[i], scalarNode)
		}
		value := reflect.New(to.Type().Elem()).Elem()
		d.fill(at, n.values[i], value)
		to.SetMapIndex(reflect.ValueOf(key.name), value)
	}
}

func (d *decoder) fillList(p fieldPath, n *sourceNode, to reflect.Value) {
	if n.kind != listNode {
		d.wrongKind(p, n, listNode)
		return
	}
	values := n.values
	if _, blocks := to.Interface().(model.Body); blocks {
		values = d.ownParagraphs(values)
	}
	to.Set(reflect.MakeSlice(to.Type(), len(values), len(values)))
	for i, v := range values {
		at := p.index(i)
		d.places[string(at)] = v.at
		d.fill(at, v, to.Index(i))
	}
}

func (d *decoder) fillScalar(p fieldPath, n *sourceNode, to reflect.Value) {
	if n.kind != scalarNode {
		d.wrongKind(p, n, scalarNode)
		return
	}
	scalar, ok := d.print(p, n)
	if !ok {
		return
	}
	switch to.Kind() {
	case reflect.String:
		to.SetString(scalar)
	case reflect.Bool:
		if scalar != "true" && scalar != "false" {
			d.wrongValue(p, n, bilingual.New("chỗ này cần true hoặc false", "true or false is wanted here"))
		}
		to.SetBool(scalar == "true")
	case reflect.Int:
		v, err := strconv.ParseInt(scalar, 10, 32)
		if err != nil {
			d.wrongValue(p, n, bilingual.New("chỗ này cần một số nguyên", "a whole number is wanted here"))
		}
		to.SetInt(v)
	case reflect.Float64:
		v, err := strconv.ParseFloat(scalar, 64)
		if err != nil {
			d.wrongValue(p, n, bilingual.New("chỗ này cần một số", "a number is wanted here"))
		}
		to.SetFloat(v)
	}
}

func (d *decoder) wrongKind(p fieldPath, n *sourceNode, want nodeKind) {
	m := decree.Message{
		Vi: fmt.Sprintf("chỗ này cần %s, không phải %s", kindNames[want].Vi, kindNames[n.kind].Vi),
		En: fmt.Sprintf("%s is wanted here, not %s", kindNames[want].En, kindNames[n.kind].En)}
	if want == n.kind { // a run of a text in brackets
		m = decree.Message{Vi: "chữ ở đây nằm trong dấu ngoặc vuông", En: "the text here stands in square brackets"}
	}
	if want == scalarNode && n.kind != nullNode {
		m.Vi += "; chữ bắt đầu bằng [ hoặc { thì đặt cả giá trị trong dấu nháy"
		m.En += "; a text that begins with [ or { is put in quotes as a whole"
	}
	d.fault(n.at, string(p), "source-type", "", m)
}

func (d *decoder) wrongValue(p fieldPath, n *sourceNode, err error) {
	m := decree.Message{Vi: bilingual.Vietnamese(err), En: err.Error()}
	var fault model.Fault
	if errors.As(err, &fault) {
		m = fault.Message // which the value follows once
	}
	d.fault(n.at, string(p), "source-value", n.scalar, decree.Message{Vi: "không đọc được giá trị: " + m.Vi, En: m.En})
}
