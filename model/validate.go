package model

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"

	"github.com/vanthu/baocao/decree"
)

// Validate returns everything that is wrong with the report, errors and warnings; [Faults.Err] tells whether it can be
// rendered. For a report that was read from a file each fault names its place there. The report is not changed.
func (r *Report) Validate() Faults {
	v := &validation{report: r}
	v.tags()
	v.header()
	v.texts()
	v.body()
	v.closing()
	v.recipients()
	v.signature()
	v.appendices()
	for i := range v.faults {
		v.faults[i].Position = r.places.find(v.faults[i].Path)
	}
	if len(r.places) > 0 {
		slices.SortStableFunc(v.faults, func(a, b Fault) int {
			return cmp.Or(cmp.Compare(a.Position.File, b.Position.File),
				cmp.Compare(a.Position.Line, b.Position.Line), cmp.Compare(a.Position.Column, b.Position.Column))
		})
	}
	return v.faults
}

// A validation collects the faults of one report.
type validation struct {
	report *Report
	faults Faults
}

// add notes a fault against a rule of this package.
func (v *validation) add(s Severity, path, rule, value, vi, en string) {
	v.faults = append(v.faults, Fault{Path: path, Rule: rule, Severity: s, Value: excerpt(value), Message: Message{Vi: vi, En: en}})
}

// breach notes a fault against a rule of the Decree.
func (v *validation) breach(s Severity, path string, rule decree.TextRule, value string) {
	v.faults = append(v.faults, Fault{Path: path, Rule: rule.ID(), Severity: s, Value: excerpt(value),
		Message: Message(rule.Statement()), Clause: rule.Clause()})
}

// excerpt shortens a value to what fits a line of a message.
func excerpt(s string) string {
	const most = 60
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return string(runes[:most-1]) + "…"
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
		vi, en := tagMessage(f)
		v.add(Error, path, f.Tag(), tagValue(f), vi, en)
	}
}

func tagMessage(f validator.FieldError) (vi, en string) {
	switch f.Tag() {
	case "required":
		return "thiếu nội dung bắt buộc", "this is required"
	case "min":
		if f.Kind() == reflect.Slice {
			return "thiếu nội dung bắt buộc", "this is required"
		}
		return "giá trị nhỏ hơn " + f.Param(), "the value is less than " + f.Param()
	case "max":
		return "giá trị lớn hơn " + f.Param(), "the value is more than " + f.Param()
	}
	return "giá trị không hợp lệ", "the value breaks the rule " + f.Tag()
}

func tagValue(f validator.FieldError) string {
	switch f.Kind() {
	case reflect.Int, reflect.Float64, reflect.String:
		if f.Tag() != "required" {
			return fmt.Sprint(f.Value())
		}
	}
	return ""
}

// structRules is the validator with the names of fields as a source spells them.
var structRules = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name
	})
	v.RegisterCustomTypeFunc(func(t reflect.Value) any {
		if text := t.Interface().(Text); !text.IsEmpty() {
			return "text"
		}
		return ""
	}, Text{})
	return v
})
