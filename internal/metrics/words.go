package metrics

import "unicode/utf8"

// LongestWord returns the widest word of s, and its width. A word ends at a
// space other than the non-breaking ones.
//
// Word ends a line after a hyphen too, but readers differ on which hyphens:
// LibreOffice tears “227-KH/BCĐ” between letters rather than break it after its
// hyphen. A column as wide as its longest word is safe in all of them.
func LongestWord(f Face, s string) (word string, width int64) {
	word, width, _ = Measure(f, s)
	return word, width
}

// Measure returns the same as LongestWord, and as [Width] of all of s.
func Measure(f Face, s string) (word string, width, all int64) {
	a := &alphabets[f&BoldItalic]
	start, w := 0, int64(0)
	for i := 0; i < len(s); {
		l, n := a[s[i]], 1
		if s[i] >= utf8.RuneSelf {
			l, n = a.first(f, s[i:])
		}
		i += n
		all += l.width()
		if l&space == 0 {
			w += l.width()
			continue
		}
		if w > width {
			word, width = s[start:i-n], w
		}
		start, w = i, 0
	}
	if w > width {
		word, width = s[start:], w
	}
	return word, width, all
}

// A piece is a stretch of text without a place where a line may end, and the
// spaces behind it.
type piece struct {
	text     string
	width    int64
	newlines int   // among the spaces
	gap      int64 // the width of the spaces, of those behind the last newline
}

// cut divides s into its first piece and the rest.
func cut(f Face, s string) (p piece, rest string) {
	a := &alphabets[f&BoldItalic]
	spaced, letters, dashed := false, false, false
	for i := 0; i < len(s); {
		l, n := a[s[i]], 1
		if s[i] >= utf8.RuneSelf {
			l, n = a.first(f, s[i:])
		}
		switch {
		case l&space != 0:
			if !spaced {
				p.text, spaced = s[:i], true
			}
			p.gap += l.width()
			if s[i] == '\n' {
				p.newlines++
				p.gap = 0
			}
			i += n
			continue
		case spaced:
			return p, s[i:]
		case l&dash != 0:
			dashed = letters
		case dashed:
			p.text = s[:i]
			return p, s[i:]
		default:
			letters = true
		}
		p.width += l.width()
		i += n
	}
	if !spaced {
		p.text = s
	}
	return p, ""
}
