package source

import (
	"bytes"
	"errors"
	"regexp"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// parseYAML reads a document that stands at an origin and fills the field at path. It returns nil after a fault.
func (d *decoder) parseYAML(source []byte, o origin, path string) *sourceNode {
	y := &yamlReader{d: d, origin: o, path: path, lines: bytes.Split(source, []byte("\n"))}
	if line := nestedLine(source); line > 0 {
		d.tooDeep(o.place(line, 1), path)
		return nil
	}
	if line := blankLines(source); line > 0 {
		d.fault(o.place(line, 1), path, "lines-most", "", decree.Message{
			Vi: "hơn 1.000 dòng trống liền nhau", En: "more than 1,000 empty lines in a row"})
		return nil
	}
	tokens := lexer.Tokenize(string(source))
	if !y.unread(tokens) {
		return nil
	}
	if deep := flowTooDeep(tokens); deep != nil {
		d.tooDeep(y.place(deep), path)
		return nil
	}
	if crowded := tooManyKeys(tokens); crowded != nil {
		d.fault(y.place(crowded), path, "keys-most", "", decree.Message{
			Vi: "một nhóm có hơn 5.000 khóa", En: "more than 5,000 keys in one mapping"})
		return nil
	}
	if !y.flowCommas(tokens) {
		return nil
	}
	y.lostText(tokens)
	y.foldedLines(tokens)
	for _, t := range tokens {
		if d.comments != nil && t.Type == token.CommentType {
			*d.comments = append(*d.comments, y.place(t))
		}
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		y.syntax(err)
		return nil
	}
	var body ast.Node
	for _, doc := range file.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.CommentType {
			continue
		}
		if body != nil {
			y.fault(doc.Body, decree.Message{Vi: "tệp chỉ được có một tài liệu YAML", En: "a second YAML document: a source is one"})
			return nil
		}
		body = doc.Body
	}
	root := y.node(body)
	if root.kind == nullNode { // an empty document: Validate says what is missing
		root.kind = mapNode
	}
	return root
}

// A yamlReader turns the tree of the YAML parser into nodes of a source.
type yamlReader struct {
	d      *decoder
	origin origin
	path   string
	lines  [][]byte
}

func (y *yamlReader) node(n ast.Node) *sourceNode {
	switch n := n.(type) {
	case *ast.MappingNode:
		return y.mapping(n, n.Values)
	case *ast.MappingValueNode:
		return y.mapping(n, []*ast.MappingValueNode{n})
	case *ast.SequenceNode:
		list := &sourceNode{kind: listNode, at: y.at(n)}
		for _, v := range n.Values {
			list.values = append(list.values, y.node(v))
		}
		return list
	case *ast.AnchorNode:
		name := "&"
		if n.Name != nil {
			name += n.Name.GetToken().Value
		}
		y.d.doubt(y.at(n), y.path, "yaml-anchor", name, decree.Message{
			Vi: "chữ từ dấu & đứng đầu giá trị là tên gọi của YAML, không được in; nếu là chữ thì đặt cả giá trị trong dấu nháy",
			En: "what begins with & is a name of YAML and is not printed: put the whole value in quotes if it is text"})
		return y.node(n.Value)
	case *ast.TagNode:
		if !knownTags[n.Start.Value] {
			y.fault(n, decree.Message{Vi: "không đọc thẻ YAML " + n.Start.Value, En: "the YAML tag " + n.Start.Value + " is not read"})
		}
		return y.node(n.Value)
	case *ast.AliasNode:
		y.fault(n, decree.Message{Vi: "không đọc bí danh YAML (*tên)", En: "YAML aliases (*name) are not read: write the value again"})
	case *ast.LiteralNode:
		return y.literal(n)
	case *ast.StringNode:
		return y.scalar(n, n.Value)
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return y.scalar(n, n.GetToken().Value)
	}
	return &sourceNode{at: y.at(n)}
}

