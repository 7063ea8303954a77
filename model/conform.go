package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
)

// Conform gives a report the look that the Decree asks for, where it is not the library that gives it: upright and light letters to
// a text of which most is bold or italic, and capitals, where Validate warns of that (rules weight, slant, letter-case); and an upright page
// to an appendix without a table. Small letters are made of capitals where that needs no knowledge of the words: in họ tên, and in the
// word “Phụ lục”. Everything else in capitals stays, and its warning with it.
func (r *Report) Conform() {
	if r == nil {
		return
	}
	for i := range r.Appendices {
		if a := &r.Appendices[i]; a.Orientation == Landscape && !hasTable(a.Body) {
			a.Orientation = Portrait
		}
	}
	want := make(map[string][]refacing)
	v := &validation{report: r, departed: func(path string, rule decree.Rule, p decree.Property) {
		want[path] = append(want[path], refacing{rule, p})
	}}
	v.look(r)
	if len(want) == 0 {
		return
	}
	(&visitor{
		text: func(p fieldPath, t *Text) {
			for _, w := range want[string(p)] {
				*t = w.text(*t)
			}
		},
		line: func(p fieldPath, s *string) {
			for _, w := range want[string(p)] {
				*s = w.line(*s)
			}
		},
	}).report(r)
}

func hasTable(b Body) (found bool) {
	v := &visitor{skipRows: true}
	v.table = func(fieldPath, *Table) { found, v.found = true, true }
	v.body(nil, b)
	return found
}

// A refacing is what the letters of a text are to be, by the rule of its component.
type refacing struct {
	rule     decree.Rule
	property decree.Property
}

func (w refacing) text(t Text) Text {
	var runs []Run
	for run := range t.Runs() {
		switch w.property {
		case decree.PropertyBold:
			run.Bold = false
		case decree.PropertyItalic:
			run.Italic = false
		default:
			run.Text = w.line(run.Text)
		}
		if n := len(runs); n > 0 && run.Text != "" && runs[n-1].Text != "" {
			last := runs[n-1]
			if last.Text = run.Text; last == run { // of one face now
				runs[n-1].Text += run.Text
				continue
			}
		}
		runs = append(runs, run)
	}
	if len(runs) == 1 && runs[0] == (Run{Text: runs[0].Text}) {
		return Plain(runs[0].Text)
	}
	return Rich(runs...)
}

func (w refacing) line(s string) string {
	switch {
	case w.property != decree.PropertyCase, strings.Contains(s, "{{"): // the name of a figure
	case w.rule.Case == decree.Capitals:
		return strings.ToUpper(s)
	case w.rule.Component == decree.SignerName:
		return nameInSmall(s)
	case w.rule.Component == decree.AppendixLabel:
		if word := strings.ToUpper(decree.TextAppendix); strings.HasPrefix(s, word) {
			return decree.TextAppendix + s[len(word):]
		}
	}
	return s
}

// nameInSmall writes a name with a capital at each of its words. What ends in a full stop, a degree, stays.
func nameInSmall(s string) string {
	words := strings.Split(s, " ")
	for i, word := range words {
		if first, n := utf8.DecodeRuneInString(word); unicode.IsUpper(first) && !strings.HasSuffix(word, ".") {
			words[i] = word[:n] + strings.ToLower(word[n:])
		}
	}
	return strings.Join(words, " ")
}
