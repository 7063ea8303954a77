package xmlw

import (
	"io"
	"sync"
)

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
