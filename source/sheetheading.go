package source

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/separated"
	"github.com/vanthu/baocao/model"
)

// A sheetHeading holds the rows of a sheet's heading. Merged cells make a tree of it: a name over several columns stands over
// the names below it, and a name over several rows has none below.
type sheetHeading struct {
	rows  [][]SheetCell
	sheet string
	lines []int
	first SheetRow // where there is no heading: the first row
}

// mostHeading is how many rows a heading may have.
const mostHeading = 10

// wants reports whether a row is part of the heading, and takes it: the first row is, and those that its merged cells reach
// into or have below them.
func (h *sheetHeading) wants(row SheetRow) bool {
	depth := 1
	for i, cells := range h.rows {
		for _, c := range cells {
			if c.Down > 1 {
				depth = max(depth, i+c.Down)
			}
			if c.Across > 1 {
				depth = max(depth, i+max(1, c.Down)+1)
			}
		}
	}
	if len(h.rows) >= min(depth, mostHeading) {
		return false
	}
	h.rows = append(h.rows, slices.Clone(row.Cells))
	h.lines = append(h.lines, row.Line)
	h.sheet = row.Sheet
	return true
}

// leave leaves the columns of the marks out, which no name over several columns may cover.
func (h *sheetHeading) leave(m rowMarks) (e *SheetError) {
	for i := range h.rows {
		for _, place := range []int{m.level, m.ofWhich} {
			if at := across(h.rows[i], place); at >= 0 {
				h.refuse(&e, i, h.rows[i][at], "ô gộp này trùm lên cột cấp của hàng (level, of_which); bỏ gộp trong Excel", "this merged cell covers a column that says the level of rows (level, of_which): unmerge it in Excel")
				return e
			}
		}
		h.rows[i] = without(m, h.rows[i])
	}
	return nil
}

// across returns which merged cell reaches over a place, from 1, and others; -1 for none.
func across(cells []SheetCell, place int) int {
	for i, c := range cells {
		if c.Across > 1 && i < place && place <= i+c.Across {
			return i
		}
	}
	return -1
}

func (h *sheetHeading) line() int {
	if len(h.lines) == 0 {
		return h.first.Line
	}
	return h.lines[0]
}

// column returns which column of the sheet a cell stands in, from 1.
func (h *sheetHeading) column(i int) int {
	cells := h.first.Cells
	if len(h.rows) > 0 {
		cells = h.rows[0]
	}
	switch {
	case i < len(cells):
		return cells[i].Column
	case len(cells) > 0:
		return cells[0].Column + i
	}
	return 0
}

// columns returns the tree of the heading, and the names of its leaves.
func (h *sheetHeading) columns() (tree []model.Column, leaves []string, e *SheetError) {
	if len(h.rows) == 0 {
		return nil, nil, nil
	}
	wide := 0
	for _, cells := range h.rows {
		wide = max(wide, len(cells))
	}
	if len(h.rows) == 1 {
		for _, c := range h.rows[0] {
			leaves = append(leaves, c.Text)
		}
		for _, name := range leaves[:width(leaves)] {
			tree = append(tree, model.Column{Title: model.Plain(name)})
		}
		return tree, leaves, nil
	}
	tree = h.under(0, 0, wide, &leaves, &e)
	return tree, leaves, e
}

// under returns the columns from one place to another, in and below a row.
func (h *sheetHeading) under(row, from, to int, leaves *[]string, e **SheetError) (tree []model.Column) {
	for i := from; i < to; {
		c := h.at(row, i)
		across, down := max(1, c.Across), max(1, c.Down)
		column := model.Column{Title: model.Plain(c.Text)}
		switch below := row + down; {
		case i+across > to:
			h.refuse(e, row, c, "ô gộp này ra ngoài ô gộp ở trên nó", "this merged cell reaches beyond the one above it")
		case below >= len(h.rows):
			if *leaves = append(*leaves, c.Text); across > 1 {
				h.refuse(e, row, c, "ô gộp này không có tên cột nào ở dưới; bỏ gộp trong Excel", "this merged cell has no names of columns below it: unmerge it in Excel")
			}
		case across == 1 && strings.TrimSpace(h.at(below, i).Text) == "" && h.at(below, i).Across <= 1:
			*leaves = append(*leaves, c.Text)
		case strings.TrimSpace(c.Text) == "":
			h.refuse(e, row, c, "ô tiêu đề trống ở trên một tên cột; trong Excel gộp nó với ô cùng nhóm bên trái, hoặc với ô ở dưới",
				"the cell of the heading is empty above a name: merge it in Excel with its group at the left, or with the cell below")
		default:
			column.Columns = h.under(below, i, i+across, leaves, e)
		}
		if *e != nil {
			return nil
		}
		tree = append(tree, column)
		i += across
	}
	return tree
}

func (h *sheetHeading) at(row, i int) SheetCell {
	if i < len(h.rows[row]) {
		return h.rows[row][i]
	}
	return SheetCell{Column: h.column(i)}
}

func (h *sheetHeading) refuse(e **SheetError, row int, c SheetCell, vi, en string) {
	*e = &SheetError{Rule: "file-heading", Sheet: h.sheet, Line: h.lines[row], Column: c.Column, Message: decree.Message{Vi: vi, En: en}}
}

