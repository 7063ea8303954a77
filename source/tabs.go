package model

import "bytes"

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
