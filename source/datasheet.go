package source

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/separated"
	"github.com/vanthu/baocao/model"
)

// isWorkbook reports whether a file is a workbook by its name; of those that only look like one the reader says so.
func isWorkbook(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods":
		return true
	}
	return false
}

// sheetKeys lists the keys of a table that say how a workbook is read.
func sheetKeys(t *model.Table) (keys []string) {
	if t.Sheet != "" {
		keys = append(keys, "sheet")
	}
	if t.Range != "" {
		keys = append(keys, "range")
	}
	if t.Hidden != model.RefuseHidden {
		keys = append(keys, "hidden")
	}
	return keys
}

// wantsSheet warns of those keys where the file is no workbook.
func (f *dataFile) wantsSheet() {
	for _, key := range sheetKeys(f.table) {
		at := string(f.at.field(key))
		f.d.doubt(f.d.places.Find(at), at, "file-none", "", decree.Message{
			Vi: "khóa này chỉ có nghĩa khi tệp là sổ tính Excel (.xlsx)", En: "this key means something only where the file is an Excel workbook (.xlsx)"})
	}
}

// openWorkbook opens the workbook that the table names. The last one is kept: tables of a report often share it.
func (f *dataFile) openWorkbook() (w Workbook, ok bool) {
	field := string(f.at.field("file"))
	if f.name, ok = f.d.beside(f.table.File, field); !ok {
		return nil, false
	}
	if f.d.config.Workbooks == nil {
		f.d.fault(f.d.places.Find(field), field, "file-workbook", f.table.File, decree.Message{
			Vi: "chương trình này không đọc sổ tính Excel; lập trình viên ghi Workbooks: xlsx.Workbooks{} (gói source/xlsx) trong source.Config, hoặc lưu trang tính thành CSV UTF-8",
			En: "this program does not read Excel workbooks: set Workbooks: xlsx.Workbooks{} (package source/xlsx) in source.Config, or save the sheet as CSV UTF-8"})
		return nil, false
	}
	if f.d.workbookOf == f.name {
		return f.d.workbook, true
	}
	content, err := readFile(f.d.fsys, f.name, mostData)
	if err != nil {
		f.d.unreadable(field, f.table.File, err)
		return nil, false
	}
	if w, err = f.d.config.Workbooks.Open(content); err != nil {
		f.sheetFault(err)
		return nil, false
	}
	f.d.workbook, f.d.workbookOf = w, f.name
	return w, true
}

// sheetFault notes why a workbook is not read: at the key of the table that asks for what is not there, else in the workbook.
func (f *dataFile) sheetFault(err error) {
	e, ok := errors.AsType[*SheetError](err)
	if !ok {
		f.d.unreadable(string(f.at.field("file")), f.table.File, err)
		return
	}
	at := e.Position(f.name)
	if field := f.at.field(e.Key); e.Key != "" && e.Line == 0 {
		at = f.d.places.Find(string(field))
		f.d.fault(at, string(field), e.Rule, model.Excerpt(map[string]string{"sheet": f.table.Sheet, "range": f.table.Range}[e.Key]), e.Message)
		return
	}
	f.fault(at, e.Rule, e.Message)
}

// A sheetReader gives a table the rows of a sheet.
type sheetReader struct {
	*dataFile
	head    sheetHeading
	heading *heading // once its rows are read
	leaves  []model.Column
	slips   *slips
	filled  int          // rows up to the last one that is not empty
	refused int          // cells
	beside  map[int]bool // columns in which something beside a number is warned of
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
	s := &sheetReader{dataFile: f, beside: map[int]bool{}}
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
	if e != nil {
		s.sheetFault(e)
		return false
	}
	h.separator = separated.Separator{First: names, Line: s.head.line()}
	if h.width = width(names); !s.hasHeading() {
		h.width = len(h.wanted) // rows may end with empty cells: what is too much, body says
	} else if h.wanted != nil && !s.fits(h, h.separator) {
		s.mismatch(h, h.separator)
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
		s.table.Columns = columns
	}
	if h.byName && !s.dataFile.settle(h) {
		return false
	}
	s.leaves = s.table.Leaves()
	s.slips = &slips{file: s.dataFile, leaves: s.leaves}
	for i := range s.leaves { // the columns of the cells, for all rows
		from := i
		if h.byName {
			from = h.cells[i]
		}
		s.d.places[string(s.at.field("rows[]").index(i))] = s.place(s.head.line(), s.head.column(from))
	}
	return true
}

