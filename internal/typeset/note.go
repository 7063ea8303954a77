package typeset

import (
	"slices"

	"github.com/vanthu/baocao/doc"
)

// A note is a chú thích, whose body is set when a line with its mark is.
type note struct {
	number    int
	mark      doc.StyleID
	body      []*doc.Paragraph
	reference *Element
	element   *Element
	units     []unit // nil: not set yet
}

// newNote numbers a note, in the order of the text. Its body may be a node that is used again for the next row, so it is set
// at once.
func (s *setter) newNote(n *doc.Note, l *laid) *note {
	s.notes++
	of := &note{number: s.notes, mark: n.Mark, body: n.Body}
	of.reference, of.element = s.within(l, Reference), s.child(l.element, Note)
	if of.element != nil {
		of.element.origin = l.origin
		of.reference.Number, of.element.Number, of.reference.then = s.notes, s.notes, of.element
	}
	return of
}

// setNote breaks the body of a note into lines. It is not done while the paragraph of its mark is: they share the breaker.
func (s *setter) setNote(n *note) {
	body := n.body
	if len(body) == 0 {
		body = []*doc.Paragraph{{}}
	}
	n.units = make([]unit, 0, 4)
	for i, p := range body {
		mark := n
		if i > 0 {
			mark = nil
		}
		l := s.paragraph(p, s.text, n.element, mark)
		l.note = true
		if i == len(body)-1 {
			l.ends = []*Element{n.element}
		}
		n.units = l.units(n.units)
	}
	n.body = nil
}

// has reports whether a line is one of the note.
func (n *note) has(u *unit) bool {
	return slices.ContainsFunc(n.units, func(own unit) bool { return own.of == u.of })
}

func (s *setter) setNotes(l *laid) {
	for i := range l.lines {
		for _, n := range l.lines[i].notes {
			s.setNote(n)
		}
	}
}

// The line between text and notes, and the room around it, as LibreOffice sets them.
const (
	separatorAbove  = 57 * perTwip
	separatorBelow  = 57 * perTwip
	separatorWeight = 10 * perTwip
	separatorRoom   = separatorAbove + separatorBelow + separatorWeight
	separatorPart   = 4 // of the width of the text

	noteMore = 2 * perTwip // in the first line of a note, for its raised number

	perTwip = 635
)
