package source

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/vanthu/baocao/model"
)

// quote reads the paragraphs of a block quote, each a block of its own.
func (b *bodyReader) quote(n ast.Node, to *model.Body, path string) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if child.Kind() != ast.KindParagraph {
			b.misplaced(child, path)
			continue
		}
		b.doubtLines(child, b.add(to, path, child, model.Block{Quote: b.in.text(child)}, "quote"))
	}
}

// The tags around a centred paragraph, which Markdown has no mark for.
const (
	centreOpen  = "<center>"
	centreClose = "</center>"
)

// centred reads a paragraph that stands between <center> and </center>.
func (b *bodyReader) centred(n ast.Node, t model.Text) (model.Text, bool) {
	typed := bytes.TrimSpace(n.Lines().Value(b.source))
	if !bytes.HasPrefix(typed, []byte(centreOpen)) || !bytes.HasSuffix(typed, []byte(centreClose)) {
		return t, false
	}
	t, opened := t.CutPrefix(centreOpen)
	runs := slices.Collect(t.Runs())
	if !opened || len(runs) == 0 {
		return t, false
	}
	last := &runs[len(runs)-1]
	before, closed := strings.CutSuffix(last.Text, centreClose)
	if !closed {
		return t, false
	}
	runs[0].Text = strings.TrimLeft(runs[0].Text, " ")
	last.Text = strings.TrimRight(before, " ")
	if len(runs) == 1 {
		last.Text = strings.TrimLeft(last.Text, " ")
	}
	inside := model.Rich(runs...)
	return inside, !inside.IsEmpty()
}

// A pictureBlock is a line that is an image and nothing else: ![lời mô tả](tệp.png).
type pictureBlock struct {
	ast.BaseBlock
	alt, file string
}

var kindPicture = ast.NewNodeKind("Picture")

var pictureLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^ {0,3}!\[(.*)\]\(\s*([^()]*?)\s*\)\s*$`)
})

func (*pictureBlock) Kind() ast.NodeKind              { return kindPicture }
func (n *pictureBlock) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type pictureParser struct{}

func (pictureParser) Trigger() []byte { return []byte{'!'} }

func (pictureParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	m := pictureLine().FindSubmatch(util.TrimRightSpace(line))
	if m == nil {
		return nil, parser.NoChildren
	}
	n := &pictureBlock{alt: unescape(m[1]), file: string(m[2])}
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
