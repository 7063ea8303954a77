package model

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/sectionnumber"
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
	v.title(p.field("title"), s, h, ok && own.Form == sectionnumber.Word)
	v.within(p.field("level"), s.Level, 0, deepestSection)
	v.within(p.field("start"), s.Start, 0, 1000)
	under := numbers.under(s, h)
	v.blocks(p.field("body"), s.Body, &under, false)
}

// strangePoint is a letter that no điểm has: "f)", "w)".
var strangePoint = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\pL\)$`) })

// ownNumber looks at a number that is typed: it has to be one, in the numerals of its kind, and to follow the number
// before it.
func (v *validation) ownNumber(p fieldPath, s *Section, own sectionnumber.Number, ok bool, numbers *Numbering) {
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
	if own.Form == sectionnumber.Word && s.Kind != Part {
		v.add(Error, string(p), "section-number", s.Number, "chỉ phần mang số viết bằng chữ", "only a part has a number in words")
		return
	}
	if own.Form == sectionnumber.Capital && s.Kind == ByLevel {
		v.add(Warning, string(p), "section-number", s.Number, "trên mục số La Mã Nghị định chỉ có phần: # Phần I. TÊN; ở đây in như đã gõ",
			"above sections with Roman numerals the Decree has parts only, # Phần I. TITLE; this is printed as typed")
	}
	if s.Kind.word() != "" && (own.Form == sectionnumber.Roman) != s.Kind.roman() {
		v.breach(string(p), decree.PartRoman, s.Kind.word()+" "+s.Number)
	}
	c := numbers.count(numbers.place(s))
	if c.last == "" {
		return
	}
	last := c.next
	last.Value--
	if !own.Follows(last) {
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
		m := &v.faults[len(v.faults)-1].Message
		m.Vi += ", ghi trên cùng dòng với tên biểu: # Biểu mẫu 1: Tên biểu mẫu"
		m.En += ", on the line of its label: # Biểu mẫu 1: the title"
	case !s.Title.IsEmpty():
		v.numberTwice(p, s, h)
		v.face(p, "", h.component(v.report.Numbering), &s.Title)
	case h.Kind == Part && inWords:
	case h.Kind.word() != "":
		v.refuse(string(p), decree.HeadingsTitled, h.Number)
	case !h.untitled(s):
		v.missing(p)
	}
}

// numberTwice warns of a title that begins with a number, behind the one that is printed: one in the form of a heading, II. or Điều 5., or in
// none that a heading carries, I TÌNH HÌNH, 2/ Kết quả. A bare figure counts where it is the number that the heading is given by its place: "5
// năm" begins a title.
func (v *validation) numberTwice(p fieldPath, s *Section, h Heading) {
	title := s.Title.String()
	if h.Number == "" || beginsWithInitials(title) {
		return
	}
	word, _, more := strings.Cut(title, " ")
	core := strings.Trim(word, "()/-–:.")
	digits := len(core) - len(strings.TrimLeft(core, "0123456789"))
	roman := core != "" && strings.Trim(core, "IVX") == ""
	counted := s.Number == "" && s.Kind == ByLevel
	glued := digits > 0 && digits < 3 && digits+1 < len(core) && core[digits] == '.' && unicode.IsLetter(rune(core[digits+1]))
	switch {
	case more && strings.TrimRight(word, ".)") != word && (roman || core != strings.ToUpper(core) || digits > 0) && IsOwnNumber(word):
	case namesKind(title), h.Kind == Form && namesForm(title):
	case roman && more && (counted && word != core+"." || sameNumber(core, h.Number)), counted && glued:
	case counted && digits > 0 && digits < 3 && digits == len(core) && (word != core || sameNumber(core, h.Number)):
	default:
		return
	}
	v.add(Warning, string(p), "number-twice", Excerpt(title), "tiêu đề bắt đầu bằng một số nữa, đứng sau số được in ("+h.Number+"); bỏ đi, hoặc để dùng số đó thì viết nó ở number (trong Markdown: có dấu chấm và dấu cách, I. hoặc 1.)",
		"the title begins with one more number, behind the one that is printed ("+h.Number+"): leave it out, or, to have it used, write it under number (in Markdown with a stop and a blank, I. or 1.)")
}

// beginsWithInitials reports whether a title begins with a foreign name that is written with initials, V. I. Lê-nin: its syllables have hyphens,
// as no first word of II. Kinh tế-xã hội has.
func beginsWithInitials(title string) bool {
	words := strings.Fields(title)
	name := 0
	for name < len(words) && len(words[name]) == 2 && 'A' <= words[name][0] && words[name][0] <= 'Z' && words[name][1] == '.' {
		name++
	}
	if name == 0 || name == len(words) {
		return false
	}
	before, after, hyphen := strings.Cut(words[name], "-")
	first, _ := utf8.DecodeRuneInString(before)
	last, _ := utf8.DecodeRuneInString(after)
	return hyphen && unicode.IsUpper(first) && unicode.IsLetter(last)
}

// namesKind reports whether a title begins as a heading with a word does: "Điều 5. …", "CHƯƠNG II: …". "Điều 5 Luật Đất đai" is a title.
func namesKind(title string) bool {
	for _, word := range sectionWords {
		if word == "" || len(title) <= len(word) || !strings.EqualFold(title[:len(word)], word) {
			continue
		}
		number, _, _ := strings.Cut(strings.TrimLeft(title[len(word):], " "), " ")
		core := strings.TrimRight(number, ".:")
		_, arabic := sectionnumber.Digits(core)
		_, roman := decree.ParseRoman(core)
		if core != number && (arabic || roman) {
			return true
		}
	}
	return false
}

// namesForm reports whether a title begins with the label of a form, which stands above it: "Biểu mẫu 1. …", "BIỂU SỐ 01/BC-STC: …".
func namesForm(title string) bool {
	named := false
	for word := range strings.FieldsSeq(title) {
		switch strings.ToLower(word) {
		case "biểu", "mẫu", "phụ", "số":
			named = true
			continue
		}
		return named && strings.TrimRight(word, ".:") != word && strings.ContainsFunc(word, unicode.IsDigit)
	}
	return false
}

// markerTwice warns of an item whose text begins with a marker too, behind the one that is printed.
func (v *validation) markerTwice(p fieldPath, i *Item) {
	first := ""
	for r := range i.Text.Runs() {
		first = r.Text
		break
	}
	word, _, more := strings.Cut(first, " ")
	marker := cmp.Or(i.Marker, "-")
	number := strings.TrimRight(word, ".)")
	if more && word != "" && (word == marker || len(marker) == 1 && isBullet(word) || number != word && number != "" && number == strings.TrimRight(marker, ".)")) {
		v.add(Warning, string(p), "number-twice", Excerpt(first), "nội dung bắt đầu bằng “"+word+"”, đứng sau dấu đã được in ("+marker+"); bỏ đi, hoặc ghi dấu đó ở marker",
			"the text begins with “"+word+"”, behind the marker that is printed ("+marker+"): leave it out, or write it under marker")
	}
}

// isBullet reports whether a word is a sign that a line of a list begins with: a dash, a dot, a shape; no sign of a formula.
func isBullet(word string) bool {
	sign, size := utf8.DecodeRuneInString(word)
	return size == len(word) && (unicode.In(sign, unicode.Pd, unicode.So, unicode.Co) || strings.ContainsRune("+−*•·‣⁃", sign))
}

// sameNumber reports whether a figure is that of a heading: 2 or II and "II." or "2.".
func sameNumber(figure, printed string) bool {
	arabic := func(s string) string {
		if n, ok := decree.ParseRoman(s); ok {
			return strconv.Itoa(n)
		}
		return strings.TrimLeft(s, "0")
	}
	return arabic(figure) == arabic(strings.TrimRight(printed, "."))
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
type markerOrder [sectionnumber.Capital + 1]struct {
	text   string
	number sectionnumber.Number
}

// marker looks at the number of a khoản or điểm that is typed as an item: "1.", "a)". It may begin anew at any place.
func (v *validation) marker(p fieldPath, marker string, order *markerOrder) {
	if len(marker) < 2 { // a dash, as most are
		return
	}
	own, ok := sectionnumber.Parse(marker)
	path := string(p)
	switch {
	case !ok && strangePoint().MatchString(marker):
		v.breach(path, decree.PointLetters, marker)
		return
	case !ok || own.Mark == "":
		return
	}
	last := &order[own.Form]
	switch {
	case last.text == "" || own.Value == 1 || own.Follows(last.number):
	case own.Form == sectionnumber.Letter:
		v.breach(path, decree.PointLetters, last.text+" → "+marker)
	default:
		v.add(Warning, path, "marker-order", last.text+" → "+marker,
			"số thứ tự không liền với dòng trước", "the number does not follow that of the item before")
	}
	last.text, last.number = marker, own
}

// MarkerKind says what the marker of an item makes of it: "1." a [Clause], "a)" a [Point], and a dash neither.
func MarkerKind(marker string) SectionKind {
	switch n, ok := sectionnumber.Parse(marker); {
	case !ok:
		return ByLevel
	case n.Form == sectionnumber.Arabic && n.Mark == ".":
		return Clause
	case n.Form == sectionnumber.Letter && n.Mark == ")":
		return Point
	}
	return ByLevel
}
