package model

import (
	"strings"
	"unicode/utf8"
)

// places are the positions of a report's fields in the file it was read from, by path.
type places map[string]Position

// find returns the place of a field, or of the nearest thing around it that stands in the file.
func (p places) find(path string) Position {
	for len(p) > 0 {
		if at, ok := p[path]; ok {
			return at
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			break
		}
		path = path[:cut]
	}
	return p[""]
}

// An origin is where a piece of a source begins in its file.
type origin struct {
	at Position
	// verbatim: the lines of the piece are lines of the file. A quoted or folded text has the one place of its field.
	verbatim bool
}

// place returns the place in the file of a line and column of the piece, both from 1.
func (o origin) place(line, column int) Position {
	if !o.verbatim {
		return o.at
	}
	return Position{o.at.File, o.at.Line + line - 1, o.at.Column + column - 1}
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

func (c *cursor) at(offset int) Position {
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
