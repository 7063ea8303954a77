package source

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/separated"
	"github.com/vanthu/baocao/model"
)

// A sheetReader gives a table the rows of a sheet.
type sheetReader struct {
	*dataFile
	head    sheetHeading
	heading *heading // once its rows are read
	leaves  []model.Column
	slips   *slips
	filled  int                   // rows up to the last one that is not empty
	refused int                   // cells
	beside  map[besideNumber]bool // what is warned of
	shares  []shareCells          // of the columns
	above   string                // the last number in the first column
	told    bool                  // of such numbers as 1,1
	stale   bool                  // formulas that are to be calculated anew are warned of
	book    Workbook
}

// mostCells is how many cells a table may have. A page holds some five hundred.
const mostCells = 4_000_000

// readWorkbook gives the table the rows of a sheet, and its columns where it declares none.
func (f *dataFile) readWorkbook() {
	if f.rowsTwice() {
		return
	}
	w, ok := f.openWorkbook()
	if !ok {
		return
	}
	s := &sheetReader{dataFile: f, beside: map[besideNumber]bool{}, book: w}
	cells := 0
	for row, err := range w.Rows(Area{f.table.Sheet, f.table.Range, f.table.Hidden}) {
		if err != nil {
			f.sheetFault(err)
			f.table.Rows = nil
			return
		}
		f.sheet = row.Sheet
		if cells += len(row.Cells); cells > mostCells {
			f.fault(f.place(row.Line, 0), "file-size", decree.Message{
				Vi: "bảng có hơn 4.000.000 ô; ghi range, hoặc chia bảng", En: "the table has more than 4,000,000 cells: say range, or split it"})
			return
		}
		if !s.take(row) {
			return
		}
	}
	if s.heading == nil && !s.settle() {
		return
	}
	f.table.Rows = f.table.Rows[:s.filled:s.filled]
	if s.filled == 0 {
		f.table.Rows = []model.Row{} // not nil: the file has been read
	}
	s.slips.report()
	s.mixedShares()
	if s.refused > mostWrong {
		f.fault(f.place(0, 0), "file-cells", decree.Message{
			Vi: fmt.Sprintf("còn %d ô nữa không đọc được", s.refused-mostWrong), En: fmt.Sprintf("%d more cells are not read", s.refused-mostWrong)})
	}
}

// take takes a row of the sheet, for the heading or for the body.
func (s *sheetReader) take(row SheetRow) bool {
	for i := range row.Cells {
		if e := row.Cells[i].Fault; e != nil {
			if s.refused++; s.refused <= mostWrong {
				s.fault(e.Position(s.name), e.Rule, e.Message)
			}
		}
		s.doubtStale(row.Line, &row.Cells[i])
	}
	if s.heading == nil {
		if s.hasHeading() && s.head.wants(row) {
			return true
		}
		if len(s.head.rows) == 0 {
			s.head.first = SheetRow{row.Sheet, row.Line, slices.Clone(row.Cells)}
		}
		if !s.settle() {
			return false
		}
	}
	return s.body(row)
}

// settle compares the heading with the columns of the table, or makes them of it.
func (s *sheetReader) settle() bool {
	h, ok := s.wanted()
	if !ok {
		return false
	}
	columns, names, e := s.head.columns()
	if e == nil && s.table.LevelFrom+s.table.OfWhichFrom != "" {
		var wrong string
		if h.marks, wrong = s.marksIn(names); wrong != "" || !s.hasHeading() {
			s.noMarks(names)
			return false
		}
		if e = s.head.leave(h.marks); e == nil {
			columns, names, e = s.head.columns()
		}
	}
	if e != nil {
		s.sheetFault(e)
		return false
	}
	h.separator = separated.Separator{First: names, Line: s.head.line()}
	if h.width = width(names); !s.hasHeading() {
		h.width = len(h.wanted) // rows may end with empty cells: what is too much, body says
	} else if h.wanted != nil && !s.fits(h, h.separator) {
		if !s.headingBelow(h) {
			s.mismatch(h, h.separator)
		}
		return false
	}
	s.heading = h
	if s.hasHeading() {
		h.names = names[:h.width]
	}
	if h.wanted == nil {
		if h.width > model.MaxColumns {
			s.fault(s.place(h.separator.Line, 0), "file-columns", model.TooManyColumns)
			return false
		}
		if e := s.head.title(columns, names[:len((&model.Table{Columns: columns}).Leaves())]); e != nil {
			s.sheetFault(e)
			return false
		}
		s.table.Columns = columns
	}
	if h.byName && !s.dataFile.settle(h) || !s.groups(columns) {
		return false
	}
	s.leaves = s.table.Leaves()
	s.slips = &slips{file: s.dataFile, leaves: s.leaves}
	s.shares = make([]shareCells, len(s.leaves))
	for i := range s.leaves { // the columns of the cells, for all rows
		s.d.places[string(s.at.field("rows[]").index(i))] = s.place(s.head.line(), s.head.column(s.from(i)))
	}
	return true
}

