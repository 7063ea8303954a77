package source

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/numeral"
	"github.com/vanthu/baocao/model"
)

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
		d.want(name, at, path)
		switch {
		case d.figures[name]:
		case !known:
			d.missing[name] = true
			sound = false
		case strings.Contains(value, "\n"):
			sound = false
			d.keyFault(at, path, name, "value-lines", value, decree.Message{
				Vi: "giá trị của “" + name + "” có nhiều dòng, chỗ này chỉ là một dòng; {{" + name + "}} đứng riêng một đoạn thì mỗi dòng thành một đoạn, tối đa 1.000 dòng",
				En: "the value of “" + name + "” has several lines, and this place is one; where {{" + name + "}} is a paragraph by itself, each becomes a paragraph, 1,000 at most"})
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
	d.touches(n.at, string(p), n.scalar, d.values.replace(n.scalar, escapeBraces))
	return d.values.Print(n.scalar), true
}

// printText puts values into the runs of a text and of its notes. Braces in a value are printed as they are.
func (d *decoder) printText(path string, t *model.Text) {
	if d.values == nil {
		return
	}
	*t = t.Map(func(s string) string {
		at := d.places.Find(path)
		if !d.wants(at, path, s) {
			return s
		}
		printed := d.values.replace(s, escapeBraces)
		d.touches(at, path, s, printed)
		return printed
	})
}

// touches refuses values whose ends make braces with what stands beside them, or hide some.
func (d *decoder) touches(at model.Position, path, s, printed string) {
	if printed != s && d.values.spell(s) != Values(nil).spell(printed) {
		d.fault(at, path, "value-braces", printed, decree.Message{
			Vi: "giá trị bắt đầu hay kết thúc bằng {, } hoặc \\ đứng sát {{…}} hay dấu ngoặc khác, nên thành chữ khác; thêm dấu cách ở giữa",
			En: "a value that begins or ends with {, } or \\ touches {{…}} or another brace, which then says something else; put a space between"})
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

// doubtValues warns of values that a spreadsheet has damaged, and of figures for which a value was meant: one has nearly its name and is wanted
// by nothing, or what stands in the source is a zero, which nobody declares to print it.
func (d *decoder) doubtValues() {
	idle := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(d.values)) {
		w := d.wanted[name]
		if w == nil {
			idle[name] = ""
			continue
		}
		if kind := slipOf(d.values[name]); kind >= 0 && !d.figures[name] {
			rule := slipRules[kind]
			d.doubt(w.places[0], w.path, rule.id, d.values[name], decree.Message{Vi: "giá trị của “" + name + "”: " + rule.vi, En: "the value of “" + name + "”: " + rule.en})
		}
	}
	for _, f := range d.unset {
		meant := nearest(f.name, idle)
		value, err := numeral.Read(f.node.valueOf(), VietnameseNumbers)
		if d.wanted[f.name] == nil || meant == "" && (err != nil || !value.Value.IsZero()) {
			continue
		}
		m := decree.Message{Vi: "không có giá trị nào thay số này, nên in số ghi ở nguồn", En: "no value replaces this number, so that the one of the source is printed"}
		if meant != "" {
			m.Vi, m.En = m.Vi+"; có phải là “"+meant+"”?", m.En+"; is “"+meant+"” meant?"
		}
		d.doubt(f.node.at, "figures."+f.name, "value-missing", f.name, m)
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

// A valueLine is one line of a value that makes paragraphs. Nothing in it is a mark.
type valueLine struct{ name, text string }

// ownLines returns the lines of a value where the name in braces is all of a paragraph.
func (d *decoder) ownLines(scalar string) (own []valueLine) {
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
	for _, line := range lines {
		own = append(own, valueLine{name, line})
	}
	return own
}

// paragraph returns a line of a value as the text of a paragraph.
func (d *decoder) paragraph(at model.Position, path string, line valueLine) model.Text {
	d.want(line.name, at, path)
	return model.Plain(escapeBraces(line.text))
}

// ownParagraphs makes of every block of a list that is such a paragraph one for each line.
func (d *decoder) ownParagraphs(blocks []*sourceNode) []*sourceNode {
	var all []*sourceNode
	for i, n := range blocks {
		var lines []valueLine
		if n.kind == mapNode && len(n.keys) == 1 && n.keys[0].name == "paragraph" && n.values[0].kind == scalarNode {
			lines = d.ownLines(n.values[0].scalar)
		}
		if lines != nil && all == nil {
			all = append(all, blocks[:i]...)
		}
		for _, line := range lines {
			own, text := *n, *n.values[0]
			text.line, own.values = &line, []*sourceNode{&text}
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

// counts reports whether all of a scalar is a value that is a number of a sheet.
func (d *decoder) counts(scalar string) bool {
	return len(d.config.Counted) > 0 && d.values.alone(scalar) &&
		d.config.Counted[composed.String(strings.Trim(scalar, "{} \t\n"))]
}

// dateOf returns the date that all of a scalar is, where it is a value that a sheet holds as one.
func (d *decoder) dateOf(n *sourceNode) (day model.Date, ok bool) {
	if len(d.config.Dates) == 0 || !d.values.alone(n.scalar) {
		return day, false
	}
	day, ok = d.config.Dates[composed.String(strings.Trim(n.scalar, "{} \t\n"))]
	return day, ok
}
