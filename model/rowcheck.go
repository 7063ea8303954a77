package model

// A RowCheck holds the rows of a table against its columns, one after the other: [Report.Validate] those of Rows, the
// assembler those that RowSeq yields. The faults name their field within the table: "rows[3][1]".
type RowCheck struct {
	leaves []Column
	grid   Grid
	sums   *sumTree        // nil where no column has them
	works  *columnFormulas // nil where no column has one
	places []Place
	row    int
	found  validation
}

// Check returns the check of the table, before its first row.
func (t *Table) Check() *RowCheck {
	c := t.check()
	return &c
}

func (t *Table) check() RowCheck {
	c := RowCheck{leaves: t.Leaves()}
	c.grid.columns = len(c.leaves)
	if hasSum(t.Columns) {
		if c.sums = newSumTree(c.leaves, t.RowSeq != nil); c.sums != nil {
			c.sums.labels.fromFile = t.File != ""
		}
	}
	if t.HasLabels() {
		c.works = newColumnFormulas(c.leaves)
	}
	return c
}

func hasSum(columns []Column) bool {
	for i := range columns {
		if columns[i].Sum || hasSum(columns[i].Columns) {
			return true
		}
	}
	return false
}

// Row says what is wrong with the next row. It allocates nothing for a row that is plain and good: the row is looked at
// without names of its fields first, and once more if anything is wrong.
func (c *RowCheck) Row(row Row) Faults {
	n := c.row
	c.row++
	plain := c.grid.isPlain(&row)
	places, fault := c.grid.placePlain(&row, plain)
	c.places, c.found.faults = places, nil
	if c.look(nil, &row, places); fault != nil || len(c.found.faults) > 0 {
		c.found.faults = nil
		p := fieldPath("rows").index(n)
		if fault != nil {
			fault.Path = string(p) + fault.Path
			c.places, c.found.faults = nil, Faults{*fault}
			if !plain { // otherwise the cells that are there stand where they seem to
				places = nil
			}
		}
		c.look(p, &row, places)
	}
	faults := c.found.faults
	if faults.Err() != nil {
		if c.sums != nil {
			c.sums.lacking = true
		}
		return faults
	}
	if c.works != nil {
		faults = append(faults, c.works.check(n, &row, c.places)...)
	}
	if c.sums != nil {
		faults = append(faults, c.sums.row(n, row, c.places)...)
	}
	return faults
}

// look holds the texts of a row and its cells, which stand in the given places, against their rules.
func (c *RowCheck) look(p fieldPath, row *Row, places []Place) {
	c.found.row(p, row, c.sums != nil && c.sums.levels)
	for i := range row.Cells {
		if t := &row.Cells[i].Text; !t.isNone() {
			c.found.text(p.index(i), t)
		}
	}
	for at := range places {
		place := &places[at]
		if i := place.Cell; i >= 0 {
			c.found.cell(p.index(i), &c.leaves[place.Column], row, &row.Cells[i], place.Columns > 1)
		}
	}
}

// Places returns where the cells of the last row stand, and nothing if its cells do not fill the grid.
func (c *RowCheck) Places() []Place { return c.places }

// End says what is wrong with the table as a whole, after its last row.
func (c *RowCheck) End() Faults {
	if fault := c.grid.end(); fault != nil {
		return Faults{*fault}
	}
	if c.sums == nil {
		return nil
	}
	return c.sums.end()
}

// rows looks at the rows of a table that are there.
func (v *validation) rows(path string, t *Table) {
	check := t.check()
	check.found.errorsOnly = v.errorsOnly
	within := func(faults Faults) {
		for _, f := range faults {
			f.Path = path + "." + f.Path
			v.faults = append(v.faults, f)
		}
	}
	for _, row := range t.Rows {
		within(check.Row(row))
	}
	within(check.End())
}