// body adds a row to the table. It reports whether the rows after it are wanted.
func (s *sheetReader) body(row SheetRow) bool {
	h, n := s.heading, len(s.table.Rows)
	at := s.at.field("rows").index(n)
	cells := s.wide(row)
	if len(cells) > h.width && h.wanted == nil && h.width == 1 { // the title of a table is not its heading
		s.sheetFault(s.head.noHeading())
		return false
	}
	if wrong := cmp.Or(s.mergedMark(row), s.outside(cells)); wrong != nil {
		return s.wrongCell(at, row.Line, wrong)
	}
	if n == 0 && s.hasHeading() && s.isLabels(row.Line, cells) {
		return true
	}
	s.d.places[string(at)] = s.place(row.Line, 0)
	taken := make([]model.Cell, len(s.leaves))
	texts := make([]string, len(s.leaves))
	blank, spans, covered := true, false, false
	for i := range taken {
		from := s.from(i)
		if from >= len(cells) {
			continue
		}
		c := &cells[from]
		blank = blank && c.Text == "" && c.Fault == nil
		spans, covered = spans || c.Covered || c.Across > 0, covered || c.Covered
		s.cell(sheetCell{c, s.place(row.Line, c.Column), at.index(i), &s.leaves[i], i}, &taken[i])
		texts[i] = c.Text
	}
	if wrong := s.unnamed(cells, spans); wrong != nil {
		return s.wrongCell(at, row.Line, wrong)
	}
	if spans {
		taken = s.merged(at, row.Line, taken, cells)
	}
	made := model.Row{Cells: taken}
	s.mark(&made, at, h.marks, func(place int) (string, model.Position) {
		if place >= len(row.Cells) {
			return "", model.Position{}
		}
		c := &row.Cells[place]
		return cmp.Or(c.Number, c.Text), s.place(row.Line, c.Column)
	})
	s.table.Rows = append(s.table.Rows, made)
	if !blank || covered || made.Level > 0 || made.OfWhich {
		s.filled = n + 1
		s.slips.look(row.Line, texts)
	} else {
		s.slips.empty(row.Line)
	}
	return true
}

// from is the cell of a row, marks left out, that goes into a column.
func (s *sheetReader) from(column int) int {
	if s.heading.byName {
		return s.heading.cells[column]
	}
	return column
}

// wide are the cells of a row without its marks, and without empty ones behind its last column.
func (s *sheetReader) wide(row SheetRow) []SheetCell {
	cells := without(s.heading.marks, row.Cells)
	for len(cells) > s.heading.width && cells[len(cells)-1] == (SheetCell{Column: cells[len(cells)-1].Column}) {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// isLabels takes the row right under the heading for the labels of the columns, where it is that.
func (s *sheetReader) isLabels(line int, cells []SheetCell) bool {
	texts := make([]string, len(s.leaves))
	for i := range texts {
		if from := s.from(i); from < len(cells) && cells[from].Fault == nil {
			texts[i] = cells[from].Text
		}
	}
	return s.d.takeLabels(s.table, texts, s.place(line, 0), string(s.at.field("file")))
}

// merged leaves out the cells under merged ones, and gives those their spans. Their places are their own.
func (s *sheetReader) merged(at fieldPath, line int, taken []model.Cell, cells []SheetCell) []model.Cell {
	kept := taken[:0]
	for i := range taken {
		column := s.head.column(i)
		if i < len(cells) {
			if cells[i].Covered {
				continue
			}
			column = cells[i].Column
			taken[i].Columns, taken[i].Rows = span(cells[i].Across), span(cells[i].Down)
		}
		s.d.places[string(at.index(len(kept)))] = s.place(line, column)
		kept = append(kept, taken[i])
	}
	return kept
}

func span(n int) int {
	if n == 1 {
		return 0
	}
	return n
}
