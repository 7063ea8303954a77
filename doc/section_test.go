package doc

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/packed"
	"github.com/vanthu/baocao/model"
)

// assembleBody lays out a report that holds nothing but a body.
func assembleBody(t *testing.T, r *model.Report) *Document {
	t.Helper()
	r.IssuingAgency, r.Place, r.Recipients, r.Archive = model.Lines{"ỦY BAN NHÂN DÂN"}, "Gò Vấp", []string{"Như trên"}, "VT"
	r.Subject, r.Closing, r.Signature.Position = model.Plain("Tình hình"), model.Plain("Kính báo cáo."), "CHỦ TỊCH"
	d, err := Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// shape describes the sections of a document: which way their pages lie, whether the first number is hidden, how the
// numbers begin, and the texts that stand in them after the subject.
func shape(d *Document) []string {
	var list []string
	for _, s := range d.Sections {
		var texts []string
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case *Table:
				if b.Style != styleLayout {
					texts = append(texts, "[bảng]")
				}
			case *Paragraph:
				for _, in := range b.Inlines {
					if text, ok := in.(*Text); ok {
						texts = append(texts, strings.Replace(text.Text, " "+muchText, "", 1))
					}
				}
			}
		}
		if i := slices.Index(texts, "Tình hình"); i >= 0 {
			texts = texts[i+1:]
		}
		list = append(list, fmt.Sprint(s.Page.Landscape, s.HideFirst, s.FirstNumber, " ", strings.Join(texts, "|")))
	}
	return list
}

func wideTable() model.Block {
	return model.Block{Table: &model.Table{Landscape: true, Columns: []model.Column{{Title: model.Plain("Cột")}}, Rows: []model.Row{model.Cells("1")}}}
}

func paragraphBlock(s string) model.Block { return model.Block{Paragraph: model.Plain(s)} }

// much is a paragraph of half a page.
func much(s string) model.Block { return paragraphBlock(s + " " + muchText) }

var muchText = strings.TrimSpace(strings.Repeat("cùng nhiều việc khác ", 60))

func sectionBlock(title string, body ...model.Block) model.Block {
	return model.Block{Section: &model.Section{Title: model.Plain(title), Body: body}}
}

