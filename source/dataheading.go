package source

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/separated"
	"github.com/vanthu/baocao/model"
)

// A heading says which cell of a record each column of the table takes.
type heading struct {
	separator separated.Separator
	names     []string // in the first line; nil where the file has no heading
	width     int      // cells of a record, without empty ones at the end of the heading
	wanted    []string // titles of the columns, or the names that they take; nil where the heading makes the columns
	byName    bool
	cells     []int // by name: the place of each wanted name
	marks     rowMarks
	parts     rune // in a file of one column, the sign that usually parts cells, if it does not here
}

// heading finds the separator with which the first line fits the columns of the table, and compares the two.
func (f *dataFile) heading(separators []separated.Separator) (*heading, bool) {
	h, ok := f.wanted()
	if !ok {
		return nil, false
	}
	if separators, ok = f.withMarks(separators); !ok {
		return nil, false
	}
	h.separator = separators[0]
	var read, fitting []separated.Separator
	for _, s := range separators {
		if s.Err != nil {
			continue
		}
		read = append(read, s)
		if f.fits(h, f.unmarked(s)) {
			fitting = append(fitting, s)
		}
	}
	if len(read) == 0 {
		return nil, f.sound(separators[0].Err)
	}
	if len(fitting) == 0 && h.wanted != nil {
		f.mismatch(h, f.unmarked(closest(read, len(h.wanted))))
		return nil, false
	}
	if len(fitting) == 0 { // a heading of one column
		fitting = read
	}
	s, ok := separated.Choose(fitting, f.name, f.rows, false)
	if !ok {
		f.fault(position(f.name, fitting[0].Line, 1), "separator", decree.Message{
			Vi: "không rõ dấu nào ngăn cách các ô: dấu phẩy, chấm phẩy hay tab; ghi dòng đầu của tệp là sep=; với dấu đó",
			En: "it is not plain what parts the cells, commas, semicolons or tabs: make sep=; with that sign the first line of the file"})
		return nil, false
	}
	h.marks, _ = f.marksIn(s.First)
	s = f.unmarked(s)
	h.separator, h.width = s, width(s.First)
	if h.width == 1 && s.Sign != separators[0].Sign {
		h.parts = separators[0].Sign
	}
	if f.hasHeading() {
		h.names = s.First[:h.width]
	}
	return h, f.settle(h)
}

// withMarks leaves out the separators with which the first line has none of the columns of the marks.
func (f *dataFile) withMarks(separators []separated.Separator) (kept []separated.Separator, ok bool) {
	if f.table.LevelFrom == "" && f.table.OfWhichFrom == "" {
		return separators, true
	}
	for _, s := range separators {
		if _, missing := f.marksIn(s.First); missing == "" && s.Err == nil && f.hasHeading() {
			kept = append(kept, s)
		}
	}
	switch {
	case len(kept) == 0 && separators[0].Err != nil:
		return nil, f.sound(separators[0].Err)
	case len(kept) == 0:
		f.noMarks(closest(separators, 0).First)
	}
	return kept, len(kept) > 0
}

// unmarked takes the columns of the marks out of the first line.
func (f *dataFile) unmarked(s separated.Separator) separated.Separator {
	m, _ := f.marksIn(s.First)
	s.First = without(m, s.First)
	return s
}

