package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// The most that a body holds: many times what a report of a thousand pages has. The parser makes a kilobyte or two of each.
const (
	maxBlocks = 50_000
	maxMarks  = 50_000
)

// A Tally counts what the parser makes of one text, so that it makes no more than a body may hold.
type Tally struct {
	// Columns is how many a table drawn with | may have.
	Columns int

	blocks, marks int
	blockAt       int // the offset of the first block too many
	markAt        int
}

// Blocks returns the offset of the first block that was too many; ok is false where there is none.
func (t *Tally) Blocks() (at int, ok bool) { return t.blockAt, t.blocks > maxBlocks }

// Marks returns the offset of the first mark that was too many; ok is false where there is none.
func (t *Tally) Marks() (at int, ok bool) { return t.markAt, t.marks > maxMarks }

// Next counts the blocks of another text anew, and goes on with the marks.
func (t *Tally) Next() { t.blocks = 0 }

var tallyKey = parser.NewContextKey()

// option has the parser count on.
func (t *Tally) option() parser.ParseOption {
	pc := parser.NewContext()
	pc.Set(tallyKey, t)
	return parser.WithContext(pc)
}

// block reports whether there is room for one more block.
func (t *Tally) block(at int) bool {
	if t.blocks++; t.blocks == maxBlocks+1 {
		t.blockAt = at
	}
	return t.blocks <= maxBlocks
}

// mark reports whether there is room for one more mark.
func (t *Tally) mark(at int) bool {
	if t.marks++; t.marks == maxMarks+1 {
		t.markAt = at
	}
	return t.marks <= maxMarks
}

func tallyOf(pc parser.Context) *Tally { return pc.Get(tallyKey).(*Tally) }

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
