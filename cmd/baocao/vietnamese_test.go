package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// english are words that every English sentence of ours and of the libraries has one of, and no Vietnamese one.
var english = regexp.MustCompile(`(?i)\b(the|is|are|was|it|of|not|no|found|such|directory|cannot|invalid|must|unknown|missing|expected|unexpected|` +
	`denied|already|error|with|this|and|or|but|could|find|end|value|permitted|exists)\b`)

// TestVietnameseSpeaksNoEnglish makes the command fail in the ways that are frequent. What it says, quoted input and the
// names of files aside, has no English word.
func TestVietnameseSpeaksNoEnglish(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return name
	}
	at := func(name string) string { return filepath.Join(dir, name) }
	good := write("good.md", string(sample))
	text := write("text.docx", "no Word file")
	source := func(name, yaml string) []string { return []string{"validate", write(name, yaml)} }
	tests := map[string][]string{
		"no source":              {"validate", at("none.md")},
		"folder as a source":     {"validate", dir},
		"other ending":           source("a.txt", "x"),
		"tab in YAML":            source("tab.yaml", "place: a\n\tsubject: b\n"),
		"open quote in YAML":     source("quote.yaml", "place: \"a\n"),
		"key twice":              source("twice.yaml", "place: a\nplace: b\n"),
		"colon in YAML":          source("colon.yaml", "subject: a: b\n"),
		"no map":                 source("list.yaml", "place\nsubject: a\n"),
		"at sign":                source("at.yaml", "place: @a\n"),
		"bracket":                source("bracket.yaml", "recipients: [a\n"),
		"alias":                  source("alias.yaml", "place: *a\n"),
		"JSON":                   source("a.json", "{\"place\": }"),
		"JSON cut off":           source("cut.json", "{\"place\":"),
		"JSON goes on":           source("more.json", "{} {}"),
		"values":                 source("values.yaml", "number: x\ndate: 5/3\nfirst_note: a\ndocument_type: X\nurgency: Y\nside_by_side: z\n"),
		"unknown key":            source("key.yaml", "plase: a\n"),
		"data file that is none": source("data.yaml", "body:\n- table: {file: none.csv}\n"),
		"picture that is none":   source("picture.yaml", "body:\n- picture: {file: none.png, alt: x}\n"),
		"empty report":           source("empty.yaml", ""),
		"no folder to write to":  {"render", good, "-o", at("none/a.docx")},
		"folder to write to":     {"render", good, "-o", dir},
		"no Word file":           {"check", text},
		"no Word file at all":    {"check", at("none.docx")},
		"two to annotate":        {"check", text, text, "--annotate", at("b.docx")},
		"no draft":               {"issue", text, "--number", "1", "--date", "2026-01-02", "-o", at("c.docx")},
		"no draft at all":        {"issue", at("none.docx"), "--number", "1", "--date", "2026-01-02", "-o", at("c.docx")},
		"date of no form":        {"issue", text, "--number", "1", "--date", "2/1/2026", "-o", at("c.docx")},
		"number of no form":      {"issue", text, "--number", "x", "--date", "2026-01-02", "-o", at("c.docx")},
		"no file to sign":        {"sign", at("none.docx"), "--p12", text},
		"no keys":                {"sign", text, "--p12", at("none.p12")},
		"nobody to ask":          {"sign", text, "--p12", text},
		"time of no form":        {"sign", text, "--p12", text, "--time", "now"},
		"text of a Word file":    {"sign", text, "--p12", text, "--text", "a"},
		"no key file named":      {"sign", text},
		"no file to verify":      {"verify", at("none.docx")},
		"nothing to verify":      {"verify", text},
		"no roots":               {"verify", text, "--roots", text},
		"no example":             {"new", "--example", "none"},
		"unknown flag":           {"validate", "--unknown", good},
		"unknown command":        {"print", good},
		"no argument":            {"render"},
		"value of no kind":       {"check", text, "--format", "xml"},
		"batch of nothing":       {"batch", at("none"), "-o", at("out")},
		"batch of no pattern":    {"batch", at("[a"), "-o", at("out")},
		"batch of no table":      {"batch", good, "--data", at("none.csv"), "-o", at("out")},
		"batch of a bad table":   {"batch", good, "--data", write("bad.csv", "a,b\n\"x\"y,2\n"), "-o", at("out")},
		"batch with a name":      {"batch", good, "--name", "x", "-o", at("out")},
		"preview of nothing":     {"preview", at("none.md")},
	}
	aside := regexp.MustCompile(`"[^"]*"|“[^”]*”|--[a-z]+|\b[a-z_]+(\[\d+\])?: |[a-z]+\.(md|yaml|json|csv|png|txt|docx)|\{[^}]*\}`)
	for name, args := range tests {
		var out, errOut strings.Builder
		if run(append([]string{"--lang", "vi"}, args...), &out, &errOut) == exitFine {
			t.Errorf("%s: all is well", name)
		}
		said := strings.ReplaceAll(errOut.String()+out.String(), dir, "")
		for line := range strings.Lines(said) {
			if word := english.FindString(aside.ReplaceAllString(line, "")); word != "" {
				t.Errorf("%s: the word %q in %s", name, word, line)
			}
		}
		if strings.TrimSpace(said) == "" {
			t.Errorf("%s: nothing is said", name)
		}
	}
}
