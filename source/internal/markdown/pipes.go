package markdown

import (
	"bytes"
	"regexp"
	"sync"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A pipeTableParser makes a table of the lines of a paragraph, and keeps the lines of its rows as they are: the parser fills
// every row with cells up to those of the heading, so that a few bytes would take the memory of many.
type pipeTableParser struct{ parser.ParagraphTransformer }

// PipeRows are the lines of a table's rows, the last child of a table.
type PipeRows struct {
	ast.BaseBlock
	Wide bool // the heading has more cells than a table may have, and has not been read
}

var kindPipeRows = ast.NewNodeKind("PipeRows")

func (*PipeRows) Kind() ast.NodeKind              { return kindPipeRows }
func (*PipeRows) IsRaw() bool                     { return true }
func (n *PipeRows) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

func (p pipeTableParser) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	whole := *n.Lines()
	dashes := 1
	for ; dashes < whole.Len(); dashes++ {
		segment := whole.At(dashes)
		if IsDelimiterRow(segment.Value(reader.Source())) {
			break
		}
	}
	if dashes >= whole.Len() {
		return
	}
	rows := &PipeRows{}
	rows.Lines().AppendAll(whole.Sliced(dashes+1, whole.Len()))
	parent, next := n.Parent(), n.NextSibling()
	if line := whole.At(dashes); len(PipeCells(line.Value(reader.Source()))) > tallyOf(pc).Columns {
		rows.Wide = true
		table := extast.NewTable()
		table.SetPos(n.Pos())
		parent.ReplaceChild(parent, n, table)
	} else {
		heading := text.NewSegments()
		heading.AppendAll(whole.Sliced(0, dashes+1))
		n.SetLines(heading)
		p.ParagraphTransformer.Transform(n, reader, pc)
	}
	made := parent.LastChild()
	if next != nil {
		made = next.PreviousSibling()
	}
	if table, ok := made.(*extast.Table); ok {
		table.AppendChild(table, rows)
		return
	}
	n.SetLines(&whole)
}

// PipeCells returns the cells of a row as it is typed.
func PipeCells(line []byte) (cells [][]byte) {
	line = bytes.TrimPrefix(bytes.Trim(line, blanks), []byte("|"))
	if !bytes.HasSuffix(line, []byte(`\|`)) {
		line = bytes.TrimSuffix(line, []byte("|"))
	}
	cells = make([][]byte, 0, 1+bytes.Count(line, []byte("|")))
	start := 0
	for i, c := range line {
		if c == '|' && (i == 0 || line[i-1] != '\\') {
			cells = append(cells, bytes.Trim(line[start:i], blanks))
			start = i + 1
		}
	}
	return append(cells, bytes.Trim(line[start:], blanks))
}

const blanks = " \t\n\v\f\r" // of Markdown

var delimiterRow = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*\n?$|^[ \t]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*\n?$`)
})

// IsDelimiterRow reports whether a line is the line of dashes of a table.
func IsDelimiterRow(line []byte) bool {
	start := bytes.TrimLeft(line, " \t")
	return len(start) > 0 && bytes.IndexByte([]byte("|:-"), start[0]) >= 0 && delimiterRow().Match(line)
}
