package sourceschema

import (
	"maps"
	"slices"
)

// Described lists what the dictionary has words for.
func Described() []string { return slices.Sorted(maps.Keys(dictionary)) }
