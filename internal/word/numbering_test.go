package word

import (
	"strings"
	"testing"
)

// TestIndentOfListStyle: a style that brings a list has its own indents; a list set on the paragraph brings those of the
// list.
func TestIndentOfListStyle(t *testing.T) {
	d := &Document{Main: &Story{}, Styles: newStyleSheet(), numbering: newNumbering()}
	levels := [9]level{{form: "decimal", text: "%1.", format: ParagraphFormat{FirstLine: twips(-360)}}}
	d.numbering.lists[1] = &list{counter: &counter{levels: levels}}
	r := &storyReader{scanner: scan("", nil), doc: &opener{Document: d}, story: d.Main}
	listed := ParagraphFormat{List: twips(1), Level: twips(0)}
	own := listed
	own.FirstLine = twips(567)
	for _, tt := range []struct {
		name          string
		style, direct ParagraphFormat
		want          int
	}{
		{"style", own, ParagraphFormat{}, 567},
		{"paragraph", ParagraphFormat{FirstLine: twips(567)}, listed, -360},
		{"both direct", ParagraphFormat{}, own, 567},
		{"style without indent", listed, ParagraphFormat{}, -360},
	} {
		p := &Paragraph{Style: &Style{Format: tt.style}}
		r.settle(p, tt.direct)
		if got := p.Format.FirstLine.Twips; got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestListCounts(t *testing.T) {
	l := &list{counter: &counter{levels: [9]level{
		{form: "upperRoman", text: "%1.", start: 1}, {form: "decimal", text: "%1.%2.", start: 1}, {form: "bullet", text: "-"}}}}
	var got []string
	for _, at := range []int{0, 1, 1, 0, 1, 2, 2} {
		got = append(got, l.advance(at))
	}
	if want := "I. I.1. I.2. II. II.1. - -"; strings.Join(got, " ") != want {
		t.Errorf("%v, want %s", got, want)
	}
	for form, want := range map[string]string{"decimal": "4", "decimalZero": "04", "lowerLetter": "d", "upperLetter": "D", "lowerRoman": "iv", "none": "", "chicago": "4"} {
		if got := numeral(form, 4); got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
}

// TestListsOfOneDefinition: lists that are made of one definition go on from each other, but for one that begins anew.
func TestListsOfOneDefinition(t *testing.T) {
	const numbers = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="So"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/><w:isLgl/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/><w:lvlRestart w:val="0"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="So"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:lvlOverride></w:num>
</w:numbering>`
	n, err := readNumbering(scan("", []byte(numbers)))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, at := range [][2]int{{1, 0}, {1, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}, {3, 0}, {3, 0}, {1, 0}, {4, 0}} {
		got = append(got, n.lists[at[0]].advance(at[1]))
	}
	if want := "I. 1.1. a) II. 2.1. b) IV. V. VI. •"; strings.Join(got, " ") != want {
		t.Errorf("%v, want %s", got, want)
	}
	for typed, want := range map[string]string{"\uf02b": "+", "\uf02d": "-", "\uf0d8": "•", "o": "•", "§": "•", "–": "–", "+": "+", "": ""} {
		if got := bullet(typed); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
	if got := numeral("lowerLetter", 28); got != "bb" {
		t.Error(got)
	}
}
