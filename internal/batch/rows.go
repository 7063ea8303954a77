package batch

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// Rows yields a job for every row of a CSV or TSV file, all of the same source. The first line of the file names the
// columns. The template makes the name of the output out of the row: {{column}}, and {{#}} for the number of the row; an
// empty one is the source's own name with that number.
func Rows(source, table, template string) Jobs {
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
			if !yield(Job{Source: source, Row: row.number, Values: row.values, Output: output}, nil) {
				return
			}
		}
	}
}

// A row is a line of a table, by the names of the columns.
type row struct {
	number int
	values source.Values
}

func rows(table, template string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		f, err := os.Open(table)
		if err != nil {
			yield(row{}, err)
			return
		}
		defer f.Close()
		t := newTableReader(table, f)
		if err := t.heading(template); err != nil {
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
	csv     *csv.Reader
	columns []string
	number  int
}

func newTableReader(name string, r io.Reader) *tableReader {
	text := bufio.NewReader(r)
	if mark, _, err := text.ReadRune(); err == nil && mark != '\ufeff' {
		text.UnreadRune()
	}
	t := &tableReader{name: name, csv: csv.NewReader(text)}
	t.csv.ReuseRecord = true
	t.csv.FieldsPerRecord = -1
	if strings.EqualFold(filepath.Ext(name), ".tsv") {
		t.csv.Comma = '\t'
	}
	return t
}

// heading reads the names of the columns, and wants among them those that the template names.
func (t *tableReader) heading(template string) error {
	cells, err := t.csv.Read()
	if err == io.EOF {
		return t.fault("", "tệp trống; dòng đầu là tên các cột", "the file is empty; its first line names the columns")
	}
	if err != nil {
		return t.broken(err)
	}
	if len(cells) == 1 && strings.Contains(cells[0], ";") {
		return t.fault(cells[0], "các ô cách nhau bằng dấu phẩy, không phải dấu chấm phẩy", "commas part the cells, not semicolons")
	}
	known := source.Values{}
	for _, cell := range cells {
		name := norm.NFC.String(strings.TrimSpace(cell))
		if _, twice := known[name]; twice && name != "" {
			return t.fault(name, "hai cột có cùng tên này", "two columns have this name")
		}
		if !utf8.ValidString(name) {
			return t.fault(name, "tệp không phải là UTF-8", "the file is not UTF-8")
		}
		known[name] = "x"
		t.columns = append(t.columns, name)
	}
	if name := outputName(template, row{1, known}); strings.Contains(name, "{{") {
		return t.fault(name, "tên tệp dùng một cột không có trong bảng", "the name of the file uses a column that the table has not")
	}
	return nil
}

// next returns a row. One whose cells are all empty, as spreadsheets leave them at the end, is passed over.
func (t *tableReader) next() (row, error) {
	for {
		cells, err := t.csv.Read()
		if err != nil && err != io.EOF {
			err = t.broken(err)
		}
		if err != nil {
			return row{}, err
		}
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		if len(cells) != len(t.columns) {
			return row{}, t.fault("", fmt.Sprintf("dòng có %d ô, bảng có %d cột", len(cells), len(t.columns)),
				fmt.Sprintf("the row has %d cells, the table has %d columns", len(cells), len(t.columns)))
		}
		t.number++
		values := make(source.Values, len(cells))
		for i, cell := range cells {
			if !utf8.ValidString(cell) {
				return row{}, t.fault(strings.ToValidUTF8(cell, "�"), "tệp không phải là UTF-8", "the file is not UTF-8")
			}
			if t.columns[i] != "" {
				values[t.columns[i]] = cell
			}
		}
		return row{t.number, values}, nil
	}
}

func (t *tableReader) fault(value, vi, en string) error {
	line, column := 1, 1
	if t.columns != nil {
		line, column = t.csv.FieldPos(0)
	}
	return t.at(line, column, value, decree.Message{Vi: vi, En: en})
}

func (t *tableReader) broken(err error) error {
	var bad *csv.ParseError
	if !errors.As(err, &bad) {
		return err
	}
	return t.at(bad.Line, bad.Column, "", decree.Message{Vi: "tệp dữ liệu sai: " + bilingual.Vietnamese(bad.Err), En: "bad data file: " + bad.Err.Error()})
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
