package xmltree

import "slices"

// Child goes on to the next child of the element at the given depth, and past whatever is left of the one before. It
// returns false once that element has ended:
//
//	for at := s.Depth(); s.Child(at); {
//		if s.Is(xmltree.Word, "p") { … }
//	}
func (s *Scanner) Child(at int) bool {
	for {
		switch s.Next() {
		case StartElement:
			if s.Depth() == at+1 {
				return true
			}
		case EndElement:
			if s.Depth() < at {
				return false
			}
		case End:
			return false
		}
	}
}

// Ahead is a scanner at the same place, for a look at what comes within the element that is open.
func (s *Scanner) Ahead() *Scanner {
	ahead := *s
	ahead.open, ahead.bindings, ahead.attributes = slices.Clip(s.open), slices.Clip(s.bindings), nil
	return &ahead
}

// Root goes to the document element.
func (s *Scanner) Root() bool {
	for {
		switch s.Next() {
		case StartElement:
			return true
		case End:
			if s.Err == nil {
				s.Fail(Malformed("there is no element"))
			}
			return false
		}
	}
}

// Finish reads the rest of the part, so that a fault after the last thing of interest is seen too.
func (s *Scanner) Finish() error {
	for s.Next() != End {
	}
	return s.Err
}

// Is reports whether the element has this name.
func (s *Scanner) Is(in Namespace, local string) bool { return s.Namespace == in && s.Local == local }

// Content reads the text of the element, up to its end.
func (s *Scanner) Content(into []byte) []byte {
	for at := s.Depth(); ; {
		switch s.Next() {
		case TextToken:
			if s.Depth() == at {
				into = append(into, s.Text...)
			}
		case EndElement:
			if s.Depth() < at {
				return into
			}
		case End:
			return into
		}
	}
}

// Raw finds an attribute. Attributes of WordprocessingML carry its prefix; those of most other vocabularies have none.
func (s *Scanner) Raw(in Namespace, local string) (value []byte, ok bool) {
	for i := range s.attributes {
		if a := &s.attributes[i]; a.namespace == in && string(a.local) == local {
			return s.resolve(a.value), true
		}
	}
	return nil, false
}

// Plain is the value of an attribute without a namespace.
func (s *Scanner) Plain(local string) string {
	v, _ := s.Raw(NoNamespace, local)
	return s.Intern(v)
}
