package source

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// A bodyReader turns the blocks of a Markdown body into the blocks of a report.
type bodyReader struct {
	d      *decoder
	to     *model.Body
	path   string
	source []byte
	cursor *cursor
	root   ast.Node
	in     *inlines
	count  *tally
	open   []openBody // the body itself or that of an appendix, then the sections that are open, outermost first

	takesAppendices bool
	listed          int // appendices of the front matter, which come before those of the body
	appendices      []*model.Appendix
}

// An openBody takes the blocks that follow it, until a heading of its own level or above.
type openBody struct {
	body  *model.Body
	path  string
	level int // of the heading in the Markdown
	below int // level of the sections directly in it
}

// newBody puts a body aside until the notes of all of them are known.
func (d *decoder) newBody(to *model.Body, path string, source *sourceText) *bodyReader {
	b := &bodyReader{d: d, to: to, path: path, source: plainBlanks(expandTabs(d.uncommented(source, path)))}
	b.cursor = newCursor(b.source, source.origin)
	b.in, b.count = &inlines{source: b.source, note: d.notes.use}, &tally{}
	d.bodies = append(d.bodies, b)
	return b
}

// parse finds the blocks and the notes that the body defines.
func (b *bodyReader) parse() {
	if line := nestedLine(b.source); line > 0 {
		b.d.tooDeep(b.cursor.origin.place(line, 1), b.path)
		b.source = nil
	}
	b.root = bodyParser().Parse(text.NewReader(b.source), b.count.option())
	if b.count.refuse(b) {
		b.root = ast.NewDocument()
	}
	b.definitions(b.root)
}

// definitions finds the notes under a node: the parser gathers them where the first one stands, which may be in a list.
func (b *bodyReader) definitions(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if def, ok := c.(*extast.Footnote); ok {
			b.definition(def)
		} else if c.Type() == ast.TypeBlock {
			b.definitions(c)
		}
	}
}

func (b *bodyReader) definition(def *extast.Footnote) {
	var paragraphs []string
	for c := def.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() != ast.KindParagraph {
			b.misplaced(c, "notes."+string(def.Ref))
			continue
		}
		paragraphs = append(paragraphs, string(c.Lines().Value(b.source)))
	}
	b.d.notes.define(string(def.Ref), strings.Join(paragraphs, "\n\n"), b.at(def))
}

// convert appends the blocks to the body of the report.
func (b *bodyReader) convert() {
	b.open = []openBody{{body: b.to, path: b.path, below: 1}}
	for n := b.root.FirstChild(); n != nil; n = n.NextSibling() {
		b.block(n)
	}
}

func (b *bodyReader) block(n ast.Node) {
	top := b.open[len(b.open)-1]
	switch n := n.(type) {
	case *ast.Heading:
		b.heading(n)
	case *ast.FencedCodeBlock:
		if string(n.Language(b.source)) == "appendix" {
			b.appendix(n)
			return
		}
		b.content(n, top.body, top.path)
	default:
		b.content(n, top.body, top.path)
	}
}

// content appends a block that holds no heading: in the running text or under an item.
func (b *bodyReader) content(n ast.Node, to *model.Body, path string) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		b.paragraph(n, to, path)
	case *ast.List:
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			b.item(item, to, path)
		}
	case *extast.Table:
		b.add(to, path, n, model.Block{Table: b.pipeTable(n, path)}, "table")
	case *ast.FencedCodeBlock:
		b.fence(n, to, path)
	case *extast.FootnoteList:
	case *ast.Blockquote:
		b.quote(n, to, path)
	case *pictureBlock:
		picture := &model.Picture{}
		at := b.add(to, path, n, model.Block{Picture: picture}, "picture")
		picture.File, _ = b.d.print(fieldPath(at).field("file"), &sourceNode{scalar: n.file, at: b.at(n)})
		picture.Alt, _ = b.d.print(fieldPath(at).field("alt"), &sourceNode{scalar: n.alt, at: b.at(n)})
	default:
		b.misplaced(n, path)
	}
}

// paragraph appends running text, or an item where it begins with a letter and a bracket or the sign of a list.
func (b *bodyReader) paragraph(n ast.Node, to *model.Body, path string) {
	if b.looksLikeTable(n) {
		b.d.fault(b.at(n), path, "pipe-table", "", decree.Message{
			Vi: "dòng gạch của bảng không có cùng số ô với dòng tiêu đề", En: "the line of dashes has not as many cells as the heading of the table"})
	}
	if lines := b.d.ownLines(string(n.Lines().Value(b.source))); lines != nil {
		for _, line := range lines {
			b.add(to, path, n, model.Block{Paragraph: model.Plain(line)}, "paragraph")
		}
		return
	}
	t := b.in.text(n)
	if inside, ok := b.centred(n, t); ok {
		b.doubtLines(n, b.add(to, path, n, model.Block{Centred: inside}, "centred"))
		return
	}
	if marker, rest, ok := cutMark(t); ok {
		at := b.add(to, path, n, model.Block{Item: &model.Item{Marker: marker, Text: rest}}, "item")
		b.doubtLines(n, at+".text")
		return
	}
	b.doubtLines(n, b.add(to, path, n, model.Block{Paragraph: t}, "paragraph"))
}

func (b *bodyReader) add(to *model.Body, path string, n ast.Node, block model.Block, kind string) string {
	at := path + "[" + strconv.Itoa(len(*to)) + "]." + kind
	b.d.places[at] = b.at(n)
	*to = append(*to, block)
	return at
}

// misplaced refuses Markdown that a report has no place for.
func (b *bodyReader) misplaced(n ast.Node, path string) {
	m := blockName(n.Kind())
	b.d.fault(b.at(n), path, "markdown-block", "", decree.Message{Vi: m.Vi + " không có chỗ ở đây", En: m.En + " has no place here"})
}

func blockName(kind ast.NodeKind) decree.Message {
	switch kind {
	case ast.KindHeading:
		return decree.Message{Vi: "đề mục trong danh sách hoặc trích dẫn", En: "a heading within a list or a quotation"}
	case ast.KindThematicBreak:
		return decree.Message{Vi: "đường kẻ ngang", En: "a line across the page"}
	}
	words := strings.ToLower(strings.Join(camelWords().FindAllString(kind.String(), -1), " "))
	return decree.Message{Vi: "khối Markdown này (" + words + ")", En: "this Markdown (" + words + ")"}
}

var camelWords = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[A-Z][a-z]*`) })

// at returns the place of a block in the file.
func (b *bodyReader) at(n ast.Node) model.Position { return b.cursor.at(max(n.Pos(), 0)) }
