package model

import (
	"slices"
	"testing"
)

func formSection(number, title string, body ...Block) Block {
	return Block{Section: &Section{Kind: Form, Number: number, Title: Plain(title), Body: body}}
}

func plainSection(title string, body ...Block) Block {
	return Block{Section: &Section{Title: Plain(title), Body: body}}
}

func TestForms(t *testing.T) {
	text := Block{Paragraph: Plain("Nội dung của biểu.")}
	for name, tt := range map[string]struct {
		spoil func(r *Report)
		want  []string
	}{
		"sound": {func(r *Report) {
			r.Appendices[0].Body = Body{text, formSection("", "TÊN", plainSection("MỘT")), formSection("Biểu mẫu 2", "TÊN", Block{Centred: Plain("(Mẫu)")})}
		}, nil},
		"untitled":     {func(r *Report) { r.Appendices[0].Body = Body{formSection("Biểu mẫu 1", "", text)} }, []string{"error appendix-titled appendices[0].body[0].section.title"}},
		"no title":     {func(r *Report) { r.Appendices[0].Title = nil }, []string{"warning appendix-titled appendices[0].title"}},
		"in the body":  {func(r *Report) { r.Body = append(r.Body, formSection("", "TÊN", text)) }, []string{"error section-kind body[1].section.kind"}},
		"in a section": {func(r *Report) { r.Appendices[0].Body = Body{plainSection("MỘT", formSection("", "TÊN", text))} }, []string{"error section-kind appendices[0].body[0].section.body[0].section.kind"}},
		"in a form":    {func(r *Report) { r.Appendices[0].Body = Body{formSection("", "MỘT", formSection("", "HAI", text))} }, []string{"error section-kind appendices[0].body[0].section.body[0].section.kind"}},
		"left out": {func(r *Report) {
			r.Appendices[0].Body = Body{formSection("Biểu mẫu 1", "A", text), formSection("Biểu mẫu 3", "B", text)}
		}, []string{"warning section-order appendices[0].body[1].section.number"}},
		"behind": {func(r *Report) { r.Appendices[0].Body = Body{formSection("", "A", text), text, text} },
			[]string{"warning form-ended appendices[0].body[1]"}},
		"typed as a paragraph": {func(r *Report) {
			r.Appendices[0].Body = Body{{Paragraph: Plain("Biểu mẫu 1: CÔNG TÁC")}, {Paragraph: Plain("Biểu mẫu số 2A/BC CÔNG TÁC")}, {Paragraph: Plain("Biểu mẫu 3\nCông tác")}, {Paragraph: Plain("Biểu mẫu 3 lập theo quý")}, {Paragraph: Plain("Biểu mẫu kèm theo: A")}, plainSection("MỘT", Block{Paragraph: Rich(Run{Text: "Phụ biểu số 02"})}), {Paragraph: Plain("Biểu mẫu 2: lập theo quý;")}, {Paragraph: Plain("Biểu mẫu 1 do Sở lập.")}}
		}, []string{"warning form-typed appendices[0].body[0].paragraph", "warning form-typed appendices[0].body[1].paragraph", "warning form-typed appendices[0].body[2].paragraph", "warning form-typed appendices[0].body[5].section.body[0].paragraph"}},
		"typed as a caption": {func(r *Report) {
			r.Appendices[0].Body = Body{formSection("", "A", Block{Table: &Table{Caption: Plain("Biểu mẫu 2 - CẢI CÁCH"), Columns: []Column{{Title: Plain("Xã")}}}})}
		}, []string{"warning form-typed appendices[0].body[0].section.body[0].table.caption"}},
		"issued without a line": {func(r *Report) { r.Appendices[0].Issued, r.Appendices[0].Reference = true, NoReference }, []string{"error reference-missing appendices[0].issued"}},
		"two in one":            {func(r *Report) { r.Appendices[0].Body = Body{{Paragraph: Plain("A"), Centred: Plain("B")}} }, []string{"error block-one-of appendices[0].body[0]"}},
	} {
		r := sample()
		tt.spoil(r)
		var got []string
		for _, f := range r.Validate() {
			got = append(got, f.Severity.String()+" "+f.Rule+" "+f.Path)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestFormNumbers: labels count on, and what stands in a form is numbered from its first.
func TestFormNumbers(t *testing.T) {
	numbers := NewNumbering(LetteredScheme)
	var got []string
	for _, label := range []string{"", "Biểu mẫu 2", "", "Biểu số 07/BC", ""} {
		s := formSection(label, "TÊN").Section
		h := numbers.Next(s)
		under := numbers.Under(s, h)
		got = append(got, h.Number, under.Next(&Section{}).Number, under.Next(&Section{Kind: Article}).Number)
	}
	want := []string{"Biểu mẫu 1", "I.", "Điều 1.", "Biểu mẫu 2", "I.", "Điều 1.", "Biểu mẫu 3", "I.", "Điều 1.", "Biểu số 07/BC", "I.", "Điều 1.", "Biểu mẫu 4", "I.", "Điều 1."}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
