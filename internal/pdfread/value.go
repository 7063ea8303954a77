package pdfread

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// The values of a PDF: nil, bool, float64, string, [Name], [Ref], []any, [Dict].
type (
	Name string
	Ref  int
	Dict map[Name]any
)

// A scanner reads values one after the other.
type scanner struct {
	data []byte
	at   int
}

const (
	white      = "\x00\t\n\f\r "
	delimiters = white + "()<>[]{}/%"
)

func (s *scanner) skip() {
	for s.at < len(s.data) {
		switch c := s.data[s.at]; {
		case strings.IndexByte(white, c) >= 0:
			s.at++
		case c == '%':
			for s.at < len(s.data) && s.data[s.at] != '\n' {
				s.at++
			}
		default:
			return
		}
	}
}

// An operator is a word that is no value: obj, stream, Tj.
type operator string

// next returns the next value or operator, and nothing at the end.
func (s *scanner) next() (v any, err error) {
	s.skip()
	if s.at >= len(s.data) {
		return nil, errEnd
	}
	switch c := s.data[s.at]; {
	case c == '/':
		s.at++
		return Name(s.word()), nil
	case c == '(':
		return s.literal()
	case c == '<' && s.peek(1) == '<':
		return s.dict()
	case c == '<':
		end := strings.IndexByte(string(s.data[s.at:]), '>')
		if end < 0 {
			return nil, fmt.Errorf("a string without an end at %d", s.at)
		}
		text := string(s.data[s.at+1 : s.at+end])
		s.at += end + 1
		if len(text)%2 == 1 {
			text += "0"
		}
		b, err := hex.DecodeString(text)
		return string(b), err
	case c == '[':
		return s.array()
	case c == ']' || c == '>':
		return nil, fmt.Errorf("a %c at %d that ends nothing", c, s.at)
	}
	return s.numberOrWord()
}

func (s *scanner) peek(n int) byte {
	if s.at+n < len(s.data) {
		return s.data[s.at+n]
	}
	return 0
}

func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.data) && strings.IndexByte(delimiters, s.data[s.at]) < 0 {
		s.at++
	}
	return string(s.data[from:s.at])
}

// numberOrWord reads a number, a reference or a word.
func (s *scanner) numberOrWord() (any, error) {
	word := s.word()
	switch word {
	case "":
		return nil, fmt.Errorf("no value at %d", s.at)
	case "true", "false":
		return word == "true", nil
	case "null":
		return nil, nil
	}
	number, err := strconv.ParseFloat(word, 64)
	if err != nil {
		return operator(word), nil
	}
	back := s.at
	if s.skip(); s.word() == "0" {
		if s.skip(); s.word() == "R" {
			return Ref(number), nil
		}
	}
	s.at = back
	return number, nil
}

func (s *scanner) literal() (any, error) {
	var b strings.Builder
	depth := 0
	for s.at++; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; {
		case c == '\\':
			s.at++
			b.WriteByte(s.peek(0))
		case c == ')' && depth == 0:
			s.at++
			return b.String(), nil
		default:
			if c == '(' {
				depth++
			} else if c == ')' {
				depth--
			}
			b.WriteByte(c)
		}
	}
	return nil, fmt.Errorf("a string without an end")
}

func (s *scanner) array() (any, error) {
	to := []any{}
	for s.at++; ; {
		if s.skip(); s.peek(0) == ']' {
			s.at++
			return to, nil
		}
		v, err := s.next()
		if err != nil {
			return nil, err
		}
		to = append(to, v)
	}
}

func (s *scanner) dict() (any, error) {
	to := Dict{}
	for s.at += 2; ; {
		if s.skip(); s.peek(0) == '>' && s.peek(1) == '>' {
			s.at += 2
			return to, nil
		}
		key, err := s.next()
		if err != nil {
			return nil, err
		}
		name, ok := key.(Name)
		if !ok {
			return nil, fmt.Errorf("the key %v of a dictionary is no name", key)
		}
		if _, twice := to[name]; twice {
			return nil, fmt.Errorf("the key %s twice", name)
		}
		if to[name], err = s.next(); err != nil {
			return nil, err
		}
	}
}
