package acceptance

import (
	"bytes"
	"encoding"
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

var forms = []source.Form{source.MarkdownForm, source.YAMLForm, source.JSONForm}

// printAgain prints a report, reads it, and prints it again. It returns the error of the first printing.
func printAgain(t *testing.T, r *model.Report, form source.Form, beside fs.FS) error {
	t.Helper()
	files := fstest.MapFS{}
	for p := range picturesOf(r) {
		if data, err := fs.ReadFile(beside, p); err == nil {
			files[p] = &fstest.MapFile{Data: data}
		}
	}
	e := source.Encoder{WriteFile: func(name string, data []byte) error {
		files[name] = &fstest.MapFile{Data: data}
		return nil
	}}
	var first, second bytes.Buffer
	if err := e.Encode(&first, r, form); err != nil {
		var invalid *model.ValidationError
		if !errors.As(err, &invalid) || first.Len() > 0 {
			t.Fatalf("%v: %v", form, err)
		}
		return err
	}
	name := "r" + form.String()
	files[name] = &fstest.MapFile{Data: first.Bytes()}
	again, err := source.Decode(files, name)
	if err != nil {
		t.Fatalf("%v: %v\n%s", form, err, first.Bytes())
	}
	if err := e.Encode(&second, again, form); err != nil {
		t.Fatalf("%v: %v", form, err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Fatalf("%v: printed again it is\n%s\nnot\n%s", form, second.Bytes(), first.Bytes())
	}
	for _, other := range forms { // what is read is the report, whatever form says it
		var a, b bytes.Buffer
		if errA, errB := e.Encode(&a, r, other), e.Encode(&b, again, other); errA != nil || errB != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
			if errA == nil || errB == nil {
				t.Fatalf("%v, then %v: %v, %v\n%s\nnot\n%s", form, other, errA, errB, b.Bytes(), a.Bytes())
			}
		}
	}
	return nil
}

func picturesOf(r *model.Report) map[string]bool {
	names := map[string]bool{}
	for _, p := range r.Pictures() {
		names[p.File] = true
	}
	return names
}

// TestCasesPrinted prints every source of the examples in every form.
func TestCasesPrinted(t *testing.T) {
	for _, pattern := range []string{"../../examples/cases/*/report.*", "../../cmd/baocao/sample.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range names {
			dir := os.DirFS(filepath.Dir(name))
			r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(dir, filepath.Base(name))
			if err != nil {
				t.Fatal(err)
			}
			for _, form := range forms {
				if err := printAgain(t, r, form, dir); err != nil {
					t.Errorf("%s: %v: %v", name, form, err)
				}
				if form == source.MarkdownForm && strings.HasSuffix(name, ".md") {
					var b bytes.Buffer
					if err := source.Encode(&b, r, form); err != nil || strings.Contains(b.String(), "```blocks") {
						t.Errorf("%s: not as a person writes it: %v\n%s", name, err, b.Bytes())
					}
				}
			}
		}
	}
}

// TestRollsPrinted wants most of the reports that are rolled to be printed: a printer that refuses all would pass the fuzzer.
func TestRollsPrinted(t *testing.T) {
	const rolled = 24
	for _, form := range forms {
		printed := 0
		for n := range uint64(rolled) {
			var r model.Report
			roll(&r, rollsOf(n))
			withRows(&r)
			withWords(reflect.ValueOf(&r).Elem())
			if err := printAgain(t, &r, form, fstest.MapFS{}); err == nil {
				printed++
			} else {
				t.Log(err)
			}
		}
		if t.Logf("%v: %d of %d reports printed", form, printed, rolled); printed < rolled*3/4 {
			t.Errorf("%v: only %d of %d reports are printed", form, printed, rolled)
		}
	}
}

// FuzzEncode prints generated reports in every form: each is read as it was, or refused with a path.
func FuzzEncode(f *testing.F) {
	f.Add([]byte{})
	for seed := range uint64(12) {
		f.Add(rollsOf(1000 + seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var r model.Report
		roll(&r, data)
		if len(data) > 0 && data[len(data)-1]%4 > 0 {
			withRows(&r)
			withWords(reflect.ValueOf(&r).Elem())
		}
		for _, form := range forms {
			_ = printAgain(t, &r, form, fstest.MapFS{})
		}
	})
}

// withRows puts the rows of iterators into the tables.
func withRows(r *model.Report) {
	for _, table := range r.Tables() {
		if table.RowSeq == nil {
			continue
		}
		for row, err := range table.RowSeq {
			if err == nil {
				table.Rows = append(table.Rows, row)
			}
		}
		table.RowSeq = nil
	}
}

// withWords takes out the values that no word says: enumerations beyond their names, widths that are two.
func withWords(v reflect.Value) {
	if !v.CanSet() {
		return
	}
	if word, ok := v.Addr().Interface().(interface {
		encoding.TextMarshaler
		encoding.TextUnmarshaler
	}); ok {
		if _, number := word.(*decimal.Decimal); number {
			return
		}
		written, err := word.MarshalText()
		read := reflect.New(v.Type())
		if err != nil || read.Interface().(encoding.TextUnmarshaler).UnmarshalText(written) != nil || !v.Equal(read.Elem()) {
			v.SetZero()
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			withWords(v.Field(i))
		}
	case reflect.Pointer:
		withWords(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			withWords(v.Index(i))
		}
	case reflect.Float64:
		if f := v.Float(); f != f || math.IsInf(f, 0) {
			v.SetZero()
		}
	}
}
