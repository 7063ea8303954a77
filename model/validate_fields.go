package model

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-playground/validator/v10"
)

// The fields of a body are looked at here and not by tags: there are thousands of them in a report, and the validator
// allocates for each.

func (v *validation) required(p fieldPath, t *Text) {
	if t.IsEmpty() {
		v.missing(p)
	}
}

func (v *validation) missing(p fieldPath) {
	v.add(Error, string(p), "required", "", "thiếu nội dung bắt buộc", "this is required")
}

func (v *validation) within(p fieldPath, value, least, most int) {
	switch {
	case value < least:
		v.tooSmall(string(p), fmt.Sprint(value), fmt.Sprint(least))
	case value > most:
		v.tooLarge(string(p), fmt.Sprint(value), fmt.Sprint(most))
	}
}

func (v *validation) width(p fieldPath, millimetres float64) {
	const most = 400
	switch {
	case !(millimetres >= 0): // NaN too
		v.tooSmall(string(p), fmt.Sprint(millimetres), "0")
	case millimetres > most:
		v.tooLarge(string(p), fmt.Sprint(millimetres), fmt.Sprint(most))
	}
}

func (v *validation) tooSmall(path, value, least string) {
	v.add(Error, path, "range", value, "giá trị nhỏ hơn "+least, "the value is less than "+least)
}

func (v *validation) tooLarge(path, value, most string) {
	v.add(Error, path, "range", value, "giá trị lớn hơn "+most, "the value is more than "+most)
}

func (v *validation) tooLong(path, value, most string) {
	v.add(Error, path, "max-length", value, "dài hơn "+most+" ký tự", "this is longer than "+most+" characters")
}

func (v *validation) item(p fieldPath, item *Item) {
	const longestMarker = 8
	v.required(p.field("text"), &item.Text)
	if utf8.RuneCountInString(item.Marker) > longestMarker {
		v.tooLong(string(p.field("marker")), item.Marker, fmt.Sprint(longestMarker))
	}
}

// tags applies the rules that stand on the struct fields.
func (v *validation) tags() {
	err := structRules().Struct(v.report)
	var fields validator.ValidationErrors
	if !errors.As(err, &fields) {
		return
	}
	for _, f := range fields {
		_, path, _ := strings.Cut(f.Namespace(), ".")
		v.tag(path, f)
	}
}

func (v *validation) tag(path string, f validator.FieldError) {
	value := fmt.Sprint(f.Value())
	switch {
	case f.Tag() == "required", f.Tag() == "min" && f.Kind() == reflect.Slice:
		v.missing(fieldPath(path))
	case f.Tag() == "max" && f.Kind() == reflect.String:
		v.tooLong(path, value, f.Param())
	case f.Tag() == "min":
		v.tooSmall(path, value, f.Param())
	case f.Tag() == "max":
		v.tooLarge(path, value, f.Param())
	}
}

// structRules is the validator with the names of fields as a source spells them.
var structRules = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name
	})
	v.RegisterCustomTypeFunc(func(t reflect.Value) any {
		// By its address: the value would be copied to make an interface of it.
		if text := t.Addr().Interface().(*Text); !text.IsEmpty() {
			return "text"
		}
		return ""
	}, Text{})
	return v
})
