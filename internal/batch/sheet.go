package batch

import (
	"errors"
	"io"
	"iter"
	"os"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// mostBook is how large a workbook may be, as those that sources name.
const mostBook = 64 << 20

// sheetRows yields the rows of an area of a workbook, one after the other. The first one with a value names the columns.
func sheetRows(table Table, template string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		content, err := readBook(table.File)
		if err != nil {
			yield(row{}, err)
			return
		}
		book, err := xlsx.Workbooks{}.Open(content)
		if err != nil {
			yield(row{}, sheetFault(table.File, err))
			return
		}
		t := &sheetTable{file: table.File, template: template}
		for cells, err := range book.Rows(table.Area) {
			r, ok := row{}, false
			if err == nil {
				r, ok, err = t.next(cells)
			}
			if err != nil {
				yield(row{}, sheetFault(table.File, err))
				return
			}
			if ok && !yield(r, nil) {
				return
			}
		}
	}
}

// readBook reads a regular file, which may not be too large.
func readBook(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, mostBook+1))
	if err == nil && len(content) > mostBook {
		err = bilingual.Errorf("%s: tệp lớn hơn 64 MB; hãy chia nhỏ", "%s: the file is larger than 64 MB; split it", name)
	}
	return content, err
}

// A sheetTable makes rows of those of a sheet.
type sheetTable struct {
	file, template string
	columns        []string
	number         int
}

func (t *sheetTable) next(cells source.SheetRow) (r row, ok bool, err error) {
	for _, c := range cells.Cells {
		switch {
		case c.Fault != nil:
			return r, false, c.Fault
		case c.Longer:
			return r, false, t.refuse(cells, c.Column, "number-digits", c.Number,
				"số có nhiều chữ số thập phân hơn định dạng của ô cho hiện; làm tròn trong Excel (=ROUND)", "the number has more decimals than the format of its cell shows: round it in Excel (=ROUND)")
		case c.Number == "" && c.Beside != "":
			return r, false, t.refuse(cells, c.Column, "number-unit", c.Beside, "định dạng của ô ghi chữ này bên cạnh ngày, báo cáo không in; đổi định dạng của ô trong Excel",
				"the format of the cell writes this beside the date, and reports do not print it: change the format in Excel")
		case c.Rounded:
			return r, false, t.refuse(cells, c.Column, "number-rounded", c.Number,
				"Excel chỉ giữ 15 chữ số đầu của một số, các chữ số sau đã mất khi gõ; đặt định dạng Text cho ô rồi gõ lại",
				"Excel keeps the first 15 digits of a number, and those behind them were lost when it was typed: format the cell as Text, and type it again")
		case c.Stale:
			return r, false, t.refuse(cells, c.Column, "formula-stale", c.Text,
				"chương trình ghi sổ tính này để Excel tính lại công thức khi mở, nên giá trị có thể là số cũ hoặc số 0; mở bằng Excel, đợi tính xong rồi lưu lại",
				"the program that wrote the workbook leaves it to Excel to calculate the formulas, so that the value may be an old one, or a zero: open it in Excel, let it calculate, and save")
		case c.Covered || c.Across > 0:
			return r, false, t.refuse(cells, c.Column, "sheet-merged", "", "danh sách có ô gộp; bỏ gộp trong Excel để mỗi hàng đủ ô của mình",
				"the list has merged cells: unmerge them in Excel, so that every row has its own")
		}
	}
	if t.columns == nil {
		var heading []string
		for _, c := range cells.Cells {
			heading = append(heading, c.Text)
		}
		var wrong *columnError
		if t.columns, wrong = columnNames(heading, t.template); wrong != nil {
			return r, false, t.refuse(cells, 0, "table", wrong.name, wrong.vi, wrong.en)
		}
		return r, false, nil
	}
	r = row{number: t.number + 1, values: make(source.Values, len(t.columns)), counted: map[string]bool{}, dates: map[string]model.Date{}}
	for _, name := range t.columns {
		if name != "" {
			r.values[name] = ""
		}
	}
	for i, c := range cells.Cells {
		switch {
		case c.Text == "":
		case i >= len(t.columns) || t.columns[i] == "":
			return r, false, t.refuse(cells, c.Column, "table", c.Text, "ô nằm ngoài các cột có tên; đặt tên cột, hoặc ghi --range", "the cell stands outside the columns with names: name its column, or say --range")
		default:
			r.values[t.columns[i]] = c.Text
			if c.Number != "" {
				r.counted[t.columns[i]] = true
			}
			if c.Date != (model.Date{}) {
				r.dates[t.columns[i]] = c.Date
			}
			ok = true
		}
	}
	if ok {
		t.number++
	}
	return r, ok, nil
}

func (t *sheetTable) refuse(row source.SheetRow, column int, rule, value, vi, en string) error {
	return model.Fault{Position: model.Position{File: t.file, Sheet: row.Sheet, Line: row.Line, Column: column}, Rule: rule, Value: value,
		Message: decree.Message{Vi: vi, En: en}}
}

// sheetFault makes a fault of what a workbook is refused for.
func sheetFault(file string, err error) error {
	e, ok := errors.AsType[*source.SheetError](err)
	if !ok {
		return err
	}
	return model.Fault{Position: e.Position(file), Rule: e.Rule, Message: e.Message}
}
