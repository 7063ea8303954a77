package golden

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

const (
	surrounding = 3    // equal lines shown before and after a change
	maxShown    = 40   // lines of a diff a person reads
	maxEdits    = 1000 // bounds the time and memory spent on files that have little in common
)

// An edit is a line that stays (' '), that only the golden has ('-'), or that
// only the test's output has ('+').
type edit struct {
	op   byte
	line string
}

// Diff describes how to get from want to got, in the unified style, cut off
// after maxShown lines. Lines are counted as in want.
func Diff(want, got []byte) string {
	a, b := lines(want), lines(got)
	edits := script(a, b)

	var out strings.Builder
	shown, number, last := 0, 1, -2 // last is the index of the last edit shown
	for i, e := range edits {
		if nearChange(edits, i) {
			if shown == maxShown {
				out.WriteString("…\n")
				break
			}
			if last != i-1 {
				fmt.Fprintf(&out, "@@ line %d @@\n", number)
			}
			fmt.Fprintf(&out, "%c %s\n", e.op, visible(e.line))
			shown, last = shown+1, i
		}
		if e.op != '+' {
			number++
		}
	}
	return out.String()
}

func nearChange(edits []edit, i int) bool {
	near := edits[max(0, i-surrounding):min(len(edits), i+surrounding+1)]
	return slices.ContainsFunc(near, func(e edit) bool { return e.op != ' ' })
}

// lines divides data after each newline, so that a missing one at the end is a
// difference too.
func lines(data []byte) []string {
	all := strings.SplitAfter(string(data), "\n")
	if n := len(all) - 1; all[n] == "" {
		return all[:n]
	}
	return all
}

// visible replaces what a terminal does not show or shows alike: spaces other
// than U+0020, controls, and combining marks, which betray text that is not NFC.
func visible(line string) string {
	text, ended := strings.CutSuffix(line, "\n")
	var out strings.Builder
	for _, r := range text {
		if r == '\t' || unicode.IsPrint(r) && !unicode.IsMark(r) {
			out.WriteRune(r)
		} else {
			fmt.Fprintf(&out, "\\u%04x", r)
		}
	}
	if !ended {
		out.WriteString("\n\\ no newline at the end")
	}
	return out.String()
}

// script returns the shortest list of edits from a to b, by the algorithm of
// Myers (An O(ND) Difference Algorithm, 1986). Where that takes more than
// maxEdits, it returns the beginning of the stretch that differs.
func script(a, b []string) []edit {
	// furthest[d][k+d] is how far into a the best path with d edits gets on
	// diagonal k, where k is the index in a less the index in b.
	var furthest [][]int
	for d := 0; d <= maxEdits; d++ {
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
				return trace(a, b, append(furthest, row))
			}
		}
		furthest = append(furthest, row)
	}
	same := 0
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	edits := appendEdits(nil, ' ', a[:same])
	edits = appendEdits(edits, '-', a[same:min(len(a), same+maxShown/2)])
	return appendEdits(edits, '+', b[same:min(len(b), same+maxShown/2)])
}

// step returns where the d-th edit on the way to diagonal k ends, and whether
// it inserts a line of b rather than deleting one of a. The row holds the
// furthest points with d-1 edits.
func step(row []int, d, k int) (x int, insert bool) {
	at := func(k int) int { return row[k+d-1] }
	if k == -d || k != d && at(k-1) < at(k+1) {
		return at(k + 1), true
	}
	return at(k-1) + 1, false
}

// trace walks back from the end of both files to their beginning.
func trace(a, b []string, furthest [][]int) []edit {
	var edits []edit
	x, y := len(a), len(b)
	for d := len(furthest) - 1; d >= 0; d-- {
		from, insert := 0, false
		if d > 0 {
			from, insert = step(furthest[d-1], d, x-y)
		}
		for ; x > from; x, y = x-1, y-1 {
			edits = append(edits, edit{' ', a[x-1]})
		}
		switch {
		case d == 0:
		case insert:
			y--
			edits = append(edits, edit{'+', b[y]})
		default:
			x--
			edits = append(edits, edit{'-', a[x]})
		}
	}
	slices.Reverse(edits)
	return edits
}

func appendEdits(edits []edit, op byte, lines []string) []edit {
	for _, line := range lines {
		edits = append(edits, edit{op, line})
	}
	return edits
}
