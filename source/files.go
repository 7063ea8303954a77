package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
)

// A dataFile is a CSV or TSV file with the rows of a table; its first line is a heading.
type dataFile struct {
	d       *decoder
	name    string // within the file system
	field   string // that names it
	heading []string
	records []record
}

// A record is a line of a data file.
type record struct {
	line  int
	cells []string
}

// readTable reads the rows of a table that names a file, and the numbers of any.
func (d *decoder) readTable(p fieldPath, t *model.Table) {
	if t.File != "" {
		f := &dataFile{d: d, field: string(p.field("file"))}
		if f.read(t.File) {
			f.fill(t, string(p))
		}
	}
	d.readNumbers(p, t)
}

func (f *dataFile) read(typed string) bool {
	name, ok := f.d.beside(typed, f.field)
	if !ok {
		return false
	}
	f.name = name
	source, err := readFile(f.d.fsys, f.name, mostData)
	if err != nil {
		f.d.unreadable(f.field, typed, err)
		return false
	}
	if bad := invalidUTF8(source); bad >= 0 {
		inFile := newCursor(source, origin{at: position(f.name, 1, 1), verbatim: true}).at(bad)
		f.fault(inFile, "encoding", typed, decree.Message{Vi: "tệp không phải là UTF-8", En: "the file is not UTF-8"})
		return false
	}
	if err := f.parse(bytes.TrimPrefix(source, []byte("\ufeff"))); err != nil {
		inFile := model.Position{File: f.name}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			inFile, err = position(f.name, bad.Line, characterColumn(source, bad.Line, bad.Column)), bad.Err
		}
		f.fault(inFile, "file-syntax", typed, decree.Message{Vi: "tệp dữ liệu sai: " + bilingual.Vietnamese(err), En: "bad data file: " + err.Error()})
		return false
	}
	return true
}

func (f *dataFile) parse(source []byte) error {
	r := csv.NewReader(bytes.NewReader(source))
	r.FieldsPerRecord = -1 // Validate says which row is too short or too long
	if strings.EqualFold(path.Ext(f.name), ".tsv") {
		r.Comma = '\t'
	}
	for {
		cells, err := r.Read()
		switch {
		case err == io.EOF && f.heading == nil:
			return bilingual.New("tệp trống; dòng đầu của tệp là tên các cột", "the file is empty; its first line is the heading")
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case f.heading == nil:
			f.heading = cells
		default:
			line, _ := r.FieldPos(0)
			f.records = append(f.records, record{line, cells})
		}
	}
}

// fill gives the table the rows of the file, and its columns where it declares none.
func (f *dataFile) fill(t *model.Table, at string) {
	if len(t.Rows) > 0 {
		f.fault(f.d.places.Find(at+".rows"), "rows-twice", t.File, decree.Message{
			Vi: "bảng vừa có rows vừa có file", En: "the table has both rows and file"})
		return
	}
	if len(t.Columns) == 0 {
		for _, title := range f.heading {
			t.Columns = append(t.Columns, model.Column{Title: model.Plain(title)})
		}
	}
	if leaves := len(t.Leaves()); len(f.heading) != leaves {
		m := decree.Message{
			Vi: fmt.Sprintf("tệp có %d cột, bảng có %d", len(f.heading), leaves),
			En: fmt.Sprintf("the file has %d columns, the table has %d", len(f.heading), leaves)}
		if len(f.heading) == 1 && strings.Contains(f.heading[0], ";") {
			m = decree.Message{Vi: m.Vi + "; các ô cách nhau bằng dấu phẩy", En: m.En + "; commas part the cells, not semicolons"}
		}
		f.fault(position(f.name, 1, 1), "file-columns", t.File, m)
		return
	}
	t.Rows = make([]model.Row, len(f.records)) // not nil: the file has been read
	for i, rec := range f.records {
		t.Rows[i] = model.Cells(rec.cells...)
		for j := range t.Rows[i].Cells {
			f.d.printText(string(fieldPath(at).field("rows").index(i).index(j)), &t.Rows[i].Cells[j].Text)
		}
		f.d.places[string(fieldPath(at).field("rows").index(i))] = position(f.name, rec.line, 1)
	}
}

func (f *dataFile) fault(at model.Position, rule, value string, m decree.Message) {
	f.d.fault(at, f.field, rule, value, m)
}

// characterColumn turns a column in bytes into one in characters.
func characterColumn(source []byte, line, column int) int {
	for ; line > 1; line-- {
		_, source, _ = bytes.Cut(source, []byte("\n"))
	}
	return utf8.RuneCount(source[:min(max(column-1, 0), len(source))]) + 1
}

// readPicture reads the image that a picture names.
func (d *decoder) readPicture(p fieldPath, picture *model.Picture) {
	if picture.File == "" {
		return
	}
	at := string(p.field("file"))
	name, ok := d.beside(picture.File, at)
	if !ok {
		return
	}
	data, err := readFile(d.fsys, name, mostPicture)
	if err != nil {
		d.unreadable(at, picture.File, err)
		return
	}
	picture.Data = data
}

// beside returns the name within the file system of a file that the field at a path names relative to the source.
func (d *decoder) beside(file, at string) (name string, ok bool) {
	name = path.Join(path.Dir(d.name), file)
	if !fs.ValidPath(name) || path.IsAbs(file) || strings.Contains(file, `\`) {
		d.fault(d.places.Find(at), at, "file-path", file, decree.Message{
			Vi: "tên tệp ra ngoài thư mục được đọc; với lệnh baocao, thêm --root và thư mục chứa cả hai",
			En: "the file name leaves the folder that is read; with the command baocao, say --root and a folder that holds both"})
		return "", false
	}
	return name, true
}
