package doc

import (
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/model"
)

func cellOf(s string, columns, rows int) model.Cell {
	return model.Cell{Text: model.Plain(s), Columns: columns, Rows: rows}
}

func row(kind model.RowKind, cells ...model.Cell) model.Row {
	return model.Row{Kind: kind, Cells: cells}
}

// tableReport is a report whose body is a table.
func tableReport(t model.Table) *model.Report {
	t.Columns = []model.Column{
		{Title: model.Plain("STT"), Kind: model.OrdinalColumn}, {Title: model.Plain("Tên")},
		{Title: model.Plain("Số"), Kind: model.NumberColumn, Pad: true}}
	return &model.Report{
		IssuingAgency: model.Lines{"A"}, Place: "A", Subject: model.Plain("A"), Closing: model.Plain("A"),
		Recipients: []string{"A"}, Archive: "VT", Body: model.Body{{Table: &t}},
	}
}

// laidOut returns the table of a report as it is printed: of each row its cells, with style, spans and merges.
func laidOut(t *testing.T, r *model.Report) (rows []string, blocks []string) {
	t.Helper()
	d, err := Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range d.Sections[0].Blocks {
		switch b := b.(type) {
		case *Paragraph:
			blocks = append(blocks, string(b.Style))
		case *Table:
			blocks = append(blocks, "table")
			if b.Heading == 0 {
				continue
			}
			for row, err := range b.Rows {
				if err != nil {
					t.Fatal(err)
				}
				rows = append(rows, printed(row))
			}
		}
	}
	return rows[1:], blocks // without the heading
}

func printed(r *Row) string {
	var cells []string
	for _, c := range r.Cells {
		p := c.Blocks[0].(*Paragraph)
		s := ""
		for _, in := range p.Inlines {
			s += in.(*Text).Text
		}
		s = fmt.Sprintf("%s:%s", s, strings.TrimPrefix(string(p.Style), "Bang13"))
		if c.Columns > 1 {
			s += fmt.Sprintf("→%d", c.Columns)
		}
		s += [...]string{"", "↓", "↑"}[c.Merge]
		if p.KeepNext {
			s += "+"
		}
		cells = append(cells, s)
	}
	return strings.Join(cells, " | ")
}

func TestRowsThatSpanAndStandApart(t *testing.T) {
	n := func(v int64) model.Cell { return model.Num(decimal.NewFromInt(v)) }
	rows, _ := laidOut(t, tableReport(model.Table{Rows: []model.Row{
		row(model.GroupRow, cellOf("Nhóm", 0, 0)),
		row(model.PlainRow, cellOf("1", 0, 2), cellOf("a", 0, 0), n(7)),
		row(model.PlainRow, cellOf("b", 2, 0)),
		row(model.PlainRow, cellOf("2", 0, 0), cellOf("c", 0, 0), cellOf("", 0, 0)),
		row(model.TotalRow, cellOf("Cộng", 2, 0), n(7)),
	}}))
	want := []string{
		"Nhóm:TraiDam→3+",
		"1:Giua↓+ | a:Trai+ | 07:Phai+",
		":Giua↑ | b:Trai→2",
		"2:Giua+ | c:Trai+ | :Phai+",
		"Cộng:GiuaDam→2+ | 07:PhaiDam+", // with the end of the report, of one line
	}
	for i, got := range rows {
		if got != want[i] {
			t.Errorf("row %d: got %q, want %q", i, got, want[i])
		}
	}
}

// TestLevelsStayWithParts: a row of a level does not end a page right above its parts.
func TestLevelsStayWithParts(t *testing.T) {
	levels := []int{1, 2, 0, 0, 2, 2, 3, 1}
	table := model.Table{}
	for _, level := range levels {
		r := row(model.PlainRow, cellOf("1", 0, 0), cellOf("a", 0, 0), cellOf("", 0, 0))
		r.Level = level
		table.Rows = append(table.Rows, r)
	}
	rows, _ := laidOut(t, tableReport(table))
	for i, want := range []bool{true, true, false, false, false, true, false, true} {
		if got := strings.Contains(rows[i], "+"); got != want {
			t.Errorf("row %d of %v: stays %v, want %v", i, levels, got, want)
		}
	}
}

// TestALongMergeMayBreak keeps a cell over many rows from pulling them all to the next page.
func TestALongMergeMayBreak(t *testing.T) {
	rows := []model.Row{row(model.PlainRow, cellOf("1", 0, keptTogether+1), cellOf("a", 2, 0))}
	for range keptTogether {
		rows = append(rows, row(model.PlainRow, cellOf("a", 2, 0)))
	}
	got, _ := laidOut(t, tableReport(model.Table{Rows: rows}))
	if got[0] != "1:Giua↓ | a:Trai→2" {
		t.Errorf("got %q", got[0])
	}
	for i := range keptTogether {
		if strings.Contains(got[i], "+") {
			t.Errorf("row %d %q stays with the next", i, got[i])
		}
	}
}

