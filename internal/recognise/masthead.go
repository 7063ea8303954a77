package recognise

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// HeadLength is how many paragraphs may stand above the tên loại. A masthead with two agencies of three lines each, and
// the blank lines of a template, needs about thirty.
const HeadLength = 60

// classifyMasthead recognises the head of page 1. In nearly all files it is a table, of 1 × 2 or 2 × 2 cells; the columns
// left of Quốc hiệu are those of the agencies. In a few files it is plain paragraphs. Rows of the table from Kính gửi on
// are addressees.
func (o *Outline) classifyMasthead() {
	anchor := o.mastheadAnchor()
	switch {
	case anchor == nil:
		o.unreadMasthead()
		return
	case anchor.Cell == nil:
		o.plainHead = true
		o.plainMasthead(anchor)
		return
	}
	t := anchor.Cell.Table
	o.Masthead = t
	var left []*word.Paragraph
	addressed := false
	for _, row := range t.Rows {
		head, label := holdsHead(row), holdsAddressees(row)
		if len(row) == 1 && len(t.Rows[0]) > 1 && !addressed && !label {
			continue // what goes over both sides is a title
		}
		for _, c := range row {
			here := addressed || label && !head
			for _, p := range c.Paragraphs {
				if here = here || beginsAddressees(p); here {
					o.addressee(p)
					continue
				}
				if c.Column < anchor.Cell.Column {
					left = append(left, o.masthead(p)...)
					continue
				}
				for _, line := range o.masthead(p) {
					o.rightOfMasthead(line)
				}
				here = label && isDateLike(p.Shown()) // the bodies stand beside Kính gửi, below the date
			}
		}
		addressed = addressed || label
	}
	o.leftOfMasthead(append(left, o.underMasthead(t)...))
}

// holdsHead reports whether a row of the masthead holds a part of it.
func holdsHead(row []*word.Cell) bool {
	for _, c := range row {
		for _, p := range c.Paragraphs {
			if s := p.Shown(); holdsNationalName(p.Text) || isMottoLike(s) || isNumberLike(s) || isDateLike(s) {
				return true
			}
		}
	}
	return false
}

func holdsAddressees(row []*word.Cell) bool {
	for _, c := range row {
		for _, p := range c.Paragraphs {
			if beginsAddressees(p) {
				return true
			}
		}
	}
	return false
}

// underMasthead reads the number and the date where they stand below the table, on one line parted by blanks or tabs. It
// gives what is of the left side.
func (o *Outline) underMasthead(t *word.Table) (left []*word.Paragraph) {
	const near = 3
	ps := o.Document.Main.Paragraphs
	for _, p := range ps[t.First:o.after(t)] {
		if isNumberLike(p.Shown()) {
			return nil
		}
	}
	for i := o.after(t); i < min(o.after(t)+near, len(ps)); i++ {
		p := ps[i]
		if p.Cell != nil || !o.open(p) || !isNumberLike(p.Shown()) {
			continue
		}
		parts := []*word.Paragraph{p}
		if at := sides(p.Text); len(at) > 0 {
			parts = o.split(p, true, at...)
		}
		for _, side := range parts {
			if !isNumberLike(side.Shown()) {
				o.rightOfMasthead(side)
			} else {
				left = append(left, side)
			}
		}
	}
	return left
}

// goesOver reports whether a paragraph stands in a row of the masthead that goes over both of its sides.
func (o *Outline) goesOver(p *word.Paragraph) bool {
	t := o.Masthead
	return p.Cell != nil && p.Cell.Table == t && len(t.Rows[p.Cell.Row]) == 1 && len(t.Rows[0]) > 1
}

// unreadMasthead finds Quốc hiệu amid other text, where nobody can tell what stands beside it.
func (o *Outline) unreadMasthead() {
	for i, p := range o.Document.Main.Paragraphs {
		if i >= HeadLength {
			return
		}
		s := p.Shown()
		before, _, found := strings.Cut(s, decree.TextNationalName)
		if !found {
			before, _, found = strings.Cut(s, oldNationalName)
		}
		if found && !HasSmallLetters(before) { // a sentence may quote it
			o.Unread = p
			o.settle(p)
			o.doubt(decree.NationalName, p, "có Quốc hiệu mà không đọc được phần đầu văn bản, nên không xét phần đầu",
				"the national name is there, but no masthead can be read, so nothing of it is judged")
			return
		}
	}
}

// oldNationalName has the mark of HÒA where it stood before, and still does in many files.
const oldNationalName = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"

