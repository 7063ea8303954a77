package decree

import (
	"strconv"
	"strings"
)

// Typeface is the one typeface of a document (phông chữ), bộ mã ký tự Unicode, under [CiteFont].
const Typeface = "Times New Roman"

// A face is a demand on the name of a typeface. The empty one allows any.
type face string

// An Ink is a colour of type (màu chữ) as six hexadecimal digits, red, green, blue. The empty Ink is any or unknown.
type Ink string

// The two inks of the Decree. It says black for all text and bright red (đỏ tươi) for the urgency mark, in words; the
// digits are the choice of this package.
const (
	Black Ink = "000000"
	Red   Ink = "FF0000"
)

// A Demand is what a rule asks of a style that is there or is not.
type Demand int

const (
	Either  Demand = iota // the rule does not say
	Must                  // the rule asks for it
	MustNot               // the rule rules it out
)

// String gives the demand in English: "must not".
func (d Demand) String() string {
	return nameOf([]Message{same("either"), same("must"), same("must not")}, int(d), "Demand").En
}

// Case is the kind of letters (loại chữ).
type Case int

const (
	AnyCase      Case = iota // not regulated, or not known
	SentenceCase             // in thường: lower case with capitals where spelling asks for them
	Capitals                 // in hoa: nothing but capitals
)

// Alignment is how the lines of a paragraph stand between its edges (canh lề).
type Alignment int

const (
	AnyAlignment Alignment = iota // not regulated, or not known
	Left                          // canh trái; a rule that says Left accepts Justified, whose lines begin at the same edge
	Centre                        // canh giữa
	Right                         // canh phải
	Justified                     // canh đều cả hai lề
)

// String gives the case in English: "capitals".
func (c Case) String() string { return c.statement().En }

// String gives the alignment in English: "centred".
func (a Alignment) String() string { return a.statement().En }

func (c Case) statement() Message {
	names := []Message{{"tùy ý", "any"}, {"in thường", "lower case"}, {"in hoa", "capitals"}}
	return nameOf(names, int(c), "Case")
}

func (a Alignment) statement() Message {
	names := []Message{{"tùy ý", "any"}, {"trái", "left"}, {"giữa", "centred"}, {"phải", "right"}, {"đều cả hai lề", "justified"}}
	return nameOf(names, int(a), "Alignment")
}

func (k Ink) statement() Message {
	switch {
	case k.black():
		return Message{"đen", "black"}
	case k.red():
		return Message{"đỏ tươi", "bright red"}
	}
	return same(string(k))
}

// darkest is the strength of red, green and blue below which a colour counts as black: a quarter of the full one. 333333 and
// 081B3A, which text brings along that is copied from a page of the web, are black on paper; 404040 is the grey that Word's
// palette offers first.
const darkest = 0x40

// black takes every shade that an eye calls black, and the name that Word gives to the colour of plain text.
func (k Ink) black() bool {
	if k == Black || strings.EqualFold(string(k), "auto") {
		return true
	}
	r, g, b, ok := k.channels()
	return ok && max(r, g, b) < darkest
}

// red takes every shade that an eye calls bright red.
func (k Ink) red() bool {
	r, g, b, ok := k.channels()
	return ok && r >= 0xC0 && g <= 0x40 && b <= 0x40
}

// channels are the strengths of red, green and blue in a colour of six hexadecimal digits.
func (k Ink) channels() (r, g, b uint8, ok bool) {
	v, err := strconv.ParseUint(string(k), 16, 24)
	return uint8(v >> 16), uint8(v >> 8), uint8(v), err == nil && len(k) == 6
}

// A SizeSet is a choice within the ranges of sizes. The Decree gives each component its own range; its samples keep to
// one end of all of them, so that the national name, the motto and the date stay in proportion.
type SizeSet int

const (
	Large SizeSet = iota // the upper ends: national name 13, motto 14, date 14, text 14, as in the templates
	Small                // the lower ends: national name 12, motto 13, date 13, text 13
)

// String gives the name of the set: "large", "small".
func (s SizeSet) String() string {
	return nameOf([]Message{same("large"), same("small")}, int(s), "SizeSet").En
}

// Valid reports whether it is one of the sets.
func (s SizeSet) Valid() bool { return s == Large || s == Small }

// SizeSetByName finds a set by its name.
func SizeSetByName(name string) (set SizeSet, ok bool) {
	for set := Large; set <= Small; set++ {
		if set.String() == name {
			return set, true
		}
	}
	return Large, false
}
