package opc

import (
	"errors"
	"io"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/xmltree"
)

// readChildren reads a part that describes the package. Both kinds are a flat
// list: a root, and children that carry everything in attributes. It calls
// visit for each child in the namespace of the root.
func readChildren(r io.Reader, in xmltree.Namespace, root string, visit func(element string, attribute func(string) string)) error {
	content, err := io.ReadAll(r)
	if err != nil {
		return bilingual.Errorf("%w: %w", "%w: %w", ErrMalformed, err)
	}
	s := xmltree.NewScanner("", xmltree.UTF8(content))
	for token := s.Next(); token != xmltree.End; token = s.Next() {
		switch {
		case token != xmltree.StartElement:
		case s.Depth() == 1 && !s.Is(in, root):
			return bilingual.Errorf("%w: <%s> ở chỗ của <%s>", "%w: <%s> in place of <%s>", ErrMalformed, s.Local, root)
		case s.Depth() == 2 && s.Namespace == in:
			visit(s.Local, s.Plain)
		case s.Depth() > 2:
			return bilingual.Errorf("%w: <%s> nằm trong phần tử con của <%s>",
				"%w: <%s> inside a child of <%s>", ErrMalformed, s.Local, root)
		}
	}
	var fault *xmltree.PartError
	switch {
	case errors.Is(s.Err, xmltree.ErrDoctype):
		return ErrDoctype
	case errors.As(s.Err, &fault):
		return bilingual.Errorf("%w: byte %d: %w", "%w: byte %d: %w", ErrMalformed, fault.Offset, fault.Err)
	case s.Local == "":
		return bilingual.Errorf("%w: không có <%s>", "%w: no <%s>", ErrMalformed, root)
	}
	return nil
}
