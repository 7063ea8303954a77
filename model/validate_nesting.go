package model

// maxDepth is how deep sections, items and groups of columns may stand in one another: far beyond what a page can show,
// and few enough for every rule to walk them.
const maxDepth = 20

// nesting refuses a report whose parts stand too deep in one another.
func (v *validation) nesting() {
	v.deepBody("body", v.report.Body, 0)
	for i := range v.report.Appendices {
		v.deepBody(string(fieldPath("appendices").index(i).field("body")), v.report.Appendices[i].Body, 0)
	}
}

// deepBody looks no deeper than the fault itself.
func (v *validation) deepBody(path string, body Body, depth int) (found bool) {
	if depth > maxDepth && len(body) > 0 {
		v.add(Error, path, "nesting", "", "các cấp lồng nhau quá sâu", "this is nested too deep")
		return true
	}
	for i := range body {
		switch b := &body[i]; {
		case b.Section != nil:
			found = v.deepBody(path, b.Section.Body, depth+1)
		case b.Item != nil:
			found = v.deepBody(path, b.Item.Body, depth+1)
		case b.Table != nil && depthOf(b.Table.Columns, maxDepth) > maxDepth:
			v.add(Error, path, "nesting", "", "các cấp cột lồng nhau quá sâu", "the columns of a table are nested too deep")
			found = true
		}
		if found {
			return true
		}
	}
	return false
}

// depthOf returns the depth of a column tree, without looking deeper than one below most.
func depthOf(columns []Column, most int) int {
	d := 0
	for i := range columns {
		if most < 0 {
			return 1
		}
		d = max(d, 1+depthOf(columns[i].Columns, most-1))
	}
	return d
}
