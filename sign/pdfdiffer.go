package sign

import (
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// differing are the keys at which a dictionary says another thing than before. A value that has become an object of its own is the same.
func (d *pdfDiff) differing(old, now pdf.Dict) (keys []pdf.Name) {
	for _, key := range differing(old, now) {
		if old[key] == nil || now[key] == nil || !near(old[key], (&expanding{d, mostExpanded}).value(now[key])) || d.explain(now[key]) != nil {
			keys = append(keys, key)
		}
	}
	return keys
}

// near reports whether two values are the same but for the last digits of numbers, which programs round as they write them.
func near(a, b any) bool {
	switch a := a.(type) {
	case pdf.Real: // not a whole number, which is a flag or a turn, and none if it is written otherwise
		x, _ := pdf.Float(a)
		y, ok := pdf.Float(b)
		return ok && math.Abs(x-y) <= 1e-6
	case pdf.Array:
		b, ok := b.(pdf.Array)
		for i := range a {
			ok = ok && i < len(b) && near(a[i], b[i])
		}
		return ok && len(a) == len(b)
	case pdf.Dict:
		b, ok := b.(pdf.Dict)
		for key := range a {
			ok = ok && near(a[key], b[key])
		}
		return ok && len(a) == len(b)
	}
	return pdf.Equal(a, b)
}

// mostExpanded bounds how many values are put in place of what refers to them: each may be referred to many times.
const mostExpanded = 10_000

// An expanding puts what is new in place of what refers to it.
type expanding struct {
	*pdfDiff
	left int
}

// value is a value so. A stream is an object always.
func (e *expanding) value(v any) any {
	if e.left--; e.left < 0 {
		return v
	}
	switch v := v.(type) {
	case pdf.Ref:
		if now, err := e.new.Object(v); err == nil && !e.old.Has(v) {
			if _, stream := now.(*pdf.Stream); !stream {
				return e.value(now)
			}
		}
	case pdf.Array:
		all := make(pdf.Array, len(v))
		for i := range v {
			all[i] = e.value(v[i])
		}
		return all
	case pdf.Dict:
		all := make(pdf.Dict, len(v))
		for key := range v {
			all[key] = e.value(v[key])
		}
		return all
	}
	return v
}

// differing are the keys at which two dictionaries differ, in their order.
func differing(old, now pdf.Dict) (keys []pdf.Name) {
	all := cloned(old)
	maps.Copy(all, now)
	for _, key := range slices.Sorted(maps.Keys(all)) {
		if !pdf.Equal(old[key], now[key]) {
			keys = append(keys, key)
		}
	}
	return keys
}

// changedTrailer are the keys at which two trailers say other things but for where tables stand, how many objects there are, which has to be
// so, and the second part of the identifier.
func (d *pdfDiff) changedTrailer() []pdf.Name {
	plain := func(t pdf.Dict) pdf.Dict {
		t = plainTrailer(t)
		if id, ok := t["ID"].(pdf.Array); ok && len(id) == 2 {
			t["ID"] = id[0]
		}
		return t
	}
	before, after := plain(d.old.Trailer), plain(d.new.Trailer)
	keys := slices.DeleteFunc(differing(before, after), func(key pdf.Name) bool { // a program knows no words of another's own
		return after[key] == nil && !slices.Contains([]pdf.Name{"Root", "Info", "ID"}, key)
	})
	if i := slices.Index(keys, "Info"); i >= 0 && d.newInformation() {
		keys = slices.Delete(keys, i, i+1)
	}
	had, _ := d.old.Trailer["Size"].(pdf.Int)
	least := max(had, pdf.Int(d.new.Len()))
	if size, _ := d.new.Trailer["Size"].(pdf.Int); size < least || size > least+1 { // a table in a stream need not list itself
		keys = append(keys, "Size")
	}
	return keys
}

// plainTrailer is what a trailer says of the file, not of its table, without some of it.
func plainTrailer(t pdf.Dict, without ...pdf.Name) pdf.Dict {
	t = cloned(t)
	for _, key := range append(without, "Size", "Prev", "XRefStm", "Type", "W", "Index", "Length", "Filter", "DecodeParms") {
		delete(t, key)
	}
	return t
}

// dictOf is the dictionary that an object is, or what a stream says of itself but for its length and how it is packed.
func dictOf(v any) pdf.Dict {
	if x, ok := v.(*pdf.Stream); ok {
		return plainTrailer(x.Dict, "Type")
	}
	d, _ := v.(pdf.Dict)
	return d
}

// named says of what it is that something was done: “changed after signing: page 1 (Contents)”.
func named(what, of decree.Message, keys []pdf.Name) decree.Message {
	list := ""
	for i, key := range keys {
		if i == mostNamed {
			list += " …"
			break
		}
		list += " " + string(pdf.Append(nil, key))
	}
	if of.En == "" && list == "" {
		return what
	}
	return decree.Message{Vi: what.Vi + ": " + strings.TrimSpace(of.Vi+list), En: what.En + ": " + strings.TrimSpace(of.En+list)}
}
