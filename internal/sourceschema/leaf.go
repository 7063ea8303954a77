package sourceschema

import (
	"encoding"
	"reflect"

	"github.com/invopop/jsonschema"
	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// leaf returns the schema of a type that a source writes as one value, whatever its fields, and nil for any other.
func (g *generator) leaf(t reflect.Type) *jsonschema.Schema {
	switch t {
	case reflect.TypeFor[model.Text]():
		return either(text(), runs())
	case reflect.TypeFor[decimal.NullDecimal]():
		return g.leaf(reflect.TypeFor[decimal.Decimal]())
	case reflect.TypeFor[model.Lines]():
		return either(text(), &jsonschema.Schema{Type: "array", Items: text()})
	case reflect.TypeFor[decimal.Decimal]():
		return number(typedNumber + `|\{\{.+\}\})$`)
	case reflect.TypeFor[model.Date](): // a year alone is a number to YAML
		return either(&jsonschema.Schema{Type: "integer", Minimum: "1000", Maximum: "9999"}, &jsonschema.Schema{Extras: orNull("string"), Pattern: patterns[t]})
	}
	if !reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return nil
	}
	s := &jsonschema.Schema{Type: "string", Pattern: patterns[t]}
	for _, name := range names(t) {
		s.Enum = append(s.Enum, name)
	}
	if s.Enum != nil {
		s.Enum = append(s.Enum, nil)
	}
	return s
}

// runs is a text as the list of its runs.
func runs() *jsonschema.Schema {
	run := &jsonschema.Schema{Extras: orNull("object"), Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[model.Run]()) {
		value := text()
		switch f.Type.Kind() {
		case reflect.Bool:
			value = &jsonschema.Schema{Extras: orNull("boolean")}
		case reflect.Pointer: // a note, whose texts are texts
			value = &jsonschema.Schema{Extras: orNull("object")}
		}
		run.Properties.Set(keyOf(f), value)
	}
	return &jsonschema.Schema{Type: "array", Items: run}
}

// documentTypes lists the types that share the template of a báo cáo, by name and by abbreviation.
func documentTypes() []string {
	var names, abbreviations []string
	for t := decree.DocType(1); t.Valid(); t++ {
		if t.Named() {
			names, abbreviations = append(names, t.Name()), append(abbreviations, t.Abbreviation())
		}
	}
	return append(names, abbreviations...)
}

// patterns are the forms of values that are text with a grammar of its own. A name in double braces stands for a column of
// the table that `baocao batch --data` reads.
var patterns = map[reflect.Type]string{
	reflect.TypeFor[model.Number](): `^(\s*|\s*(0*[1-9]\d{0,5})?\s*/.*|.*\{\{.+\}\}.*)$`,
	reflect.TypeFor[model.Date]():   `^(|[1-9]\d{3}(-(0?[1-9]|[1-9]\d)){0,2}|.*\{\{.+\}\}.*)$`,
	reflect.TypeFor[model.Width]():  `^(|[1-9]\d*(\.\d+)?(mm|%))$`,
}

// typedNumber is a number as people type it, but for one that can be two: which it is, the key numbers says and a pattern
// cannot know.
const typedNumber = `^(-?(\d+|\d+[.,](\d{1,2}|\d{4,12})|0[.,]\d{3}|\d{1,3}(\.\d{3}){2,}|\d{1,3}(\.\d{3})+,\d{1,12})\s*%?`

// figure is a number as a source writes it: 488, "05", 1973.25, "13,9%".
func figure() *jsonschema.Schema { return number(typedNumber + `|\{\{.+\}\})$`) }

func number(pattern string) *jsonschema.Schema {
	return either(&jsonschema.Schema{Type: "number"}, &jsonschema.Schema{Type: "string", Pattern: pattern})
}

// names lists the values of a type that has a name for each of them, as MarshalText writes it and UnmarshalText reads it.
func names(t reflect.Type) []string {
	switch {
	case t == reflect.TypeFor[model.DocumentType]():
		return documentTypes()
	case t.Kind() != reflect.Uint8 && t.Kind() != reflect.Int:
		return nil
	}
	var all []string
	seen := map[string]bool{}
	for i := range 256 {
		name, ok := nameOf(t, i)
		if ok && !seen[name] {
			all = append(all, name)
		}
		seen[name] = true
	}
	return all
}

// nameOf returns the name of the i-th value of a type, if there is such a value.
func nameOf(t reflect.Type, i int) (name string, ok bool) {
	v := reflect.New(t)
	v.Elem().Set(reflect.ValueOf(i).Convert(t))
	written, err := v.Interface().(encoding.TextMarshaler).MarshalText()
	if err != nil || len(written) == 0 {
		return "", false
	}
	if err := reflect.New(t).Interface().(encoding.TextUnmarshaler).UnmarshalText(written); err != nil {
		return "", false
	}
	return string(written), true
}
