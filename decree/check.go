package decree

// Observed is what a reader found out about one component of a document. A nil field could not be read.
type Observed struct {
	Font      *string
	Ink       *Ink
	Size      *Points
	Bold      *bool
	Italic    *bool
	Case      *Case
	Align     *Alignment
	FirstLine *Millimetres // positive for an indent, negative for a hanging line
	Before    *Points      // gap to the paragraph above, whichever of the two it is set on
	Line      *float64     // multiples of single spacing; see [MultipleOf] for a distance in points
}

// Check compares what was observed with the rule. It lists the departures, and the properties that the rule fixes but
// that could not be read: nil, a value that is no number, a case or an alignment that is not known. A property that the
// rule leaves free is in neither list. The zero rule can judge nothing, so it lists every property as unjudged.
//
// [Rule.SameSizeAs] is not looked at: it compares two components, and Check sees one.
func (r Rule) Check(o Observed) (departures []Departure, unjudged []Property) {
	if !r.Component.Valid() {
		for p := PropertyFont; p <= PropertyLine; p++ {
			unjudged = append(unjudged, p)
		}
		return nil, unjudged
	}
	subject := Message{r.Component.Vietnamese(), r.Component.String()}
	return judge(subject, r.Component, r.opinions(o), r.Cite)
}

func (r Rule) opinions(o Observed) []opinion {
	return []opinion{
		weigh(PropertyFont, o.Font, face(Typeface)),
		weigh(PropertyInk, o.Ink, r.Ink),
		weigh(PropertySize, o.Size, r.Size),
		weigh(PropertyBold, o.Bold, bold(r.Bold)),
		weigh(PropertyItalic, o.Italic, italic(r.Italic)),
		weigh(PropertyCase, o.Case, r.Case),
		weigh(PropertyAlign, o.Align, r.Align),
		weigh(PropertyFirstLine, o.FirstLine, r.FirstLine),
		weigh(PropertyBefore, o.Before, r.Before),
		weigh(PropertyLine, (*Multiple)(o.Line), r.Line),
	}
}

// Observe turns a format into what a reader of a faithful document would find.
func (f Format) Observe() Observed {
	return Observed{
		Font: &f.Font, Ink: &f.Ink, Size: &f.Size, Bold: &f.Bold, Italic: &f.Italic, Case: &f.Case,
		Align: &f.Align, FirstLine: &f.FirstLine, Before: &f.Before, Line: &f.Line,
	}
}

// Value says in words what was observed of a property of a component: "13 pt", "đậm", "đều cả hai lề". It reports false of one
// that could not be read, and of the properties of a page.
func (o Observed) Value(p Property) (Message, bool) {
	switch {
	case p == PropertyFont && o.Font != nil:
		return same(*o.Font), true
	case p == PropertyInk && o.Ink != nil:
		return o.Ink.statement(), true
	case p == PropertySize && o.Size != nil:
		return o.Size.statement(), true
	case p == PropertyBold && o.Bold != nil:
		return bold(Either).show(*o.Bold), true
	case p == PropertyItalic && o.Italic != nil:
		return italic(Either).show(*o.Italic), true
	case p == PropertyCase && o.Case != nil:
		return o.Case.statement(), true
	case p == PropertyAlign && o.Align != nil:
		return o.Align.statement(), true
	case p == PropertyFirstLine && o.FirstLine != nil:
		return o.FirstLine.statement(), true
	case p == PropertyBefore && o.Before != nil:
		return o.Before.statement(), true
	case p == PropertyLine && o.Line != nil:
		return Multiple(*o.Line).statement(), true
	}
	return Message{}, false
}
