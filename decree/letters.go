package decree

import "slices"

// pointLetters are the letters of điểm, in the order of the Vietnamese alphabet (CiteHeadings). The Decree's own lists
// run a, b, c, d, đ, e, g, h, i: without the letters that carry a mark over a plain one (ă â ê ô ơ ư), and without the
// f j w z that Vietnamese does not have. What follows i continues that.
var pointLetters = []string{"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"}

// PointLetter gives the letter of the nth điểm in a khoản, from 1: PointLetter(5) is "đ". ok is false where the
// alphabet has no nth letter.
func PointLetter(n int) (letter string, ok bool) {
	if n < 1 || n > len(pointLetters) {
		return "", false
	}
	return pointLetters[n-1], true
}

// PointIndex gives the place of a letter, from 1: PointIndex("g") is 7. ok is false for what is no letter of a điểm.
func PointIndex(letter string) (n int, ok bool) {
	i := slices.Index(pointLetters, letter)
	return i + 1, i >= 0
}
