package recognise

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// rightOfMasthead recognises what stands under Quốc hiệu, and reports whether it is that.
func (o *Outline) rightOfMasthead(p *word.Paragraph) bool {
	switch s := p.Shown(); {
	case IsTypedLine(s):
		o.typedLine(decree.Motto, p)
	case isNationalNameLike(s):
		o.recognise(p, decree.NationalName)
	case isMottoLike(s):
		o.recognise(p, decree.Motto)
	case isDateLike(s):
		o.recognise(p, decree.PlaceDate)
	default:
		return false
	}
	return true
}

func (o *Outline) leftOfMasthead(paragraphs []*word.Paragraph) {
	names := [][]*word.Paragraph{nil} // those of one agency and of its superior stand together
	numbered, subject := false, false
	for _, p := range paragraphs {
		s := p.Shown()
		last := len(names) - 1
		switch {
		case p.Empty() && len(names[last]) > 0 && o.anyBold(names[last]):
			names = append(names, nil)
		case o.IsSettled(p):
		case HasPrefixFold(s, "dự thảo"):
			o.settle(p) // no component of the Decree
		case IsTypedLine(s):
			o.typedLine(decree.IssuingAgency, p)
		case isNumberLike(s):
			numbered = true
			o.recognise(p, decree.NumberSymbol)
		case isSubjectOfDispatch(s), numbered && o.open(p) && HasSmallLetters(s) && !isDateLike(s), subject && o.open(p):
			subject = true
			o.recognise(p, decree.DispatchSubject)
		case numbered && o.open(p):
			o.settle(p) // a stamp, or the name of a draft
		case s == "*":
			o.settle(p)
			o.Party = append(o.Party, p)
		case o.open(p):
			if n := len(names[last]); n > 0 && p.Cell != nil && names[last][n-1].Cell != nil && p.Cell.Table == names[last][n-1].Cell.Table &&
				p.Cell.Column != names[last][n-1].Cell.Column && o.anyBold(names[last]) {
				names, last = append(names, nil), last+1 // another agency, beside the first
			}
			names[last] = append(names[last], p)
		}
	}
	if last := len(names) - 1; last > 0 && !o.anyBold(names[last]) {
		names[last-1], names = append(names[last-1], names[last]...), names[:last]
	}
	for _, one := range names {
		o.splitAgencies(one)
	}
}

func (o *Outline) anyBold(names []*word.Paragraph) bool {
	for _, p := range names {
		if o.Face(p).Bold {
			return true
		}
	}
	return false
}

// splitAgencies tells the supervisory agency from the issuing one. Weight tells them apart where it is right; where all
// of it is bold, a second name begins with the word for another kind of body, while the second line of one name does not.
func (o *Outline) splitAgencies(names []*word.Paragraph) {
	first := 0 // of the issuing agency
	for i, p := range names {
		if !o.Face(p).Bold {
			first = i + 1
		}
	}
	switch {
	case first < len(names) && first > 0:
	case first == 0:
		for i := 1; i < len(names); i++ {
			if beginsBody(names[i].Shown()) && !continuesName(names[i-1].Shown()) {
				first = i
			}
		}
	default: // none is bold
		first = max(0, len(names)-1)
	}
	for i, p := range names {
		if i < first {
			o.recognise(p, decree.SupervisoryAgency)
		} else {
			o.recognise(p, decree.IssuingAgency)
		}
	}
}

// bodyWords begin the name of an agency that has another one above it.
var bodyWords = []string{"SỞ", "PHÒNG", "BAN ", "CỤC", "CHI CỤC", "VỤ ", "VIỆN", "TRƯỜNG", "TRUNG TÂM", "VĂN PHÒNG",
	"THANH TRA", "CÔNG AN", "BỆNH VIỆN", "HẠT", "TRẠM", "TỔNG CỤC", "CÔNG TY", "HỘI ĐỒNG"}

func beginsBody(s string) bool {
	for _, word := range bodyWords {
		if HasPrefixFold(s, word) {
			return true
		}
	}
	return false
}

// continuesName reports whether a line breaks off inside of a name.
func continuesName(s string) bool {
	for _, word := range []string{"VÀ", "CỦA", "-", ","} {
		if strings.HasSuffix(strings.ToUpper(s), word) {
			return true
		}
	}
	return false
}

// plainMasthead recognises a masthead without a table, whose two sides share their lines, parted by blanks or tabs. A line
// with one side is that which its words tell, or that under which it stands.
func (o *Outline) plainMasthead(anchor *word.Paragraph) {
	m := plainMasthead{Outline: o}
	for i, p := range o.Document.Main.Paragraphs {
		if i < o.HeadFrom {
			continue // the cover
		}
		if i >= o.HeadFrom+HeadLength || beginsAddressees(p) && p.Box == nil || o.isDocumentType(p) {
			break
		}
		if p.Cell != nil && o.open(p) && isNumberLike(p.Shown()) {
			m.left, o.headTo = append(m.left, o.numberTable(p)...), i+1
		}
		if o.IsSettled(p) || !o.open(p) && o.Component(p) != decree.NationalName || p.Box != nil && anchor.Box == nil || p.Cell != nil {
			continue
		}
		if m.take(p) {
			o.headTo = i + 1
		}
	}
	o.leftOfMasthead(m.left)
}

// A plainMasthead goes down the lines of a masthead without a table.
type plainMasthead struct {
	*Outline
	left      []*word.Paragraph
	parted    bool // a line had two sides
	addressed bool // Kính gửi stands in a text box
}

// take reports whether a paragraph is of the masthead.
func (m *plainMasthead) take(p *word.Paragraph) bool {
	if beginsAddressees(p) || m.addressed && IsDashed(p.Shown()) {
		m.addressed = true
		m.addressee(p)
		return false
	}
	if at := headSides(p.Text); len(at) > 0 {
		m.twoSides(p, at)
		return true
	}
	return m.oneSide(p)
}

// oneSide takes a paragraph whose lines have one side each.
func (m *plainMasthead) oneSide(p *word.Paragraph) (found bool) {
	for _, line := range m.masthead(p) {
		switch {
		case m.rightOfMasthead(line):
			found = true
		case isLeftOfMasthead(line):
			if line == p && m.parted {
				line = m.split(p, true)[0] // where it stands follows from the sides of the others
			}
			m.left, found = append(m.left, line), true
		}
	}
	return found
}

// twoSides takes a paragraph that is parted, at places in its text.
func (m *plainMasthead) twoSides(p *word.Paragraph, at []int) {
	m.parted = true
	at = append(at, lineStarts(p.Text)...)
	slices.Sort(at)
	for i, side := range m.split(p, true, at...) {
		switch {
		case IsTypedLine(p.Text):
			m.typedLine([...]decree.Component{decree.IssuingAgency, decree.Motto}[min(i, 1)], side)
		case m.rightOfMasthead(side):
		case i == 0:
			m.left = append(m.left, side)
		default:
			m.settle(side)
		}
	}
}

// isLeftOfMasthead reports whether a line of its own can be one of the left side, and no text.
func isLeftOfMasthead(p *word.Paragraph) bool {
	s := p.Shown()
	return isNumberLike(s) || isSubjectOfDispatch(s) || decree.InCapitals(s) || HasPrefixFold(s, "dự thảo") || IsTypedLine(s)
}
