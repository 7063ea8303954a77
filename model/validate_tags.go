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
