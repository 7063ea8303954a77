package model

import (
	"errors"
	"fmt"

	"github.com/yuin/goldmark/ast"
)

var (
	errParagraphs = errors.New("an empty line: this field is one paragraph")
	errNested     = errors.New("a note within a note")
)

// An unknownNote is a reference whose note is nowhere.
type unknownNote string

func (label unknownNote) Error() string { return fmt.Sprintf("there is no note %q", string(label)) }

// inlines turns the nodes of a parsed source into texts.
type inlines struct {
	source []byte
	note   func(label string) (body string, ok bool) // nil within a note
}

// text returns what stands in a paragraph, heading or cell. A text without marks stays plain.
func (in *inlines) text(block ast.Node) Text {
	var t Text
	in.add(&t, block, Run{})
	if len(t.runs) == 1 && t.err == nil {
		if r := t.runs[0]; r == (Run{Text: r.Text}) {
			return Plain(r.Text)
		}
	}
	t.compose()
	return t
}

// add appends the children of n, each in the face of the marks around it.
func (in *inlines) add(t *Text, n ast.Node, face Run) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		inner := face
		switch c := c.(type) {
		case *ast.Text:
			in.literal(t, c, face)
			continue
		case *ast.Emphasis:
			inner.Bold = face.Bold || c.Level == 2
			inner.Italic = face.Italic || c.Level == 1
		case *superscript:
			inner.Superscript = true
		case *noteRef:
			in.reference(t, c.label)
			continue
		}
		in.add(t, c, inner)
	}
}

func (in *inlines) literal(t *Text, n *ast.Text, face Run) {
	s := unescape(n.Segment.Value(in.source))
	if n.SoftLineBreak() {
		s += " "
	}
	t.append(face, s)
	if n.HardLineBreak() {
		t.runs = append(t.runs, Run{Break: true})
	}
}

// reference appends a note of its own for every reference: a note that is used twice becomes two.
func (in *inlines) reference(t *Text, label string) {
	if in.note == nil {
		t.err = errNested
		return
	}
	body, ok := in.note(label)
	if !ok {
		t.err = unknownNote(label)
		return
	}
	t.runs = append(t.runs, Run{Note: &Note{Body: parseParagraphs(body, nil)}})
}

// append adds s in the given face, to the last run where that has the same face.
func (t *Text) append(face Run, s string) {
	if s == "" {
		return
	}
	if last := len(t.runs) - 1; last >= 0 {
		r := &t.runs[last]
		same := r.Bold == face.Bold && r.Italic == face.Italic && r.Superscript == face.Superscript
		if same && !r.Break && r.Note == nil {
			r.Text += s
			return
		}
	}
	face.Text = s
	t.runs = append(t.runs, face)
}
