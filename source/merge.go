package source

import (
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/model"
)

// Values are texts by name: the cells of a row by the headings of their columns.
type Values map[string]string

// Merge reads a report from a file as [Decode] does, with values in it (trộn thư: one source and a table make a report of
// every row). Where the source has {{name}}, the value of that name stands, letter for letter: in every text and line, in
// cells, in the number, the date and the name of a data file or of a picture, in the bodies of notes. No character of a
// value is a mark of Markdown or YAML: items, bold text and tables are for Go to set in the report. \{{ are two braces.
//
// A name that the source itself has under figures is a number: the value replaces that of the figure, and is printed,
// compared and summed as the figure is. Everything else is text, so that a code such as 27001 is not printed as 27.001.
//
// A value of several lines makes as many paragraphs where {{name}} is a paragraph of the body by itself; anywhere else it
// is a fault (rule "value-lines"). A name without a value is one fault that lists every place which wants it (rule
// "value-missing"); a value that nothing wants is passed over. Faults of fields with values in them, those of
// [model.Report.Validate] too, have their names in [model.Fault.Keys]. Names are compared in normal form C, without spaces
// around them, and values are without spaces and breaks of lines at their ends. No values at all is [Decode].
func Merge(fsys fs.FS, name string, values Values) (*model.Report, error) {
	return Config{}.Merge(fsys, name, values)
}

// Merge is [Merge] with the numbers of the source and of the values read as c says.
func (c Config) Merge(fsys fs.FS, name string, values Values) (*model.Report, error) {
	return c.decode(fsys, name, values.typed())
}

// typed returns the values by their names as they are compared. The lines of one that has several have names of their own.
func (v Values) typed() Values {
	if v == nil {
		return nil
	}
	typed := make(Values, len(v))
	for name, value := range v {
		name = composed.String(strings.TrimSpace(name))
		value = trimBreaks(strings.TrimSpace(value))
		typed[name] = value
		if strings.Contains(value, "\n") {
			if lines := paragraphsOf(value); len(lines) <= maxValueLines {
				for i, line := range lines {
					typed[lineName(name, i)] = line
				}
			}
		}
	}
	return typed
}

// maxValueLines is how many paragraphs a value may have: no cell of a table holds a report.
const maxValueLines = 1000

// trimBreaks writes every break of lines as a line feed, also those of Word and of other systems.
func trimBreaks(s string) string {
	if strings.IndexFunc(s, isBreak) < 0 {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		if isBreak(r) {
			return '\n'
		}
		return r
	}, s)
}

