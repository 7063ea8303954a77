package source

import (
	"bytes"
	"regexp"
	"sync"

	"github.com/yuin/goldmark/ast"

	"github.com/vanthu/baocao/model"
)

// item appends an element of a list.
func (b *bodyReader) item(n ast.Node, to *model.Body, path string) {
	item := &model.Item{Marker: b.marker(n)}
	at := b.add(to, path, n, model.Block{Item: item}, "item")
	child := n.FirstChild()
	if child != nil && (child.Kind() == ast.KindTextBlock || child.Kind() == ast.KindParagraph) {
		item.Text = b.in.text(child)
		b.doubtLines(child, at+".text")
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
var pointMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*[a-zđ]\)[\s\p{Zs}]`) })

// cutMark takes the mark off a text that is a điểm, or an item behind a sign that Markdown does not know.
func cutMark(t model.Text) (marker string, rest model.Text, ok bool) {
	s := t.String()
	if pointMark().MatchString(s) || bulletMark().MatchString(s) {
		return cutWord(t)
	}
	return "", t, false
}
