package pagecount_test

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/pagecount"
)

// TestEstimate counts pages that can be counted by hand: 14 pt at single spacing is 16.1 pt high.
func TestEstimate(t *testing.T) {
	styles := []doc.Style{
		{ID: "chu", Size: doc.Pt(14), Line: doc.Line{Multiple: 1}},
		{ID: "hang", Size: doc.Pt(14), Line: doc.Line{Exactly: doc.Pt(20)}},
		{ID: "thut", Size: doc.Pt(14), FirstLine: doc.Mm(100), Line: doc.Line{Exactly: doc.Pt(50)}},
		{ID: "bang", Kind: doc.TableStyle},
	}
	page := doc.Page{Width: doc.Mm(100), Height: doc.Pt(100)}
	text := func(style doc.StyleID, s string) doc.Block {
		return &doc.Paragraph{Style: style, Inlines: []doc.Inline{&doc.Text{Text: s}}}
	}
	repeat := func(b doc.Block, n int) (blocks []doc.Block) {
		for range n {
			blocks = append(blocks, b)
		}
		return blocks
	}
	row := &doc.Row{Height: doc.Pt(30), Cells: []doc.Cell{{Blocks: []doc.Block{text("hang", "a")}}}}
	table := func(heading, rows int) doc.Block {
		all := make([]*doc.Row, rows)
		for i := range all {
			all[i] = row
		}
		return &doc.Table{Style: "bang", Grid: []doc.Length{doc.Mm(50)}, Heading: heading, Rows: doc.RowsOf(all...)}
	}
	note := &doc.Paragraph{Style: "hang", Inlines: []doc.Inline{&doc.Text{Text: "a"},
		&doc.Note{Body: []*doc.Paragraph{{Style: "hang", Inlines: []doc.Inline{&doc.Text{Text: "b"}}}}}}}
	for _, tt := range []struct {
		name   string
		blocks []doc.Block
		want   int
	}{
		{"nothing", nil, 1},
		{"six lines of 16.1 pt", repeat(text("chu", "a"), 6), 1},
		{"seven lines of 16.1 pt", repeat(text("chu", "a"), 7), 2},
		{"five lines of 20 pt", repeat(text("hang", "a"), 5), 1},
		{"six lines of 20 pt", repeat(text("hang", "a"), 6), 2},
		{"a line that wraps", []doc.Block{text("hang", strings.Repeat("nghiêng ", 100))}, 4},
		{"a first line that is all indent", []doc.Block{text("thut", "a"), text("thut", "")}, 2},
		{"three notes", repeat(note, 3), 2},
		{"a table of three rows", []doc.Block{table(0, 3)}, 1},
		{"a table of six rows", []doc.Block{table(0, 6)}, 2},
		{"a table of six rows, one of them heading", []doc.Block{table(1, 6)}, 3},
	} {
		d := &doc.Document{Styles: styles, Sections: []doc.Section{{Page: page, Blocks: tt.blocks}, {Page: page}}}
		if got := pagecount.Estimate(d) - 1; got != tt.want {
			t.Errorf("%s: %d pages, want %d", tt.name, got, tt.want)
		}
	}
}
