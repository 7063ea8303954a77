package check

// child goes on to the next child of the element at the given depth, and past whatever is left of the one before. It
// returns false once that element has ended:
//
//	for at := s.depth(); s.child(at); {
//		switch s.word() { … }
//	}
func (s *scanner) child(at int) bool {
	for {
		switch s.next() {
		case startElement:
			if s.depth() == at+1 {
				return true
			}
		case endElement:
			if s.depth() < at {
				return false
			}
		case endOfPart:
			return false
		}
	}
}

// root goes to the document element.
func (s *scanner) root() bool {
	for {
		switch s.next() {
		case startElement:
			return true
		case endOfPart:
			if s.err == nil {
				s.fail(malformed("there is no element"))
			}
			return false
		}
	}
}

// finish reads the rest of the part, so that a fault after the last thing of interest is seen too.
func (s *scanner) finish() error {
	for s.next() != endOfPart {
	}
	return s.err
}

// is reports whether the element has this name.
func (s *scanner) is(in space, local string) bool { return s.space == in && s.local == local }

// content reads the text of the element, up to its end.
func (s *scanner) content(into []byte) []byte {
	for at := s.depth(); ; {
		switch s.next() {
		case textToken:
			if s.depth() == at {
				into = append(into, s.text...)
			}
		case endElement:
			if s.depth() < at {
				return into
			}
		case endOfPart:
			return into
		}
	}
}

// raw finds an attribute. Attributes of WordprocessingML carry its prefix; those of most other vocabularies have none.
func (s *scanner) raw(in space, local string) (value []byte, ok bool) {
	for i := range s.attributes {
		if a := &s.attributes[i]; a.space == in && string(a.local) == local {
			return s.resolve(a.value), true
		}
	}
	return nil, false
}

// plain is the value of an attribute without a namespace.
func (s *scanner) plain(local string) string {
	v, _ := s.raw(noSpace, local)
	return s.intern(v)
}
