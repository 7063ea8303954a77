package source

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
)

const (
	sampleFront = "---\nissuing_agency: SỞ A\nplace: Huế\nsubject: Việc\nrecipients: [Giám đốc]\narchive: VT\nsignature: {position: GIÁM ĐỐC}\n"
	frontLines  = 8 // with the line of --- that ends it
)

// decodeBody reads a Markdown body under a front matter that is in order. Further lines of front matter may be given.
func decodeBody(body string, front ...string) (*model.Report, error) {
	return decodeSource("bao-cao.md", sampleFront+strings.Join(front, "")+"---\n"+body, nil)
}

func decodeSource(name, source string, beside map[string]string) (*model.Report, error) {
	fsys := fstest.MapFS{name: {Data: []byte(source)}}
	for n, data := range beside {
		fsys[n] = &fstest.MapFile{Data: []byte(data)}
	}
	return Decode(fsys, name)
}

// faultsOf returns the faults of a source, of its reading or else of its content, one on a line.
func faultsOf(r *model.Report, err error) string {
	var faults model.Faults
	var invalid *model.ValidationError
	switch {
	case errors.As(err, &invalid):
		faults = invalid.Faults
	case err != nil:
		return err.Error()
	default:
		faults = r.Validate()
	}
	var b strings.Builder
	for _, f := range faults {
		fmt.Fprintf(&b, "%s %s %s\n", f.Position, f.Path, f.Rule)
	}
	return b.String()
}

// wantFaults compares "file:line:column path rule" of every fault.
func wantFaults(t *testing.T, r *model.Report, err error, want ...string) {
	t.Helper()
	if got := strings.Split(strings.TrimSuffix(faultsOf(r, err), "\n"), "\n"); !slices.Equal(got, want) && !(got[0] == "" && want == nil) {
		t.Errorf("faults\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// show writes a text with marks that no Markdown has: b(…) i(…) s(…), u(…) for a subscript, [text](address), | for a break, {…} for a note.
func show(t model.Text) string {
	var b strings.Builder
	for r := range t.Runs() {
		s := r.Text
		if r.Superscript {
			s = "s(" + s + ")"
		}
		if r.Subscript {
			s = "u(" + s + ")"
		}
		if r.Link != "" {
			s = "[" + s + "](" + r.Link + ")"
		}
		if r.Italic {
			s = "i(" + s + ")"
		}
		if r.Bold {
			s = "b(" + s + ")"
		}
		if r.Break {
			s = "|"
		}
		if r.Note != nil {
			var parts []string
			for _, p := range r.Note.Body {
				parts = append(parts, show(p))
			}
			s = "{" + strings.Join(parts, " / ") + "}"
		}
		b.WriteString(s)
	}
	if f := t.Fault(); f != nil {
		b.WriteString("!" + f.Message.En)
	}
	return b.String()
}

// outline writes a body as a tree, one block on a line.
func outline(b model.Body) string {
	var out strings.Builder
	writeOutline(&out, b, "")
	return out.String()
}

func writeOutline(out *strings.Builder, b model.Body, indent string) {
	for i := range b {
		switch x := b[i]; {
		case x.Section != nil:
			level := ""
			if x.Section.Level > 0 {
				level = fmt.Sprint(" level ", x.Section.Level)
			}
			fmt.Fprintf(out, "%s# [%s]%s %s\n", indent, x.Section.Number, level, show(x.Section.Title))
			writeOutline(out, x.Section.Body, indent+"  ")
		case x.Item != nil:
			fmt.Fprintf(out, "%sitem [%s] %s\n", indent, x.Item.Marker, show(x.Item.Text))
			writeOutline(out, x.Item.Body, indent+"  ")
		case x.Table != nil:
			fmt.Fprintf(out, "%stable %s\n", indent, showTable(x.Table))
		default:
			fmt.Fprintf(out, "%sp %s\n", indent, show(x.Paragraph))
		}
	}
}

func showTable(t *model.Table) string {
	var parts []string
	for _, c := range t.Leaves() {
		parts = append(parts, strings.Trim(fmt.Sprint(show(c.Title), " ", c.Kind, " ", c.Align), " "))
	}
	s := strings.Join(parts, ", ")
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row.Cells {
			if c.Number.Valid {
				cells = append(cells, "="+c.Number.Decimal.String())
			} else {
				cells = append(cells, show(c.Text))
			}
		}
		s += " / " + strings.Join(cells, ", ")
	}
	return s
}

// errorOf returns the first fault of a report at a path, as a program would print it.
func errorOf(r *model.Report, path string) string {
	for _, f := range r.Validate() {
		if f.Path == path {
			return f.Error()
		}
	}
	return ""
}
