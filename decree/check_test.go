package decree

import (
	"math"
	"slices"
	"testing"
)

// TestCheckRefusesTheOutside walks just over every border of every rule, changing one property at a time.
func TestCheckRefusesTheOutside(t *testing.T) {
	for r := range Rules() {
		for _, wrong := range outside(r) {
			o := r.Pick(Large).Observe()
			wrong.set(&o)
			departures, unjudged := r.Check(o)
			if len(departures) != 1 || len(unjudged) != 0 {
				t.Errorf("%v, %v: departures %v, unjudged %v; want one departure", r.Component, wrong.property, departures, unjudged)
				continue
			}
			d := departures[0]
			cite, _ := r.Cite(wrong.property)
			if d.Component != r.Component || d.Property != wrong.property || d.Clause != cite.Clause || d.Basis != cite.Basis {
				t.Errorf("%v, %v: departure %+v, want the citation %+v", r.Component, wrong.property, d, cite)
			}
			if d.Got == "" || d.Want == "" || d.Got == d.Want || d.Message.Vi == "" || d.Message.En == "" {
				t.Errorf("%v, %v: says too little: %+v", r.Component, wrong.property, d)
			}
		}
	}
}

type wrong struct {
	property Property
	set      func(*Observed)
}

// outside lists values that the rule must refuse: a step over each border, and the opposite of each style.
func outside(r Rule) []wrong {
	ws := []wrong{{PropertyFont, func(o *Observed) { o.Font = new("Arial") }}}
	add := func(p Property, asked bool, set func(*Observed)) {
		if asked {
			ws = append(ws, wrong{p, set})
		}
	}
	otherInk := Red
	if r.Ink == Red {
		otherInk = Black
	}
	add(PropertyInk, true, func(o *Observed) { o.Ink = &otherInk })
	for _, v := range []Points{r.Size.Min - 0.5, r.Size.Max + 0.5} {
		add(PropertySize, !r.Size.Free(), func(o *Observed) { o.Size = &v })
	}
	add(PropertyBold, r.Bold != Either, func(o *Observed) { o.Bold = new(r.Bold == MustNot) })
	add(PropertyItalic, r.Italic != Either, func(o *Observed) { o.Italic = new(r.Italic == MustNot) })
	add(PropertyCase, r.Case != AnyCase, func(o *Observed) { o.Case = new(SentenceCase + Capitals - r.Case) })
	for a := Left; a <= Justified; a++ {
		add(PropertyAlign, !r.Align.Has(a), func(o *Observed) { o.Align = &a })
	}
	for _, v := range []Millimetres{0, 9.5, 11, 12, 13.5, -10} {
		add(PropertyFirstLine, !r.FirstLine.Free(), func(o *Observed) { o.FirstLine = &v })
	}
	add(PropertyBefore, !r.Before.Free(), func(o *Observed) { o.Before = new(r.Before.Min - 0.5) })
	for _, v := range []Multiple{r.Line.Min - 0.05, r.Line.Max + 0.05} {
		add(PropertyLine, !r.Line.Free(), func(o *Observed) { o.Line = new(float64(v)) })
	}
	return ws
}

// TestCheckAcceptsTheInside tries both ends of every range, the second indent, and what Word rounds.
func TestCheckAcceptsTheInside(t *testing.T) {
	for r := range Rules() {
		var rights []func(*Observed)
		if !r.Size.Free() {
			rights = append(rights, func(o *Observed) { o.Size = &r.Size.Min }, func(o *Observed) { o.Size = &r.Size.Max })
		}
		if !r.FirstLine.Free() {
			rights = append(rights,
				func(o *Observed) { o.FirstLine = new(twips(567)) },
				func(o *Observed) { o.FirstLine = new(twips(720)) })
		}
		if !r.Before.Free() {
			rights = append(rights, func(o *Observed) { o.Before = new(Points(5.95)) }, func(o *Observed) { o.Before = new(Points(60)) })
		}
		if !r.Line.Free() {
			rights = append(rights,
				func(o *Observed) { o.Line = new(float64(r.Line.Min)) },
				func(o *Observed) { o.Line = new(float64(r.Line.Max)) })
		}
		rights = append(rights, func(o *Observed) { o.Font = new(" times new roman ") })
		if r.Ink == Black {
			rights = append(rights, func(o *Observed) { o.Ink = new(Ink("auto")) })
		}
		for i, right := range rights {
			o := r.Pick(Large).Observe()
			right(&o)
			if departures, unjudged := r.Check(o); len(departures) > 0 || len(unjudged) > 0 {
				t.Errorf("%v, value %d: departures %v, unjudged %v", r.Component, i, departures, unjudged)
			}
		}
	}
}

// twips turns the unit of a Word file into millimetres.
func twips(n int) Millimetres { return Millimetres(float64(n) / 1440 * 25.4) }

func TestNothingReadIsUnjudged(t *testing.T) {
	for r := range Rules() {
		var demanded []Property
		for p := PropertyFont; p <= PropertyLine; p++ {
			if _, ok := r.Cite(p); ok {
				demanded = append(demanded, p)
			}
		}
		departures, unjudged := r.Check(Observed{})
		if len(departures) > 0 || !slices.Equal(unjudged, demanded) {
			t.Errorf("%v: departures %v, unjudged %v, want %v", r.Component, departures, unjudged, demanded)
		}
	}
}

