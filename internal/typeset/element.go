package typeset

import (
	"strings"

	"github.com/vanthu/baocao/doc"
)

// child returns a new element within another; within an artefact there is none.
func (s *setter) child(in *Element, kind Kind) *Element {
	if in == nil {
		return nil
	}
	return &Element{Kind: kind, Parent: in}
}

// elementOf is what a paragraph is: a heading by its level in the navigation pane, or plain text. One without text is nothing
// to be read. whole is what begins and ends with it: nothing,
// where it is all that its cell holds.
func (s *setter) elementOf(p *doc.Paragraph, st *style, in *Element) (element, whole *Element) {
	switch {
	case in == nil || len(p.Inlines) == 0 && in.Kind != Note:
		return nil, nil
	case s.alone:
		return in, nil
	}
	if st.Outline > 0 && in.Kind == Document {
		h := s.child(in, Heading)
		h.Level, h.Title = st.Outline, strings.Join(strings.Fields(p.String()), " ")
		return h, h
	}
	e := s.child(in, Paragraph)
	return e, e
}

// within returns a new element within a paragraph, which ends where that does.
func (s *setter) within(l *laid, kind Kind) *Element {
	e := s.child(l.element, kind)
	if e != nil {
		l.within = append(l.within, e)
	}
	return e
}
