package source

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/vanthu/baocao/model"
)

// text is a text as a string of Markdown, or as a list of its runs where no Markdown says the same.
func (p *printer) text(t model.Text) *printNode {
	if p.verbatim {
		return p.runs(t)
	}
	if s, ok := p.inline(t, func(s string) bool {
		read := parseInline(plainMarks(s), p.noteBody)
		return read.Fault() == nil && sameText(t, normalText(read))
	}); ok {
		return textNode(s)
	}
	return p.runs(t)
}

// plainMarks takes comments out as the reader does.
func plainMarks(s string) string { return (&decoder{}).uncommentedText("", s) }

// inline returns the Markdown of a text that reads back: as it stands, or with its marks escaped.
func (p *printer) inline(t model.Text, readsBack func(string) bool) (string, bool) {
	known, given := len(p.bodies), p.notes
	for _, escape := range []func(string) string{func(s string) string { return s }, escapeInline, escapeAll} {
		if s, ok := p.markdown(t, escape); ok && readsBack(s) {
			return s, true
		}
		p.bodies, p.notes = p.bodies[:known], given
	}
	return "", false
}

// markdown spells a text. It is not ok where a note has no spelling.
func (p *printer) markdown(t model.Text, escape func(string) string) (string, bool) {
	var b strings.Builder
	for r := range t.Runs() {
		switch {
		case r.Break:
			b.WriteString("\\\n")
		case r.Note != nil:
			label, ok := p.note(r.Note)
			if !ok {
				return "", false
			}
			b.WriteString("[^" + label + "]")
		default:
			marks := faceMarks(r)
			words := marks + escape(r.Text) + reversed(marks)
			if r.Link != "" {
				words = "[" + words + "](<" + r.Link + ">)"
			}
			b.WriteString(words)
		}
	}
	return b.String(), true
}

// faceMarks are the marks in front of a run.
func faceMarks(r model.Run) (marks string) {
	if r.Bold {
		marks = "**"
	}
	if r.Italic {
		marks += "*"
	}
	if r.Superscript {
		marks += "^"
	}
	if r.Subscript {
		marks += "~"
	}
	return marks
}

func reversed(s string) string {
	b := []byte(s)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return string(b)
}

// note gives a note a label.
func (p *printer) note(n *model.Note) (label string, ok bool) {
	var paragraphs []string
	for _, t := range n.Body {
		s, ok := (&printer{form: p.form}).inline(t, func(s string) bool {
			texts := parseParagraphs(s, nil)
			return len(texts) == 1 && s == trim(s) && sameText(t, normalText(texts[0]))
		})
		if !ok {
			return "", false
		}
		paragraphs = append(paragraphs, s)
	}
	body := strings.Join(paragraphs, "\n\n")
	if read := parseParagraphs(body, nil); !sameTexts(n.Body, normalTexts(read)) {
		return "", false
	}
	p.notes++
	label = strconv.Itoa(p.notes)
	p.bodies = append(p.bodies, printedNote{label, paragraphs, body})
	if p.known == nil {
		p.known = map[string]string{}
	}
	p.known[label] = body
	return label, true
}

func normalTexts(texts []model.Text) []model.Text {
	out := make([]model.Text, len(texts))
	for i := range texts {
		out[i] = normalText(texts[i])
	}
	return out
}

func (p *printer) noteBody(label string) (string, bool) {
	body, ok := p.known[label]
	return body, ok
}

// runs is a text as the list of its runs, in which no character is a mark.
func (p *printer) runs(t model.Text) *printNode {
	list := &printNode{kind: listNode}
	for r := range t.Runs() {
		list.values = append(list.values, (&printer{form: p.form, verbatim: true}).fields(reflect.ValueOf(r)))
	}
	return list
}

// inlineSigns are what may begin a mark within a text.
var inlineSigns = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("[\\\\*_^&\\[\\]~`$!]") })

// escapeInline takes the meaning from every mark, and keeps the blanks at both ends.
func escapeInline(s string) string {
	s = inlineSigns().ReplaceAllString(s, `\$0`)
	s = strings.NewReplacer(`\\{{`, `\{{`, "<", "&lt;", "\n", "&#10;", "\r", "&#13;", "://", `:\//`, "www.", `www\.`, "@", `\@`).Replace(s)
	middle := strings.TrimFunc(s, unicode.IsSpace)
	if middle == "" {
		return entities(s)
	}
	before, after, _ := strings.Cut(s, middle)
	return entities(before) + middle + entities(after)
}

func entities(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsSpace(r) {
			fmt.Fprintf(&b, "&#%d;", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// escapeAll writes every sign as the number of its character, where a backslash does not do.
func escapeAll(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.HasPrefix(s[i:], `\{{`), strings.HasPrefix(s[i:], "{"), i > 0 && s[i-1] == '&' && r == '#':
			b.WriteRune(r)
		case r < 0x80 && !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ' ' || unicode.IsSpace(r) && r != ' ':
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
