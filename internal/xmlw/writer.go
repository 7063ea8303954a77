// Package xmlw writes XML as a stream.
//
// A [Writer] keeps the first error and ignores every call after it, so a
// caller writes a whole part and looks at the error once, from Flush. Names and
// the argument of Raw are the program's own constants and are written as given;
// everything else is escaped, and a character that XML cannot hold is an error.
// In steady state no call allocates.
package xmlw

import (
	"io"
	"strconv"
	"sync"
)

// bufferSize is also the size of the writes that reach the underlying writer.
const bufferSize = 32 << 10

// maxInt is the room that any int64 in decimal needs.
const maxInt = len("-9223372036854775808")

// A Writer writes one XML document. It is reused for the next one by Reset.
type Writer struct {
	out    io.Writer
	buf    []byte
	open   []string // names of the open elements, outermost first
	inTag  bool     // the innermost start tag still lacks its ">"
	rooted bool     // the document element has been started
	err    error
	copied *copying
}

// New returns a Writer that passes its output on to w in pieces of 32 KiB.
func New(w io.Writer) *Writer {
	x := new(Writer)
	x.Reset(w)
	return x
}

// Reset makes the Writer start a new document on w, without error and with the
// buffer it already has. It also makes the zero Writer ready for use.
func (x *Writer) Reset(w io.Writer) {
	if x.buf == nil {
		x.buf = make([]byte, 0, bufferSize)
	}
	*x = Writer{out: w, buf: x.buf[:0], open: x.open[:0], copied: machines()}
}

// Header writes the XML declaration. It comes first or not at all.
func (x *Writer) Header() {
	if x.rooted || len(x.buf) > 0 {
		x.misuse("Header", "", "not at the start of the document")
		return
	}
	x.put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
}

// Start opens an element inside the one opened last.
func (x *Writer) Start(name string) {
	if x.err != nil {
		return
	}
	if len(x.open) == 0 {
		if x.rooted {
			x.misuse("Start", name, "the document element is already closed")
			return
		}
		x.rooted = true
	}
	x.closeTag()
	x.room(1 + len(name))
	x.buf = append(x.buf, '<')
	x.buf = append(x.buf, name...)
	x.open = append(x.open, name)
	x.inTag = true
}

// End closes the innermost open element, as an empty one if nothing was
// written in it.
func (x *Writer) End() {
	if x.err != nil {
		return
	}
	last := len(x.open) - 1
	if last < 0 {
		x.misuse("End", "", "no element is open")
		return
	}
	name := x.open[last]
	x.open = x.open[:last]
	if x.inTag {
		x.inTag = false
		x.put("/>")
		return
	}
	x.room(3 + len(name))
	x.buf = append(x.buf, '<', '/')
	x.buf = append(x.buf, name...)
	x.buf = append(x.buf, '>')
}

// Attr adds an attribute to the element that was started last. Attributes
// stand in the order of the calls.
func (x *Writer) Attr(name, value string) {
	if x.startAttr(name) {
		if x.copied.attr.Accepts(value) {
			x.put(value)
		} else {
			x.escape(value, &attrEntities)
		}
		x.put(`"`)
	}
}

// AttrInt is Attr with a decimal number.
func (x *Writer) AttrInt(name string, v int64) {
	if x.startAttr(name) {
		x.room(maxInt + 1)
		x.buf = append(strconv.AppendInt(x.buf, v, 10), '"')
	}
}

// Text writes character data into the innermost element. An empty string
// writes nothing, so the element may still close as an empty one.
func (x *Writer) Text(s string) {
	if x.err != nil {
		return
	}
	if len(x.open) == 0 {
		x.misuse("Text", "", "no element is open")
		return
	}
	if s == "" {
		return
	}
	x.closeTag()
	if x.copied.text.Accepts(s) {
		x.put(s)
		return
	}
	x.escape(s, &textEntities)
}

// Raw writes markup as it is. It is meant for constants of the program: the
// Writer neither escapes it nor follows the elements in it.
func (x *Writer) Raw(markup string) {
	if x.err != nil || markup == "" {
		return
	}
	x.closeTag()
	x.put(markup)
}

// Err returns the first error of the Writer, if any.
func (x *Writer) Err() error { return x.err }

// Flush ends the document: it passes on what is buffered and returns the first
// error of the Writer. An element that is still open is an error.
func (x *Writer) Flush() error {
	if last := len(x.open) - 1; last >= 0 {
		x.misuse("Flush", x.open[last], "the element is still open")
	}
	x.spill()
	return x.err
}

// pool keeps Writers, with their buffers, for the next document.
var pool = sync.Pool{New: func() any { return new(Writer) }}

// Get returns a Writer on w that another document may have used before. Give it back with Put.
func Get(w io.Writer) *Writer {
	x := pool.Get().(*Writer)
	x.Reset(w)
	return x
}

// Put gives back a Writer that is no longer used.
func Put(x *Writer) { pool.Put(x) }
