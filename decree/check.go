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
