package source

import (
	"bytes"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// nodeKind is the shape of a value in a source.
type nodeKind uint8

const (
	nullNode nodeKind = iota
	scalarNode
	listNode
	mapNode
)

// kindNames say the shapes in a message.
var kindNames = [...]decree.Message{
	nullNode:   {Vi: "giá trị trống", En: "nothing"},
	scalarNode: {Vi: "một giá trị", En: "a single value"},
	listNode:   {Vi: "một danh sách", En: "a list"},
	mapNode:    {Vi: "các khóa và giá trị", En: "keys with values"},
}

// A sourceNode is a value of a YAML or JSON source. Both readers make the same tree, so that one code fills the report
// from it and names the places.
type sourceNode struct {
	kind   nodeKind
	at     model.Position
	scalar string     // as it is typed: 01 stays "01"
	token  bool       // a number of JSON, which is no typed text
	sheet  bool       // a number of a sheet, which is spelt 1.973,25
	line   *valueLine // what stands in place of the scalar
	text   origin     // where the scalar's own lines stand, for a scalar that is Markdown
	keys   []sourceKey
	values []*sourceNode // of the keys, or the elements of a list
}

type sourceKey struct {
	name string
	at   model.Position
}

// maxNesting is how deep a source may nest: a report needs some twenty levels, and the parsers slow down at thousands.
const maxNesting = 100

func (d *decoder) tooDeep(at model.Position, path string) {
	d.fault(at, path, "nesting", "", decree.Message{
		Vi: "các cấp lồng nhau quá sâu", En: "this is nested too deep"})
}

// nestedLine returns the number of the first line that opens more than maxNesting lists or quotations, or is indented
// for as many, and 0 where there is none. The parsers of Markdown and YAML need time in the square of that.
func nestedLine(source []byte) int {
	line := 0
	for text := range bytes.Lines(source) {
		line++
		if opened(text) > maxNesting {
			return line
		}
	}
	return 0
}

// opened counts the marks in front of a line that open something, ">", "- ", "1. ", "[^a]:", and two spaces as one.
func opened(line []byte) int {
	count, spaces := 0, 0
	for i := 0; i < len(line) && count+spaces/2 <= maxNesting; {
		switch c := line[i]; {
		case c == ' ':
			spaces++
			i++
		case c == '\t':
			spaces += 4
			i++
		case c == '>':
			count++
			i++
		default:
			n := markLength(line[i:])
			if n == 0 {
				return count + spaces/2
			}
			count++
			i += n
		}
	}
	return count + spaces/2
}

// markLength returns the length of the mark of a list, key or note at the start of s, 0 where there is none.
func markLength(s []byte) int {
	if bytes.HasPrefix(s, []byte("[^")) {
		if end := bytes.Index(s, []byte("]:")); end >= 0 {
			return end + len("]:")
		}
		return 0
	}
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	if digits+1 >= len(s) || !bytes.ContainsRune([]byte(" \t\n"), rune(s[digits+1])) {
		return 0
	}
	switch c := s[digits]; {
	case digits > 0 && (c == '.' || c == ')'), digits == 0 && (c == '-' || c == '+' || c == '*' || c == '?'):
		return digits + 1
	}
	return 0
}
