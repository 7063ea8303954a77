package model

import (
	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/internal/numeral"
)

// A sumTree adds up the columns that have Sum: every row against those right below it in the tree of rows.
//
// Where rows have levels, a row is the sum of the rows of a deeper level after it, up to the next that is no deeper, those below
// these left out; rows without a level are the deepest. Without levels:
//
//   - A number in a group row is the sum of the plain rows under it, up to the next group or total row. One with no plain row under
//     it, such as one over further groups, is not compared: [rowLabels] warns of it.
//
// In both:
//
//   - A total row holds the sums of the outermost rows since the total row before it, or since the first row.
//   - A total row right after another is the grand total: of all of them. One above all of them, as statistics print it, too.
//
// An empty cell and a dash count as nothing, but a row over empty ones alone is not compared. A cell that spans rows counts once, and one that spans columns counts in the
// first of them.
//
// Where the labels of plain rows are of several kinds and no row has a level, nothing is added up: see [rowLabels].
type sumTree struct {
	leaves  []Column
	labels  rowLabels
	columns []columnSum
	stream  bool // rows are not there any more when what follows them is known
	fill    bool // blank sums are filled in, and nothing is compared
	levels  bool // a row has one
	lacking bool // a row with an error was left out, so no sum after it is known
	faults  Faults
}

type columnSum struct {
	leaf       int
	open       []sumNode // rows that others may stand below, from the outermost
	since, all tally     // of the outermost rows: since the last total row, and in all
	first      []claim   // totals above all of them
	above      claim     // the row that one without a level may be a part of (trong đó)
}

// A sumNode is a row that others may stand below.
type sumNode struct {
	claim
	tally
	level int
	apart bool // it does not add up with its like
	group bool // of a table without levels: what counts is what stands below it
}

// A tally is what the rows right below another add up to.
type tally struct {
	sum            decimal.Decimal
	rows, numbers  int
	dashes         int
	blank, unknown int // the first row, from 1, that has nothing there, and that has words
}

// add counts the cell of a row.
func (t *tally) add(c claim, row int) {
	t.rows++
	switch c.kind {
	case numberCell:
		t.sum, t.numbers = t.sum.Add(c.number), t.numbers+1
	case dashCell:
		t.dashes++
	case blankCell:
		t.blank = firstOf(t.blank, row+1)
	case wordsCell:
		t.unknown = firstOf(t.unknown, row+1)
	}
}

// silent reports whether there are rows, and none of them says anything.
func (t *tally) silent() bool { return t.rows > 0 && t.numbers == 0 && t.dashes == 0 && t.unknown == 0 }

// join counts what stands below a row in place of it.
func (t *tally) join(of tally) {
	t.sum, t.rows, t.numbers, t.dashes = t.sum.Add(of.sum), t.rows+of.rows, t.numbers+of.numbers, t.dashes+of.dashes
	t.blank, t.unknown = firstOf(t.blank, of.blank), firstOf(t.unknown, of.unknown)
}

func firstOf(row, other int) int {
	if row == 0 {
		return other
	}
	return row
}

// computable reports whether the sum is known: every row has a number or a dash, and at least one a number.
func (t *tally) computable() bool { return t.numbers > 0 && t.blank == 0 && t.unknown == 0 }

// A claim is a cell that may have to be a sum.
type claim struct {
	row, cell int
	kind      cellKind
	number    decimal.Decimal
	at        *Cell // nil where it cannot be filled in
	shown     NumberFormat
}

// A cellKind says what stands in a cell of a column of numbers.
type cellKind uint8

const (
	noCell cellKind = iota // no cell of its own
	blankCell
	dashCell
	numberCell
	wordsCell
)

func kindOfCell(c *Cell) cellKind {
	switch {
	case c.Number.Valid && numeral.Printable(c.Number.Decimal):
		return numberCell
	case c.Number.Valid, c.AsText:
		return wordsCell
	case c.Text.IsEmpty():
		return blankCell
	case isDash(&c.Text):
		return dashCell
	}
	return wordsCell
}

// newSumTree returns nil for a table without sums. A column whose decimals are refused is left out: to print its sum
// could take gigabytes.
func newSumTree(leaves []Column, stream bool) *sumTree {
	var columns []columnSum
	for i := range leaves {
		if leaves[i].Sum && 0 <= leaves[i].Decimals && leaves[i].Decimals <= numeral.MaxDecimals {
			columns = append(columns, columnSum{leaf: i})
		}
	}
	if columns == nil {
		return nil
	}
	return &sumTree{leaves: leaves, labels: rowLabels{leaves: leaves}, columns: columns, stream: stream}
}

// deepestLevel is that of rows without one.
const deepestLevel = 10

