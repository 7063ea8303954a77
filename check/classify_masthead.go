package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// headLength is how many paragraphs may stand above the tên loại. A masthead with two agencies of three lines each, and
// the blank lines of a template, needs about thirty.
const headLength = 60

// classifyMasthead recognises the head of page 1. In nearly all files it is a table, of 1 × 2 or 2 × 2 cells; the columns
// left of Quốc hiệu are those of the agencies. In a few files it is plain paragraphs.
func (d *document) classifyMasthead() {
	anchor := d.mastheadAnchor()
	if anchor == nil {
		return
	}
	if anchor.cell == nil {
		d.plainMasthead()
		return
	}
	t := anchor.cell.table
	d.outline.masthead = t
	var left []*paragraph
	for _, row := range t.rows {
		for _, c := range row {
			for _, p := range c.paragraphs {
				if c.column < anchor.cell.column {
					left = append(left, p)
				} else {
					d.rightOfMasthead(p)
				}
			}
		}
	}
	d.leftOfMasthead(left)
}

// mastheadAnchor finds Quốc hiệu, or the name of the Party, which stands in its place in another regime.
func (d *document) mastheadAnchor() *paragraph {
	for i, p := range d.main.paragraphs {
		if i >= headLength {
			break
		}
		if p.component == decree.NationalName || isNationalNameLike(p.text) {
			p.recognise(decree.NationalName)
			return p
		}
		if isPartyName(p.text) {
			p.settled = true
			d.outline.party = append(d.outline.party, p)
			return p
		}
	}
	return nil
}

// isNationalNameLike also takes what is misspelt: that is a finding, and not another text.
func isNationalNameLike(s string) bool {
	s = strings.ToUpper(clean(s))
	return strings.HasPrefix(s, "CỘNG H") && strings.HasSuffix(s, "VIỆT NAM") && len(s) < 2*len(decree.TextNationalName)
}

func isPartyName(s string) bool {
	return strings.EqualFold(clean(s), "ĐẢNG CỘNG SẢN VIỆT NAM")
}

func isMottoLike(s string) bool {
	s = strings.ToUpper(clean(s))
	return strings.HasPrefix(s, "ĐỘC LẬP") && strings.Contains(s, "TỰ DO") && len(s) < 2*len(decree.TextMotto)
}

// isNumberLike reports whether a text is the line of số, ký hiệu.
func isNumberLike(s string) bool {
	return hasPrefixFold(s, "số") && len(s) < 120 && (strings.Contains(s, ":") || strings.Contains(s, "/"))
}

// isDateLike reports whether a text is the line of địa danh and thời gian.
func isDateLike(s string) bool {
	if len(s) > 160 || strings.HasSuffix(s, ")") {
		return false
	}
	return containsFold(s, "ngày") && containsFold(s, "tháng") || dateInFigures().MatchString(s)
}

// rightOfMasthead recognises what stands under Quốc hiệu, and reports whether it is that.
func (d *document) rightOfMasthead(p *paragraph) bool {
	switch s := p.shown(); {
	case isTypedLine(s):
		d.typedLine(decree.Motto, p)
	case isNationalNameLike(s):
		p.recognise(decree.NationalName)
	case isMottoLike(s):
		p.recognise(decree.Motto)
	case isDateLike(s):
		p.recognise(decree.PlaceDate)
	default:
		return false
	}
	return true
}

func (d *document) leftOfMasthead(paragraphs []*paragraph) {
	var names []*paragraph
	numbered := false
	for _, p := range paragraphs {
		s := p.shown()
		switch {
		case p.settled:
		case hasPrefixFold(s, "dự thảo"):
			p.settled = true // no component of the Decree
		case isTypedLine(s):
			d.typedLine(decree.IssuingAgency, p)
		case isNumberLike(s):
			numbered = true
			p.recognise(decree.NumberSymbol)
		case hasPrefixFold(s, "v/v"), numbered && p.open():
			p.recognise(decree.Subject)
		case s == "*":
			p.settled = true
			d.outline.party = append(d.outline.party, p)
		case p.open():
			names = append(names, p)
		}
	}
	splitAgencies(names)
}

// splitAgencies tells the supervisory agency from the issuing one. Weight tells them apart where it is right; where all
// of it is bold, a second name begins with the word for another kind of body, while the second line of one name does not.
func splitAgencies(names []*paragraph) {
	first := 0 // of the issuing agency
	for i, p := range names {
		if !p.mostly.bold {
			first = i + 1
		}
	}
	switch {
	case first < len(names) && first > 0:
	case first == 0:
		for i := 1; i < len(names); i++ {
			if beginsBody(names[i].shown()) && !continuesName(names[i-1].shown()) {
				first = i
			}
		}
	default: // none is bold
		first = max(0, len(names)-1)
	}
	for i, p := range names {
		if i < first {
			p.recognise(decree.SupervisoryAgency)
		} else {
			p.recognise(decree.IssuingAgency)
		}
	}
}

// bodyWords begin the name of an agency that has another one above it.
var bodyWords = []string{"SỞ", "PHÒNG", "BAN ", "CỤC", "CHI CỤC", "VỤ ", "VIỆN", "TRƯỜNG", "TRUNG TÂM", "VĂN PHÒNG",
	"THANH TRA", "CÔNG AN", "BỆNH VIỆN", "HẠT", "TRẠM", "TỔNG CỤC", "CÔNG TY", "HỘI ĐỒNG"}

func beginsBody(s string) bool {
	for _, word := range bodyWords {
		if hasPrefixFold(s, word) {
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

// plainMasthead recognises a masthead without a table. Two components on one line, parted by a tab, are two that no
// format of a paragraph can be held against.
func (d *document) plainMasthead() {
	var names []*paragraph
	for i, p := range d.main.paragraphs {
		if i >= headLength || hasPrefixFold(p.shown(), decree.TextAddressees) || d.isDocumentType(p) {
			break
		}
		switch s := p.shown(); {
		case p.settled || !p.open():
		case strings.Contains(strings.TrimSpace(p.text), "\t"):
			p.settled = true
			d.doubt(decree.NationalName, p, "hai thành phần trên một dòng, cách nhau bằng tab", "two components stand on one line, parted by a tab")
		case isNumberLike(s):
			p.recognise(decree.NumberSymbol)
		case d.rightOfMasthead(p):
		case capitals(s):
			names = append(names, p)
		}
	}
	splitAgencies(names)
}

func (d *document) typedLine(under decree.Component, p *paragraph) {
	if !p.settled {
		p.settled = true
		d.outline.typed = append(d.outline.typed, typedLine{under, p})
	}
}
