package decree

import "strings"

// demanding is one cell of a rule: what is asked of a property whose values are of type T.
type demanding[T any] interface {
	Free() bool        // nothing is asked
	Has(v T) bool      // v is what is asked
	readable(v T) bool // v is a value at all
	want() Message     // the demand in words
	show(v T) Message  // a value in words
}

// A measure is a demand on a length. The size of type is a span too, but goes by steps that are meant.
type measure[T any] interface{ near(v T) bool }

// An opinion is the outcome of holding one observed value against one demand.
type opinion struct {
	property  Property
	asked     bool // the rule has a demand
	read      bool // the value could be read
	met       bool
	near      bool // not met, and by less than an eye can tell
	got, want Message
}

// weigh holds an observed value, nil where it could not be read, against a demand.
func weigh[T any](p Property, seen *T, d demanding[T]) opinion {
	o := opinion{property: p, asked: !d.Free()}
	if !o.asked || seen == nil || !d.readable(*seen) {
		return o
	}
	o.read, o.met = true, d.Has(*seen)
	if m, ok := any(d).(measure[T]); ok && p != PropertySize {
		o.near = !o.met && m.near(*seen)
	}
	o.got, o.want = d.show(*seen), d.want()
	return o
}

// toggle is a demand on a thing that is there or is not, with the words for both.
type toggle struct {
	demand  Demand
	yes, no Message
}

func bold(d Demand) toggle {
	return toggle{d, Message{"đậm", "bold"}, Message{"không đậm", "not bold"}}
}

func italic(d Demand) toggle {
	return toggle{d, Message{"nghiêng", "italic"}, Message{"đứng", "upright"}}
}

func (t toggle) Free() bool       { return t.demand == Either }
func (t toggle) Has(v bool) bool  { return t.Free() || v == (t.demand == Must) }
func (toggle) readable(bool) bool { return true }
func (t toggle) want() Message    { return t.show(t.demand == Must) }
func (t toggle) show(v bool) Message {
	if v {
		return t.yes
	}
	return t.no
}

// number is a demand for one whole number; zero asks for nothing.
type number int

func (n number) Free() bool       { return n == 0 }
func (n number) Has(v int) bool   { return n.Free() || v == int(n) }
func (number) readable(int) bool  { return true }
func (n number) want() Message    { return n.show(int(n)) }
func (number) show(v int) Message { return decimal(float64(v)) }

// Free reports whether the rule says nothing of the case.
func (c Case) Free() bool { return c == AnyCase }

// Has reports whether v is the case asked for.
func (c Case) Has(v Case) bool { return c.Free() || v == c }

func (Case) readable(v Case) bool { return v == SentenceCase || v == Capitals }
func (c Case) want() Message      { return c.statement() }
func (Case) show(v Case) Message  { return v.statement() }

// Free reports whether the rule says nothing of the alignment.
func (a Alignment) Free() bool { return a == AnyAlignment }

// Has reports whether v is the alignment asked for. Justified lines begin where left-aligned ones do, so they satisfy a
// rule that says Left.
func (a Alignment) Has(v Alignment) bool { return a.Free() || v == a || a == Left && v == Justified }

func (Alignment) readable(v Alignment) bool { return v >= Left && v <= Justified }
func (a Alignment) want() Message           { return a.statement() }
func (Alignment) show(v Alignment) Message  { return v.statement() }

// Free reports whether the rule says nothing of the colour.
func (k Ink) Free() bool { return k == "" }

// Has reports whether v is the colour asked for. Word's "auto" is black and so is every shade of which no channel
// reaches a quarter, 40 in hexadecimal; every bright red is red.
func (k Ink) Has(v Ink) bool {
	switch k {
	case "":
		return true
	case Black:
		return v.black()
	case Red:
		return v.red()
	}
	return strings.EqualFold(string(v), string(k))
}

func (Ink) readable(v Ink) bool { return v != "" }
func (k Ink) want() Message     { return k.statement() }
func (Ink) show(v Ink) Message  { return v.statement() }

// Free reports whether the rule says nothing of the typeface.
func (f face) Free() bool { return f == "" }

// Has reports whether v names the typeface asked for; the case of letters in a name does not matter.
func (f face) Has(v string) bool {
	return f.Free() || strings.EqualFold(strings.TrimSpace(v), string(f))
}

func (face) readable(v string) bool { return strings.TrimSpace(v) != "" }
func (f face) want() Message        { return same(string(f)) }
func (face) show(v string) Message  { return same(v) }
