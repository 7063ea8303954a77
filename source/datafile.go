package source

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/separated"
	"github.com/vanthu/baocao/model"
)

// A dataFile is a CSV or TSV file, or a sheet of a workbook, with the rows of a table.
type dataFile struct {
	d     *decoder
	table *model.Table
	at    fieldPath // of the table
	name  string    // within the file system
	sheet string    // of a workbook
	text  []byte
	rows  []byte // the text without the line that says the separator
	wrong int    // records that have too few cells or too many
}

// readTable reads the rows of a table that names a file, and the numbers of any.
func (d *decoder) readTable(p fieldPath, t *model.Table) {
	switch {
	case t.File == "":
		d.wantsFile(p, t)
	case d.fsys != nil: // else Encode reads what it has printed
		f := &dataFile{d: d, table: t, at: p}
		switch {
		case isWorkbook(t.File):
			f.readWorkbook()
		case f.open():
			f.wantsSheet()
			f.read()
		}
	}
	d.readNumbers(p, t)
}

// open reads the text of the file.
func (f *dataFile) open() (ok bool) {
	field := string(f.at.field("file"))
	if f.name, ok = f.d.beside(f.table.File, field); !ok {
		return false
	}
	content, err := readFile(f.d.fsys, f.name, mostData)
	if err != nil {
		f.d.unreadable(field, f.table.File, err)
		return false
	}
	f.text, err = io.ReadAll(separated.Text(bytes.NewReader(content)))
	return f.sound(err)
}

// read gives the table the rows of the file, and its columns where it declares none.
func (f *dataFile) read() {
	if f.rowsTwice() {
		return
	}
	var separators []separated.Separator
	var err error
	if separators, f.rows, err = separated.Separators(f.name, f.text); !f.sound(err) {
		return
	}
	h, ok := f.heading(separators)
	if !ok {
		return
	}
	records, ok := f.records(h)
	if !ok {
		return
	}
	f.table.Rows = make([]model.Row, len(records)) // not nil: the file has been read
	for i, rec := range records {
		f.table.Rows[i] = model.Cells(rec.cells...)
		at := f.at.field("rows").index(i)
		f.mark(&f.table.Rows[i], at, h.marks, func(place int) (string, model.Position) {
			if place >= len(rec.whole) {
				return "", model.Position{}
			}
			return rec.whole[place], position(f.name, rec.line, 1)
		})
		f.d.places[string(at)] = position(f.name, rec.line, 1)
		for j := range f.table.Rows[i].Cells {
			if text := rec.cells[j]; strings.IndexByte(text, '\t') >= 0 {
				f.table.Rows[i].Cells[j].Text = model.Plain(f.untabbed(at.index(j), position(f.name, rec.line, 1), text))
			}
			f.d.printText(string(at.index(j)), &f.table.Rows[i].Cells[j].Text)
		}
	}
}

// untabbed returns the text of a cell with spaces for its tabs, as in other texts.
func (f *dataFile) untabbed(at fieldPath, place model.Position, text string) string {
	if strings.IndexByte(text, '\t') < 0 {
		return text
	}
	if strings.IndexByte(strings.TrimSpace(text), '\t') >= 0 {
		f.d.doubt(place, string(at), "tab", "", tabRead)
	}
	return strings.ReplaceAll(text, "\t", " ")
}

// rowsTwice refuses a table that has rows beside its file.
func (f *dataFile) rowsTwice() bool {
	if len(f.table.Rows) == 0 {
		return false
	}
	f.fault(f.d.places.Find(string(f.at.field("rows"))), "rows-twice", decree.Message{
		Vi: "bảng vừa có rows vừa có file", En: "the table has both rows and file"})
	return true
}

// A record is a line of a data file, with the cells that the columns of the table take.
type record struct {
	line  int
	cells []string
	whole []string // with those of the marks
}

// mostEmpty is how many empty lines of a file of one column are empty cells: more are no table.
const mostEmpty = 1000

