package xmldsig

import (
	"cmp"
	"slices"
	"strings"
)

// C14N is the name of the canonical form that [Element.Canonical] gives, without comments.
const C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"

// Canonical is the element in the form of Canonical XML 1.0, as the part of its document that it is: it declares all
// namespaces that are in force there.
func (e *Element) Canonical() []byte {
	inForce := map[string]string{}
	var inherited []Attribute
	for p := e.Parent; p != nil; p = p.Parent {
		for _, b := range p.declares {
			if _, nearer := inForce[b.prefix]; !nearer {
				inForce[b.prefix] = b.uri
			}
		}
		for _, a := range p.Attributes {
			if strings.HasPrefix(a.written, "xml:") {
				inherited = append(inherited, a)
			}
		}
	}
	apex := *e
	for _, b := range e.declares {
		inForce[b.prefix] = b.uri
	}
	apex.declares = nil
	for prefix, uri := range inForce {
		apex.declares = append(apex.declares, binding{prefix, uri})
	}
	slices.SortFunc(apex.declares, func(a, b binding) int { return strings.Compare(a.prefix, b.prefix) })
	apex.Attributes = slices.Clone(e.Attributes)
	for _, a := range inherited {
		if !slices.ContainsFunc(apex.Attributes, func(b Attribute) bool { return b.written == a.written }) {
			apex.Attributes = append(apex.Attributes, a)
		}
	}
	return apex.canonical(nil, nil)
}

// canonical appends the element; above are the namespaces in force around it, the nearest last.
func (e *Element) canonical(out []byte, above []binding) []byte {
	out = append(append(out, '<'), e.written...)
	within := slices.Clip(above)
	for _, b := range e.declares {
		if inForce(above, b.prefix) == b.uri {
			continue
		}
		within = append(within, b)
		out = append(out, " xmlns"...)
		if b.prefix != "" {
			out = append(append(out, ':'), b.prefix...)
		}
		out = attribute(out, b.uri)
	}
	attributes := slices.Clone(e.Attributes)
	slices.SortFunc(attributes, func(a, b Attribute) int {
		return cmp.Or(strings.Compare(a.URI, b.URI), strings.Compare(a.Local, b.Local))
	})
	for _, a := range attributes {
		out = append(append(out, ' '), a.written...)
		out = attribute(out, a.Value)
	}
	out = append(out, '>')
	for _, c := range e.Content {
		switch c := c.(type) {
		case string:
			out = escape(out, c, false)
		case *Element:
			out = c.canonical(out, within)
		}
	}
	return append(append(append(out, "</"...), e.written...), '>')
}

func inForce(bindings []binding, prefix string) string {
	for _, b := range slices.Backward(bindings) {
		if b.prefix == prefix {
			return b.uri
		}
	}
	return ""
}

func attribute(out []byte, value string) []byte {
	return append(escape(append(out, `="`...), value, true), '"')
}

// escape writes text and values as section 2.3 of Canonical XML has them.
func escape(out []byte, s string, value bool) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case c == '&':
			out = append(out, "&amp;"...)
		case c == '<':
			out = append(out, "&lt;"...)
		case c == '>' && !value:
			out = append(out, "&gt;"...)
		case c == '"' && value:
			out = append(out, "&quot;"...)
		case c == '\t' && value:
			out = append(out, "&#x9;"...)
		case c == '\n' && value:
			out = append(out, "&#xA;"...)
		case c == '\r':
			out = append(out, "&#xD;"...)
		default:
			out = append(out, c)
		}
	}
	return out
}
