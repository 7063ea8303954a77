package pdf

import (
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A scanner reads values strictly: what readers may take in two ways is an error.
type scanner struct {
	data  []byte
	at    int
	depth int
	spans map[Name]Span // of the values of the outermost dictionary, where asked for
}

// mostDepth bounds how deep values stand in one another.
const mostDepth = 50

const (
	white      = "\x00\t\n\f\r "
	delimiters = white + "()<>[]{}/%"
)

func (s *scanner) fail() error {
	return bilingual.Errorf("tệp PDF hỏng ở byte %d", "the PDF is damaged at byte %d", s.at)
}

func (s *scanner) peek(n int) byte {
	if s.at+n < len(s.data) {
		return s.data[s.at+n]
	}
	return 0
}

func (s *scanner) skip() {
	for s.at < len(s.data) {
		switch c := s.data[s.at]; {
		case strings.IndexByte(white, c) >= 0:
			s.at++
		case c == '%':
			for s.at < len(s.data) && s.data[s.at] != '\n' && s.data[s.at] != '\r' {
				s.at++
			}
		default:
			return
		}
	}
}

// word reads letters up to a delimiter.
func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.data) && strings.IndexByte(delimiters, s.data[s.at]) < 0 {
		s.at++
	}
	return string(s.data[from:s.at])
}

// keyword reads a certain word, or nothing.
func (s *scanner) keyword(want string) bool {
	s.skip()
	back := s.at
	if s.word() == want {
		return true
	}
	s.at = back
	return false
}

// number reads a whole number that is not negative, or nothing.
func (s *scanner) number() (int, bool) {
	s.skip()
	back := s.at
	n, ok := digits(s.word())
	if !ok {
		s.at = back
	}
	return n, ok
}

// digits is a number of digits alone.
func digits(word string) (int, bool) {
	if word == "" || len(word) > 10 || strings.Trim(word, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil
}

func (s *scanner) value() (any, error) {
	s.skip()
	if s.depth++; s.depth > mostDepth {
		return nil, s.fail()
	}
	defer func() { s.depth-- }()
	switch c := s.peek(0); {
	case c == '/':
		return s.name()
	case c == '(':
		return s.literal()
	case c == '<' && s.peek(1) == '<':
		return s.dict()
	case c == '<':
		return s.hex()
	case c == '[':
		return s.array()
	}
	return s.plain()
}

func (s *scanner) name() (any, error) {
	s.at++
	word := s.word()
	if !strings.Contains(word, "#") {
		return Name(word), nil
	}
	var b strings.Builder
	for i := 0; i < len(word); i++ {
		if word[i] != '#' {
			b.WriteByte(word[i])
			continue
		}
		if i+2 >= len(word) {
			return nil, s.fail()
		}
		v, err := strconv.ParseUint(word[i+1:i+3], 16, 8)
		if err != nil || v == 0 {
			return nil, s.fail()
		}
		b.WriteByte(byte(v))
		i += 2
	}
	return Name(b.String()), nil
}

// plain reads a number, a reference, or a word that is a value.
func (s *scanner) plain() (any, error) {
	from := s.at
	word := s.word()
	switch word {
	case "true", "false":
		return word == "true", nil
	case "null":
		return nil, nil
	}
	if n, ok := digits(word); ok {
		back := s.at
		if generation, ok := s.number(); ok && s.keyword("R") {
			if generation != 0 || n == 0 {
				s.at = from
				return nil, s.fail()
			}
			return Ref(n), nil
		}
		s.at = back
	}
	unsigned := strings.TrimLeft(word, "+-")
	if len(word)-len(unsigned) <= 1 && len(word) <= 64 && strings.Trim(unsigned, "0123456789.") == "" {
		if n, err := strconv.ParseInt(word, 10, 64); err == nil {
			return Int(n), nil
		}
		if strings.Count(unsigned, ".") == 1 && len(unsigned) > 1 {
			return Real(word), nil
		}
	}
	s.at = from
	return nil, s.fail()
}

func (s *scanner) array() (any, error) {
	to := Array{}
	for s.at++; ; {
		if s.skip(); s.peek(0) == ']' {
			s.at++
			return to, nil
		}
		v, err := s.value()
		if err != nil {
			return nil, err
		}
		to = append(to, v)
	}
}

func (s *scanner) dict() (any, error) {
	to := Dict{}
	seen := map[Name]bool{}
	for s.at += 2; ; {
		if s.skip(); s.peek(0) == '>' && s.peek(1) == '>' {
			s.at += 2
			return to, nil
		}
		if s.peek(0) != '/' {
			return nil, s.fail()
		}
		from := s.at
		key, err := s.name()
		if err != nil {
			return nil, err
		}
		name := key.(Name)
		if seen[name] {
			s.at = from
			return nil, s.fail() // which one counts is not said
		}
		seen[name] = true
		s.skip()
		from = s.at
		v, err := s.value()
		if err != nil {
			return nil, err
		}
		if s.spans != nil && s.depth == 1 {
			s.spans[name] = Span{from, s.at}
		}
		if v != nil { // null is as if it were not there (ISO 32000-1, 7.3.7)
			to[name] = v
		}
	}
}
