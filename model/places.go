package model

import (
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// places are the positions of a report's fields in the file it was read from, by path.
type places map[string]Position

func (p places) set(path string, at Position) { p[path] = at }

// find returns the place of a field, or of the nearest thing around it that stands in the file.
func (p places) find(path string) Position {
	for len(p) > 0 {
		if at, ok := p[path]; ok {
			return at
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			break
		}
		path = path[:cut]
	}
	return p[""]
}

// at returns the path under prefix that stands nearest before a position.
func (p places) at(pos Position, prefix string) string {
	best, found := Position{}, prefix
	for path, here := range p {
		before := here.Line < pos.Line || here.Line == pos.Line && here.Column <= pos.Column
		after := here.Line > best.Line || here.Line == best.Line && here.Column > best.Column ||
			here == best && path > found
		if before && after && strings.HasPrefix(path, prefix) {
			best, found = here, path
		}
	}
	return found
}

// scan notes the place of every key and element of a YAML document, base.Line lines down in its file.
func (p places) scan(source []byte, base Position, prefix string) {
	file, err := parser.ParseBytes(source, 0)
	if err != nil {
		return // the decoder reports it
	}
	for _, doc := range file.Docs {
		if doc.Body != nil {
			p.node(doc.Body, base, fieldPath(prefix))
		}
	}
}

func (p places) node(n ast.Node, base Position, at fieldPath) {
	switch n := n.(type) {
	case *ast.MappingNode:
		for _, v := range n.Values {
			p.node(v, base, at)
		}
	case *ast.MappingValueNode:
		field := at.field(n.Key.GetToken().Value)
		p.token(n.Key, base, field)
		p.inner(n.Value, base, field)
	case *ast.SequenceNode:
		for i, v := range n.Values {
			p.token(v, base, at.index(i))
			p.inner(v, base, at.index(i))
		}
	}
}

// inner goes on into what holds further fields; a scalar's place is its key's.
func (p places) inner(n ast.Node, base Position, at fieldPath) {
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode, *ast.SequenceNode:
		p.node(n, base, at)
	}
}

func (p places) token(n ast.Node, base Position, at fieldPath) {
	t := n.GetToken()
	if m, ok := n.(*ast.MappingValueNode); ok {
		t = m.Key.GetToken()
	}
	if t != nil && t.Position != nil {
		p.set(string(at), Position{base.File, base.Line + t.Position.Line, t.Position.Column})
	}
}
