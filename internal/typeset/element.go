package typeset

import (
	"slices"
	"strings"
	"unicode"

	"github.com/vanthu/baocao/doc"
)

// child returns a new element within another; within an artefact there is none.
func (s *setter) child(in *Element, kind Kind) *Element {
	if in == nil {
		return nil
	}
	return &Element{Kind: kind, Parent: in}
}

// elementOf says what a paragraph is: a heading by its level in the navigation pane, an item of a list by its label, or plain text. One
// without text is nothing to be read. One that is all that its cell holds is no element of its own.
func (s *setter) elementOf(l *laid, p *doc.Paragraph, in *Element) {
	switch {
	case in == nil || p.Empty() && in.Kind != Note && (len(p.Inlines) == 0 || !s.config.Fields):
	case s.alone:
		l.element, l.alone = in, true
	case in.Kind != Document:
		l.element = s.child(in, Paragraph)
	case l.style.Outline > 0:
		l.closes = s.closeLists(0)
		l.element = s.child(in, Heading)
		l.element.Level, l.element.Title = l.style.Outline, strings.Join(strings.Fields(p.String()), " ")
	case p.Label > 0:
		s.item(l, p, in)
	default:
		l.closes = s.closeLists(0)
		l.element = s.child(in, Paragraph)
	}
}

// A list is one that is open, with its last item.
type list struct {
	kind       string
	list, item *Element
	body       *Element
}

// item makes a paragraph an item: of the list whose labels are of its kind, or of a new one within the item before.
func (s *setter) item(l *laid, p *doc.Paragraph, in *Element) {
	kind := labelKind(p)
	depth := slices.IndexFunc(s.lists, func(o list) bool { return o.kind == kind })
	if depth < 0 {
		depth = len(s.lists)
		if depth > 0 {
			in = s.lists[depth-1].body
		}
		s.lists = append(s.lists, list{kind: kind, list: s.child(in, List)})
	} else {
		l.closes = s.closeLists(depth + 1)
		last := &s.lists[depth]
		l.closes = append(l.closes, last.body, last.item)
	}
	own := &s.lists[depth]
	own.item = s.child(own.list, ListItem)
	l.label = s.child(own.item, Label)
	own.body = s.child(own.item, ListBody)
	l.within = append(l.within, l.label)
	l.element, l.alone = own.body, true
}

// closeLists forgets the lists from a depth on, and returns what ends with them, the innermost first.
func (s *setter) closeLists(depth int) (ends []*Element) {
	for i := len(s.lists) - 1; i >= depth; i-- {
		ends = append(ends, s.lists[i].body, s.lists[i].item, s.lists[i].list)
	}
	s.lists = s.lists[:min(depth, len(s.lists))]
	return ends
}

// labelKind tells labels apart that belong to different lists: "-", "+", "1.", "a)".
func labelKind(p *doc.Paragraph) string {
	t, ok := p.Inlines[0].(*doc.Text)
	if !ok || len(t.Text) < p.Label {
		return ""
	}
	kind := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsDigit(r):
			return '1'
		case unicode.IsLetter(r):
			return 'a'
		}
		return r
	}, t.Text[:p.Label])
	for strings.Contains(kind, "11") { // 9. and 10. are of one list
		kind = strings.ReplaceAll(kind, "11", "1")
	}
	return kind
}

// within returns a new element within a paragraph, which ends where that does.
func (s *setter) within(l *laid, kind Kind) *Element {
	e := s.child(l.element, kind)
	if e != nil {
		l.within = append(l.within, e)
	}
	return e
}
