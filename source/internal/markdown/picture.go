package markdown

import (
	"regexp"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A Picture is a line that is an image and nothing else: ![lời mô tả](tệp.png).
type Picture struct {
	ast.BaseBlock
	Alt, File string
}

var kindPicture = ast.NewNodeKind("Picture")

var pictureLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^ {0,3}!\[(.*)\]\(\s*([^()]*?)\s*\)\s*$`)
})

func (*Picture) Kind() ast.NodeKind              { return kindPicture }
func (n *Picture) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type pictureParser struct{}

func (pictureParser) Trigger() []byte { return []byte{'!'} }

func (pictureParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	m := pictureLine().FindSubmatch(util.TrimRightSpace(line))
	if m == nil {
		return nil, parser.NoChildren
	}
	n := &Picture{Alt: Unescape(m[1]), File: string(m[2])}
	n.SetPos(segment.Start)
	reader.Advance(segment.Len() - 1)
	return n, parser.NoChildren
}

func (pictureParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}
func (pictureParser) Close(ast.Node, text.Reader, parser.Context) {}
func (pictureParser) CanInterruptParagraph() bool                 { return true }
func (pictureParser) CanAcceptIndentedLine() bool                 { return false }
