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
	// Size is the size of the type in points, 8 to 14. 0: the size that fits, 13 if it does.
	Size float64 `json:"size,omitempty"`
	// Rows are the body, each with one cell for every leaf column. None is a table to be filled in by hand.
	Rows []Row `json:"rows,omitempty"`
	// RowSeq yields the body of a table that is too long to hold in memory. Rows is then empty. The error it yields ends the
	// rendering, as a fault of the rule "row-source". It is ranged over once for a rendering: its first 2,000 rows are asked for when
	// the report is laid out, to measure the columns, and the others while the file is written; and once by baocao.Validate, not
	// by Report.Validate. Laid out or written twice, it must begin anew.
	RowSeq iter.Seq2[Row, error] `json:"-"`
	// File names the CSV, TSV or XLSX file that source.Decode read Rows from. Go programs leave it blank, as they do Heading,
	// Sheet, Range, Hidden and the From of columns, which say how that file is read.
	File string `json:"file,omitempty"`
	// Sheet is the sheet (trang tính) of a workbook. Blank: the only one that is not hidden.
	Sheet string `json:"sheet,omitempty"`
	// Range is the part of the sheet with the table (vùng ô), heading included: "A3:H20", to the last row "A3:H" or "A:H".
	// Blank: all of it.
	Range string `json:"range,omitempty"`
	// Hidden says what becomes of hidden rows and columns of the sheet. By default they are refused.
	Hidden HiddenCells `json:"hidden,omitempty"`
	// Heading is false where the first line of the file is no heading. Nil is true: it names the columns, and is compared.
	Heading *bool `json:"heading,omitempty"`
	// LevelFrom is the name in the heading of the data file of the column that says the Level of each row, 1 to 9 or nothing. It is not
	// printed, nor is that of OfWhichFrom, where an x says that the row is a trong đó.
	LevelFrom   string `json:"level,omitempty"`
	OfWhichFrom string `json:"of_which,omitempty"`
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
	// Turned turns the heading of the column upward, or keeps it from that. Nil: it is turned where that saves room.
	Turned *bool `json:"turned,omitempty"`
	// Label is the number of the column (số cột), in a row of its own under the heading, with the formula if it has one: "(1)", "A",
	// "(3)=(2)/(1)*100". In a formula a reference stands in brackets and means the label of a column; where there are no brackets at
	// all, every number but 100 and 1000 is one. Blank cells of a column of numbers are then computed, and typed ones compared.
	Label string `json:"label,omitempty"`
	// AsTyped prints each number of the column with the decimals and the sign for per cent that it was typed with. In Go the decimals
	// are those of the [decimal.Decimal], and Cell.Format says the rest.
	AsTyped bool `json:"as_typed,omitempty"`
	// Texts may stand in the cells of a column of numbers where there is no number: "x", "Đạt". See Cell.AsText.
	Texts []string `json:"texts,omitempty"`
}

// A Row is one row of the body of a table. Its cells, with their spans, fill the leaf columns.
type Row struct {
	Cells []Cell `json:"cells"`
	// Kind sets a row apart: a heading of a group of rows, or a total.
	Kind RowKind `json:"kind,omitempty"`
	// Level is how deep the row stands below others, 1 for the outermost (A), 2 for those under it (I), to 9. A row with rows of a deeper
	// level right after it is their sum in the columns with Sum. In a table with levels a row without one stands below all of them.
	Level int `json:"level,omitempty"`
	// OfWhich says that the row is a part of the one above it that does not add up with others (trong đó). It is set in italics.
	OfWhich bool `json:"of_which,omitempty"`
	// Format is how the numbers of the row are printed, in the columns that say nothing of their own (decimals, percent, pad).
	Format *NumberFormat `json:"format,omitempty"`
}

// A NumberFormat is how a number is printed, where its row or its cell differs from the column.
type NumberFormat struct {
	// Decimals is the number of digits after the comma, 0 to 12.
	Decimals int `json:"decimals,omitempty"`
	// Percent prints a sign for per cent after the number.
	Percent bool `json:"percent,omitempty"`
	// Pad prints a zero before whole numbers under 10.
	Pad bool `json:"pad,omitempty"`
	// Unit stands after the number: "kg". Up to 30 characters.
	Unit string `json:"unit,omitempty"`
}

// A Cell is a text or a number; the zero value is an empty cell. A number in bold or italics, or with a note, has both: Text is then
// its digits as decimal.Decimal.String gives them, in one run, with the notes; see [RichNum].
type Cell struct {
	Text   Text                `json:"text,omitzero"`
	Number decimal.NullDecimal `json:"number,omitzero"`
	// AsText says that a text stands in a column of numbers on purpose: "Đạt", ">90", "9,49/9,5". It is aligned as the numbers are.
	AsText   bool `json:"as_text,omitempty"`
	computed bool // the dash or the sum was, and not typed
	// Format is how the number of this cell is printed. Nil: as its row or its column says.
	Format *NumberFormat `json:"format,omitempty"`
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

// RichNum returns a cell with a number in the face of a run, whose text is not used, and with the note of the run.
func RichNum(d decimal.Decimal, face Run) Cell {
	note := face.Note
	face.Text, face.Note = d.String(), nil
	runs := []Run{face}
	if note != nil {
		runs = append(runs, Run{Note: note})
	}
	return Cell{Number: decimal.NewNullDecimal(d), Text: Rich(runs...)}
}

// isRichNumber reports whether the text of a cell is its number with a face or a note.
func (c *Cell) isRichNumber() bool {
	digits := 0
	for r := range c.Text.Runs() {
		switch {
		case r.Break:
			return false
		case r.Text != "":
			if digits++; digits > 1 || r.Text != c.Number.Decimal.String() {
				return false
			}
		}
	}
	return digits == 1 && !c.Text.IsPlain()
}

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

// HeadingRows returns the number of rows of the heading: the depth of the column tree, and one more for the labels of columns.
func (t *Table) HeadingRows() int {
	if t.HasLabels() {
		return depth(t.Columns) + 1
	}
	return depth(t.Columns)
}

// HasLabels reports whether a column has a label, so that a row of them stands under the heading.
func (t *Table) HasLabels() bool { return hasLabels(t.Columns) }

func hasLabels(columns []Column) bool {
	for i := range columns {
		if columns[i].Label != "" || hasLabels(columns[i].Columns) {
			return true
		}
	}
	return false
}

func depth(columns []Column) int {
	d := 0
	for i := range columns {
		d = max(d, 1+depth(columns[i].Columns))
	}
	return d
}
