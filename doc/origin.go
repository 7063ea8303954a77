package doc

import (
	"strconv"
	"strings"
)

// An Origin is the field of the report that something on the page was made of. It is zero for what the library writes of its own
// accord. Whoever sets or writes a document hands it through, so that a fault of a page or of a font has its place.
type Origin struct {
	path     string
	row, one int32 // of a list, or of the rows of a table, counted from 1
}

// String returns the path of the field, as [model.Fault] spells it: "appendices[2].body[0].table.rows[0][4]".
func (o Origin) String() string {
	if o.row == 0 {
		return o.path
	}
	b := append(make([]byte, 0, len(o.path)+12), o.path...)
	for _, n := range [...]int32{o.row, o.one} {
		if n > 0 {
			b = append(strconv.AppendInt(append(b, '['), int64(n-1), 10), ']')
		}
	}
	return string(b)
}

// item is an element of a list.
func (o Origin) item(i int) Origin { return Origin{path: o.path, row: int32(i) + 1} }

// cell is a cell of a row.
func (o Origin) cell(i int) Origin {
	o.one = int32(i) + 1
	return o
}

// origins makes origins along the way through a report. Their paths stand in a few large pieces of memory, for each paragraph
// has one.
type origins struct {
	path []byte // of what is being laid out
	kept strings.Builder
}

// originPiece is how many bytes of paths are kept together: those of a hundred paragraphs.
const originPiece = 4096

// enter goes on to a field of where the way is, and to an element of it, unless i is negative. leave goes back.
func (o *origins) enter(field string, i int) (back int) {
	back = len(o.path)
	if field != "" {
		if back > 0 {
			o.path = append(o.path, '.')
		}
		o.path = append(o.path, field...)
	}
	if i >= 0 {
		o.path = append(strconv.AppendInt(append(o.path, '['), int64(i), 10), ']')
	}
	return back
}

func (o *origins) leave(back int) { o.path = o.path[:back] }

// of is the origin of a field of where the way is.
func (o *origins) of(field string) Origin {
	back := o.enter(field, -1)
	defer o.leave(back)
	if o.kept.Cap()-o.kept.Len() < len(o.path) {
		o.kept.Reset() // what is kept stays with those who have it
		o.kept.Grow(max(originPiece, len(o.path)))
	}
	from := o.kept.Len()
	o.kept.Write(o.path)
	return Origin{path: o.kept.String()[from:]}
}

// addOf adds a paragraph that is made of a field of where the way is.
func (a *assembler) addOf(field string, p *Paragraph) {
	p.Origin = a.origins.of(field)
	a.add(p)
}
