package source

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/vanthu/baocao/decree"
)

// The most that a body holds: many times what a report of a thousand pages has. The parser makes a kilobyte or two of each.
const (
	maxBlocks = 50_000
	maxMarks  = 50_000
)

// The most faults of one severity that are told, and the longest path of a field: a key may be of any length.
const (
	maxFaults = 10_000
	maxPath   = 1000
)

var tooManyFaults = decree.Message{
	Vi: "còn nữa: chỉ liệt kê 10.000 lỗi hoặc cảnh báo đầu", En: "there are more: the first 10,000 errors or warnings are listed"}

// A tally counts what the parser makes of one text, so that it makes no more than a body may hold.
type tally struct {
	blocks, marks int
	blockAt       int // the offset of the first block too many
	markAt        int
	full          bool // which has been said
}

var tallyKey = parser.NewContextKey()

// option has the parser count on.
func (t *tally) option() parser.ParseOption {
	pc := parser.NewContext()
	pc.Set(tallyKey, t)
	return parser.WithContext(pc)
}

// block reports whether there is room for one more block.
func (t *tally) block(at int) bool {
	if t.blocks++; t.blocks == maxBlocks+1 {
		t.blockAt = at
	}
	return t.blocks <= maxBlocks
}

// mark reports whether there is room for one more mark.
func (t *tally) mark(at int) bool {
	if t.marks++; t.marks == maxMarks+1 {
		t.markAt = at
	}
	return t.marks <= maxMarks
}

func tallyOf(pc parser.Context) *tally { return pc.Get(tallyKey).(*tally) }

// A countedItem counts the items of lists and opens them all: the parser goes on from the last item of an open list.
type countedItem struct{ parser.BlockParser }

func (p countedItem) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, segment := reader.PeekLine()
	n, state := p.BlockParser.Open(parent, reader, pc)
	if n != nil {
		tallyOf(pc).block(segment.Start)
	}
	return n, state
}

// A countedBlock opens no block beyond the most.
type countedBlock struct{ parser.BlockParser }

func (p countedBlock) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, segment := reader.PeekLine()
	line, place := reader.Position()
	n, state := p.BlockParser.Open(parent, reader, pc)
	if n != nil && !tallyOf(pc).block(segment.Start) {
		reader.SetPosition(line, place)
		return nil, parser.NoChildren
	}
	return n, state
}

// A countedMark reads no mark beyond the most.
type countedMark struct{ parser.InlineParser }

func (p countedMark) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if _, segment := block.PeekLine(); !tallyOf(pc).mark(segment.Start) {
		return nil
	}
	return p.InlineParser.Parse(parent, block, pc)
}

// CloseBlock is that of the parser of links.
func (p countedMark) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if c, ok := p.InlineParser.(parser.CloseBlocker); ok {
		c.CloseBlock(parent, block, pc)
	}
}

var (
	tooManyBlocks = decree.Message{
		Vi: "hơn 50.000 đoạn, đề mục và mục liệt kê trong một nội dung", En: "more than 50,000 paragraphs, headings and items in one body"}
	tooManyMarks = decree.Message{
		Vi: "hơn 50.000 dấu in đậm, in nghiêng, chỉ số, ngoặc vuông trong một nội dung", En: "more than 50,000 marks of faces and brackets in one body"}
)

// refuse says that a body holds too much, and whether it does.
func (t *tally) refuse(b *bodyReader) bool {
	if t.blocks > maxBlocks {
		b.d.fault(b.cursor.at(t.blockAt), b.path, "blocks-most", "", tooManyBlocks)
	}
	if t.marks > maxMarks {
		b.d.fault(b.cursor.at(t.markAt), b.path, "marks-most", "", tooManyMarks)
	}
	t.full = t.blocks > maxBlocks || t.marks > maxMarks
	return t.full
}
