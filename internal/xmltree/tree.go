package xmltree

import (
	"bytes"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A Node is one element of a part that is held whole. Its name and those of its attributes carry the customary prefix of
// their namespace, whatever prefix the part declares: "w:p", "r:id". One of a namespace that is not known has its URI there.
type Node struct {
	Name       string
	Attributes []Attribute
	Text       string // its own, without that of its children
	Children   []*Node
	Parent     *Node
}

// An Attribute is one attribute of a node.
type Attribute struct{ Name, Value string }

// Parse reads a part whole. Other than a [Scanner] it takes nothing that a parser of XML would refuse.
func Parse(part string, content []byte) (*Node, error) {
	s := NewScanner(part, content)
	var root, at *Node
	var texts [][]byte // of the open elements; to add to a string piece by piece costs the square of its length
	for {
		switch s.Next() {
		case StartElement:
			texts = append(texts, nil)
			n := s.node(at)
			if at == nil {
				root = n
			} else {
				at.Children = append(at.Children, n)
			}
			at = n
		case EndElement:
			last := len(texts) - 1
			at.Text, texts = string(texts[last]), texts[:last]
			at = at.Parent
		case TextToken:
			if !s.cdata && bytes.Contains(s.src[s.Begin:s.Pos], []byte("]]>")) {
				s.Fail(Malformed("]]> stands outside of CDATA"))
			}
			last := len(texts) - 1
			texts[last] = append(texts[last], s.characters(s.Text)...)
		case End:
			if s.Err == nil && root == nil {
				s.Fail(Malformed("there is no element"))
			}
			if s.Err != nil {
				return nil, s.Err
			}
			return root, nil
		}
	}
}

// node makes the node of the element that has begun.
func (s *Scanner) node(parent *Node) *Node {
	element := &s.open[len(s.open)-1]
	for _, b := range s.bindings[element.bindings:] {
		s.characters([]byte(b.uri))
	}
	n := &Node{Name: s.qualified(element.name, s.Namespace), Parent: parent}
	for _, a := range s.attributes {
		if bytes.IndexByte(a.value, '<') >= 0 {
			s.Fail(Malformed("an attribute holds a tag"))
		}
		name := s.qualified(a.name, a.namespace)
		if n.has(name) {
			s.Fail(Malformed(n.Name + " has two attributes " + name))
		}
		n.Attributes = append(n.Attributes, Attribute{name, s.characters(s.resolve(a.value))})
	}
	return n
}

// qualified is a name with the customary prefix of its namespace.
func (s *Scanner) qualified(written []byte, in Namespace) string {
	prefix, local := splitName(written)
	if !isName(local) || prefix != nil && !isName(prefix) {
		s.Fail(Malformed(fmt.Sprintf("%q is no name", written)))
	}
	uri, bound := s.URI(prefix)
	switch {
	case in == NoNamespace, prefix == nil && !bound:
		return s.Intern(local)
	case !bound:
		s.Fail(Malformed(fmt.Sprintf("prefix %s is not declared", prefix)))
		return ""
	case in == Foreign:
		return s.Intern([]byte(uri + ":" + string(local)))
	}
	return s.Intern([]byte(namespaces[in].prefix + ":" + string(local)))
}

// isName reports whether a part of a name may begin and go on so. Outside of ASCII there are no names in the files of Office.
func isName(name []byte) bool {
	isASCII := bytes.IndexFunc(name, func(r rune) bool { return r > unicode.MaxASCII }) < 0
	return isASCII && len(name) > 0 && !strings.ContainsRune("0123456789-.", rune(name[0])) && bytes.IndexByte(name, ':') < 0
}

// characters takes text that XML can hold.
func (s *Scanner) characters(text []byte) string {
	for _, r := range string(text) {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\uFFFE' || r == '\uFFFF' {
			s.Fail(Malformed(fmt.Sprintf("%U is no character of XML", r)))
		}
	}
	return string(text)
}

// All yields the node and everything below it, parents before children. It leaves out the fallback of alternate content:
// that repeats, for readers of another age, what the choice beside it already said.
func (n *Node) All() iter.Seq[*Node] {
	return func(yield func(*Node) bool) { n.visit(yield) }
}

func (n *Node) visit(yield func(*Node) bool) bool {
	if n.Name == "mc:Fallback" {
		return true
	}
	if !yield(n) {
		return false
	}
	for _, k := range n.Children {
		if !k.visit(yield) {
			return false
		}
	}
	return true
}

// Named yields the elements of one name at or below n.
func (n *Node) Named(name string) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for e := range n.All() {
			if e.Name == name && !yield(e) {
				return
			}
		}
	}
}

// First is the first element of a name below n, however deep, nil where there is none.
func (n *Node) First(name string) *Node {
	for e := range n.Named(name) {
		if e != n {
			return e
		}
	}
	return nil
}

// Find follows a path of names of children from n, and returns nil where it ends early.
func (n *Node) Find(names ...string) *Node {
	for _, name := range names {
		if n == nil {
			return nil
		}
		i := slices.IndexFunc(n.Children, func(k *Node) bool { return k.Name == name })
		if i < 0 {
			return nil
		}
		n = n.Children[i]
	}
	return n
}

// Attr is the value of an attribute, "" where there is none or no node.
func (n *Node) Attr(name string) string {
	if n != nil {
		for _, a := range n.Attributes {
			if a.Name == name {
				return a.Value
			}
		}
	}
	return ""
}

func (n *Node) has(attribute string) bool {
	return slices.ContainsFunc(n.Attributes, func(a Attribute) bool { return a.Name == attribute })
}

// Val is the attribute that holds the value of most elements of WordprocessingML.
func (n *Node) Val() string { return n.Attr("w:val") }

// Number reads a whole number from an attribute; anything else is the default.
func (n *Node) Number(name string, otherwise int) int {
	v, err := strconv.Atoi(n.Attr(name))
	if err != nil {
		return otherwise
	}
	return v
}

// On reads a toggle: there, and not switched off.
func (n *Node) On() bool {
	return n != nil && !slices.Contains([]string{"0", "false", "off", "none"}, n.Val())
}

// Path names the place of n for a reader: /w:document/w:body/w:tbl[2]/w:tr[1].
func (n *Node) Path() string {
	if n.Parent == nil {
		return "/" + n.Name
	}
	same, index := 0, 0
	for _, k := range n.Parent.Children {
		if k.Name == n.Name {
			same++
		}
		if k == n {
			index = same
		}
	}
	if same == 1 {
		return n.Parent.Path() + "/" + n.Name
	}
	return fmt.Sprintf("%s/%s[%d]", n.Parent.Path(), n.Name, index)
}
