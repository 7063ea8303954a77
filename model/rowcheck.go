package model

// A RowCheck holds the rows of a table against its columns, one after the other: [Report.Validate] those of Rows, the
// assembler those that RowSeq yields. The faults name their field within the table: "rows[3][1]".
type RowCheck struct {
	table  *Table
	leaves []Column // found when a row is doubtful, or has sums
	grid   Grid
	sums   *columnSums
	places []Place
	alone  bool // the last row has no spans, and its places are made when they are asked for
	row    int

	letters bool // warn of letters that are not in composed form, too
}

// Check returns the check of the table, before its first row.
func (t *Table) Check() *RowCheck {
	c := t.check()
	return &c
}

func (t *Table) check() RowCheck {
	c := RowCheck{table: t, grid: Grid{columns: countLeaves(t.Columns)}}
	if hasSum(t.Columns) {
		c.leaves = t.Leaves()
		c.sums = newColumnSums(c.leaves)
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

// Row says what is wrong with the next row. It allocates nothing for a row that is plain and good.
func (c *RowCheck) Row(row Row) Faults {
	n := c.row
	c.row++
	var faults Faults
	if c.alone = row.Kind == PlainRow && !c.grid.reaches && c.table.isSound(row, c.letters); c.alone {
		c.grid.rows++
	} else if faults = c.doubtful(n, row); faults.Err() != nil {
		return faults
	}
	if c.sums == nil {
		return faults
	}
	return append(faults, c.sums.row(n, row, c.Places())...)
}

// doubtful finds out what is wrong with a row, if anything is.
func (c *RowCheck) doubtful(n int, row Row) Faults {
	if c.leaves == nil {
		c.leaves = c.table.Leaves()
	}
	v := &validation{}
	p := fieldPath("rows").index(n)
	plain := c.grid.isPlain(row)
	places, fault := c.grid.place(row)
	if c.places = places; fault != nil {
		c.places = nil
		fault.Path = string(p) + fault.Path
		v.faults = append(v.faults, *fault)
		if places = nil; plain { // the cells that are there stand where they seem to
			alone := NewGrid(len(c.leaves)).placeAlone()
			places = alone[:min(len(row.Cells), len(alone))]
		}
	}
	for i := range row.Cells {
		v.text(p.index(i), &row.Cells[i].Text)
	}
	for _, place := range places {
		if i := place.Cell; i >= 0 {
			v.cell(string(p.index(i)), &c.leaves[place.Column], &row.Cells[i], place.Columns > 1)
		}
	}
	return v.faults
}

// Places returns where the cells of the last row stand, and nothing if its cells do not fill the grid.
func (c *RowCheck) Places() []Place {
	if c.alone {
		return c.grid.placesAlone()
	}
	return c.places
}

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
	check.letters = true
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
