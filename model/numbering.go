package model

import (
	"strconv"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/sectionnumber"
)

// A Heading is what becomes of a section at its place: how it is numbered, and where it stands in the outline.
type Heading struct {
	// Kind is that of the section; under a điều, what a section without a kind is: a khoản, and under that a điểm.
	Kind SectionKind
	// Level is that of a section without a word: 1 for "I.", 2 for "1.", 3 for "a)", 4 for "-", 5 for "+". 0 with a word.
	Level int
	// Depth is how many headings deep the section stands, from 1.
	Depth int
	// Number is the number as it is printed: "Phần I", "Điều 5.", "I.", "1.2.", "a)".
	Number string
}

// A Numbering numbers the sections that stand directly in one body, in their order. [Numbering.Under] gives that of the
// sections under one of them. Own numbers are taken as they are, and the count goes on from them.
type Numbering struct {
	whole  *Numbering // of the body from which all this began
	here   []count
	rest   map[sequence]*count // of a body with more levels than Validate lets pass
	scheme Scheme
	inside SectionKind // the lowest kind around
	level  int         // of a section that names none
	depth  int         // of the heading around; 0 in a body
	prefix string      // of decimal numbers: "1." under "1."
	start  int
}

// A sequence is the kind of sections with a word, or the level of those without.
type sequence struct {
	kind  SectionKind
	level int
}

// A count is the state of one sequence of numbers.
type count struct {
	of   sequence
	last string // as it was printed or typed; empty before the first
	next sectionnumber.Number
}

// NewNumbering numbers the sections of a body.
func NewNumbering(scheme Scheme) *Numbering {
	n := &Numbering{scheme: scheme, level: 1}
	n.whole = n
	return n
}

// Next returns the heading of the next section.
func (n *Numbering) Next(s *Section) Heading {
	own, ok := s.ownNumber()
	return n.next(s, own, ok)
}

// next returns the heading of the next section, whose own number has been read, if it is one.
func (n *Numbering) next(s *Section, own sectionnumber.Number, ok bool) Heading {
	h := n.place(s)
	c := n.count(h)
	number := s.Number
	switch {
	case number == "":
		number = c.next.String()
		c.take(number, c.next)
	case ok:
		c.take(number, own)
	}
	h.Number = number
	if word := h.Kind.word(); word != "" {
		if _, length := decree.NumberWords(number); length > 0 {
			number = strings.ToLower(number)
		}
		h.Number = word + " " + strings.TrimRight(number, ".)")
		if h.Kind == Article {
			h.Number += "."
		}
	}
	if h.Kind == Form && s.Number == "" {
		h.Number = decree.TextForm + " " + number
	}
	return h
}

// Under returns the numbering of the sections under the heading that Next has returned for s.
func (n *Numbering) Under(s *Section, h Heading) *Numbering {
	u := n.under(s, h)
	return &u
}

func (n *Numbering) under(s *Section, h Heading) Numbering {
	if h.Kind == Form { // whose chương and điều are its own too
		whole := &Numbering{scheme: n.scheme, level: Form.Below(0), depth: h.Depth, start: s.Start}
		whole.whole = whole
		return *whole
	}
	u := Numbering{
		whole: n.whole, scheme: n.scheme, inside: max(n.inside, h.Kind),
		level: h.Kind.Below(h.Level), depth: h.Depth, start: s.Start,
	}
	if n.scheme == DecimalScheme && h.Level > 0 {
		if own, ok := sectionnumber.Parse(h.Number); ok && own.Form == sectionnumber.Arabic {
			u.prefix = own.Prefix + strconv.Itoa(own.Value) + "."
		}
	}
	return u
}

// ownNumber reads the number that a section has of its own; of a form it is the last word of the label: "Biểu mẫu 1".
func (s *Section) ownNumber() (n sectionnumber.Number, ok bool) {
	if s.Kind != Form {
		return sectionnumber.Parse(s.Number)
	}
	n.Form = sectionnumber.Arabic
	n.Value, ok = sectionnumber.Digits(s.Number[strings.LastIndexByte(s.Number, ' ')+1:])
	return n, ok
}

// take notes a number that has been given; what is no number is printed and not counted.
func (c *count) take(number string, n sectionnumber.Number) {
	c.last, c.next = number, n
	c.next.Value++
}

// place says what a section is, before it has a number.
func (n *Numbering) place(s *Section) Heading {
	h := Heading{Kind: s.Kind, Depth: n.depth + 1}
	switch {
	case s.Kind.word() != "", s.Kind == Form:
		return h
	case s.Kind == Clause:
		h.Level = 2
	case s.Kind == Point:
		h.Level = 3
	case s.Level > 0:
		h.Level = s.Level
		h.Depth += max(0, s.Level-n.level)
	default:
		h.Level = n.level
	}
	if h.Kind == ByLevel && n.inside >= Article {
		switch h.Level {
		case 2:
			h.Kind = Clause
		case 3:
			h.Kind = Point
		}
	}
	return h
}

// count returns the sequence that a heading belongs to. Chapters and articles run through the whole body; all others
// begin anew under every heading. The count is valid until the next is asked for.
func (n *Numbering) count(h Heading) *count {
	if h.Kind == Chapter || h.Kind == Article {
		n = n.whole
	}
	which := sequence{level: h.Level}
	if h.Level == 0 {
		which.kind = h.Kind
	}
	for i := range n.here {
		if n.here[i].of == which {
			return &n.here[i]
		}
	}
	if c := n.rest[which]; c != nil {
		return c
	}
	first := n.form(h)
	first.Value = max(n.start, 1)
	return n.begin(count{of: which, next: first})
}

// begin adds a sequence. A search through all would take the square of their number.
func (n *Numbering) begin(c count) *count {
	const most = 2 * deepestSection
	if len(n.here) < most {
		n.here = append(n.here, c)
		return &n.here[len(n.here)-1]
	}
	if n.rest == nil {
		n.rest = map[sequence]*count{}
	}
	late := new(c)
	n.rest[c.of] = late
	return late
}

// form is that of the numbers of a sequence.
func (n *Numbering) form(h Heading) sectionnumber.Number {
	switch {
	case h.Kind.roman():
		return sectionnumber.Number{Form: sectionnumber.Roman}
	case h.Level == 0:
		return sectionnumber.Number{Form: sectionnumber.Arabic}
	case n.scheme == DecimalScheme && h.Kind == ByLevel:
		return sectionnumber.Number{Form: sectionnumber.Arabic, Prefix: n.prefix, Mark: "."}
	case h.Level <= 1:
		return sectionnumber.Number{Form: sectionnumber.Roman, Mark: "."}
	case h.Level == 2:
		return sectionnumber.Number{Form: sectionnumber.Arabic, Mark: "."}
	case h.Level == 3:
		return sectionnumber.Number{Form: sectionnumber.Letter, Mark: ")"}
	case h.Level == 4:
		return sectionnumber.Number{Form: sectionnumber.Sign, Mark: "-"}
	}
	return sectionnumber.Number{Form: sectionnumber.Sign, Mark: "+"}
}

// IsOwnNumber tells the number in front of a heading, "II.", "2.", "a)", "1.2", "A.", from the first word of a title: it ends
// with a mark, or is like "1.2" and not like 1.973.
func IsOwnNumber(word string) bool {
	n, ok := sectionnumber.Parse(word)
	return ok && (n.Mark != "" || n.Prefix != "" && n.Value < 100 && len(n.Prefix) <= len("10.10."))
}
