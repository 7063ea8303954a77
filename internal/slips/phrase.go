package slips

import "strings"

// A phrase is words that every text is searched for, and that hardly any has. Its rarest byte leads to them:
// strings.Index looks for the first, and the t of "trong đó" stands in every fifth Vietnamese word.
type phrase struct {
	text string
	rare int // index of the byte of text that is rarest in Vietnamese
}

// in reports whether s has the phrase.
func (p phrase) in(s string) bool { return p.index(s) >= 0 }

// index returns where s has the phrase first, -1 where it has none.
func (p phrase) index(s string) int {
	for at := p.rare; at < len(s); at++ {
		i := strings.IndexByte(s[at:], p.text[p.rare])
		if i < 0 {
			return -1
		}
		at += i
		if start := at - p.rare; strings.HasPrefix(s[start:], p.text) {
			return start
		}
	}
	return -1
}