// wanted lists what the columns of the table want from the file.
func (f *dataFile) wanted() (*heading, bool) {
	h := &heading{}
	bad := func(at fieldPath, vi, en string) {
		f.d.fault(f.d.places.Find(string(at)), string(at), "file-heading", "", decree.Message{Vi: vi, En: en})
	}
	if len(f.table.Columns) == 0 {
		if !f.hasHeading() {
			bad(f.at.field("heading"), "tệp không có dòng tên cột thì bảng phải có columns", "without a heading in the file the table must have columns")
		}
		return h, f.hasHeading()
	}
	ok := true
	eachColumn(f.at.field("columns"), f.table.Columns, func(at fieldPath, c *model.Column) {
		at = at.field("from")
		_, typed := f.d.places[string(at)]
		if c.From == "" && !typed {
			return
		}
		h.byName = true
		switch {
		case nameKey(c.From) == "":
			bad(at, "from trống; ghi tên cột trong tệp, hoặc bỏ khóa này", "from is empty: say the name in the file, or leave the key away")
		case len(c.Columns) > 0:
			bad(at, "from chỉ ghi ở cột chứa ô, không ở nhóm cột", "from is for a column with cells, not for a group of columns")
		case !f.hasHeading():
			bad(at, "tệp không có dòng tên cột (heading: false) thì không lấy cột theo tên được", "without a heading in the file (heading: false) no column can be taken by name")
		default:
			return
		}
		ok = false
	})
	for _, leaf := range f.table.Leaves() {
		name := leaf.From
		if name == "" {
			name = f.title(leaf.Title)
		}
		h.wanted = append(h.wanted, name)
	}
	return h, ok
}

func (f *dataFile) hasHeading() bool { return f.table.Heading == nil || *f.table.Heading }

// eachColumn visits columns, and the groups of them.
func eachColumn(p fieldPath, columns []model.Column, visit func(fieldPath, *model.Column)) {
	for i := range columns {
		visit(p.index(i), &columns[i])
		eachColumn(p.index(i).field("columns"), columns[i].Columns, visit)
	}
}

// title returns the characters of a title, with its values and without its notes, also where its Markdown is still unread.
func (f *dataFile) title(t model.Text) string {
	if unread := t.Fault(); unread != nil && unread.Rule == unreadText {
		markdown := (&decoder{}).uncommentedText("", unread.Value)
		t = parseInline(markdown, func(string) (string, bool) { return "", true })
	}
	return t.Map(f.d.values.Print).String()
}

// fits reports whether the first line, as the separator parts it, goes with the columns of the table.
func (f *dataFile) fits(h *heading, s separated.Separator) bool {
	n := width(s.First)
	switch {
	case h.wanted == nil:
		return n > 1
	case !f.hasHeading():
		return n == len(h.wanted)
	case h.byName:
		missing, _ := find(h.wanted, f.printed(s.First))
		return len(missing) == 0
	}
	return n == len(h.wanted) && differ(h.wanted, f.printed(s.First[:n])) < 0
}

// printed returns the names of a heading with the values that they name.
func (f *dataFile) printed(names []string) []string {
	if len(f.d.values) == 0 {
		return names
	}
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = f.d.values.Print(name)
	}
	return out
}

// settle makes the columns of a table that declares none, and finds the cells that are taken by name.
func (f *dataFile) settle(h *heading) bool {
	at := f.place(h.separator.Line, 1)
	if h.wanted == nil {
		if h.width > model.MaxColumns {
			f.fault(at, "file-columns", model.TooManyColumns)
			return false
		}
		for i, title := range h.names {
			if strings.TrimSpace(title) == "" {
				f.fault(at, "file-heading", decree.Message{
					Vi: fmt.Sprintf("cột %d không có tên ở dòng đầu của tệp; đặt tên, hoặc xóa cột trống, hoặc khai columns với from để lấy các cột khác theo tên", i+1),
					En: fmt.Sprintf("column %d has no name in the first line of the file: name it, delete it if it is empty, or declare columns with from, to take the others by name", i+1)})
				return false
			}
			f.table.Columns = append(f.table.Columns, model.Column{Title: model.Plain(title)})
		}
	}
	if !h.byName {
		return true
	}
	var twice string
	if _, h.cells = find(h.wanted, f.printed(h.names)); h.cells == nil {
		twice, _ = repeated(f.printed(h.names), h.wanted)
		f.fault(at, "file-heading", decree.Message{
			Vi: fmt.Sprintf("dòng đầu của tệp có hai cột cùng tên %s; đặt tên khác nhau", quoted(twice)),
			En: fmt.Sprintf("two columns of the file are named %s: give them different names", quoted(twice))})
		return false
	}
	if twice, again := repeated(h.wanted, h.wanted); again {
		f.fault(at, "file-heading", decree.Message{
			Vi: fmt.Sprintf("hai cột của bảng cùng lấy cột %s của tệp", quoted(twice)),
			En: fmt.Sprintf("two columns of the table take the column %s of the file", quoted(twice))})
		return false
	}
	return true
}

