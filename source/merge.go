package source

import (
	"io/fs"
	"maps"
	"strings"

	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/model"
)

// Values are texts by name: the cells of a row by the headings of their columns.
type Values map[string]string

// Merge reads a report from a file as [Decode] does, with values in it (trộn thư: one source and a table make a report of
// every row). Where the source has {{name}}, the value of that name stands, as it is typed in the table: in every text and
// line, in cells, in the number, the date and the name of a data file or of a picture, in the bodies of notes. No character
// of a value is a mark of Markdown or YAML. A name without a value stays as it is, and so does \{{.
//
// A name that the source itself has under figures is a number: the value replaces that of the figure, and is printed,
// compared and summed as the figure is. Everything else is text, so that a code such as 27001 is not printed as 27.001.
//
// A break of lines in a value becomes a space. Names are compared in normal form C, without spaces around them.
func Merge(fsys fs.FS, name string, values Values) (*model.Report, error) {
	return Config{}.Merge(fsys, name, values)
}

// Merge is [Merge] with the numbers of the source and of the values read as c says.
func (c Config) Merge(fsys fs.FS, name string, values Values) (*model.Report, error) {
	typed := make(Values, len(values))
	for k, v := range values {
		typed[composed.String(strings.TrimSpace(k))] = strings.Join(strings.Fields(v), " ")
	}
	return c.decode(fsys, name, typed)
}

// The braces around the name of a value, or of a figure: see [model.Figures].
const figureOpen, figureClose = "{{", "}}"

// Print returns s with the values that it names in place of each {{name}}. A name that it has not stays as it is.
func (v Values) Print(s string) string {
	return v.replace(s, func(value string) string { return value })
}

// replace returns s with the values that it names, each as the function writes it.
func (v Values) replace(s string, write func(value string) string) string {
	if len(v) == 0 || !strings.Contains(s, figureOpen) {
		return s
	}
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, figureOpen)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, rest, closed := strings.Cut(after, figureClose)
		value, known := v.find(name)
		if !closed || !known || strings.HasSuffix(before, `\`) {
			b.WriteString(figureOpen)
			s = after
			continue
		}
		b.WriteString(write(value))
		s = rest
	}
}

func (v Values) find(name string) (value string, ok bool) {
	value, ok = v[composed.String(strings.TrimSpace(name))]
	return value, ok
}

// printText puts values into the runs of a text and of its notes. Braces in a value are printed as they are.
func (v Values) printText(t *model.Text) {
	if len(v) > 0 {
		*t = t.Map(func(s string) string { return v.replace(s, escapeBraces) })
	}
}

func escapeBraces(value string) string { return strings.ReplaceAll(value, figureOpen, `\`+figureOpen) }

// alone returns the value that is all of a scalar. It is a plain text whatever it holds, and in a cell it may be a number.
func (v Values) alone(scalar string) (value string, ok bool) {
	name, opens := strings.CutPrefix(strings.TrimSpace(scalar), figureOpen)
	name, closes := strings.CutSuffix(name, figureClose)
	if len(v) == 0 || !opens || !closes {
		return "", false
	}
	value, ok = v.find(name)
	return escapeBraces(value), ok
}

// mergeFigures puts values into the figures that the source declares, and keeps the rest of them as texts.
func (d *decoder) mergeFigures(root *sourceNode) {
	if len(d.values) == 0 || root == nil {
		return
	}
	texts := maps.Clone(d.values)
	for _, figures := range root.under("figures") {
		for i, key := range figures.keys {
			value, known := d.values.find(key.name)
			if !known {
				continue
			}
			delete(texts, composed.String(strings.TrimSpace(key.name)))
			figures.values[i].setFigure(value)
		}
	}
	d.values = texts
}

// under returns the values of a key.
func (n *sourceNode) under(key string) (values []*sourceNode) {
	for i := range n.keys {
		if n.keys[i].name == key {
			values = append(values, n.values[i])
		}
	}
	return values
}

// setFigure replaces the value of a figure, and keeps how it is printed.
func (n *sourceNode) setFigure(value string) {
	if n.kind != mapNode {
		n.kind, n.scalar, n.token = scalarNode, value, false
		return
	}
	for _, old := range n.under("value") {
		old.setFigure(value)
	}
}
