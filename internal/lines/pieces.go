package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/metrics"
)

// A piece is a stretch of text without a place where a line may end, and the
// spaces behind it.
type piece struct {
	start, end int // in the text, without the spaces
	width      int64
	newlines   int   // among the spaces
	next       int   // where the line begins that the last newline opens
	gap        int64 // the width of the spaces, of those behind the last newline
}

// cut returns the piece of s that begins at start, and where the next one does.
func cut(a *metrics.Alphabet, s string, start int) (p piece, rest int) {
	p = piece{start: start, end: len(s)}
	spaced, dashed := false, false
	for i, r := range s[start:] {
		i += start
		l := a.Letter(r)
		if l.IsSpace() {
			if !spaced {
				p.end, spaced = i, true
			}
			p.gap += l.Width()
			if r == '\n' {
				p.newlines++
				p.next, p.gap = i+1, 0
			}
			continue
		}
		if spaced {
			return p, i
		}
		if dashed && !l.IsDash() && !staysWithDash(r) {
			p.end = i
			return p, i
		}
		dashed = l.IsDash()
		p.width += l.Width()
	}
	return p, len(s)
}

// staysWithDash reports whether a character stands on the line of the dash before it: a mark of punctuation that ends
// something, a quotation mark, a character that does not break.
func staysWithDash(r rune) bool {
	return strings.ContainsRune(",.;:!?)]}\"'/…\u00A0\u2007\u202F\u2011", r) ||
		r >= utf8.RuneSelf && unicode.In(r, unicode.Pe, unicode.Pi, unicode.Pf, unicode.M, unicode.Cf)
}

// LongestWord returns the widest word of s, and its width. A word ends at a
// space other than the non-breaking ones: a column that is as wide as its
// longest word shows every number, such as “227-KH/BCĐ”, in one piece.
func LongestWord(f metrics.Face, s string) (word string, width int64) {
	word, width, _ = Measure(f, s)
	return word, width
}

// Measure returns the same as LongestWord, and as [metrics.Width] of all of s.
func Measure(f metrics.Face, s string) (word string, width, all int64) {
	a := metrics.AlphabetOf(f)
	start, w := -1, int64(0) // of the word
	for i, r := range s {
		l := a.Letter(r)
		all += l.Width()
		if l.IsSpace() {
			if w > width {
				word, width = s[start:i], w
			}
			start, w = -1, 0
			continue
		}
		if start < 0 {
			start = i
		}
		w += l.Width()
	}
	if w > width {
		word, width = s[start:], w
	}
	return word, width, all
}