func isBreak(r rune) bool {
	return r >= '\n' && r <= '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// paragraphsOf returns the lines of a value that are not blank.
func paragraphsOf(value string) (lines []string) {
	for line := range strings.SplitSeq(value, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// lineName is the name of one line of a value, which nobody can type.
func lineName(name string, line int) string { return name + "\x00" + strconv.Itoa(line) }

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

// namesIn yields the names between braces in s, but for those behind a backslash.
func namesIn(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for {
			before, after, found := strings.Cut(s, figureOpen)
			name, rest, closed := strings.Cut(after, figureClose)
			if !found || !closed {
				return
			}
			if strings.HasSuffix(before, `\`) {
				s = after
				continue
			}
			if !yield(composed.String(strings.TrimSpace(name))) {
				return
			}
			s = rest
		}
	}
}

// A wanted name is one that a source has in braces, with the places where it stands.
type wantedName struct {
	name   string
	places []model.Position
	seen   map[model.Position]bool
	path   string // of the first
}

// wants looks at the names in a string that stands at a place, and reports whether there is a value of one line for each.
func (d *decoder) wants(at model.Position, path, s string) bool {
	if d.values == nil || !strings.Contains(s, figureOpen) {
		return true
	}
	sound := true
	for name := range namesIn(s) {
		value, known := d.values[name]
		base, _, _ := strings.Cut(name, "\x00")
		d.want(base, at, path)
		switch {
		case d.figures[name]:
		case !known:
			d.missing[name] = true
			sound = false
		case strings.Contains(value, "\n"):
			sound = false
			d.keyFault(at, path, base, "value-lines", value, decree.Message{
				Vi: "giá trị của “" + base + "” có nhiều dòng, chỗ này chỉ là một dòng; {{" + base + "}} đứng riêng một đoạn thì mỗi dòng thành một đoạn, tối đa 1.000 dòng",
				En: "the value of “" + base + "” has several lines, and this place is one; where {{" + base + "}} is a paragraph by itself, each becomes a paragraph, 1,000 at most"})
		}
	}
	return sound
}

func (d *decoder) want(name string, at model.Position, path string) {
	w := d.wanted[name]
	if w == nil {
		w = &wantedName{name: name, path: path, seen: map[model.Position]bool{}}
		d.wanted[name] = w
	}
	if !w.seen[at] {
		w.seen[at] = true
		w.places = append(w.places, at)
	}
	if names := d.merged[path]; !slices.Contains(names, name) {
		d.merged[path] = append(names, name)
	}
}

// keyFault is a fault of a value.
func (d *decoder) keyFault(at model.Position, path, key, rule, value string, m decree.Message) {
	if d.note(at, path, rule, value, m, model.Error) {
		d.faults[len(d.faults)-1].Keys = key
	}
}

// print returns a scalar with its values, or false where one is not there.
func (d *decoder) print(p fieldPath, n *sourceNode) (s string, ok bool) {
	if !d.wants(n.at, string(p), n.scalar) {
		return "", false
	}
	n.sheet = d.counts(n.scalar)
	return d.values.Print(n.scalar), true
}

// printText puts values into the runs of a text and of its notes. Braces in a value are printed as they are.
func (d *decoder) printText(path string, t *model.Text) {
	if d.values == nil {
		return
	}
	*t = t.Map(func(s string) string {
		d.wants(d.places.Find(path), path, s)
		return s
	})
	d.values.printInto(t)
}

func (v Values) printInto(t *model.Text) {
	if len(v) > 0 {
		*t = t.Map(func(s string) string { return v.replace(s, escapeBraces) })
	}
}

// mostPlaces is how many places of a missing value are named.
const mostPlaces = 10

// missingValues names each value that is not there, with the places that want it.
func (d *decoder) missingValues() {
	if d.listing {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(d.missing)) {
		w := d.wanted[name]
		var places []string
		for _, at := range w.places[:min(len(w.places), mostPlaces)] {
			places = append(places, at.String())
		}
		list := strings.Join(places, ", ")
		m := decree.Message{Vi: "không có giá trị cho “" + name + "”; cần ở " + list, En: "there is no value for “" + name + "”; it is wanted at " + list}
		if more := len(w.places) - mostPlaces; more > 0 {
			m.Vi += fmt.Sprintf(" và %d chỗ nữa", more)
			m.En += fmt.Sprintf(" and %d more places", more)
		}
		if meant := nearest(name, d.values); meant != "" {
			m.Vi, m.En = m.Vi+"; có phải là “"+meant+"”?", m.En+"; is “"+meant+"” meant?"
		}
		d.keyFault(w.places[0], w.path, name, "value-missing", "", m)
	}
}

// ownLines returns the lines of a value where the name in braces is all of a paragraph.
func (d *decoder) ownLines(scalar string) (names []string) {
	s := strings.TrimSpace(scalar)
	if d.values == nil || !strings.HasPrefix(s, figureOpen) || !strings.HasSuffix(s, figureClose) {
		return nil
	}
	name := composed.String(strings.TrimSpace(s[len(figureOpen) : len(s)-len(figureClose)]))
	if !strings.Contains(d.values[name], "\n") {
		return nil
	}
	lines := paragraphsOf(d.values[name])
	if len(lines) > maxValueLines {
		return nil
	}
	for i := range lines {
		names = append(names, figureOpen+lineName(name, i)+figureClose)
	}
	return names
}

// ownParagraphs makes of every block of a list that is such a paragraph one for each line.
func (d *decoder) ownParagraphs(blocks []*sourceNode) []*sourceNode {
	var all []*sourceNode
	for i, n := range blocks {
		var lines []string
		if n.kind == mapNode && len(n.keys) == 1 && n.keys[0].name == "paragraph" && n.values[0].kind == scalarNode {
			lines = d.ownLines(n.values[0].scalar)
		}
		if lines != nil && all == nil {
			all = append(all, blocks[:i]...)
		}
		for _, line := range lines {
			own, text := *n, *n.values[0]
			text.scalar, own.values = line, []*sourceNode{&text}
			all = append(all, &own)
		}
		if lines == nil && all != nil {
			all = append(all, n)
		}
	}
	if all == nil {
		return blocks
	}
	return all
}

func escapeBraces(value string) string { return strings.ReplaceAll(value, figureOpen, `\`+figureOpen) }

// alone reports whether a value is all of a scalar, in which then nothing is a mark.
func (v Values) alone(scalar string) bool {
	name, opens := strings.CutPrefix(strings.TrimSpace(scalar), figureOpen)
	name, closes := strings.CutSuffix(name, figureClose)
	if len(v) == 0 || !opens || !closes {
		return false
	}
	_, known := v.find(name)
	return known
}

// counts reports whether all of a scalar is a value that is a number of a sheet.
func (d *decoder) counts(scalar string) bool {
	return len(d.config.Counted) > 0 && d.values.alone(scalar) &&
		d.config.Counted[composed.String(strings.Trim(scalar, "{} \t\n"))]
}

// mergeFigures puts values into the figures that the source declares, and keeps the rest of them as texts.
func (d *decoder) mergeFigures(root *sourceNode) {
	if d.values == nil || root == nil {
		return
	}
	texts := maps.Clone(d.values)
	for _, figures := range root.under("figures") {
		for i, key := range figures.keys {
			name := composed.String(strings.TrimSpace(key.name))
			d.figures[name] = true
			value, known := d.values[name]
			if !known {
				continue
			}
			delete(texts, name)
			figures.values[i].setFigure(value, d.config.Counted[name])
			d.merged["figures."+key.name] = []string{name}
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
func (n *sourceNode) setFigure(value string, sheet bool) {
	if n.kind != mapNode {
		n.kind, n.scalar, n.token, n.sheet = scalarNode, value, false, sheet
		return
	}
	for _, old := range n.under("value") {
		old.setFigure(value, sheet)
	}
}

// nameKeys gives the faults of fields with values in them the names of those.
func (d *decoder) nameKeys() {
	for i := range d.faults {
		if f := &d.faults[i]; f.Keys == "" {
			f.Keys = strings.Join(d.merged[f.Path], ", ")
		}
	}
}
