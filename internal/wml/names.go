package wml

import (
	"bytes"
	"fmt"

	"github.com/vanthu/baocao/internal/xmltree"
)

// A name is that of an element: the namespace, by which it is told whether it
// may be ignored, and the name with the prefix that the content models use.
type name struct{ uri, qualified string }

// names keeps what a part says about its namespaces. Word says it at the root,
// so what may be ignored holds for all that follows.
type names struct {
	ignorable map[string]bool // namespaces that a reader may ignore
	cache     map[string]map[string]string
}

func newNames() *names {
	return &names{
		// Alternatives for other versions of Word are always allowed.
		ignorable: map[string]bool{xmltree.Compatibility.URI(): true},
		cache:     make(map[string]map[string]string),
	}
}

// declare notes the namespaces that an element lets a reader ignore.
func (n *names) declare(s *xmltree.Scanner) {
	list, _ := s.Raw(xmltree.Compatibility, "Ignorable")
	for prefix := range bytes.FieldsSeq(list) {
		if uri, bound := s.URI(prefix); bound {
			n.ignorable[uri] = true
		}
	}
}

// of is the name of the element that has begun. A namespace that the content
// models do not name is spelled out. Without the error, a part that forgets its
// namespaces would contain nothing to find fault with.
func (n *names) of(s *xmltree.Scanner) (name, error) {
	prefix := s.Prefix()
	uri, bound := s.URI(prefix)
	if !bound && prefix != nil {
		return name{}, fmt.Errorf("the prefix of <%s:%s> is not declared", prefix, s.Local)
	}
	if known, ok := n.cache[uri][s.Local]; ok {
		return name{uri, known}, nil
	}
	qualified := "{" + uri + "}" + s.Local
	switch s.Namespace {
	case xmltree.Word, xmltree.Math, xmltree.SchemaLibrary, xmltree.Compatibility:
		qualified = s.Namespace.Prefix() + ":" + s.Local
	}
	if n.cache[uri] == nil {
		n.cache[uri] = make(map[string]string)
	}
	n.cache[uri][s.Local] = qualified
	return name{uri, qualified}, nil
}
