package opc

import (
	"errors"
	"fmt"
	"io"

	"github.com/vanthu/baocao/internal/xmltree"
)

// readChildren reads a part that describes the package. Both kinds are a flat
// list: a root, and children that carry everything in attributes. It calls
// visit for each child in the namespace of the root.
func readChildren(r io.Reader, in xmltree.Namespace, root string, visit func(element string, attribute func(string) string)) error {
	content, err := io.ReadAll(r)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	s := xmltree.NewScanner("", content)
	for token := s.Next(); token != xmltree.End; token = s.Next() {
		switch {
		case token != xmltree.StartElement:
		case s.Depth() == 1 && !s.Is(in, root):
			return fmt.Errorf("%w: <%s> in place of <%s>", ErrMalformed, s.Local, root)
		case s.Depth() == 2 && s.Namespace == in:
			visit(s.Local, s.Plain)
		case s.Depth() > 2:
			return fmt.Errorf("%w: <%s> inside a child of <%s>", ErrMalformed, s.Local, root)
		}
	}
	var fault *xmltree.PartError
	switch {
	case errors.Is(s.Err, xmltree.ErrDoctype):
		return ErrDoctype
	case errors.As(s.Err, &fault):
		return fmt.Errorf("%w: byte %d: %w", ErrMalformed, fault.Offset, fault.Err)
	case s.Local == "":
		return fmt.Errorf("%w: no <%s>", ErrMalformed, root)
	}
	return nil
}
