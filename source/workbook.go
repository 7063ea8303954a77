package source

import (
	"iter"

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
	// Longer says that Number has digits which the sheet does not show; Text has them.
	Longer bool
	// Beside is what the format of the number writes beside it: "triệu".
	Beside string
	// Across and Down are how many columns and rows a merged cell covers (ô gộp), 0 for any other. Covered are the cells under it.
	Across, Down int
	Covered      bool
	// Fault says why the cell is not read.
	Fault *SheetError
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
