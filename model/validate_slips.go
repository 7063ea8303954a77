package model

import (
	"fmt"
	"strings"
)

// figureSlips finds figures in running text that contradict each other. Each rule speaks only where the text itself says
// what the figures have to be; both are warnings, since a text is not a table.
func (v *validation) figureSlips() {
	look := func(p fieldPath, s string) {
		if strings.Contains(s, "/") {
			v.shareSlips(string(p), s)
		}
		if strings.Contains(s, "trong đó") {
			v.partSlips(string(p), s)
		}
	}
	visit := visitor{text: func(p fieldPath, t *Text) {
		look(p, t.String())
		for r := range t.Runs() {
			if r.Note == nil {
				continue
			}
			for i, body := range r.Note.Body {
				look(fieldPath(string(p)+".note").index(i), body.String())
			}
		}
	}}
	visit.report(v.report)
}

// A share is a part of a whole in running text: "07/488".
type share struct{ part, whole string }

// shareSlips warns of a share of another whole than its neighbours. In "07/488, 05/448 và 476/488" the second is one: the
// wholes of at least two shares of a sentence agree, that of another has one digit otherwise, and the number that it has
// stands nowhere else in the text.
func (v *validation) shareSlips(path, s string) {
	for sentence := range sentences(s) {
		shares := sharesIn(sentence)
		count := map[string]int{}
		for _, sh := range shares {
			count[sh.whole]++
		}
		for _, sh := range shares {
			if count[sh.whole] > 1 || countNumber(s, sh.whole) > 1 {
				continue
			}
			for _, other := range shares {
				if count[other.whole] > 1 && oneDigitOff(sh.whole, other.whole) {
					said := sh.part + "/" + sh.whole
					v.add(Warning, path, "share-total", said,
						fmt.Sprintf("các tỷ lệ khác trong câu là trên %s, chỗ này là trên %s: có thể gõ nhầm", other.whole, sh.whole),
						fmt.Sprintf("the other shares of the sentence are of %s, this one is of %s: a slip?", other.whole, sh.whole))
					break
				}
			}
		}
	}
}

// sharesIn returns the shares of a sentence. Dates and the numbers of documents are none: "18/5/2021", "5/2021", "33/CT-TTg".
func sharesIn(s string) []share {
	var shares []share
	for i := 0; i < len(s); {
		if !isDigit(s[i]) {
			i++
			continue
		}
		start := i
		i = digitsEnd(s, i)
		part := s[start:i]
		if start > 0 && strings.IndexByte("/.,-", s[start-1]) >= 0 || i == len(s) || s[i] != '/' {
			continue
		}
		from := i + 1
		end := digitsEnd(s, from)
		whole := s[from:end]
		i = max(end, from)
		goesOn := end+1 < len(s) && strings.IndexByte("/.-", s[end]) >= 0 && s[end+1] != ' ' && s[end] != '.' ||
			end+1 < len(s) && s[end] == '.' && isDigit(s[end+1])
		// A whole of one or two digits may be a month, one of four a year.
		if len(whole) != 3 && len(whole) < 5 || goesOn || !atMost(part, whole) {
			continue
		}
		shares = append(shares, share{part, whole})
	}
	return shares
}

// sentences yields the sentences of a text.
func sentences(s string) func(func(string) bool) { return strings.SplitSeq(s, ". ") }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func digitsEnd(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

// atMost compares two whole numbers of any length.
func atMost(a, b string) bool {
	a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
	return len(a) < len(b) || len(a) == len(b) && a <= b
}

func oneDigitOff(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	off := 0
	for i := range len(a) {
		if a[i] != b[i] {
			off++
		}
	}
	return off == 1
}

// countNumber counts how often a number stands in a text, not as part of a longer one.
func countNumber(s, number string) int {
	n := 0
	for i := 0; i < len(s); {
		if !isDigit(s[i]) {
			i++
			continue
		}
		end := digitsEnd(s, i)
		if s[i:end] == number {
			n++
		}
		i = end
	}
	return n
}
