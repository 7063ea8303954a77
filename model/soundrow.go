package model

// isSound reports whether a row is certainly good. It allocates nothing, as tables of a million rows stream through it;
// of a row that it doubts, row finds out what is wrong, if anything is.
func (t *Table) isSound(row Row) bool { return t.soundCells(t.Columns, row, 0) == len(row.Cells) }

// soundCells looks at the cells under some columns from the one at i, and returns the index after them, -1 for a doubt.
func (t *Table) soundCells(columns []Column, row Row, i int) int {
	for k := range columns {
		c := &columns[k]
		switch {
		case len(c.Columns) > 0:
			if i = t.soundCells(c.Columns, row, i); i < 0 {
				return -1
			}
			continue
		case i >= len(row.Cells) || !t.isSoundCell(c, &row.Cells[i]):
			return -1
		}
		i++
	}
	return i
}

func (t *Table) isSoundCell(c *Column, cell *Cell) bool {
	s := cell.Text.plain
	if len(cell.Text.runs) > 0 || cell.Text.err != nil || !isClean(s) && !printable(s) {
		return false
	}
	number := t.kindOf(c) == NumberColumn
	if !cell.Number.Valid {
		return !number || s == "" || s == "-"
	}
	exponent := int(cell.Number.Decimal.Exponent())
	return number && s == "" && exponent <= 0 && exponent >= -c.Decimals && cell.Number.Decimal.NumDigits() <= maxDigits
}
