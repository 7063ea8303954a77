package model

// isSound reports whether a row is certainly good where no cell spans it from above, with letters in composed form if
// that is asked for. It allocates nothing, as tables of a million rows stream through it; of a row that it doubts, row
// finds out what is wrong, if anything is.
func (t *Table) isSound(row Row, letters bool) bool {
	return t.soundCells(t.Columns, row, 0, letters) == len(row.Cells)
}

// soundCells looks at the cells under some columns from the one at i, and returns the index after them, -1 for a doubt.
func (t *Table) soundCells(columns []Column, row Row, i int, letters bool) int {
	for k := range columns {
		c := &columns[k]
		switch {
		case len(c.Columns) > 0:
			if i = t.soundCells(c.Columns, row, i, letters); i < 0 {
				return -1
			}
			continue
		case i >= len(row.Cells) || !t.isSoundCell(c, &row.Cells[i], letters):
			return -1
		}
		i++
	}
	return i
}

func (t *Table) isSoundCell(c *Column, cell *Cell, letters bool) bool {
	s := cell.Text.plain
	if cell.Columns != 0 || cell.Rows != 0 {
		return false
	}
	if len(cell.Text.runs) > 0 || cell.Text.fault != nil || letters && cell.Text.decomposed || !isClean(s) && !printable(s) {
		return false
	}
	number := t.kindOf(c) == NumberColumn
	if !cell.Number.Valid {
		return !number || s == "" || s == "-"
	}
	exponent := int(cell.Number.Decimal.Exponent())
	return number && s == "" && exponent <= 0 && exponent >= -c.Decimals && cell.Number.Decimal.NumDigits() <= maxDigits
}