// knownTags say of a value what it is taken for anyway. Any other, such as !!binary, means another value than the one typed.
var knownTags = map[string]bool{"!!str": true, "!!int": true, "!!float": true, "!!bool": true, "!!null": true,
	"!!seq": true, "!!map": true, "!!timestamp": true}

func (y *yamlReader) mapping(n ast.Node, values []*ast.MappingValueNode) *sourceNode {
	m := &sourceNode{kind: mapNode, at: y.at(n)}
	for _, v := range values {
		m.keys = append(m.keys, sourceKey{v.Key.GetToken().Value, y.at(v.Key)})
		m.values = append(m.values, y.node(v.Value))
	}
	return m
}

func (y *yamlReader) scalar(n ast.Node, s string) *sourceNode {
	at := y.at(n)
	return &sourceNode{kind: scalarNode, at: at, scalar: s, text: origin{at: at}}
}

// literal reads a block scalar. In one with "|" every line is a line of the file, indented as far as its first.
func (y *yamlReader) literal(n *ast.LiteralNode) *sourceNode {
	s := y.scalar(n, n.Value.Value)
	first := n.Start.Position.Line // counts from 1, so it is the index of the line after it
	if n.Start.Type != token.LiteralType || first >= len(y.lines) {
		return s
	}
	indent := 0
	for _, line := range y.lines[first:] {
		if text := bytes.TrimLeft(line, " "); len(text) > 0 {
			indent = len(line) - len(text)
			break
		}
	}
	s.text = origin{at: y.origin.place(first+1, indent+1), verbatim: y.origin.verbatim}
	return s
}

func (y *yamlReader) at(n ast.Node) model.Position {
	if n == nil {
		return y.origin.at
	}
	switch m := n.(type) { // the token of a mapping is the colon of its first key
	case *ast.MappingValueNode:
		n = m.Key
	case *ast.MappingNode:
		if !m.IsFlowStyle && len(m.Values) > 0 {
			n = m.Values[0].Key
		}
	}
	return y.place(n.GetToken())
}

func (y *yamlReader) place(t *token.Token) model.Position {
	if t == nil || t.Position == nil || t.Position.Line < 1 {
		return y.origin.at
	}
	return y.origin.place(t.Position.Line, max(t.Position.Column, 1))
}

func (y *yamlReader) fault(n ast.Node, m decree.Message) {
	y.d.fault(y.at(n), y.path, "source", "", m)
}

func (y *yamlReader) syntax(err error) {
	at, message := y.origin.at, ""
	if known, ok := errors.AsType[yaml.Error](err); ok { // whose Error prints the tokens around in the square of their number
		at, message = y.place(known.GetToken()), known.GetMessage()
	} else {
		message = err.Error()
	}
	m := decree.Message{Vi: "sai cú pháp YAML: " + vietnameseYAML(message), En: "bad YAML: " + message}
	if sign := y.opening(at); sign != "" && !strings.Contains(m.Vi, "nháy") {
		m.Vi += "; giá trị bắt đầu bằng “" + sign + "” mà là chữ thì đặt cả giá trị trong dấu nháy"
		m.En += "; if a value that begins with “" + sign + "” is text, put the whole value in quotes"
	} else if strings.Contains(message, "mapping value is not allowed") {
		m.En += "; if the colon is part of a value, put the whole value in quotes"
	}
	y.d.fault(at, y.path, "source", "", m)
}

// opening returns the sign that means something to YAML and begins the value in the line of a place: *, [, a quote; {{ of the name of a value.
func (y *yamlReader) opening(at model.Position) string {
	if line := at.Line - y.origin.at.Line; line >= 0 && line < len(y.lines) {
		opens := regexp.MustCompile(`^[\s-]*[^\s:"'{\[][^:"'{\[]*:[ \t]+(\{\{|[*&!|>%@\[{"'` + "`" + `]|-[ \t])`)
		if m := opens.FindSubmatch(y.lines[line]); m != nil {
			return string(m[1])
		}
	}
	return ""
}
