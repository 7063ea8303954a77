package judge

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A Reading is the text that another reader finds in a document, in reading order and without white space
// beyond single spaces. Headers and footers are not part of it.
type Reading struct {
	Body  []string // paragraphs and table cells; empty ones are left out
	Notes []string // the bodies of the notes, in the order of their references

	Headings []Heading
}

// A Heading is a paragraph of the body that the reader takes for one.
type Heading struct {
	Level int
	Text  string
}

// Read lets pandoc read a .docx.
func Read(t testing.TB, docx []byte) Reading {
	t.Helper()
	Need(t, Pandoc)
	path := filepath.Join(t.TempDir(), "report.docx")
	if err := os.WriteFile(path, docx, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := run(t.Context(), "pandoc", "-f", "docx", "-t", "json", path)
	if err != nil {
		t.Fatal(err)
	}
	reading, err := readPandoc(out)
	if err != nil {
		t.Fatal(err)
	}
	return reading
}

// Squeeze makes texts comparable: every stretch of white space, no-break spaces included, becomes one space.
func Squeeze(text string) string {
	return strings.Join(strings.Fields(text), " ")
}

func readPandoc(out []byte) (Reading, error) {
	var tree struct {
		Version []int `json:"pandoc-api-version"`
		Blocks  any   `json:"blocks"`
	}
	if err := json.Unmarshal(out, &tree); err != nil {
		return Reading{}, fmt.Errorf("output of pandoc: %w", err)
	}
	if len(tree.Version) == 0 {
		return Reading{}, fmt.Errorf("no pandoc document: %.100s", out)
	}
	var r pandocReader
	r.blocks(tree.Blocks)
	return Reading{Body: r.texts, Notes: r.notes, Headings: r.headings}, nil
}

// A pandocReader gathers text from pandoc's tree. Its nodes are objects of a type and a content; what it
// does not know by name it searches for nodes inside, which serves lists, divisions, tables and links alike.
type pandocReader struct {
	texts    []string
	notes    []string
	headings []Heading
}

// blocks adds the text of every paragraph at or below v.
func (r *pandocReader) blocks(v any) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			r.blocks(e)
		}
	case map[string]any:
		switch v["t"] {
		case "Para", "Plain", "Header", "LineBlock":
			var b strings.Builder
			r.inlines(&b, v["c"])
			text := Squeeze(b.String())
			if text != "" {
				r.texts = append(r.texts, text)
			}
			if c, ok := v["c"].([]any); ok && v["t"] == "Header" && len(c) > 0 {
				level, _ := c[0].(float64)
				r.headings = append(r.headings, Heading{int(level), text})
			}
		default:
			r.blocks(v["c"])
		}
	}
}

// inlines writes the text of every inline at or below v.
func (r *pandocReader) inlines(b *strings.Builder, v any) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			r.inlines(b, e)
		}
	case map[string]any:
		switch v["t"] {
		case "Str":
			text, _ := v["c"].(string)
			b.WriteString(text)
		case "Space", "SoftBreak", "LineBreak":
			b.WriteByte(' ')
		case "Note":
			var note pandocReader
			note.blocks(v["c"])
			r.notes = append(r.notes, strings.Join(note.texts, " "))
		default:
			r.inlines(b, v["c"])
		}
	}
}
