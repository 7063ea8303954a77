package fromword_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/model"
)

// unused are the fields of a report that no case has, so that their round trip does not try them. Links and lowered letters are
// those of TestRoundTripOfTexts.
var unused = []string{"Column.From", "Run.Link", "Run.Subscript", "Table.Heading", "Table.ID", "Table.LevelFrom", "Table.OfWhichFrom"}

// TestFieldsOfCases tells which fields of the model the round trip does not try.
func TestFieldsOfCases(t *testing.T) {
	used, known := map[string]bool{}, map[string]bool{}
	fieldsOf(reflect.TypeFor[model.Report](), known)
	for _, name := range caseNames(t) {
		r := caseReport(t, name)
		usedIn(reflect.ValueOf(r), used)
		for _, text := range r.Texts() {
			for run := range text.Runs() {
				usedIn(reflect.ValueOf(run), used)
			}
		}
	}
	maps.DeleteFunc(known, func(name string, _ bool) bool { return used[name] })
	if got := slices.Sorted(maps.Keys(known)); !slices.Equal(got, unused) {
		t.Errorf("no case has %q, the list says %q", got, unused)
	}
}

// ours reports whether a type is a struct of the model.
func ours(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && strings.HasSuffix(t.PkgPath(), "baocao/model")
}

func fieldsOf(t reflect.Type, known map[string]bool) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		fieldsOf(t.Elem(), known)
	case reflect.Struct:
		if t == reflect.TypeFor[model.Text]() {
			t = reflect.TypeFor[model.Run]()
		}
		for i := range t.NumField() {
			f := t.Field(i)
			name := t.Name() + "." + f.Name
			if !ours(t) || !f.IsExported() || f.Tag.Get("json") == "-" || known[name] {
				continue
			}
			known[name] = true
			fieldsOf(f.Type, known)
		}
	}
}

func usedIn(v reflect.Value, used map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			usedIn(v.Elem(), used)
		}
	case reflect.Slice:
		for i := range v.Len() {
			usedIn(v.Index(i), used)
		}
	case reflect.Map:
		for i := v.MapRange(); i.Next(); {
			usedIn(i.Value(), used)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); ours(v.Type()) && f.IsExported() && !v.Field(i).IsZero() {
				used[v.Type().Name()+"."+f.Name] = true
				usedIn(v.Field(i), used)
			}
		}
	}
}
