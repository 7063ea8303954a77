package doc

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/model"
)

// TestEndUnderATable: a last line that would be alone with the signature takes the last row of the table above it along, in memory
// and streamed, and no more than that; not a row that may split.
func TestEndUnderATable(t *testing.T) {
	rows := []model.Row{model.Cells("1", "a"), model.Cells("2", "b"), model.Cells("3", "c")}
	high := append(rows[:2:2], model.Cells("3", strings.Repeat("việc ", 400)))
	for _, tt := range []struct {
		name    string
		table   model.Table
		closing string
		want    string // of each row
		gap     bool
	}{
		{"one line", model.Table{Rows: rows}, "Kính báo cáo", "--+", true},
		{"no line", model.Table{Rows: rows}, "", "--+", true},
		{"on its side", model.Table{Rows: rows, Landscape: true}, "", "--+", true},
		{"a note", model.Table{Rows: rows, Note: model.Plain("Nguồn")}, "Kính báo cáo", "--+", true},
		{"streamed", model.Table{RowSeq: slice(rows)}, "Kính báo cáo", "--+", true},
		{"two lines", model.Table{Rows: rows}, muchText, "---", false},
		{"a row that may split", model.Table{Rows: high}, "Kính báo cáo", "---", true},
	} {
		tt.table.Columns = columns("STT", "Nội dung")
		r := smallReport()
		r.Closing, r.Body = model.Plain(tt.closing), model.Body{much("Trước"), {Table: &tt.table}}
		d, err := Assemble(r)
		if err != nil {
			t.Fatal(err)
		}
		blocks := d.Sections[len(d.Sections)-1].Blocks
		for i, b := range blocks {
			table, ok := b.(*Table)
			if !ok || table.Heading == 0 {
				continue
			}
			kept := ""
			for row, err := range table.Rows {
				if err != nil {
					t.Fatal(err)
				}
				if row.Cells[0].Blocks[0].(*Paragraph).KeepNext {
					kept += "+"
				} else {
					kept += "-"
				}
			}
			if kept = kept[1:]; kept != tt.want || blocks[i+1].(*Paragraph).KeepNext != tt.gap {
				t.Errorf("%s: rows stay %q, want %q; the gap %v", tt.name, kept, tt.want, !tt.gap)
			}
		}
	}
}

// TestBeforeTheLastLine: one line of text at the end takes the short paragraph before it to the page of the signature; a long one, which
// would leave that page half empty, a picture and a line before two do not go with it.
func TestBeforeTheLastLine(t *testing.T) {
	long := strings.Repeat("Sở đã nhận hồ sơ của các xã. ", 3*mostTaken)
	for _, tt := range []struct {
		name, before, closing string
		want                  bool
	}{
		{"a line", "Sở đã nhận hồ sơ.", "Kính báo cáo", true},
		{"some lines", long[:len(long)/4], "Kính báo cáo", true},
		{"many lines", long, "Kính báo cáo", false},
		{"a long note", "Sở đã nhận hồ sơ.[^a]", "Kính báo cáo", false},
		{"two lines at the end", "Sở đã nhận hồ sơ.", long[:len(long)/4], false},
		{"no closing", "Sở đã nhận hồ sơ.", "", true},
	} {
		r := smallReport()
		text := model.Plain(tt.before)
		if before, noted := strings.CutSuffix(tt.before, "[^a]"); noted {
			tt.before = before
			text = model.Rich(model.Run{Text: before}, model.Run{Note: &model.Note{Body: []model.Text{model.Plain(long + long)}}})
		}
		r.Body = model.Body{{Paragraph: text}}
		r.Closing = model.Plain(tt.closing)
		if tt.closing == "" {
			r.Body = append(r.Body, model.Block{Paragraph: model.Plain("Sở kiến nghị.")})
		}
		d, err := Assemble(r)
		if err != nil {
			t.Fatal(err)
		}
		for p := range d.Paragraphs() {
			if p.String() == tt.before && p.KeepNext != tt.want {
				t.Errorf("%s: kept %v", tt.name, p.KeepNext)
			}
		}
	}
}
