package xmlw

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
	x.Start(name)
	x.Attr("w:val", val)
	x.End()
}

// ValueInt writes <name w:val="v"/>.
func (x *Writer) ValueInt(name string, v int64) {
	x.Start(name)
	x.AttrInt("w:val", v)
	x.End()
}
