package recognise

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// HeadLength is how many paragraphs may stand above the tên loại. A masthead with two agencies of three lines each, and
// the blank lines of a template, needs about thirty.
const HeadLength = 60

// classifyMasthead recognises the head of page 1. In nearly all files it is a table, of 1 × 2 or 2 × 2 cells; the columns
// left of Quốc hiệu are those of the agencies. In a few files it is plain paragraphs.
func (o *Outline) classifyMasthead() {
	anchor := o.mastheadAnchor()
	if anchor == nil {
		return
	}
	if anchor.Cell == nil {
		o.plainMasthead()
		return
	}
	t := anchor.Cell.Table
	o.Masthead = t
	var left []*word.Paragraph
	for _, row := range t.Rows {
		for _, c := range row {
			for _, p := range c.Paragraphs {
				if c.Column < anchor.Cell.Column {
					left = append(left, p)
				} else {
					o.rightOfMasthead(p)
				}
			}
		}
	}
	o.leftOfMasthead(left)
}

// mastheadAnchor finds Quốc hiệu, or the name of the Party, which stands in its place in another regime.
func (o *Outline) mastheadAnchor() *word.Paragraph {
	for i, p := range o.Document.Main.Paragraphs {
		if i >= HeadLength {
			break
		}
		if o.Component(p) == decree.NationalName || isNationalNameLike(p.Text) {
			o.recognise(p, decree.NationalName)
			return p
		}
		if isPartyName(p.Text) {
			o.settle(p)
			o.Party = append(o.Party, p)
			return p
		}
	}
	return nil
}

// isNationalNameLike also takes what is misspelt: that is a finding, and not another text.
func isNationalNameLike(s string) bool {
	s = strings.ToUpper(word.Clean(s))
	return strings.HasPrefix(s, "CỘNG H") && strings.HasSuffix(s, "VIỆT NAM") && len(s) < 2*len(decree.TextNationalName)
}

func isPartyName(s string) bool {
	return strings.EqualFold(word.Clean(s), "ĐẢNG CỘNG SẢN VIỆT NAM")
}

func isMottoLike(s string) bool {
	s = strings.ToUpper(word.Clean(s))
	return strings.HasPrefix(s, "ĐỘC LẬP") && strings.Contains(s, "TỰ DO") && len(s) < 2*len(decree.TextMotto)
}

// isNumberLike reports whether a text is the line of số, ký hiệu.
func isNumberLike(s string) bool {
	return HasPrefixFold(s, "số") && len(s) < 120 && (strings.Contains(s, ":") || strings.Contains(s, "/"))
}

var dateInFigures = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b`)
})

// isDateLike reports whether a text is the line of địa danh and thời gian.
func isDateLike(s string) bool {
	if len(s) > 160 || strings.HasSuffix(s, ")") {
		return false
	}
	return ContainsFold(s, "ngày") && ContainsFold(s, "tháng") || dateInFigures().MatchString(s)
}

// rightOfMasthead recognises what stands under Quốc hiệu, and reports whether it is that.
func (o *Outline) rightOfMasthead(p *word.Paragraph) bool {
	switch s := p.Shown(); {
	case isTypedLine(s):
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
	var names []*word.Paragraph
	numbered := false
	for _, p := range paragraphs {
		s := p.Shown()
		switch {
		case o.IsSettled(p):
		case HasPrefixFold(s, "dự thảo"):
			o.settle(p) // no component of the Decree
		case isTypedLine(s):
			o.typedLine(decree.IssuingAgency, p)
		case isNumberLike(s):
			numbered = true
			o.recognise(p, decree.NumberSymbol)
		case HasPrefixFold(s, "v/v"), numbered && o.open(p):
			o.recognise(p, decree.Subject)
		case s == "*":
			o.settle(p)
			o.Party = append(o.Party, p)
		case o.open(p):
			names = append(names, p)
		}
	}
	o.splitAgencies(names)
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

// plainMasthead recognises a masthead without a table. Two components on one line, parted by a tab, are two that no
// format of a paragraph can be held against.
func (o *Outline) plainMasthead() {
	var names []*word.Paragraph
	for i, p := range o.Document.Main.Paragraphs {
		if i >= HeadLength || HasPrefixFold(p.Shown(), decree.TextAddressees) || o.isDocumentType(p) {
			break
		}
		switch s := p.Shown(); {
		case o.IsSettled(p) || !o.open(p):
		case strings.Contains(strings.TrimSpace(p.Text), "\t"):
			o.settle(p)
			o.doubt(decree.NationalName, p, "hai thành phần trên một dòng, cách nhau bằng tab", "two components stand on one line, parted by a tab")
		case isNumberLike(s):
			o.recognise(p, decree.NumberSymbol)
		case o.rightOfMasthead(p):
		case decree.InCapitals(s):
			names = append(names, p)
		}
	}
	o.splitAgencies(names)
}

func (o *Outline) typedLine(under decree.Component, p *word.Paragraph) {
	if !o.IsSettled(p) {
		o.settle(p)
		o.TypedLines = append(o.TypedLines, TypedLine{under, p})
	}
}
