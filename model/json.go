package model

import (
	"bytes"
	"strconv"
	"unicode/utf16"
)

// jsonAsYAML rewrites the few things of JSON that the YAML reader does not take, so that one reader serves both and
// names the place of a fault: tabs between values, escaped slashes, and characters that JSON writes as two escapes.
func jsonAsYAML(source []byte) []byte {
	out := make([]byte, 0, len(source))
	inString := false
	for i := 0; i < len(source); i++ {
		c := source[i]
		switch {
		case c == '"':
			inString = !inString
		case c == '\t' && !inString:
			c = ' '
		case c == '\\' && inString && i+1 < len(source):
			escaped, n := unescapeJSON(source[i:])
			out = append(out, escaped...)
			i += n - 1
			continue
		}
		out = append(out, c)
	}
	return out
}

// unescapeJSON returns what the escape at the start of s is rewritten as, and the bytes it took.
func unescapeJSON(s []byte) ([]byte, int) {
	if s[1] == '/' {
		return []byte("/"), 2
	}
	if high, ok := unicodeEscape(s); ok && utf16.IsSurrogate(high) {
		if low, ok := unicodeEscape(s[6:]); ok {
			return []byte(string(utf16.DecodeRune(high, low))), 12
		}
	}
	return s[:2], 2
}

func unicodeEscape(s []byte) (rune, bool) {
	if len(s) < 6 || !bytes.HasPrefix(s, []byte(`\u`)) {
		return 0, false
	}
	v, err := strconv.ParseUint(string(s[2:6]), 16, 16)
	return rune(v), err == nil
}
