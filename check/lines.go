package check

import (
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/metrics"
)

// A ruleLine is what was found where a rule line should be.
type ruleLine struct {
	rule       decree.RuleLine
	under      *paragraph // the last paragraph of the component
	drawn      *decree.ObservedLine
	typed      *paragraph
	underlined bool
	doubtful   bool // something is drawn there that is no line that can be measured
}

func (l *ruleLine) found() bool { return l.drawn != nil || l.typed != nil || l.underlined }

// contactLines look for the line above the contact line: a border of its first paragraph, as wide as the text area.
func (in *inspection) contactLines() (lines []*ruleLine) {
	lines = []*ruleLine{}
	rule, _ := decree.LineUnder(decree.ContactLine)
	var last *story
	for _, p := range in.outline.by[decree.ContactLine] {
		if p.story == last {
			continue
		}
		last = p.story
		l := &ruleLine{rule: rule, under: p}
		for _, q := range p.story.paragraphs {
			l.doubtful = l.doubtful || q.drawing || len(q.lines) > 0
		}
		if p.format.top.drawn() {
			l.drawn = in.observeBorder(p, in.column(p))
		}
		lines = append(lines, l)
	}
	return lines
}

// findLine looks for the line of a component: a shape that floats near it, the border of a paragraph, typed characters,
// underlined text.
func (in *inspection) findLine(c decree.Component, ps []*paragraph) *ruleLine {
	rule, _ := decree.LineUnder(c)
	l := &ruleLine{rule: rule, under: ps[len(ps)-1]}
	zone := in.zone(c, l.under)
	for _, p := range ps {
		l.underlined = l.underlined || underlined(p)
	}
	for _, t := range in.outline.typed {
		if t.under == c && l.typed == nil {
			l.typed = t.p
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
	if shape == nil && l.under.cell != nil {
		shape, p = in.shapeBeside(c, l.under.cell)
	}
	if shape != nil {
		l.drawn = in.observeShape(shape, p, l.under, longest)
	} else if p := borderIn(zone, l.under); p != nil {
		l.drawn = in.observeBorder(p, longest)
	}
	for _, p := range zone {
		l.doubtful = l.doubtful || p.drawing
	}
	return l
}

// zone are the paragraphs in which the line of a component is anchored. A clerk may anchor it anywhere in the cell; under
// the subject it stands before the next text.
func (in *inspection) zone(c decree.Component, last *paragraph) (zone []*paragraph) {
	if last.cell != nil {
		for _, row := range last.cell.table.rows {
			for _, other := range row {
				if other.column == last.cell.column {
					zone = append(zone, other.paragraphs...)
				}
			}
		}
		return zone
	}
	const reach = 6
	from := last.number - 1
	if c == decree.Subject {
		for from > 0 && in.outline.component(in.main.paragraphs[from-1]) == c {
			from--
		}
	}
	for i := from; i < min(last.number+reach, len(in.main.paragraphs)); i++ {
		p := in.main.paragraphs[i]
		if i >= last.number && in.outline.component(p) >= decree.LegalBases && in.outline.component(p) != decree.Addressees {
			break
		}
		zone = append(zone, p)
	}
	return zone
}

// shapeIn finds the drawn line of a component. Where both lines of the masthead are anchored in one column, the longer
// is that of the motto.
func (in *inspection) shapeIn(c decree.Component, zone []*paragraph) (shape *line, at *paragraph) {
	for _, p := range zone {
		for i := range p.lines {
			longer := shape != nil && p.lines[i].length > shape.length
			if shape == nil || longer == (c == decree.Motto) {
				shape, at = &p.lines[i], p
			}
		}
	}
	return shape, at
}

// shapeBeside finds the line of a component among two that a clerk has anchored in the other column of the masthead.
func (in *inspection) shapeBeside(c decree.Component, own *cell) (shape *line, at *paragraph) {
	var beside []*paragraph
	lines := 0
	for _, row := range own.table.rows {
		for _, other := range row {
			if other.column != own.column {
				beside = append(beside, other.paragraphs...)
			}
		}
	}
	for _, p := range beside {
		lines += len(p.lines)
	}
	if lines < 2 {
		return nil, nil
	}
	return in.shapeIn(c, beside)
}

// borderIn finds a paragraph with a border that is the line: the component's own lower border, or a border of an empty
// paragraph under it.
func borderIn(zone []*paragraph, under *paragraph) *paragraph {
	for _, p := range zone {
		if p == under && p.format.bottom.drawn() || p.number > under.number && p.empty() && (p.format.top.drawn() || p.format.bottom.drawn()) {
			return p
		}
	}
	return nil
}

// balanceSlack is how far off the centre a line may stand and still look balanced: three millimetres.
const balanceSlack = 170

func (in *inspection) observeShape(s *line, anchor, under *paragraph, longest int) *decree.ObservedLine {
	o := &decree.ObservedLine{}
	if s.measured {
		length := float64(s.length) / float64(longest)
		o.Length = &length
	}
	solid := !s.dashed
	o.Solid = &solid
	column := in.column(under)
	switch {
	case s.centred:
		balanced := true
		o.Balanced = &balanced
	case s.placed && s.measured && anchor.cell == under.cell && column > 0:
		off := 2*s.offset + s.length - column
		balanced := max(off, -off) <= 2*balanceSlack
		o.Balanced = &balanced
	}
	return o
}

// observeBorder measures the border of a paragraph: as wide as its column, less its indents.
func (in *inspection) observeBorder(p *paragraph, longest int) *decree.ObservedLine {
	edge := p.format.top
	if !edge.drawn() {
		edge = p.format.bottom
	}
	o := &decree.ObservedLine{}
	if room := in.room(p); room > 0 && longest > 0 {
		length := float64(room) / float64(longest)
		o.Length = &length
	}
	solid := edge.style == "single" || edge.style == "thick"
	off := p.format.left.twips - p.format.right.twips
	balanced := max(off, -off) <= 2*balanceSlack
	o.Solid, o.Balanced = &solid, &balanced
	return o
}

// longestLine is the width of the longest of the lines on which a paragraph is set, in twips.
func (in *inspection) longestLine(p *paragraph) (longest int) {
	size := float64(in.outline.face(p).size) * twipsPerPoint
	face := metrics.FaceOf(in.outline.face(p).bold, in.outline.face(p).italic)
	room := in.room(p)
	width := func(s string) int { return int(float64(metrics.Width(face, s)) * size / metrics.UnitsPerEm) }
	for part := range strings.SplitSeq(p.text, "\n") {
		row := ""
		for word := range strings.FieldsFuncSeq(part, isBreaking) {
			next := strings.TrimPrefix(row+" "+word, " ")
			if row != "" && room > 0 && width(next) > room {
				longest = max(longest, width(row))
				next = word
			}
			row = next
		}
		longest = max(longest, width(row))
	}
	return longest
}

// isBreaking reports whether a line may end at a space.
func isBreaking(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' }

// underlined reports whether text of a paragraph is.
func underlined(p *paragraph) bool {
	for text, f := range p.pieces() {
		ascii, other := letters(text)
		if u := f.underline; u != "" && u != "none" && ascii+other > 0 {
			return true
		}
	}
	return false
}
