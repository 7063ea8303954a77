package source

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"

	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source/internal/markdown"
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
	if pointMark().MatchString(s) || markdown.BeginsWithBullet(s) {
		return cutWord(t)
	}
	return "", t, false
}

// quote reads the paragraphs of a block quote, each a block of its own.
func (b *bodyReader) quote(n ast.Node, to *model.Body, path string) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child.Kind() {
		case ast.KindParagraph:
			b.doubtLines(child, b.add(to, path, child, model.Block{Quote: b.in.text(child)}, "quote"))
		case ast.KindList:
			b.quotedList(child, to, path)
		default:
			b.misplaced(child, path, notInQuote)
		}
	}
}

// quotedList reads the khoản, điểm and dashes of what is quoted: each is a paragraph with its mark.
func (b *bodyReader) quotedList(list ast.Node, to *model.Body, path string) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		mark := b.marker(item) + " "
		for child := item.FirstChild(); child != nil; child = child.NextSibling() {
			switch child.Kind() {
			case ast.KindParagraph, ast.KindTextBlock:
				text := b.in.text(child)
				switch {
				case text.Fault() != nil: // which is told of
				case text.IsPlain():
					text = model.Plain(mark + text.String())
				case mark != "":
					text = model.Rich(append([]model.Run{{Text: mark}}, slices.Collect(text.Runs())...)...)
				}
				b.doubtLines(child, b.add(to, path, child, model.Block{Quote: text}, "quote"))
			case ast.KindList:
				b.quotedList(child, to, path)
			default:
				b.misplaced(child, path, notInQuote)
			}
			mark = ""
		}
		if mark != "" {
			b.add(to, path, item, model.Block{Quote: model.Plain(strings.TrimSpace(mark))}, "quote")
		}
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
