package model

import (
	"strconv"
	"strings"
)

// Places are where the fields of a report stand in the file that it was read from, by the path of each as
// [Fault.Path] spells it. What reads a source fills them; they are nil for a report made in Go.
type Places map[string]Position

// Find returns the place of a field, or of the nearest thing around it that stands in the file. The cells of a sheet have
// the place of their row, and the columns of "rows[]": what each cell would say by itself is too much for long sheets.
func (p Places) Find(path string) Position {
	within := ""
	for len(p) > 0 {
		if at, ok := p[path]; ok {
			if at.Sheet != "" && strings.HasPrefix(within, "[") && strings.HasSuffix(path, "]") {
				if column, ok := p[path[:strings.LastIndexByte(path, '[')]+"[]"+within]; ok {
					at.Column = column.Column
				}
			}
			return at
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			break
		}
		path, within = path[:cut], path[cut:]
	}
	return p[""]
}

// Position returns where a field, by its path, stands in the file that the report was read from: it, or what it is a
// part of. It is zero for a report made in Go.
func (r *Report) Position(path string) Position { return r.Places.Find(path) }

// setKeys gives each fault the names of the merged values that stand in its field, or in what that is a part of.
func (f Faults) setKeys(merged map[string][]string) {
	if len(merged) == 0 {
		return
	}
	for i := range f {
		for path := f[i].Path; path != "" && f[i].Keys == ""; path = path[:max(0, strings.LastIndexAny(path, ".["))] {
			f[i].Keys = strings.Join(merged[path], ", ")
		}
	}
}

// A fieldPath is the way from the report to a field, kept as bytes so that walking a report allocates nothing. From nil
// it stays nil, for walks that look at fields without naming them.
type fieldPath []byte

// field returns the path with a field's name added.
func (p fieldPath) field(name string) fieldPath {
	if p == nil {
		return nil
	}
	if len(p) > 0 {
		p = append(p, '.')
	}
	return append(p, name...)
}

// index returns the path with an element's index added.
func (p fieldPath) index(i int) fieldPath {
	if p == nil {
		return nil
	}
	if i < 10 { // as most are
		return append(p, '[', byte('0'+i), ']')
	}
	p = append(p, '[')
	p = strconv.AppendInt(p, int64(i), 10)
	return append(p, ']')
}
