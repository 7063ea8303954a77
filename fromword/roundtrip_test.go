package fromword_test

import (
	"bytes"
	"io/fs"
	"math"
	"path"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/examples/cases"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// caseNames are the cases of the README.
func caseNames(t testing.TB) []string {
	t.Helper()
	names, err := fs.Glob(cases.Files, "*/report.*")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	return names
}

// caseReport is a case without the appendices that have files of their own: the file of the report is without them.
func caseReport(t testing.TB, name string) *model.Report {
	t.Helper()
	folder, err := fs.Sub(cases.Files, path.Dir(name))
	if err != nil {
		t.Fatal(err)
	}
	r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(folder, path.Base(name))
	if err != nil {
		t.Fatal(name, err)
	}
	return r
}

func rendered(t testing.TB, r *model.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := baocao.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t testing.TB, docx []byte) *fromword.Result {
	t.Helper()
	result, err := fromword.Read(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// notShown is what no page shows, each as what makes two reports alike that differ in nothing else. The guide lists it:
// doc/guide/import.md.
var notShown = []struct {
	what  string
	alike func(r *model.Report)
}{
	{"what is for the register alone", func(r *model.Report) {
		r.OrganID, r.FileCode, r.DocOrdinal, r.DueDate, r.RecipientIDs = "", model.FileCode{}, 0, model.Date{}, nil
		for i := range r.Addressees {
			r.Addressees[i].OrganID = ""
		}
	}},
	{"names of figures", func(r *model.Report) { r.Figures, r.Sums = nil, nil }},
	{"names of tables and of files", func(r *model.Report) {
		for _, t := range r.Tables() {
			t.ID, t.File, t.Heading = "", "", nil
		}
		for _, p := range r.Pictures() {
			p.File = ""
		}
	}},
	{"whether the first paragraph leads in", func(r *model.Report) {
		if !r.LeadIn.IsEmpty() {
			r.Body = append(model.Body{{Paragraph: r.LeadIn}}, r.Body...)
			r.LeadIn = model.Text{}
		}
	}},
	{"whether the last paragraph closes", func(r *model.Report) {
		if !r.Closing.IsEmpty() {
			addLast(&r.Body, model.Block{Paragraph: r.Closing})
			r.Closing = model.Text{}
		}
	}},
	{"whether a number was typed", func(r *model.Report) { eachBody(r, typeNumbers(r.Numbering)) }},
	{"items under items", func(r *model.Report) { eachBody(r, flattenItems) }},
	{"the width of a picture that has it by itself", func(r *model.Report) {
		for _, p := range r.Pictures() {
			if size, err := p.Size(); err == nil && math.Abs(size.Width-p.Width) < 0.5 {
				p.Width = 0
			}
		}
	}},
	{"a stop that gives way to the end mark", func(r *model.Report) {
		trimLast(&r.Body)
		for i := range r.Appendices {
			if a := &r.Appendices[i]; a.Body.EndsInText() {
				trimLast(&a.Body)
			}
		}
	}},
	{"khoản and điểm of plain text", func(r *model.Report) { eachBody(r, untitledAsItems) }},
	{"levels of rows but for their face, and what adds up", func(r *model.Report) {
		for _, t := range r.Tables() {
			withoutLevels(t)
		}
	}},
	{"what is summed, kinds and widths of columns", func(r *model.Report) {
		for _, t := range r.Tables() {
			plainTable(t)
		}
	}},
}

func eachBody(r *model.Report, change func(*model.Body)) {
	change(&r.Body)
	for i := range r.Appendices {
		change(&r.Appendices[i].Body)
	}
}

// addLast puts a block under the last heading.
func addLast(body *model.Body, b model.Block) {
	for {
		n := len(*body)
		if n == 0 || (*body)[n-1].Section == nil {
			break
		}
		body = &(*body)[n-1].Section.Body
	}
	*body = append(*body, b)
}

// trimLast takes from the last text what gives way to the end mark.
func trimLast(body *model.Body) {
	for n := len(*body); n > 0; n = len(*body) {
		last := &(*body)[n-1]
		switch {
		case last.Section != nil:
			body = &last.Section.Body
			continue
		case last.Item != nil:
			last.Item.Text = trimText(last.Item.Text)
		case !last.Paragraph.IsEmpty():
			last.Paragraph = trimText(last.Paragraph)
		case !last.Quote.IsEmpty():
			last.Quote = trimText(last.Quote)
		}
		return
	}
}

func trimText(t model.Text) model.Text {
	return t.Map(func(s string) string {
		if strings.HasSuffix(t.String(), s) {
			return s[:decree.TrimEnd(s)]
		}
		return s
	})
}

func typeNumbers(scheme model.Scheme) func(*model.Body) {
	var visit func(body model.Body, n *model.Numbering)
	visit = func(body model.Body, n *model.Numbering) {
		for i := range body {
			if s := body[i].Section; s != nil {
				h := n.Next(s)
				under := n.Under(s, h)
				s.Number, s.Start, s.Level = h.Number, 0, h.Level
				if s.Kind >= model.Clause {
					s.Kind = model.ByLevel
				}
				visit(s.Body, under)
			}
		}
	}
	return func(body *model.Body) { visit(*body, model.NewNumbering(scheme)) }
}

func flattenItems(body *model.Body) {
	var flat model.Body
	for _, b := range *body {
		flat = append(flat, b)
		switch {
		case b.Item != nil:
			under := b.Item.Body
			b.Item.Body = nil
			flattenItems(&under)
			flat = append(flat, under...)
		case b.Section != nil:
			flattenItems(&b.Section.Body)
		}
	}
	*body = flat
}

func untitledAsItems(body *model.Body) {
	var flat model.Body
	for _, b := range *body {
		if s := b.Section; s != nil {
			untitledAsItems(&s.Body)
			if s.Title.IsEmpty() && s.Kind == model.ByLevel {
				flat = append(flat, model.Block{Item: &model.Item{Marker: s.Number, Text: s.Body[0].Paragraph}})
				flat = append(flat, s.Body[1:]...)
				continue
			}
		}
		flat = append(flat, b)
	}
	*body = flat
}

// plainTable makes every cell the text that it is printed as, in columns without kinds and widths.
func plainTable(t *model.Table) {
	leaves := t.Leaves()
	grid := model.NewGrid(len(leaves))
	for _, row := range t.Rows {
		places, err := grid.Place(row)
		if err != nil {
			continue
		}
		for _, p := range places {
			if p.Cell >= 0 && row.Cells[p.Cell].Number.Valid {
				c := &row.Cells[p.Cell]
				c.Text, c.Number = withDigits(c.Text, untied(leaves[p.Column].Shown(&row, c).Print(c.Number.Decimal))), decimal.NullDecimal{}
			}
		}
	}
	for i := range t.Rows {
		t.Rows[i].Format = nil
		for j := range t.Rows[i].Cells {
			t.Rows[i].Cells[j].AsText, t.Rows[i].Cells[j].Format = false, nil
		}
	}
	t.Kind, t.Size = model.TextColumn, 0
	eachColumn(t.Columns, func(c *model.Column) { *c = model.Column{Title: c.Title, Columns: c.Columns, Label: c.Label} })
}

// withDigits is the text of a number as it is printed, in its face and with its note.
func withDigits(t model.Text, digits string) model.Text {
	if t.IsEmpty() {
		return model.Plain(digits)
	}
	return inRuns(t, func(r *model.Run) { r.Text = digits })
}

// inRuns changes the runs with characters.
func inRuns(t model.Text, change func(*model.Run)) model.Text {
	var runs []model.Run
	for r := range t.Runs() {
		if r.Text != "" {
			change(&r)
		}
		runs = append(runs, r)
	}
	return model.Rich(runs...)
}

// withoutLevels gives the cells of rows with a level the face that the level has on the page.
func withoutLevels(t *model.Table) {
	deepest := 0
	for _, row := range t.Rows {
		if deepest = max(deepest, row.Level); row.Level == 0 && row.Kind == model.PlainRow && deepest > 0 {
			deepest = 10
		}
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		bold, italic := 0 < row.Level && row.Level <= 2 && row.Level < deepest && !row.OfWhich, row.OfWhich
		row.Level, row.OfWhich = 0, false
		if !bold && !italic {
			continue
		}
		for j := range row.Cells {
			c := &row.Cells[j]
			if c.Number.Valid && c.Text.IsEmpty() {
				c.Text = model.Plain(c.Number.Decimal.String())
			}
			c.Text = inRuns(c.Text, func(r *model.Run) { r.Bold, r.Italic = bold, italic })
		}
	}
}

func eachColumn(columns []model.Column, change func(*model.Column)) {
	for i := range columns {
		change(&columns[i])
		eachColumn(columns[i].Columns, change)
	}
}

// shown prints what a page shows of a report.
func shown(t testing.TB, r *model.Report) string {
	t.Helper()
	r = source.Normalize(r.Resolve())
	for _, text := range r.Texts() {
		*text = text.Map(func(s string) string { return strings.ReplaceAll(s, "{{", "{ {") })
	}
	for _, one := range notShown {
		one.alike(r)
	}
	for _, p := range r.Pictures() {
		p.File, p.Data = "hinh.png", nil
	}
	var b bytes.Buffer
	if err := source.Encode(&b, r, source.YAMLForm); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tree(t testing.TB, r *model.Report) string {
	t.Helper()
	d, err := doc.Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := doc.Fprint(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestRoundTrip wants the report that a file of ours was made from, and the same page of it.
func TestRoundTrip(t *testing.T) {
	for _, name := range caseNames(t) {
		t.Run(path.Dir(name), func(t *testing.T) {
			r := caseReport(t, name)
			result := read(t, rendered(t, r))
			for _, l := range result.Losses {
				t.Errorf("lost: %v: %s (%s)", l.Place, l.Text, l.Reason.En)
			}
			var left []model.Appendix
			for _, a := range r.Appendices {
				if !a.OwnFile {
					left = append(left, a)
				}
			}
			r.Appendices = left
			if got, want := shown(t, result.Report), shown(t, r); got != want {
				t.Errorf("another report:\n%s", firstDifference(got, want))
			}
			r = r.Resolve()
			for _, table := range r.Tables() {
				table.Size = 0
				eachColumn(table.Columns, func(c *model.Column) { c.Width, c.Sum, c.Turned = model.Width{}, false, nil })
			}
			if got, want := untied(tree(t, result.Report)), untied(tree(t, r)); got != want {
				t.Errorf("another page:\n%s", firstDifference(got, want))
			}
		})
	}
}

// firstDifference are the lines of two texts from the first that differs.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	i := 0
	for i < len(g) && i < len(w) && g[i] == w[i] {
		i++
	}
	excerpt := func(lines []string) string {
		return strings.Join(lines[max(0, i-2):min(len(lines), i+6)], "\n")
	}
	return "got\n" + excerpt(g) + "\nwant\n" + excerpt(w)
}

// untied is a text with a space for every one at which no line ends: where words are tied is layout.
func untied(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }
