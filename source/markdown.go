package source

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source/internal/markdown"
)

// Notes are the bodies of notes by the label that refers to them, in inline Markdown; an empty line parts paragraphs.
type Notes map[string]string

// Markdown reads inline Markdown: **bold**, *italic*, ^superscript^, H~2~O, [text](address), a backslash before the end
// of a line for a line break, [^label] for the note with that label; a tab is a space. Nothing else is a mark: "1." or "-" at the start stand as they are.
// What cannot be read, such as a reference without a note, is reported by [Report.Validate] under the field's path.
func Markdown(s string, notes Notes) model.Text {
	return parseInline(s, func(label string) (string, bool) {
		body, ok := notes[label]
		return body, ok
	})
}

// parseInline reads one paragraph, whose notes the function gives.
func parseInline(s string, note func(label string) (string, bool)) model.Text {
	s = strings.ReplaceAll(trim(s), "\t", " ")
	if !hasMarks(s) {
		return model.Plain(s)
	}
	paragraphs := parseParagraphs(s, note)
	switch len(paragraphs) {
	case 0:
		return model.Plain(s)
	case 1:
		return paragraphs[0]
	}
	return model.Plain(s).WithFault(model.Fault{Rule: "one-paragraph", Message: decree.Message{
		Vi: "có dòng trống: trường này chỉ là một đoạn", En: "an empty line: this field is one paragraph"}})
}

func trim(s string) string { return strings.Trim(s, " \t\n") }

// hasMarks reports whether a text has to be parsed: nearly none has any of the marks of Markdown.
func hasMarks(s string) bool {
	return strings.ContainsAny(s, "*_^~\\&[\n\t") || strings.Contains(s, commentOpen)
}

func parseParagraphs(s string, note func(label string) (string, bool)) []model.Text {
	source := []byte(s)
	in := &inlines{source: source, note: note}
	count := &markdown.Tally{}
	root := markdown.Inline(source, count)
	if _, full := count.Marks(); full {
		return []model.Text{model.Plain(s).WithFault(model.Fault{Rule: "marks-most", Message: tooManyMarks})}
	}
	var texts []model.Text
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		texts = append(texts, in.text(n))
	}
	return texts
}

// inlines turns the nodes of a parsed source into texts.
type inlines struct {
	source []byte
	note   func(label string) (body string, ok bool) // nil within a note
}

// text returns what stands in a paragraph, heading or cell. A text without marks stays plain.
func (in *inlines) text(block ast.Node) model.Text {
	var p paragraph
	in.add(&p, block, model.Run{})
	p.end()
	switch {
	case p.fault != nil:
		return model.Rich(p.runs...).WithFault(*p.fault)
	case len(p.runs) == 1 && p.runs[0] == model.Run{Text: p.runs[0].Text}:
		return model.Plain(p.runs[0].Text)
	}
	return model.Rich(p.runs...)
}

// addressOf is that of a link; one of the web may stand without its scheme.
func addressOf(n *ast.Link) string {
	s := markdown.Unescape(n.Destination)
	if len(s) > len("www.") && (s[:4] == "www." || s[:4] == "WWW.") {
		return "https://" + s
	}
	return s
}

// A paragraph is a text that is being read.
type paragraph struct {
	more  []byte // of the last run
	runs  []model.Run
	fault *model.Fault
}

// add appends the children of n, each in the face of the marks around it.
func (in *inlines) add(p *paragraph, n ast.Node, face model.Run) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		inner := face
		switch c := c.(type) {
		case *ast.Text:
			in.literal(p, c, face)
			continue
		case *ast.Emphasis:
			inner.Bold = face.Bold || c.Level == 2
			inner.Italic = face.Italic || c.Level == 1
		case *markdown.Superscript:
			inner.Superscript, inner.Subscript = true, false
		case *markdown.Subscript:
			inner.Subscript, inner.Superscript = true, false
		case *markdown.Bracketed:
			p.append(face, c.Open)
			in.add(p, c, face)
			p.append(face, markdown.Unescape([]byte(c.End)))
			continue
		case *ast.Link:
			inner.Link = addressOf(c)
		case *markdown.NoteRef:
			in.reference(p, c.Label)
			continue
		}
		in.add(p, c, inner)
	}
}

func (in *inlines) literal(p *paragraph, n *ast.Text, face model.Run) {
	s := strings.ReplaceAll(markdown.Unescape(n.Segment.Value(in.source)), "\t", " ")
	if n.SoftLineBreak() {
		s += " "
	}
	p.append(face, s)
	if n.HardLineBreak() {
		p.add(model.Run{Break: true})
	}
}

// reference appends a note of its own for every reference: a note that is used twice becomes two. One within a note is
// left empty: Validate refuses it.
func (in *inlines) reference(p *paragraph, label string) {
	if in.note == nil {
		p.add(model.Run{Note: &model.Note{}})
		return
	}
	body, ok := in.note(label)
	if !ok {
		p.fault = &model.Fault{Rule: "note-missing", Value: label, Message: decree.Message{
			Vi: "không có chú thích này", En: "there is no note with this label"}}
		return
	}
	p.add(model.Run{Note: &model.Note{Body: parseParagraphs(body, nil)}})
}

// add appends a run of its own.
func (p *paragraph) add(r model.Run) {
	p.end()
	p.runs = append(p.runs, r)
}

// append adds s in the given face, to the last run where that has the same face.
func (p *paragraph) append(face model.Run, s string) {
	if s == "" {
		return
	}
	if last := len(p.runs) - 1; last >= 0 {
		r := &p.runs[last]
		same := r.Bold == face.Bold && r.Italic == face.Italic && r.Superscript == face.Superscript && r.Subscript == face.Subscript && r.Link == face.Link
		if same && !r.Break && r.Note == nil {
			p.more = append(p.more, s...)
			return
		}
	}
	face.Text = s
	p.add(face)
}

// end gives the last run what has been added to it, at once: a paragraph may have many lines.
func (p *paragraph) end() {
	if len(p.more) > 0 {
		p.runs[len(p.runs)-1].Text += string(p.more)
		p.more = p.more[:0]
	}
}
