package source

import (
	"bytes"
	"reflect"
	"strconv"

	"github.com/yuin/goldmark/ast"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// fence reads a fenced block, which holds YAML: ```table gives a table, ```picture an image, ```blocks a list of
// blocks of any kind, as the body of a YAML source has them.
func (b *bodyReader) fence(n *ast.FencedCodeBlock, to *model.Body, path string) {
	switch kind := string(n.Language(b.source)); kind {
	case "table":
		t := &model.Table{}
		at := b.add(to, path, n, model.Block{Table: t}, "table")
		b.fill(n, at, reflect.ValueOf(t).Elem())
	case "picture":
		p := &model.Picture{}
		at := b.add(to, path, n, model.Block{Picture: p}, "picture")
		b.fill(n, at, reflect.ValueOf(p).Elem())
	case "blocks":
		b.blocks(n, to, path)
	default:
		b.d.fault(b.at(n), path, "markdown-fence", kind, decree.Message{
			Vi: "khối ``` ở đây chỉ có thể là table, picture hoặc blocks, hoặc appendix ngoài danh sách trong tệp .md",
			En: "a fenced block is a table, a picture or blocks here, or outside of a list in a .md file an appendix"})
	}
}

// appendix reads a fenced block ```appendix, which begins an appendix; the blocks after it are its body.
func (b *bodyReader) appendix(n *ast.FencedCodeBlock) {
	if !b.takesAppendices {
		b.fence(n, nil, b.path)
		return
	}
	a := &model.Appendix{}
	b.appendices = append(b.appendices, a)
	at := "appendices[" + strconv.Itoa(b.listed+len(b.appendices)-1) + "]"
	b.d.places[at] = b.at(n)
	b.fill(n, at, reflect.ValueOf(a).Elem())
	if place, typed := b.d.places[at+".body"]; typed {
		b.d.fault(place, at+".body", "body-twice", "", decree.Message{
			Vi: "nội dung phụ lục nằm sau khối này", En: "the body of the appendix follows this block"})
	}
	b.open = []openBody{{body: &a.Body, path: at + ".body", below: 1}}
}

// blocks appends the blocks of a list in YAML.
func (b *bodyReader) blocks(n *ast.FencedCodeBlock, to *model.Body, path string) {
	tree := b.inside(n, path)
	switch {
	case tree == nil:
	case tree.kind != listNode:
		b.d.wrongKind(fieldPath(path), tree, listNode)
	default:
		for _, v := range tree.values {
			block := model.Block{}
			at := fieldPath(path).index(len(*to))
			b.d.places[string(at)] = v.at
			b.d.fill(at, v, reflect.ValueOf(&block).Elem())
			*to = append(*to, block)
		}
	}
}

// fill reads the YAML between the two lines of a fence into a field.
func (b *bodyReader) fill(n *ast.FencedCodeBlock, at string, to reflect.Value) {
	if tree := b.inside(n, at); tree != nil {
		b.d.fill(fieldPath(at), tree, to)
	}
}

// inside parses the YAML between the two lines of a fence. It returns nil after a fault.
func (b *bodyReader) inside(n *ast.FencedCodeBlock, at string) *sourceNode {
	lines := n.Lines()
	inside := origin{at: b.at(n)}
	end := len(b.source)
	if lines.Len() > 0 {
		first := lines.At(0)
		inside = origin{at: b.cursor.at(first.Start), verbatim: b.cursor.origin.verbatim}
		end = lines.At(lines.Len() - 1).Stop
	}
	if lines.Len() > 0 && !closesFence(b.source[min(end, len(b.source)):]) {
		b.d.fault(b.at(n), at, "fence-open", "", decree.Message{
			Vi: "khối này thiếu dòng ``` kết thúc", En: "this block lacks the line of ``` that ends it"})
		return nil
	}
	return b.d.parseYAML(lines.Value(b.source), inside, at)
}

// closesFence reports whether the line that follows the last one of a fence ends it.
func closesFence(rest []byte) bool {
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	line = bytes.TrimLeft(line, " \t>")
	return bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~"))
}
