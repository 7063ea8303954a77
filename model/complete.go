package model

import (
	"iter"
	"slices"
)

// hasBlanks reports whether cells of a table are computed that are left blank: by the formula of their column, or as a sum.
func (t *Table) hasBlanks() bool {
	if !t.computes() {
		return false
	}
	if t.RowSeq != nil {
		return true
	}
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			if kindOfCell(&t.Rows[i].Cells[j]) == blankCell {
				return true
			}
		}
	}
	return false
}

// computes reports whether a column has sums or a formula.
func (t *Table) computes() bool { return hasSum(t.Columns) || t.HasLabels() }

// complete fills in the blank cells that follow from others. Rows that do not fill their columns, which Validate says, are left.
func (t *Table) complete() {
	leaves := t.Leaves()
	works, sums := newColumnFormulas(leaves), newSumTree(leaves, t.RowSeq != nil)
	switch {
	case works == nil && sums == nil:
		return
	case t.RowSeq != nil:
		t.RowSeq = completed(t.RowSeq, leaves)
		return
	}
	each := func(visit func(n int, row *Row, places []Place)) {
		grid := NewGrid(len(leaves))
		for i := range t.Rows {
			if places, fault := grid.place(&t.Rows[i]); fault == nil {
				visit(i, &t.Rows[i], places)
			}
		}
	}
	if works != nil {
		each(func(_ int, row *Row, places []Place) { works.complete(row, places, sums == nil) })
	}
	if sums == nil {
		return
	}
	sums.fill = true
	each(func(n int, row *Row, places []Place) { sums.row(n, *row, places) })
	sums.end()
	if works != nil {
		each(func(_ int, row *Row, places []Place) { works.complete(row, places, true) })
	}
}

// completed yields rows with the blank cells filled in that follow from their row and from those above.
func completed(rows iter.Seq2[Row, error], leaves []Column) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		grid, works, sums := NewGrid(len(leaves)), newColumnFormulas(leaves), newSumTree(leaves, true)
		if sums != nil {
			sums.fill = true
		}
		n := 0
		for row, err := range rows {
			if err == nil {
				if places, fault := grid.place(&row); fault == nil {
					if works != nil || row.Kind == TotalRow {
						row.Cells = slices.Clone(row.Cells) // those of the caller stay as they are
					}
					if works != nil {
						works.complete(&row, places, sums == nil)
					}
					if sums != nil {
						sums.row(n, row, places)
						if works != nil {
							works.complete(&row, places, true)
						}
					}
				}
			}
			if !yield(row, err) || err != nil {
				return
			}
			n++
		}
	}
}
