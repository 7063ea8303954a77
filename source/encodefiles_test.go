package source

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/model"
)

// longTableOf is a table of rows with words and numbers that a spreadsheet takes for others.
func longTableOf(rows int, columns ...model.Column) *model.Table {
	t := &model.Table{Caption: model.Plain("Đơn thư"), Columns: columns}
	for n := range rows {
		t.Rows = append(t.Rows, model.Row{Cells: []model.Cell{
			{Text: model.Plain(fmt.Sprintf(`Xã "%d", thôn; a*b*`, n))}, {Text: model.Plain("0" + fmt.Sprint(n))}, model.Num(decimal.New(int64(n*1973), -3))}})
	}
	return t
}

// TestLongTables wants rows of a long table in a file beside the source, and the same report of both; rows that no file says
// stay where they are.
func TestLongTables(t *testing.T) {
	columns := []model.Column{{Title: model.Plain("Nơi")}, {Title: model.Plain("Mã")}, {Title: model.Plain("Số"), Kind: model.NumberColumn, Decimals: 3}}
	groups := []model.Column{columns[0], {Title: model.Plain("Năm"), Columns: columns[1:]}}
	long := longTableOf(longTable+1, columns...)
	bold := longTableOf(longTable+1, columns...)
	bold.Rows[3].Cells[0].Text = model.Rich(model.Run{Text: "Xã", Bold: true})
	total := longTableOf(longTable+1, columns...)
	total.Rows[longTable].Kind = model.TotalRow
	braces := longTableOf(longTable+1, columns...)
	braces.Rows[7].Cells[0].Text = model.Plain(`\{{a}}`)
	for name, tt := range map[string]struct {
		table *model.Table
		file  bool
	}{
		"long": {long, true}, "short": {longTableOf(longTable, columns...), false}, "groups": {longTableOf(longTable+1, groups...), true},
		"bold": {bold, false}, "total": {total, false}, "braces": {braces, true},
	} {
		for form := range Form(len(formEndings)) {
			r := reportOf(model.Block{Paragraph: model.Plain("Như sau:")}, model.Block{Table: tt.table})
			files := fstest.MapFS{}
			var b bytes.Buffer
			err := Encoder{WriteFile: func(name string, content []byte) error {
				files[name] = &fstest.MapFile{Data: content}
				return nil
			}}.Encode(&b, r, form)
			if err != nil {
				t.Fatal(name, form, err)
			}
			if files["bang-1.csv"] != nil != tt.file || strings.Contains(b.String(), "bang-1.csv") != tt.file {
				t.Errorf("%s, %v: a file: %v, want %v\n%s", name, form, !tt.file, tt.file, b.String())
			}
			source := "r" + form.String()
			files[source] = &fstest.MapFile{Data: b.Bytes()}
			again, err := Decode(files, source)
			if err != nil {
				t.Fatal(name, form, err)
			}
			if path, same := sameReport(Normalize(r), Normalize(again)); !same {
				t.Errorf("%s, %v: %s is read otherwise", name, form, path)
			}
		}
	}
}

// TestNotesOfSections wants the body of a note right behind the text that it belongs to.
func TestNotesOfSections(t *testing.T) {
	noted := func(s, note string) model.Text {
		return model.Rich(model.Run{Text: s}, model.Run{Note: &model.Note{Body: []model.Text{model.Plain(note)}}})
	}
	section := func(title model.Text, body ...model.Block) model.Block {
		return model.Block{Section: &model.Section{Title: title, Body: body}}
	}
	r := reportOf(section(noted("THU", "Theo một"), model.Block{Item: &model.Item{Marker: "-", Text: noted("Đất", "Theo hai")}},
		section(model.Plain("Thuế"), model.Block{Paragraph: noted("Thuế", "Theo ba")})), section(model.Plain("CHI"), model.Block{Paragraph: model.Plain("Chi.")}))
	var b bytes.Buffer
	if err := Encode(&b, r, MarkdownForm); err != nil {
		t.Fatal(err)
	}
	_, got, _ := strings.Cut(b.String(), "\n---\n")
	if want := `
# THU[^1]

- Đất[^2]

[^1]: Theo một

[^2]: Theo hai

## Thuế

Thuế[^3]

[^3]: Theo ba

# CHI

Chi.
`; got != want {
		t.Errorf("got\n%s", got)
	}
}

// TestBlocksTogether wants blocks that Markdown does not have, beside each other, in one fence.
func TestBlocksTogether(t *testing.T) {
	item := func(s string) model.Block { return model.Block{Item: &model.Item{Marker: "(1)", Text: model.Plain(s)}} }
	var b bytes.Buffer
	if err := Encode(&b, reportOf(item("Một"), item("Hai"), model.Block{Paragraph: model.Plain("Ba")}, item("Bốn")), MarkdownForm); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(b.String(), "```blocks"); got != 2 {
		t.Errorf("%d fences:\n%s", got, b.String())
	}
}