// body adds a row to the table.
func (s *sheetReader) body(row SheetRow) bool {
	h, n := s.heading, len(s.table.Rows)
	at := s.at.field("rows").index(n)
	cells := row.Cells
	for len(cells) > h.width && cells[len(cells)-1] == (SheetCell{Column: cells[len(cells)-1].Column}) {
		cells = cells[:len(cells)-1]
	}
	if len(cells) > h.width {
		over := cells[h.width]
		for _, c := range cells[h.width:] {
			if c.Text != "" {
				over = c
				break
			}
		}
		return s.wrongCell(at, s.place(row.Line, over.Column), "row-length", decree.Message{
			Vi: "ô nằm ngoài các cột của bảng; đặt tên cột ở tiêu đề, hoặc ghi range là vùng ô của bảng",
			En: "the cell stands outside the columns of the table: name its column in the heading, or say range with the cells of the table"})
	}
	s.d.places[string(at)] = s.place(row.Line, 0)
	taken := make([]model.Cell, len(s.leaves))
	blank, spans, covered := true, false, 0
	texts := make([]string, len(s.leaves))
	for i := range taken {
		from := i
		if h.byName {
			from = h.cells[i]
		}
		if from >= len(cells) {
			continue
		}
		c := &cells[from]
		blank = blank && c.Text == "" && c.Fault == nil
		if spans = spans || c.Covered || c.Across > 0; c.Covered {
			covered++
		}
		s.cell(at.index(i), s.place(row.Line, c.Column), &taken[i], c, &s.leaves[i], i)
		texts[i] = taken[i].Text.String()
	}
	if h.byName {
		for i, c := range cells {
			if strings.TrimSpace(h.names[i]) == "" && c.Text != "" {
				return s.wrongCell(at, s.place(row.Line, c.Column), "row-length", decree.Message{
					Vi: "ô nằm ở cột không tên; đặt tên cho cột đó ở tiêu đề", En: "the cell stands in a column without a name: name it in the heading"})
			}
		}
	}
	if spans && h.byName {
		return s.wrongCell(at, s.place(row.Line, 0), "sheet-merged", decree.Message{
			Vi: "hàng có ô gộp, mà cột được lấy theo tên (from) nên không rõ ô gộp thuộc những cột nào; bỏ gộp trong Excel, hoặc bỏ from",
			En: "the row has merged cells, and columns are taken by name (from), so that what they span is not plain: unmerge them in Excel, or leave from away"})
	}
	if spans {
		taken = s.merged(at, row.Line, taken, cells)
	}
	s.table.Rows = append(s.table.Rows, model.Row{Cells: taken})
	if !blank || covered > 0 {
		s.filled = n + 1
		s.slips.look(row.Line, texts)
	}
	return true
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

func (s *sheetReader) wrongCell(at fieldPath, place model.Position, rule string, m decree.Message) bool {
	s.d.fault(place, string(at), rule, "", m)
	s.wrong++
	return s.wrong < mostWrong
}

// cell reads a cell for a column: a number as its value, and anything else, or a number in a column of texts, as it is shown.
func (s *sheetReader) cell(at fieldPath, place model.Position, to *model.Cell, c *SheetCell, column *model.Column, i int) {
	if c.Fault != nil || c.Text == "" && c.Number == "" {
		return
	}
	refuse := func(rule string, m decree.Message) {
		if s.refused++; s.refused <= mostWrong {
			s.d.fault(place, string(at), rule, c.Number, m)
		}
	}
	if c.Number == "" || column.Kind != model.NumberColumn {
		if to.Text = model.Plain(c.Text); c.Number == "" {
			s.d.printText(string(at), &to.Text)
		}
		if c.Longer {
			refuse("number-digits", decree.Message{
				Vi: "số có nhiều chữ số thập phân hơn định dạng của ô cho hiện; làm tròn trong Excel (=ROUND), hoặc khai cột là kind: number với decimals",
				En: "the number has more decimals than the format of its cell shows: round it in Excel (=ROUND), or declare the column with kind: number and decimals"})
		}
		return
	}
	typed, percent := strings.CutSuffix(c.Number, "%")
	number, err := decimal.NewFromString(strings.Replace(typed, ",", ".", 1))
	switch _, after, _ := strings.Cut(typed, ","); {
	case err != nil:
		refuse("number-form", decree.Message{Vi: "không đọc được số", En: "the number is not read"})
	case percent && !column.Percent:
		refuse("number-percent", decree.Message{
			Vi: "ô có định dạng phần trăm, cột này thì không; ghi percent: true cho cột",
			En: "the cell has a format for per cent and its column has none; write percent: true for the column"})
	case len(after) > column.Decimals:
		refuse("number-decimals", decree.Message{
			Vi: fmt.Sprintf("số có %d chữ số thập phân, cột in %d; ghi decimals cho cột, hoặc làm tròn trong Excel (=ROUND)", len(after), column.Decimals),
			En: fmt.Sprintf("the number has %d decimals, and its column prints %d: declare decimals for the column, or round it in Excel (=ROUND)", len(after), column.Decimals)})
	}
	to.Number = decimal.NewNullDecimal(number)
	if c.Beside != "" && !s.beside[i] && !column.Percent {
		s.beside[i] = true
		s.d.doubt(place, string(at), "number-unit", c.Beside, decree.Message{
			Vi: "định dạng của ô ghi chữ này bên cạnh số, báo cáo không in; ghi vào unit của bảng hoặc tên cột nếu cần",
			En: "the format of the cell writes this beside the number, and the report does not print it: say it under unit or in the name of the column if it is wanted"})
	}
}
