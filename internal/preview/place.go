package preview

import (
	"slices"
	"strings"
)

// beside are fields that are printed in the paragraph of another one.
var beside = [...][2]string{
	{"date", "place"}, {"copies", "drafter"}, {"symbol", "number"}, {"agency_name", "appendices"}, {"drafter_initials", "closing"},
	{"numbering", "body"}, {"cosigners", "signature"}, {"joint", "issuing_agency"},
}

// placesOf finds the origins on the pages that are of a field: its own, or what it is a part of, or the first of what is a part of
// it; of a row of a table all cells. A field that is not on the pages has the place of what is around it.
func placesOf(origins []string, path string) []string {
	for path != "" {
		if found := placesWithin(origins, path); found != nil {
			return found
		}
		for _, b := range beside {
			if path == b[0] {
				return placesOf(origins, b[1])
			}
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
	return nil
}

func placesWithin(origins []string, path string) []string {
	if slices.Contains(origins, path) {
		return []string{path}
	}
	isPart := func(origin string) bool {
		rest, ok := strings.CutPrefix(origin, path)
		return ok && (rest[0] == '.' || rest[0] == '[')
	}
	if isRow(path) {
		if cells := slices.DeleteFunc(slices.Clone(origins), func(o string) bool { return !isPart(o) }); len(cells) > 0 {
			return cells
		}
		return nil
	}
	if i := slices.IndexFunc(origins, isPart); i >= 0 {
		return origins[i : i+1]
	}
	return nil
}

// isRow reports whether a path leads to a row of a table: "body[0].table.rows[3]".
func isRow(path string) bool {
	_, rest, found := strings.Cut(path, ".rows[")
	return found && strings.HasSuffix(rest, "]") && !strings.Contains(rest, "[")
}
