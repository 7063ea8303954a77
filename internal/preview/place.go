package preview

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// A place says how the page is searched for a field of the report: for a row of a table, then for each text in turn, from
// the field itself to what it stands in, and at last for the first paragraph of a style. The page has no trace of
// fields, so that it can be anybody's page.
type place struct {
	Row   string   `json:"row,omitempty"`
	Texts []string `json:"texts,omitempty"`
	Style string   `json:"style,omitempty"`
}

// components are what a field of the report is printed as; its first paragraph has the style of that.
var components = map[string]decree.Component{
	"supervisory_agency": decree.SupervisoryAgency, "issuing_agency": decree.IssuingAgency, "number": decree.NumberSymbol,
	"place": decree.PlaceDate, "date": decree.PlaceDate, "subject": decree.Subject, "addressees": decree.Addressees,
	"preamble": decree.LegalBases, "lead_in": decree.BodyText, "body": decree.BodyText, "closing": decree.BodyText,
	"recipients": decree.RecipientsLabel, "archive": decree.RecipientsLabel, "signature": decree.Authority,
	"cosigners": decree.Authority, "urgency": decree.Urgency, "circulation": decree.Circulation, "drafter": decree.DrafterMark,
	"copies": decree.DrafterMark, "contact": decree.ContactLine, "appendices": decree.AppendixLabel,
}

// styleOf is the identifier of the style of a field.
func styleOf(field string) string {
	style, _ := decree.StyleOf(components[field])
	if field == "draft" { // which is no component of the Decree
		style, _ = decree.StyleByName("Dự thảo")
	}
	return style.ID
}

// placeOf finds out what stands on the page where a path leads: "body[2].section.title".
func placeOf(r *model.Report, path string) place {
	steps := strings.FieldsFunc(path, func(c rune) bool { return c == '.' || c == '[' || c == ']' })
	if len(steps) == 0 {
		return place{}
	}
	found := place{Style: styleOf(steps[0])}
	if r == nil {
		return found
	}
	v := reflect.ValueOf(*r)
	for _, step := range steps {
		if v = next(v, step); !v.IsValid() {
			break
		}
		if row, ok := v.Interface().(model.Row); ok {
			found.Row = rowText(row)
		}
		if text := textOf(v); text != "" {
			found.Texts = append([]string{text}, found.Texts...)
		}
	}
	return found
}

// next takes one step: into a field by its name in a source, or to an element by its index. It gives the zero value
// where there is no such thing.
func next(v reflect.Value, step string) reflect.Value {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if !v.IsValid() {
		return v
	}
	if i, err := strconv.Atoi(step); err == nil {
		if row, ok := v.Interface().(model.Row); ok {
			v = reflect.ValueOf(row.Cells)
		}
		if v.Kind() != reflect.Slice || i < 0 || i >= v.Len() {
			return reflect.Value{}
		}
		return v.Index(i)
	}
	if v.Kind() != reflect.Struct {
		return reflect.Value{}
	}
	for i := range v.NumField() {
		if name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ","); name == step {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

// textOf is the text by which a thing is known on the page: its own, or that of its heading.
func textOf(v reflect.Value) string {
	if v.Kind() == reflect.Pointer && v.IsNil() {
		return ""
	}
	switch t := v.Interface().(type) {
	case string:
		return t
	case model.Text:
		return t.String()
	case *model.Section:
		return t.Title.String()
	case *model.Item:
		return t.Text.String()
	case *model.Table:
		if !t.Caption.IsEmpty() {
			return t.Caption.String()
		}
		if len(t.Columns) > 0 {
			return t.Columns[0].Title.String()
		}
	case model.Block:
		return t.Paragraph.String()
	case model.Column:
		return t.Title.String()
	case model.Cell:
		return t.Text.String()
	case model.Addressee:
		return t.Name
	case model.Appendix:
		if len(t.Title) > 0 {
			return t.Title[0]
		}
		return t.Label
	}
	return ""
}

// rowText is the text of a row's cells, one after the other.
func rowText(r model.Row) string {
	var b strings.Builder
	for _, c := range r.Cells {
		b.WriteString(c.Text.String())
	}
	return b.String()
}
