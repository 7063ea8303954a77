package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

const twipsPerPoint = 20

func millimetres(twips int) decree.Millimetres {
	return decree.Millimetres(float64(twips) * 25.4 / 1440)
}

// firstLine is how far the first line is set in. A tab at its beginning sets it to the next tab stop.
func (in *inspection) firstLine(p *paragraph) int {
	at := p.format.firstLine.twips
	if !strings.HasPrefix(p.text, "\t") {
		return at
	}
	if stop := p.format.firstTab; stop.given && stop.at > at {
		return stop.at - p.format.left.twips
	}
	return (at/in.tabStop + 1) * in.tabStop
}

// autoSpace is the space that Word puts where a paragraph asks for that of a browser.
const autoSpace = 14 * twipsPerPoint

// gap is the space above a paragraph. known is false where nothing stands above it that a gap could part it from.
func (in *inspection) gap(p, above *paragraph) (twips int, known bool) {
	if above == nil || above.cell != p.cell || above.section != p.section || p.newPage || above.newPage || p.format.newPage == on {
		return 0, false
	}
	before, after := p.format.before.twips, above.format.after.twips
	if p.format.beforeAuto == on {
		before = autoSpace
	}
	if above.format.afterAuto == on {
		after = autoSpace
	}
	if above.style == p.style {
		if p.format.contextual == on {
			before = 0
		}
		if above.format.contextual == on {
			after = 0
		}
	}
	if above.empty() && len(above.lines) == 0 && !above.format.top.drawn() {
		after += in.lineHeight(above)
	}
	return before + after, true
}

// lineHeight is the height of one line of a paragraph, in twips.
func (in *inspection) lineHeight(p *paragraph) int {
	if p.format.line.given && p.format.lineRule == "exact" {
		return p.format.line.twips
	}
	m := in.lineMultiple(p)
	if m == nil {
		return 0
	}
	const single = 1.15
	return int(*m * single * float64(in.outline.face(p).size) * twipsPerPoint)
}

// lineMultiple is the distance of lines in multiples of single spacing.
func (in *inspection) lineMultiple(p *paragraph) *float64 {
	one := 1.0
	f := p.format
	if !f.line.given {
		return &one
	}
	switch f.lineRule {
	case "exact", "atLeast":
		m, ok := decree.MultipleOf(decree.Points(float64(f.line.twips)/twipsPerPoint), in.outline.face(p).size)
		if !ok {
			return nil
		}
		v := float64(m)
		if f.lineRule == "atLeast" {
			v = max(v, 1)
		}
		return &v
	}
	const singleLine = 240.0
	v := float64(f.line.twips) / singleLine
	return &v
}
