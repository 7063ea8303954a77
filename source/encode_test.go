package source

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/model"
)

// hard are texts that something in a source could take for a mark, a block or a value.
var hard = []string{
	"1. Một", "- gạch", "+ cộng", "* sao", "a) điểm", "a. b", "# đề", "#A", "| a | b |", "> trích", "```", "~~~x", "---", "===", "• chấm", "– gạch ngang", "Điều 5. Tên", "I. Một", "1.2. Một",
	"*", "**", "a*b*c", "_a_", "x^2^", "^a^", "H~2~O", "~~x~~", "[a](b)", "[^1]", "[^a]: b", "![a](b)", "[", "]", `\`, `\\`, `a\`, `\*`, "&", "&amp;", "&#42;", "&nbsp;", "<", "<b>", "<!-- x -->", "a <!-- b", "`x`", "$x$", "{{a}}", `\{{a}}`, "{", "{{", "http://a.vn/b_c_d", "https://x.vn/?a=1&b=2", "www.a.vn", "a_b@c.vn", "noi_vu@example.gov.vn",
	" trước", "sau ", "  ", "\u00a0", "a\u00a0b", "\u00a0a", "a\tb", "\ta", "a\nb", "\n", "a\n\nb", "a\r\nb", "e\u0301", "\u0301", "\u200b", "\u2028", "\u0085", "\x00", "\ufeff", "\U0001f1fb",
	"true", "null", "~", "no", "Y", "01", "1e5", "0x1F", ".5", "1_000", "2024-11-08", "12:30:45", "1.973", "-5", "=1+1", "@a", "%a", "!a", "&a b", "? a", ": a", "a: b", "a #b", "'a'", `"a"`, ",", "a, b", "{a}", "[a]", "a:", "-", "",
}

func reportOf(body ...model.Block) *model.Report {
	return &model.Report{IssuingAgency: model.Lines{"SỞ NỘI VỤ"}, Place: "Huế", Subject: model.Plain("Kết quả"), Body: body}
}

// TestHardTexts puts every text, in every face, in every place of a report.
func TestHardTexts(t *testing.T) {
	for _, s := range hard {
		note := model.Run{Note: &model.Note{Body: []model.Text{model.Plain(s), model.Plain("hai")}}}
		for _, text := range []model.Text{
			model.Plain(s), model.Rich(model.Run{Text: s, Bold: true}, model.Run{Text: s}),
			model.Rich(model.Run{Text: "a"}, model.Run{Text: s, Italic: true}, model.Run{Text: "b", Bold: true, Italic: true}),
			model.Rich(model.Run{Text: "m"}, model.Run{Text: s, Superscript: true}, model.Run{}, model.Run{Break: true}, model.Run{Text: s}),
			model.Rich(model.Run{Text: s}, note, model.Run{Text: s}),
		} {
			r := reportOf(model.Block{Paragraph: text}, model.Block{Quote: text}, model.Block{Centred: text},
				model.Block{Item: &model.Item{Marker: "-", Text: text, Body: model.Body{{Paragraph: text}, {Item: &model.Item{Text: text}}}}},
				model.Block{Item: &model.Item{Marker: "a)", Text: text}}, model.Block{Item: &model.Item{Marker: "1.", Text: text}},
				model.Block{Table: &model.Table{
					Columns: []model.Column{{Title: text}, {Title: model.Plain("b"), Kind: model.NumberColumn}},
					Rows:    []model.Row{{Cells: []model.Cell{{Text: text}, {Text: text}}}}}},
				model.Block{Table: &model.Table{Columns: []model.Column{{Title: text}}, Rows: []model.Row{{Cells: []model.Cell{{Text: text}}}}}},
				model.Block{Section: &model.Section{Title: text, Body: model.Body{{Paragraph: text}}}},
				model.Block{Section: &model.Section{Number: "II.", Title: text}},
				model.Block{Section: &model.Section{Kind: model.Article, Title: text}})
			r.Appendices = []model.Appendix{{Body: model.Body{
				{Centred: text}, {Section: &model.Section{Title: text}},
				{Section: &model.Section{Kind: model.Form, Title: text, Body: model.Body{{Section: &model.Section{Title: text}}}}},
				{Section: &model.Section{Kind: model.Form, Number: "Biểu số 01/BC-STC", Title: text}}}}}
			r.LeadIn, r.Preamble, r.Recipients, r.Archive = text, []model.Text{text}, []string{s}, s
			for form := range Form(len(formEndings)) {
				var b bytes.Buffer
				if err := Encode(&b, r, form); err != nil {
					t.Errorf("%q, %v: %v", s, form, err)
				}
			}
		}
	}
}

// TestNumbersPrinted wants numbers to be read with their value, and numerals that are texts to stay texts.
func TestNumbersPrinted(t *testing.T) {
	row := model.Row{}
	columns := []model.Column{}
	for _, s := range []string{"0", "-5", "1.973", "12.500", "0.125", "1234.567", "-1.973", "1973", "100", "0.000000000001"} {
		d := decimal.RequireFromString(s)
		columns = append(columns, model.Column{Title: model.Plain("a"), Kind: model.NumberColumn}, model.Column{Title: model.Plain("b")}, model.Column{Title: model.Plain("c"), Kind: model.NumberColumn})
		row.Cells = append(row.Cells, model.Num(d), model.Num(d), model.Cell{Text: model.Plain(s)})
	}
	r := reportOf(model.Block{Table: &model.Table{Columns: columns, Rows: []model.Row{row}}})
	for form := range Form(len(formEndings)) {
		var b bytes.Buffer
		if err := Encode(&b, r, form); err != nil {
			t.Error(form, err)
		}
		if form != JSONForm && strings.Contains(b.String(), " 1.973,") {
			t.Errorf("%v prints a number that may be thousands:\n%s", form, b.String())
		}
	}
}

// TestNotPrinted wants a refusal with the path, and nothing written.
func TestNotPrinted(t *testing.T) {
	table := &model.Table{Columns: []model.Column{{Title: model.Plain("a")}}, RowSeq: func(func(model.Row, error) bool) {}}
	for want, r := range map[string]*model.Report{
		"body[0].table":              reportOf(model.Block{Table: table}),
		"body[0].picture":            reportOf(model.Block{Picture: &model.Picture{Data: []byte("x")}}),
		"body[0].paragraph":          reportOf(model.Block{Paragraph: model.Plain("a").WithFault(model.Fault{Rule: "x"})}),
		"figures.a.value":            {Figures: model.Figures{"a": {Value: decimal.New(1, 2_000_000_000)}}},
		"numbering":                  {Numbering: 9},
		"recipients[0]":              {Recipients: []string{"\xff"}},
		"signature.authority[0].Of":  {Signature: model.Signature{Authority: []model.Authority{{Of: " A"}}}},
		"body[0].section.start":      reportOf(model.Block{Section: &model.Section{Title: model.Plain("a"), Start: 1 << 40}}),
		"body[0].table.rows[0].kind": reportOf(model.Block{Table: &model.Table{Columns: table.Columns, Rows: []model.Row{{Kind: 7}}}}),
	} {
		for form := range Form(len(formEndings)) {
			var b bytes.Buffer
			err := Encode(&b, r, form)
			if err == nil || b.Len() > 0 || !strings.Contains(err.Error(), want) {
				t.Errorf("%v: %v, want %s", form, err, want)
			}
		}
	}
}

// TestTextInJSON wants the texts of a report to be in its JSON, and a string to be refused.
func TestTextInJSON(t *testing.T) {
	r := reportOf(model.Block{Paragraph: Markdown("**a** *b*[^n]\\\nc", Notes{"n": "chú *thích*"})},
		model.Block{Table: &model.Table{Rows: []model.Row{{Cells: []model.Cell{model.Num(decimal.New(15, -1))}}}}})
	written, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var again model.Report
	if err := json.Unmarshal(written, &again); err != nil {
		t.Fatal(err)
	}
	if path, same := sameReport(Normalize(r), Normalize(&again)); !same {
		t.Errorf("%s is lost: %s", path, written)
	}
	decoded, err := Decode(fstest.MapFS{"r.json": {Data: written}}, "r.json")
	if err != nil {
		t.Fatal(err)
	}
	if path, same := sameReport(Normalize(r), Normalize(decoded)); !same {
		t.Errorf("%s is read otherwise: %s", path, written)
	}
	if err := json.Unmarshal([]byte(`{"subject": "a *b*"}`), &again); err == nil || !strings.Contains(err.Error(), "source.Decode") {
		t.Error(err)
	}
}

// TestErrorsInOrder: of many figures that cannot be written, the errors name all in one order, every time.
func TestErrorsInOrder(t *testing.T) {
	r := &model.Report{Figures: model.Figures{}}
	for i := range 20 {
		r.Figures[fmt.Sprintf("so_%02d", i)] = model.Figure{Value: decimal.New(1, 5000)}
	}
	first := ""
	for range 20 {
		err := encodable(r)
		if err == nil {
			t.Fatal("numbers of 5000 digits are written")
		}
		if first == "" {
			first = err.Error()
		}
		if err.Error() != first {
			t.Fatalf("%v\n%v", err, first)
		}
		if at, same := sameReport(r, &model.Report{Figures: model.Figures{"x": {}}}); same || at != "figures.so_00" {
			t.Fatalf("the first difference is at %q", at)
		}
	}
}
