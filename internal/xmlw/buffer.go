package xmlw

import "io"

// room makes space for n more bytes.
func (x *Writer) room(n int) {
	if cap(x.buf)-len(x.buf) < n {
		x.spill()
	}
}

// fits makes space for a whole element of n bytes within another, and reports whether there is so much.
func (x *Writer) fits(n int) bool {
	if x.err != nil || len(x.open) == 0 || n >= cap(x.buf) {
		return false
	}
	x.closeTag()
	x.room(n)
	return true
}

// put appends s. The buffer keeps its size however long s is: a long text goes
// through it in pieces.
func (x *Writer) put(s string) {
	for len(s) > cap(x.buf)-len(x.buf) && x.err == nil {
		n := cap(x.buf) - len(x.buf)
		x.buf = append(x.buf, s[:n]...)
		s = s[n:]
		x.spill()
	}
	x.buf = append(x.buf, s...)
}

// spill passes the buffer on and empties it.
func (x *Writer) spill() {
	switch {
	case x.err != nil:
	case x.out == nil:
		x.misuse("Reset", "", "the Writer has not been given an output")
	case len(x.buf) > 0:
		n, err := x.out.Write(x.buf)
		if err == nil && n < len(x.buf) {
			err = io.ErrShortWrite
		}
		x.err = err
	}
	x.buf = x.buf[:0]
}

// closeTag finishes the start tag that is still open for attributes.
func (x *Writer) closeTag() {
	if x.inTag {
		x.inTag = false
		x.room(1)
		x.buf = append(x.buf, '>')
	}
}

// startAttr writes an attribute up to its opening quote, and reports whether
// the value may follow.
func (x *Writer) startAttr(name string) bool {
	if x.err != nil {
		return false
	}
	if !x.inTag {
		x.misuse("Attr", name, "not directly after Start")
		return false
	}
	x.room(len(name) + 3)
	x.buf = append(x.buf, ' ')
	x.buf = append(x.buf, name...)
	x.buf = append(x.buf, '=', '"')
	return true
}
