package model

import "strings"

// Places are where the fields of a report stand in the file that it was read from, by the path of each as
// [Fault.Path] spells it. What reads a source fills them; they are nil for a report made in Go.
type Places map[string]Position

// Find returns the place of a field, or of the nearest thing around it that stands in the file.
func (p Places) Find(path string) Position {
	for len(p) > 0 {
		if at, ok := p[path]; ok {
			return at
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			break
		}
		path = path[:cut]
	}
	return p[""]
}

// Position returns where a field, by its path, stands in the file that the report was read from: it, or what it is a
// part of. It is zero for a report made in Go.
func (r *Report) Position(path string) Position { return r.Places.Find(path) }
