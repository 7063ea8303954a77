package check

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

const twipsPerPoint = 20

func millimetres(twips int) decree.Millimetres {
	return decree.Millimetres(float64(twips) * 25.4 / 1440)
}

// firstLine is how far the first line is set in, by its format and by blanks and tabs. What they centre is not set in.
func (in *inspection) firstLine(p *word.Paragraph) int {
	if in.outline.Alignment(p) == decree.Centre {
		return p.Format.FirstLine.Twips
	}
	return p.Format.FirstLine.Twips + in.outline.Indent(p)
}

// autoSpace is the space that Word puts where a paragraph asks for that of a browser.
const autoSpace = 14 * twipsPerPoint

// gap is the space above a paragraph. known is false where nothing stands above it that a gap could part it from.
func (in *inspection) gap(p, above *word.Paragraph) (twips int, known bool) {
	if above == nil || above.Cell != p.Cell || above.Section != p.Section || p.PageBreak || above.PageBreak || p.Format.PageBreakBefore == word.On {
		return 0, false
	}
	if c := in.outline.Component(p); c == decree.DispatchSubject && in.outline.Component(above) == c {
		return 0, false // one trích yếu on several lines
	}
	before, after := p.Format.Before.Twips, above.Format.After.Twips
	if above.Path == p.Path {
		after = 0 // parts of one paragraph
	}
	if p.Format.BeforeAuto == word.On {
		before = autoSpace
	}
	if above.Format.AfterAuto == word.On {
		after = autoSpace
	}
	if above.Style == p.Style {
		if p.Format.Contextual == word.On {
			before = 0
		}
		if above.Format.Contextual == word.On {
			after = 0
		}
	}
	if above.Empty() && !above.Format.Top.Drawn() {
		after += in.lineHeight(above)
	}
	return before + after, true
}

// lineHeight is the height of one line of a paragraph, in twips.
func (in *inspection) lineHeight(p *word.Paragraph) int {
	if p.Format.Line.Given && p.Format.LineRule == "exact" {
		return p.Format.Line.Twips
	}
	m := in.lineMultiple(p)
	if m == nil {
		return 0
	}
	const single = 1.15
	return int(*m * single * float64(in.outline.Face(p).Size) * twipsPerPoint)
}

// lineMultiple is the distance of lines in multiples of single spacing.
func (in *inspection) lineMultiple(p *word.Paragraph) *float64 {
	one := 1.0
	f := p.Format
	if !f.Line.Given {
		return &one
	}
	switch f.LineRule {
	case "exact", "atLeast":
		m, ok := decree.MultipleOf(decree.Points(float64(f.Line.Twips)/twipsPerPoint), in.outline.Face(p).Size)
		if !ok {
			return nil
		}
		v := float64(m)
		if f.LineRule == "atLeast" {
			v = max(v, 1)
		}
		return &v
	}
	const singleLine = 240.0
	v := float64(f.Line.Twips) / singleLine
	return &v
}
