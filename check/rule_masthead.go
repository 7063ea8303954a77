package check

import (
	"fmt"
	"math"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

var mastheadRules = []Rule{
	words(decree.NationalNameSpelt, func(in *inspection) {
		for _, p := range in.outline.By[decree.NationalName] {
			if s := p.Shown(); !decree.IsNationalName(strings.ToUpper(s)) {
				in.breach(p, s, decree.TextNationalName)
			}
		}
	}),
	words(decree.MottoSpelt, func(in *inspection) {
		for _, p := range in.outline.By[decree.Motto] {
			if s := p.Shown(); s != decree.TextMotto && !strings.EqualFold(s, decree.TextMotto) {
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
	words(decree.DistrictEnded, districtEnded),
	words(decree.SecrecyStamped, secrecy),
	row("mark-frame", "Khung của dấu chỉ mức độ khẩn đúng kích thước", "The frame of an urgency mark has its size", by(decree.CiteUrgency), markFrames),
}

// first is the first paragraph of a component, nil where there is none.
func (in *inspection) first(c decree.Component) *word.Paragraph {
	if ps := in.outline.By[c]; len(ps) > 0 {
		return ps[0]
	}
	return nil
}

// oneLine measures the two lines against their column. A table of two equal halves is what makes Quốc hiệu wrap.
func oneLine(in *inspection) {
	for _, c := range []decree.Component{decree.NationalName, decree.Motto} {
		for _, p := range in.outline.By[c] {
			if room := in.Room(p); room > 0 && recognise.WidthOf(p) > room {
				in.breach(p, p.Shown(), "")
			}
		}
	}
}

// level reports two lines that should stand side by side and do not. Both stand in one row of a table; their heights in
// it are added up from the lines above them.
func (in *inspection) level(a, b *word.Paragraph) {
	if a == nil || b == nil || a.Cell == nil || b.Cell == nil || a.Cell.Table != b.Cell.Table || a.Cell == b.Cell {
		return
	}
	apart := a.Cell.Row != b.Cell.Row
	if !apart {
		const half = 2
		difference := in.offset(a) - in.offset(b)
		apart = max(difference, -difference) > in.lineHeight(b)/half
	}
	if apart {
		in.breach(a, a.Shown()+" | "+b.Shown(), "")
	}
}

// offset is how far below the top of its cell a paragraph begins, in twips.
func (in *inspection) offset(p *word.Paragraph) (height int) {
	for _, above := range p.Cell.Paragraphs {
		before, after := above.Format.Before.Twips, above.Format.After.Twips
		if above.Path == p.Path {
			return height + before + in.above(p)
		}
		if above.Box == nil {
			height += before + in.lineCount(above)*in.lineHeight(above) + after
		}
	}
	return height
}

// above is the height of the lines of a paragraph that stand above one of its parts, in twips.
func (in *inspection) above(p *word.Paragraph) (height int) {
	at, ok := in.outline.PartOf(p)
	if !ok {
		return 0
	}
	blank := strings.Count(at.Whole.Text[:at.From], "\n")
	for _, part := range in.outline.Parts(at.Whole) {
		if part == p {
			break
		}
		blank--
		height += in.lineCount(part) * in.lineHeight(part)
	}
	return height + max(0, blank)*in.lineHeight(at.Whole)
}

// stateMarks are those of the Party: its name at the head, an asterisk under the agency, “Số 45-BC/ĐU”.
func stateMarks(in *inspection) {
	for _, p := range in.outline.Party {
		in.breach(p, p.Shown(), "")
	}
	for _, p := range in.outline.By[decree.NumberSymbol] {
		if partyNumber().MatchString(p.Shown()) {
			in.breach(p, p.Shown(), "")
		}
	}
}

// districtEnded looks at who writes a document that is dated, who is above, and who gets it. A name that goes over lines is
// read whole, and reported where it begins.
func districtEnded(in *inspection) {
	if v := in.outline.Values(); !decree.TwoTiers(v.Day, v.Month, v.Year) {
		return
	}
	for _, c := range []decree.Component{decree.SupervisoryAgency, decree.IssuingAgency} {
		ps := in.outline.By[c]
		names := make([]string, len(ps))
		found := false
		for i, p := range ps {
			names[i] = p.Shown()
			found = in.ended(p, names[i]) || found
		}
		if !found && len(ps) > 0 {
			in.ended(ps[0], strings.Join(names, " "))
		}
	}
	for _, p := range in.outline.By[decree.Addressees] {
		in.ended(p, p.Shown())
	}
	for _, e := range in.recipientLines() {
		in.ended(e.p, e.text)
	}
}

func (in *inspection) ended(p *word.Paragraph, s string) bool {
	unit, ok := decree.EndedDistrict(s)
	if ok {
		in.breach(p, unit, "")
	}
	return ok
}

// secrecyMarks are stamped on paper; none is typed.
var secrecyMarks = []string{"MẬT", "TỐI MẬT", "TUYỆT MẬT"}

func secrecy(in *inspection) {
	for i, p := range in.Main.Paragraphs {
		if i >= recognise.HeadLength {
			break
		}
		for _, mark := range secrecyMarks {
			if strings.EqualFold(p.Shown(), mark) {
				in.breach(p, p.Shown(), "")
			}
		}
	}
}

// frameSlack is how far a frame may be off its size and still be that size: a millimetre.
const frameSlack = 57

// markFrames measures the text box or the cell that an urgency mark stands in.
func markFrames(in *inspection) {
	for _, p := range in.outline.By[decree.Urgency] {
		mark, ok := decree.UrgencyByText(p.Shown())
		width, height := frameOf(p)
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

// frameOf is the size of what a paragraph stands in, in twips; 0 where it is not known.
func frameOf(p *word.Paragraph) (width, height int) {
	switch {
	case p.Box != nil:
		return p.Box.Width, p.Box.Height
	case p.Cell != nil && len(p.Cell.Table.Rows) == 1 && len(p.Cell.Table.Rows[0]) == 1:
		return p.Cell.Width, p.Cell.Table.Heights[p.Cell.Row]
	}
	return 0, 0
}

func size(width, height decree.Millimetres) string {
	if height == 0 {
		return width.String()
	}
	return fmt.Sprintf("%.0f x %v", float64(width), decree.Millimetres(math.Round(float64(height))))
}
