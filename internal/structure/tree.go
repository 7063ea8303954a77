package structure

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// A node is one element. Its name and the names of its attributes carry the customary prefix of their
// namespace, whatever prefix the part itself declares, so that the checks can be read like the schema.
type node struct {
	name   string
	attrs  []attribute
	text   string
	kids   []*node
	parent *node
}

type attribute struct{ name, value string }

var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "w",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            "mc",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    "r",
	"http://www.w3.org/XML/1998/namespace":                                   "xml",
}

func parse(data []byte) (*node, error) {
	dec := xml.NewDecoder(bytes.NewReader(data))
	root := &node{}
	at := root
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			n, err := newNode(tok, at)
			if err != nil {
				return nil, err
			}
			at.kids = append(at.kids, n)
			at = n
		case xml.EndElement:
			at = at.parent
		case xml.CharData:
			at.text += string(tok)
		}
	}
	if len(root.kids) != 1 {
		return nil, errors.New("no root element")
	}
	root.kids[0].parent = nil
	return root.kids[0], nil
}

func newNode(tok xml.StartElement, parent *node) (*node, error) {
	name, err := qualified(tok.Name)
	if err != nil {
		return nil, err
	}
	n := &node{name: name, parent: parent}
	for _, a := range tok.Attr {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
			continue
		}
		name, err := qualified(a.Name)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(n.attrs, func(b attribute) bool { return b.name == name }) {
			return nil, fmt.Errorf("%s has two attributes %s", n.name, name)
		}
		n.attrs = append(n.attrs, attribute{name, a.Value})
	}
	return n, nil
}

// qualified puts the customary prefix before a name. encoding/xml leaves an undeclared prefix in place of
// the namespace; it is told from one by the colon every namespace of these formats has.
func qualified(name xml.Name) (string, error) {
	if name.Space == "" {
		return name.Local, nil
	}
	if prefix, ok := prefixes[name.Space]; ok {
		return prefix + ":" + name.Local, nil
	}
	if !strings.Contains(name.Space, ":") {
		return "", fmt.Errorf("prefix %s is not declared", name.Space)
	}
	return name.Space + ":" + name.Local, nil
}

// all yields n and everything below it, parents before children. It leaves out the fallback of alternate
// content: that repeats, for readers of another age, what the choice beside it already said.
func (n *node) all() iter.Seq[*node] {
	return func(yield func(*node) bool) { n.visit(yield) }
}

func (n *node) visit(yield func(*node) bool) bool {
	if n.name == "mc:Fallback" {
		return true
	}
	if !yield(n) {
		return false
	}
	for _, k := range n.kids {
		if !k.visit(yield) {
			return false
		}
	}
	return true
}

// named yields the elements of one name at or below n.
func (n *node) named(name string) iter.Seq[*node] {
	return func(yield func(*node) bool) {
		for e := range n.all() {
			if e.name == name && !yield(e) {
				return
			}
		}
	}
}

// find follows a path of child names from n, and returns nil where it ends early.
func (n *node) find(names ...string) *node {
	for _, name := range names {
		if n == nil {
			return nil
		}
		i := slices.IndexFunc(n.kids, func(k *node) bool { return k.name == name })
		if i < 0 {
			return nil
		}
		n = n.kids[i]
	}
	return n
}

func (n *node) attr(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// number reads an integer attribute; the schema judges whether it is one, so anything else is the default.
func (n *node) number(name string, otherwise int) int {
	v, err := strconv.Atoi(n.attr(name))
	if err != nil {
		return otherwise
	}
	return v
}

// on reads a toggle: present and not switched off.
func (n *node) on() bool {
	return n != nil && !slices.Contains([]string{"0", "false", "off"}, n.attr("w:val"))
}

// path names the place of n for a reader: /w:document/w:body/w:tbl[2]/w:tr[1].
func (n *node) path() string {
	if n.parent == nil {
		return "/" + n.name
	}
	same, index := 0, 0
	for _, k := range n.parent.kids {
		if k.name == n.name {
			same++
		}
		if k == n {
			index = same
		}
	}
	if same == 1 {
		return n.parent.path() + "/" + n.name
	}
	return fmt.Sprintf("%s/%s[%d]", n.parent.path(), n.name, index)
}
