package xmldsig

import (
	"bytes"
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
	"github.com/vanthu/baocao/internal/xmlw"
)

// Append adds an empty element as the last child of the document element, in its namespace, and changes no other byte. The
// attributes are given as name, value, name, value.
func Append(part string, content []byte, element string, attributes ...string) ([]byte, error) {
	s := xmltree.NewScanner(part, content)
	if !s.Root() {
		return nil, s.Err
	}
	root, end, closed := s.Name(), s.Pos, s.SelfClosing
	for s.Next() != xmltree.End && s.Depth() > 0 {
	}
	last := s.Begin
	if err := s.Finish(); err != nil {
		return nil, err
	}
	if prefix, _, prefixed := strings.Cut(root, ":"); prefixed {
		element = prefix + ":" + element
	}
	var made bytes.Buffer
	x := xmlw.New(&made)
	x.Empty(element, attributes...)
	if err := x.Flush(); err != nil {
		return nil, err
	}
	if closed { // <root/>
		tag := bytes.TrimSuffix(content[:end], []byte("/>"))
		return slices.Concat(tag, []byte(">"), made.Bytes(), []byte("</"+root+">"), content[end:]), nil
	}
	return slices.Concat(content[:last], made.Bytes(), content[last:]), nil
}
