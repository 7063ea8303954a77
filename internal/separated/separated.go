// Package separated reads files of separated values (CSV, TSV) as spreadsheets and programs write them: with commas,
// semicolons or tabs, with a line "sep=;" in front, in UTF-8 or in UTF-16 with a byte order mark, with any ends of lines.
// Within a line they are as RFC 4180 has them.
package separated

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
)

// An Error refuses a file, with the place in it.
type Error struct {
	Line, Column int    // from 1; the column of "file-syntax" counts bytes
	Rule         string // "encoding", "file-syntax", "separator"
	Message      decree.Message
}

// Error says it in English.
func (e *Error) Error() string { return e.Message.En }

// Vietnamese says it in Vietnamese.
func (e *Error) Vietnamese() string { return e.Message.Vi }

// A Reader reads one record after the other.
type Reader struct {
	csv       *csv.Reader
	before    int // lines in front of those that csv reads
	line, end int // of the last record: its first, and the one after it
	skipped   int
}

// NewReader reads what [Text] returns, without the line sep= if there is one.
func NewReader(text io.Reader, s Separator) *Reader {
	r := &Reader{csv: csv.NewReader(text), before: s.before, end: 1}
	r.csv.Comma = s.Sign
	r.csv.FieldsPerRecord = -1
	return r
}

// Read returns the cells of the next record, passing over empty lines. The error is io.EOF at the end, and an [*Error]
// where the file is wrong.
func (r *Reader) Read() ([]string, error) {
	cells, err := r.csv.Read()
	if bad, ok := errors.AsType[*csv.ParseError](err); ok {
		err = &Error{r.before + bad.Line, bad.Column, "file-syntax", decree.Message{
			Vi: "tệp dữ liệu sai: " + bilingual.Vietnamese(bad.Err) + "; ô có dấu nháy kép, kể cả =\"001\", thì đặt cả ô trong dấu nháy kép và gõ mỗi dấu nháy trong ô thành hai",
			En: "bad data file: " + bad.Err.Error() + "; a cell with a quote in it, =\"001\" too, stands in quotes, and each quote in it is typed twice"}}
	}
	if err != nil {
		return nil, err
	}
	r.line, _ = r.csv.FieldPos(0)
	r.skipped, r.end = r.line-r.end, r.line+1
	for _, cell := range cells {
		r.end += strings.Count(cell, "\n")
	}
	return cells, nil
}

// Line returns the line of the file on which the last record begins, from 1.
func (r *Reader) Line() int { return r.before + r.line }

// Skipped returns how many empty lines stand before the last record.
func (r *Reader) Skipped() int { return r.skipped }

// offset returns how far the text is read.
func (r *Reader) offset() int { return int(r.csv.InputOffset()) }

// IsBlank reports whether all cells of a record are empty.
func IsBlank(cells []string) bool {
	for _, cell := range cells {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}

// A Separator is a sign that may part the cells of a file.
type Separator struct {
	Sign   rune
	First  []string // the cells of the first record that it makes
	Line   int      // on which that stands
	Err    error    // of that record: io.EOF where there is none
	before int      // lines that say the separator
}

// signs are the separators of spreadsheets.
const signs = ",;\t"

// Separators returns what may part the cells of a text: the separator of its line sep=, alone; else all three, first the
// one that the ending of the file's name promises. Rest is the text without that line. The text may be the beginning of a
// longer one.
func Separators(name string, text []byte) (all []Separator, rest []byte, err error) {
	order := signs
	if strings.EqualFold(path.Ext(name), ".tsv") {
		order = "\t,;"
	}
	said, length, err := saidSeparator(text)
	if err != nil {
		return nil, nil, err
	}
	before := 0
	if length > 0 {
		order, before, text = string(said), 1, text[length:]
	}
	for _, sign := range order {
		s := Separator{Sign: sign, before: before}
		r := NewReader(bytes.NewReader(text), s)
		s.First, s.Err = r.Read()
		s.Line = r.Line()
		all = append(all, s)
	}
	return all, text, nil
}

// saidSeparator reads the line sep=; with which Excel says what parts the cells. Written again by a program, it may stand in
// quotes, or be as wide as the table.
func saidSeparator(text []byte) (sign rune, length int, err error) {
	line, _, ended := bytes.Cut(text[:min(len(text), 1<<10)], []byte("\n"))
	said := strings.TrimRight(strings.ReplaceAll(string(line), `"`, ""), " ")
	if len(said) < 4 || !strings.EqualFold(said[:4], "sep=") {
		return 0, 0, nil
	}
	sign, _ = utf8.DecodeRuneInString(said[4:])
	if said[4:] == "" || !strings.ContainsRune(signs, sign) || strings.Trim(said[4:], signs) != "" {
		return 0, 0, &Error{1, 1, "separator", decree.Message{
			Vi: "dòng sep= phải có dấu phẩy, dấu chấm phẩy hoặc dấu tab: sep=;", En: "the line sep= takes a comma, a semicolon or a tab: sep=;"}}
	}
	length = len(line)
	if ended {
		length++
	}
	return sign, length, nil
}

// Even reports whether all records of a text have as many cells as the first. Cells that are empty may be more. In a text
// that is cut, its last record does not count.
func (s Separator) Even(text []byte, cut bool) bool {
	r := NewReader(bytes.NewReader(text), s)
	r.csv.ReuseRecord = true
	for {
		cells, err := r.Read()
		switch {
		case err == io.EOF, cut && r.offset() == len(text):
			return true
		case err != nil:
			return false
		case len(cells) < len(s.First) && !IsBlank(cells), len(cells) > len(s.First) && !IsBlank(cells[len(s.First):]):
			return false
		}
	}
}

// Choose returns the separator that makes an even table, of those that may part the cells. It returns false where several
// do, or none of several.
func Choose(all []Separator, name string, text []byte, cut bool) (s Separator, ok bool) {
	if len(all) == 1 {
		return all[0], true
	}
	var even, parting []Separator
	for _, s := range all {
		promised := s.Sign == '\t' && strings.EqualFold(path.Ext(name), ".tsv")
		if promised && len(s.First) > 1 {
			return s, true
		}
		if s.Even(text, cut) {
			even = append(even, s)
			if len(s.First) > 1 {
				parting = append(parting, s)
			}
		}
	}
	switch {
	case len(parting) == 1:
		return parting[0], true
	case len(parting) == 0 && len(even) > 0: // of one cell each: they say the same
		return even[0], true
	case len(even) == 0 && len(all) > 0 && len(all[0].First) == 1:
		return all[0], true
	}
	return Separator{}, false
}
