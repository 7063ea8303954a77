package xlsx

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/source"
)

// A rect is a part of a sheet, its borders included. What is open at the right or below has the last of Excel's columns or rows.
type rect struct{ left, top, right, bottom int }

func (r rect) holds(column, row int) bool {
	return column >= r.left && column <= r.right && row >= r.top && row <= r.bottom
}

func (r rect) meets(other rect) bool {
	return r.left <= other.right && other.left <= r.right && r.top <= other.bottom && other.top <= r.bottom
}

func (r rect) within(other rect) bool {
	return other.holds(r.left, r.top) && other.holds(r.right, r.bottom)
}

// parseRange reads A3:H20, A3:H, A:H and A3, with or without the dollar signs that Excel writes.
func parseRange(s string) (rect, error) {
	all := rect{1, 1, excelize.MaxColumns, excelize.TotalRows}
	s = strings.ReplaceAll(strings.TrimSpace(s), "$", "")
	if s == "" {
		return all, nil
	}
	from, to, ok := strings.Cut(s, ":")
	r := rect{}
	if !ok { // A3 alone can be meant for all from there on
	} else if r.left, r.top, ok = corner(strings.TrimSpace(from), 1); ok {
		r.right, r.bottom, ok = corner(strings.TrimSpace(to), excelize.TotalRows)
	}
	if ok = ok && r.right >= r.left && r.bottom >= r.top; !ok {
		e := refuse("sheet-range", "vùng ô phải ghi như A3:H20, A3:H hoặc A:H, trong phạm vi từ A1 đến XFD1048576; tên trang tính ghi ở sheet",
			"a range is written A3:H20, A3:H or A:H, within A1 to XFD1048576; the name of the sheet goes under sheet")
		e.Key = "range"
		return all, e
	}
	return r, nil
}

// corner reads C7, or C with the row that stands for none.
func corner(s string, row int) (column, line int, ok bool) {
	letters := strings.TrimRight(s, "0123456789")
	column, err := excelize.ColumnNameToNumber(letters)
	if err != nil || letters == s {
		return column, row, err == nil
	}
	column, line, err = excelize.CellNameToCoordinates(s)
	return column, line, err == nil
}

// mostMerged is how many merged cells a sheet may have.
const mostMerged = 100_000

// merged lists the merged cells of a sheet from top to bottom. They stand behind the rows of its part, and are wanted before
// them.
func merged(part []byte) ([]rect, error) {
	end := bytes.LastIndex(part, []byte("sheetData"))
	if end < 0 {
		return nil, damaged()
	}
	tail := part[end:]
	tail = tail[bytes.IndexByte(tail, '>')+1:]
	var all []rect
	d := xml.NewDecoder(bytes.NewReader(tail))
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, damaged()
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "mergeCell" {
			continue
		}
		r, err := parseRange(attribute(start, "ref"))
		if err != nil || len(all) == mostMerged {
			return nil, damaged()
		}
		if r.left != r.right || r.top != r.bottom {
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b rect) int { return a.top - b.top })
	return all, nil
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isOn reports whether an attribute is a true one.
func isOn(e xml.StartElement, name string) bool {
	v := attribute(e, name)
	return v == "1" || v == "true"
}

// at gives an error the place of a cell, of a row where the column is 0.
func (r *reader) at(e *source.SheetError, row, column int) *source.SheetError {
	e.Sheet, e.Line, e.Column = r.sheet, row, column
	return e
}
