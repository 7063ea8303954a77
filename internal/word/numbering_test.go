package word

import (
	"strings"
	"testing"
)

// TestIndentOfListStyle: a style that brings a list has its own indents; a list set on the paragraph brings those of the
// list.
func TestIndentOfListStyle(t *testing.T) {
	d := &Document{Main: &Story{}, Styles: newStyleSheet(), numbering: newNumbering()}
	levels := new([9]level)
	levels[0] = level{form: "decimal", text: "%1.", format: ParagraphFormat{FirstLine: twips(-360)}}
	d.numbering.lists[1] = &list{levels: levels}
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
	l := &list{levels: &[9]level{{form: "upperRoman", text: "%1.", start: 1}, {form: "decimal", text: "%1.%2.", start: 1}, {form: "bullet", text: "-"}}}
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
