package decree

import "testing"

func TestLineUnder(t *testing.T) {
	tests := []struct {
		component Component
		min, max  float64
		clause    Clause
	}{
		{Motto, 1, 1, CiteMotto},
		{IssuingAgency, 1. / 3, 0.5, CiteAgency},
		{Subject, 1. / 3, 0.5, CiteDocumentType},
		{ContactLine, 1, 1, CiteContactLine},
		{AppendixReference, 0, 0, CiteAppendixTemplate},
	}
	found := 0
	for c := range Components() {
		if _, ok := LineUnder(c); ok {
			found++
		}
	}
	if found != len(tests) {
		t.Errorf("%d components have a line, want %d", found, len(tests))
	}
	for _, tt := range tests {
		l, ok := LineUnder(tt.component)
		if !ok || l.Under != tt.component || l.Min != tt.min || l.Max != tt.max || l.Clause != tt.clause || l.Weight != RuleWeight {
			t.Errorf("%v: %+v, %v", tt.component, l, ok)
		}
		right := ObservedLine{Length: &l.Pick, Solid: new(true), Balanced: new(true)}
		if departures, unjudged := l.Check(right); len(departures) > 0 || len(unjudged) > 0 {
			t.Errorf("%v: departures %v, unjudged %v", tt.component, departures, unjudged)
		}
	}
	for _, c := range []Component{0, BodyText, Note + 1} {
		if l, ok := LineUnder(c); ok || l != (RuleLine{}) {
			t.Errorf("%v has a line: %+v", c, l)
		}
	}
}

func TestLineCheck(t *testing.T) {
	tests := []struct {
		component Component
		observed  ObservedLine
		wrong     []Property
		unjudged  int
	}{
		{Motto, ObservedLine{Length: new(0.99), Solid: new(true)}, nil, 0},
		{Motto, ObservedLine{Length: new(0.5), Solid: new(true)}, []Property{PropertyLineLength}, 0},
		{Motto, ObservedLine{Length: new(1.2), Solid: new(false)}, []Property{PropertyLineLength, PropertyLineStroke}, 0},
		{IssuingAgency, ObservedLine{Length: new(0.25)}, []Property{PropertyLineLength}, 2},
		{IssuingAgency, ObservedLine{Length: new(0.33), Solid: new(true), Balanced: new(false)}, []Property{PropertyLineBalance}, 0},
		{Subject, ObservedLine{Length: new(0.6), Solid: new(true), Balanced: new(true)}, []Property{PropertyLineLength}, 0},
		{AppendixReference, ObservedLine{Length: new(0.9)}, nil, 1},
	}
	for _, tt := range tests {
		l, _ := LineUnder(tt.component)
		departures, unjudged := l.Check(tt.observed)
		if got := properties(departures); len(got) != len(tt.wrong) || len(unjudged) != tt.unjudged {
			t.Errorf("%v: departures %v, unjudged %v; want %v and %d", tt.component, departures, unjudged, tt.wrong, tt.unjudged)
		}
	}
	l, _ := LineUnder(IssuingAgency)
	departures, _ := l.Check(ObservedLine{Length: new(1.0)})
	want := Message{
		"Đường kẻ: Tên cơ quan, tổ chức ban hành: độ dài đường kẻ 100%, phải là 33 đến 50%",
		"rule line: issuing agency: length of the line 100%, must be 33 to 50%",
	}
	if len(departures) != 1 || departures[0].Message != want {
		t.Errorf("%+v, want %+v", departures, want)
	}
}
