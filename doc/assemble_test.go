package doc_test

import (
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// report is one with nothing but what is required.
func report(body ...model.Block) *model.Report {
	return &model.Report{
		IssuingAgency: model.Lines{"SỞ Y TẾ"},
		AgencyName:    "Sở Y tế",
		Place:         "Lâm Đồng",
		Subject:       model.Plain("Kết quả quý I"),
		Body:          body,
		Closing:       model.Plain("Trên đây là báo cáo tháng đầu."),
		Recipients:    []string{"Bộ Y tế"},
		Archive:       "VT",
		Signature:     model.Signature{Position: "GIÁM ĐỐC"},
	}
}

func assemble(t *testing.T, r *model.Report) *doc.Document {
	t.Helper()
	d, err := doc.Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// in returns the texts of the paragraphs in the given styles.
func in(d *doc.Document, styles ...doc.StyleID) []string {
	var texts []string
	for p := range d.Paragraphs() {
		if slices.Contains(styles, p.Style) {
			texts = append(texts, p.String())
		}
	}
	return texts
}

func wantTexts(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func section(title string, body ...model.Block) model.Block {
	return model.Block{Section: &model.Section{Title: model.Plain(title), Body: body}}
}

func item(text string, body ...model.Block) model.Block {
	return model.Block{Item: &model.Item{Text: model.Plain(text), Body: body}}
}

// TestNumbers wants sections numbered by level, and the count to go on from a number that is given.
func TestNumbers(t *testing.T) {
	own := section("e")
	own.Section.Number = "5."
	start := section("d", own, section("f"))
	start.Section.Start = 3
	d := assemble(t, report(
		section("A", section("a", section("x"), section("y")), section("b")),
		section("B", section("c", section("z", section("dash", section("plus"))))),
		start,
	))
	wantTexts(t, in(d, "Muc", "Khoan", "Diem", "GachMuc", "CongMuc"),
		"I. A", "1. a", "a) x", "b) y", "2. b", "II. B", "1. c", "a) z", "- dash", "+ plus", "III. d", "5. e", "6. f")
}

// TestItems wants dashes outside and plus signs inside, and everything that stands under an item.
func TestItems(t *testing.T) {
	marked := item("m")
	marked.Item.Marker = "*"
	d := assemble(t, report(
		item("a", item("b", item("c")), model.Block{Paragraph: model.Plain("p")}, item("d")), marked))
	wantTexts(t, in(d, "GachDauDong", "NoiDung"), "- a", "+ b", "+ c", "p", "+ d", "* m", "Trên đây là báo cáo tháng đầu./.")
}

// TestEndMark wants the mark right after the last word, in the face of the text around it.
func TestEndMark(t *testing.T) {
	bold := model.Run{Text: "hết.", Bold: true}
	note := model.Run{Note: &model.Note{Body: []model.Text{model.Plain("n")}}}
	tests := []struct {
		closing model.Text
		want    string
	}{
		{model.Plain("Hết"), "Hết./."},
		{model.Plain("Hết. "), "Hết./."},
		{model.Plain("vân vân..."), "vân vân..../."},
		{model.Rich(model.Run{Text: "Đã "}, bold), "Đã **hết**./."},
		{model.Rich(model.Run{Text: "Hết"}, note), "Hết[^1]./."},
		{model.Rich(model.Run{Text: "Hết"}, note, model.Run{Text: "."}), "Hết[^1]./."},
		{model.Rich(model.Run{Text: "Hết."}, note, model.Run{Text: " /."}), "Hết[^1]./."},
		{model.Rich(model.Run{Text: "Đã "}, bold, model.Run{Text: " /."}), "Đã **hết**./."},
		{model.Rich(model.Run{Text: "Hết..."}, note), "Hết...[^1]./."},
	}
	for _, test := range tests {
		r := report(model.Block{Paragraph: model.Plain("a")})
		r.Closing = test.closing
		var tree strings.Builder
		if err := doc.Fprint(&tree, assemble(t, r)); err != nil {
			t.Fatal(err)
		}
		if want := "Nội dung (giữ với đoạn sau): " + test.want + "\n"; !strings.Contains(tree.String(), want) {
			t.Errorf("no %q in\n%s", want, tree.String())
		}
	}
}

// TestAppendices wants Roman numerals where there are several, pages of their own, and their numbers from 1.
func TestAppendices(t *testing.T) {
	r := report(model.Block{Paragraph: model.Plain("Xem phụ lục.")})
	r.Number = model.Number{Ordinal: 5, Symbol: "BC-SYT"}
	r.Date = model.Date{Day: 5, Month: 3, Year: 2026}
	r.Appendices = []model.Appendix{
		{Title: model.Lines{"DANH SÁCH", "CÁN BỘ"}},
		{Reference: model.ElectronicReference, Orientation: model.Landscape},
		{Label: "Phụ lục 3", Reference: model.NoReference},
	}
	d := assemble(t, r)
	wantTexts(t, in(d, "PhuLuc", "TenPhuLuc", "KemTheo"),
		"Phụ lục I", "DANH SÁCH\nCÁN BỘ", "(Kèm theo Báo cáo số 05/BC-SYT ngày 05 tháng 3 năm 2026 của Sở Y tế)",
		"Phụ lục II", "(Kèm theo Báo cáo số "+strings.Repeat("\u00a0", 8)+"/BC-SYT ngày .... tháng .... năm ........ của Sở Y tế)",
		"Phụ lục 3")
	for i, s := range d.Sections {
		if landscape, first := i == 2, min(i, 1); s.Page.Landscape != landscape || s.FirstNumber != first || !s.HideFirst {
			t.Errorf("section %d: landscape %v, from %d, first page hidden %v", i, s.Page.Landscape, s.FirstNumber, s.HideFirst)
		}
	}

	r.Appendices = r.Appendices[:1]
	wantTexts(t, in(assemble(t, r), "PhuLuc"), "Phụ lục")
}

// TestComposed wants text in composed form, with a mark at the start of a run back on its letter.
func TestComposed(t *testing.T) {
	r := report(model.Block{Paragraph: model.Rich(
		model.Run{Text: "Va"}, model.Run{Text: "\u0302\u0301p", Bold: true}, model.Run{Break: true}, model.Run{Text: "\u0301"},
	)})
	d := assemble(t, r)
	for p := range d.Paragraphs() {
		if p.Style == "NoiDung" {
			first, second := p.Inlines[0].(*doc.Text), p.Inlines[1].(*doc.Text)
			if first.Text != "Vấ" || first.Bold || second.Text != "p" || !second.Bold {
				t.Errorf("got %+v, %+v", *first, *second)
			}
			return
		}
	}
}

// TestHeading wants the heading merged as the tree of columns says.
func TestHeading(t *testing.T) {
	leaf := func(title string) model.Column { return model.Column{Title: model.Plain(title)} }
	group := leaf("G")
	group.Columns = []model.Column{leaf("b"), leaf("c")}
	d := assemble(t, report(model.Block{Table: &model.Table{
		Columns: []model.Column{leaf("a"), group, leaf("d")}, Rows: []model.Row{model.Cells("1", "2", "3", "4")},
	}}))
	var table *doc.Table
	for _, b := range d.Sections[0].Blocks {
		if b, ok := b.(*doc.Table); ok && len(b.Grid) == 4 {
			table = b
		}
	}
	type cell struct {
		text    string
		columns int
		merge   doc.Merge
	}
	want := [][]cell{
		{{"a", 0, doc.MergeStart}, {"G", 2, doc.NotMerged}, {"d", 0, doc.MergeStart}},
		{{"", 0, doc.MergeOn}, {"b", 0, doc.NotMerged}, {"c", 0, doc.NotMerged}, {"", 0, doc.MergeOn}},
		{{"1", 0, doc.NotMerged}, {"2", 0, doc.NotMerged}, {"3", 0, doc.NotMerged}, {"4", 0, doc.NotMerged}},
	}
	n := 0
	for row := range table.Rows {
		var got []cell
		for _, c := range row.Cells {
			got = append(got, cell{c.Blocks[0].(*doc.Paragraph).String(), c.Columns, c.Merge})
		}
		if n >= len(want) || !slices.Equal(got, want[n]) {
			t.Errorf("row %d: %v", n, got)
		}
		n++
	}
	if n != len(want) || table.Heading != 2 {
		t.Errorf("%d rows, of which %d are heading", n, table.Heading)
	}
}

// TestColumns wants the grid as wide as the text, and a width that is asked for kept.
func TestColumns(t *testing.T) {
	fixed := model.Column{Title: model.Plain("STT"), Width: model.Width{Millimetres: 20}}
	share := model.Column{Title: model.Plain("Tên"), Width: model.Width{Percent: 50}}
	rest := model.Column{Title: model.Plain("Ghi chú")}
	d := assemble(t, report(model.Block{Table: &model.Table{Columns: []model.Column{fixed, share, rest}}}))
	for _, b := range d.Sections[0].Blocks {
		table, ok := b.(*doc.Table)
		if !ok || len(table.Grid) != 3 {
			continue
		}
		got := []int64{table.Grid[0].Twips(), table.Grid[1].Twips(), table.Grid[2].Twips()}
		width := d.Sections[0].Page.TextWidth().Twips()
		if want := []int64{1134, width / 2, width - width/2 - 1134}; !slices.Equal(got, want) {
			t.Errorf("columns of %v twips, want %v", got, want)
		}
		return
	}
	t.Error("no table")
}

// TestRowsStream wants the rows asked for one at a time, and no more after the reader has stopped.
func TestRowsStream(t *testing.T) {
	asked := 0
	r := report(model.Block{Table: &model.Table{
		Columns: []model.Column{{Title: model.Plain("Số"), Kind: model.NumberColumn, Decimals: 1}},
		RowSeq: func(yield func(model.Row, error) bool) {
			for {
				asked++
				if !yield(model.Row{Cells: []model.Cell{model.Num(decimal.New(int64(asked)*10005, -1))}}, nil) {
					return
				}
			}
		},
	}})
	for _, b := range assemble(t, r).Sections[0].Blocks {
		if table, ok := b.(*doc.Table); ok && len(table.Grid) == 1 {
			next, stop := iter.Pull2(table.Rows)
			defer stop()
			next() // the heading
			for _, want := range []string{"1.000,5", "2.001,0"} {
				row, err, ok := next()
				if got := row.Cells[0].Blocks[0].(*doc.Paragraph).String(); err != nil || !ok || got != want {
					t.Errorf("got %q (%v), want %q", got, err, want)
				}
			}
			if asked != 2000 { // those that are measured
				t.Errorf("%d rows asked for", asked)
			}
			for range 2000 {
				next()
			}
			if asked != 2002 {
				t.Errorf("%d rows asked for", asked)
			}
			return
		}
	}
	t.Error("no table")
}

// TestRichCells wants the style of the column on every line of a cell, each a paragraph, and nothing left of the row before.
func TestRichCells(t *testing.T) {
	bold := model.Row{Cells: []model.Cell{{Text: model.Rich(model.Run{Text: "đậm", Bold: true}, model.Run{Break: true}, model.Run{Text: "x"})}}}
	d := assemble(t, report(model.Block{Table: &model.Table{
		Columns: []model.Column{{Title: model.Plain("a")}},
		Rows:    []model.Row{bold, model.Cells("một"), model.Cells("hai\nba"), model.Cells(""), bold},
	}}))
	wantTexts(t, in(d, "Bang13Trai"), "đậm", "x", "một", "hai", "ba", "", "đậm", "x")
}

// TestSizes wants the whole set of sizes to change together.
func TestSizes(t *testing.T) {
	r := report(model.Block{Paragraph: model.Plain("a")})
	for sizes, want := range map[decree.SizeSet]map[doc.StyleID]float64{
		decree.Large: {"QuocHieu": 13, "TieuNgu": 14, "DiaDanhThoiGian": 14, "NoiDung": 14},
		decree.Small: {"QuocHieu": 12, "TieuNgu": 13, "DiaDanhThoiGian": 13, "NoiDung": 13},
	} {
		d, err := doc.Config{Sizes: sizes}.Assemble(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range d.Styles {
			if points, ok := want[s.ID]; ok && s.Size != doc.Pt(points) {
				t.Errorf("%v: %s is %v pt, want %v", sizes, s.ID, s.Size.Pt(), points)
			}
		}
	}
}

// TestDocumentsShareNothing: what is done to a document leaves those beside it and after it as they are.
func TestDocumentsShareNothing(t *testing.T) {
	r := report(
		model.Block{Section: &model.Section{Title: model.Plain("Kết quả năm 2024"), Body: model.Body{
			{Item: &model.Item{Text: model.Plain("Theo Điều 5")}}, {Paragraph: source.Markdown("**Một** hai", nil)}}}},
		model.Block{Table: &model.Table{Columns: []model.Column{
			{Title: model.Plain("A")}, {Title: model.Plain("B"), Columns: []model.Column{{Title: model.Plain("C")}, {Title: model.Plain("D")}}}}}})
	print := func(d *doc.Document) string {
		var out strings.Builder
		if err := doc.Fprint(&out, d); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	want := print(assemble(t, r))
	changed, beside := assemble(t, r), assemble(t, r)
	for i := range changed.Styles {
		changed.Styles[i].Size *= 2
	}
	for i := range changed.Sections {
		change(changed.Sections[i].Blocks)
	}
	if print(changed) == want {
		t.Fatal("nothing was changed")
	}
	if got := print(beside); got != want {
		t.Errorf("the document beside:\n%s\nwant\n%s", got, want)
	}
	if got := print(assemble(t, r)); got != want {
		t.Errorf("the next document:\n%s\nwant\n%s", got, want)
	}
}

// change changes all that the blocks are made of, in place and by adding to it.
func change(blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			for _, in := range b.Inlines {
				if text, ok := in.(*doc.Text); ok {
					text.Text, text.Bold = "khác", !text.Bold
				}
			}
			b.KeepNext = !b.KeepNext
			b.Inlines = append(b.Inlines, &doc.Text{Text: "thêm"})
		case *doc.Table:
			for row := range b.Rows {
				for i := range row.Cells {
					change(row.Cells[i].Blocks)
				}
			}
		}
	}
}

// TestAppendInlines: what is added to a paragraph does not come into the next one.
func TestAppendInlines(t *testing.T) {
	d := assemble(t, report(model.Block{Paragraph: source.Markdown("**Một** hai", nil)}, model.Block{Paragraph: source.Markdown("**Ba** bốn", nil)}))
	var rich []*doc.Paragraph
	for _, b := range d.Sections[0].Blocks {
		if p, ok := b.(*doc.Paragraph); ok && len(p.Inlines) == 2 {
			rich = append(rich, p)
		}
	}
	if len(rich) != 2 {
		t.Fatalf("%d paragraphs of two runs", len(rich))
	}
	for range 4 {
		rich[0].Inlines = append(rich[0].Inlines, &doc.Text{Text: "thêm"})
	}
	if got := rich[1].Inlines[0].(*doc.Text).Text; got != "Ba" {
		t.Errorf("the next paragraph begins with %q", got)
	}
}
