package xlsx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// A reader reads the rows of one area, one after the other, so that a sheet of any length is never held as cells.
type reader struct {
	book   *workbook
	sheet  string
	hidden model.HiddenCells
	yield  func(source.SheetRow, error) bool

	xml    *xml.Decoder
	area   rect
	free   bool // no range is given: the area begins with the first cell that has a value
	merged []rect
	open   []rect // those that reach into the next row

	hiddenColumns []rect
	next          int                // row to yield; 0 before the first
	row           []source.SheetCell // the filled cells of a row
	cells         []source.SheetCell // all that is handed on
}

// errStopped ends the reading where nobody wants more.
var errStopped = bilingual.New("đã dừng đọc", "the reading has been stopped")

// start sets out to read a sheet.
func (r *reader) start(part []byte, area string) (err error) {
	if r.area, err = parseRange(area); err != nil {
		return err
	}
	r.free = area == ""
	r.xml = xml.NewDecoder(bytes.NewReader(part))
	all, err := merged(part)
	if err != nil {
		return r.at(damaged(), 0, 0)
	}
	for _, m := range all {
		switch {
		case !m.meets(r.area):
		case !m.within(r.area):
			e := r.at(refuse("sheet-range", "vùng ô cắt ngang một ô gộp; ghi vùng chứa cả ô gộp, hoặc bỏ gộp trong Excel",
				"the range cuts a merged cell: make it hold the whole cell, or unmerge it in Excel"), m.top, m.left)
			e.Key = "range"
			return e
		default:
			r.merged = append(r.merged, m)
		}
	}
	return nil
}

// read yields the rows up to the end of the sheet, which it reads to its end: one that is cut is a damaged one.
func (r *reader) read() error {
	line := 0
	for {
		token, err := r.xml.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return r.at(damaged(), line, 0)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "col":
			r.columns(start)
		case "row":
			if s := attribute(start, "r"); s != "" {
				n, err := strconv.Atoi(s)
				if err != nil || n <= line {
					return r.at(damaged(), line+1, 0)
				}
				line = n - 1
			}
			if line++; line > excelize.TotalRows {
				return r.at(damaged(), 0, 0)
			}
			if line < r.area.top || line > r.area.bottom {
				err = r.xml.Skip()
			} else {
				err = r.line(line, start)
			}
			if err == errStopped {
				return err
			}
			if refused, ok := errors.AsType[*source.SheetError](err); ok {
				return refused
			}
			if err != nil {
				return r.at(damaged(), line, 0)
			}
		}
	}
	return r.finish()
}

// columns notes columns that are hidden, or that have no width.
func (r *reader) columns(e xml.StartElement) {
	first, _ := strconv.Atoi(attribute(e, "min"))
	last, _ := strconv.Atoi(attribute(e, "max"))
	if isOn(e, "hidden") || attribute(e, "width") == "0" {
		r.hiddenColumns = append(r.hiddenColumns, rect{first, 1, last, excelize.TotalRows})
	}
}

func (r *reader) isHidden(column int) bool {
	for _, h := range r.hiddenColumns {
		if column >= h.left && column <= h.right {
			return true
		}
	}
	return false
}

