package decree

import "math"

// A Span is what a rule allows of a measure: from Min to Max, both included. The zero Span allows anything.
type Span[Q Quantity] struct{ Min, Max Q }

// exactly allows one value.
func exactly[Q Quantity](v Q) Span[Q] { return Span[Q]{v, v} }

// atLeast allows v and everything above it.
func atLeast[Q Quantity](v Q) Span[Q] { return Span[Q]{v, Q(math.Inf(1))} }

// Free reports whether the rule says nothing of the measure.
func (s Span[Q]) Free() bool { return s == Span[Q]{} }

// Has reports whether v lies in the span, give or take the rounding that a document may show.
func (s Span[Q]) Has(v Q) bool {
	slack := Q(v.tolerance())
	return s.Free() || v >= s.Min-slack && v <= s.Max+slack
}

// near reports whether v lies in the span but for the leeway.
func (s Span[Q]) near(v Q) bool {
	return v >= s.Min-Q(s.Min.leeway()) && v <= s.Max+Q(s.Max.leeway())
}

// String writes the span for an English reader: "13 to 14 pt", "at least 6 pt", and "any" for a free one.
func (s Span[Q]) String() string {
	if s.Free() {
		return "any"
	}
	return s.want().En
}

func (s Span[Q]) want() Message {
	switch {
	case s.Min == s.Max:
		return s.Min.statement()
	case math.IsInf(float64(s.Max), 1):
		return Message{"tối thiểu ", "at least "}.join("", "", s.Min.statement())
	}
	return s.Min.number().join(" đến ", " to ", s.Max.statement())
}

func (Span[Q]) readable(v Q) bool { return finite(float64(v)) }
func (Span[Q]) show(v Q) Message  { return v.statement() }

// An Indent is a pair of first-line indents that a rule allows: the one or the other, and nothing between them. The
// zero Indent allows anything.
type Indent [2]Millimetres

// Free reports whether the rule says nothing of the first line.
func (i Indent) Free() bool { return i == Indent{} }

// Has reports whether v is one of the two, give or take the rounding that a document may show.
func (i Indent) Has(v Millimetres) bool {
	return i.Free() || exactly(i[0]).Has(v) || exactly(i[1]).Has(v)
}

func (i Indent) near(v Millimetres) bool { return exactly(i[0]).near(v) || exactly(i[1]).near(v) }

// String writes the indent for an English reader: "10 mm or 12.7 mm", and "any" for a free one.
func (i Indent) String() string {
	if i.Free() {
		return "any"
	}
	return i.want().En
}

func (i Indent) want() Message             { return i[0].statement().join(" hoặc ", " or ", i[1].statement()) }
func (Indent) readable(v Millimetres) bool { return finite(float64(v)) }
func (Indent) show(v Millimetres) Message  { return v.statement() }

// finite tells a measure from a number that can only come from a failed computation.
func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
