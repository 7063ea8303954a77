package source

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source/internal/markdown"
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
	count  *markdown.Tally
	full   bool       // it holds more than a body may, which has been said
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
	b := &bodyReader{d: d, to: to, path: path, source: markdown.Prepare(d.uncommented(source, path))}
	b.cursor = newCursor(b.source, source.origin)
	b.in, b.count = &inlines{source: b.source, note: d.notes.use}, &markdown.Tally{Columns: model.MaxColumns}
	d.bodies = append(d.bodies, b)
	return b
}

// parse finds the blocks and the notes that the body defines.
func (b *bodyReader) parse() {
	if line := nestedLine(b.source); line > 0 {
		b.d.tooDeep(b.cursor.origin.place(line, 1), b.path)
		b.source = nil
	}
	b.root = markdown.Body(b.source, b.count)
	if b.refuseFull() {
		b.root = ast.NewDocument()
	}
	b.definitions(b.root)
}

var (
	tooManyBlocks = decree.Message{
		Vi: "hơn 50.000 đoạn, đề mục và mục liệt kê trong một nội dung", En: "more than 50,000 paragraphs, headings and items in one body"}
	tooManyMarks = decree.Message{
		Vi: "hơn 50.000 dấu in đậm, in nghiêng, chỉ số, ngoặc vuông trong một nội dung", En: "more than 50,000 marks of faces and brackets in one body"}
)

// refuseFull says that the body holds too much, and whether it does.
func (b *bodyReader) refuseFull() bool {
	at, blocks := b.count.Blocks()
	if blocks {
		b.d.fault(b.cursor.at(at), b.path, "blocks-most", "", tooManyBlocks)
	}
	at, marks := b.count.Marks()
	if marks {
		b.d.fault(b.cursor.at(at), b.path, "marks-most", "", tooManyMarks)
	}
	b.full = blocks || marks
	return b.full
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
			b.misplaced(c, "notes."+string(def.Ref), notInNote)
			continue
		}
		b.doubtLines(c, "notes."+string(def.Ref))
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
		t := b.pipeTable(n, path, blockPath(path, to, "table"))
		b.add(to, path, n, model.Block{Table: t}, "table")
	case *ast.FencedCodeBlock:
		b.fence(n, to, path)
	case *extast.FootnoteList:
	case *ast.Blockquote:
		b.quote(n, to, path)
	case *markdown.Picture:
		picture := &model.Picture{}
		at := b.add(to, path, n, model.Block{Picture: picture}, "picture")
		picture.File, _ = b.d.print(fieldPath(at).field("file"), &sourceNode{scalar: n.File, at: b.at(n)})
		picture.Alt, _ = b.d.print(fieldPath(at).field("alt"), &sourceNode{scalar: n.Alt, at: b.at(n)})
	default:
		b.misplaced(n, path, notInBody)
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
			text := b.d.paragraph(b.at(n), blockPath(path, to, "paragraph"), line)
			b.add(to, path, n, model.Block{Paragraph: text}, "paragraph")
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
	at := blockPath(path, to, kind)
	b.d.places[at] = b.at(n)
	*to = append(*to, block)
	return at
}

// blockPath is the path of the next block.
func blockPath(path string, to *model.Body, kind string) string {
	return path + "[" + strconv.Itoa(len(*to)) + "]." + kind
}

// misplaced refuses Markdown that a report has no place for, and says what to do with it there.
func (b *bodyReader) misplaced(n ast.Node, path string, remedy decree.Message) {
	name := decree.Message{Vi: "khối này", En: "this block"}
	switch n.(type) {
	case *ast.Heading:
		name = decree.Message{Vi: "đề mục trong danh sách hoặc trích dẫn", En: "a heading within a list or a quotation"}
		remedy = decree.Message{Vi: "đưa ra đầu dòng, sau một dòng trống", En: "begin it at the beginning of its line, after an empty line"}
	case *ast.ThematicBreak:
		name = decree.Message{Vi: "đường kẻ ngang", En: "a line across the page"}
		remedy = decree.Message{Vi: "bỏ dòng này", En: "leave this line out"}
	case *ast.FencedCodeBlock:
		name = decree.Message{Vi: "khối ```", En: "a fenced block"}
	case *extast.Table:
		name = decree.Message{Vi: "bảng", En: "a table"}
	case *markdown.Picture:
		name = decree.Message{Vi: "hình", En: "a picture"}
	case *ast.List:
		name = decree.Message{Vi: "danh sách", En: "a list"}
	case *ast.Blockquote:
		name = decree.Message{Vi: "trích dẫn", En: "a quotation"}
	}
	b.d.fault(b.at(n), path, "markdown-block", "", decree.Message{
		Vi: name.Vi + " không có chỗ ở đây; " + remedy.Vi, En: name.En + " has no place here: " + remedy.En})
}

// What to do with blocks where only some have a place.
var (
	notInNote  = decree.Message{Vi: "chú thích chỉ có các đoạn văn, giữa hai đoạn một dòng trống", En: "a note has paragraphs only, with an empty line between two"}
	notInBody  = decree.Message{Vi: "viết thành đoạn văn, danh sách hoặc bảng", En: "write it as a paragraph, a list or a table"}
	notInQuote = decree.Message{Vi: "trích dẫn chỉ có đoạn văn và danh sách; để khối này sau trích dẫn, không có dấu > ở đầu dòng",
		En: "a quotation has paragraphs and lists only; put the block after it, without > at the beginning of its lines"}
)

// at returns the place of a block in the file.
func (b *bodyReader) at(n ast.Node) model.Position { return b.cursor.at(max(n.Pos(), 0)) }
