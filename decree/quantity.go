package decree

import (
	"math"
	"strconv"
	"strings"
)

// Points is a size of type or a spacing, in points (pt), as the Decree writes them.
type Points float64

// Millimetres is a length on the page, in millimetres (mm).
type Millimetres float64

// A Multiple is a distance between lines, in multiples of single spacing (dòng đơn).
type Multiple float64

// A Fraction is a length as a part of another one: 0.5 of a line of text.
type Fraction float64

// A Quantity is a measure that a rule can bound.
type Quantity interface {
	Points | Millimetres | Multiple | Fraction
	// tolerance is the rounding that a document may show: a length in Word is a whole number of twips (1/20 pt), and the
	// Decree's own files round 25 mm to 1418 of them.
	tolerance() float64
	// leeway is how far beyond an allowed value a document may be without anybody seeing it.
	leeway() float64
	number() Message    // without its unit
	statement() Message // with it
}

func (Points) tolerance() float64      { return 0.05 }  // one twip
func (Millimetres) tolerance() float64 { return 0.1 }   // about six twips
func (Multiple) tolerance() float64    { return 0.005 } // Word counts in 240ths
func (Fraction) tolerance() float64    { return 0.03 }  // the text is measured from advance widths, without kerning

// Leeway is how far a length on the page may lie from an allowed one and still look like it: 1.25 cm is what Word's ruler
// offers for 1.27 cm. A departure within it is marked [Departure.Near].
const Leeway Millimetres = 0.3

// LineLeeway is the same for the length of a rule line, as a part of the length allowed.
const LineLeeway = 0.05

// pointsPerMillimetre turns a length into points: 72 to the inch.
const pointsPerMillimetre = 72 / 25.4

// nothing keeps the edge of a leeway inside of it, where a binary fraction falls short.
const nothing = 1e-9

func (Points) leeway() float64      { return float64(Leeway)*pointsPerMillimetre + nothing }
func (Millimetres) leeway() float64 { return float64(Leeway) + nothing }
func (Multiple) leeway() float64    { return 0 }
func (f Fraction) leeway() float64  { return float64(f)*LineLeeway + nothing }

// String writes the measure for an English reader: "12.5 pt".
func (p Points) String() string { return p.statement().En }

// String writes the measure for an English reader: "12.7 mm".
func (m Millimetres) String() string { return m.statement().En }

// Vietnamese writes the measure for a Vietnamese reader: "12,7 mm".
func (m Millimetres) Vietnamese() string { return m.statement().Vi }

// String writes the measure for an English reader: "1.5 lines".
func (m Multiple) String() string { return m.statement().En }

// String writes the measure for an English reader: "50%".
func (f Fraction) String() string { return f.statement().En }

func (p Points) number() Message      { return decimal(float64(p)) }
func (m Millimetres) number() Message { return decimal(float64(m)) }
func (m Multiple) number() Message    { return decimal(float64(m)) }
func (f Fraction) number() Message    { return decimal(math.Round(100 * float64(f))) }

func (p Points) statement() Message      { return p.number().join(" ", " ", same("pt")) }
func (m Millimetres) statement() Message { return m.number().join(" ", " ", same("mm")) }
func (f Fraction) statement() Message    { return f.number().join("", "", same("%")) }
func (m Multiple) statement() Message {
	if m == 1 {
		return Message{Vi: "dòng đơn", En: "single"}
	}
	return m.number().join(" ", " ", Message{Vi: "dòng", En: "lines"})
}

// decimal writes a number with at most two decimals, after a comma in Vietnamese and after a point in English.
func decimal(v float64) Message {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return Message{Vi: strings.Replace(s, ".", ",", 1), En: s}
}

// singleLine is single spacing in Times New Roman as a multiple of the size of type; the Decree does not say it.
const singleLine = 1.15

// MultipleOf gives the spacing of lines that stand exactly so many points apart, at a size of type. The Decree speaks
// of multiples only, so an exact distance has to be turned into one before a rule can judge it: exactly 18 pt at 14 pt
// are 1.12 lines. ok is false where there is no such size or distance.
func MultipleOf(exactly, size Points) (m Multiple, ok bool) {
	if !(size > 0 && exactly > 0) {
		return 0, false
	}
	return Multiple(exactly / (singleLine * size)), true
}
