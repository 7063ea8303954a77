// Package source reads a report in the forms in which people write and keep one: Markdown with YAML in front, YAML and
// JSON, table rows in CSV and TSV files, pictures beside them. It knows nothing of the page.
//
// [Decode] reads a file, [Merge] one with values of a row in it, and [Markdown] a single text; [Encode] prints
// a report in these forms.
package source

import (
	"bytes"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// Decode reads a report from a file: Markdown with YAML front matter (.md), YAML (.yaml, .yml) or JSON (.json).
// Only regular files are read, up to 16 MiB of a source, 64 of a data file and 32 of a picture: else the error is a
// *[FileError], or a fault of the field. [os.Root] gives an fsys that no link leads out of.
//
// Table rows may stand in CSV or TSV files, named relative to the file; a name that leaves fsys is an error. Those in Excel
// workbooks are read with [Config.Workbooks].
//
// A file that cannot be read as a report gives a *[model.ValidationError] whose faults name file, line and column.
// That the report is complete and follows the rules is for [model.Report.Validate] to say, for which the report has the
// places of its fields; it also names the texts that Decode could not read, such as one that refers to a note which is
// not there.
func Decode(fsys fs.FS, name string) (*model.Report, error) { return Config{}.Decode(fsys, name) }

// A Config says how sources are read where they do not say it themselves. The zero value is how [Decode] and [Merge] read.
type Config struct {
	// Numbers is the convention of the typed numbers of every source and of the values in it. It goes before the key numbers of
	// a source, and after those of a table, a column and a figure.
	Numbers Convention
	// Workbooks reads the tables that stand in Excel workbooks: xlsx.Workbooks{} of the package source/xlsx. Without it a table
	// that names one is a fault (rule "file-workbook").
	Workbooks Workbooks
	// Counted are the names of those values of [Config.Merge] that a sheet holds as numbers and shows as 1.973,25: Numbers does
	// not say how they are read.
	Counted map[string]bool
	// Dates are those values of [Config.Merge] that a sheet holds as dates, and shows as 08/3/2026: a field that is a date takes them.
	Dates map[string]model.Date
}

// Decode is [Decode] with the numbers of the source read as c says.
func (c Config) Decode(fsys fs.FS, name string) (*model.Report, error) {
	return c.decode(fsys, name, nil)
}

func (c Config) decode(fsys fs.FS, name string, values Values) (*model.Report, error) {
	source, err := readFile(fsys, name, mostSource)
	if err != nil {
		return nil, err
	}
	d := newDecoder(fsys, name, values)
	d.config = c
	r := d.decode(source)
	d.nameKeys()
	if err := d.faults.Err(); err != nil {
		d.faults.SortByPlace()
		return nil, err
	}
	r.Doubts = d.faults
	return r, nil
}

// A decoder holds what the parts of one source share. It goes on after a fault, to list as many as it can.
type decoder struct {
	fsys   fs.FS
	name   string
	values Values // that stand for names in the texts
	notes  notes
	places model.Places
	unread bool          // some texts are: see unreadText
	bodies []*bodyReader // Markdown that stands where a body is wanted
	keys   map[reflect.Type]map[string][]int
	faults model.Faults
	count  [2]int // of faults by severity

	config      Config
	workbook    Workbook              // the last one that was read
	workbookOf  string                // its file
	numbers     Convention            // of what is filled now
	conventions map[string]Convention // of the tables and columns that declare one, by path
	waiting     map[*decimal.NullDecimal]typedNumber
	rich        []richNumber // cells of numbers whose marks are not read yet

	comments *[]model.Position      // where they are wanted
	listing  bool                   // names are wanted, not values
	figures  map[string]bool        // the names that the source declares as figures
	wanted   map[string]*wantedName // by name
	missing  map[string]bool
	unset    []unsetFigure
	merged   map[string][]string // the names in each field, by path
}

func newDecoder(fsys fs.FS, name string, values Values) *decoder {
	return &decoder{fsys: fsys, name: name, values: values, notes: notes{}, places: model.Places{}, keys: map[reflect.Type]map[string][]int{},
		conventions: map[string]Convention{}, waiting: map[*decimal.NullDecimal]typedNumber{},
		figures: map[string]bool{}, wanted: map[string]*wantedName{}, missing: map[string]bool{}, merged: map[string][]string{}}
}

// A sourceReport is what a source file holds: the report, and notes that any of its texts may refer to.
type sourceReport struct {
	model.Report
	Notes map[string]string `json:"notes,omitempty"`
}

func (d *decoder) decode(source []byte) *model.Report {
	if at := invalidUTF8(source); at >= 0 {
		d.fault(newCursor(source, origin{at: position(d.name, 1, 1), verbatim: true}).at(at), "", "encoding", "", decree.Message{
			Vi: "tệp không phải là UTF-8", En: "the file is not UTF-8"})
		return nil
	}
	source = bytes.ReplaceAll(bytes.TrimPrefix(source, []byte("\ufeff")), []byte("\r\n"), []byte("\n"))
	source = bytes.ReplaceAll(source, []byte("\r"), []byte("\n")) // as old systems end a line
	whole := origin{at: position(d.name, 1, 1), verbatim: true}
	var root, body *sourceText
	var tree *sourceNode
	switch form, ok := FormOf(d.name); {
	case !ok:
		d.fault(model.Position{File: d.name}, "", "file-type", path.Ext(d.name), decree.Message{
			Vi: "chỉ đọc được tệp .md, .yaml, .yml hoặc .json",
			En: "only .md, .yaml, .yml and .json files are read"})
	case form == MarkdownForm:
		if root, body = d.frontMatter(source); root != nil {
			tree = d.parseYAML(root.text, root.origin, "")
		}
	case form == YAMLForm:
		tree = d.parseYAML(source, whole, "")
	default:
		tree = d.parseJSON(source, whole)
	}
	if tree == nil {
		return nil
	}
	d.mergeFigures(tree)
	r := &sourceReport{}
	d.fill("", tree, reflect.ValueOf(r).Elem())
	d.assemble(r, body)
	d.missingValues()
	d.doubtValues()
	r.Places = d.places
	if len(d.merged) > 0 {
		r.Merged = d.merged
	}
	return &r.Report
}

// assemble puts together what the parts of a source refer to: bodies in Markdown, notes, tables in files.
func (d *decoder) assemble(r *sourceReport, body *sourceText) {
	for _, label := range slices.Sorted(maps.Keys(r.Notes)) {
		d.doubtText("notes."+label, r.Notes[label])
		d.notes.define(label, r.Notes[label], d.places.Find("notes."+label))
	}
	main := &bodyReader{}
	if body != nil {
		if at, twice := d.places["body"]; twice {
			d.fault(at, "body", "body-twice", "", decree.Message{
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
	for i := 0; i < len(d.bodies); i++ { // blocks in a fence may hold further ones
		if d.bodies[i].root == nil {
			d.bodies[i].parse()
		}
		d.bodies[i].convert()
	}
	for _, a := range main.appendices {
		r.Appendices = append(r.Appendices, *a)
	}
	d.readFiles(&r.Report)
	d.readTexts(&r.Report)
	d.readRich()
	if d.faults.Err() == nil { // what could not be read may hold the reference
		d.unreferenced()
	}
}

// readFiles reads what the tables and pictures of a report name.
func (d *decoder) readFiles(r *model.Report) {
	for path, t := range r.Tables() {
		d.readTable(fieldPath(path), t)
	}
	if d.fsys == nil { // Encode reads what it has printed
		return
	}
	for path, p := range r.Pictures() {
		d.readPicture(fieldPath(path), p)
	}
}

// readTexts reads the Markdown that is still unread, and puts values into all texts.
func (d *decoder) readTexts(r *model.Report) {
	if !d.unread && d.values == nil {
		return
	}
	for path, t := range r.Texts() {
		if f := t.Fault(); f != nil && f.Rule == unreadText {
			markdown := d.uncommentedText(path, f.Value)
			if isCell(path) {
				markdown = cellLines(markdown)
			}
			d.doubtText(path, markdown)
			*t = parseInline(markdown, d.notes.use)
		}
		d.printText(path, t)
	}
}

func (d *decoder) fault(at model.Position, field, rule, value string, m decree.Message) {
	d.note(at, field, rule, value, m, model.Error)
}

// doubt notes what is read and may be meant otherwise.
func (d *decoder) doubt(at model.Position, field, rule, value string, m decree.Message) {
	d.note(at, field, rule, value, m, model.Warning)
}

// The most faults of one severity that are told, and the longest path of a field: a key may be of any length.
const (
	maxFaults = 10_000
	maxPath   = 1000
)

var tooManyFaults = decree.Message{
	Vi: "còn nữa: chỉ liệt kê 10.000 lỗi hoặc cảnh báo đầu", En: "there are more: the first 10,000 errors or warnings are listed"}

// note adds a fault, and reports whether it has: up to maxFaults of its severity.
func (d *decoder) note(at model.Position, field, rule, value string, m decree.Message, severity model.Severity) bool {
	switch d.count[severity]++; {
	case d.count[severity] == maxFaults+1:
		rule, value, m = "faults-most", "", tooManyFaults
	case d.count[severity] > maxFaults:
		return false
	}
	if len(field) > maxPath {
		field = strings.ToValidUTF8(field[:maxPath], "") + "…"
	}
	d.faults = append(d.faults, model.Fault{Path: field, Position: at, Rule: rule, Severity: severity, Value: model.Excerpt(value), Message: m})
	return true
}

// A sourceText is a piece of a source with the place where it stands.
type sourceText struct {
	text   []byte
	origin origin
}

// frontMatter splits a Markdown source into the YAML between its two lines of "---" and the body after them.
func (d *decoder) frontMatter(source []byte) (front, body *sourceText) {
	first, rest, _ := bytes.Cut(source, []byte("\n"))
	if !isRule(first) {
		d.fault(position(d.name, 1, 1), "", "front-matter", "", decree.Message{
			Vi: "tệp phải bắt đầu bằng phần YAML giữa hai dòng ---",
			En: "the file must begin with YAML between two lines of ---"})
		return nil, nil
	}
	at := func(line int) origin { return origin{at: position(d.name, line, 1), verbatim: true} }
	line := 2
	for start := 0; start < len(rest); line++ {
		length := bytes.IndexByte(rest[start:], '\n')
		end := start + length
		if length < 0 {
			end = len(rest)
		}
		if isRule(rest[start:end]) {
			return &sourceText{rest[:start], at(2)}, &sourceText{rest[min(end+1, len(rest)):], at(line + 1)}
		}
		start = end + 1
	}
	d.fault(position(d.name, 1, 1), "", "front-matter", "", decree.Message{
		Vi: "phần YAML ở đầu tệp thiếu dòng --- kết thúc",
		En: "the YAML at the head of the file lacks the line of --- that ends it"})
	return nil, nil
}

func isRule(line []byte) bool { return string(bytes.TrimRight(line, " \t")) == "---" }
