package source

import (
	"unicode/utf8"

	"github.com/vanthu/baocao/model"
)

func position(file string, line, column int) model.Position {
	return model.Position{File: file, Line: line, Column: column}
}

// An origin is where a piece of a source begins in its file.
type origin struct {
	at model.Position
	// verbatim: the lines of the piece are lines of the file. A quoted or folded text has the one place of its field.
	verbatim bool
}

// place returns the place in the file of a line and column of the piece, both from 1.
func (o origin) place(line, column int) model.Position {
	if !o.verbatim {
		return o.at
	}
	return position(o.at.File, o.at.Line+line-1, o.at.Column+column-1)
}

// A cursor turns offsets of a text into places. It reads on from the last one, so that asking in order costs one
// reading of the text.
type cursor struct {
	text         []byte
	origin       origin
	offset       int
	line, column int
}

func newCursor(text []byte, o origin) *cursor {
	return &cursor{text: text, origin: o, line: 1, column: 1}
}

func (c *cursor) at(offset int) model.Position {
	if offset < c.offset {
		c.offset, c.line, c.column = 0, 1, 1
	}
	for ; c.offset < offset && c.offset < len(c.text); c.offset++ {
		switch b := c.text[c.offset]; {
		case b == '\n':
			c.line, c.column = c.line+1, 1
		case utf8.RuneStart(b):
			c.column++
		}
	}
	return c.origin.place(c.line, c.column)
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, -1 where all of it is.
func invalidUTF8(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(b[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
}
