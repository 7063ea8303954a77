package decree

// A RuleLine is a horizontal line (đường kẻ ngang, nét liền) that stands with a component.
type RuleLine struct {
	Under Component // the component it stands under; above it, for the contact line
	Above bool      // the line stands above the component
	Of    Extent    // what Min, Max and Pick are parts of

	Min, Max float64 // the length that is allowed, as a part of Of; both 0 where the length is free
	Pick     float64 // the length that we write, as a part of Of

	Balanced bool   // đặt cân đối: centred on the text
	Weight   Points // not regulated
	Clause   Clause
	Basis    Basis
}

// An Extent is what the length of a rule line is measured by.
type Extent int

const (
	TextLine Extent = iota // the line of text beside it (dòng chữ); of a wrapped text the longest line, by our reading
	TextArea               // the width of the text area (vùng trình bày văn bản)
)

// RuleWeight is the thickness of the lines that we write. The Decree asks for nét liền and gives no weight.
const RuleWeight Points = 0.75

// balancedLine is the choice inside 1/3 to 1/2: far enough from both ends that no rounding or font leaves the range.
const balancedLine = 0.4

// LineUnder gives the rule line of a component. ok is false where it has none.
func LineUnder(c Component) (line RuleLine, ok bool) {
	line = RuleLine{Under: c, Weight: RuleWeight}
	switch c {
	case Motto:
		line.Clause = CiteMotto
		line.Min, line.Max, line.Pick = 1, 1, 1
	case IssuingAgency:
		line.Clause, line.Balanced = CiteAgency, true
		line.Min, line.Max, line.Pick = 1./3, 1./2, balancedLine
	case Subject:
		line.Clause, line.Balanced = CiteDocumentType, true
		line.Min, line.Max, line.Pick = 1./3, 1./2, balancedLine
	case ContactLine:
		line.Clause, line.Above, line.Of = CiteContactLine, true, TextArea
		line.Min, line.Max, line.Pick = 1, 1, 1
	case AppendixReference:
		// Only the template shows it, and nothing tells its length.
		line.Clause, line.Basis = CiteAppendixTemplate, Sample
		line.Pick = balancedLine
	default:
		return RuleLine{}, false
	}
	return line, true
}

// ObservedLine is what a reader found out about a rule line that is there. A nil field could not be read.
type ObservedLine struct {
	Length   *float64 // as a part of the line's Of
	Solid    *bool    // nét liền
	Balanced *bool    // centred on the text
}

// Check compares a rule line with the rule. Unjudged are the properties that could not be read.
func (l RuleLine) Check(o ObservedLine) (departures []Departure, unjudged []Property) {
	balance := Either
	if l.Balanced {
		balance = Must
	}
	opinions := []opinion{
		weigh(PropertyLineLength, (*Fraction)(o.Length), Span[Fraction]{Fraction(l.Min), Fraction(l.Max)}),
		weigh(PropertyLineStroke, o.Solid, toggle{Must,
			Message{"nét liền", "solid"}, Message{"không phải nét liền", "not solid"}}),
		weigh(PropertyLineBalance, o.Balanced, toggle{balance,
			Message{"cân đối", "balanced"}, Message{"lệch", "off centre"}}),
	}
	subject := Message{"Đường kẻ: " + l.Under.Vietnamese(), "rule line: " + l.Under.String()}
	return judge(subject, l.Under, opinions, func(Property) (Citation, bool) { return Citation{l.Clause, l.Basis}, true })
}
