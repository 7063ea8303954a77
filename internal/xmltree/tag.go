package xmltree

import (
	"bytes"
	"iter"
	"unicode/utf8"
)

// readStart reads a start tag.
func (s *Scanner) readStart() Token {
	if len(s.open) >= MaxDepth {
		return s.Fail(ErrTooDeep)
	}
	if len(s.open) == 0 && s.Local != "" {
		return s.Fail(Malformed("there are two document elements"))
	}
	i := s.Pos + 1
	name, i := s.readName(i)
	if len(name) == 0 {
		return s.Fail(Malformed("a tag has no name"))
	}
	s.attributes = s.attributes[:0]
	bound := len(s.bindings)
	for {
		i = s.skipBlank(i)
		if i >= len(s.src) {
			return s.Fail(Malformed("a tag is cut off"))
		}
		switch c := s.src[i]; {
		case c == '>':
			s.Pos, s.SelfClosing = i+1, false
			return s.push(name, bound)
		case c == '/' && i+1 < len(s.src) && s.src[i+1] == '>':
			s.Pos, s.SelfClosing, s.pendingEnd = i+2, true, true
			return s.push(name, bound)
		}
		if i = s.readAttribute(i); s.Err != nil {
			return End
		}
	}
}

func (s *Scanner) readAttribute(i int) int {
	name, i := s.readName(i)
	i = s.skipBlank(i)
	if len(name) == 0 || i >= len(s.src) || s.src[i] != '=' {
		s.Fail(Malformed("an attribute has no value"))
		return i
	}
	i = s.skipBlank(i + 1)
	if i >= len(s.src) || s.src[i] != '"' && s.src[i] != '\'' {
		s.Fail(Malformed("an attribute has no quotes"))
		return i
	}
	n := bytes.IndexByte(s.src[i+1:], s.src[i])
	if n < 0 {
		s.Fail(Malformed("an attribute has no end"))
		return i
	}
	value := s.src[i+1 : i+1+n]
	switch {
	case bytes.Equal(name, []byte("xmlns")):
		s.bind("", value)
	case bytes.HasPrefix(name, []byte("xmlns:")):
		prefix := name[len("xmlns:"):]
		if !isName(prefix) {
			s.Fail(Malformed("the prefix of a name space is no name"))
			return i
		}
		s.bind(s.Intern(prefix), value)
	default:
		s.attributes = append(s.attributes, attribute{name: name, local: name, value: value})
	}
	return i + n + 2
}

func (s *Scanner) bind(prefix string, uri []byte) {
	if bytes.IndexByte(uri, '<') >= 0 {
		s.Fail(Malformed("an attribute holds a tag"))
	}
	named := s.Intern(s.resolve(uri))
	s.bindings = append(s.bindings, binding{prefix, named, namespaceOf(named)})
}

func (s *Scanner) push(name []byte, bound int) Token {
	prefix, local := splitName(name)
	s.Namespace, s.Local = s.Lookup(prefix), s.Intern(local)
	for i := range s.attributes {
		a := &s.attributes[i]
		if prefix, local := splitName(a.local); prefix != nil {
			a.namespace, a.local = s.Lookup(prefix), local
		}
	}
	s.open = append(s.open, openElement{name, s.Namespace, s.Local, bound})
	return StartElement
}

func (s *Scanner) readEnd() Token {
	name, i := s.readName(s.Pos + 2)
	i = s.skipBlank(i)
	if i >= len(s.src) || s.src[i] != '>' || len(s.open) == 0 || !bytes.Equal(name, s.open[len(s.open)-1].name) {
		return s.Fail(Malformed("an end tag does not match"))
	}
	s.Pos, s.SelfClosing = i+1, false
	return s.pop()
}

func (s *Scanner) pop() Token {
	last := s.open[len(s.open)-1]
	s.open = s.open[:len(s.open)-1]
	s.bindings = s.bindings[:last.bindings]
	s.Namespace, s.Local = last.space, last.local
	return EndElement
}

// Prefix is the prefix of the element begun last, as it is written.
func (s *Scanner) Prefix() []byte {
	prefix, _ := splitName(s.open[len(s.open)-1].name)
	return prefix
}

// Name is the name of the element begun last, as it is written.
func (s *Scanner) Name() string { return string(s.open[len(s.open)-1].name) }

// Declared yields the prefixes that the element begun last declares, and what they stand for.
func (s *Scanner) Declared() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, b := range s.bindings[s.open[len(s.open)-1].bindings:] {
			if !yield(b.prefix, b.uri) {
				return
			}
		}
	}
}

// Attributes yields the attributes of the element begun last, by their names as they are written, with their values as XML
// normalizes them.
func (s *Scanner) Attributes() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, a := range s.attributes {
			value := bytes.ReplaceAll(a.value, []byte("\r\n"), []byte(" "))
			value = bytes.Map(func(r rune) rune {
				if r == '\n' || r == '\r' || r == '\t' {
					return ' '
				}
				return r
			}, value)
			if !yield(string(a.name), string(s.resolve(value))) {
				return
			}
		}
	}
}

// Lookup finds the namespace of a prefix. One that is not bound is foreign, and so is what it holds.
func (s *Scanner) Lookup(prefix []byte) Namespace {
	for i := len(s.bindings) - 1; i >= 0; i-- {
		if s.bindings[i].prefix == string(prefix) {
			return s.bindings[i].space
		}
	}
	if string(prefix) == "xml" {
		return XML
	}
	return Foreign
}

// URI is the name of the namespace that a prefix stands for; of the empty prefix, that of elements without one.
func (s *Scanner) URI(prefix []byte) (uri string, bound bool) {
	for i := len(s.bindings) - 1; i >= 0; i-- {
		if s.bindings[i].prefix == string(prefix) {
			return s.bindings[i].uri, s.bindings[i].uri != ""
		}
	}
	if string(prefix) == "xml" {
		return XML.URI(), true
	}
	return "", false
}

func splitName(name []byte) (prefix, local []byte) {
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		return name[:i], name[i+1:]
	}
	return nil, name
}

// TagName is the name in a tag that text begins with, as it is written.
func TagName(text []byte) []byte {
	name, _ := (&Scanner{src: text}).readName(1)
	return name
}

func (s *Scanner) readName(i int) (name []byte, end int) {
	end = i
	for end < len(s.src) && nameByte[s.src[end]] {
		end++
	}
	return s.src[i:end], end
}

func (s *Scanner) skipBlank(i int) int {
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
