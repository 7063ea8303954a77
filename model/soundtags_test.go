package model

import (
	"fmt"
	"math"
	"reflect"
	"testing"
)

// TestKeepsTags breaks every field that a report has, one after the other: what the validator refuses is seen.
func TestKeepsTags(t *testing.T) {
	signature := func() Signature { return Signature{Image: &Picture{Width: 1}, Seal: &Picture{Width: 1}} }
	r := &Report{
		SupervisoryAgency: Lines{"X"}, IssuingAgency: Lines{"X"}, Place: "X", Subject: Plain("x"), Body: Body{{Paragraph: Plain("x")}},
		Joint:      []JointAgency{{SupervisoryAgency: Lines{"X"}, IssuingAgency: Lines{"X"}}},
		Addressees: []Addressee{{Name: "X", Lines: Lines{"X"}}}, Preamble: []Text{Plain("x")},
		Recipients: []string{"X"}, Archive: "VT", Contact: Lines{"X"},
		Signature: signature(), Cosigners: []Signature{signature()},
		Sums:       []Sum{{Total: "x", Parts: []string{"x"}}},
		Appendices: []Appendix{{Title: Lines{"X"}}},
	}
	if !r.keepsTags() {
		t.Fatal("a sound report is not seen to be one")
	}
	broken := 0
	eachField(reflect.ValueOf(r).Elem(), "", func(path string) {
		refused := structRules().Struct(r) != nil
		if refused == r.keepsTags() {
			t.Errorf("%s: refused by the validator: %v", path, refused)
		}
		if refused {
			broken++
		}
	})
	if broken < 50 {
		t.Errorf("no more than %d values break a rule: the test has lost its point", broken)
	}
}

// eachField gives every field of v, one after the other, values that may break a rule.
func eachField(v reflect.Value, path string, try func(path string)) {
	with := func(value reflect.Value) {
		old := reflect.New(v.Type()).Elem()
		old.Set(v)
		v.Set(value)
		try(fmt.Sprint(path, " = ", value))
		v.Set(old)
	}
	if !v.CanSet() {
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			eachField(v.Field(i), path+"."+v.Type().Field(i).Name, try)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachField(v.Elem(), path, try)
		}
	case reflect.Slice:
		with(reflect.MakeSlice(v.Type(), 0, 0))
		for i := range v.Len() {
			eachField(v.Index(i), fmt.Sprintf("%s[%d]", path, i), try)
		}
	case reflect.Int:
		for _, n := range []int{-1, 20, 21, 10_000, 10_001, 1_000_000, 1_000_001} {
			with(reflect.ValueOf(n).Convert(v.Type()))
		}
	case reflect.Float64:
		for _, n := range []float64{-0.1, 400, 400.1, math.NaN(), math.Inf(1)} {
			with(reflect.ValueOf(n))
		}
	}
	with(reflect.Zero(v.Type()))
}
