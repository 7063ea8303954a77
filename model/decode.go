package model

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
)

// Decode reads a report from a file: Markdown with YAML front matter (.md), YAML (.yaml, .yml) or JSON (.json).
// Table rows may stand in CSV or TSV files, named relative to the file; a name that leaves fsys is an error.
//
// A file that cannot be read as a report gives a *[ValidationError] whose faults name file, line and column.
// That the report is complete and follows the rules is for [Report.Validate] to say, which the faults' places serve too.
func Decode(fsys fs.FS, name string) (*Report, error) {
	source, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	d := &decoder{fsys: fsys, name: name, notes: notes{}, places: places{}}
	r := d.decode(source)
	if len(d.faults) > 0 {
		return nil, d.faults.Err()
	}
	return r, nil
}

// A decoder holds what the parts of one source share.
type decoder struct {
	fsys   fs.FS
	name   string
	notes  notes
	places places
	faults Faults
}

// A sourceReport is what a source file holds: the report, and notes that any of its texts may refer to.
type sourceReport struct {
	Report `yaml:",inline"`
	Notes  map[string]string `json:"notes,omitempty"`
}

func (d *decoder) decode(source []byte) *Report {
	if at := invalidUTF8(source); at >= 0 {
		d.fault(d.position(source, at), "", "encoding", "", Message{
			Vi: "tệp không phải là UTF-8", En: "the file is not UTF-8"})
		return nil
	}
	source = bytes.ReplaceAll(bytes.TrimPrefix(source, []byte("\ufeff")), []byte("\r\n"), []byte("\n"))
	var r sourceReport
	var body []byte
	bodyLine := 0
	switch ext := strings.ToLower(path.Ext(d.name)); ext {
	case ".md", ".markdown":
		var front []byte
		front, body, bodyLine = frontMatter(source)
		if front == nil {
			d.fault(Position{d.name, 1, 1}, "", "front-matter", "", Message{
				Vi: "tệp phải bắt đầu bằng phần YAML giữa hai dòng ---",
				En: "the file must begin with YAML between two lines of ---"})
			return nil
		}
		d.yaml(front, 1, "", &r)
	case ".yaml", ".yml":
		d.yaml(source, 0, "", &r)
	case ".json":
		d.yaml(jsonAsYAML(source), 0, "", &r)
	default:
		d.fault(Position{File: d.name}, "", "file-type", ext, Message{
			Vi: "chỉ đọc được tệp .md, .yaml, .yml hoặc .json",
			En: "only .md, .yaml, .yml and .json files are read"})
	}
	if len(d.faults) > 0 {
		return nil
	}
	d.assemble(&r, body, bodyLine)
	r.places = d.places
	return &r.Report
}

// assemble puts together what the parts of a source refer to: bodies in Markdown, notes, tables in files.
func (d *decoder) assemble(r *sourceReport, body []byte, bodyLine int) {
	for label, text := range r.Notes {
		d.notes[label] = &sourceNote{body: text, at: d.places.find("notes." + label)}
	}
	if body != nil {
		if len(r.Body) > 0 {
			d.fault(d.places.find("body"), "body", "body-twice", "", Message{
				Vi: "nội dung đã có trong phần Markdown", En: "the body stands in the Markdown already"})
		}
		r.Body = nil
		r.Appendices = append(r.Appendices, d.markdownBody(body, bodyLine, &r.Body, "body", len(r.Appendices))...)
	}
	d.readBodies(&r.Report)
	d.readTables(&r.Report)
	v := visitor{text: func(_ fieldPath, t *Text) {
		if t.unread {
			*t = Markdown(t.plain, d.notes.use(t.plain))
		}
	}}
	v.report(&r.Report)
	d.unreferenced()
}

// yaml reads a document strictly: an unknown or repeated key is a fault. Lines are counted from firstLine.
func (d *decoder) yaml(source []byte, firstLine int, at string, to any) {
	err := yaml.NewDecoder(bytes.NewReader(source), yaml.Strict()).Decode(to)
	d.places.scan(source, Position{File: d.name, Line: firstLine}, at)
	if err == nil || errors.Is(err, io.EOF) { // an empty document: Validate says what is missing
		return
	}
	pos, message := Position{File: d.name, Line: firstLine + 1, Column: 1}, err.Error()
	var scalarErr *scalarError
	var yamlErr yaml.Error
	switch {
	case errors.As(err, &scalarErr):
		p := scalarErr.node.GetToken().Position
		pos, message = Position{d.name, firstLine + p.Line, p.Column}, scalarErr.Error()
	case errors.As(err, &yamlErr):
		message = yamlErr.GetMessage()
		if token := yamlErr.GetToken(); token != nil {
			pos = Position{d.name, firstLine + token.Position.Line, token.Position.Column}
		}
	}
	rule, vi := "source", "không đọc được: "
	var unknown *yaml.UnknownFieldError
	if errors.As(err, &unknown) {
		rule, vi = "unknown-key", "khóa không có trong định dạng nguồn: "
	}
	d.fault(pos, d.places.at(pos, at), rule, "", Message{Vi: vi + message, En: message})
}

// frontMatter splits a Markdown source after its front matter; front is nil where there is none.
// bodyLine is the number of lines before the body.
func frontMatter(source []byte) (front, body []byte, bodyLine int) {
	rest, found := bytes.CutPrefix(source, []byte("---\n"))
	if !found {
		return nil, nil, 0
	}
	end := bytes.Index(rest, []byte("\n---\n"))
	if end < 0 {
		if front, found = bytes.CutSuffix(rest, []byte("\n---")); !found {
			return nil, nil, 0
		}
		return front, []byte{}, bytes.Count(source, []byte("\n"))
	}
	front = rest[:end+1]
	return front, rest[end+5:], bytes.Count(front, []byte("\n")) + 2
}

func (d *decoder) fault(at Position, field, rule, value string, m Message) {
	d.faults = append(d.faults, Fault{Path: field, Position: at, Rule: rule, Value: value, Message: m})
}

// position returns the place of an offset in the source.
func (d *decoder) position(source []byte, offset int) Position {
	before := source[:offset]
	return Position{d.name, bytes.Count(before, []byte("\n")) + 1, offset - bytes.LastIndexByte(before, '\n')}
}

func invalidUTF8(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}
