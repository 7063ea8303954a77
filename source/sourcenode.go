package source

import (
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
	scalar string // as it is typed: 01 stays "01"
	token  bool   // a number of JSON, which is no typed text
	sheet  bool   // a number of a sheet, which is spelt 1.973,25
	text   origin // where the scalar's own lines stand, for a scalar that is Markdown
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
