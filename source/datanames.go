package source

import (
	"strings"
	"unicode"

	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/model"
)

// width returns how many cells a record has, without the empty ones at its end, and at least one.
func width(cells []string) int {
	n := len(cells)
	for n > 1 && strings.TrimSpace(cells[n-1]) == "" {
		n--
	}
	return n
}

// differ returns where two lists of names differ, -1 where they are the same.
func differ(a, b []string) int {
	for i := range a {
		if nameKey(a[i]) != nameKey(b[i]) {
			return i
		}
	}
	return -1
}

// find returns which of the wanted names a heading lacks, and where each of them stands if none stands twice.
func find(wanted, names []string) (missing []string, at []int) {
	places, twice := map[string]int{}, map[string]bool{}
	for i, name := range names {
		key := nameKey(name)
		if _, known := places[key]; known {
			twice[key] = true
		}
		places[key] = i
	}
	ambiguous := false
	for _, name := range wanted {
		key := nameKey(name)
		if i, known := places[key]; known && key != "" {
			at = append(at, i)
		} else {
			missing = append(missing, name)
		}
		ambiguous = ambiguous || twice[key]
	}
	if ambiguous || missing != nil {
		at = nil
	}
	return missing, at
}

// repeated returns the first name that a list has twice, of those that are wanted.
func repeated(names, wanted []string) (name string, found bool) {
	count := map[string]int{}
	for _, name := range names {
		count[nameKey(name)]++
	}
	for _, name := range wanted {
		if count[nameKey(name)] > 1 {
			return name, true
		}
	}
	return "", false
}

// nameKey returns what of a name is compared: not its spaces, its case, invisible signs, how its letters are composed, nor
// whether the 2 of m² is raised.
func nameKey(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Cf, r):
			return -1
		case r == '²':
			return '2'
		case r == '³':
			return '3'
		}
		return unicode.ToLower(r)
	}, composed.String(name))
}

// list writes names for a message, not more than a line or two of them.
func list(names []string) string {
	const most = 12
	var out []string
	for _, name := range names[:min(most, len(names))] {
		out = append(out, quoted(name))
	}
	if len(names) > most {
		out = append(out, "…")
	}
	return strings.Join(out, ", ")
}

func quoted(name string) string {
	return "“" + model.Excerpt(strings.Join(strings.Fields(name), " ")) + "”"
}