// title refuses a heading made of a sheet whose first row is the title of the table, or which lacks a name.
func (h *sheetHeading) title(tree []model.Column, leaves []string) *SheetError {
	if len(tree) == 1 && len(tree[0].Columns) > 0 {
		return h.noHeading()
	}
	for i, name := range leaves {
		if strings.TrimSpace(name) == "" {
			last := len(h.rows) - 1
			return &SheetError{Rule: "file-heading", Sheet: h.sheet, Line: h.lines[last], Column: h.column(i), Message: decree.Message{
				Vi: "cột này không có tên ở tiêu đề; ghi tên cột, xóa cột trống, hoặc ghi range từ hàng tiêu đề của bảng (ví dụ A3:H)",
				En: "this column has no name in the heading: name it, delete it if it is empty, or say range from the row of the heading on (A3:H, for instance)"}}
		}
	}
	return nil
}

// noHeading says that the first row is a title.
func (h *sheetHeading) noHeading() *SheetError {
	return &SheetError{Rule: "file-heading", Sheet: h.sheet, Line: h.lines[0], Column: h.column(0), Message: decree.Message{
		Vi: "hàng này là tên bảng, không phải tiêu đề cột; ghi range từ hàng tiêu đề của bảng (ví dụ A3:H), tên bảng ghi ở caption",
		En: "this row is the title of the table and no heading: say range from the row of the heading on (A3:H, for instance), and the title under caption"}}
}

// groups reports whether the columns stand under the groups that the heading has over their cells, as far as both have any. A column with
// from says itself where its cells stand.
func (s *sheetReader) groups(tree []model.Column) bool {
	inFile, inTable := groupsOf(tree, nil, nil, s.title), groupsOf(s.table.Columns, nil, nil, s.title)
	for i, wanted := range inTable {
		from := s.from(i)
		if from >= len(inFile) || s.table.Leaves()[i].From != "" || inOrder(wanted, inFile[from]) || inOrder(inFile[from], wanted) {
			continue
		}
		there, here := strings.Join(inFile[from], " / "), strings.Join(wanted, " / ")
		s.fault(s.place(s.head.line(), s.head.column(from)), "file-heading", decree.Message{
			Vi: "cột này ở dưới nhóm " + quoted(there) + " trong tệp, mà bảng đặt nó dưới nhóm " + quoted(here) + "; ghi nhóm cho giống nhau, hoặc ghi from ở cột để lấy theo tên",
			En: "this column stands under " + quoted(there) + " in the file, and under " + quoted(here) + " in the table: name the groups alike, or say from on the column to take it by name"})
		return false
	}
	return true
}

// groupsOf lists the names of the groups over each column that holds cells, from the outermost.
func groupsOf(columns []model.Column, over []string, all [][]string, title func(model.Text) string) [][]string {
	for i := range columns {
		if under := columns[i].Columns; len(under) > 0 {
			all = groupsOf(under, append(slices.Clip(over), title(columns[i].Title)), all, title)
		} else {
			all = append(all, over)
		}
	}
	return all
}

// inOrder reports whether names stand among others, in their order.
func inOrder(names, others []string) bool {
	for _, other := range others {
		if len(names) > 0 && nameKey(names[0]) == nameKey(other) {
			names = names[1:]
		}
	}
	return len(names) == 0
}

// mostAbove is how many rows above a heading are passed over to find it.
const mostAbove = 50

// headingBelow says where the heading stands that the table wants, if it is below the first row.
func (s *sheetReader) headingBelow(h *heading) bool {
	if !s.hasHeading() {
		return false
	}
	var rows []SheetRow
	for row, err := range s.book.Rows(Area{s.table.Sheet, s.table.Range, s.table.Hidden}) {
		if err != nil || len(rows) == mostAbove {
			break
		}
		rows = append(rows, SheetRow{row.Sheet, row.Line, slices.Clone(row.Cells)})
	}
	for i := 1; i < len(rows); i++ {
		var below sheetHeading
		for _, row := range rows[i:] {
			if !below.wants(row) {
				break
			}
		}
		_, names, e := below.columns()
		if e != nil {
			continue
		}
		from := 0
		for from < len(names) && strings.TrimSpace(names[from]) == "" {
			from++
		}
		names = names[from:]
		m, wrong := s.marksIn(names)
		if len(names) == 0 || wrong != "" || !s.fits(h, separated.Separator{First: without(m, names)}) {
			continue
		}
		first, last := cellName(below.column(from), rows[i].Line), cellName(below.column(from+width(names)-1), rows[i].Line)
		area := first + ":" + strings.TrimRight(last, "0123456789")
		s.fault(s.place(rows[i].Line, below.column(from)), "file-heading", decree.Message{
			Vi: "tiêu đề của bảng ở hàng này, không ở hàng đầu; ghi range: " + area, En: "the heading of the table stands in this row and not in the first: say range: " + area})
		return true
	}
	return false
}

// cellName returns the name of a cell, C7.
func cellName(column, line int) string {
	_, cell, _ := strings.Cut(model.Position{Sheet: "s", Line: line, Column: column}.String(), "!")
	return cell
}
