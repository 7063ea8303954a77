package source

import (
	"iter"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
)

// Workbooks reads Excel workbooks (sổ tính), for [Config]. The package source/xlsx has the one that there is; it is handed
// over so that programs which read no workbook do not hold what reads them.
type Workbooks interface {
	// Open opens the workbook that a file holds. What is wrong with it is a [*SheetError].
	Open(content []byte) (Workbook, error)
}

// A Workbook yields the cells of its sheets.
type Workbook interface {
	// Rows yields the rows of an area from top to bottom; those without any value may be left out. An error, a [*SheetError],
	// ends them. The cells of a row are those of the area's columns, and valid until the next one.
	Rows(Area) iter.Seq2[SheetRow, error]
}

// An Area is a part of a workbook; see [model.Table].
type Area struct {
	Sheet, Range string
	Hidden       model.HiddenCells
}

// A SheetRow is a row of a sheet.
type SheetRow struct {
	Sheet string
	Line  int // from 1
	Cells []SheetCell
}

// A SheetCell is a cell of a sheet; the zero value is an empty one.
type SheetCell struct {
	Column int // from 1, for A
	// Text is what the sheet shows, in Vietnamese spelling: 1.234,5 and 08/3/2026.
	Text string
	// Number is the value with a decimal comma, in the magnitude that the sheet shows, with a sign for per cent where it shows
	// one: 1234,5 or 12,34%. Empty where the cell is none.
	Number string
	// Date is the day of a cell that shows one with its month and year and no hours; no other cell has one.
	Date model.Date
	// Longer says that Number has digits which the sheet does not show; Text has them.
	Longer bool
	// Rounded says that Number has more digits before its comma than the 15 that Excel keeps of one: the others were lost when it was typed.
	Rounded bool
	// Beside is what the format of the number writes beside it: "triệu"; of a date, the words that are not in Text.
	Beside string
	// Faced is the first part of the text that is raised, lowered or struck through, or all that the cell shows, which the report does not
	// print so.
	Faced string
	// Stale says that the value is that of a formula, and that the workbook says of its formulas that they are to be calculated anew.
	Stale bool
	// Across and Down are how many columns and rows a merged cell covers (ô gộp), 0 for any other. Covered are the cells under it.
	Across, Down int
	Covered      bool
	// Fault says why the cell is not read.
	Fault *SheetError
}

// decimals counts the digits behind the comma of a number that is shown.
func (c *SheetCell) decimals() int {
	digits := strings.TrimRightFunc(c.Text, func(r rune) bool { return r < '0' || r > '9' })
	whole := strings.TrimRight(digits, "0123456789")
	if !strings.HasSuffix(whole, ",") {
		return 0
	}
	return len(digits) - len(whole)
}

// A SheetError refuses a workbook, a part of it or a cell.
type SheetError struct {
	Rule string
	// Key is what of a table the error is about: "sheet", "range", "hidden", or "" for the file.
	Key string
	// Sheet, Line and Column are the place, as far as there is one.
	Sheet        string
	Line, Column int
	Message      decree.Message
}

// Error says it in English.
func (e *SheetError) Error() string { return e.Position("").String() + ": " + e.Message.En }

// Vietnamese says it in Vietnamese.
func (e *SheetError) Vietnamese() string { return e.Position("").String() + ": " + e.Message.Vi }

// Position returns the place in a workbook of that name.
func (e *SheetError) Position(file string) model.Position {
	return model.Position{File: file, Sheet: e.Sheet, Line: e.Line, Column: e.Column}
}

var _ bilingual.Speaker = (*SheetError)(nil)
