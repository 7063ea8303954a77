package model

import (
	"fmt"
	"regexp"

	"github.com/vanthu/baocao/decree"
)

// body looks at the shape of the running content of the report and its appendices.
func (v *validation) body() {
	p := make(fieldPath, 0, 256)
	v.blocks(p.field("body"), v.report.Body, level{})
	for i := range v.report.Appendices {
		v.blocks(p.field("appendices").index(i).field("body"), v.report.Appendices[i].Body, level{})
	}
}

// A level is where a body stands.
type level struct {
	section int // level of the section around it, 0 outside of all
	start   int // first number of its sections
	inItem  bool
}

func (v *validation) blocks(p fieldPath, body Body, l level) {
	var before *Section
	var numbering [deepestSection + 1]*Numbering
	for i := range body {
		b, at := &body[i], p.index(i)
		v.oneOf(at, b)
		if b.Section != nil {
			v.section(at.field("section"), b.Section, before, l, numbering[:])
			before = b.Section
		}
		if b.Item != nil {
			v.item(at.field("item"), b.Item)
			v.blocks(at.field("item").field("body"), b.Item.Body, level{section: l.section, inItem: true})
		}
		if b.Table != nil {
			v.table(at.field("table"), b.Table)
		}
		if b.Picture != nil {
			v.width(at.field("picture").field("width"), b.Picture.Width)
		}
	}
}

func (v *validation) oneOf(p fieldPath, b *Block) {
	n := 0
	for _, is := range []bool{b.Section != nil, !b.Paragraph.IsEmpty(), b.Item != nil, b.Table != nil,
		!b.Quote.IsEmpty(), b.Picture != nil} {
		if is {
			n++
		}
	}
	switch {
	case n == 0:
		v.add(Error, string(p), "block-empty", "", "khối trống", "the block is empty")
	case n > 1:
		v.add(Error, string(p), "block-one-of", "", "một khối chỉ là section, paragraph, item, table, quote hoặc picture",
			"a block is a section, a paragraph, an item, a table, a quote or a picture, one of them")
	}
}

// deepestSection is the lowest level that has numbers: I., 1., a), - and +.
const deepestSection = 5

func (v *validation) section(p fieldPath, s, before *Section, l level, numbering []*Numbering) {
	v.required(p.field("title"), &s.Title)
	v.within(p.field("level"), s.Level, 0, deepestSection)
	v.within(p.field("start"), s.Start, 0, 1000)
	own := l.section + 1
	if s.Level > 0 {
		own = s.Level
	}
	switch {
	case l.inItem:
		v.add(Error, string(p), "section-in-item", s.Title.String(), "mục không nằm trong gạch đầu dòng được", "a section cannot stand within an item")
	case own <= l.section:
		v.add(Error, string(p.field("level")), "section-level", fmt.Sprint(s.Level),
			"cấp của mục không thấp hơn mục chứa nó", "the level is not below that of the section around it")
	case own == deepestSection+1 && s.Level == 0:
		v.add(Error, string(p), "section-depth", s.Title.String(), fmt.Sprintf("mục sâu hơn cấp %d", deepestSection),
			fmt.Sprintf("a section below level %d", deepestSection))
	}
	if s.Number != "" {
		v.ownNumber(string(p.field("number")), s, before)
	}
	v.count(p, s, own, l.start, numbering)
	v.blocks(p.field("body"), s.Body, level{section: own, start: s.Start})
}

// count looks at the automatic number, of which letters have an end: there are 23 points.
func (v *validation) count(p fieldPath, s *Section, own, start int, numbering []*Numbering) {
	if own < 0 || own >= len(numbering) {
		return
	}
	if numbering[own] == nil {
		numbering[own] = NewNumbering(own, start)
	}
	if number := numbering[own].Of(s); number == "." || number == ")" {
		v.add(Error, string(p), "section-count", s.Title.String(), "hết chữ để đánh số mục này", "there is no letter left to number this section")
	}
}

var strangePoint = regexp.MustCompile(`^\pL\)$`)

// ownNumber looks at a number that is typed: it has to be one, and to follow the number before it.
func (v *validation) ownNumber(path string, s, before *Section) {
	n, err := parseNumber(s.Number)
	switch {
	case err != nil && strangePoint.MatchString(s.Number):
		v.breach(Warning, path, decree.PointLetters, s.Number)
		return
	case err != nil:
		v.add(Error, path, "section-number", s.Number, "không phải số thứ tự của mục, ví dụ I., 1., a)",
			"this is no number of a section, such as I., 1. or a)")
		return
	case before == nil || before.Number == "":
		return
	}
	last, err := parseNumber(before.Number)
	if err == nil && last.form == n.form && last.prefix == n.prefix && n.value != last.value+1 {
		v.add(Warning, path, "section-order", before.Number+" → "+s.Number,
			"số thứ tự không liền với mục trước", "the number does not follow that of the section before")
	}
}
