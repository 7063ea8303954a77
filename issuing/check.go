package issuing

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/issuing/internal/control"
)

// needed are the fields without which a file cannot be issued.
var needed = []string{doc.TagNumber, doc.TagDay, doc.TagMonth, doc.TagYear}

// open refuses a draft whose fields are missing, or filled already. A day that stands there may stay if it is the day of
// issue, and with it month and year.
func (d *draft) open(values map[string]string) error {
	known(d.part.Fields)
	found := map[string]bool{}
	dated := false
	for _, f := range d.part.Fields {
		if _, ours := values[f.Tag]; !ours {
			continue
		}
		found[f.Tag] = true
		dated = dated || f.Tag == doc.TagDay && !blank(f.Text)
		if f.Prompting {
			return &Error{Refusal: Prompting, Field: f.Tag, Value: f.Text}
		}
	}
	missing := slices.DeleteFunc(slices.Clone(needed), func(tag string) bool { return found[tag] })
	if len(missing) > 0 {
		return &Error{Refusal: NoFields, Field: strings.Join(missing, ", ")}
	}
	if err := d.lost(values); err != nil {
		return err
	}
	for _, f := range d.part.Fields {
		if blank(f.Text) {
			continue
		}
		switch f.Tag {
		case doc.TagNumber:
			return &Error{Refusal: Issued, Field: f.Tag, Value: f.Text}
		case doc.TagDay, doc.TagMonth, doc.TagYear:
			if dated && f.Text != values[f.Tag] {
				return &Error{Refusal: Issued, Field: f.Tag, Value: f.Text}
			}
		}
	}
	return nil
}

// blank reports whether a text is only room to write in: spaces, dots, a line of underscores.
func blank(s string) bool { return strings.Trim(s, room) == "" }

const room = " \u00a0\t._…"

// fit refuses values for which the head has no room: its number and its date stand on one line each.
func (d *draft) fit(values map[string]string) error {
	faces, err := d.faces()
	if err != nil {
		return unreadable(err)
	}
	fitted := map[*control.Line]bool{nil: true}
	for _, f := range d.part.Fields {
		if _, filled := values[f.Tag]; !filled || fitted[f.Line] || f.Tag == doc.TagDraft {
			continue
		}
		fitted[f.Line] = true
		if text := f.Line.Filled(values); !f.Line.Fits(text, faces) {
			return &Error{Refusal: TooWide, Field: f.Tag, Value: text}
		}
	}
	return nil
}

// faces reads the styles of the file, where it has some.
func (d *draft) faces() (control.Faces, error) {
	relationships, err := d.pkg.Relationships(d.main)
	if err != nil {
		return nil, err
	}
	for _, r := range relationships {
		if r.Kind() == opc.KindStyles && !r.External {
			styles, err := d.read(r.Target, mostStyles)
			if err != nil {
				return nil, err
			}
			return control.ParseFaces(r.Target, styles)
		}
	}
	return nil, nil
}

// read reads a part that is not too large.
func (d *draft) read(name string, most int64) ([]byte, error) {
	for _, p := range d.pkg.Parts() {
		if strings.EqualFold(p.Name, name) && p.Size > most {
			return nil, &opc.LimitError{Limit: "PartBytes", Part: name, Value: p.Size, Max: most}
		}
	}
	return d.pkg.Part(name)
}
