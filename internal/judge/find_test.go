package judge

import (
	"slices"
	"testing"
)

// onePage is a page with a number, two words beside each other, a rule, and a word in the right margin.
var onePage = Page{
	Width: 210, Height: 297,
	Lines: []Line{
		{Box{111, 10, 114, 16}, []Word{{Box{111, 10, 114, 16}, "2"}}},
		{Box{40, 25, 80, 31}, []Word{{Box{40, 25, 55, 31}, "Hạnh"}, {Box{60, 25, 80, 31}, "phúc,"}}},
		{Box{180, 40, 200, 46}, []Word{{Box{180, 40, 200, 46}, "ngoài"}}},
	},
	Rules: []Rule{{40, 80, 31.5, 0.26}, {20, 80, 60, 0.26}},
}

func TestReadText(t *testing.T) {
	out := `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head><body><doc>
<page width="720.0" height="72.0"><flow><block xMin="0" yMin="0" xMax="144" yMax="36">
<line xMin="0" yMin="0" xMax="144" yMax="36"><word xMin="0" yMin="0" xMax="36" yMax="36">Phu&#x323;</word>
<word xMin="72" yMin="0" xMax="144" yMax="36">lục&#160;I</word></line></block></flow></page><page width="72" height="72"/>
</doc></body></html>`
	pages, err := readText([]byte(out))
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) != 2 || !near(pages[0].Width, 254) || !near(pages[0].Height, 25.4) || len(pages[0].Lines) != 1 {
		t.Fatalf("got %v", pages)
	}
	line := pages[0].Lines[0]
	if line.Text() != "Phụ lục I" || line.Words[1].Box.String() != "[25.4 0.0 50.8 12.7]" {
		t.Errorf("got %+q at %v", line.Text(), line.Words[1].Box)
	}
	if _, err := readText([]byte("<html></html>")); err == nil {
		t.Error("a file without pages was read")
	}
}

func TestFind(t *testing.T) {
	for text, want := range map[string]Box{
		"Hạnh phúc": {40, 25, 80, 31},
		"phúc":      {60, 25, 80, 31},
		"Hạnh":      {40, 25, 55, 31},
	} {
		if got, ok := onePage.Find(text); !ok || got != want {
			t.Errorf("%q found at %v, want %v", text, got, want)
		}
	}
	if _, ok := onePage.Find("phúc ngoài"); ok {
		t.Error("text of two lines was found in one")
	}
}

func TestRuleUnder(t *testing.T) {
	motto, _ := onePage.Find("Hạnh phúc")
	if r, ok := onePage.RuleUnder(motto, 1); !ok || r != onePage.Rules[0] {
		t.Errorf("under the motto: %v", r)
	}
	beside, _ := onePage.Find("ngoài")
	if r, ok := onePage.RuleUnder(beside, 100); ok {
		t.Errorf("rule %v is not under %v", r, beside)
	}
}

func TestSameLine(t *testing.T) {
	line := Box{40, 25, 80, 31}
	for _, test := range []struct {
		other Box
		want  bool
	}{
		{Box{90, 25.5, 120, 31.1}, true},
		{Box{90, 30.5, 120, 36.5}, false},
		{Box{90, 27.5, 120, 33.5}, true},
		{Box{90, 25, 95, 27.5}, false}, // a raised note number
	} {
		if got := line.SameLine(test.other); got != test.want {
			t.Errorf("%v and %v: %t", line, test.other, got)
		}
	}
}

func TestMargins(t *testing.T) {
	m := Margins{Top: 20, Bottom: 20, Left: 30, Right: 15}
	if n := onePage.Number(m); n != "2" {
		t.Errorf("number %q", n)
	}
	want := []string{"ngoài at [180.0 40.0 200.0 46.0]", "rule at [20.0 60.0 80.0 60.0]"}
	if got := onePage.Outside(m); !slices.Equal(got, want) {
		t.Errorf("outside %q, want %q", got, want)
	}
	m.Right = 20
	if n := onePage.Number(m); n != "" {
		t.Errorf("number %q is off the middle", n)
	}
}
