package decree

import "iter"

// A Rule is what the Decree says of the looks of one component: one row of its table, together with the clauses that
// the table sums up. A zero field means that nothing is said. Where a row has several clauses, Clause is the principal
// one and [Rule.Cite] tells which of them fixes a property.
type Rule struct {
	Component Component
	Clause    Clause // empty where the Decree is silent on the component
	Basis     Basis  // how firmly Clause says it
	Row       string // số thứ tự in the table of type faces (Phụ lục I, Phần I, Mục V), "6a"; empty if not listed there
	Box       string // ô số in the layout diagram (Phụ lục I, Phần I, Mục IV), "7b"; empty if outside of it

	Size       Span[Points]
	SameSizeAs Component // this component has the size that the named one has in the same document; zero: no such demand
	Bold       Demand
	Italic     Demand
	Case       Case
	Align      Alignment
	Ink        Ink
	FirstLine  Indent
	Before     Span[Points]   // gap to the paragraph above
	Line       Span[Multiple] // multiples of single spacing

	cites  citations // properties fixed by another clause than Clause
	choice Format    // our value where the row leaves one open
	sizes  [2]Points // our sizes, Large and Small, where they are not the two ends of Size
}

// A Format is one value for every property of a component.
type Format struct {
	Font      string
	Ink       Ink
	Size      Points
	Bold      bool
	Italic    bool
	Case      Case // AnyCase: the letters stay as they are written
	Align     Alignment
	FirstLine Millimetres
	Before    Points  // gap to the paragraph above; there is none below
	Line      float64 // multiples of single spacing
}

// For gives the rule of a component. An unknown component has the zero rule, which judges nothing.
func For(c Component) Rule {
	if !c.Valid() {
		return Rule{}
	}
	return ruleTable()[c-NationalName]
}

// Rules runs through the rules in the order of their components.
func Rules() iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for c := range Components() {
			if !yield(For(c)) {
				return
			}
		}
	}
}

// Pick gives one format inside every range of the rule, in the sizes of a set. Spacings take the least that is allowed.
func (r Rule) Pick(set SizeSet) Format {
	if !r.Component.Valid() {
		return Format{}
	}
	f := r.choice
	f.Font = Typeface
	f.Ink = r.Ink
	f.Size = r.size(set)
	f.Bold = r.Bold == Must
	f.Italic = r.Italic == Must
	f.Case = r.Case
	f.Line = float64(max(r.Line.Min, 1))
	if f.Align == AnyAlignment {
		f.Align = r.Align
	}
	if !r.FirstLine.Free() {
		f.FirstLine = r.FirstLine[0]
	}
	if !r.Before.Free() {
		f.Before = r.Before.Min
	}
	return f
}

// size takes one end of the range, or our own pair. A value that is no set counts as Large, the default.
func (r Rule) size(set SizeSet) Points {
	small, large := r.Size.Min, r.Size.Max
	if r.sizes != [2]Points{} {
		small, large = r.sizes[Small], r.sizes[Large]
	}
	if set == Small {
		return small
	}
	return large
}

// Cite tells which clause fixes a property of the component. ok is false where the rule leaves the property free.
func (r Rule) Cite(p Property) (c Citation, ok bool) {
	if r.Component.Valid() {
		for _, o := range r.opinions(Observed{}) {
			if o.property == p && o.asked {
				return r.citation(p), true
			}
		}
	}
	return Citation{Basis: Silent}, false
}

func (r Rule) citation(p Property) Citation {
	if c, ok := r.cites[p]; ok {
		return c
	}
	if p == PropertyFont || p == PropertyInk {
		return Citation{Clause: CiteFont, Basis: Wording}
	}
	return Citation{Clause: r.Clause, Basis: r.Basis}
}
