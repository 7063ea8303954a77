package decree

import (
	"slices"
	"testing"
)

func TestPageAcceptsPick(t *testing.T) {
	for _, f := range []PageFormat{Page.Pick(), Page.PickLandscape()} {
		if departures, unjudged := Page.Check(f.Observe()); len(departures) > 0 || len(unjudged) > 0 {
			t.Errorf("%+v: departures %v, unjudged %v", f, departures, unjudged)
		}
	}
	if got, want := Page.Pick(), (PageFormat{210, 297, 20, 20, 30, 15, 10, false}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got, want := Page.PickLandscape(), (PageFormat{297, 210, 20, 20, 30, 15, 10, true}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestPageCheck(t *testing.T) {
	mm := func(v Millimetres) *Millimetres { return &v }
	tests := []struct {
		name       string
		change     func(*ObservedPage)
		departures []Property
		unjudged   []Property
	}{
		{"the Decree's own margins", func(o *ObservedPage) {
			o.Top, o.Bottom, o.Left, o.Right = mm(twips(1418)), mm(twips(1134)), mm(twips(1985)), mm(twips(1134))
		}, nil, nil},
		{"Word's A4", func(o *ObservedPage) { o.Width, o.Height = mm(twips(11906)), mm(twips(16838)) }, nil, nil},
		{"US Letter", func(o *ObservedPage) { o.Width, o.Height = mm(215.9), mm(279.4) }, []Property{PropertyPaper}, nil},
		{"A3", func(o *ObservedPage) { o.Width, o.Height = mm(297), mm(420) }, []Property{PropertyPaper}, nil},
		{"one inch all round", func(o *ObservedPage) { o.Top, o.Bottom, o.Left, o.Right = mm(25.4), mm(25.4), mm(25.4), mm(25.4) },
			[]Property{PropertyTop, PropertyBottom, PropertyLeft, PropertyRight}, nil},
		{"top 19.8", func(o *ObservedPage) { o.Top = mm(19.8) }, []Property{PropertyTop}, nil},
		{"left 35.2", func(o *ObservedPage) { o.Left = mm(35.2) }, []Property{PropertyLeft}, nil},
		{"left 29.8", func(o *ObservedPage) { o.Left = mm(29.8) }, []Property{PropertyLeft}, nil},
		{"right 14.8", func(o *ObservedPage) { o.Right = mm(14.8) }, []Property{PropertyRight}, nil},
		{"right 20.2", func(o *ObservedPage) { o.Right = mm(20.2) }, []Property{PropertyRight}, nil},
		{"landscape for a table", func(o *ObservedPage) { o.Landscape, o.HasTable = new(true), new(true) }, nil, nil},
		{"landscape without a table", func(o *ObservedPage) { o.Landscape, o.HasTable = new(true), new(false) },
			[]Property{PropertyOrientation}, nil},
		{"landscape, tables not read", func(o *ObservedPage) { o.Landscape, o.HasTable = new(true), nil }, nil, []Property{PropertyOrientation}},
		{"half of the paper read", func(o *ObservedPage) { o.Width = nil }, nil, []Property{PropertyPaper}},
		{"nothing read", func(o *ObservedPage) { *o = ObservedPage{} }, nil,
			[]Property{PropertyPaper, PropertyOrientation, PropertyTop, PropertyBottom, PropertyLeft, PropertyRight}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := Page.Pick().Observe()
			tt.change(&o)
			departures, unjudged := Page.Check(o)
			if got := properties(departures); !slices.Equal(got, tt.departures) {
				t.Errorf("departures %v, want %v", departures, tt.departures)
			}
			if !slices.Equal(unjudged, tt.unjudged) {
				t.Errorf("unjudged %v, want %v", unjudged, tt.unjudged)
			}
			for _, d := range departures {
				if c, ok := Page.Cite(d.Property); !ok || d.Clause == "" || d.Clause != c.Clause || d.Component != 0 {
					t.Errorf("%+v, want the citation %+v", d, c)
				}
			}
		})
	}
}

func properties(departures []Departure) (ps []Property) {
	for _, d := range departures {
		ps = append(ps, d.Property)
	}
	return ps
}

func TestPageCitesNothingElse(t *testing.T) {
	if c, ok := Page.Cite(PropertySize); ok || c != (Citation{Basis: Silent}) {
		t.Errorf("the page cites %+v for a size", c)
	}
}

// TestLandscapeMarginIsAReading: the Decree sets no margins apart for a page on its side.
func TestLandscapeMarginIsAReading(t *testing.T) {
	o := Page.PickLandscape().Observe()
	o.Bottom = new(Millimetres(15)) // as in the Decree's own Phụ lục III
	departures, _ := Page.Check(o)
	if len(departures) != 1 || departures[0].Basis != Reading || departures[0].Clause != CiteMargins {
		t.Errorf("%+v", departures)
	}
}

func TestNumbering(t *testing.T) {
	every := []Property{PropertyFirstNumber, PropertyNumerals, PropertyNumberPlace, PropertyFirstPage}
	for _, n := range []Numbering{TextNumbering, AppendixNumbering} {
		if departures, unjudged := n.Check(n.Pick().Observe()); len(departures) > 0 || len(unjudged) > 0 {
			t.Errorf("%v: departures %v, unjudged %v", n, departures, unjudged)
		}
		departures, unjudged := n.Check(NumberingFormat{First: 2}.Observe())
		if got := properties(departures); !slices.Equal(got, every) || len(unjudged) > 0 {
			t.Errorf("%v: departures %v, unjudged %v", n, departures, unjudged)
		}
		departures, unjudged = n.Check(ObservedNumbering{})
		if len(departures) > 0 || !slices.Equal(unjudged, every) {
			t.Errorf("%v: departures %v, unjudged %v", n, departures, unjudged)
		}
		for _, p := range every {
			f := n.Pick()
			switch p {
			case PropertyFirstNumber:
				f.First = 0
			case PropertyNumerals:
				f.Arabic = false
			case PropertyNumberPlace:
				f.InTopMargin = false
			case PropertyFirstPage:
				f.HiddenOnFirst = false
			}
			departures, _ := n.Check(f.Observe())
			if got := properties(departures); !slices.Equal(got, []Property{p}) {
				t.Errorf("%v: departures %v, want %v alone", n, departures, p)
			}
		}
		if c, ok := n.Cite(PropertySize); ok {
			t.Errorf("%v cites %v for a size", n, c)
		}
	}
	if c, _ := AppendixNumbering.Cite(PropertyFirstNumber); c.Clause != CiteAppendixPages {
		t.Errorf("an appendix counts anew by %v", c)
	}
	if c, _ := AppendixNumbering.Cite(PropertyFirstPage); c.Basis != Reading {
		t.Errorf("an appendix hides its first number by %v", c)
	}
}
