package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/vanthu/baocao/internal/typedline"
)

// A lineSplitter parts the lines of a paragraph that are blocks of their own, where their sequence makes that plain: the
// điểm under a khoản, the dashes of a list. Markdown joins them to the line above.
type lineSplitter struct{}

func (lineSplitter) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := n.Lines()
	if lines.Len() < 2 {
		return
	}
	cuts := cutLines(lines, reader.Source(), n.Parent().Kind() == ast.KindListItem)
	count := tallyOf(pc)
	for i, cut := range cuts {
		if !count.block(lines.At(cut).Start) {
			cuts = cuts[:i]
			break
		}
	}
	if len(cuts) == 0 {
		return
	}
	trimEnd(lines, reader) // the parser trims what stays of n only
	for i := len(cuts) - 1; i >= 0; i-- {
		block := ast.NewParagraph()
		for j := cuts[i]; j < lines.Len(); j++ {
			block.Lines().Append(lines.At(j))
		}
		trimEnd(block.Lines(), reader)
		lines.SetSliced(0, cuts[i])
		trimEnd(lines, reader)
		n.Parent().InsertAfter(n.Parent(), n, block)
	}
}

// trimEnd drops the newline at the end of a paragraph, where it is no break between words.
func trimEnd(lines *text.Segments, reader text.Reader) {
	last := lines.At(lines.Len() - 1)
	lines.Set(lines.Len()-1, last.TrimRightSpace(reader.Source()))
}

// cutLines returns the lines of a paragraph that begin a block. Under a khoản its points need no sign before them; in
// running text, where a wrapped line may begin with any word, the line above has to end a clause of the sentence.
func cutLines(lines *text.Segments, source []byte, underItem bool) (cuts []int) {
	starts := make([]typedline.Start, lines.Len())
	count := map[typedline.Start]int{} // of bullets by their sign, of others by their kind
	for i := range starts {
		segment := lines.At(i)
		starts[i] = typedline.StartOf(segment.Value(source))
		count[starts[i].Group()]++
	}
	last := map[typedline.Kind]int{starts[0].Kind: starts[0].Number}
	for i := 1; i < len(starts); i++ {
		s := starts[i]
		above := lines.At(i - 1)
		sign := typedline.EndSign(above.Value(source))
		introduced := sign == ':'
		plain := false
		switch s.Kind {
		case typedline.Bullet:
			plain = introduced || count[s.Group()] > 1
		case typedline.Point, typedline.Clause, typedline.Roman, typedline.Word, typedline.Decimal:
			before, begun := last[s.Kind]
			inOrder := s.Number == 1 || begun && s.Number == before+1 || s.Kind == typedline.Decimal
			enough := introduced || begun || count[s.Group()] > 1 && follows(starts[i+1:], s)
			pointAfterPoint := s.Kind == typedline.Point && starts[0].Kind == typedline.Point
			plain = pointAfterPoint || inOrder && enough && (sign != 0 || underItem && s.Kind == typedline.Point)
		}
		if plain {
			cuts = append(cuts, i)
			last[s.Kind] = s.Number
		}
	}
	return cuts
}

// follows reports whether the next of the lines of a kind has the number after that of s.
func follows(lines []typedline.Start, s typedline.Start) bool {
	for _, next := range lines {
		if next.Kind == s.Kind {
			return next.Number == s.Number+1 || s.Kind == typedline.Decimal
		}
	}
	return false
}
