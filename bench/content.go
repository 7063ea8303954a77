// Package bench measures this library beside the others that a Go programmer would take, on the same content:
//
//	go test -run Compare -full .
//
// prints one table. It is a module of its own, so that the library never requires what it is compared with.
package bench

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

// A content is what every library writes: paragraphs of runs, with notes, and tables of text.
type content struct {
	Blocks []block `json:"blocks"`
}

// A block is a paragraph or a table.
type block struct {
	Runs []run      `json:"runs,omitempty"`
	Rows [][]string `json:"rows,omitempty"`
}

// A run is text in one face, or a note.
type run struct {
	Text   string `json:"text"`
	Bold   bool   `json:"bold,omitempty"`
	Italic bool   `json:"italic,omitempty"`
	Note   string `json:"note,omitempty"`
}

// govap reads the report of sixteen pages that every library gets.
func govap() (*model.Report, error) {
	return source.Decode(os.DirFS("../examples/cases/govap"), "report.md")
}

// flatten gives the content of a laid-out document as the other libraries can take it.
func flatten(d *doc.Document) (content, error) {
	var c content
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case *doc.Paragraph:
				c.Blocks = append(c.Blocks, block{Runs: runs(b.Inlines)})
			case *doc.Table:
				t := block{}
				for row, err := range b.Rows {
					if err != nil {
						return content{}, err
					}
					t.Rows = append(t.Rows, cells(row))
				}
				c.Blocks = append(c.Blocks, t)
			}
		}
	}
	return c, nil
}

func runs(inlines []doc.Inline) []run {
	var out []run
	for _, in := range inlines {
		switch in := in.(type) {
		case *doc.Text:
			out = append(out, run{Text: in.Text, Bold: in.Bold, Italic: in.Italic})
		case *doc.Field:
			out = append(out, run{Text: in.Text.Text})
		case *doc.Note:
			var text bytes.Buffer
			for _, p := range in.Body {
				for _, r := range runs(p.Inlines) {
					text.WriteString(r.Text)
				}
			}
			out = append(out, run{Note: text.String()})
		}
	}
	return out
}

func cells(row *doc.Row) []string {
	var out []string
	for _, c := range row.Cells {
		var text bytes.Buffer
		for _, b := range c.Blocks {
			if p, ok := b.(*doc.Paragraph); ok {
				for _, r := range runs(p.Inlines) {
					text.WriteString(r.Text)
				}
			}
		}
		out = append(out, text.String())
		for range c.Columns - 1 {
			out = append(out, "") // the others are not asked to merge cells
		}
	}
	return out
}

const (
	tableColumns = 8
	manyRows     = 10_000
)

// cell is the text of a cell of the big table.
func cell(row, column int) string { return fmt.Sprintf("Xã số %d, cột %d", row, column) }

// rows yields the texts of the big table row by row, which is how this library takes one.
func rows(texts [][]string) iter.Seq2[model.Row, error] {
	return func(yield func(model.Row, error) bool) {
		for _, row := range texts {
			if !yield(model.Cells(row...), nil) {
				return
			}
		}
	}
}

// bigTable is a report with the big table in an appendix.
func bigTable(texts [][]string) *model.Report {
	columns := make([]model.Column, tableColumns)
	for i := range columns {
		columns[i].Title = model.Plain(fmt.Sprintf("Cột %d", i+1))
	}
	return &model.Report{
		IssuingAgency: model.Lines{"ỦY BAN NHÂN DÂN", "XÃ AN THỚI ĐÔNG"},
		AgencyName:    "Ủy ban nhân dân xã An Thới Đông",
		Number:        model.Number{Ordinal: 12, Symbol: "BC-UBND"},
		Place:         "An Thới Đông",
		Date:          model.Date{Day: 5, Month: 3, Year: 2026},
		Subject:       model.Plain("Số liệu năm 2025"),
		Body:          model.Body{{Paragraph: model.Plain("Số liệu tại Phụ lục kèm theo.")}},
		Closing:       model.Plain("Trên đây là báo cáo số liệu năm 2025"),
		Recipients:    []string{"Các thôn"},
		Archive:       "VT",
		Signature:     model.Signature{Position: "CHỦ TỊCH", SignerName: "Nguyễn Văn A"},
		Appendices:    []model.Appendix{{Body: model.Body{{Table: &model.Table{Columns: columns, RowSeq: rows(texts)}}}}},
	}
}

// bigContent is the big table as the others take it.
func bigContent(n int) content {
	table := make([][]string, n)
	for i := range table {
		table[i] = make([]string, tableColumns)
		for c := range table[i] {
			table[i][c] = cell(i, c)
		}
	}
	return content{Blocks: []block{{Rows: table}}}
}

// baocaoWriter writes a report with this library.
func baocaoWriter(r *model.Report, c render.Compression) func(io.Writer) error {
	return func(w io.Writer) error { return baocao.Config{Compression: c}.Write(w, r) }
}
