package model

// PathOf returns the path of a table within the report, "appendices[2].body[0].table", and nothing for a table that is
// not in it. It names the table of a row that an iterator yields.
func (r *Report) PathOf(t *Table) string {
	path := ""
	v := visitor{skipRows: true, table: func(p fieldPath, other *Table) {
		if other == t && path == "" {
			path = string(p)
		}
	}}
	v.report(r)
	return path
}