// take returns the cells that the columns take from a record, and whether it has as many as the heading.
func (h *heading) take(cells []string) (taken []string, fits bool) {
	if len(cells) > h.width && len(cells) <= len(h.separator.First) && separated.IsBlank(cells[h.width:]) {
		cells = cells[:h.width]
	}
	if !h.byName {
		return cells, true // Validate says which row is too short or too long
	}
	if len(cells) != h.width {
		return cells, false
	}
	for i, cell := range cells {
		if strings.TrimSpace(h.names[i]) == "" && strings.TrimSpace(cell) != "" {
			return cells, false
		}
	}
	taken = make([]string, len(h.cells))
	for i, at := range h.cells {
		taken[i] = cells[at]
	}
	return taken, true
}

// mostWrong is how many records are faults of their own.
const mostWrong = 20

// uneven notes a record from which no cell can be taken by name. It returns false after enough of them.
func (f *dataFile) uneven(h *heading, row, line int, cells []string) bool {
	m := decree.Message{
		Vi: fmt.Sprintf("dòng có %d ô, dòng đầu của tệp có %d", len(cells), h.width),
		En: fmt.Sprintf("the row has %d cells, the heading of the file has %d", len(cells), h.width)}
	if len(cells) == h.width {
		m = decree.Message{
			Vi: "dòng có ô ở cột không tên; đặt tên cho cột đó ở dòng đầu của tệp",
			En: "the row has a cell in a column without a name: name it in the first line of the file"}
	}
	f.d.fault(f.place(line, 1), string(f.at.field("rows").index(row)), "row-length", "", m)
	f.wrong++
	return f.wrong < mostWrong
}

// mismatch notes that the first line is not the heading that the table wants.
func (f *dataFile) mismatch(h *heading, s separated.Separator) {
	at, n := f.place(s.Line, 1), width(s.First)
	if !f.hasHeading() {
		f.fault(at, "file-columns", decree.Message{
			Vi: fmt.Sprintf("tệp có %d cột, bảng có %d: %s", n, len(h.wanted), list(s.First[:n])),
			En: fmt.Sprintf("the file has %d columns, the table has %d: %s", n, len(h.wanted), list(s.First[:n]))})
		return
	}
	rule := "file-heading"
	if !h.byName && n != len(h.wanted) {
		rule = "file-columns"
	}
	f.fault(at, rule, decree.Message{
		Vi: fmt.Sprintf("dòng đầu của tệp không phải tên các cột theo thứ tự. Bảng (%d): %s. Tệp (%d): %s. "+
			"Ghi from: và tên ở cột để lấy theo tên, hoặc heading: false nếu tệp không có dòng tên cột",
			len(h.wanted), list(h.wanted), n, list(s.First[:n])),
		En: fmt.Sprintf("the first line of the file is not the names of the columns in their order. Table (%d): %s. File (%d): %s. "+
			"Say from: with a name on a column to take it by name, or heading: false if the file has no heading",
			len(h.wanted), list(h.wanted), n, list(s.First[:n]))})
}

// closest returns the separator that makes as many cells as wanted, more than one, else the one that makes most.
func closest(all []separated.Separator, wanted int) separated.Separator {
	best := all[0]
	for _, s := range all {
		switch n := width(s.First); {
		case n == wanted && n > 1:
			return s
		case n > width(best.First):
			best = s
		}
	}
	return best
}
