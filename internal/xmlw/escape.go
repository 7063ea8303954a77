package xmlw

import (
	"sync"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/scan"
)

// A reader turns a bare \r into \n everywhere, and every white space in an attribute into a blank; as references they
// survive.
var (
	textEntities = entities{'&': "&amp;", '<': "&lt;", '>': "&gt;", '\r': "&#xD;"}
	attrEntities = entities{'&': "&amp;", '<': "&lt;", '>': "&gt;", '\r': "&#xD;", '"': "&quot;", '\t': "&#x9;", '\n': "&#xA;"}
)

// entities is what stands for a character of ASCII, where it cannot stand itself.
type entities [utf8.RuneSelf]string

// copying are the texts that are certainly copied as they are, nearly all: where any character of XML may stand, in a text,
// in an attribute, and in a text whose spaces a reader need not be told to preserve.
type copying struct{ char, text, attr, line *scan.Machine }

var machines = sync.OnceValue(func() *copying {
	text := copied("&<>\r")
	return &copying{char: copied(""), text: text, attr: copied("&<>\r\"\t\n"), line: spaced(text)}
})

func copied(but string) *scan.Machine {
	const one, two = scan.Last, scan.Last + 6 // that many bytes are still to come
	m := new(scan.Machine)
	m.On(scan.Start, '\t', '\n', scan.Start)
	m.On(scan.Start, '\r', '\r', scan.Start)
	m.On(scan.Start, 0x20, utf8.RuneSelf-1, scan.Start)
	m.On(scan.Start, 0xC2, 0xDF, one)
	// E0 may be overlong, ED a surrogate, EF one of the two noncharacters.
	m.On(scan.Start, 0xE1, 0xEC, two)
	m.On(scan.Start, 0xEE, 0xEE, two)
	m.On(two, 0x80, 0xBF, one)
	m.On(one, 0x80, 0xBF, scan.Start)
	m.Refuse(but)
	return m
}

// spaced makes of a machine one for texts whose spaces all stand alone and within: others are lost to a reader that is not
// told to preserve them.
func spaced(text *scan.Machine) *scan.Machine {
	const blank = scan.Last + 12
	m := new(scan.Machine)
	*m = *text
	m.Copy(blank, scan.Start)
	m.On(scan.Start, ' ', ' ', blank)
	m.On(blank, ' ', ' ', scan.Failed)
	return m
}

// escape appends s with the characters that have an entity replaced.
func (x *Writer) escape(s string, entity *entities) {
	done := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r < utf8.RuneSelf && entity[r] != "":
			x.put(s[done:i])
			x.put(entity[r])
			done = i + 1
		case !valid(r, size):
			x.fail(&CharError{Rune: r, Byte: s[i], Offset: i, Element: x.open[len(x.open)-1]})
			return
		}
		i += size
	}
	x.put(s[done:])
}

// Invalid returns the offset of the first character of s that XML 1.0 cannot
// hold, or of the first byte that is not UTF-8. It is the test that Text and
// Attr apply.
func Invalid(s string) (offset int, bad bool) {
	if machines().char.Accepts(s) {
		return 0, false
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !valid(r, size) {
			return i, true
		}
		i += size
	}
	return 0, false
}

// valid is the production Char of XML 1.0, for a rune as decoded.
func valid(r rune, size int) bool {
	switch {
	case r == utf8.RuneError:
		return size > 1
	case r < 0x20:
		return r == '\t' || r == '\n' || r == '\r'
	default:
		return r != 0xFFFE && r != 0xFFFF
	}
}
