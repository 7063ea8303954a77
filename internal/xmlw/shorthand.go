package xmlw

import "strconv"

// Most of WordprocessingML is empty elements with one attribute. These calls
// write such an element in one step.

// Empty writes an element without content. The attributes are given as name,
// value, name, value, and so on.
func (x *Writer) Empty(name string, attrs ...string) {
	x.Start(name)
	for i := 0; i+1 < len(attrs); i += 2 {
		x.Attr(attrs[i], attrs[i+1])
	}
	if len(attrs)%2 != 0 {
		x.misuse("Empty", name, "an attribute has no value")
	}
	x.End()
}

// Value writes <name w:val="val"/>.
func (x *Writer) Value(name, val string) {
	if !x.copied.attr.Accepts(val) || !x.fits(len("< w:val=\"\"/>")+len(name)+len(val)) {
		x.Start(name)
		x.Attr("w:val", val)
		x.End()
		return
	}
	b := append(append(x.buf, '<'), name...)
	b = append(append(b, " w:val=\""...), val...)
	x.buf = append(b, "\"/>"...)
}

// ValueInt writes <name w:val="v"/>.
func (x *Writer) ValueInt(name string, v int64) {
	x.Start(name)
	x.AttrInt("w:val", v)
	x.End()
}

// Number writes a number within markup, which is like that of Raw.
func (x *Writer) Number(before string, v int64, after string) {
	if !x.fits(len(before) + maxInt + len(after)) {
		x.Raw(before)
		x.Raw(strconv.FormatInt(v, 10))
		x.Raw(after)
		return
	}
	x.buf = append(strconv.AppendInt(append(x.buf, before...), v, 10), after...)
}

// Line writes a text within markup, which is like that of Raw. Where s has to be escaped, or begins, ends or is parted with
// spaces that a reader drops unless it is told not to, it writes nothing and returns false.
func (x *Writer) Line(before, s, after string) bool {
	if s == "" || s[0] == ' ' || !x.copied.line.Accepts(s) || !x.fits(len(before)+len(s)+len(after)) {
		return false
	}
	x.buf = append(append(append(x.buf, before...), s...), after...)
	return true
}
