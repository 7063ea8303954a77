package source

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// Sources that nest deeply, repeat much or are long give a report or a fault, and soon.
func TestHugeSources(t *testing.T) {
	const n = 10_000
	repeat := strings.Repeat
	var stairs, keys, deepKeys strings.Builder
	for i := range 1000 {
		stairs.WriteString(repeat("  ", i) + "- a\n")
		deepKeys.WriteString(repeat(" ", i) + "a:\n")
	}
	for i := range n / 3 {
		fmt.Fprintf(&keys, "k%d: v\n", i)
	}
	tests := []struct{ name, file, source string }{
		{"YAML lists in lists", "r.yaml", repeat("- ", n) + "a"},
		{"YAML brackets", "r.yaml", "body: " + repeat("[", n) + repeat("]", n)},
		{"YAML open brackets", "r.yaml", "body: " + repeat("[", 10*n)},
		{"YAML braces", "r.yaml", repeat("{a: ", n) + repeat("}", n)},
		{"YAML keys in keys", "r.yaml", deepKeys.String()},
		{"YAML unknown keys", "r.yaml", keys.String()},
		{"YAML repeated keys", "r.yaml", repeat("place: a\n", n/3)},
		{"YAML question marks", "r.yaml", repeat("? ", n) + "a"},
		{"YAML anchors", "r.yaml", "a: &a [x]\n" + repeat("b: &b [*a, *a, *a]\n", 100)},
		{"JSON brackets", "r.json", repeat("[", n)},
		{"JSON braces", "r.json", repeat(`{"a":`, n)},
		{"JSON rows", "r.json", `{"body":[{"table":{"columns":["a"],"rows":[` + repeat(`["a"],`, 3*n) + `["a"]]}}]}`},
		{"quotations", "b", repeat(">", n) + "a"},
		{"lists on a line", "b", repeat("- ", 10*n) + "a"},
		{"numbers on a line", "b", repeat("1. ", n) + "a"},
		{"notes on a line", "b", repeat("[^a]: ", n) + "a"},
		{"mixed marks", "b", repeat("> - 1) ", n) + "a"},
		{"stairs", "b", stairs.String()},
		{"headings", "b", repeat("# a\n###### b\n", n)},
		{"opening stars", "b", repeat("*a ", n)},
		{"stars", "b", repeat("**a *b ", n) + repeat("*a ", n)},
		{"stars without words", "b", repeat("*", n) + "a" + repeat("*", n)},
		{"carets", "b", repeat("a^", n) + repeat("^a", n)},
		{"brackets", "b", repeat("[^", n) + repeat("[", n)},
		{"references", "b", repeat("a[^1]", n) + "\n\n[^1]: x\n"},
		{"definitions", "b", repeat("[^1]: x\n\n", n)},
		{"entities", "b", repeat("&", n) + repeat("&amp", n)},
		{"items", "b", repeat("- a\n", n)},
		{"points", "b", repeat("a) a\n", n)},
		{"paragraphs", "b", repeat("a b c\n\n", n)},
		{"a long line", "b", repeat("a ", 50*n)},
		{"pipes", "b", repeat("|", n) + "\n" + repeat("|-", n)},
		{"rows", "b", "a|b\n-|-\n" + repeat("a|b\n", n)},
		{"tables", "b", repeat("a|b\n-|-\na|b\n\n", n/4)},
		{"fences", "b", repeat("```table\ncolumns: [a]\n```\n", n/10)},
		{"backslashes", "b", repeat(`\`, n)},
		{"fence of brackets", "b", "```table\nrows: " + repeat("[", n) + "\n```\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			start := time.Now()
			if test.file == "b" {
				faultsOf(decodeBody(test.source))
			} else {
				faultsOf(decodeSource(test.file, test.source, nil))
			}
			if d := time.Since(start); d > time.Minute {
				t.Errorf("takes %v", d)
			}
		})
	}
}

// A paragraph has its emphasis up to a limit, and then the marks as they stand.
func TestManyMarks(t *testing.T) {
	const maxEmphasis = 1000
	text := Markdown(strings.Repeat("*a* ", 2*maxEmphasis), nil)
	if n := strings.Count(show(text), "i(a)"); n < maxEmphasis/4 || n > maxEmphasis {
		t.Errorf("%d words in italics", n)
	}
	if n := strings.Count(text.String(), "a"); n != 2*maxEmphasis {
		t.Errorf("%d words", n)
	}
}

func TestNesting(t *testing.T) {
	var deep strings.Builder
	for i := range 15 {
		deep.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	tests := []struct{ name, source, want string }{
		{"fifteen levels", deep.String(), ""},
		{"thirty levels", strings.Repeat("- ", 30) + "a", "bao-cao.md:9:1 body nesting\n"},
		{"too many for the parser", "a\n\n" + strings.Repeat("- ", 101) + "a", "bao-cao.md:11:1 body nesting\n"},
		{"too far to the right", "a\n\n" + strings.Repeat(" ", 202) + "a", "bao-cao.md:11:1 body nesting\n"},
		{"a long rule is no nesting", strings.Repeat("- ", 20) + "\n", "bao-cao.md:9:1 body markdown-block\n"},
	}
	for _, test := range tests {
		r, err := decodeBody(test.source)
		got := faultsOf(r, err)
		if lines := strings.SplitAfter(got, "\n"); got != test.want && lines[0] != test.want {
			t.Errorf("%s: got %s", test.name, got)
		}
	}
}