// row takes the next row, and returns what is wrong with its label, and with the sums that end before it.
func (s *sumTree) row(n int, row Row, places []Place) Faults {
	s.faults = s.labels.row(n, &row, places)
	s.levels = s.levels || row.Level > 0
	level := deepestLevel
	switch {
	case row.Kind == TotalRow:
		level = 0
	case row.Level > 0:
		level = row.Level
	case row.Kind == GroupRow:
		level = 1
	}
	s.faults = append(s.faults, s.labels.levelled(n, &row, level)...)
	for i := range s.columns {
		c := &s.columns[i]
		s.shut(c, level)
		at := s.claim(c, n, &row, places)
		switch {
		case row.Kind == TotalRow:
			s.total(c, at)
			c.above = at
		case level < deepestLevel:
			c.open = append(c.open, sumNode{claim: at, level: level, apart: row.OfWhich, group: row.Level == 0})
			c.above = at
		case row.OfWhich:
			s.apart(at, c.above)
		default:
			s.count(c, at, n)
			c.above = at
		}
	}
	return s.faults
}

// claim finds the cell of a row in a column.
func (s *sumTree) claim(c *columnSum, n int, row *Row, places []Place) claim {
	for _, p := range places {
		if p.Column == c.leaf && p.Cell >= 0 {
			cell := &row.Cells[p.Cell]
			return claim{row: n, cell: p.Cell, kind: kindOfCell(cell), number: cell.Number.Decimal, at: cell, shown: s.leaves[c.leaf].Shown(row, cell)}
		}
	}
	return claim{row: n}
}

// count adds a cell to what stands above it.
func (s *sumTree) count(c *columnSum, at claim, row int) {
	if last := len(c.open) - 1; last >= 0 {
		c.open[last].add(at, row)
		return
	}
	c.since.add(at, row)
	c.all.add(at, row)
}

// shut ends the rows that are as deep as a level, or deeper.
func (s *sumTree) shut(c *columnSum, level int) {
	for last := len(c.open) - 1; last >= 0 && c.open[last].level >= level; last = len(c.open) - 1 {
		n := c.open[last]
		c.open = c.open[:last]
		if n.rows > 0 {
			s.node(c, &n)
		}
		switch {
		case n.apart && last > 0:
			s.apart(n.claim, c.open[last-1].claim)
		case n.apart:
		case n.group && !(n.kind == numberCell && n.silent()), n.rows > 0 && (n.kind == blankCell || n.kind == noCell || n.kind == wordsCell):
			s.join(c, n.tally)
		default:
			s.count(c, n.claim, n.row)
		}
	}
}

func (s *sumTree) join(c *columnSum, of tally) {
	if last := len(c.open) - 1; last >= 0 {
		c.open[last].join(of)
		return
	}
	c.since.join(of)
	c.all.join(of)
}

// node looks at a row whose parts are known.
func (s *sumTree) node(c *columnSum, n *sumNode) {
	switch {
	case s.labels.unsure, s.lacking:
	case n.group && n.kind != numberCell, n.apart && n.kind != numberCell, n.kind == noCell, n.kind == wordsCell:
	case n.kind == blankCell && n.numbers == 0: // a heading over rows without numbers
	case n.silent(): // a number over rows that say nothing in this column: a plan that is known for the whole only
	case n.kind == blankCell && !s.stream && n.computable():
		s.settle(c, &n.claim, &n.tally)
	default:
		s.compare(c, n.claim, &n.tally, !n.group)
	}
}

// total looks at a total row.
func (s *sumTree) total(c *columnSum, at claim) {
	of := &c.since
	switch {
	case c.all.rows == 0:
		if at.kind == blankCell || at.kind == dashCell || at.kind == numberCell {
			c.first = append(c.first, at)
		}
		return
	case c.since.rows == 0:
		of = &c.all
	}
	s.sumUp(c, at, of)
	c.since = tally{}
}

func (s *sumTree) sumUp(c *columnSum, at claim, of *tally) {
	switch {
	case s.labels.unsure, s.lacking, at.kind == noCell, at.kind == wordsCell:
	case at.kind == blankCell && of.computable():
		s.settle(c, &at, of)
	default:
		s.compare(c, at, of, false)
	}
}

// end looks at what the last row ends, and at the totals that stand above their parts.
func (s *sumTree) end() Faults {
	s.faults = s.labels.levelled(0, nil, 0)
	for i := range s.columns {
		c := &s.columns[i]
		s.shut(c, 0)
		for _, first := range c.first {
			if s.stream && first.kind == blankCell && c.all.numbers > 0 {
				s.compare(c, first, &c.all, false)
			} else {
				s.sumUp(c, first, &c.all)
			}
		}
	}
	return s.faults
}
