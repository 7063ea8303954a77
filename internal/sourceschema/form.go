package sourceschema

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/vanthu/baocao/model"
)

// orNull is the keyword "type" for a value that a source may leave blank, as it may every one: "number:" in a draft.
func orNull(types ...string) map[string]any {
	return map[string]any{"type": append(types, "null")}
}

// text is a value that is taken as it is typed. YAML makes a number of one without quotes: "contact: 02838940012".
func text() *jsonschema.Schema { return &jsonschema.Schema{Extras: orNull("string", "number")} }

// form gives the schema of a field the forms in which a source may write it.
func form(t reflect.Type, s *jsonschema.Schema) *jsonschema.Schema {
	switch {
	case s.Ref != "" || s.AnyOf != nil:
		return s
	case s.Type == "string" && s.Enum == nil && s.Pattern == "":
		return text()
	case s.Type == "array":
		s.Items = form(t.Elem(), s.Items)
	}
	if s.Type != "" {
		s.Type, s.Extras = "", orNull(s.Type)
	}
	return s
}

// shorthand adds to the definition of a type the short form in which a source may write it.
func shorthand(t reflect.Type, def *jsonschema.Schema) *jsonschema.Schema {
	short := &jsonschema.Schema{}
	switch t {
	case reflect.TypeFor[model.Addressee](), reflect.TypeFor[model.Column](), reflect.TypeFor[model.Cell]():
		short.Extras = map[string]any{"type": []string{"string", "number"}}
	case reflect.TypeFor[model.Body]():
		short.Extras = orNull("string")
	case reflect.TypeFor[model.Figure]():
		short = figure()
	case reflect.TypeFor[model.Row]():
		cells, _ := def.Properties.Get("cells")
		*short = *cells
		short.Description = ""
	case reflect.TypeFor[model.Block]():
		one := uint64(1)
		def.MinProperties, def.MaxProperties = &one, &one
		return def
	default:
		return def
	}
	s := either(short, def)
	s.Description, def.Description = def.Description, ""
	return s
}

func either(forms ...*jsonschema.Schema) *jsonschema.Schema { return &jsonschema.Schema{AnyOf: forms} }

// required lists the keys without which Decode or Validate refuses a source wherever it stands. The body is not one of
// them, for in a Markdown source it follows the front matter; nor are the columns of a table whose rows stand in a file.
func required(t reflect.Type) []string {
	var keys []string
	for _, f := range reflect.VisibleFields(t) {
		key := keyOf(f)
		optional := strings.Contains(f.Tag.Get("json"), ",omit")
		if key != "" && !optional && f.Type != reflect.TypeFor[model.Body]() && f.Type != reflect.TypeFor[[]model.Column]() {
			keys = append(keys, key)
		}
	}
	return keys
}

// keyOf returns the key of a field in a source, or nothing.
func keyOf(f reflect.StructField) string {
	key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if key == "-" {
		return ""
	}
	return key
}

// bound takes the least and the greatest value of a number from the rules that Validate follows.
func bound(f reflect.StructField, s *jsonschema.Schema) {
	if !slices.Contains([]reflect.Kind{reflect.Int, reflect.Float64}, f.Type.Kind()) {
		return
	}
	for rule := range strings.SplitSeq(f.Tag.Get("validate"), ",") {
		switch name, value, _ := strings.Cut(rule, "="); name {
		case "min":
			s.Minimum = json.Number(value)
		case "max":
			s.Maximum = json.Number(value)
		}
	}
}
