package decree

// A Departure is one observed value that a rule does not allow.
type Departure struct {
	Component Component // zero where the departure is of the page or of its numbers
	Property  Property
	Got, Want string // in English: "12 pt", "13 to 14 pt"
	Clause    Clause
	Basis     Basis
	Near      bool    // so near to what is allowed that no eye tells it: see [Leeway] and [LineLeeway]
	Message   Message // the whole of it, as one sentence without a full stop
}

// judge sorts opinions into departures and unjudged properties. A value that met its demand leaves no trace.
func judge(subject Message, c Component, opinions []opinion, cite func(Property) (Citation, bool)) (departures []Departure, unjudged []Property) {
	for _, o := range opinions {
		switch {
		case !o.asked || o.met:
		case !o.read:
			unjudged = append(unjudged, o.property)
		default:
			citation, _ := cite(o.property)
			departures = append(departures, Departure{
				Component: c,
				Property:  o.property,
				Got:       o.got.En,
				Want:      o.want.En,
				Clause:    citation.Clause,
				Basis:     citation.Basis,
				Near:      o.near,
				Message:   o.message(subject),
			})
		}
	}
	return departures, unjudged
}

// message says it all: "Tiêu ngữ: cỡ chữ 12 pt, phải là 13 đến 14 pt".
func (o opinion) message(subject Message) Message {
	return subject.join(": ", ": ", o.property.name()).
		join(" ", " ", o.got).
		join(", phải là ", ", must be ", o.want)
}
