package lines

import (
	"strings"

	"github.com/vanthu/baocao/internal/metrics"
)

// Height returns the height of lines of a size of type at single spacing, in the unit of the size.
func Height[Length ~int64](size Length, lines int) Length {
	return Length(lines) * Length(float64(size)*metrics.SingleSpacing)
}

// Descent returns what of the height of a line is under its base line, in the unit of the size.
func Descent[Length ~int64](size Length) Length { return size * metrics.Descent / metrics.UnitsPerEm }

// Cells is how the cells of a table are set, as far as the height of a row depends on it. The lengths are in any one unit.
type Cells[Length ~int64] struct {
	Size   Length // of the type
	Air    Length // above and under each paragraph
	Border Length // between two rows
}

// Row returns the height of a row whose highest cell has so many lines, of one paragraph.
func (c Cells[Length]) Row(lines int) Length { return Height(c.Size, lines) + 2*c.Air + c.Border }

// Lines returns how many lines a row of one paragraph has within a height.
func (c Cells[Length]) Lines(height Length) int {
	return int((height - 2*c.Air - c.Border) / Height(c.Size, 1))
}

// A Wrapped is what is known of a text in a cell that may take several lines: enough to say about how many in any measure, at the
// cost of a division. The widths are in units of the em.
type Wrapped struct {
	Word, Line int64 // the widest word, and all of it on one line
	Paragraphs int   // after the first, begun by breaks
}

// WrappedOf measures a text in a face.
func WrappedOf(f metrics.Face, s string) Wrapped {
	_, word, line := Measure(f, s)
	return Wrapped{word, line, strings.Count(s, "\n")}
}

// Wraps reports whether the text could take more than a line at all.
func (w *Wrapped) Wraps() bool { return w.Word < w.Line }

// Lines returns about how many lines the text takes in a measure: every line but the last loses about half a word.
func (w *Wrapped) Lines(measure int64) int {
	if w.Line <= measure {
		return 1 + w.Paragraphs
	}
	const halfWord = metrics.UnitsPerEm * 9 / 10
	return 1 + w.Paragraphs + int(w.Line/max(measure-min(halfWord, w.Word/2), metrics.UnitsPerEm/2))
}
