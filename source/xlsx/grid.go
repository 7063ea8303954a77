package xlsx

import (
	"slices"

	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

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
	for _, m := range r.open {
		if line <= m.bottom {
			return r.cutMerged(m)
		}
	}
	for ; len(r.merged) > 0 && r.merged[0].top <= line; r.merged = r.merged[1:] {
		if m := r.merged[0]; line <= m.bottom && m.top != m.bottom {
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
	if err := r.openMerged(line); err != nil {
		return err
	}
	last := 0
	if len(filled) > 0 {
		last = filled[len(filled)-1].Column
	}
	if n := len(r.open); n > 0 {
		last = max(last, r.open[n-1].right)
	}
	r.cells = r.cells[:0]
	open := r.open
	for c := r.area.left; c <= last; c++ {
		if r.isSkipped(c) {
			continue
		}
		cell := source.SheetCell{Column: c}
		if len(filled) > 0 && filled[0].Column == c {
			cell, filled = filled[0], filled[1:]
		}
		for len(open) > 0 && open[0].right < c {
			open = open[1:]
		}
		if len(open) > 0 && c >= open[0].left {
			if m := open[0]; c == m.left && line == m.top {
				cell.Down, cell.Across = m.bottom-m.top+1, r.shownColumns(m)
			} else { // what a program wrote there, nobody sees
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

// openMerged notes the merged cells that a row is of: those that end above it are done, and those that begin come in.
func (r *reader) openMerged(line int) error {
	r.open = slices.DeleteFunc(r.open, func(m rect) bool { return m.bottom < line })
	for len(r.merged) > 0 && r.merged[0].top <= line {
		m := r.merged[0]
		r.merged = r.merged[1:]
		if m.top = line; m.bottom < line { // above the first row with a value
			continue
		}
		if r.isSkipped(m.left) {
			if slices.Contains(r.hiddenColumns[m.left:m.right+1], false) {
				return r.cutMerged(m)
			}
			continue
		}
		at, _ := slices.BinarySearchFunc(r.open, m, func(a, b rect) int { return a.left - b.left })
		if at > 0 && r.open[at-1].right >= m.left || at < len(r.open) && r.open[at].left <= m.right {
			return r.at(damaged(), line, m.left) // Excel lets no two of them meet
		}
		r.open = slices.Insert(r.open, at, m)
	}
	return nil
}

// isSkipped reports whether a column is hidden, and is to be left out.
func (r *reader) isSkipped(column int) bool {
	return r.hidden == model.SkipHidden && r.isHidden(column)
}

// shownColumns is how many columns of a merged cell are read.
func (r *reader) shownColumns(m rect) (n int) {
	for c := m.left; c <= m.right; c++ {
		if !r.isSkipped(c) {
			n++
		}
	}
	return n
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
