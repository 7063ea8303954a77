package xmltree

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// maxNames bounds what is kept to be used again: a part has some hundred names and values worth it.
const maxNames = 4096

// Intern returns b as a string, the same one for the same bytes.
func (s *Scanner) Intern(b []byte) string {
	if known, ok := s.names[string(b)]; ok {
		return known
	}
	made := string(b)
	if len(s.names) < maxNames {
		s.names[made] = made
	}
	return made
}

// resolve replaces references by what they stand for, and the two other ends of a line by a line feed.
func (s *Scanner) resolve(b []byte) []byte {
	if bytes.IndexByte(b, '\r') >= 0 {
		b = bytes.ReplaceAll(bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	}
	at := bytes.IndexByte(b, '&')
	if at < 0 {
		return b
	}
	out := make([]byte, 0, len(b))
	for at >= 0 {
		out, b = append(out, b[:at]...), b[at+1:]
		end := bytes.IndexByte(b, ';')
		if end < 0 {
			s.Fail(Malformed("a reference has no end"))
			return out
		}
		r, ok := reference(string(b[:end]))
		if !ok {
			s.Fail(Malformed("a reference means nothing"))
			return out
		}
		out, b = utf8.AppendRune(out, r), b[end+1:]
		at = bytes.IndexByte(b, '&')
	}
	return append(out, b...)
}

func reference(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	base, digits := 10, name
	if len(name) > 0 && name[0] == '#' {
		digits = name[1:]
	} else {
		return 0, false
	}
	if len(digits) > 0 && digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 31) // without a sign
	return rune(n), err == nil && n > 0 && utf8.ValidRune(rune(n))
}
