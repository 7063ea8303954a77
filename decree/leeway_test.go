package decree

import "testing"

// TestLeeway: a departure that no eye can tell is marked as near, up to the edge, and no other is.
func TestLeeway(t *testing.T) {
	body := For(BodyText)
	line, _ := LineUnder(Motto)
	short, _ := LineUnder(IssuingAgency)
	observed := func(edit func(*Observed)) []Departure {
		o := body.Pick(Large).Observe()
		edit(&o)
		departures, _ := body.Check(o)
		return departures
	}
	firstLine := func(mm Millimetres) []Departure { return observed(func(o *Observed) { o.FirstLine = &mm }) }
	gap := func(pt Points) []Departure { return observed(func(o *Observed) { o.Before = &pt }) }
	size := func(pt Points) []Departure { return observed(func(o *Observed) { o.Size = &pt }) }
	margin := func(mm Millimetres) []Departure {
		o := Page.Pick().Observe()
		o.Left = &mm
		departures, _ := Page.Check(o)
		return departures
	}
	length := func(l RuleLine, part float64) []Departure {
		yes := true
		departures, _ := l.Check(ObservedLine{Length: &part, Solid: &yes, Balanced: &yes})
		return departures
	}
	const kept, near, departed = "kept", "near", "departed"
	for name, tt := range map[string]struct {
		got  []Departure
		want string
	}{
		"1.25 cm":                      {firstLine(12.5), near},
		"1.27 cm":                      {firstLine(12.7), kept},
		"0.3 mm off":                   {firstLine(9.7), near},
		"0.35 mm off":                  {firstLine(9.65), departed},
		"between the two indents":      {firstLine(11), departed},
		"margin 0.3 mm narrow":         {margin(29.7), near},
		"margin 0.4 mm narrow":         {margin(29.6), departed},
		"margin 0.3 mm wide":           {margin(35.3), near},
		"a gap of 5.5 pt":              {gap(5.5), near},
		"a gap of 5 pt":                {gap(5), departed},
		"half a point of type":         {size(12.5), departed},
		"a line of 97 %":               {length(line, 0.97), kept},
		"a line of 95 %":               {length(line, 0.95), near},
		"a line of 94 %":               {length(line, 0.94), departed},
		"a line of 105 %":              {length(line, 1.05), near},
		"a line of 106 %":              {length(line, 1.06), departed},
		"the agency's line of 28 %":    {length(short, 0.28), departed},
		"the agency's line a bit long": {length(short, 0.525), kept},
	} {
		got := kept
		for _, d := range tt.got {
			got = departed
			if d.Near {
				got = near
			}
		}
		if got != tt.want || len(tt.got) > 1 {
			t.Errorf("%s: %s, want %s: %v", name, got, tt.want, tt.got)
		}
	}
}

// TestNearBlack: what an eye calls black is black, and a grey that somebody chose is not.
func TestNearBlack(t *testing.T) {
	for ink, want := range map[Ink]bool{
		"000000": true, "auto": true, "0D0D0D": true, "262626": true, "333333": true, "081B3A": true, "3F3F3F": true,
		"404040": false, "003300": true, "000080": false, "7F7F7F": false, "FF0000": false, "00": false, "0000000": false, "": false,
	} {
		if got := Black.Has(ink); got != want {
			t.Errorf("%q is black: %v, want %v", ink, got, want)
		}
	}
}
