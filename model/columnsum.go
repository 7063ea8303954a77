package model

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
)

// columnSums holds the totals of the columns that have Sum against the rows that they are the sums of.
//
//   - A total row holds the sums of the plain rows since the total row before it, or since the first row.
//   - A total row with no plain row between it and the total row before it is the grand total: of all plain rows above.
//   - A total row above all plain rows, as statistics print it, holds the sums of all of them.
//   - A number in a group row is the sum of the plain rows under it, up to the next group or total row. A group row with no
//     plain row under it, such as one over further groups, is not checked.
//
// An empty cell and a dash count as nothing, a cell that spans rows counts once, and one that spans columns counts in the
// first of them.
type columnSums struct {
	leaves  []Column
	columns []columnSum
	since   int // plain rows since the last total row
	plain   int // plain rows so far
	group   int // plain rows since the last group row; below 0: no group is open
}

type columnSum struct {
	leaf              int
	since, all, group decimal.Decimal
	heading           *claim  // the number of the open group row
	first             []claim // totals above all plain rows
}

// A claim is a number that has to be a sum. It is missing where the cell is empty.
type claim struct {
	row, cell int
	number    decimal.Decimal
	missing   bool
}

// newColumnSums returns nil for a table without sums. A column whose decimals are refused is left out: to print its sum
// could take gigabytes.
func newColumnSums(leaves []Column) *columnSums {
	var columns []columnSum
	for i := range leaves {
		if leaves[i].Sum && 0 <= leaves[i].Decimals && leaves[i].Decimals <= maxDecimals {
			columns = append(columns, columnSum{leaf: i})
		}
	}
	if columns == nil {
		return nil
	}
	return &columnSums{leaves: leaves, columns: columns, group: -1}
}

func (s *columnSums) row(n int, row Row, places []Place) Faults {
	var faults Faults
	if row.Kind != PlainRow {
		faults = s.closeGroup()
	}
	for i := range s.columns {
		c := &s.columns[i]
		for _, p := range places {
			if p.Column == c.leaf && p.Cell >= 0 {
				faults = append(faults, s.cell(c, row.Kind, n, p.Cell, &row.Cells[p.Cell])...)
			}
		}
	}
	switch row.Kind {
	case PlainRow:
		s.since, s.plain = s.since+1, s.plain+1
		if s.group >= 0 {
			s.group++
		}
	case GroupRow:
		s.group = 0
	case TotalRow:
		s.since, s.group = 0, -1
		for i := range s.columns {
			s.columns[i].since = decimal.Zero
		}
	}
	return faults
}

func (s *columnSums) cell(c *columnSum, kind RowKind, n, i int, cell *Cell) Faults {
	at := claim{row: n, cell: i, number: cell.Number.Decimal, missing: !cell.Number.Valid && cell.Text.IsEmpty()}
	switch {
	case !cell.Number.Valid && !isDash(&cell.Text): // a text that goes on over further columns
	case kind == PlainRow:
		c.since, c.all, c.group = c.since.Add(at.number), c.all.Add(at.number), c.group.Add(at.number)
	case kind == GroupRow:
		c.group = decimal.Zero
		if c.heading = nil; cell.Number.Valid {
			c.heading = &at
		}
	case s.plain == 0:
		c.first = append(c.first, at)
	case s.since > 0:
		return s.compare(c, at, c.since, s.since)
	default:
		return s.compare(c, at, c.all, s.plain)
	}
	return nil
}

// closeGroup compares the numbers of the group row with the rows under it.
func (s *columnSums) closeGroup() Faults {
	var faults Faults
	for i := range s.columns {
		c := &s.columns[i]
		if c.heading != nil && s.group > 0 {
			faults = append(faults, s.compare(c, *c.heading, c.group, s.group)...)
		}
		c.heading = nil
	}
	return faults
}

// end compares the totals that stand above their parts.
func (s *columnSums) end() Faults {
	faults := s.closeGroup()
	for i := range s.columns {
		for _, first := range s.columns[i].first {
			faults = append(faults, s.compare(&s.columns[i], first, s.columns[i].all, s.plain)...)
		}
	}
	return faults
}

func (s *columnSums) compare(c *columnSum, total claim, sum decimal.Decimal, rows int) Faults {
	if total.number.Equal(sum) {
		return nil
	}
	column := &s.leaves[c.leaf]
	says, adds, off := column.Format(total.number), column.Format(sum), column.Format(sum.Sub(total.number).Abs())
	m := decree.Message{
		Vi: fmt.Sprintf("dòng tổng ghi %s, %d hàng cộng lại là %s, lệch %s", says, rows, adds, off),
		En: fmt.Sprintf("the total says %s, the %d rows add up to %s, a difference of %s", says, rows, adds, off)}
	if total.missing {
		m = decree.Message{
			Vi: fmt.Sprintf("dòng tổng để trống, %d hàng cộng lại là %s", rows, adds),
			En: fmt.Sprintf("the total is empty, the %d rows add up to %s", rows, adds)}
		says = ""
	}
	return Faults{{Path: string(fieldPath("rows").index(total.row).index(total.cell)), Rule: "column-sum", Value: says, Message: m}}
}