// TestAHighMergeMayBreak: rows that a cell spans stay together unless they are so high that more than a third of a page would be blank,
// in memory and streamed; those of a lower cell within them do.
func TestAHighMergeMayBreak(t *testing.T) {
	for words, want := range map[int]string{5: "+++++..", 12: "+++++..", 60: "++.++..", 200: "......."} {
		text := strings.TrimSpace(strings.Repeat("việc ", words))
		rows := []model.Row{row(model.PlainRow, cellOf("1", 0, 6), cellOf("a", 0, 3), cellOf(text, 0, 0))}
		for i := range 5 {
			if i == 2 {
				rows = append(rows, row(model.PlainRow, cellOf("b", 0, 3), cellOf(text, 0, 0)))
				continue
			}
			rows = append(rows, row(model.PlainRow, cellOf(text, 0, 0)))
		}
		rows = append(rows, row(model.PlainRow, cellOf("2", 0, 0), cellOf("c", 0, 0), cellOf(text, 0, 0)), row(model.PlainRow, cellOf("3", 3, 0)))
		for _, table := range []model.Table{{Rows: rows}, {RowSeq: slice(rows)}} {
			r := tableReport(table)
			r.Body[0].Table.Columns[2].Kind = model.TextColumn
			laid, _ := laidOut(t, r)
			got := ""
			for _, row := range laid[:7] {
				got += string(".+"[strings.Count(row, "+")/3])
			}
			if got != want {
				t.Errorf("%d words: rows that stay are %q, want %q", words, got, want)
			}
		}
	}
}

func TestLinesAroundATable(t *testing.T) {
	rows := []model.Row{row(model.PlainRow, cellOf("a", 3, 0))}
	got, blocks := laidOut(t, tableReport(model.Table{Unit: model.Plain("đơn"), Note: model.Plain("Nguồn"), Rows: rows}))
	if around := strings.Join(blocks, " "); !strings.Contains(around, "DonViTinh table GhiChuBang KhoangCach") {
		t.Errorf("the blocks are %s", around)
	}
	if !strings.HasSuffix(got[0], "+") {
		t.Errorf("the last row %q does not stay with the note", got[0])
	}
	_, blocks = laidOut(t, tableReport(model.Table{Rows: rows}))
	if around := strings.Join(blocks, " "); !strings.Contains(around, "KhoangCach table KhoangCach") {
		t.Errorf("the blocks are %s", around)
	}
}

// TestWideCellWidensItsColumns holds a long word over two columns.
func TestWideCellWidensItsColumns(t *testing.T) {
	word := strings.Repeat("m", 40)
	d, err := Assemble(tableReport(model.Table{Rows: []model.Row{row(model.PlainRow, cellOf(word, 2, 0), cellOf("", 0, 0))}}))
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range d.Sections[0].Blocks {
		if b, ok := b.(*Table); ok && b.Heading > 0 {
			if got := sum(b.Grid[:2]); got < Mm(120) {
				t.Errorf("a word of 142 mm at 13 pt has %v", got)
			}
		}
	}
}

func TestRowsToComeAreChecked(t *testing.T) {
	for _, last := range []model.Row{row(model.PlainRow, cellOf("a", 0, 0)), row(model.PlainRow, cellOf("a", 3, 2))} {
		var seq iter.Seq2[model.Row, error] = func(yield func(model.Row, error) bool) {
			_ = yield(model.Cells("1", "a", ""), nil) && yield(last, nil)
		}
		d, err := Assemble(tableReport(model.Table{RowSeq: seq}))
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range d.Sections[0].Blocks {
			table, ok := b.(*Table)
			if !ok || table.Heading == 0 {
				continue
			}
			var failed error
			for _, err := range table.Rows {
				failed = err
			}
			var fault model.Fault
			if !errors.As(failed, &fault) || !strings.HasPrefix(fault.Path, "body[0].table.rows[1]") {
				t.Errorf("got %v", failed)
			}
		}
	}
}

// TestCrowdedStream: where a table is too wide for its page, a later number that is no wider than those that were measured is as good as
// they are; one that is wider is refused.
func TestCrowdedStream(t *testing.T) {
	crowded := func(last int64) *model.Report {
		columns := make([]model.Column, 24)
		for i := range columns {
			columns[i] = model.Column{Title: model.Plain("Cột"), Kind: model.NumberColumn}
		}
		r := tableReport(model.Table{})
		*r.Body[0].Table = model.Table{Columns: columns, RowSeq: func(yield func(model.Row, error) bool) {
			for n := range sampleRows + 1 {
				v := int64(111_111_111)
				if n == sampleRows {
					v = last
				}
				row := model.Row{}
				for range columns {
					row.Cells = append(row.Cells, model.Num(decimal.New(v, 0)))
				}
				if !yield(row, nil) {
					return
				}
			}
		}}
		return r
	}
	for last, refused := range map[int64]bool{222_222_222: false, 3_333_333_333: true} {
		d, err := Assemble(crowded(last))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for i := range d.Sections {
			for _, b := range d.Sections[i].Blocks {
				if table, ok := b.(*Table); ok && table.Heading > 0 {
					for _, err := range table.Rows {
						found = found || err != nil
					}
				}
			}
		}
		if found != refused {
			t.Errorf("%d behind the rows that were measured: refused %v, want %v", last, found, refused)
		}
	}
}
