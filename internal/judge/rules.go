package judge

import (
	"cmp"
	"slices"
)

const (
	sameHeight = 0.1 // mm
	sameWidth  = 0.1
	widestGap  = 0.3 // below any dash or dot that is meant to be seen
)

// joinRules makes one rule of pieces that touch: a table border is drawn cell by cell, and a border shared
// by two paragraphs twice. It returns the rules from top to bottom and from left to right.
func joinRules(pieces []Rule) []Rule {
	slices.SortFunc(pieces, func(a, b Rule) int { return cmp.Compare(a.Y, b.Y) })
	var joined []Rule
	for len(pieces) > 0 {
		n := 1
		for n < len(pieces) && pieces[n].Y-pieces[0].Y < sameHeight {
			n++
		}
		joined = append(joined, joinRow(pieces[:n])...)
		pieces = pieces[n:]
	}
	return joined
}

// joinRow joins pieces that all have the same height on the page.
func joinRow(pieces []Rule) []Rule {
	slices.SortFunc(pieces, func(a, b Rule) int { return cmp.Compare(a.X0, b.X0) })
	var joined []Rule
	for _, r := range pieces {
		if n := len(joined); n > 0 {
			last := &joined[n-1]
			if r.X0 <= last.X1+widestGap && r.Width-last.Width < sameWidth && last.Width-r.Width < sameWidth {
				last.X1 = max(last.X1, r.X1)
				continue
			}
		}
		joined = append(joined, r)
	}
	return joined
}
