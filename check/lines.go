package check

import (
	"math"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

// A ruleLine is what was found where a rule line should be.
type ruleLine struct {
	rule       decree.RuleLine
	under      *word.Paragraph // the last paragraph of the component
	drawn      *decree.ObservedLine
	typed      *word.Paragraph
	underlined bool
	doubtful   bool // something is drawn there that is no line that can be measured
}

func (l *ruleLine) found() bool { return l.drawn != nil || l.typed != nil || l.underlined }

// contactLines look for the line above the contact line: a border of its first paragraph, as wide as the text area.
func (in *inspection) contactLines() (lines []*ruleLine) {
	lines = []*ruleLine{}
	rule, _ := decree.LineUnder(decree.ContactLine)
	var last *word.Story
	for _, p := range in.outline.By[decree.ContactLine] {
		if p.Story == last {
			continue
		}
		last = p.Story
		l := &ruleLine{rule: rule, under: p}
		for _, q := range p.Story.Paragraphs {
			l.doubtful = l.doubtful || q.OtherDrawing || len(q.DrawnLines) > 0
		}
		if p.Format.Top.Drawn() {
			l.drawn = in.observeBorder(p, in.Column(p))
		}
		lines = append(lines, l)
	}
	return lines
}

// findLine looks for the line of a component: a shape that floats near it, the border of a paragraph, typed characters,
// underlined text.
func (in *inspection) findLine(c decree.Component, ps []*word.Paragraph) *ruleLine {
	rule, _ := decree.LineUnder(c)
	l := &ruleLine{rule: rule, under: ps[len(ps)-1]}
	zone := in.zone(c, l.under)
	for _, p := range ps {
		l.underlined = l.underlined || underlined(p)
	}
	for _, t := range in.outline.TypedLines {
		if t.Under == c && l.typed == nil {
			l.typed = t.Paragraph
		}
	}
	longest := 0
	for _, p := range ps {
		longest = max(longest, in.longestLine(p))
	}
	if longest == 0 {
		return l
	}
	shape, p := in.shapeIn(c, zone)
	if shape == nil && l.under.Cell != nil && c != decree.Subject {
		shape, p = in.shapeBeside(c, l.under.Cell)
	}
	if shape != nil {
		l.drawn = in.observeShape(shape, p, l.under, longest)
	} else if p := borderIn(zone, l.under); p != nil {
		l.drawn = in.observeBorder(p, longest)
	}
	for _, p := range zone {
		l.doubtful = l.doubtful || p.OtherDrawing
	}
	return l
}

// zone are the paragraphs in which the line of a component is anchored. A clerk may anchor it anywhere in the cell; under
// the subject it stands before the next text.
func (in *inspection) zone(c decree.Component, last *word.Paragraph) (zone []*word.Paragraph) {
	if last.Cell != nil && c != decree.Subject {
		for _, row := range last.Cell.Table.Rows {
			for _, other := range row {
				if other.Column == last.Cell.Column {
					zone = append(zone, other.Paragraphs...)
				}
			}
		}
		return zone
	}
	const reach = 6
	from := last.Number - 1
	if c == decree.Subject {
		for from > 0 && in.outline.Component(in.Main.Paragraphs[from-1]) == c {
			from--
		}
	}
	for i := from; i < min(last.Number+reach, len(in.Main.Paragraphs)); i++ {
		p := in.Main.Paragraphs[i]
		if i >= last.Number && in.outline.Component(p) >= decree.LegalBases && in.outline.Component(p) != decree.Addressees {
			break
		}
		zone = append(zone, p)
	}
	return zone
}

// shapeIn finds the drawn line of a component. Where both lines of the masthead are anchored in one column, the longer
// is that of the motto.
func (in *inspection) shapeIn(c decree.Component, zone []*word.Paragraph) (shape *word.DrawnLine, at *word.Paragraph) {
	for _, p := range zone {
		for i := range p.DrawnLines {
			if farOff(&p.DrawnLines[i]) {
				continue
			}
			longer := shape != nil && p.DrawnLines[i].Length > shape.Length
			if shape == nil || longer == (c == decree.Motto) {
				shape, at = &p.DrawnLines[i], p
			}
		}
	}
	return shape, at
}

// farOff reports whether a line stands so far from the paragraph that it is anchored to that it is the rule line of
// nothing there: a stroke down the page, a frame, the line at its foot. A masthead is some 40 mm high.
func farOff(l *word.DrawnLine) bool {
	const beside, onPage = 2300, 5100 // 40 mm from the paragraph, 90 mm from the edge of the page
	far := beside
	if l.Fixed {
		far = onPage
	}
	return l.Upright || l.Hung && max(l.Drop, -l.Drop) > far
}

// shapeBeside finds the line of a component among two that a clerk has anchored in the other column of the masthead.
func (in *inspection) shapeBeside(c decree.Component, own *word.Cell) (shape *word.DrawnLine, at *word.Paragraph) {
	var beside []*word.Paragraph
	lines := 0
	for _, row := range own.Table.Rows {
		for _, other := range row {
			if other.Column != own.Column {
				beside = append(beside, other.Paragraphs...)
			}
		}
	}
	for _, p := range beside {
		for i := range p.DrawnLines {
			if !farOff(&p.DrawnLines[i]) {
				lines++
			}
		}
	}
	if lines < 2 {
		return nil, nil
	}
	return in.shapeIn(c, beside)
}

// borderIn finds a paragraph with a border that is the line: the component's own lower border, or a border of an empty
// paragraph under it.
func borderIn(zone []*word.Paragraph, under *word.Paragraph) *word.Paragraph {
	for _, p := range zone {
		if p.Number == under.Number && p.Format.Bottom.Drawn() || p.Number > under.Number && p.Empty() && (p.Format.Top.Drawn() || p.Format.Bottom.Drawn()) {
			return p
		}
	}
	return nil
}

// balanceSlack is how far off the centre a line may stand and still look balanced: three millimetres.
const balanceSlack = 170

func (in *inspection) observeShape(s *word.DrawnLine, anchor, under *word.Paragraph, longest int) *decree.ObservedLine {
	o := &decree.ObservedLine{}
	if s.Measured {
		length := float64(s.Length) / float64(longest)
		o.Length = &length
	}
	solid := !s.Dashed
	o.Solid = &solid
	column := in.Column(under)
	switch {
	case s.Centred:
		balanced := true
		o.Balanced = &balanced
	case s.Placed && s.Measured && anchor.Cell == under.Cell && column > 0:
		off := 2*s.Offset + s.Length - column
		balanced := max(off, -off) <= 2*balanceSlack
		o.Balanced = &balanced
	}
	return o
}

// observeBorder measures the border of a paragraph: as wide as its column, less its indents.
func (in *inspection) observeBorder(p *word.Paragraph, longest int) *decree.ObservedLine {
	edge := p.Format.Top
	if !edge.Drawn() {
		edge = p.Format.Bottom
	}
	o := &decree.ObservedLine{}
	if room := in.Room(p); room > 0 && longest > 0 {
		length := float64(room) / float64(longest)
		o.Length = &length
	}
	solid := edge.Style == "single" || edge.Style == "thick"
	off := p.Format.Left.Twips - p.Format.Right.Twips
	balanced := max(off, -off) <= 2*balanceSlack
	o.Solid, o.Balanced = &solid, &balanced
	return o
}

// longestLine is the width of the longest of the lines on which a paragraph is set, in twips.
func (in *inspection) longestLine(p *word.Paragraph) int {
	is, stretch := in.outline.Face(p), recognise.Stretch(p)
	longest := longestOf(p.Text, metrics.FaceOf(is.Bold, is.Italic), float64(is.Size)*twipsPerPoint, int(float64(in.Room(p))/stretch))
	return int(float64(longest) * stretch)
}

// lineCount is the number of lines on which a paragraph is set.
func (in *inspection) lineCount(p *word.Paragraph) int {
	is, room := in.outline.Face(p), in.Room(p)
	size := float64(is.Size) * twipsPerPoint * recognise.Stretch(p)
	if room <= 0 || size <= 0 {
		return 1
	}
	measure := int64(float64(room) * metrics.UnitsPerEm / size)
	return lines.Count(metrics.FaceOf(is.Bold, is.Italic), p.Text, measure)
}

// longestOf is the width of the longest line of a text in type of a size; in no room it is on one line. Lengths are in twips.
func longestOf(text string, face metrics.Face, size float64, room int) int {
	if size <= 0 {
		return 0
	}
	measure := int64(math.MaxInt64)
	if room > 0 {
		measure = int64(float64(room) * metrics.UnitsPerEm / size)
	}
	longest := lines.Longest(face, strings.TrimSpace(text), measure)
	return int(float64(longest) * size / metrics.UnitsPerEm)
}

// underlined reports whether text of a paragraph is.
func underlined(p *word.Paragraph) bool {
	for text, f := range p.Pieces() {
		ascii, other := word.Letters(text)
		if u := f.Underline; u != "" && u != "none" && ascii+other > 0 {
			return true
		}
	}
	return false
}
