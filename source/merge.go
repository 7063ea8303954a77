package source

import (
	"io/fs"
	"iter"
	"maps"
	"slices"
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
// around them; two values of names that are then the same are a fault (rule "value-twice"), unless they are alike. Values are
// without spaces and breaks of lines at their ends. No values at all is [Decode].
//
// Where a brace or a backslash at an end of a value meets one beside it, so that a name would come to be or go, that is a fault
// (rule "value-braces").
func Merge(fsys fs.FS, name string, values Values) (*model.Report, error) {
	return Config{}.Merge(fsys, name, values)
}

// Merge is [Merge] with the numbers of the source and of the values read as c says.
func (c Config) Merge(fsys fs.FS, name string, values Values) (*model.Report, error) {
	typed, faults := values.typed()
	if faults != nil {
		for i := range faults {
			faults[i].Position.File = name
		}
		return nil, faults.Err()
	}
	return c.decode(fsys, name, typed)
}

// typed returns the values by their names as they are compared. Two that are then the same are a fault, unless they say the same.
func (v Values) typed() (typed Values, twice model.Faults) {
	if v == nil {
		return nil, nil
	}
	typed = make(Values, len(v))
	for _, key := range slices.Sorted(maps.Keys(v)) {
		name, value := composed.String(strings.TrimSpace(key)), trimBreaks(strings.TrimSpace(v[key]))
		first, known := typed[name]
		if known && first != value {
			twice = append(twice, model.Fault{Rule: "value-twice", Keys: name, Value: model.Excerpt(value), Message: decree.Message{
				Vi: "“" + name + "” có hai giá trị: hai tên chỉ khác nhau ở dấu cách hay cách mã hóa chữ; bỏ một", En: "“" + name + "” has two values: two names differ by spaces or by how letters are encoded alone; leave one out"}})
		}
		if !known {
			typed[name] = value
		}
	}
	return typed, twice
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

// spell returns s as it will be read: with its values, without the backslash of \{{, and with what opens a name set apart.
func (v Values) spell(s string) string {
	const opens = "\x00"
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, figureOpen)
		literal, escaped := strings.CutSuffix(before, `\`)
		b.WriteString(literal)
		if !found {
			b.WriteString(before[len(literal):])
			return b.String()
		}
		s = after
		if escaped {
			b.WriteString(figureOpen)
			continue
		}
		name, rest, closed := strings.Cut(after, figureClose)
		if value, known := v.find(name); closed && known {
			b.WriteString(value)
			s = rest
			continue
		}
		b.WriteString(opens)
	}
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