// TestUnreadableIsUnjudged gives values that are there and say nothing.
func TestUnreadableIsUnjudged(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	o := Observed{
		Font: new(" "), Ink: new(Ink("")), Size: new(Points(nan)), Bold: new(false), Italic: new(false),
		Case: new(AnyCase), Align: new(Alignment(77)), FirstLine: new(Millimetres(nan)), Before: new(Points(inf)), Line: &nan,
	}
	want := []Property{
		PropertyFont, PropertyInk, PropertySize, PropertyCase, PropertyAlign,
		PropertyFirstLine, PropertyBefore, PropertyLine,
	}
	departures, unjudged := For(BodyText).Check(o)
	if len(departures) > 0 || !slices.Equal(unjudged, want) {
		t.Errorf("departures %v, unjudged %v, want %v", departures, unjudged, want)
	}
}

func TestDepartureMessages(t *testing.T) {
	tests := []struct {
		component Component
		observed  Observed
		vi, en    string
	}{
		{Motto, Observed{Size: new(Points(12.5))},
			"Tiêu ngữ: cỡ chữ 12,5 pt, phải là 13 đến 14 pt", "motto: size 12.5 pt, must be 13 to 14 pt"},
		{RecipientsLabel, Observed{Bold: new(false)},
			"Từ “Nơi nhận”: độ đậm không đậm, phải là đậm", "recipients label: weight not bold, must be bold"},
		{BodyText, Observed{FirstLine: new(Millimetres(11))},
			"Nội dung: lùi đầu dòng 11 mm, phải là 10 mm hoặc 12,7 mm", "body text: first-line indent 11 mm, must be 10 mm or 12.7 mm"},
		{BodyText, Observed{Before: new(Points(3))},
			"Nội dung: khoảng cách giữa các đoạn văn 3 pt, phải là tối thiểu 6 pt",
			"body text: space between paragraphs 3 pt, must be at least 6 pt"},
		{BodyText, Observed{Line: new(2.0)},
			"Nội dung: khoảng cách giữa các dòng 2 dòng, phải là 1 đến 1,5 dòng", "body text: line spacing 2 lines, must be 1 to 1.5 lines"},
		{Motto, Observed{Line: new(1.15)},
			"Tiêu ngữ: khoảng cách giữa các dòng 1,15 dòng, phải là dòng đơn", "motto: line spacing 1.15 lines, must be single"},
		{Urgency, Observed{Ink: new(Black)},
			"Dấu chỉ mức độ khẩn: màu chữ đen, phải là đỏ tươi", "urgency mark: colour black, must be bright red"},
		{BodyText, Observed{Ink: new(Ink("1F3864"))},
			"Nội dung: màu chữ 1F3864, phải là đen", "body text: colour 1F3864, must be black"},
		{BodyText, Observed{Align: new(Left)},
			"Nội dung: canh lề trái, phải là đều cả hai lề", "body text: alignment left, must be justified"},
	}
	for _, tt := range tests {
		departures, _ := For(tt.component).Check(tt.observed)
		if len(departures) != 1 {
			t.Errorf("%v: %v, want one departure", tt.component, departures)
			continue
		}
		if got, want := departures[0].Message, (Message{tt.vi, tt.en}); got != want {
			t.Errorf("%v:\n%+v\nwant\n%+v", tt.component, got, want)
		}
	}
}

func TestJustifiedSatisfiesLeft(t *testing.T) {
	for _, a := range []Alignment{Left, Justified} {
		if departures, _ := For(HeadingRoman).Check(Observed{Align: &a}); len(departures) > 0 {
			t.Errorf("%v: %v", a, departures)
		}
	}
	centred, _ := For(HeadingRoman).Check(Observed{Align: new(Centre)})
	if len(centred) != 1 || centred[0].Basis != Sample {
		t.Errorf("a centred heading: %v, want a departure from the sample", centred)
	}
}

func TestInk(t *testing.T) {
	tests := []struct {
		rule, seen Ink
		ok         bool
	}{
		{Black, "000000", true}, {Black, "auto", true}, {Black, "AUTO", true}, {Black, "1F3864", false}, {Black, "red", false},
		{Red, "FF0000", true}, {Red, "ff0000", true}, {Red, "C00000", true}, {Red, "FF8080", false}, {Red, "auto", false},
		{Red, "0000FF", false}, {Red, "FF00000", false}, {"0000FF", "0000ff", true}, {"", "123456", true},
	}
	for _, tt := range tests {
		if got := tt.rule.Has(tt.seen); got != tt.ok {
			t.Errorf("%q.Has(%q) = %v", tt.rule, tt.seen, got)
		}
	}
}

func TestMultipleOf(t *testing.T) {
	tests := []struct {
		exactly, size Points
		within        bool
	}{
		{15, 13, true}, {18, 14, true}, {24, 14, true}, {16, 14, false}, {14, 13, false}, {25, 14, false},
	}
	for _, tt := range tests {
		m, ok := MultipleOf(tt.exactly, tt.size)
		if !ok || textLine.Has(m) != tt.within {
			t.Errorf("exactly %v at %v: %v, %v; want inside %v", tt.exactly, tt.size, m, ok, tt.within)
		}
	}
	for _, v := range [][2]Points{{15, 0}, {0, 13}, {15, -1}, {Points(math.NaN()), 13}} {
		if m, ok := MultipleOf(v[0], v[1]); ok {
			t.Errorf("exactly %v at %v: %v", v[0], v[1], m)
		}
	}
}
