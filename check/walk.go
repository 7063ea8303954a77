package check

import (
	"bytes"
	"strconv"
)

// child goes on to the next child of the element at the given depth, and past whatever is left of the one before. It
// returns false once that element has ended:
//
//	for at := s.depth(); s.child(at); {
//		switch s.word() { … }
//	}
func (s *scanner) child(at int) bool {
	for {
		switch s.next() {
		case startElement:
			if s.depth() == at+1 {
				return true
			}
		case endElement:
			if s.depth() < at {
				return false
			}
		case endOfPart:
			return false
		}
	}
}

// root goes to the document element.
func (s *scanner) root() bool {
	for {
		switch s.next() {
		case startElement:
			return true
		case endOfPart:
			if s.err == nil {
				s.fail(malformed("there is no element"))
			}
			return false
		}
	}
}

// finish reads the rest of the part, so that a fault after the last thing of interest is seen too.
func (s *scanner) finish() error {
	for s.next() != endOfPart {
	}
	return s.err
}

// word is the name of the element if it is one of WordprocessingML, and nothing otherwise.
func (s *scanner) word() string {
	if s.space == spaceWord {
		return s.local
	}
	return ""
}

// is reports whether the element has this name.
func (s *scanner) is(in space, local string) bool { return s.space == in && s.local == local }

// content reads the text of the element, up to its end.
func (s *scanner) content(into []byte) []byte {
	for at := s.depth(); ; {
		switch s.next() {
		case textToken:
			if s.depth() == at {
				into = append(into, s.text...)
			}
		case endElement:
			if s.depth() < at {
				return into
			}
		case endOfPart:
			return into
		}
	}
}

// raw finds an attribute. Attributes of WordprocessingML carry its prefix; those of most other vocabularies have none.
func (s *scanner) raw(in space, local string) (value []byte, ok bool) {
	for i := range s.attributes {
		if a := &s.attributes[i]; a.space == in && string(a.local) == local {
			return s.resolve(a.value), true
		}
	}
	return nil, false
}

// attr is the value of an attribute of WordprocessingML, "" where there is none.
func (s *scanner) attr(local string) string {
	v, _ := s.raw(spaceWord, local)
	return s.intern(v)
}

// plain is the value of an attribute without a namespace.
func (s *scanner) plain(local string) string {
	v, _ := s.raw(noSpace, local)
	return s.intern(v)
}

// val is the attribute that holds the value of most elements.
func (s *scanner) val() string { return s.attr("val") }

// number reads a whole number from an attribute of WordprocessingML. Twips may be written with a unit since the second
// edition of the standard, as "12pt".
func (s *scanner) number(local string) (n int, ok bool) {
	v, found := s.raw(spaceWord, local)
	if !found {
		return 0, false
	}
	return measure(v)
}

// numberOf reads a whole number from the first of the attributes that is there.
func (s *scanner) numberOf(locals ...string) (n int, ok bool) {
	for _, local := range locals {
		if n, ok = s.number(local); ok {
			return n, true
		}
	}
	return 0, false
}

// units are those of a length in twips.
var units = []struct {
	name  string
	twips float64
}{{"pt", 20}, {"mm", 1440 / 25.4}, {"cm", 1440 / 2.54}, {"in", 1440}, {"pc", 240}, {"pi", 240}}

// largest bounds the numbers that are believed: ten metres in twips. Sums of them do not overflow.
const largest = 600_000

func measure(v []byte) (int, bool) {
	v = bytes.TrimSpace(v)
	factor := 1.0
	for _, u := range units {
		if rest, ok := bytes.CutSuffix(v, []byte(u.name)); ok {
			v, factor = rest, u.twips
			break
		}
	}
	f, err := strconv.ParseFloat(string(v), 64)
	if err != nil || !(f*factor < largest && f*factor > -largest) {
		return 0, false
	}
	return int(f * factor), true
}

// toggle reads an element that says yes by being there, or no in so many words.
func (s *scanner) toggle() toggle {
	switch s.val() {
	case "0", "false", "off":
		return off
	}
	return on
}

// A toggle is what a source says of a thing that is there or is not.
type toggle uint8

const (
	unsaid toggle = iota
	on
	off
)

// over is t where it says something, and the other value where it does not.
func (t toggle) over(under toggle) toggle {
	if t == unsaid {
		return under
	}
	return t
}

func (t toggle) opposite() toggle {
	if t == on {
		return off
	}
	return on
}
