package pdf

import (
	"reflect"
	"strconv"
	"strings"
	"unicode/utf16"
)

// The values of a PDF: nil, bool, [Int], [Real], [String], [Name], [Ref], [Array], [Dict], and of objects [*Stream].
type (
	Int    int64
	Real   string // as it stands
	String string // bytes
	Name   string
	Ref    int // the number of an object, whose generation is 0
	Array  []any
	Dict   map[Name]any
)

// A Stream is an object with data, packed as it stands.
type Stream struct {
	Dict Dict
	Data []byte
}

// Equal reports whether two values are the same, to the byte of a stream.
func Equal(a, b any) bool { return reflect.DeepEqual(a, b) }

// Refs calls a function for every reference within a value.
func Refs(v any, to func(Ref)) {
	switch v := v.(type) {
	case Ref:
		to(v)
	case Array:
		for _, e := range v {
			Refs(e, to)
		}
	case Dict:
		for _, e := range v {
			Refs(e, to)
		}
	case *Stream:
		Refs(v.Dict, to)
	}
}

// A Span is where a value stands: from, and before.
type Span struct{ From, To int }

// Text is a text of PDF: in the letters of PDFs, or in UTF-16 with its mark.
func Text(v any) string {
	s, _ := v.(String)
	if len(s) >= 2 && s[:2] == "\xFE\xFF" {
		return utf16Text(string(s[2:]))
	}
	return plainText(string(s))
}

func plainText(s string) string {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			quoted := strconv.QuoteToASCII(s)
			return quoted[1 : len(quoted)-1]
		}
	}
	return s
}

func utf16Text(s string) string {
	units := make([]uint16, len(s)/2)
	for i := range units {
		units[i] = uint16(s[2*i])<<8 | uint16(s[2*i+1])
	}
	return strings.ToValidUTF8(string(utf16.Decode(units)), "\uFFFD")
}
