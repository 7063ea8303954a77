package model

import "iter"

// Texts yields every text of the report with its path, the cells of tables too, in the order of the page. A text may be
// changed where it stands.
func (r *Report) Texts() iter.Seq2[string, *Text] {
	return func(yield func(string, *Text) bool) {
		var v visitor
		v.text = func(p fieldPath, t *Text) { v.found = v.found || !yield(string(p), t) }
		v.report(r)
	}
}

// Tables yields every table of the report with its path, "appendices[2].body[0].table", in the order of the page.
func (r *Report) Tables() iter.Seq2[string, *Table] {
	return func(yield func(string, *Table) bool) {
		v := visitor{skipRows: true}
		v.table = func(p fieldPath, t *Table) { v.found = v.found || !yield(string(p), t) }
		v.report(r)
	}
}

// Table returns the table with an ID, nil where there is none. Validate refuses two with one ID.
func (r *Report) Table(id string) *Table {
	for _, t := range r.Tables() {
		if t.ID == id && id != "" {
			return t
		}
	}
	return nil
}

// Pictures yields every picture of the report with its path, those of signatures and seals too, in the order of the page.
func (r *Report) Pictures() iter.Seq2[string, *Picture] {
	return func(yield func(string, *Picture) bool) {
		v := visitor{skipRows: true}
		v.picture = func(p fieldPath, picture *Picture) { v.found = v.found || !yield(string(p), picture) }
		v.report(r)
	}
}

// PathOf returns the path of a table within the report, and nothing for a table that is not in it. It names the table of
// a row that an iterator yields.
func (r *Report) PathOf(t *Table) string {
	for path, other := range r.Tables() {
		if other == t {
			return path
		}
	}
	return ""
}
