package wml

import (
	"fmt"

	"github.com/vanthu/baocao/internal/xmltree"
)

// CheckOrder reads a part and returns every element that may not stand where
// it does. Elements without a content model here may contain anything, and
// theirs are checked again. Extensions that the part declares ignorable are
// allowed everywhere. The error says why the part cannot be read further.
func CheckOrder(part []byte) ([]*OrderError, error) {
	c := checker{names: newNames()}
	s := xmltree.NewScanner("", part)
	for token := s.Next(); token != xmltree.End; token = s.Next() {
		switch token {
		case xmltree.StartElement:
			c.names.declare(s)
			name, err := c.names.of(s)
			if err != nil {
				return c.faults, fmt.Errorf("wml: %w at byte %d", err, s.Begin)
			}
			c.start(name, int64(s.Begin))
		case xmltree.EndElement:
			c.depth--
		}
	}
	if s.Err != nil {
		return c.faults, fmt.Errorf("wml: %w", s.Err)
	}
	return c.faults, nil
}

type checker struct {
	names  *names
	stack  []element // kept beyond depth, to be used again
	depth  int
	faults []*OrderError
}

// An element is open, and knows how far its children have come.
type element struct {
	name     string
	number   int // among the siblings of its name, from 1
	model    *model
	place    int    // of the last child that stood right; -1 at first
	last     string // that child
	children map[string]int
}

func (c *checker) start(n name, offset int64) {
	parent, number := "", 1
	if c.depth > 0 {
		p := &c.stack[c.depth-1]
		p.children[n.qualified]++
		parent, number = p.name, p.children[n.qualified]
	}
	c.push(n.qualified, number, lookup(parent, n.qualified))
	if c.depth > 1 && !c.names.ignorable[n.uri] {
		c.judge(&c.stack[c.depth-2], n.qualified, offset)
	}
}

// judge holds the element opened last against the model of its parent.
func (c *checker) judge(parent *element, name string, offset int64) {
	if parent.model == nil {
		return
	}
	fault := &OrderError{Offset: offset}
	at, known := parent.model.find(name, parent.place)
	switch {
	case !known:
		fault.Kind = Unknown
	case at < 0:
		fault.Kind, fault.Sibling = Misplaced, parent.last
	case at == parent.place && !parent.model.places[at].many:
		fault.Kind, fault.Sibling = Repeated, parent.last
	default:
		parent.place, parent.last = at, name
		return
	}
	fault.Path = c.path()
	c.faults = append(c.faults, fault)
}

func (c *checker) push(name string, number int, m *model) {
	if c.depth == len(c.stack) {
		c.stack = append(c.stack, element{children: make(map[string]int)})
	}
	e := &c.stack[c.depth]
	clear(e.children)
	*e = element{name: name, number: number, model: m, place: -1, children: e.children}
	c.depth++
}
