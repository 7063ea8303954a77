// Package sourceschema makes the JSON Schema of the source format from the types of package model, so that an editor can
// complete and check a source. What it accepts, [source.Decode] reads: a test holds one against the other.
package sourceschema

import (
	"bytes"
	"encoding/json"
	"reflect"

	"github.com/invopop/jsonschema"

	"github.com/vanthu/baocao/model"
)

// JSON returns the schema of a source as it is kept in schema/report.schema.json.
func JSON() ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(Schema())
	return out.Bytes(), err
}

// Schema returns the schema of a YAML or JSON source, which is that of the front matter of a Markdown source too. Its
// definition Table and its definition Appendix are those of the fenced blocks.
func Schema() *jsonschema.Schema {
	g := &generator{types: map[string]reflect.Type{}}
	r := jsonschema.Reflector{ExpandedStruct: true, Anonymous: true, Mapper: g.leaf, Namer: g.name}
	s := r.Reflect(&model.Report{})
	finish(reflect.TypeFor[model.Report](), s)
	for name, def := range s.Definitions {
		t := g.types[name]
		if t.Kind() == reflect.Struct {
			finish(t, def)
		}
		s.Definitions[name] = shorthand(t, def)
	}
	s.Title = "Báo cáo"
	s.Properties.Set("notes", &jsonschema.Schema{
		Description: describe("Report.notes"), AdditionalProperties: text(), Extras: orNull("object")})
	s.Properties.Set("numbers", convention("Report"))
	return s
}

// convention is the key that says how numbers are typed. Reading knows it, the model does not.
func convention(owner string) *jsonschema.Schema {
	return &jsonschema.Schema{Description: describe(owner + ".numbers"), Extras: orNull("string"), Enum: []any{"vi", "point", nil}}
}

// A generator remembers the types that the reflector has met, to finish their definitions.
type generator struct{ types map[string]reflect.Type }

func (g *generator) name(t reflect.Type) string {
	g.types[t.Name()] = t
	return t.Name()
}

// finish adds to the definition of a struct what the reflector does not know: words, bounds, and the forms of its fields.
func finish(t reflect.Type, def *jsonschema.Schema) {
	def.Description = describe(t.Name())
	def.Required = required(t)
	for _, f := range reflect.VisibleFields(t) {
		key := keyOf(f)
		property, ok := def.Properties.Get(key)
		if !ok {
			continue
		}
		property = form(f.Type, property)
		bound(f, property)
		property.Description = describe(t.Name() + "." + key)
		def.Properties.Set(key, property)
	}
	switch t {
	case reflect.TypeFor[model.Table](), reflect.TypeFor[model.Column](), reflect.TypeFor[model.Figure]():
		def.Properties.Set("numbers", convention(t.Name()))
	}
	def.Type, def.Extras = "", orNull("object")
	if t == reflect.TypeFor[model.Figure]() { // a blank one would be printed as 0
		def.Type, def.Extras = "object", nil
	}
}
