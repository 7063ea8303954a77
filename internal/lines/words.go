package lines

import "github.com/vanthu/baocao/internal/metrics"

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
