package word

import "testing"

func TestEffectiveToggles(t *testing.T) {
	b := func(v Toggle) RunFormat { return RunFormat{Bold: v} }
	none := RunFormat{}
	tests := []struct {
		name                                          string
		defaults, table, paragraph, character, direct RunFormat
		want                                          Toggle
	}{
		{"nothing", none, none, none, none, none, Off},
		{"one style", none, none, b(On), none, none, On},
		{"two styles", none, none, b(On), b(On), none, Off},
		{"three styles", none, b(On), b(On), b(On), none, On},
		{"a style that says no", none, none, b(On), b(Off), none, On},
		{"direct over two styles", none, none, b(On), b(On), b(On), On},
		{"direct no", none, none, b(On), none, b(Off), Off},
		{"defaults", b(On), none, none, none, none, On},
		{"defaults are not toggled", b(On), none, b(On), none, none, On},
	}
	for _, tt := range tests {
		if got := effective(tt.defaults, tt.table, tt.paragraph, tt.character, tt.direct).Bold; got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestEffectiveValues(t *testing.T) {
	got := effective(RunFormat{Size: 20, ASCII: "Arial"}, RunFormat{Size: 22, Color: "FF0000"}, RunFormat{Size: 24},
		RunFormat{Underline: "single"}, RunFormat{Underline: "none"})
	if want := (RunFormat{Size: 24, ASCII: "Arial", Color: "FF0000", Underline: "none", Bold: Off, Italic: Off, Caps: Off, Hidden: Off}); got != want {
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
	c := sheet.ByID["C"]
	if c.Runs.Bold != Off || c.Runs.Size != 30 || c.Format.Align != "both" || c.Format.Before.Twips != 60 || c.Format.After.Twips != 40 {
		t.Errorf("%+v", c)
	}
	if k := sheet.ByID["K"]; k.Runs.Size != 0 {
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
