package xlsx

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
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

	columnsSeen   int // elements that say how columns look
	hiddenColumns [excelize.MaxColumns + 1]bool
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
			if !r.columns(start) {
				return r.at(damaged(), 0, 0)
			}
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
func (r *reader) columns(e xml.StartElement) (ok bool) {
	first, _ := strconv.Atoi(attribute(e, "min"))
	last, _ := strconv.Atoi(attribute(e, "max"))
	if r.columnsSeen++; r.columnsSeen > excelize.MaxColumns {
		return false
	}
	if isOn(e, "hidden") || attribute(e, "width") == "0" {
		for c := max(first, 1); c <= min(last, excelize.MaxColumns); c++ {
			r.hiddenColumns[c] = true
		}
	}
	return true
}

func (r *reader) isHidden(column int) bool { return r.hiddenColumns[column] }

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
		if column < r.area.left && !r.free || column > r.area.right {
			continue
		}
		cell, filled := r.value(raw)
		if !filled {
			continue
		}
		cell.Column, cell.Stale = column, raw.formula && r.book.stale
		if cell.Faced == "" && r.book.format(raw.style).faced {
			cell.Faced = cmp.Or(cell.Text, cell.Number)
		}
		if cell.Fault != nil {
			r.at(cell.Fault, line, column)
		}
		if r.isSkipped(column) {
			continue
		}
		if r.isHidden(column) && r.hidden == model.RefuseHidden {
			e := r.at(refuse("sheet-hidden", "cột này bị ẩn; ghi hidden: read để đọc cả hàng và cột ẩn, hidden: skip để bỏ qua, hoặc cho hiện lại trong Excel",
				"this column is hidden: say hidden: read to read hidden rows and columns, hidden: skip to leave them out, or show it in Excel"), line, column)
			e.Key = "hidden"
			return e
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