func TestWideTables(t *testing.T) {
	const closing = "Kính báo cáo./."
	tests := []struct {
		name string
		body model.Body
		want []string
	}{
		{"between paragraphs", model.Body{much("Trước"), wideTable(), much("Sau")},
			[]string{"false true 0 Trước", "true false 0 [bảng]", "false false 0 Sau|" + closing}},
		{"headings go with the table", model.Body{sectionBlock("A", much("Trước"), sectionBlock("B", sectionBlock("C", wideTable())))},
			[]string{"false true 0 I. A|Trước", "true false 0 1. B|a) C|[bảng]|" + closing}},
		{"tables with a heading between share their pages", model.Body{much("Trước"), wideTable(), sectionBlock("A", wideTable()), wideTable()},
			[]string{"false true 0 Trước", "true false 0 [bảng]|I. A|[bảng]|[bảng]|" + closing}},
		{"the head stands above the table", model.Body{sectionBlock("A", wideTable()), much("Sau")},
			[]string{"true true 0 I. A|[bảng]", "false false 0 Sau|" + closing}},
		{"the head stands above the first table only", model.Body{wideTable(), much("Giữa"), wideTable(), much("Sau")},
			[]string{"true true 0 [bảng]", "false false 0 Giữa", "true false 0 [bảng]", "false false 0 Sau|" + closing}},
		{"little between tables", model.Body{much("Trước"), wideTable(), paragraphBlock("Giữa"), wideTable(), much("Sau")},
			[]string{"false true 0 Trước", "true false 0 [bảng]|Giữa|[bảng]", "false false 0 Sau|" + closing}},
		{"little but a table", model.Body{sectionBlock("A", paragraphBlock("Trước"), wideTable()), paragraphBlock("Sau")},
			[]string{"true true 0 I. A|Trước|[bảng]|Sau|" + closing}},
	}
	for _, tt := range tests {
		got := shape(assembleBody(t, &model.Report{Body: tt.body}))
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

func TestWideTableInAppendix(t *testing.T) {
	r := &model.Report{Body: model.Body{paragraphBlock("Phụ lục")}, Appendices: []model.Appendix{
		{Title: model.Lines{"TÊN"}, Reference: model.NoReference, Body: model.Body{wideTable()}},
		{Orientation: model.Landscape, Reference: model.NoReference, Body: model.Body{wideTable(), much("Sau")}},
	}}
	want := []string{"true true 1 Phụ lục I|TÊN|[bảng]", "true true 1 Phụ lục II|[bảng]|Sau./."}
	if got := shape(assembleBody(t, r))[1:]; !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// TestForms: a biểu mẫu begins a page, whose number goes on, but for one right under the head; its label goes with a wide table.
func TestForms(t *testing.T) {
	form := func(label string, body ...model.Block) model.Block {
		return model.Block{Section: &model.Section{Kind: model.Form, Number: label, Title: model.Plain("TÊN"), Body: body}}
	}
	r := &model.Report{AgencyName: "Ủy ban nhân dân xã", Body: model.Body{paragraphBlock("Phụ lục")}, Appendices: []model.Appendix{
		{Title: model.Lines{"BIỂU"}, Reference: model.NoReference, Body: model.Body{form("", paragraphBlock("Một")), form("Biểu số 2", model.Block{Centred: model.Plain("(Mẫu)")}, wideTable()),
			form("", paragraphBlock("Ba"))}},
		{Title: model.Lines{"BIỂU"}, Issued: true, Body: model.Body{paragraphBlock("Đầu"), form("", paragraphBlock("Một"))}},
	}}
	want := []string{"false true 1 Phụ lục I|BIỂU|Biểu mẫu\u00a01|TÊN|Một", "true false 0 Biểu số\u00a02|TÊN|(Mẫu)|[bảng]", "false false 0 Biểu mẫu\u00a03|TÊN|Ba./.",
		"false true 1 Phụ lục II|BIỂU|(Ban hành kèm theo Báo cáo số ", "false false 0 Biểu mẫu\u00a01|TÊN|Một./."}
	got := shape(assembleBody(t, r))[1:]
	if len(got) == len(want) && strings.HasPrefix(got[3], want[3]) {
		want[3] = got[3]
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// TestOutlineLevels: under a phần everything is one level lower in the navigation pane.
func TestOutlineLevels(t *testing.T) {
	article := &model.Section{Kind: model.Article, Title: model.Plain("C"), Body: model.Body{sectionBlock("D")}}
	for _, tt := range []struct {
		body model.Body
		want map[StyleID]int
	}{
		{model.Body{sectionBlock("A", sectionBlock("B"))}, map[StyleID]int{"Muc": 1, "Khoan": 2, "Diem": 3}},
		{model.Body{{Section: &model.Section{Kind: model.Part, Title: model.Plain("A"), Body: model.Body{sectionBlock("B", sectionBlock("C"))}}}},
			map[StyleID]int{"Phan": 1, "TenPhan": 1, "Muc": 2, "Khoan": 3}},
		{model.Body{{Section: &model.Section{Kind: model.Chapter, Title: model.Plain("B"), Body: model.Body{{Section: article}}}}},
			map[StyleID]int{"Chuong": 1, "TenChuong": 1, "Dieu": 2, "Khoan": 3}},
	} {
		d := assembleBody(t, &model.Report{Body: tt.body})
		for _, s := range d.Styles {
			if want, ok := tt.want[s.ID]; ok && s.Outline != want {
				t.Errorf("%s is at level %d, want %d", s.ID, s.Outline, want)
			}
		}
	}
}

func TestPictureIsNeverEnlarged(t *testing.T) {
	page := Page{Width: Mm(210), Height: Mm(297), Top: Mm(20), Bottom: Mm(20), Left: Mm(30), Right: Mm(15)}
	for _, tt := range []struct{ width, height, asked, wantWidth, wantHeight float64 }{
		{100, 50, 0, 100, 50},
		{100, 50, 120, 100, 50},
		{100, 50, 40, 40, 20},
		{330, 100, 0, 165, 50},
		{330, 100, 200, 165, 50},
		{100, 454, 0, 50, 227},
	} {
		w, h := scaleDown(Mm(tt.width), Mm(tt.height), Mm(tt.asked), page)
		if w != Mm(tt.wantWidth) || h != Mm(tt.wantHeight) {
			t.Errorf("%v × %v, asked %v: %v × %v", tt.width, tt.height, tt.asked, w, h)
		}
	}
	file := packed.PNG(t, image.NewGray(image.Rect(0, 0, 96, 48)))
	d := assembleBody(t, &model.Report{Body: model.Body{{Picture: &model.Picture{Data: file, Alt: "Ảnh"}}}})
	for _, b := range d.Sections[0].Blocks {
		if p, ok := b.(*Paragraph); ok && p.Style == stylePicture {
			if m := p.Inlines[0].(*Image); m.Width != Mm(25.4) || m.Height != Mm(12.7) || m.Format != "png" || m.Alt != "Ảnh" {
				t.Errorf("%+v", m)
			}
			return
		}
	}
	t.Error("no image")
}

// TestPictureWidth warns of a picture that has not the width it asks for.
func TestPictureWidth(t *testing.T) {
	file := packed.PNG(t, image.NewGray(image.Rect(0, 0, 96, 48))) // of 25.4 mm
	for asked, want := range map[float64]string{0: "", 20: "", 25.4: "", 25.8: "", 60: "body[0].item.body[0].picture.width picture-width 60mm"} {
		in := model.Block{Picture: &model.Picture{Data: file, Alt: "Ảnh", Width: asked}}
		d := assembleBody(t, &model.Report{Body: model.Body{{Item: &model.Item{Marker: "-", Text: model.Plain("Xem ảnh"), Body: model.Body{in}}}}})
		got := ""
		for _, f := range d.Warnings {
			got += f.Path + " " + f.Rule + " " + f.Value
		}
		if got != want {
			t.Errorf("%v: %q, want %q", asked, got, want)
		}
	}
}
