package model

import (
	"iter"

	"github.com/shopspring/decimal"
)

// A Table has a heading, which is a tree of columns, and rows as wide as the tree has leaves.
type Table struct {
	// ID is a name by which a program finds the table, see [Report.Table]: up to 40 letters without marks, digits, - and _. It
	// is not printed.
	ID string `json:"id,omitempty"`
	// Caption is the name of the table, above it. Empty where the heading before it names it.
	Caption Text `json:"caption,omitzero"`
	// Columns are the outermost columns; a column that has columns of its own is a group. Required.
	Columns []Column `json:"columns"`
	// Kind is the kind of every column that does not say its own.
	Kind ColumnKind `json:"kind,omitempty"`
	// Unit is what the numbers count, above the table at the right: "Đơn vị tính: triệu đồng".
	Unit Text `json:"unit,omitzero"`
	// Note stands under the table: "Nguồn: Cục Thống kê".
	Note Text `json:"note,omitzero"`
	// Landscape sets the table on pages of its own that are wider than high; their numbers go on.
	Landscape bool `json:"landscape,omitempty"`
	// Rows are the body, each with one cell for every leaf column. None is a table to be filled in by hand.
	Rows []Row `json:"rows,omitempty"`
	// RowSeq yields the body of a table that is too long to hold in memory. Rows is then empty. The error it yields ends the
	// rendering, as a fault of the rule "row-source". It is ranged over once for a rendering: its first 2,000 rows are asked for when
	// the report is laid out, to measure the columns, and the others while the file is written; and once by baocao.Validate, not
	// by Report.Validate. Laid out or written twice, it must begin anew.
	RowSeq iter.Seq2[Row, error] `json:"-"`
	// File names the CSV or TSV file that source.Decode read Rows from. Go programs leave it blank, as they do Heading and the
	// From of columns, which say how that file is read.
	File string `json:"file,omitempty"`
	// Heading is false where the first line of the file is no heading. Nil is true: it names the columns, and is compared.
	Heading *bool `json:"heading,omitempty"`
}

// A Column is one column of a table, or a group of columns under a common heading.
type Column struct {
	// Title is the heading. Required.
	Title Text `json:"title"`
	// From is the name in the heading of the data file under which the cells of this column stand; see Table.File. Blank: its title.
	From string `json:"from,omitempty"`
	// Columns stand under this heading; the fields below are theirs to say.
	Columns []Column `json:"columns,omitempty"`
	// Kind says what the cells hold.
	Kind ColumnKind `json:"kind,omitempty"`
	// Decimals is the number of digits after the comma in a column of numbers, 0 to 12. A number has at most 40 digits in all.
	Decimals int `json:"decimals,omitempty"`
	// Percent prints a sign for per cent after each number: 13,9%.
	Percent bool `json:"percent,omitempty"`
	// Pad prints a zero before whole numbers under 10: 05.
	Pad bool `json:"pad,omitempty"`
	// Sum says that the total rows hold the sums of the rows above them, which Validate then checks.
	Sum bool `json:"sum,omitempty"`
	// Width is fixed, or a share of the table, or follows the content.
	Width Width `json:"width,omitzero"`
	// Align is the alignment of the cells; by default it follows Kind.
	Align Alignment `json:"align,omitempty"`
}

// A Row is one row of the body of a table. Its cells, with their spans, fill the leaf columns.
type Row struct {
	Cells []Cell `json:"cells"`
	// Kind sets a row apart: a heading of a group of rows, or a total.
	Kind RowKind `json:"kind,omitempty"`
}

// A Cell is a text or a number; the zero value is an empty cell.
type Cell struct {
	Text   Text                `json:"text,omitzero"`
	Number decimal.NullDecimal `json:"number,omitzero"`
	// Columns and Rows are how many of either the cell spans; 0 means 1. The places it covers have no cell of their own.
	Columns int `json:"columns,omitempty"`
	Rows    int `json:"rows,omitempty"`
}

// Cells returns a row of plain texts.
func Cells(texts ...string) Row {
	row := Row{Cells: make([]Cell, len(texts))}
	for i, s := range texts {
		row.Cells[i].Text = Plain(s)
	}
	return row
}

// Num returns a cell that holds a number, printed with the decimals of its column.
func Num(d decimal.Decimal) Cell { return Cell{Number: decimal.NewNullDecimal(d)} }

// Leaves returns the columns that hold cells, from left to right, each with the kind that holds for it.
func (t *Table) Leaves() []Column {
	return t.leaves(t.Columns, make([]Column, 0, countLeaves(t.Columns)))
}

func countLeaves(columns []Column) int {
	n := 0
	for i := range columns {
		n += max(1, countLeaves(columns[i].Columns))
	}
	return n
}

func (t *Table) leaves(columns []Column, to []Column) []Column {
	for i := range columns {
		c := &columns[i]
		if len(c.Columns) > 0 {
			to = t.leaves(c.Columns, to)
			continue
		}
		to = append(to, *c)
		to[len(to)-1].Kind = t.kindOf(c)
	}
	return to
}

func (t *Table) kindOf(c *Column) ColumnKind {
	if c.Kind == TextColumn {
		return t.Kind
	}
	return c.Kind
}

// HeadingRows returns the number of rows of the heading: the depth of the column tree.
func (t *Table) HeadingRows() int { return depth(t.Columns) }

func depth(columns []Column) int {
	d := 0
	for i := range columns {
		d = max(d, 1+depth(columns[i].Columns))
	}
	return d
}
