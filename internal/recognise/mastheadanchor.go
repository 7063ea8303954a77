package recognise

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// mastheadAnchor finds Quốc hiệu, or the name of the Party, which stands in its place in another regime. A cover may have it
// too: the one on a page with a number is then that of the document.
func (o *Outline) mastheadAnchor() *word.Paragraph {
	var first *word.Paragraph
	to := HeadLength
	for i, p := range o.Document.Main.Paragraphs {
		if i >= to {
			break
		}
		if p.PageBreak && i < HeadLength {
			to = i + HeadLength
		}
		switch {
		case o.Component(p) == decree.NationalName, isNationalNameLike(p.Text), len(p.Text) < longestTitle && holdsNationalName(p.Text):
			if first == nil {
				first = p
			} else if from := o.pageStart(p); from >= first.Number && !o.holdsNumber(0, from) && o.holdsNumber(from, from+HeadLength) {
				first = p
			}
		case first == nil && isPartyName(p.Text):
			o.settle(p)
			o.Party = append(o.Party, p)
			return p
		}
	}
	if first != nil && isNationalNameLike(first.Text) {
		o.recognise(first, decree.NationalName)
	}
	return first
}

// pageStart is the index of the first paragraph on the page of Quốc hiệu: what stands above is a cover. Without a break of the
// page a tên loại above it says so.
func (o *Outline) pageStart(anchor *word.Paragraph) int {
	ps := o.Document.Main.Paragraphs
	at := anchor.Number - 1
	first := at
	if anchor.Cell != nil {
		first = outermost(anchor.Cell).First
	}
	for i := at; i > 0; i-- {
		above := ps[i-1]
		if ps[i].Format.PageBreakBefore == word.On || ps[i].Section != above.Section || above.PageBreak || i == at && breaksFirst(anchor) {
			return min(i, first)
		}
		if i <= first && above.Box == nil && anchor.Box == nil && o.isDocumentType(above) && o.Alignment(above) == decree.Centre {
			return first
		}
	}
	return 0
}

// breaksFirst reports whether a page break stands in front of the text of a paragraph.
func breaksFirst(p *word.Paragraph) bool {
	return p.Inlines != nil && slices.ContainsFunc(p.Inlines.Breaks, func(b word.Break) bool {
		return b.Kind == word.PageBreak && strings.TrimSpace(p.Text[:b.At]) == ""
	})
}

// holdsNumber reports whether a line of số, ký hiệu stands among some paragraphs.
func (o *Outline) holdsNumber(from, to int) bool {
	ps := o.Document.Main.Paragraphs
	return slices.ContainsFunc(ps[from:min(to, len(ps))], func(p *word.Paragraph) bool { return isNumberLike(p.Shown()) })
}

// holdsNationalName reports whether one of the lines of a text, or one side of a line, is Quốc hiệu.
func holdsNationalName(s string) bool {
	from := 0
	at := append(append(lineStarts(s), headSides(s)...), len(s))
	slices.Sort(at)
	for _, to := range at {
		if to > from && isNationalNameLike(s[from:to]) {
			return true
		}
		from = to
	}
	return false
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
