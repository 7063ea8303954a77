package source

import (
	"bytes"
	"io"
	"path"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// A Form is one of the forms in which a source is written.
type Form uint8

// The forms.
const (
	MarkdownForm Form = iota // YAML in front, the body in Markdown (.md)
	YAMLForm                 // .yaml
	JSONForm                 // .json
)

var formEndings = [...]string{MarkdownForm: ".md", YAMLForm: ".yaml", JSONForm: ".json"}

// String returns the ending of the file: ".md", ".yaml" or ".json".
func (f Form) String() string {
	if int(f) < len(formEndings) {
		return formEndings[f]
	}
	return ""
}

// FormOf returns the form of a file by the ending of its name: .md or .markdown, .yaml or .yml, .json.
func FormOf(name string) (f Form, ok bool) {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown":
		return MarkdownForm, true
	case ".yaml", ".yml":
		return YAMLForm, true
	case ".json":
		return JSONForm, true
	}
	return 0, false
}

// An Encoder prints reports. Its zero value prints one that needs no file beside it.
type Encoder struct {
	// WriteFile takes each picture that has content and no name, under the name by which the source refers to it:
	// "hinh-1.png"; and the rows of each table of more than forty plain rows: "bang-1.csv". Nil refuses such pictures, and
	// leaves the rows in the source.
	WriteFile func(name string, content []byte) error
}

// Encode prints a report in a form with the zero [Encoder].
func Encode(w io.Writer, r *model.Report, form Form) error { return Encoder{}.Encode(w, r, form) }

// Encode prints a report as a person would have written it, the same report in the same bytes. [Decode] of what it prints
// is the report, after [Normalize] of both; Encode makes sure of that and refuses anything else: the error is then a
// *[model.ValidationError] whose faults have the path of what the form cannot hold, such as rows from an iterator or a
// text with a fault. Nothing is then written.
//
// Rows that came from a data file are printed as others are; a picture with a name is named and not written.
func (e Encoder) Encode(w io.Writer, r *model.Report, form Form) error {
	if form.String() == "" {
		return refusal("", "form", decree.Message{Vi: "không có dạng nguồn này", En: "there is no such form of source"})
	}
	if r == nil {
		return refusal("", "report", decree.Message{Vi: "không có báo cáo nào", En: "there is no report"})
	}
	if err := encodable(r); err != nil {
		return err
	}
	clean := Normalize(r)
	files, err := e.nameFiles(clean)
	if err != nil {
		return err
	}
	text, err := printWhole(clean, form, files.declared)
	if err != nil {
		return err
	}
	for _, f := range files.list {
		if err := e.WriteFile(f.name, f.content); err != nil {
			return err
		}
	}
	_, err = w.Write(text)
	return err
}

// printWhole prints a report without the content of files, and reads it again.
func printWhole(r *model.Report, form Form, declared bool) ([]byte, error) {
	text := printed(r, form, false, declared)
	err := reads(text, r, form)
	if err != nil && form == MarkdownForm { // blocks beside each other that Markdown joins
		text = printed(r, form, true, declared)
		err = reads(text, r, form)
	}
	return text, err
}

func printed(r *model.Report, form Form, fenced, declared bool) []byte {
	p := &printer{form: form, fenced: fenced, ambiguous: declared}
	switch form {
	case MarkdownForm:
		return p.markdownReport(r)
	case JSONForm:
		return writeJSON(p.report(r))
	}
	return writeYAML(p.report(r))
}

func refusal(path, rule string, m decree.Message) error {
	return model.Faults{{Path: path, Rule: rule, Message: m}}.Err()
}

// A printer turns a report into a tree, and into Markdown.
type printer struct {
	form   Form
	fenced bool // bodies stand in fences of YAML
	// verbatim: texts are lists of runs, and so are those of their notes.
	verbatim bool
	// ambiguous: a number among those printed could be read as another.
	ambiguous  bool
	inAppendix bool              // the body that is printed is that of an appendix
	notes      int               // labels that are given
	bodies     []printedNote     // that are still to be printed
	inFront    []printedNote     // that have no place in the body
	known      map[string]string // the body of each note by its label
}

// A printedNote is a note that a text refers to by its label.
type printedNote struct {
	label      string
	paragraphs []string
	body       string
}

// markdownReport is the report as Markdown with YAML in front.
func (p *printer) markdownReport(r *model.Report) []byte {
	head := *r
	head.Body, head.Appendices = nil, nil
	front := p.node(valueOf(&head))
	inFront := p.takeNotes()
	var body bytes.Buffer
	inFront = append(inFront, p.markdownBody(&body, r.Body)...)
	p.inAppendix = true
	for i := range r.Appendices {
		a := r.Appendices[i]
		keys := a
		keys.Body = nil
		body.WriteString("\n```appendix\n")
		if n := p.node(valueOf(&keys)); len(n.keys) > 0 {
			body.Write(writeYAML(n))
		}
		body.WriteString("```\n")
		inFront = append(inFront, p.markdownBody(&body, a.Body)...)
	}
	front.addNotes(inFront)
	p.declareNumbers(front)
	var out bytes.Buffer
	out.WriteString("---\n")
	if len(front.keys) > 0 {
		out.Write(writeYAML(front))
	}
	out.WriteString("---\n")
	out.Write(body.Bytes())
	return out.Bytes()
}

// report is the tree of a report whose body is a list of blocks.
func (p *printer) report(r *model.Report) *printNode {
	n := p.node(valueOf(r))
	n.addNotes(p.takeNotes())
	p.declareNumbers(n)
	return n
}

func (p *printer) takeNotes() []printedNote {
	notes := p.bodies
	p.bodies = nil
	return notes
}

func (n *printNode) addNotes(notes []printedNote) {
	if len(notes) == 0 {
		return
	}
	bodies := &printNode{kind: mapNode}
	for _, note := range notes {
		bodies.add(note.label, textNode(note.body))
	}
	n.add("notes", bodies)
}
