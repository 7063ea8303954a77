package markdown

import (
	"bytes"
	"regexp"
	"sync"

	"github.com/yuin/goldmark/util"

	"github.com/vanthu/baocao/internal/typedline"
)

// Prepare writes the blanks of a source as the parser understands them. Every line stays where it is.
func Prepare(source []byte) []byte { return plainBlanks(expandTabs(source)) }

// expandTabs writes spaces for the tabs in front of the text of each line. The parser understands such tabs, but the
// places that it gives for what follows them lie too far to the right.
func expandTabs(source []byte) []byte {
	if bytes.IndexByte(source, '\t') < 0 {
		return source
	}
	out := make([]byte, 0, len(source)+64)
	for line := range bytes.Lines(source) {
		text := bytes.IndexFunc(line, func(r rune) bool { return !bytes.ContainsRune([]byte(" \t>-+*0123456789.)"), r) })
		if text < 0 {
			text = len(line)
		}
		start := len(out)
		for _, c := range line[:text] {
			if c != '\t' {
				out = append(out, c)
				continue
			}
			const stop = 4 // as Markdown has them
			out = append(out, "    "[(len(out)-start)%stop:]...)
		}
		out = append(out, line[text:]...)
	}
	return out
}

// oddBlanks are the blanks behind the mark of a list that Word writes and Markdown does not know, such as a no-break space.
var oddBlanks = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]*([\x{a0}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}]+)`)
})

// plainBlanks writes spaces for such blanks, as many as they have bytes, so that every place stays where it is.
func plainBlanks(source []byte) []byte {
	found := oddBlanks().FindAllSubmatchIndex(source, -1)
	if len(found) == 0 {
		return source
	}
	out := bytes.Clone(source)
	for _, at := range found {
		blanks := out[at[2]:at[3]]
		for i := range blanks {
			blanks[i] = ' '
		}
	}
	return out
}

// BeginsWithBullet reports whether a text begins as an item of a list does, behind a sign that Markdown takes for running text.
func BeginsWithBullet(s string) bool { return bulletMark().MatchString(s) }

// bulletMark is the sign of a list that Markdown takes for running text, with the blanks behind it.
var bulletMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\s\p{Zs}]*([` + typedline.Bullets + `])[\s\p{Zs}]+\P{Nd}`)
})

// Unescape resolves the escapes of Markdown text: \* is "*", &amp; and &#38; are "&". It goes through the text once, so
// that what one of them gives is not read as the other.
func Unescape(raw []byte) string {
	if !bytes.ContainsAny(raw, `\&`) {
		return string(raw)
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); {
		switch c := raw[i]; {
		case bytes.HasPrefix(raw[i:], []byte(`\`+braces)): // it stays until the figures are printed
			out = append(out, `\`+braces...)
			i += len(`\` + braces)
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

// braces stand before the name of a figure.
const braces = "{{"
