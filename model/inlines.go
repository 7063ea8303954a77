package model

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

var (
	kindParagraph = ast.KindParagraph

	errParagraphs = errors.New("an empty line: this field is one paragraph")
	errNested     = errors.New("a note within a note")
)

// An unknownNote is a reference whose note is nowhere.
type unknownNote string

func (label unknownNote) Error() string { return fmt.Sprintf("there is no note %q", string(label)) }

// inlines turns the nodes of a parsed source into texts.
type inlines struct {
	source []byte
	notes  map[int]*extast.Footnote // by the index that a reference carries
	labels map[string]bool
	inNote bool
}

func newInlines(source []byte, root ast.Node) *inlines {
	in := &inlines{source: source, notes: map[int]*extast.Footnote{}, labels: map[string]bool{}}
	for _, f := range footnotes(root) {
		in.notes[f.Index] = f
		in.labels[string(f.Ref)] = true
	}
	return in
}

// footnotes returns the definitions of a parsed source; one that nobody refers to has an index below 1.
func footnotes(root ast.Node) []*extast.Footnote {
	var defs []*extast.Footnote
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != extast.KindFootnoteList {
			continue
		}
		for def := n.FirstChild(); def != nil; def = def.NextSibling() {
			if f, ok := def.(*extast.Footnote); ok {
				defs = append(defs, f)
			}
		}
	}
	return defs
}

// text returns what stands in a paragraph, heading or cell. A text without marks stays plain.
func (in *inlines) text(block ast.Node) Text {
	var t Text
	in.add(&t, block, Run{})
	if label, ok := in.dangling(block); ok && t.err == nil {
		t.err = unknownNote(label)
	}
	if len(t.runs) == 1 && t.err == nil {
		if r := t.runs[0]; r == (Run{Text: r.Text}) {
			return Plain(r.Text)
		}
	}
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
		case *extast.FootnoteLink:
			in.note(t, c)
			continue
		}
		in.add(t, c, inner)
	}
}

func (in *inlines) literal(t *Text, n *ast.Text, face Run) {
	raw := n.Segment.Value(in.source)
	s := string(util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(raw))))
	if n.SoftLineBreak() {
		s += " "
	}
	t.append(face, s)
	if n.HardLineBreak() {
		t.runs = append(t.runs, Run{Break: true})
	}
}

// dangling returns the first [^label] of a block that no definition has. The parser leaves such a one as it stands.
func (in *inlines) dangling(block ast.Node) (label string, ok bool) {
	lines := block.Lines()
	for i := range lines.Len() {
		segment := lines.At(i)
		for rest := segment.Value(in.source); ; {
			before, after, found := bytes.Cut(rest, []byte("[^"))
			label, tail, closed := bytes.Cut(after, []byte("]"))
			if !found || !closed {
				break
			}
			if !bytes.HasSuffix(before, []byte(`\`)) && !in.labels[string(label)] {
				return string(label), true
			}
			rest = tail
		}
	}
	return "", false
}

// note appends a note of its own for every reference: a note that is used twice becomes two.
func (in *inlines) note(t *Text, link *extast.FootnoteLink) {
	def := in.notes[link.Index]
	if def == nil || in.inNote {
		t.err = errNested
		return
	}
	in.inNote = true
	defer func() { in.inNote = false }()
	note := &Note{}
	for p := def.FirstChild(); p != nil; p = p.NextSibling() {
		note.Body = append(note.Body, in.text(p))
	}
	t.runs = append(t.runs, Run{Note: note})
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
