package check

import (
	"bytes"
	"unicode/utf8"
)

// readStart reads a start tag.
func (s *scanner) readStart() token {
	if len(s.open) >= s.limit {
		return s.fail(ErrTooDeep)
	}
	if len(s.open) == 0 && s.local != "" {
		return s.fail(malformed("there are two document elements"))
	}
	i := s.pos + 1
	name, i := s.readName(i)
	if len(name) == 0 {
		return s.fail(malformed("a tag has no name"))
	}
	s.attributes = s.attributes[:0]
	bound := len(s.bindings)
	for {
		i = s.skipBlank(i)
		if i >= len(s.src) {
			return s.fail(malformed("a tag is cut off"))
		}
		switch c := s.src[i]; {
		case c == '>':
			s.pos, s.selfClosing = i+1, false
			return s.push(name, bound)
		case c == '/' && i+1 < len(s.src) && s.src[i+1] == '>':
			s.pos, s.selfClosing, s.pendingEnd = i+2, true, true
			return s.push(name, bound)
		}
		if i = s.readAttribute(i); s.err != nil {
			return endOfPart
		}
	}
}

func (s *scanner) readAttribute(i int) int {
	name, i := s.readName(i)
	i = s.skipBlank(i)
	if len(name) == 0 || i >= len(s.src) || s.src[i] != '=' {
		s.fail(malformed("an attribute has no value"))
		return i
	}
	i = s.skipBlank(i + 1)
	if i >= len(s.src) || s.src[i] != '"' && s.src[i] != '\'' {
		s.fail(malformed("an attribute has no quotes"))
		return i
	}
	n := bytes.IndexByte(s.src[i+1:], s.src[i])
	if n < 0 {
		s.fail(malformed("an attribute has no end"))
		return i
	}
	value := s.src[i+1 : i+1+n]
	switch {
	case bytes.Equal(name, []byte("xmlns")):
		s.bindings = append(s.bindings, binding{"", spaceOf(string(s.resolve(value)))})
	case bytes.HasPrefix(name, []byte("xmlns:")):
		s.bindings = append(s.bindings, binding{s.intern(name[len("xmlns:"):]), spaceOf(string(s.resolve(value)))})
	default:
		s.attributes = append(s.attributes, attribute{local: name, value: value})
	}
	return i + n + 2
}

func (s *scanner) push(name []byte, bound int) token {
	prefix, local := splitName(name)
	s.space, s.local = s.lookup(prefix), s.intern(local)
	for i := range s.attributes {
		a := &s.attributes[i]
		if prefix, local := splitName(a.local); prefix != nil {
			a.space, a.local = s.lookup(prefix), local
		}
	}
	s.open = append(s.open, openElement{name, s.space, s.local, bound})
	return startElement
}

func (s *scanner) readEnd() token {
	name, i := s.readName(s.pos + 2)
	i = s.skipBlank(i)
	if i >= len(s.src) || s.src[i] != '>' || len(s.open) == 0 || !bytes.Equal(name, s.open[len(s.open)-1].name) {
		return s.fail(malformed("an end tag does not match"))
	}
	s.pos = i + 1
	return s.pop()
}

func (s *scanner) pop() token {
	last := s.open[len(s.open)-1]
	s.open = s.open[:len(s.open)-1]
	s.bindings = s.bindings[:last.bindings]
	s.space, s.local = last.space, last.local
	return endElement
}

// lookup finds the namespace of a prefix. One that is not bound is foreign, and so is what it holds.
func (s *scanner) lookup(prefix []byte) space {
	for i := len(s.bindings) - 1; i >= 0; i-- {
		if s.bindings[i].prefix == string(prefix) {
			return s.bindings[i].space
		}
	}
	return foreign
}

func splitName(name []byte) (prefix, local []byte) {
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		return name[:i], name[i+1:]
	}
	return nil, name
}

// tagName is the name in a tag that text begins with, as it is written.
func tagName(text []byte) []byte {
	name, _ := (&scanner{src: text}).readName(1)
	return name
}

func (s *scanner) readName(i int) (name []byte, end int) {
	end = i
	for end < len(s.src) && nameByte[s.src[end]] {
		end++
	}
	return s.src[i:end], end
}

func (s *scanner) skipBlank(i int) int {
	for i < len(s.src) && (s.src[i] == ' ' || s.src[i] == '\n' || s.src[i] == '\r' || s.src[i] == '\t') {
		i++
	}
	return i
}

// nameByte tells the bytes of a name; what a name may not begin with is left to Word.
var nameByte = func() (table [256]bool) {
	for c := range table {
		table[c] = 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= utf8.RuneSelf ||
			c == ':' || c == '_' || c == '-' || c == '.'
	}
	return table
}()
