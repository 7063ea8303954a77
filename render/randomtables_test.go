package render_test

import (
	"math/rand/v2"
	"testing"

	"github.com/vanthu/baocao/model"
)

// hardReport is the report of a seed with what is hard to set: merged cells that end on another page, groups and totals, headings turned upward,
// and notes in headings, of the text and of columns.
func hardReport(t testing.TB, seed uint64) *model.Report {
	r := randomReport(t, seed)
	c := &clerk{rand.New(rand.NewPCG(seed, 99)), t, 0}
	c.notes = 2 + c.IntN(12)
	r.Body = c.harder(r.Body)
	for i := range r.Appendices {
		r.Appendices[i].Body = c.harder(r.Appendices[i].Body)
	}
	if c.one(4) {
		r.FirstNote = 1 + c.IntN(10000)
	}
	return r
}

func (c *clerk) harder(body model.Body) model.Body {
	for i := range body {
		switch b := &body[i]; {
		case b.Table != nil:
			b.Table = c.hardTable()
		case b.Section != nil:
			if c.one(5) {
				b.Section.Title = c.noted(b.Section.Title.String())
			}
			b.Section.Body = c.harder(b.Section.Body)
		}
	}
	return append(body, model.Block{Table: c.hardTable()})
}

// noted is a title with a note in it.
func (c *clerk) noted(title string) model.Text {
	return model.Rich(model.Run{Text: title}, model.Run{Note: c.note()}, model.Run{Text: " và "}, model.Run{Text: "trang", Link: "https://lamdong.gov.vn/"})
}

func (c *clerk) hardTable() *model.Table {
	to := c.table()
	for i := range to.Columns {
		column := &to.Columns[i]
		if c.one(10) {
			column.Title = c.noted(c.words(1, 4))
		}
		if turned := c.one(2); c.one(6) && column.Kind == model.TextColumn {
			column.Turned = &turned
		}
	}
	leaves := to.Leaves()
	plain := to.Rows
	to.Rows = nil
	for _, row := range plain {
		switch {
		case c.one(14):
			to.Rows = append(to.Rows, model.Row{Kind: model.GroupRow, Cells: []model.Cell{{Text: model.Plain("I. " + c.words(1, 20))}}}, row)
		case c.one(10):
			to.Rows = append(to.Rows, c.merged(row, leaves)...)
		default:
			to.Rows = append(to.Rows, row)
		}
	}
	if c.one(3) {
		total := model.Row{Kind: model.TotalRow, Cells: []model.Cell{{Text: model.Plain("Tổng cộng"), Columns: 2}}}
		for range leaves[2:] {
			total.Cells = append(total.Cells, model.Cell{})
		}
		to.Rows = append(to.Rows, total)
	}
	return to
}

// merged are rows with the cells of the first, but for the second of them, which goes through all, and through two columns of text.
func (c *clerk) merged(row model.Row, leaves []model.Column) []model.Row {
	wide := 1
	if len(leaves) > 2 && leaves[2].Kind == model.TextColumn && c.one(2) {
		wide = 2
	}
	cell := model.Cell{Text: model.Plain(c.words(1, 1+c.few(200))), Rows: 2 + c.few(30), Columns: wide}
	if c.one(3) {
		cell.Text = c.text(c.few(40))
	}
	beside := append(row.Cells[:1:1], row.Cells[1+wide:]...)
	to := []model.Row{{Cells: append(append(row.Cells[:1:1], cell), row.Cells[1+wide:]...)}}
	for range cell.Rows - 1 {
		to = append(to, model.Row{Cells: beside})
	}
	return to
}
