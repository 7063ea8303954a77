package golden

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/vanthu/baocao/internal/editscript"
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

// script returns the shortest list of edits from a to b. Where that takes more
// than maxEdits, it returns the beginning of the stretch that differs.
func script(a, b []string) []edit {
	if steps, ok := editscript.Between(a, b, maxEdits); ok {
		edits := make([]edit, len(steps))
		for i, s := range steps {
			if s.Op == '+' {
				edits[i] = edit{s.Op, b[s.B]}
			} else {
				edits[i] = edit{s.Op, a[s.A]}
			}
		}
		return edits
	}
	same := 0
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	edits := appendEdits(nil, ' ', a[:same])
	edits = appendEdits(edits, '-', a[same:min(len(a), same+maxShown/2)])
	return appendEdits(edits, '+', b[same:min(len(b), same+maxShown/2)])
}

func appendEdits(edits []edit, op byte, lines []string) []edit {
	for _, line := range lines {
		edits = append(edits, edit{op, line})
	}
	return edits
}
