package check

import "testing"

func TestEffectiveToggles(t *testing.T) {
	b := func(v toggle) runFormat { return runFormat{bold: v} }
	none := runFormat{}
	tests := []struct {
		name                                          string
		defaults, table, paragraph, character, direct runFormat
		want                                          toggle
	}{
		{"nothing", none, none, none, none, none, off},
		{"one style", none, none, b(on), none, none, on},
		{"two styles", none, none, b(on), b(on), none, off},
		{"three styles", none, b(on), b(on), b(on), none, on},
		{"a style that says no", none, none, b(on), b(off), none, on},
		{"direct over two styles", none, none, b(on), b(on), b(on), on},
		{"direct no", none, none, b(on), none, b(off), off},
		{"defaults", b(on), none, none, none, none, on},
		{"defaults are not toggled", b(on), none, b(on), none, none, on},
	}
	for _, tt := range tests {
		if got := effective(tt.defaults, tt.table, tt.paragraph, tt.character, tt.direct).bold; got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestEffectiveValues(t *testing.T) {
	got := effective(runFormat{size: 20, ascii: "Arial"}, runFormat{size: 22, color: "FF0000"}, runFormat{size: 24},
		runFormat{underline: "single"}, runFormat{underline: "none"})
	if want := (runFormat{size: 24, ascii: "Arial", color: "FF0000", underline: "none", bold: off, italic: off, caps: off, hidden: off}); got != want {
		t.Errorf("%+v", got)
	}
}

func TestStyleChain(t *testing.T) {
	sheet, err := readStyles(scan("styles", []byte(`<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
		<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="B"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:spacing w:before="60"/></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:jc w:val="both"/><w:spacing w:before="20" w:after="40"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>
		<w:style w:type="character" w:styleId="K"><w:basedOn w:val="A"/></w:style>
	</w:styles>`)), themeFonts{})
	if err != nil {
		t.Fatal(err)
	}
	c := sheet.byID["C"]
	if c.runs.bold != off || c.runs.size != 30 || c.format.align != "both" || c.format.before.twips != 60 || c.format.after.twips != 40 {
		t.Errorf("%+v", c)
	}
	if k := sheet.byID["K"]; k.runs.size != 0 {
		t.Error("a character style inherits from a paragraph style")
	}
	if got := sheet.find("paragraph", "nothing"); got != none {
		t.Errorf("%+v", got)
	}
}

func TestMeasure(t *testing.T) {
	for s, want := range map[string]int{"120": 120, " -5 ": -5, "6pt": 120, "2.5cm": 1417, "25.4mm": 1440, "1in": 1440, "120.0": 120} {
		if got, ok := measure([]byte(s)); !ok || got != want {
			t.Errorf("%q: %d, %v, want %d", s, got, ok, want)
		}
	}
	for _, s := range []string{"", "a", "1e9", "NaN", "Inf", "-9999999", "5em"} {
		if got, ok := measure([]byte(s)); ok {
			t.Errorf("%q: %d", s, got)
		}
	}
}