// masthead takes a paragraph of the masthead apart where its lines are different components.
func (o *Outline) masthead(p *word.Paragraph) []*word.Paragraph {
	if !o.open(p) && o.Component(p) != decree.NationalName || !strings.Contains(strings.TrimSpace(p.Text), "\n") {
		return []*word.Paragraph{p}
	}
	var kinds int
	for line := range strings.Lines(p.Text) {
		if s := word.Clean(line); isNationalNameLike(s) || isMottoLike(s) || isNumberLike(s) || isTypedLine(s) || isSubjectOfDispatch(s) {
			kinds++
		}
	}
	if kinds == 0 || kinds == 1 && isNationalNameLike(p.Text) {
		return []*word.Paragraph{p}
	}
	return o.splitLines(p)
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
		if len(p.Text) < longestTitle && holdsNationalName(p.Text) {
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

// holdsNationalName reports whether one of the lines of a text, or one side of a line, is Quốc hiệu.
func holdsNationalName(s string) bool {
	from := 0
	at := append(append(lineStarts(s), sides(s)...), len(s))
	slices.Sort(at)
	for _, to := range at {
		if to > from && isNationalNameLike(s[from:to]) {
			return true
		}
		from = to
	}
	return false
}

// isNationalNameLike also takes what is misspelt: that is a finding, and not another text.
func isNationalNameLike(s string) bool {
	s = strings.ToUpper(word.Clean(s))
	return strings.HasPrefix(s, "CỘNG H") && strings.HasSuffix(s, "VIỆT NAM") && len(s) < 2*len(decree.TextNationalName)
}

// isSubjectOfDispatch reports whether a line begins as the trích yếu of a công văn does.
func isSubjectOfDispatch(s string) bool {
	return HasPrefixFold(s, "v/v") || HasPrefixFold(s, "v.v ") || HasPrefixFold(s, "(v/v")
}

// beginsAddressees reports whether a paragraph begins with Kính gửi.
func beginsAddressees(p *word.Paragraph) bool {
	return HasPrefixFold(p.Shown(), strings.TrimSuffix(decree.TextAddressees, ":"))
}

// addressee recognises a line of Kính gửi, which may hold several.
func (o *Outline) addressee(p *word.Paragraph) {
	if o.open(p) && strings.Contains(strings.TrimSpace(p.Text), "\n") {
		for _, line := range o.splitLines(p) {
			o.recognise(line, decree.Addressees)
		}
		return
	}
	o.recognise(p, decree.Addressees)
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
		case isTypedLine(s):
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
	var left []*word.Paragraph
	parted, addressed := false, false // a line had two sides; Kính gửi stands in a text box
	for i, p := range o.Document.Main.Paragraphs {
		if i >= HeadLength || beginsAddressees(p) && p.Box == nil || o.isDocumentType(p) {
			break
		}
		if o.IsSettled(p) || !o.open(p) && o.Component(p) != decree.NationalName || p.Box != nil && anchor.Box == nil || p.Cell != nil {
			continue
		}
		if beginsAddressees(p) || addressed && IsDashed(p.Shown()) {
			addressed = true
			o.addressee(p)
			continue
		}
		at := sides(p.Text)
		if len(at) == 0 {
			for _, line := range o.masthead(p) {
				if o.rightOfMasthead(line) {
					o.headTo = i + 1
				} else if isLeftOfMasthead(line) {
					if line == p && parted {
						line = o.split(p, true)[0] // where it stands follows from the sides of the others
					}
					left, o.headTo = append(left, line), i+1
				}
			}
			continue
		}
		parted, o.headTo = true, i+1
		at = append(at, lineStarts(p.Text)...)
		slices.Sort(at)
		parts := o.split(p, true, at...)
		if isTypedLine(p.Text) {
			for i, line := range parts {
				o.typedLine([...]decree.Component{decree.IssuingAgency, decree.Motto}[min(i, 1)], line)
			}
			continue
		}
		for i, side := range parts {
			if !o.rightOfMasthead(side) {
				if i == 0 {
					left = append(left, side)
				} else {
					o.settle(side)
				}
			}
		}
	}
	o.leftOfMasthead(left)
}

// isLeftOfMasthead reports whether a line of its own can be one of the left side, and no text.
func isLeftOfMasthead(p *word.Paragraph) bool {
	s := p.Shown()
	return isNumberLike(s) || isSubjectOfDispatch(s) || decree.InCapitals(s) || HasPrefixFold(s, "dự thảo") || isTypedLine(s)
}

func (o *Outline) typedLine(under decree.Component, p *word.Paragraph) {
	if !o.IsSettled(p) {
		o.settle(p)
		o.TypedLines = append(o.TypedLines, TypedLine{under, p})
	}
}
