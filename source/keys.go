package model

import (
	"maps"
	"slices"
)

// nearest returns the known key that a mistyped one is nearest to, within two letters, or nothing.
func nearest(typed string, known map[string][]int) string {
	if len(typed) > 40 {
		return ""
	}
	best, least := "", 3
	for _, key := range slices.Sorted(maps.Keys(known)) {
		if n := edits(typed, key); n < least && n < len(key)/2 {
			best, least = key, n
		}
	}
	return best
}

// edits counts the letters to add, drop or change to get from one word to the other (Levenshtein).
func edits(from, to string) int {
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(from) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(to) {
			change := corner
			if from[i] != to[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(to)]
}
