package pdf

import "strings"

// hex reads a string of hexadecimal digits (ISO 32000-1, 7.3.4.3).
func (s *scanner) hex() (any, error) {
	from := s.at
	var b []byte
	half, high := false, byte(0)
	for s.at++; s.at < len(s.data); s.at++ {
		c := s.data[s.at]
		var v byte
		switch {
		case c >= '0' && c <= '9':
			v = c - '0'
		case c >= 'A' && c <= 'F':
			v = c - 'A' + 10
		case c >= 'a' && c <= 'f':
			v = c - 'a' + 10
		case strings.IndexByte(white, c) >= 0:
			continue
		case c == '>':
			s.at++
			if half {
				b = append(b, high)
			}
			return String(b), nil
		default:
			s.at = from
			return nil, s.fail()
		}
		if half {
			b = append(b, high|v)
		}
		half, high = !half, v<<4
	}
	s.at = from
	return nil, s.fail()
}

// literal reads a string in parentheses (ISO 32000-1, 7.3.4.2).
func (s *scanner) literal() (any, error) {
	from, depth := s.at, 0
	var b []byte
	for s.at++; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; {
		case c == '\\':
			s.at++
			b = s.escaped(b)
		case c == ')' && depth == 0:
			s.at++
			return String(b), nil
		case c == '\r': // the end of a line is one letter (ISO 32000-1, 7.3.4.2)
			if s.peek(1) == '\n' {
				s.at++
			}
			b = append(b, '\n')
		default:
			if c == '(' {
				depth++
			} else if c == ')' {
				depth--
			}
			b = append(b, c)
		}
	}
	s.at = from
	return nil, s.fail()
}

// escaped reads what follows a backslash, to its last letter.
func (s *scanner) escaped(to []byte) []byte {
	switch c := s.peek(0); c {
	case 'n':
		return append(to, '\n')
	case 'r':
		return append(to, '\r')
	case 't':
		return append(to, '\t')
	case 'b':
		return append(to, '\b')
	case 'f':
		return append(to, '\f')
	case '\n':
		return to
	case '\r':
		if s.peek(1) == '\n' {
			s.at++
		}
		return to
	default:
		if c < '0' || c > '7' {
			return append(to, c)
		}
		v := int(c - '0')
		for range 2 {
			if d := s.peek(1); d >= '0' && d <= '7' {
				v = v<<3 | int(d-'0')
				s.at++
			}
		}
		return append(to, byte(v))
	}
}
