package model

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/shopspring/decimal"
)

// readBodies reads the bodies that a YAML or JSON source holds as Markdown.
func (d *decoder) readBodies(r *Report) {
	d.readBody(&r.Body, "body")
	for i := range r.Appendices {
		d.readBody(&r.Appendices[i].Body, string(fieldPath("appendices").index(i).field("body")))
	}
}

func (d *decoder) readBody(b *Body, at string) {
	if len(*b) != 1 || !(*b)[0].unread {
		return
	}
	markdown := []byte((*b)[0].Paragraph.plain)
	*b = nil
	pos := d.places.find(at)
	if extra := d.markdownBody(markdown, pos.Line, b, at, 0); len(extra) > 0 {
		d.fault(pos, at, "markdown-fence", "appendix", Message{
			Vi: "phụ lục của nguồn YAML, JSON nằm trong appendices",
			En: "in a YAML or JSON source the appendices stand in appendices"})
	}
}

// readTables reads the rows of the tables that name a file, and the numbers of every table.
func (d *decoder) readTables(r *Report) {
	v := visitor{table: func(p fieldPath, t *Table) {
		if t.File != "" {
			d.readFile(string(p), t)
		}
		d.readNumbers(string(p), t)
	}}
	v.report(r)
}

// readFile reads the rows of a table. The file's first line is its heading: it gives the columns where the table has none.
// Cells are data, not Markdown.
func (d *decoder) readFile(at string, t *Table) {
	pos := d.places.find(at + ".file")
	name := path.Join(path.Dir(d.name), t.File)
	if !fs.ValidPath(name) || path.IsAbs(t.File) || strings.Contains(t.File, `\`) {
		d.fault(pos, at+".file", "file-path", t.File, Message{
			Vi: "tên tệp ra ngoài thư mục của báo cáo", En: "the file name leaves the report's folder"})
		return
	}
	source, err := fs.ReadFile(d.fsys, name)
	if err != nil {
		d.fault(pos, at+".file", "file-missing", t.File, Message{
			Vi: "không đọc được tệp: " + err.Error(), En: "cannot read the file: " + err.Error()})
		return
	}
	if bad := invalidUTF8(source); bad >= 0 {
		inFile := (&decoder{name: name}).position(source, bad)
		d.fault(inFile, at+".file", "encoding", t.File, Message{Vi: "tệp không phải là UTF-8", En: "the file is not UTF-8"})
		return
	}
	records, err := readRecords(source, strings.EqualFold(path.Ext(name), ".tsv"))
	if err != nil {
		inFile := Position{File: name}
		var parseErr *csv.ParseError
		if errors.As(err, &parseErr) {
			inFile = Position{name, parseErr.Line, parseErr.Column}
		}
		d.fault(inFile, at+".file", "file-syntax", t.File, Message{Vi: "tệp CSV sai: " + err.Error(), En: "bad CSV: " + err.Error()})
		return
	}
	d.fill(at, t, name, records)
}

// A record is a line of a data file.
type record struct {
	line  int
	cells []string
}

func readRecords(source []byte, tabs bool) ([]record, error) {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(source, []byte("\ufeff"))))
	r.FieldsPerRecord = -1 // Validate says which row is too short or too long
	if tabs {
		r.Comma, r.LazyQuotes = '\t', true
	}
	var records []record
	for {
		cells, err := r.Read()
		switch {
		case err == io.EOF && len(records) == 0:
			return nil, errors.New("the file is empty; its first line is the heading")
		case err == io.EOF:
			return records, nil
		case err != nil:
			return nil, err
		}
		line, _ := r.FieldPos(0)
		records = append(records, record{line, cells})
	}
}

func (d *decoder) fill(at string, t *Table, name string, records []record) {
	if len(t.Rows) > 0 {
		d.fault(d.places.find(at), at+".rows", "rows-twice", t.File, Message{
			Vi: "bảng vừa có rows vừa có file", En: "the table has both rows and file"})
	}
	heading := records[0].cells
	if len(t.Columns) == 0 {
		for _, title := range heading {
			t.Columns = append(t.Columns, Column{Title: Plain(title)})
		}
	}
	if leaves := len(t.Leaves()); len(heading) != leaves {
		d.fault(Position{name, 1, 1}, at+".columns", "file-columns", t.File, Message{
			Vi: fmt.Sprintf("tệp có %d cột, bảng có %d", len(heading), leaves),
			En: fmt.Sprintf("the file has %d columns, the table has %d", len(heading), leaves)})
	}
	for i, rec := range records[1:] {
		t.Rows = append(t.Rows, Cells(rec.cells...))
		d.places.set(string(fieldPath(at).field("rows").index(i)), Position{name, rec.line, 1})
	}
}

// readNumbers makes numbers of the cells in columns of numbers. A source writes them plainly, 1973.25; what is not a
// number stays a text, which Validate refuses unless it is a dash.
func (d *decoder) readNumbers(at string, t *Table) {
	for i, column := range t.Leaves() {
		if column.Kind != NumberColumn {
			continue
		}
		for _, row := range t.Rows {
			if i >= len(row.Cells) {
				continue
			}
			if n, err := decimal.NewFromString(strings.TrimSpace(row.Cells[i].Text.plain)); err == nil {
				row.Cells[i] = Num(n)
			}
		}
	}
}
