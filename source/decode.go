package model

import (
	"bytes"
	"io/fs"
	"path"
	"reflect"
	"strings"
)

// Decode reads a report from a file: Markdown with YAML front matter (.md), YAML (.yaml, .yml) or JSON (.json).
// Table rows may stand in CSV or TSV files, named relative to the file; a name that leaves fsys is an error.
//
// A file that cannot be read as a report gives a *[ValidationError] whose faults name file, line and column.
// That the report is complete and follows the rules is for [Report.Validate] to say, which the faults' places serve too.
func Decode(fsys fs.FS, name string) (*Report, error) { return decode(fsys, name, nil) }

func decode(fsys fs.FS, name string, values Values) (*Report, error) {
	source, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	d := &decoder{fsys: fsys, name: name, values: values, notes: notes{}, places: places{}, keys: map[reflect.Type]map[string][]int{}}
	r := d.decode(source)
	if len(d.faults) > 0 {
		d.faults.sortByPlace()
		return nil, d.faults.Err()
	}
	return r, nil
}

// A decoder holds what the parts of one source share. It goes on after a fault, to list as many as it can.
type decoder struct {
	fsys   fs.FS
	name   string
	values Values // that stand for names in the texts
	notes  notes
	places places
	bodies []*bodyReader // Markdown that stands where a body is wanted
	keys   map[reflect.Type]map[string][]int
	faults Faults
}

// A sourceReport is what a source file holds: the report, and notes that any of its texts may refer to.
type sourceReport struct {
	Report
	Notes map[string]string `json:"notes,omitempty"`
}

func (d *decoder) decode(source []byte) *Report {
	if at := invalidUTF8(source); at >= 0 {
		d.fault(newCursor(source, origin{at: Position{d.name, 1, 1}, verbatim: true}).at(at), "", "encoding", "", Message{
			Vi: "tệp không phải là UTF-8", En: "the file is not UTF-8"})
		return nil
	}
	source = bytes.ReplaceAll(bytes.TrimPrefix(source, []byte("\ufeff")), []byte("\r\n"), []byte("\n"))
	whole := origin{at: Position{d.name, 1, 1}, verbatim: true}
	var root, body *sourceText
	var tree *sourceNode
	switch ext := strings.ToLower(path.Ext(d.name)); ext {
	case ".md", ".markdown":
		if root, body = d.frontMatter(source); root != nil {
			tree = d.parseYAML(root.text, root.origin, "")
		}
	case ".yaml", ".yml":
		tree = d.parseYAML(source, whole, "")
	case ".json":
		tree = d.parseJSON(source, whole)
	default:
		d.fault(Position{File: d.name}, "", "file-type", ext, Message{
			Vi: "chỉ đọc được tệp .md, .yaml, .yml hoặc .json",
			En: "only .md, .yaml, .yml and .json files are read"})
	}
	if tree == nil {
		return nil
	}
	d.mergeFigures(tree)
	r := &sourceReport{}
	d.fill(fieldPath{}, tree, reflect.ValueOf(r).Elem())
	d.assemble(r, body)
	r.places = d.places
	return &r.Report
}

// assemble puts together what the parts of a source refer to: bodies in Markdown, notes, tables in files.
func (d *decoder) assemble(r *sourceReport, body *sourceText) {
	for label, text := range r.Notes {
		d.notes.define(label, text, d.places.find("notes."+label))
	}
	main := &bodyReader{}
	if body != nil {
		if at, twice := d.places["body"]; twice {
			d.fault(at, "body", "body-twice", "", Message{
				Vi: "nội dung đã có trong phần Markdown", En: "the body stands in the Markdown already"})
			return
		}
		d.places["body"] = body.origin.at
		main = d.newBody(&r.Body, "body", body)
		main.takesAppendices, main.listed = true, len(r.Appendices)
	}
	for _, b := range d.bodies {
		b.parse()
	}
	for _, b := range d.bodies {
		b.convert()
	}
	for _, a := range main.appendices {
		r.Appendices = append(r.Appendices, *a)
	}
	v := visitor{
		table:   d.readTable,
		picture: d.readPicture,
		text: func(_ fieldPath, t *Text) {
			if t.unread {
				*t = parseInline(t.plain, d.notes.use)
			}
			d.values.printText(t)
		}}
	v.report(&r.Report)
	if len(d.faults) == 0 { // what could not be read may hold the reference
		d.unreferenced()
	}
}

func (d *decoder) fault(at Position, field, rule, value string, m Message) {
	d.faults = append(d.faults, Fault{Path: field, Position: at, Rule: rule, Value: excerpt(value), Message: m})
}
