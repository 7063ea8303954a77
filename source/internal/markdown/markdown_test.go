package markdown

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
)

// kinds are the kinds of the nodes of a text, outermost first.
func kinds(n ast.Node) string {
	var all []string
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && n.Kind() != ast.KindText && n.Kind() != ast.KindDocument {
			all = append(all, n.Kind().String())
		}
		return ast.WalkContinue, nil
	})
	return strings.Join(all, " ")
}

func TestBody(t *testing.T) {
	for source, want := range map[string]string{
		"H~2~O, m^2^, ~5 km":         "Paragraph Subscript Superscript",
		"x[^1], [a](b.docx), [1](2)": "Paragraph NoteRef Link Bracketed",
		"![Ảnh](a.png)":              "Picture",
		"a ![Ảnh](a.png)":            "Paragraph Bracketed",
		"|a|b|\n|---|---|\n|1|2|":    "Table TableHeader TableCell TableCell PipeRows",
		"1. Một:\na) hai\nb) ba":     "List ListItem TextBlock TextBlock TextBlock",
		"    a\n\n- b":               "Paragraph List ListItem TextBlock",
	} {
		if got := kinds(Body(Prepare([]byte(source)), &Tally{Columns: 9})); got != want {
			t.Errorf("%q: %s, want %s", source, got, want)
		}
	}
}

func TestTally(t *testing.T) {
	var count Tally
	Inline([]byte(strings.Repeat("*a* ", maxMarks)), &count) // each of two marks
	if at, full := count.Marks(); !full || at != len("*a* ")*maxMarks/2 {
		t.Errorf("full %v, at %d", full, at)
	}
	count = Tally{}
	Body([]byte(strings.Repeat("a\n\n", maxBlocks+2)), &count)
	if at, full := count.Blocks(); !full || at != len("a\n\n")*maxBlocks {
		t.Errorf("full %v, at %d", full, at)
	}
	count.Next()
	if _, full := count.Blocks(); full {
		t.Error("the blocks of the text before count")
	}
	wide := Tally{Columns: 1}
	table := Body([]byte("|a|b|\n|---|---|\n|1|2|"), &wide).FirstChild()
	if rows, ok := table.LastChild().(*PipeRows); !ok || !rows.Wide {
		t.Error("a table of more columns than there may be is read")
	}
}

// TestPrepare: lines stay where they are, and tabs and odd blanks before a text are spaces.
func TestPrepare(t *testing.T) {
	for source, want := range map[string]string{
		"-\ta\tb\n\t\tc": "-   a\tb\n        c",
		"-\u00a0a":       "-  a",
		"a\u00a0b":       "a\u00a0b",
	} {
		if got := string(Prepare([]byte(source))); got != want {
			t.Errorf("%q: %q, want %q", source, got, want)
		}
	}
}

func TestUnescape(t *testing.T) {
	for typed, want := range map[string]string{
		`\*a\*`: "*a*", `&amp;lt; &#38;`: "&lt; &", `\&amp;`: "&amp;", `\{{a}}`: `\{{a}}`, `\a & b;`: `\a & b;`,
	} {
		if got := Unescape([]byte(typed)); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}
