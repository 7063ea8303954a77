package render_test

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
)

// TestLongTable wants the cells of a long table to be written as those of a short one, whatever changes in a column.
func TestLongTable(t *testing.T) {
	kinds := []doc.Cell{
		{Blocks: []doc.Block{text("a")}},
		{Blocks: []doc.Block{text(" b & c ")}},
		{Blocks: []doc.Block{text("")}},
		{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Text: "d"}}}}},
		{Blocks: []doc.Block{&doc.Paragraph{Style: "Text", KeepNext: true, Inlines: []doc.Inline{&doc.Text{Text: "e"}}}}},
		{Blocks: []doc.Block{&doc.Paragraph{Style: "Text", Inlines: []doc.Inline{&doc.Text{Text: "f", Bold: true}}}}},
		{Middle: true, Blocks: []doc.Block{text("g")}},
		{Blocks: []doc.Block{text("h"), text("i")}},
	}
	rows := func(n int) string {
		var list []*doc.Row
		for i := range n {
			list = append(list, &doc.Row{Cells: []doc.Cell{kinds[i%len(kinds)], kinds[i*3%len(kinds)]}})
		}
		d := document(&doc.Table{Grid: []doc.Length{doc.Mm(20), doc.Mm(30)}, Rows: doc.RowsOf(list...)})
		xml := rendered(t, d)[main]
		return xml[strings.Index(xml, "<w:tr>") : strings.LastIndex(xml, "</w:tr>")+len("</w:tr>")]
	}
	few, many := rows(len(kinds)), rows(10*len(kinds))
	if many != strings.Repeat(few, 10) {
		t.Errorf("ten times the rows are not ten times the markup:\n%s\n%s", few, many[len(many)-len(few):])
	}
}
