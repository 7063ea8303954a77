package slips

import (
	"fmt"
	"iter"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// hasShares reports whether a slash stands between a figure and a number that may be a whole.
func hasShares(s string) bool {
	for {
		i := strings.IndexByte(s, '/')
		if i < 0 {
			return false
		}
		if i > 0 && isDigit(s[i-1]) && mayBeWhole(digitsEnd(s, i+1)-i-1) {
			return true
		}
		s = s[i+1:]
	}
}

// mayBeWhole looks at the digits of a number after a slash: one or two may be a month, and four a year.
func mayBeWhole(digits int) bool { return digits == 3 || digits > 4 }

// fewestShares are two whose wholes agree, and one of another.
const fewestShares = 3

// mostShares is how many shares a sentence is looked at with. Each is held against all others.
const mostShares = 100

// A share is a part of a whole in running text: "07/488".
type share struct{ part, whole string }

// shareSlips finds a share of another whole than its neighbours. In "07/488, 05/448 và 476/488" the second is one: the
// wholes of at least two shares of a sentence agree, that of another has one digit otherwise, and the number that it has
// stands nowhere else in the text.
func shareSlips(s string) (all []Slip) {
	for sentence := range sentences(s) {
		if strings.Count(sentence, "/") < fewestShares {
			continue
		}
		shares := sharesIn(sentence)
		if len(shares) < fewestShares || len(shares) > mostShares {
			continue
		}
		count := func(whole string) int {
			n := 0
			for _, sh := range shares {
				if sh.whole == whole {
					n++
				}
			}
			return n
		}
		for _, sh := range shares {
			if count(sh.whole) > 1 || countNumber(s, sh.whole) > 1 {
				continue
			}
			for _, other := range shares {
				if count(other.whole) > 1 && oneDigitOff(sh.whole, other.whole) {
					all = append(all, Slip{"share-total", sh.part + "/" + sh.whole, decree.Message{
						Vi: fmt.Sprintf("các tỷ lệ khác trong câu là trên %s, chỗ này là trên %s: có thể gõ nhầm", other.whole, sh.whole),
						En: fmt.Sprintf("the other shares of the sentence are of %s, this one is of %s: a slip?", other.whole, sh.whole)}})
					break
				}
			}
		}
	}
	return all
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
		if !mayBeWhole(len(whole)) || goesOn || !atMost(part, whole) {
			continue
		}
		shares = append(shares, share{part, whole})
	}
	return shares
}

// sentences yields the sentences of a text.
func sentences(s string) iter.Seq[string] { return strings.SplitSeq(s, ". ") }

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
