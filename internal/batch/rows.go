package batch

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/separated"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// A Table is a file with a row for every report: CSV, TSV, or an area of an Excel workbook.
type Table struct {
	File string
	source.Area
}

// Rows yields a job for every row of a table, all of the same source. The first line of the file, or the heading of the area,
// names the columns. The template makes the name of the output out of the row: {{column}}, and {{#}} for the number of the row; an
// empty one is the source's own name with that number.
func Rows(source string, table Table, template string) Jobs {
	base := strings.TrimSuffix(filepath.Base(source), filepath.Ext(source))
	if template == "" {
		template = safeName(base) + "-{{#}}"
	}
	return func(yield func(Job, error) bool) {
		names := newNames()
		for row, err := range rows(table, template) {
			if err != nil {
				yield(Job{}, err)
				return
			}
			output := names.take(outputName(template, row))
			if !yield(Job{Source: source, Row: row.number, Values: row.values, Counted: row.counted, Dates: row.dates, Output: output}, nil) {
				return
			}
		}
	}
}

// A row is a line of a table, by the names of the columns.
type row struct {
	number  int
	values  source.Values
	counted map[string]bool // the values that are numbers of a sheet
	dates   map[string]model.Date
}

func rows(table Table, template string) iter.Seq2[row, error] {
	switch strings.ToLower(filepath.Ext(table.File)) {
	case ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods": // of those that it does not read the reader says so
		return sheetRows(table, template)
	}
	return func(yield func(row, error) bool) {
		if table.Area != (source.Area{}) {
			yield(row{}, bilingual.New("--sheet, --range và --hidden chỉ dùng với sổ tính Excel (.xlsx)", "--sheet, --range and --hidden are for Excel workbooks (.xlsx) only"))
			return
		}
		f, err := os.Open(table.File)
		if err != nil {
			yield(row{}, err)
			return
		}
		defer f.Close()
		t, err := newTableReader(table.File, f)
		if err == nil {
			err = t.heading(template)
		}
		if err != nil {
			yield(row{}, err)
			return
		}
		for {
			r, err := t.next()
			if err == io.EOF || !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// A tableReader reads one row after the other, so that a table of any length is never held.
type tableReader struct {
	name    string
	rows    *separated.Reader
	columns []string
	number  int
}

// newTableReader finds out what parts the cells of a table by its beginning.
func newTableReader(name string, r io.Reader) (*tableReader, error) {
	const beginning = 64 << 10
	t := &tableReader{name: name}
	text := bufio.NewReaderSize(separated.Text(r), beginning)
	start, err := text.Peek(beginning)
	if err != nil && err != io.EOF {
		return nil, t.broken(err)
	}
	all, rest, err := separated.Separators(name, start)
	if err != nil {
		return nil, t.broken(err)
	}
	text.Discard(len(start) - len(rest))
	s, err := t.separator(all, rest, len(start) == beginning)
	if err != nil {
		return nil, err
	}
	t.rows = separated.NewReader(text, s)
	return t, nil
}

// separator returns what parts the cells: of the signs that make several columns, the one that makes an even table.
func (t *tableReader) separator(all []separated.Separator, text []byte, cut bool) (separated.Separator, error) {
	var several, read []separated.Separator
	for _, s := range all {
		if s.Err == nil {
			read = append(read, s)
		}
		if s.Err == nil && len(s.First) > 1 {
			several = append(several, s)
		}
	}
	switch {
	case len(read) == 0 && all[0].Err == io.EOF:
		return all[0], t.fault(1, "", "tệp trống; dòng đầu là tên các cột", "the file is empty; its first line names the columns")
	case len(read) == 0:
		return all[0], t.broken(all[0].Err)
	case len(several) == 0:
		several = read
	}
	s, ok := separated.Choose(several, t.name, text, cut)
	if !ok {
		return s, t.fault(several[0].Line, "", "không rõ dấu nào ngăn cách các ô: dấu phẩy, chấm phẩy hay tab; ghi dòng đầu của tệp là sep=; với dấu đó",
			"it is not plain what parts the cells, commas, semicolons or tabs: make sep=; with that sign the first line of the file")
	}
	return s, nil
}

// heading reads the names of the columns, and wants among them those that the template names.
func (t *tableReader) heading(template string) error {
	cells, err := t.rows.Read()
	if err != nil {
		return t.broken(err)
	}
	var wrong *columnError
	if t.columns, wrong = columnNames(cells, template); wrong != nil {
		return t.fault(t.rows.Line(), wrong.name, wrong.vi, wrong.en)
	}
	return nil
}

// A columnError refuses the names of the columns.
type columnError struct{ name, vi, en string }

// columnNames returns the names of the columns in a heading, among which those that the template names must be.
func columnNames(heading []string, template string) (names []string, wrong *columnError) {
	known := source.Values{}
	for _, cell := range heading {
		name := norm.NFC.String(strings.Join(strings.Fields(cell), " "))
		if _, twice := known[name]; twice && name != "" {
			return nil, &columnError{name, "hai cột có cùng tên này", "two columns have this name"}
		}
		known[name] = "x"
		names = append(names, name)
	}
	if name := outputName(template, row{number: 1, values: known}); strings.Contains(name, "{{") {
		return nil, &columnError{name, "tên tệp dùng một cột không có trong bảng", "the name of the file uses a column that the table has not"}
	}
	return names, nil
}

// next returns a row. One whose cells are all empty, as spreadsheets leave them at the end, is passed over.
func (t *tableReader) next() (row, error) {
	for {
		cells, err := t.rows.Read()
		if err == io.EOF {
			return row{}, err
		}
		if err != nil {
			return row{}, t.broken(err)
		}
		if separated.IsBlank(cells) {
			continue
		}
		if len(cells) != len(t.columns) {
			return row{}, t.fault(t.rows.Line(), "", fmt.Sprintf("dòng có %d ô, bảng có %d cột", len(cells), len(t.columns)),
				fmt.Sprintf("the row has %d cells, the table has %d columns", len(cells), len(t.columns)))
		}
		t.number++
		values := make(source.Values, len(cells))
		for i, cell := range cells {
			switch {
			case t.columns[i] != "":
				values[t.columns[i]] = cell
			case strings.TrimSpace(cell) != "":
				return row{}, t.fault(t.rows.Line(), model.Excerpt(cell), fmt.Sprintf("ô nằm ở cột thứ %d, cột không có tên; đặt tên cho cột đó ở dòng đầu của bảng", i+1),
					fmt.Sprintf("the cell stands in column %d, which has no name: name it in the first line of the table", i+1))
			}
		}
		return row{number: t.number, values: values}, nil
	}
}

func (t *tableReader) fault(line int, value, vi, en string) error {
	return t.at(line, 1, value, decree.Message{Vi: vi, En: en})
}

func (t *tableReader) broken(err error) error {
	if bad, ok := errors.AsType[*separated.Error](err); ok {
		return t.at(bad.Line, bad.Column, "", bad.Message)
	}
	return err
}

func (t *tableReader) at(line, column int, value string, m decree.Message) error {
	return model.Fault{Position: model.Position{File: t.name, Line: line, Column: column}, Rule: "table", Value: value, Message: m}
}

// outputName makes the name of a row's output. A column cannot lead out of the folder; a slash of the template can lead
// into one.
func outputName(template string, r row) string {
	number := fmt.Sprintf("%04d", r.number)
	values := source.Values{"#": number}
	for name, value := range r.values {
		values[name] = safeName(value)
	}
	var parts []string
	for part := range strings.SplitSeq(values.Print(template), "/") {
		if part = safeName(part); part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return number
	}
	return strings.Join(parts, "/")
}
