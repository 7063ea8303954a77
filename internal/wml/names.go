package wml

import (
	"encoding/xml"
	"fmt"
	"strings"
)

const compatibilityNamespace = "http://schemas.openxmlformats.org/markup-compatibility/2006"

// The namespaces that the content models name, with the prefixes they have
// here. A document uses either the transitional ones or those of ISO Strict.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":             "w:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":   "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":               "m:",
	"http://schemas.openxmlformats.org/schemaLibrary/2006/main":    "sl:",
	"http://purl.oclc.org/ooxml/schemaLibrary/main":                "sl:",
	compatibilityNamespace:                                         "mc:",
}

// names keeps what a part says about its namespaces. Word says it at the root,
// so a declaration is taken to hold for all that follows.
type names struct {
	bound     map[string]string // namespaces by the prefix of the part
	declared  map[string]bool   // the namespaces that are bound
	ignorable map[string]bool   // those that a reader may ignore
	cache     map[xml.Name]string
}

func newNames() *names {
	return &names{
		bound:    make(map[string]string),
		declared: map[string]bool{"": true},
		// Alternatives for other versions of Word are always allowed.
		ignorable: map[string]bool{compatibilityNamespace: true},
		cache:     make(map[xml.Name]string),
	}
}

// declare notes the namespaces that an element binds or lets a reader ignore.
func (n *names) declare(element xml.StartElement) error {
	for _, a := range element.Attr {
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			n.bound[a.Name.Local] = a.Value
			n.declared[a.Value] = true
		}
	}
	for _, a := range element.Attr {
		if a.Name.Space != compatibilityNamespace || a.Name.Local != "Ignorable" {
			continue
		}
		for prefix := range strings.FieldsSeq(a.Value) {
			if namespace, ok := n.bound[prefix]; ok {
				n.ignorable[namespace] = true
			}
		}
	}
	// The decoder leaves a prefix in place that it cannot resolve. Without this
	// a part that forgets its namespaces would contain nothing to find fault with.
	if !n.declared[element.Name.Space] {
		return fmt.Errorf("the prefix of <%s:%s> is not declared", element.Name.Space, element.Name.Local)
	}
	return nil
}

// of returns the name with the prefix of this package; a foreign namespace is
// spelled out.
func (n *names) of(name xml.Name) string {
	if known, ok := n.cache[name]; ok {
		return known
	}
	prefix, ok := prefixes[name.Space]
	if !ok {
		prefix = "{" + name.Space + "}"
	}
	n.cache[name] = prefix + name.Local
	return prefix + name.Local
}
