package opc

import (
	"encoding/xml"
	"io"

	"github.com/vanthu/baocao/internal/bilingual"
)

// readChildren reads a part that describes the package. Both kinds are a flat
// list: a root, and children that carry everything in attributes. It calls
// visit for each child in the namespace of the root.
func readChildren(r io.Reader, root xml.Name, visit func(element string, attribute func(string) string)) error {
	decoder := xml.NewDecoder(r)
	for depth, rooted := 0, false; ; {
		token, err := decoder.Token()
		switch {
		case err == io.EOF && rooted:
			return nil
		case err == io.EOF:
			return bilingual.Errorf("%w: không có <%s>", "%w: no <%s>", ErrMalformed, root.Local)
		case err != nil:
			return bilingual.Errorf("%w: %w", "%w: %w", ErrMalformed, err)
		}
		switch token := token.(type) {
		// The only declaration that can stand outside a DOCTYPE is the DOCTYPE.
		case xml.Directive:
			return ErrDoctype
		case xml.EndElement:
			depth--
		case xml.StartElement:
			depth++
			switch {
			case depth == 1 && token.Name != root:
				return bilingual.Errorf("%w: <%s> ở chỗ của <%s>", "%w: <%s> in place of <%s>", ErrMalformed, token.Name.Local, root.Local)
			case depth == 1:
				rooted = true
			case depth == 2 && token.Name.Space == root.Space:
				visit(token.Name.Local, func(name string) string { return attribute(token, name) })
			case depth > 2:
				return bilingual.Errorf("%w: <%s> nằm trong phần tử con của <%s>", "%w: <%s> inside a child of <%s>", ErrMalformed, token.Name.Local, root.Local)
			}
		}
	}
}

// attribute returns the value of an attribute without a namespace, or "".
func attribute(element xml.StartElement, name string) string {
	for _, a := range element.Attr {
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
