package source

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// keysOf returns the keys that a struct takes, with the way to the field of each.
func (d *decoder) keysOf(t reflect.Type) map[string][]int {
	if keys, ok := d.keys[t]; ok {
		return keys
	}
	keys := map[string][]int{}
	for _, f := range reflect.VisibleFields(t) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" && name != "-" {
			keys[name] = f.Index
		}
	}
	if declaresNumbers(t) {
		keys[numbersKey] = nil
	}
	d.keys[t] = keys
	return keys
}

func (d *decoder) unknownKey(p fieldPath, key sourceKey, known map[string][]int) {
	m := decree.Message{Vi: "không có khóa này", En: "there is no such key"}
	if meant := nearest(key.name, known); meant != "" {
		m = decree.Message{Vi: m.Vi + ", có phải là " + meant + "?", En: m.En + "; is " + meant + " meant?"}
	}
	d.fault(key.at, string(p), "unknown-key", key.name, m)
}

func (d *decoder) repeatedKey(p fieldPath, key sourceKey) {
	d.fault(key.at, string(p), "repeated-key", key.name, decree.Message{Vi: "khóa này đã có ở trên", En: "this key stands above already"})
}

// nearest returns the known key that a mistyped one is nearest to, within two letters, or nothing.
func nearest[T any](typed string, known map[string]T) string {
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
