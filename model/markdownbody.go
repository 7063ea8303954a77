package model

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// A bodyReader turns the blocks of a Markdown body into the blocks of a report.
type bodyReader struct {
	d      *decoder
	in     *inlines
	source []byte
	line   int // lines of the file before the body

	count      int // appendices that the front matter lists before those of the body
	appendices []Appendix
	open       []*openBody // the report or appendix, then the sections that are open, outermost first
}

// An openBody takes the blocks that follow it, until a heading of its own level or above.
type openBody struct {
	body  *Body
	path  string // of the body
	level int
}

// markdownBody reads a whole body into to, and returns the appendices that stand in it, of which the report has count already.
func (d *decoder) markdownBody(source []byte, line int, to *Body, path string, count int) []Appendix {
	source = appendDefinitions(source, d.notes.use(string(source)))
	root := bodyParser.Parse(text.NewReader(source))
	b := &bodyReader{d: d, in: newInlines(source, root), source: source, line: line, count: count}
	b.open = []*openBody{{body: to, path: path}}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		b.block(n)
	}
	b.keepNotes(root)
	return b.appendices
}

func (b *bodyReader) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		b.heading(n)
	case *ast.FencedCodeBlock:
		b.fence(n)
	case *extast.FootnoteList:
	default:
		top := b.open[len(b.open)-1]
		b.content(n, top.body, top.path)
	}
}

// content appends a block that holds no heading: in the running text or under an item.
func (b *bodyReader) content(n ast.Node, to *Body, path string) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		b.add(to, path, n, Block{Paragraph: b.in.text(n)}, "paragraph")
	case *ast.List:
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			b.item(item, to, path)
		}
	case *extast.Table:
		b.add(to, path, n, Block{Table: b.pipeTable(n)}, "table")
	default:
		b.d.fault(b.at(n), path, "markdown-block", "", Message{
			Vi: "khối Markdown này không có chỗ trong báo cáo",
			En: "this Markdown block has no place in a report: " + n.Kind().String()})
	}
}

func (b *bodyReader) add(to *Body, path string, n ast.Node, block Block, kind string) string {
	at := string(fieldPath(path).index(len(*to)).field(kind))
	b.d.places.set(at, b.at(n))
	*to = append(*to, block)
	return at
}

// ownNumber is a number that a heading carries itself: "I.", "2.", "a)", "1.2."
var ownNumber = regexp.MustCompile(`^((?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)])\s+`)

func (b *bodyReader) heading(n *ast.Heading) {
	for b.open[len(b.open)-1].level >= n.Level {
		b.open = b.open[:len(b.open)-1]
	}
	parent := b.open[len(b.open)-1]
	s := &Section{Title: b.in.text(n)}
	s.Number, s.Title = splitNumber(s.Title)
	if n.Level != parent.level+1 {
		s.Level = n.Level
	}
	at := b.add(parent.body, parent.path, n, Block{Section: s}, "section")
	b.open = append(b.open, &openBody{body: &s.Body, path: at + ".body", level: n.Level})
}

func splitNumber(title Text) (string, Text) {
	first := title.plain
	if first == "" && len(title.runs) > 0 {
		first = title.runs[0].Text
	}
	m := ownNumber.FindStringSubmatch(first)
	if m == nil {
		return "", title
	}
	rest := first[len(m[0]):]
	if title.plain != "" {
		title.plain = rest
	} else {
		title.runs[0].Text = rest
	}
	return m[1], title
}

func (b *bodyReader) item(n ast.Node, to *Body, path string) {
	item := &Item{Marker: b.marker(n)}
	at := b.add(to, path, n, Block{Item: item}, "item")
	child := n.FirstChild()
	if child != nil && (child.Kind() == ast.KindTextBlock || child.Kind() == ast.KindParagraph) {
		item.Text = b.in.text(child)
		child = child.NextSibling()
	}
	for ; child != nil; child = child.NextSibling() {
		b.content(child, &item.Body, at+".body")
	}
}

// marker returns the marker of a list item as it is typed, which the parser does not keep.
func (b *bodyReader) marker(item ast.Node) string {
	start := startOf(item)
	if start < 0 {
		return ""
	}
	lineStart := bytes.LastIndexByte(b.source[:start], '\n') + 1
	fields := strings.Fields(string(b.source[lineStart:start]))
	if len(fields) == 0 {
		return ""
	}
	return fields[len(fields)-1]
}

func (b *bodyReader) pipeTable(n *extast.Table) *Table {
	t := &Table{}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells Row
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells.Cells = append(cells.Cells, Cell{Text: b.in.text(cell)})
		}
		if row.Kind() != extast.KindTableHeader {
			t.Rows = append(t.Rows, cells)
			continue
		}
		for i, cell := range cells.Cells {
			t.Columns = append(t.Columns, Column{Title: cell.Text, Align: pipeAlignments[n.Alignments[i]]})
		}
	}
	return t
}

var pipeAlignments = map[extast.Alignment]Alignment{
	extast.AlignLeft: AlignLeft, extast.AlignCenter: AlignCentre, extast.AlignRight: AlignRight,
}

// keepNotes remembers the definitions of the body: texts outside it may refer to them too.
func (b *bodyReader) keepNotes(root ast.Node) {
	for _, f := range footnotes(root) {
		label := string(f.Ref)
		if note, known := b.d.notes[label]; known {
			note.used = note.used || f.Index > 0
			continue
		}
		note := &sourceNote{at: b.at(f), used: f.Index > 0}
		if p := f.FirstChild(); p != nil {
			note.body = string(p.Lines().Value(b.source))
		}
		b.d.notes[label] = note
	}
}

// at returns the place of a node in the file.
func (b *bodyReader) at(n ast.Node) Position {
	start := max(startOf(n), 0)
	line := bytes.Count(b.source[:start], []byte{'\n'})
	column := start - bytes.LastIndexByte(b.source[:start], '\n')
	return Position{File: b.d.name, Line: b.line + line + 1, Column: column}
}

// startOf returns the offset of the first character of a block, -1 where it has none.
func startOf(n ast.Node) int {
	if n.Type() == ast.TypeBlock {
		if lines := n.Lines(); lines != nil && lines.Len() > 0 {
			return lines.At(0).Start
		}
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			return t.Segment.Start
		}
		if start := startOf(c); start >= 0 {
			return start
		}
	}
	return -1
}
