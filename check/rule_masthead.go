package check

import (
	"fmt"
	"math"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
)

var mastheadRules = []Rule{
	words(decree.NationalNameSpelt, func(in *inspection) {
		for _, p := range in.outline.by[decree.NationalName] {
			if s := p.shown(); !decree.IsNationalName(strings.ToUpper(s)) {
				in.breach(p, s, decree.TextNationalName)
			}
		}
	}),
	words(decree.MottoSpelt, func(in *inspection) {
		for _, p := range in.outline.by[decree.Motto] {
			if s := p.shown(); s != decree.TextMotto && !strings.EqualFold(s, decree.TextMotto) {
				in.breach(p, s, decree.TextMotto)
			}
		}
	}),
	row("national-name-one-line", "Quốc hiệu và Tiêu ngữ mỗi dòng trình bày trọn trên một dòng",
		"The national name and the motto are on one line each", read(decree.CiteNationalName), oneLine),
	row("number-and-date-level", "Số, ký hiệu và địa danh, thời gian nằm trên cùng một dòng",
		"The number and the date are on one line", by(decree.CitePlaceDate), func(in *inspection) {
			in.level(in.first(decree.NumberSymbol), in.first(decree.PlaceDate))
		}),
	words(decree.StateMarks, stateMarks),
	words(decree.SecrecyStamped, secrecy),
	row("mark-frame", "Khung của dấu chỉ mức độ khẩn đúng kích thước", "The frame of an urgency mark has its size", by(decree.CiteUrgency), markFrames),
}

// first is the first paragraph of a component, nil where there is none.
func (in *inspection) first(c decree.Component) *paragraph {
	if ps := in.outline.by[c]; len(ps) > 0 {
		return ps[0]
	}
	return nil
}

// oneLine measures the two lines against their column. A table of two equal halves is what makes Quốc hiệu wrap.
func oneLine(in *inspection) {
	for _, c := range []decree.Component{decree.NationalName, decree.Motto} {
		for _, p := range in.outline.by[c] {
			if room := in.room(p); room > 0 && p.width() > room {
				in.breach(p, p.shown(), "")
			}
		}
	}
}

// room is the width that the lines of a paragraph have, in twips.
func (d *document) room(p *paragraph) int {
	return d.column(p) - p.format.left.twips - p.format.right.twips
}

// width is that of the text of a paragraph on one line, in twips.
func (p *paragraph) width() int {
	total, from := 0.0, 0
	for _, r := range p.runs {
		face := metrics.FaceOf(r.format.bold == on, r.format.italic == on)
		text := p.text[from:r.end]
		if r.format.caps == on {
			text = strings.ToUpper(text)
		}
		total += float64(metrics.Width(face, text)) * float64(r.format.points())
		from = r.end
	}
	return int(total * twipsPerPoint / metrics.UnitsPerEm)
}

// lineCount is the number of lines on which a paragraph is set.
func (d *document) lineCount(p *paragraph) int {
	room, size := d.room(p), float64(p.mostly.size)*twipsPerPoint
	if room <= 0 || size <= 0 {
		return 1
	}
	measure := int64(float64(room) * metrics.UnitsPerEm / size)
	return lines.Count(metrics.FaceOf(p.mostly.bold, p.mostly.italic), p.text, measure)
}

// level reports two lines that should stand side by side and do not. Both stand in one row of a table; their heights in
// it are added up from the lines above them.
func (in *inspection) level(a, b *paragraph) {
	if a == nil || b == nil || a.cell == nil || b.cell == nil || a.cell.table != b.cell.table || a.cell == b.cell {
		return
	}
	apart := a.cell.row != b.cell.row
	if !apart {
		const half = 2
		difference := in.offset(a) - in.offset(b)
		apart = max(difference, -difference) > in.lineHeight(b)/half
	}
	if apart {
		in.breach(a, a.shown()+" | "+b.shown(), "")
	}
}

// offset is how far below the top of its cell a paragraph begins, in twips.
func (in *inspection) offset(p *paragraph) (height int) {
	for _, above := range p.cell.paragraphs {
		before, after := above.format.before.twips, above.format.after.twips
		if above == p {
			return height + before
		}
		if above.box == nil {
			height += before + in.lineCount(above)*in.lineHeight(above) + after
		}
	}
	return height
}

// stateMarks are those of the Party: its name at the head, an asterisk under the agency, “Số 45-BC/ĐU”.
func stateMarks(in *inspection) {
	for _, p := range in.outline.party {
		in.breach(p, p.shown(), "")
	}
	for _, p := range in.outline.by[decree.NumberSymbol] {
		if partyNumber().MatchString(p.shown()) {
			in.breach(p, p.shown(), "")
		}
	}
}

// secrecyMarks are stamped on paper; none is typed.
var secrecyMarks = []string{"MẬT", "TỐI MẬT", "TUYỆT MẬT"}

func secrecy(in *inspection) {
	for i, p := range in.main.paragraphs {
		if i >= headLength {
			break
		}
		for _, mark := range secrecyMarks {
			if strings.EqualFold(p.shown(), mark) {
				in.breach(p, p.shown(), "")
			}
		}
	}
}

// frameSlack is how far a frame may be off its size and still be that size: a millimetre.
const frameSlack = 57

// markFrames measures the text box or the cell that an urgency mark stands in.
func markFrames(in *inspection) {
	for _, p := range in.outline.by[decree.Urgency] {
		mark, ok := decree.UrgencyByText(p.shown())
		width, height := p.frame()
		if !ok || width == 0 {
			continue
		}
		want := mark.Frame()
		off := func(twips int, mm decree.Millimetres) bool {
			d := twips - int(float64(mm)*1440/25.4)
			return twips > 0 && max(d, -d) > frameSlack
		}
		if off(width, want.Width) || off(height, want.Height) {
			in.breach(p, size(millimetres(width), millimetres(height)), size(want.Width, want.Height))
		}
	}
}

// frame is the size of what a paragraph stands in, in twips; 0 where it is not known.
func (p *paragraph) frame() (width, height int) {
	switch {
	case p.box != nil:
		return p.box.width, p.box.height
	case p.cell != nil && len(p.cell.table.rows) == 1 && len(p.cell.table.rows[0]) == 1:
		return p.cell.width, p.cell.table.heights[p.cell.row]
	}
	return 0, 0
}

func size(width, height decree.Millimetres) string {
	if height == 0 {
		return width.String()
	}
	return fmt.Sprintf("%.0f x %v", float64(width), decree.Millimetres(math.Round(float64(height))))
}
