package recognise

import (
	"slices"
	"strings"

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
	if anchor == nil {
		o.unreadMasthead()
		return
	}
	if o.HeadFrom = o.pageStart(anchor); anchor.Cell == nil {
		o.plainHead = true
		o.plainMasthead(anchor)
		return
	}
	right := o.mastheadSide(anchor.Cell)
	t := right.Table
	o.Masthead, o.HeadFrom = t, t.First
	o.leftOfMasthead(append(o.mastheadRows(right), o.underMasthead(t)...))
}

// mastheadRows recognises the rows of the masthead, whose right side begins in a column, and gives what is of the left side. It ends
// where the text itself stands in the table.
func (o *Outline) mastheadRows(right *word.Cell) (left []*word.Paragraph) {
	addressed := false
	for _, row := range right.Table.Rows {
		head, label := o.holdsHead(row), o.holdsAddressees(row)
		if len(row) == 1 && len(right.Table.Rows[0]) > 1 && !addressed && !label {
			continue // what goes over both sides is a title
		}
		for _, c := range row {
			here := addressed || label && !head
			for _, p := range o.within(c) {
				if here = here || beginsAddressees(p); here && !o.canBeAddressee(p) {
					return left
				}
				if here {
					o.addressee(p)
					continue
				}
				if c.Column < right.Column || right.Column == 0 && c.Column >= right.Span { // or the sides have changed places
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
	return left
}

// canBeAddressee reports whether a paragraph under Kính gửi in a masthead is an addressee, and no text.
func (o *Outline) canBeAddressee(p *word.Paragraph) bool {
	s := p.Shown()
	heading, _ := o.headingOf(s, p)
	return s == "" || beginsAddressees(p) || IsDashed(s) || strings.HasPrefix(s, "(") || isBody(s) && !heading.Valid()
}

// mastheadSide is the cell of the masthead that Quốc hiệu stands in: its own, or one around it where each side is a table again.
func (o *Outline) mastheadSide(c *word.Cell) *word.Cell {
	for around := c.Table.Outer; around != nil; around = c.Table.Outer {
		for _, row := range c.Table.Rows {
			if row[0].Column < c.Column && slices.ContainsFunc(o.within(row[0]), func(p *word.Paragraph) bool { return hasLetters(p.Text) }) {
				return c
			}
		}
		c = around
	}
	return c
}

// holdsHead reports whether a row of the masthead holds a part of it.
func (o *Outline) holdsHead(row []*word.Cell) bool {
	for _, c := range row {
		for _, p := range o.within(c) {
			if s := p.Shown(); holdsNationalName(p.Text) || isMottoLike(s) || isNumberLike(s) || isDateLike(s) {
				return true
			}
		}
	}
	return false
}

func (o *Outline) holdsAddressees(row []*word.Cell) bool {
	for _, c := range row {
		for _, p := range o.within(c) {
			if beginsAddressees(p) {
				return true
			}
		}
	}
	return false
}

// underMasthead reads the number and the date where they stand below the table: on one line, parted by blanks or tabs, or in a
// table of their own. It gives what is of the left side.
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
		if p.Cell != nil && o.open(p) && isNumberLike(p.Shown()) {
			return append(left, o.numberTable(p)...)
		}
		if p.Cell != nil || !o.open(p) || !isNumberLike(p.Shown()) {
			continue
		}
		parts := []*word.Paragraph{p}
		if at := headSides(p.Text); len(at) > 0 {
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

// numberTable reads a table for layout that number and date have to themselves, and gives what is of the left side. A table of
// data that begins with “Số:” is none.
func (o *Outline) numberTable(number *word.Paragraph) (left []*word.Paragraph) {
	if number.Cell.Table.Bordered {
		return nil
	}
	for _, row := range number.Cell.Table.Rows {
		for _, c := range row {
			for _, p := range o.within(c) {
				for _, line := range o.masthead(p) {
					if !o.rightOfMasthead(line) && c.Column == number.Cell.Column {
						left = append(left, line)
					}
				}
			}
		}
	}
	return left
}

// goesOver reports whether a paragraph stands in a row of the masthead that goes over both of its sides, or below it in a
// frame of its own, a table of one cell in each row.
func (o *Outline) goesOver(p *word.Paragraph) bool {
	if p.Cell == nil {
		return false
	}
	switch t := p.Cell.Table; {
	case t == o.Masthead:
		return len(t.Rows[p.Cell.Row]) == 1 && len(t.Rows[0]) > 1
	case t.Outer != nil || t.Bordered || !o.hasHead() || t.First < o.HeadFrom:
		return false
	default:
		return !slices.ContainsFunc(t.Rows, func(row []*word.Cell) bool { return len(row) > 1 })
	}
}

// masthead takes a paragraph of the masthead apart where its lines are different components.
func (o *Outline) masthead(p *word.Paragraph) []*word.Paragraph {
	if !o.open(p) && o.Component(p) != decree.NationalName || !strings.Contains(strings.TrimSpace(p.Text), "\n") {
		return []*word.Paragraph{p}
	}
	var kinds int
	for line := range strings.Lines(p.Text) {
		if s := word.Clean(line); isNationalNameLike(s) || isMottoLike(s) || isNumberLike(s) || IsTypedLine(s) || isSubjectOfDispatch(s) {
			kinds++
		}
	}
	if kinds == 0 && !changesWeight(p) || kinds == 1 && isNationalNameLike(p.Text) {
		return []*word.Paragraph{p}
	}
	return o.splitLines(p)
}

// changesWeight reports whether a line of a paragraph is bold and another is not, as two agencies are.
func changesWeight(p *word.Paragraph) bool {
	bold, plain, here := false, false, false
	for piece, f := range p.Pieces() {
		for line := range strings.SplitAfterSeq(piece, "\n") {
			if hasLetters(line) && !here {
				bold, plain, here = bold || f.Bold == word.On, plain || f.Bold != word.On, true
			}
			if strings.HasSuffix(line, "\n") {
				here = false
			}
		}
	}
	return bold && plain
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

func (o *Outline) typedLine(under decree.Component, p *word.Paragraph) {
	if !o.IsSettled(p) {
		o.settle(p)
		o.TypedLines = append(o.TypedLines, TypedLine{under, p})
	}
}
