package wml

import (
	"fmt"
	"strings"
)

// A Kind says what is wrong with the place of an element.
type Kind uint8

// The kinds of an [OrderError].
const (
	Unknown   Kind = iota + 1 // the parent has no such child
	Misplaced                 // the element has to stand before its sibling
	Repeated                  // its place is taken by its sibling
)

// An OrderError reports an element that may not stand where it does.
type OrderError struct {
	Kind    Kind
	Path    string // such as /w:document/w:body/w:p[3]/w:pPr/w:spacing
	Sibling string // the earlier child that makes the element wrong here
	Offset  int64  // of the start tag, in bytes
}

func (e *OrderError) Error() string {
	where := fmt.Sprintf("wml: %s at byte %d: ", e.Path, e.Offset)
	switch e.Kind {
	case Misplaced:
		return where + "has to stand before " + e.Sibling
	case Repeated:
		return where + "stands after " + e.Sibling + ", which takes its place"
	default:
		return where + "may not stand here"
	}
}

// path names the elements that are open. The number of an element among the
// siblings of its name is left out if it is the first.
func (c *checker) path() string {
	var b strings.Builder
	for _, e := range c.stack[:c.depth] {
		b.WriteString("/" + e.name)
		if e.number > 1 {
			fmt.Fprintf(&b, "[%d]", e.number)
		}
	}
	return b.String()
}
