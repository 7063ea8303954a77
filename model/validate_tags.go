package model

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
)

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
		v.add(Error, path, "required", "", "thiếu nội dung bắt buộc", "this is required")
	case f.Tag() == "max" && f.Kind() == reflect.String:
		v.add(Error, path, "max-length", value, "dài hơn "+f.Param()+" ký tự", "this is longer than "+f.Param()+" characters")
	case f.Tag() == "min":
		v.add(Error, path, "range", value, "giá trị nhỏ hơn "+f.Param(), "the value is less than "+f.Param())
	case f.Tag() == "max":
		v.add(Error, path, "range", value, "giá trị lớn hơn "+f.Param(), "the value is more than "+f.Param())
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
