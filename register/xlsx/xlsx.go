// Package xlsx keeps the register of documents sent (sổ đăng ký văn bản đi) as an Excel workbook: a heading, and a row for each document.
package xlsx

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/register"
)

// Sheet is the name of the sheet.
const Sheet = "Sổ văn bản đi"

// fileColumn is the heading of the column behind those of Phụ lục VI.
const fileColumn = "Tệp"

// A Writer takes the documents of a register one after the other. They do not stay in memory.
type Writer struct {
	book  *excelize.File
	rows  *excelize.StreamWriter
	count int
	style styles
}

type styles struct{ heading, text, number int }

// New begins a register.
func New() (*Writer, error) {
	w := &Writer{book: excelize.NewFile()}
	if err := w.begin(); err != nil {
		w.book.Close()
		return nil, err
	}
	return w, nil
}

func (w *Writer) begin() (err error) {
	if err := w.book.SetSheetName("Sheet1", Sheet); err != nil {
		return err
	}
	if err := w.addStyles(); err != nil {
		return err
	}
	if w.rows, err = w.book.NewStreamWriter(Sheet); err != nil {
		return err
	}
	const narrow, wide = 14, 40
	for i, c := range register.Columns() {
		width := float64(narrow)
		switch c.Name {
		case "OrganName", "Subject", "To.OrganName":
			width = wide
		}
		if err := w.rows.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := w.rows.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	var heading []any
	for _, name := range headings() {
		heading = append(heading, excelize.Cell{StyleID: w.style.heading, Value: name})
	}
	return w.add(heading)
}

// addStyles makes every cell but a number text by its format, so that one that is edited does not become a formula or a date.
func (w *Writer) addStyles() error {
	const asText = 49
	font := &excelize.Font{Family: "Times New Roman", Size: 12}
	bold := *font
	bold.Bold = true
	wrapped := &excelize.Alignment{Vertical: "top", WrapText: true}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&w.style.heading, excelize.Style{Font: &bold, Alignment: wrapped, NumFmt: asText}},
		{&w.style.text, excelize.Style{Font: font, Alignment: wrapped, NumFmt: asText}},
		{&w.style.number, excelize.Style{Font: font, Alignment: wrapped, NumFmt: 1}},
	} {
		made, err := w.book.NewStyle(&s.style)
		if err != nil {
			return err
		}
		*s.id = made
	}
	return nil
}

func headings() (names []string) {
	for _, c := range register.Columns() {
		names = append(names, c.Vietnamese)
	}
	return append(names, fileColumn)
}

// Add adds a document, with the name of its file. Its cells are text, whatever they begin with. A cell of more than 32,767
// characters, which Excel does not hold, is an error.
func (w *Writer) Add(m register.Metadata, file string) error {
	columns := register.Columns()
	var row []any
	for i, text := range append(m.Cells(), file) {
		if len(utf16.Encode([]rune(text))) > excelize.TotalCellChars {
			return bilingual.Errorf("%s: ô “%s” của sổ dài hơn 32.767 ký tự, Excel không chứa được", "%s: the cell “%s” of the register has more than 32,767 characters, which Excel does not hold",
				file, headings()[i])
		}
		cell := excelize.Cell{StyleID: w.style.text, Value: text}
		if i < len(columns) && columns[i].Number {
			cell.StyleID = w.style.number
			if n, err := strconv.Atoi(text); err == nil {
				cell.Value = n
			}
		}
		row = append(row, cell)
	}
	return w.add(row)
}

func (w *Writer) add(row []any) error {
	w.count++
	return w.rows.SetRow("A"+strconv.Itoa(w.count), row)
}

// WriteTo writes the workbook, the same documents in the same bytes, and ends the Writer.
func (w *Writer) WriteTo(to io.Writer) (int64, error) {
	defer w.Close()
	if err := w.rows.Flush(); err != nil {
		return 0, err
	}
	book, err := w.book.WriteToBuffer()
	if err != nil {
		return 0, err
	}
	return timeless(to, book.Bytes())
}

// Close ends the Writer.
func (w *Writer) Close() error { return w.book.Close() }

// timeless copies a package without its times, its parts in the order of their names.
func timeless(to io.Writer, book []byte) (int64, error) {
	from, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return 0, err
	}
	slices.SortFunc(from.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) }) // [Content_Types].xml is the first
	var out bytes.Buffer
	parts := zip.NewWriter(&out)
	for _, f := range from.File {
		content, err := f.OpenRaw()
		if err != nil {
			return 0, err
		}
		header := f.FileHeader
		header.Extra, header.Modified = nil, time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
		//lint:ignore SA1019 CreateRaw takes the date from these fields and not from Modified.
		header.ModifiedDate, header.ModifiedTime = 1<<5|1, 0
		part, err := parts.CreateRaw(&header)
		if err == nil {
			_, err = io.Copy(part, content)
		}
		if err != nil {
			return 0, err
		}
	}
	if err := parts.Close(); err != nil {
		return 0, err
	}
	return out.WriteTo(to)
}

// IsRegister reports whether a workbook has the heading of a register: one that may be written anew.
func IsRegister(content []byte) bool {
	book, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		return false
	}
	defer book.Close()
	rows, err := book.Rows(Sheet)
	if err != nil {
		return false
	}
	defer rows.Close()
	if !rows.Next() {
		return false
	}
	cells, err := rows.Columns()
	return err == nil && slices.Equal(cells, headings())
}
