// Package editscript finds the shortest list of edits from one list to another, by the algorithm of Myers (An O(ND) Difference
// Algorithm, 1986).
package editscript

import "slices"

// An Edit is an element that stays (' '), that only the first list has ('-'), or that only the second has ('+').
type Edit struct {
	Op   byte
	A, B int // where it stands in the lists, or would
}

// Between returns the edits from a to b. It reports false where that takes more than most of them: the time and the memory
// that it takes grow with the square of most.
func Between[T comparable](a, b []T, most int) ([]Edit, bool) {
	// furthest[d][k+d] is how far into a the best path with d edits gets on diagonal k, where k is the index in a less the
	// index in b.
	var furthest [][]int
	for d := 0; d <= most; d++ {
		row := make([]int, 2*d+1)
		for k := -d; k <= d; k += 2 {
			x := 0
			if d > 0 {
				x, _ = step(furthest[d-1], d, k)
			}
			for x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			row[k+d] = x
			if x >= len(a) && x-k >= len(b) {
				return trace(len(a), len(b), append(furthest, row)), true
			}
		}
		furthest = append(furthest, row)
	}
	return nil, false
}

// step returns where the d-th edit on the way to diagonal k ends, and whether it inserts an element of b rather than deleting
// one of a. The row holds the furthest points with d-1 edits.
func step(row []int, d, k int) (x int, insert bool) {
	at := func(k int) int { return row[k+d-1] }
	if k == -d || k != d && at(k-1) < at(k+1) {
		return at(k + 1), true
	}
	return at(k-1) + 1, false
}

// trace walks back from the end of both lists to their beginning.
func trace(x, y int, furthest [][]int) []Edit {
	var edits []Edit
	for d := len(furthest) - 1; d >= 0; d-- {
		from, insert := 0, false
		if d > 0 {
			from, insert = step(furthest[d-1], d, x-y)
		}
		for ; x > from; x, y = x-1, y-1 {
			edits = append(edits, Edit{' ', x - 1, y - 1})
		}
		switch {
		case d == 0:
		case insert:
			y--
			edits = append(edits, Edit{'+', x, y})
		default:
			x--
			edits = append(edits, Edit{'-', x, y})
		}
	}
	slices.Reverse(edits)
	return edits
}