// records reads what follows the heading. Empty records at the end, which spreadsheets leave there, are passed over; in a
// file of one column an empty line is an empty cell.
func (f *dataFile) records(h *heading) (records []record, ok bool) {
	r := separated.NewReader(bytes.NewReader(f.rows), h.separator)
	slips := &slips{file: f, leaves: f.table.Leaves()}
	if h.names != nil {
		if _, err := r.Read(); !f.sound(err) {
			return nil, false
		}
		if h.wanted == nil {
			slips.look(r.Line(), h.names)
		}
	}
	filled, ok := 0, true // records up to the last that is not empty
	for {
		cells, err := r.Read()
		if err == io.EOF {
			break
		}
		if !f.sound(err) {
			return nil, false
		}
		if h.width == 1 && r.Skipped() > mostEmpty {
			f.fault(position(f.name, r.Line(), 1), "file-empty-lines", decree.Message{
				Vi: "trước dòng này có hơn 1.000 dòng trống; xóa bớt", En: "more than 1,000 empty lines stand before this one: delete them"})
			return nil, false
		}
		if h.width == 1 {
			for i := range r.Skipped() {
				records = append(records, record{line: r.Line() - r.Skipped() + i, cells: []string{""}})
			}
		}
		blank, whole := separated.IsBlank(cells), cells
		cells, fits := h.take(without(h.marks, cells))
		if fits && h.names != nil && len(records) == 0 && f.d.takeLabels(f.table, cells, position(f.name, r.Line(), 1), string(f.at.field("file"))) {
			continue
		}
		if !fits && !blank {
			if ok = false; !f.uneven(h, len(records), r.Line(), cells) {
				break
			}
		}
		records = append(records, record{r.Line(), cells, whole})
		if !blank {
			filled = len(records)
			slips.look(r.Line(), cells)
			if h.parts != 0 && strings.ContainsRune(cells[0], h.parts) {
				slips.add(wholeLine, r.Line(), cells[0])
			}
		} else {
			slips.empty(r.Line())
		}
	}
	slips.report()
	return records[:filled], ok
}

// wantsFile warns of the keys that say how a data file is read where there is none.
func (d *decoder) wantsFile(p fieldPath, t *model.Table) {
	idle := func(at fieldPath) {
		d.doubt(d.places.Find(string(at)), string(at), "file-none", "", decree.Message{
			Vi: "khóa này chỉ có nghĩa khi bảng lấy các dòng từ một tệp (file)", En: "this key means something only where the table takes its rows from a file"})
	}
	if t.Heading != nil {
		idle(p.field("heading"))
	}
	if t.LevelFrom != "" {
		idle(p.field("level"))
	}
	if t.OfWhichFrom != "" {
		idle(p.field("of_which"))
	}
	for _, key := range sheetKeys(t) {
		idle(p.field(key))
	}
	eachColumn(p.field("columns"), t.Columns, func(at fieldPath, c *model.Column) {
		if c.From != "" {
			idle(at.field("from"))
		}
	})
}

// sound reports whether reading the file gave no error, and notes the one that it gave.
func (f *dataFile) sound(err error) bool {
	if err == nil {
		return true
	}
	at, rule, m := model.Position{File: f.name}, "file-syntax", decree.Message{
		Vi: "tệp trống; dòng đầu của tệp là tên các cột", En: "the file is empty; its first line is the heading"}
	if bad, ok := errors.AsType[*separated.Error](err); ok {
		rule, m = bad.Rule, bad.Message
		at = position(f.name, bad.Line, bad.Column)
		if rule == "file-syntax" {
			at.Column = characterColumn(f.text, bad.Line, bad.Column)
		}
	}
	f.fault(at, rule, m)
	return false
}

// place is a line of the file, or a cell of the sheet.
func (f *dataFile) place(line, column int) model.Position {
	return model.Position{File: f.name, Line: line, Column: column, Sheet: f.sheet}
}

func (f *dataFile) fault(at model.Position, rule string, m decree.Message) {
	f.d.fault(at, string(f.at.field("file")), rule, f.table.File, m)
}

// characterColumn turns a column in bytes into one in characters.
func characterColumn(source []byte, line, column int) int {
	for ; line > 1; line-- {
		_, source, _ = bytes.Cut(source, []byte("\n"))
	}
	return utf8.RuneCount(source[:min(max(column-1, 0), len(source))]) + 1
}
