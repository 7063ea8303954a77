package model

import (
	"bytes"
	"fmt"
	"regexp"
	"sync"

	"github.com/vanthu/baocao/decree"
)

// deepestSection is the lowest level that has numbers: I., 1., a), - and +.
const deepestSection = 5

// appendixPath begins the paths of what stands in an appendix.
var appendixPath = []byte("appendices[")

// section looks at a heading: where it may stand, its title, its number; and at what stands under it.
func (v *validation) section(p fieldPath, s *Section, numbers *Numbering) {
	switch {
	case s.Level > 0 && s.Level < numbers.level:
		v.add(Error, string(p.field("level")), "section-level", fmt.Sprint(s.Level),
			"cấp của mục không thấp hơn mục chứa nó", "the level is not below that of the section around it")
	case s.Kind > Form, s.Kind == Form && (numbers.depth > 0 || !bytes.HasPrefix(p, appendixPath)):
		v.add(Error, string(p.field("kind")), "section-kind", s.Kind.String(), "biểu mẫu (form) nằm ngay trong phụ lục, không trong mục nào",
			"a form stands directly in an appendix, in no section")
	case s.Kind != ByLevel && s.Kind <= numbers.inside:
		v.add(Error, string(p.field("kind")), "section-kind", s.Kind.String(),
			"thứ bậc từ lớn đến nhỏ là phần, chương, mục, tiểu mục, điều, khoản, điểm",
			"from large to small the kinds are part, chapter, division, subsection, article, clause, point")
	}
	own, ok := s.ownNumber()
	if s.Number != "" {
		v.ownNumber(p.field("number"), s, own, ok, numbers)
	}
	h := numbers.next(s, own, ok)
	switch {
	case h.Level == deepestSection+1 && s.Level == 0:
		v.add(Error, string(p), "section-depth", s.Title.String(), fmt.Sprintf("mục sâu hơn cấp %d", deepestSection),
			fmt.Sprintf("a section below level %d", deepestSection))
	case h.Number == ")", h.Number == ".":
		v.add(Error, string(p), "section-count", s.Title.String(), "hết chữ để đánh số mục này", "there is no letter left to number this section")
	}
	v.title(p.field("title"), s, h, ok && own.form == wordForm)
	v.within(p.field("level"), s.Level, 0, deepestSection)
	v.within(p.field("start"), s.Start, 0, 1000)
	under := numbers.under(s, h)
	v.blocks(p.field("body"), s.Body, &under, false)
}

// strangePoint is a letter that no điểm has: "f)", "w)".
var strangePoint = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\pL\)$`) })

// ownNumber looks at a number that is typed: it has to be one, in the numerals of its kind, and to follow the number
// before it.
func (v *validation) ownNumber(p fieldPath, s *Section, own sectionNumber, ok bool, numbers *Numbering) {
	switch {
	case !ok && s.Kind == Form:
		return // a label in whatever words
	case !ok && strangePoint().MatchString(s.Number):
		v.breach(string(p), decree.PointLetters, s.Number)
		return
	case !ok:
		v.add(Error, string(p), "section-number", s.Number, "không phải số thứ tự của mục, ví dụ I., 1., a)",
			"this is no number of a section, such as I., 1. or a)")
		return
	}
	if own.form == wordForm && s.Kind != Part {
		v.add(Error, string(p), "section-number", s.Number, "chỉ phần mang số viết bằng chữ", "only a part has a number in words")
		return
	}
	if s.Kind.word() != "" && (own.form == romanForm) != s.Kind.roman() {
		v.breach(string(p), decree.PartRoman, s.Kind.word()+" "+s.Number)
	}
	c := numbers.count(numbers.place(s))
	if c.last == "" {
		return
	}
	last := c.next
	last.value--
	if !own.follows(last) {
		v.add(Warning, string(p), "section-order", c.last+" → "+s.Number,
			"số thứ tự không liền với mục trước", "the number does not follow that of the section before")
	}
}

// title wants one: a khoản or a điểm alone may be plain text, and “Phần thứ nhất” alone is a heading in a report without
// điều.
func (v *validation) title(p fieldPath, s *Section, h Heading, inWords bool) {
	switch {
	case h.Kind == Form && s.Title.IsEmpty():
		v.refuse(string(p), decree.AppendixTitled, h.Number)
	case !s.Title.IsEmpty():
		v.face(p, "", h.component(v.report.Numbering), &s.Title)
	case h.Kind == Part && inWords:
	case h.Kind.word() != "":
		v.refuse(string(p), decree.HeadingsTitled, h.Number)
	case !h.untitled(s):
		v.missing(p)
	}
}

// component is what the title of a section is on the page. The numbers of [DecimalScheme] are no điểm.
func (h Heading) component(scheme Scheme) decree.Component {
	switch {
	case h.Kind == Part:
		return decree.PartTitle
	case h.Kind == Chapter:
		return decree.ChapterTitle
	case h.Kind == Division, h.Kind == Subsection:
		return decree.SectionTitle
	case h.Kind == Article:
		return decree.Article
	case h.Kind == Form:
		return decree.AppendixTitle
	case h.Level == 1:
		return decree.HeadingRoman
	case h.Level == 2, scheme == DecimalScheme:
		return decree.ClauseTitled
	case h.Level == 3:
		return decree.Point
	}
	return decree.Item
}

// untitled reports whether a section may be without a title: a khoản or điểm whose text is the paragraph after its number.
func (h Heading) untitled(s *Section) bool {
	return h.Level >= 2 && len(s.Body) > 0 && !s.Body[0].Paragraph.IsEmpty()
}

// A markerOrder is the last number that the items of a body carried, by its form.
type markerOrder [wordForm + 1]struct {
	text   string
	number sectionNumber
}

// marker looks at the number of a khoản or điểm that is typed as an item: "1.", "a)". It may begin anew at any place.
func (v *validation) marker(p fieldPath, marker string, order *markerOrder) {
	if len(marker) < 2 { // a dash, as most are
		return
	}
	own, ok := parseNumber(marker)
	path := string(p)
	switch {
	case !ok && strangePoint().MatchString(marker):
		v.breach(path, decree.PointLetters, marker)
		return
	case !ok || own.mark == "":
		return
	}
	last := &order[own.form]
	switch {
	case last.text == "" || own.value == 1 || own.follows(last.number):
	case own.form == letterForm:
		v.breach(path, decree.PointLetters, last.text+" → "+marker)
	default:
		v.add(Warning, path, "marker-order", last.text+" → "+marker,
			"số thứ tự không liền với dòng trước", "the number does not follow that of the item before")
	}
	last.text, last.number = marker, own
}

// MarkerKind says what the marker of an item makes of it: "1." a [Clause], "a)" a [Point], and a dash neither.
func MarkerKind(marker string) SectionKind {
	switch n, ok := parseNumber(marker); {
	case !ok:
		return ByLevel
	case n.form == arabicForm && n.mark == ".":
		return Clause
	case n.form == letterForm && n.mark == ")":
		return Point
	}
	return ByLevel
}
