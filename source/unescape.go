package source

import (
	"bytes"

	"github.com/yuin/goldmark/util"
)

// unescape resolves the escapes of Markdown text: \* is "*", &amp; and &#38; are "&". It goes through the text once, so
// that what one of them gives is not read as the other.
func unescape(raw []byte) string {
	if !bytes.ContainsAny(raw, `\&`) {
		return string(raw)
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); {
		switch c := raw[i]; {
		case bytes.HasPrefix(raw[i:], []byte(`\`+figureOpen)): // it stays until the figures are printed
			out = append(out, `\`+figureOpen...)
			i += len(`\` + figureOpen)
		case c == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			out = append(out, raw[i+1])
			i += 2
		case c == '&':
			resolved, length := entity(raw[i:])
			out = append(out, resolved...)
			i += length
		default:
			out = append(out, c)
			i++
		}
	}
	return string(out)
}

// entity returns what the entity at the start of s stands for, and its length. Any other "&" stands for itself.
func entity(s []byte) (resolved []byte, length int) {
	const longest = 40 // the longest name of HTML has 31 letters
	end := bytes.IndexByte(s[:min(len(s), longest)], ';')
	if end < 0 {
		return s[:1], 1
	}
	name := s[:end+1]
	if resolved = util.ResolveEntityNames(util.ResolveNumericReferences(name)); bytes.Equal(resolved, name) {
		return s[:1], 1
	}
	return resolved, len(name)
}
