package acceptance

import (
	"io"
	"math"
	"reflect"
	"testing"
	"time"

	"github.com/vanthu/baocao"
)

// TestExtremesOfNumbers sets every number of the cases, one after the other, to the extremes of its type: the report is
// refused or written, at once, and nothing panics.
func TestExtremesOfNumbers(t *testing.T) {
	const long = 5 * time.Second
	tried := 0
	for _, c := range cases(t) {
		if c.name != "statistics" && c.name != "signature" && c.name != "appendices" && c.name != "body" {
			continue
		}
		numbersOf(reflect.ValueOf(c.report).Elem(), func(v reflect.Value) {
			old := reflect.New(v.Type()).Elem()
			old.Set(v)
			for _, set := range extremes(v) {
				set()
				begun := time.Now()
				if c.config.Validate(c.report).Err() == nil {
					if err := (baocao.Config{Sizes: c.config.Sizes}).Write(io.Discard, c.report); err != nil {
						t.Errorf("%s: Validate is content with %v and Write is not: %v", c.name, v, err)
					}
				}
				if took := time.Since(begun); took > long {
					t.Errorf("%s: %v takes %v", c.name, v, took)
				}
				tried++
			}
			v.Set(old)
		})
	}
	if tried < 500 {
		t.Errorf("%d numbers tried", tried)
	}
}

// numbersOf visits the numbers within a value that can be set.
func numbersOf(v reflect.Value, visit func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			numbersOf(v.Elem(), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				numbersOf(v.Field(i), visit)
			}
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		for i := range min(v.Len(), 4) {
			numbersOf(v.Index(i), visit)
		}
	case reflect.Int, reflect.Uint8, reflect.Float64:
		visit(v)
	}
}

func extremes(v reflect.Value) (sets []func()) {
	switch v.Kind() {
	case reflect.Int:
		for _, n := range []int64{math.MinInt, math.MinInt32, -1, 0, 1, math.MaxInt32, math.MaxInt} {
			sets = append(sets, func() { v.SetInt(n) })
		}
	case reflect.Uint8:
		for _, n := range []uint64{0, 1, 200, 255} {
			sets = append(sets, func() { v.SetUint(n) })
		}
	case reflect.Float64:
		for _, x := range []float64{math.Inf(-1), -1, 0, math.SmallestNonzeroFloat64, math.MaxFloat64, math.Inf(1), math.NaN()} {
			sets = append(sets, func() { v.SetFloat(x) })
		}
	}
	return sets
}
