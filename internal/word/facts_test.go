package word

import (
	"fmt"
	"testing"
)

// TestCellMargins: those of a cell go over those of its table, each side for itself.
func TestCellMargins(t *testing.T) {
	table := func(cell string) string {
		return `<w:tbl><w:tblPr><w:tblCellMar><w:left w:w="20"/><w:right w:w="40"/></w:tblCellMar></w:tblPr><w:tr><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>` +
			cell + `</w:tcPr><w:p>` + run("a") + `</w:p></w:tc></w:tr></w:tbl>`
	}
	for cell, column := range map[string]int{
		"": 940, `<w:tcMar/>`: 940,
		`<w:tcMar><w:left w:w="100" w:type="dxa"/></w:tcMar>`:                                  860,
		`<w:tcMar><w:start w:w="0" w:type="dxa"/><w:end w:w="300" w:type="dxa"/></w:tcMar>`:    700,
		`<w:tcMar><w:top w:w="500" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>`:    980,
		`<w:tcMar><w:left w:w="900" w:type="dxa"/><w:right w:w="900" w:type="dxa"/></w:tcMar>`: 0,
	} {
		d, p := first(t, table(cell), nil)
		if got := d.Column(p); got != column {
			t.Errorf("%s: %d, want %d", cell, got, column)
		}
	}
}

// TestSpread: type is condensed, expanded and scaled by what is nearest to the letters; 0 takes it back.
func TestSpread(t *testing.T) {
	_, p := first(t, `<w:p><w:r><w:rPr><w:spacing w:val="-8"/><w:w w:val="90"/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:spacing w:val="0"/></w:rPr><w:t>b</w:t></w:r></w:p>`, nil)
	got := ""
	for text, f := range p.Pieces() {
		got += fmt.Sprint(text, f.Spread, f.Scale)
	}
	if want := "a{-8 true} 90b{0 true} 0"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if f := (RunFormat{Spread: twips(4), Scale: 80}).over(RunFormat{Spread: twips(9), Scale: 70}); f.Spread.Twips != 4 || f.Scale != 80 {
		t.Errorf("%+v", f)
	}
	if f := (RunFormat{}).over(RunFormat{Spread: twips(9), Scale: 70}); f.Spread.Twips != 9 || f.Scale != 70 {
		t.Errorf("%+v", f)
	}
}

// TestPlaceOfLines: how far below its paragraph a line hangs, whether it keeps its place on the page, and whether it runs down.
func TestPlaceOfLines(t *testing.T) {
	drawn := func(from string, drop, width, height int) string {
		return fmt.Sprintf(`<w:p><w:r><w:drawing><wp:anchor`+drawingSpace+`><wp:positionV relativeFrom="%s"><wp:posOffset>%d</wp:posOffset></wp:positionV><wp:extent cx="%d" cy="%d"/>`+
			`<a:graphic><a:graphicData><a:prstGeom prst="line"/></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`, from, drop*635, width*635, height*635)
	}
	vml := func(style, from, to string) string {
		return `<w:p><w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" style="` + style + `" from="` + from + `" to="` + to + `"/></w:pict></w:r></w:p>`
	}
	for body, want := range map[string]string{
		drawn("paragraph", 100, 500, 0):                            "500 100 true false false",
		drawn("line", -50, 500, 0):                                 "500 -50 true false false",
		drawn("page", 9000, 500, 0):                                "500 9000 true true false",
		drawn("margin", 0, 0, 700):                                 "700 0 true true true",
		vml("position:absolute", "0,5pt", "50pt,5pt"):              "1000 100 true false false",
		vml("position:absolute", "1pt,0", "1pt,50pt"):              "1000 0 true false true",
		vml("mso-position-vertical-relative:page", "0,0", "5pt,0"): "100 0 true true false",
	} {
		_, p := first(t, body, nil)
		if len(p.DrawnLines) != 1 {
			t.Fatalf("%s: %d lines", body, len(p.DrawnLines))
		}
		l := p.DrawnLines[0]
		if got := fmt.Sprint(l.Length, l.Drop, l.Hung, l.Fixed, l.Upright); got != want {
			t.Errorf("%s: %s, want %s", body, got, want)
		}
	}
}

// TestPart: a part of a paragraph has its letters in their formats, and nothing else of it.
func TestPart(t *testing.T) {
	_, p := first(t, `<w:p>`+run("Quận ")+`<w:r><w:rPr><w:b/></w:rPr><w:t>Gò Vấp</w:t><w:br/><w:t>nhận</w:t></w:r></w:p>`, nil)
	const at = len("Quận Gò ")
	a, b := p.Part(0, at, 7), p.Part(at, len(p.Text), 8)
	if a.Text+b.Text != p.Text || a.Shown() != "Quận Gò" || b.Shown() != "Vấp nhận" || a.Index != 7 || b.Index != 8 || b.Number != p.Number || b.Inlines != nil {
		t.Errorf("%+v\n%+v", a, b)
	}
	got := ""
	for _, part := range []*Paragraph{a, b} {
		for text, f := range part.Pieces() {
			got += fmt.Sprintf("%q%v", text, f.Bold == On)
		}
	}
	if want := `"Quận "false"Gò "true"Vấp\nnhận"true`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
