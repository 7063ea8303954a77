package model

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// heading opens a section and closes those of its own level and below.
func (b *bodyReader) heading(n *ast.Heading) {
	for b.open[len(b.open)-1].level >= n.Level {
		b.open = b.open[:len(b.open)-1]
	}
	parent := b.open[len(b.open)-1]
	s := &Section{}
	level := parent.below + n.Level - parent.level - 1
	if s.Kind, s.Number, s.Title = splitKind(b.in.text(n)); s.Kind == ByLevel {
		s.Number, s.Title = splitNumber(s.Title)
		if level != parent.below {
			s.Level = level
		}
	}
	at := b.add(parent.body, parent.path, n, Block{Section: s}, "section")
	b.open = append(b.open, openBody{body: &s.Body, path: at + ".body", level: n.Level, below: below(s.Kind, level)})
}

// splitNumber takes the number off a heading that carries one itself: "II.", "2.", "a)", "1.2".
func splitNumber(title Text) (string, Text) {
	word, rest, ok := cutWord(title)
	if !ok || !isOwnNumber(word) {
		return "", title
	}
	return word, rest
}

// isOwnNumber tells a number from the first word of a title: it ends with a mark, or is like "1.2" and not like 1.973.
func isOwnNumber(word string) bool {
	n, err := parseNumber(word)
	return err == nil && (n.mark != "" || n.prefix != "" && n.value < 100 && len(n.prefix) <= len("10.10."))
}

// cutWord takes the first word off a text.
func cutWord(t Text) (word string, rest Text, ok bool) {
	first := t.plain
	if first == "" && len(t.runs) > 0 {
		first = t.runs[0].Text
	}
	word, after, _ := strings.Cut(first, " ")
	if word == "" {
		return "", t, false
	}
	after = strings.TrimLeft(after, " ")
	switch {
	case t.plain != "":
		t.plain = after
	case after == "":
		t.runs = t.runs[1:]
	default:
		t.runs = append([]Run(nil), t.runs...)
		t.runs[0].Text = after
	}
	return word, t, true
}
