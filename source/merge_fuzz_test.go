package source

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/model"
)

// word is a letter that nothing else has, for a program's own use.
const word = "\ue000"

// FuzzMerge puts a value between two strings of Markdown, in several places of a report: it prints what a word prints there, with
// every letter of the value in place of the word, or is refused.
func FuzzMerge(f *testing.F) {
	for _, s := range [][3]string{
		{"**", "a", "**"}, {"", `a\`, "{{f}}"}, {`\`, "a", ""}, {"{", "a", "}"}, {"", "a{", "{f}}"}, {"{{f", "}a", "}"}, {"{", "{f}}", ""}, {"", "{", "{f}}"},
		{"x[^n] ", "[^n]", " y"}, {"*x ", "* y", "*"}, {"", "\\{{f}}", ""}, {"# ", "x", ""}, {"- ", "1. x", "\n\ny"}, {"", "a\nb", ""}, {"e", "\u0301", ""}, {"{{f}}", "{{f}}", "{{f}}"},
		{"{{a}}", "b", "{{b}}"},
	} {
		f.Add(s[0], s[1], s[2])
	}
	f.Fuzz(func(t *testing.T, before, value, after string) {
		if all := before + value + after; strings.ContainsAny(all, word+"\x00") || strings.ToValidUTF8(all, "") != all {
			return
		}
		source := "---\nfigures: {f: 5}\n---\n\n" + before + "{{v}}" + after + "\n"
		plain, err := Merge(Bytes("r.md", []byte(source), nil), "r.md", Values{"v": word})
		if err != nil {
			return
		}
		merged, err := Merge(Bytes("r.md", []byte(source), nil), "r.md", Values{"v": value})
		if err != nil {
			invalid, _ := errors.AsType[*model.ValidationError](err)
			for _, fault := range invalid.Faults.Errors() {
				if fault.Rule != "value-braces" && fault.Rule != "value-lines" {
					t.Errorf("%v", fault)
				}
			}
			return
		}
		printed := trimBreaks(strings.TrimSpace(value))
		if printed == "" || strings.Contains(printed, "\n") { // no block, or several
			return
		}
		if got, want := textsOf(merged), composed.String(strings.ReplaceAll(textsOf(plain), word, printed)); composed.String(got) != want {
			t.Errorf("%q between %q and %q: %s, want %s", value, before, after, got, want)
		}
	})
}

// FuzzValue puts a value in every place of a report, which has the structure that a word gives it, and every letter of the value.
func FuzzValue(f *testing.F) {
	for _, s := range []string{"**đậm**", "{{v}}", "a\nb", "x\u0301", "1.973,25", "\u00a0a"} {
		f.Add(s)
	}
	merge := func(value string) (*model.Report, error) {
		return Merge(Bytes("r.md", []byte(wantsEverywhere), nil), "r.md", Values{"v": value})
	}
	of := func(r *model.Report) string { return shape(r, "\x00") }
	r, err := merge(word)
	if err != nil {
		f.Fatal(err)
	}
	plain := of(r)
	f.Fuzz(func(t *testing.T, value string) {
		r, err := merge(value)
		printed := trimBreaks(strings.TrimSpace(value))
		if lines := strings.Contains(printed, "\n"); lines != (err != nil) {
			t.Fatalf("%q: %v", value, err)
		}
		if printed == "" || err != nil || strings.ContainsAny(printed, word+"\x00") || strings.Contains(printed, figureOpen) || strings.ToValidUTF8(printed, "") != printed {
			return
		}
		if got, want := of(r), strings.ReplaceAll(plain, word, printed); composed.String(got) != composed.String(want) {
			t.Errorf("%q: %s, want %s", value, got, want)
		}
	})
}

func textsOf(r *model.Report) string {
	var b strings.Builder
	for path, text := range r.Resolve().Texts() {
		fmt.Fprintf(&b, "%s %s\n", path, text)
	}
	return b.String()
}
