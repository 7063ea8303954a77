package doc

import (
	"math"
	"strconv"

	"github.com/vanthu/baocao/decree"
)

// A Length is a distance on the page in English metric units, of which 36,000 make a millimetre and 12,700 a point.
// Use [Mm], [Cm], [Pt] and [Twips] to make one.
type Length int64

const (
	perMillimetre = 36_000
	perPoint      = 12_700
	perTwip       = 635
)

// Mm returns a length in millimetres.
func Mm(v float64) Length { return Length(math.Round(v * perMillimetre)) }

// Cm returns a length in centimetres.
func Cm(v float64) Length { return Mm(10 * v) }

// Pt returns a length in points.
func Pt(v float64) Length { return Length(math.Round(v * perPoint)) }

// Twips returns a length in twentieths of a point, the unit of most of WordprocessingML.
func Twips(v int) Length { return Length(v) * perTwip }

// Mm returns the length in millimetres.
func (l Length) Mm() float64 { return float64(l) / perMillimetre }

// Pt returns the length in points.
func (l Length) Pt() float64 { return float64(l) / perPoint }

// Twips returns the length in twentieths of a point, rounded to the nearest.
func (l Length) Twips() int64 { return int64(math.Round(float64(l) / perTwip)) }

// Vietnamese returns the length in millimetres, as a Vietnamese reader writes it: "2,12 mm".
func (l Length) Vietnamese() string { return decree.Millimetres(l.Mm()).Vietnamese() }

// String returns the length in millimetres with at most two decimals: "10mm", "2.12mm".
func (l Length) String() string {
	return strconv.FormatFloat(math.Round(l.Mm()*100)/100, 'f', -1, 64) + "mm"
}
