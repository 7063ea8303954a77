// Package xmldsig knows what XML signatures stand on: a document as a tree that keeps the names as they are written, its
// canonical form, and the algorithms by their names.
package xmldsig

import (
	"bytes"
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/xmltree"
)

// The namespaces of signatures.
const (
	DSig  = "http://www.w3.org/2000/09/xmldsig#"
	XAdES = "http://uri.etsi.org/01903/v1.3.2#"
)

// An Element is one element of a document.
type Element struct {
	URI, Local string // its name
	Attributes []Attribute
	Content    []any // *Element and string, no two strings side by side
	Parent     *Element

	written  string    // its name, with prefix
	declares []binding // in the order of the prefixes
	inForce  int       // how many declarations there are down to it
}

// An Attribute is one attribute, with its namespace, "" for most.
type Attribute struct{ URI, Local, Value, written string }

type binding struct{ prefix, uri string }

// ErrShape is what no signature of Word, LibreOffice or ours has, and what has no canonical form here.
var ErrShape = bilingual.New("dạng XML này không dùng trong chữ ký số", "signatures have no XML of this form")

// Parse reads a document whole. It refuses what an XML parser refuses, instructions, CDATA, and two elements with one Id.
func Parse(part string, content []byte) (*Element, error) {
	whole := content
	if _, body, declared := bytes.Cut(content, []byte("?>")); declared && bytes.HasPrefix(bytes.TrimPrefix(content, []byte("\xEF\xBB\xBF")), []byte("<?xml ")) {
		content = body
	}
	for _, refused := range []string{"<?", "<![CDATA["} {
		if bytes.Contains(content, []byte(refused)) {
			return nil, bilingual.Errorf("%s: %w: %s", "%s: %w: %s", part, ErrShape, refused)
		}
	}
	if crowded(content) {
		return nil, bilingual.Errorf("%s: %w", "%s: %w", part, ErrShape)
	}
	s := xmltree.NewScanner(part, content)
	var root, at *Element
	ids := map[string]bool{}
	var text []byte // between two tags; comments may divide it
	for {
		token := s.Next()
		if token != xmltree.TextToken && len(text) > 0 {
			at.Content = append(at.Content, string(text))
			text = text[:0]
		}
		switch token {
		case xmltree.StartElement:
			e, err := read(s, at, ids)
			if err != nil {
				return nil, bilingual.Errorf("%s: %w", "%s: %w", part, err)
			}
			if at == nil {
				root = e
			} else {
				at.Content = append(at.Content, e)
			}
			at = e
		case xmltree.EndElement:
			at = at.Parent
		case xmltree.TextToken:
			text = append(text, s.Text...)
		case xmltree.End:
			_, err := xmltree.Parse(part, whole)
			return root, err
		}
	}
}

// The most attributes of an element, and namespaces in force: what they cost grows with the square.
const (
	mostQuotes     = 400
	mostNamespaces = 100
)

// crowded reports whether any tag may hold more attributes than any signature needs.
func crowded(content []byte) bool {
	quotes := 0
	for _, c := range content {
		switch c {
		case '<':
			quotes = 0
		case '"', '\'':
			if quotes++; quotes > mostQuotes {
				return true
			}
		}
	}
	return false
}

func read(s *xmltree.Scanner, parent *Element, ids map[string]bool) (*Element, error) {
	e := &Element{Parent: parent, written: s.Name()}
	for prefix, uri := range s.Declared() {
		if prefix == "xml" || prefix == "xmlns" || prefix != "" && uri == "" {
			return nil, bilingual.Errorf("%w: xmlns:%s", "%w: xmlns:%s", ErrShape, prefix)
		}
		i, twice := slices.BinarySearchFunc(e.declares, prefix, func(b binding, p string) int { return strings.Compare(b.prefix, p) })
		if twice {
			return nil, bilingual.Errorf("%w: xmlns:%s", "%w: xmlns:%s", ErrShape, prefix)
		}
		e.declares = slices.Insert(e.declares, i, binding{prefix, uri})
	}
	e.inForce = len(e.declares)
	if parent != nil {
		e.inForce += parent.inForce
	}
	if e.inForce > mostNamespaces {
		return nil, ErrShape
	}
	e.URI, e.Local = name(s, e.written, true)
	for written, value := range s.Attributes() {
		a := Attribute{Value: value, written: written}
		a.URI, a.Local = name(s, written, false)
		if slices.ContainsFunc(e.Attributes, func(b Attribute) bool { return a.URI == b.URI && a.Local == b.Local }) {
			return nil, bilingual.Errorf("%w: %s", "%w: %s", ErrShape, written)
		}
		// Programs differ in which attributes they take for an Id, so none of these may be there twice.
		if strings.EqualFold(a.Local, "id") && a.Value != "" && e.URI != relationships {
			if ids[a.Value] {
				return nil, bilingual.Errorf("%w: Id=%q hai lần", "%w: Id=%q twice", ErrShape, a.Value)
			}
			ids[a.Value] = true
		}
		e.Attributes = append(e.Attributes, a)
	}
	return e, nil
}

// relationships is the namespace of parts that have ids of their own.
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships"

func name(s *xmltree.Scanner, written string, element bool) (uri, local string) {
	prefix, local, prefixed := strings.Cut(written, ":")
	if !prefixed {
		if !element {
			return "", written
		}
		prefix, local = "", written
	}
	uri, _ = s.URI([]byte(prefix))
	return uri, local
}

// Is reports whether the element has this name.
func (e *Element) Is(uri, local string) bool { return e != nil && e.URI == uri && e.Local == local }

// Children are the elements directly below.
func (e *Element) Children() (list []*Element) {
	if e != nil {
		for _, c := range e.Content {
			if child, ok := c.(*Element); ok {
				list = append(list, child)
			}
		}
	}
	return list
}

// Only is the one child of a name, nil where there is none or more than one.
func (e *Element) Only(uri, local string) (only *Element) {
	for _, c := range e.Children() {
		if c.Is(uri, local) {
			if only != nil {
				return nil
			}
			only = c
		}
	}
	return only
}

// All are the element and those below it, each before those that it holds.
func (e *Element) All() []*Element { return e.all(nil) }

func (e *Element) all(list []*Element) []*Element {
	list = append(list, e)
	for _, c := range e.Children() {
		list = c.all(list)
	}
	return list
}

// Attr is the value of an attribute without a namespace, "" where there is none.
func (e *Element) Attr(local string) string {
	if e != nil {
		for _, a := range e.Attributes {
			if a.URI == "" && a.Local == local {
				return a.Value
			}
		}
	}
	return ""
}

// Text is the text directly in the element, without the white space around it.
func (e *Element) Text() string {
	var b strings.Builder
	if e != nil {
		for _, c := range e.Content {
			if s, ok := c.(string); ok {
				b.WriteString(s)
			}
		}
	}
	return strings.TrimSpace(b.String())
}

// Holding is a copy of the element with other content, at the same place of its document.
func (e *Element) Holding(content ...*Element) *Element {
	made := *e
	made.Attributes, made.Content = slices.Clone(e.Attributes), nil
	for _, c := range content {
		made.Content = append(made.Content, c)
	}
	return &made
}

// Default gives the element an attribute without a namespace, where it has none of that name.
func (e *Element) Default(local, value string) {
	if !slices.ContainsFunc(e.Attributes, func(a Attribute) bool { return a.URI == "" && a.Local == local }) {
		e.Attributes = append(e.Attributes, Attribute{Local: local, Value: value, written: local})
	}
}
