package source

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// Normalize returns a copy of a report in which what means the same is the same, so that two reports can be compared:
//
//   - adjacent runs of one face are one run, empty runs are dropped, and a text without either is the empty text;
//   - empty lists, maps and texts are nil; a note has the texts of its body;
//   - numbers are written without zeros at the end;
//   - an item without a marker has the one that it is printed with, "-", and "+" within an item;
//   - a table has its rows, and neither the name of the file that they came from nor how it was read;
//   - there are no places in files and no doubts.
//
// An iterator of rows stays as it is.
func Normalize(r *model.Report) *model.Report {
	if r == nil {
		return nil
	}
	clean := normal(reflect.ValueOf(r).Elem()).Interface().(model.Report)
	clean.Places, clean.Doubts, clean.Merged = nil, nil, nil
	markItems(clean.Body, "-")
	for i := range clean.Appendices {
		markItems(clean.Appendices[i].Body, "-")
	}
	return &clean
}

func normal(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch x := v.Interface().(type) {
	case model.Text:
		return reflect.ValueOf(normalText(x))
	case decimal.Decimal:
		return reflect.ValueOf(plainNumber(x))
	case decimal.NullDecimal:
		if !x.Valid {
			return out
		}
	case model.Places, model.Faults, map[string][]string:
		return out
	case model.Table:
		v = reflect.ValueOf(withoutFile(x))
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(normal(v.Elem()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if out.Field(i).CanSet() {
				out.Field(i).Set(normal(v.Field(i)))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			out = reflect.Append(out, normal(v.Index(i)))
		}
	case reflect.Map:
		if v.Len() > 0 {
			out.Set(reflect.MakeMap(v.Type()))
		}
		for it := v.MapRange(); it.Next(); {
			out.SetMapIndex(it.Key(), normal(it.Value()))
		}
	default:
		return v
	}
	return out
}

// withoutFile returns the table without the name of its data file, and without what says how that is read.
func withoutFile(t model.Table) model.Table {
	if t.File != "" {
		t.File, t.Heading, t.Columns = "", nil, withoutNames(t.Columns)
		t.Sheet, t.Range, t.Hidden = "", "", model.RefuseHidden
	}
	return t
}

func withoutNames(columns []model.Column) []model.Column {
	columns = slices.Clone(columns)
	for i := range columns {
		columns[i].From, columns[i].Columns = "", withoutNames(columns[i].Columns)
	}
	return columns
}

// normalText joins the runs of a face. One run without a face is a plain text.
func normalText(t model.Text) model.Text {
	var runs []model.Run
	for r := range t.Runs() {
		if r.Note != nil {
			note := model.Note{}
			for _, body := range r.Note.Body {
				note.Body = append(note.Body, normalText(body))
			}
			r.Note = &note
		}
		face := r
		face.Text = ""
		if last := len(runs) - 1; last >= 0 && !r.Break && r.Note == nil {
			before := runs[last]
			before.Text = ""
			if before == face || r.Text == "" {
				runs[last].Text += r.Text
				continue
			}
		}
		if r.Text != "" || r.Break || r.Note != nil {
			runs = append(runs, r)
		}
	}
	switch {
	case len(runs) == 0:
		return model.Text{}
	case len(runs) == 1 && runs[0] == model.Run{Text: runs[0].Text}:
		return model.Plain(runs[0].Text)
	}
	return model.Rich(runs...)
}

// plainNumber returns the same number as its shortest decimal notation is read. One beyond any use stays as it is.
func plainNumber(d decimal.Decimal) decimal.Decimal {
	if !printable(d) {
		return d
	}
	return decimal.RequireFromString(d.String())
}

// printable reports whether the digits of a number can be written: 1e2000000000 has as many.
func printable(d decimal.Decimal) bool {
	return d.Exponent() > -100 && d.Exponent() < 100 && d.Coefficient().BitLen() < 400
}

func markItems(body model.Body, marker string) {
	for _, b := range body {
		if b.Section != nil {
			markItems(b.Section.Body, marker)
		}
		if b.Item != nil {
			if b.Item.Marker == "" {
				b.Item.Marker = marker
			}
			markItems(b.Item.Body, "+")
		}
	}
}

// encodable refuses what no form has a way to write.
func encodable(r *model.Report) error {
	var faults model.Faults
	refuse := func(path, vi, en string) {
		faults = append(faults, model.Fault{Path: path, Rule: "source-form", Message: decree.Message{Vi: vi, En: en}})
	}
	eachValue("", reflect.ValueOf(r).Elem(), func(path string, v reflect.Value) {
		switch x := v.Interface().(type) {
		case model.Text:
			if f := x.Fault(); f != nil {
				refuse(path, "chữ ở đây có lỗi: "+f.Message.Vi, "the text here has a fault: "+f.Message.En)
			}
		case decimal.Decimal:
			if !printable(x) {
				refuse(path, "số này có quá nhiều chữ số", "this number has too many digits")
			}
		case model.Table:
			if x.RowSeq != nil {
				refuse(path, "các dòng đến từ một hàm của chương trình (RowSeq), nguồn không ghi được; hãy đưa vào Rows",
					"the rows come from an iterator of a program (RowSeq), which a source cannot hold; put them into Rows")
			}
		case float64:
			if math.IsNaN(x) || math.IsInf(x, 0) {
				refuse(path, "không phải là một số", "this is not a number")
			}
		}
	})
	return faults.Err()
}

// eachValue visits the values of a report that a source may hold, with the path of each.
func eachValue(path string, v reflect.Value, visit func(path string, v reflect.Value)) {
	visit(path, v)
	if _, text := v.Interface().(model.Text); text {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachValue(path, v.Elem(), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); f.IsExported() && name != "-" {
				eachValue(string(fieldPath(path).field(orName(name, f.Name))), v.Field(i), visit)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachValue(path+"["+strconv.Itoa(i)+"]", v.Index(i), visit)
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			eachValue(string(fieldPath(path).field(fmt.Sprint(it.Key()))), it.Value(), visit)
		}
	}
}

func orName(tag, name string) string {
	if tag == "" {
		return name
	}
	return tag
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
		for it := a.MapRange(); it.Next(); {
			at := string(fieldPath(path).field(fmt.Sprint(it.Key())))
			other := b.MapIndex(it.Key())
			if !other.IsValid() {
				return at, false
			}
			if at, same := sameValue(at, it.Value(), other); !same {
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