// line reads a row, and yields it with the empty ones before it.
func (r *reader) line(line int, start xml.StartElement) error {
	r.row = r.row[:0]
	last := 0
	for {
		token, err := r.xml.Token()
		if err != nil {
			return err
		}
		if _, ends := token.(xml.EndElement); ends {
			break
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if e.Name.Local != "c" {
			if err := r.xml.Skip(); err != nil {
				return err
			}
			continue
		}
		column := last + 1
		if ref := attribute(e, "r"); ref != "" {
			var row int
			if column, row, err = excelize.CellNameToCoordinates(ref); err != nil || row != line || column <= last {
				return r.at(damaged(), line, 0)
			}
		}
		last = column
		raw, err := readCell(r.xml, e)
		if err != nil {
			return err
		}
		if column < r.area.left || column > r.area.right {
			continue
		}
		cell, filled := r.value(raw)
		if !filled {
			continue
		}
		cell.Column = column
		if cell.Fault != nil {
			r.at(cell.Fault, line, column)
		}
		if r.isHidden(column) {
			switch r.hidden {
			case model.SkipHidden:
				continue
			case model.RefuseHidden:
				e := r.at(refuse("sheet-hidden", "cột này bị ẩn; ghi hidden: read để đọc cả hàng và cột ẩn, hidden: skip để bỏ qua, hoặc cho hiện lại trong Excel",
					"this column is hidden: say hidden: read to read hidden rows and columns, hidden: skip to leave them out, or show it in Excel"), line, column)
				e.Key = "hidden"
				return e
			}
		}
		r.row = append(r.row, cell)
	}
	if len(r.row) == 0 {
		return nil
	}
	if isOn(start, "hidden") || attribute(start, "ht") == "0" {
		switch r.hidden {
		case model.SkipHidden:
			return r.skip(line)
		case model.RefuseHidden:
			e := r.at(refuse("sheet-hidden", "hàng này bị ẩn hoặc bị lọc; ghi hidden: read để đọc cả hàng và cột ẩn, hidden: skip để bỏ qua, hoặc cho hiện lại trong Excel",
				"this row is hidden or filtered out: say hidden: read to read hidden rows and columns, hidden: skip to leave them out, or show it in Excel"), line, 0)
			e.Key = "hidden"
			return e
		}
	}
	return r.advance(line)
}

// mostEmpty is how many empty rows may stand between two that are not.
const mostEmpty = 1000

// advance yields the empty rows before a row, and it.
func (r *reader) advance(line int) error {
	if r.next == 0 {
		if r.next = line; r.free {
			r.area.left = r.row[0].Column
		}
	}
	if line-r.next > mostEmpty {
		return r.at(refuse("file-empty-lines", "trước hàng này có hơn 1.000 hàng trống; ghi range, hoặc xóa bớt",
			"more than 1,000 empty rows stand before this one: say range, or delete them"), line, 0)
	}
	if c := r.row[0].Column; c < r.area.left {
		return r.at(refuse("sheet-range", "ô này nằm bên trái bảng; ghi range là vùng ô của bảng", "this cell stands to the left of the table: say range with the cells of the table"), line, c)
	}
	if err := r.empty(line); err != nil {
		return err
	}
	r.next++
	return r.hand(line, r.row)
}

// empty yields empty rows up to a row.
func (r *reader) empty(line int) error {
	for ; r.next < line; r.next++ {
		if err := r.hand(r.next, nil); err != nil {
			return err
		}
	}
	return nil
}

// skip leaves out a hidden row.
func (r *reader) skip(line int) error {
	for _, m := range r.merged {
		if line >= m.top && line <= m.bottom {
			return r.cutMerged(m)
		}
	}
	if r.next == 0 {
		return nil
	}
	err := r.empty(line)
	r.next = line + 1
	return err
}

func (r *reader) cutMerged(m rect) error {
	return r.at(refuse("sheet-hidden", "ô gộp này có hàng hoặc cột bị ẩn nên không bỏ qua được; bỏ gộp hoặc cho hiện lại trong Excel",
		"this merged cell has hidden rows or columns, which cannot be left out: unmerge it, or show them in Excel"), m.top, m.left)
}

// hand yields a row: its filled cells, those between them, and what merged cells cover.
func (r *reader) hand(line int, filled []source.SheetCell) error {
	r.open = slices.DeleteFunc(r.open, func(m rect) bool { return m.bottom < line })
	for len(r.merged) > 0 && r.merged[0].top <= line {
		m := r.merged[0]
		r.merged = r.merged[1:]
		if m.top = line; m.bottom < line { // above the first row with a value
			continue
		}
		if r.hidden == model.SkipHidden && r.isHidden(m.left) {
			return r.cutMerged(m)
		}
		r.open = append(r.open, m)
	}
	last := 0
	if len(filled) > 0 {
		last = filled[len(filled)-1].Column
	}
	for _, m := range r.open {
		last = max(last, m.right)
	}
	r.cells = r.cells[:0]
	for c := r.area.left; c <= last; c++ {
		if r.hidden == model.SkipHidden && r.isHidden(c) {
			continue
		}
		cell := source.SheetCell{Column: c}
		if len(filled) > 0 && filled[0].Column == c {
			cell, filled = filled[0], filled[1:]
		}
		for _, m := range r.open {
			switch {
			case c == m.left && line == m.top:
				cell.Down = m.bottom - m.top + 1
				for at := m.left; at <= m.right; at++ {
					if r.hidden != model.SkipHidden || !r.isHidden(at) {
						cell.Across++
					}
				}
			case m.holds(c, line): // what a program wrote there, nobody sees
				cell = source.SheetCell{Column: c, Covered: true}
			}
		}
		r.cells = append(r.cells, cell)
	}
	if !r.yield(source.SheetRow{Sheet: r.sheet, Line: line, Cells: r.cells}, nil) {
		return errStopped
	}
	return nil
}

// finish yields the empty rows under the last one that merged cells reach into.
func (r *reader) finish() error {
	if r.next == 0 {
		e := r.at(refuse("sheet-range", "không có ô nào có giá trị trong vùng này; xem lại sheet và range",
			"no cell of this part has a value: look at sheet and range"), 0, 0)
		e.Key = "range"
		return e
	}
	bottom := 0
	for _, m := range r.open {
		bottom = max(bottom, m.bottom)
	}
	return r.empty(bottom + 1)
}
