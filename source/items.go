package source

import (
	"bytes"
	"regexp"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/vanthu/baocao/model"
)

// item appends an element of a list.
func (b *bodyReader) item(n ast.Node, to *model.Body, path string) {
	item := &model.Item{Marker: b.marker(n)}
	at := b.add(to, path, n, model.Block{Item: item}, "item")
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
	marker := b.source[min(max(item.Pos(), 0), len(b.source)):]
	if end := bytes.IndexAny(marker, " \t\n"); end >= 0 {
		marker = marker[:end]
	}
	return string(marker)
}

// pointMark is the mark of a điểm, "a)", which Markdown takes for running text.
var pointMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*[a-zđ]\)\s`) })

// cutPoint takes the mark off a text that is a điểm.
func cutPoint(t model.Text) (marker string, rest model.Text, ok bool) {
	if !pointMark().MatchString(t.String()) {
		return "", t, false
	}
	return cutWord(t)
}

// A pointSplitter parts the lines of a paragraph that begin with the mark of a điểm, if its first line does.
type pointSplitter struct{}

func (pointSplitter) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := n.Lines()
	if lines.Len() == 0 || !beginsPoint(lines.At(0), reader) {
		return
	}
	end := lines.At(lines.Len() - 1)
	lines.Set(lines.Len()-1, end.TrimRightSpace(reader.Source())) // the parser trims what stays of n only
	for i := lines.Len() - 1; i > 0; i-- {
		if !beginsPoint(lines.At(i), reader) {
			continue
		}
		point := ast.NewParagraph()
		for j := i; j < lines.Len(); j++ {
			point.Lines().Append(lines.At(j))
		}
		trimEnd(point.Lines(), reader)
		lines.SetSliced(0, i)
		trimEnd(lines, reader)
		n.Parent().InsertAfter(n.Parent(), n, point)
	}
}

// trimEnd drops the newline at the end of a paragraph, where it is no break between words.
func trimEnd(lines *text.Segments, reader text.Reader) {
	last := lines.At(lines.Len() - 1)
	lines.Set(lines.Len()-1, last.TrimRightSpace(reader.Source()))
}

func beginsPoint(line text.Segment, reader text.Reader) bool {
	return pointMark().Match(line.Value(reader.Source()))
}
