package source

import "bytes"

// nestedLine returns the number of the first line that opens more than maxNesting lists or quotations, or is indented
// for as many, and 0 where there is none. The parsers of Markdown and YAML need time in the square of that.
func nestedLine(source []byte) int {
	line := 0
	for text := range bytes.Lines(source) {
		line++
		if opened(text) > maxNesting {
			return line
		}
	}
	return 0
}

// opened counts the marks in front of a line that open something, ">", "- ", "1. ", "[^a]:", and two spaces as one.
func opened(line []byte) int {
	count, spaces := 0, 0
	for i := 0; i < len(line) && count+spaces/2 <= maxNesting; {
		switch c := line[i]; {
		case c == ' ':
			spaces++
			i++
		case c == '\t':
			spaces += 4
			i++
		case c == '>':
			count++
			i++
		default:
			n := markLength(line[i:])
			if n == 0 {
				return count + spaces/2
			}
			count++
			i += n
		}
	}
	return count + spaces/2
}

// markLength returns the length of the mark of a list, key or note at the start of s, 0 where there is none.
func markLength(s []byte) int {
	if bytes.HasPrefix(s, []byte("[^")) {
		if end := bytes.Index(s, []byte("]:")); end >= 0 {
			return end + len("]:")
		}
		return 0
	}
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	if digits+1 >= len(s) || !bytes.ContainsRune([]byte(" \t\n"), rune(s[digits+1])) {
		return 0
	}
	switch c := s[digits]; {
	case digits > 0 && (c == '.' || c == ')'), digits == 0 && (c == '-' || c == '+' || c == '*' || c == '?'):
		return digits + 1
	}
	return 0
}
