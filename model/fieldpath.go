package model

import "strconv"

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
