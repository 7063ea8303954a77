package check

import (
	"encoding/json"
	"io"

	"github.com/vanthu/baocao/decree"
)

// WriteJSON writes what was found in files as one JSON value: a list of files with their results.
func WriteJSON(w io.Writer, files []File) error {
	type file struct {
		File string `json:"file"`
		*Result
	}
	list := make([]file, len(files))
	for i, f := range files {
		list[i] = file{f.Name, f.Result}
	}
	return encode(w, list)
}

func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// MarshalJSON adds the component under its English name, the severity, the weight and the part of the page.
func (f Finding) MarshalJSON() ([]byte, error) {
	type plain Finding
	return json.Marshal(struct {
		Component string   `json:"component,omitempty"`
		Severity  Severity `json:"severity"`
		Weight    Weight   `json:"weight"`
		Part      Part     `json:"part"`
		plain
	}{nameOf(f.Component), f.Severity(), f.Weight(), f.Part(), plain(f)})
}

// MarshalJSON adds the component and the property under their English names.
func (u Unjudged) MarshalJSON() ([]byte, error) {
	type plain Unjudged
	property := ""
	if u.Property != 0 {
		property = u.Property.String()
	}
	return json.Marshal(struct {
		Component string `json:"component,omitempty"`
		Property  string `json:"property,omitempty"`
		plain
	}{nameOf(u.Component), property, plain(u)})
}

func nameOf(c decree.Component) string {
	if !c.Valid() {
		return ""
	}
	return c.String()
}
