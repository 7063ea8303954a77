package acceptance

import (
	"bytes"
	"math"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// agree holds Validate to its word: it finds an error exactly if rendering fails, as a Word file or as a page of HTML. It
// reports whether the report was rendered.
func agree(t *testing.T, c baocao.Config, r *model.Report) (rendered bool) {
	t.Helper()
	found := c.Validate(r).Err()
	err := renderAll(c, r)
	if (found == nil) != (err == nil) {
		t.Errorf("in sizes %v, Validate finds %v, rendering %v", c.Sizes, found, err)
	}
	return err == nil
}

// renderAll writes the files of a report as every program of this house does, without LibreOffice.
func renderAll(c baocao.Config, r *model.Report) error {
	files, faults := c.Assemble(r)
	if err := faults.Err(); err != nil {
		return err
	}
	for _, f := range files {
		for _, write := range []func(*bytes.Buffer) error{
			func(b *bytes.Buffer) error { return render.DOCX(b, f.Document) },
			func(b *bytes.Buffer) error { return render.HTML(b, f.Document) },
		} {
			if err := write(new(bytes.Buffer)); err != nil {
				return err
			}
		}
	}
	return nil
}

// TestValidateRolls holds Validate against reports of every kind of content, streamed tables among them.
func TestValidateRolls(t *testing.T) {
	rendered := 0
	const rolled = 300
	for n := range uint64(rolled) {
		r := new(model.Report)
		roll(r, rollsOf(n))
		if agree(t, baocao.Config{}, r) {
			rendered++
		}
		if found, all := r.Err(), r.Validate().Err(); (found == nil) != (all == nil) || found != nil && found.Error() != all.Error() {
			t.Errorf("Err is %v, Validate says %v", found, all)
		}
		if t.Failed() {
			t.Fatalf("rollsOf(%d)", n)
		}
	}
	if rendered < rolled/8 || rendered == rolled {
		t.Errorf("%d of %d reports are rendered", rendered, rolled)
	}
}

// TestValidateChanged holds Validate against the cases, each with one field changed.
func TestValidateChanged(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	changes := 40
	if testing.Short() || raceEnabled {
		changes = 10
	}
	rendered, tooLong := 0, 0
	all := cases(t)
	for i, c := range all {
		for range changes {
			place, value := random.Uint32(), random.Uint32()
			r, changed := changedCase(t, i, place, value)
			for _, sizes := range []decree.SizeSet{decree.Large, decree.Small} {
				config := baocao.Config{Sizes: sizes}
				if agree(t, config, r) {
					rendered++
				}
				for _, f := range config.Validate(r) {
					if f.Rule == "fit" {
						tooLong++
					}
				}
			}
			if t.Failed() {
				t.Fatalf("%s: %s, place %d, value %d", c.name, changed, place, value)
			}
		}
	}
	t.Logf("%d rendered, %d texts too long", rendered, tooLong)
	if rendered == 0 || tooLong == 0 {
		t.Errorf("%d are rendered, %d have a text that is too long: there is nothing to compare", rendered, tooLong)
	}
}

// FuzzValidate looks for a change of a case on which Validate and rendering do not agree.
func FuzzValidate(f *testing.F) {
	for n := range uint32(20) {
		f.Add(int(n), n*7, n*13, n%2 == 0)
	}
	f.Fuzz(func(t *testing.T, n int, place, value uint32, small bool) {
		c := baocao.Config{}
		if small {
			c.Sizes = decree.Small
		}
		r, changed := changedCase(t, n, place, value)
		if agree(t, c, r); t.Failed() {
			t.Log(changed)
		}
	})
}

// changedCase reads a case anew and changes one of its fields, by numbers that may be any.
func changedCase(t *testing.T, n int, place, value uint32) (r *model.Report, changed string) {
	t.Helper()
	files, err := filepath.Glob(sources + "/*/report.*")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	dir, file := filepath.Split(files[uint(n)%uint(len(files))])
	r = decodeCase(t, filepath.Base(dir), file)
	var all []field
	fields(reflect.ValueOf(r).Elem(), "", &all)
	at := all[place%uint32(len(all))]
	change(at.value, value)
	return r, at.name
}

// A field is one of a report that holds no other one.
type field struct {
	name  string
	value reflect.Value
}

func fields(v reflect.Value, name string, all *[]field) {
	if !v.CanSet() {
		return
	}
	if _, ok := v.Interface().(model.Text); ok {
		*all = append(*all, field{name, v})
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fields(v.Field(i), name+"."+v.Type().Field(i).Name, all)
		}
	case reflect.Slice:
		for i := range v.Len() {
			fields(v.Index(i), name, all)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			fields(v.Elem(), name, all)
		}
	case reflect.String, reflect.Bool, reflect.Int, reflect.Uint8, reflect.Float64:
		*all = append(*all, field{name, v})
	}
}

// longTexts are of every length that may just fit or not, with and without places to break them.
var longTexts = []string{
	"", "x", "\x00", "\u200b", "a\u0301", strings.Repeat("A", 120), strings.Repeat("W", 30), strings.Repeat("ỦY BAN NHÂN DÂN ", 6),
	strings.Repeat("dài\u00a0", 40), strings.Repeat("dài-", 40), strings.Repeat("rất dài ", 300), strings.Repeat("một ", 12),
}

func change(v reflect.Value, n uint32) {
	text := longTexts[n%uint32(len(longTexts))]
	if _, ok := v.Interface().(model.Text); ok {
		v.Set(reflect.ValueOf(model.Plain(text)))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Int:
		v.SetInt([]int64{0, -1, 1, 31, 5000, math.MaxInt32}[n%6])
	case reflect.Uint8:
		v.SetUint(uint64(n % 9))
	case reflect.Float64:
		v.SetFloat([]float64{0, -1, 0.01, 60, 170, 400, math.Inf(1), math.NaN()}[n%8])
	}
}
