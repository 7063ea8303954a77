package typeset

import (
	"iter"

	"github.com/vanthu/baocao/doc"
)

// A flow fills pages, from the top down.
type flow struct {
	*setter
	yield   func(*Page, error) bool
	stopped bool

	section     int
	page        *Page
	pages       int        // set so far
	numbered    int        // the number of the last page
	left        doc.Length // edge of the text
	top, bottom doc.Length // of the text on the page
	y           doc.Length
	empty       bool // nothing of the text stands on the page yet
	fresh       bool // the page is the first of its section

	foot       []unit // notes on this page
	footHeight doc.Length
	carried    []unit // notes that go on on the next page
	goesOn     bool   // the first note at this foot began on the page before

	uprights map[doc.Length]*Rule // lines between columns, which grow from row to row
	spans    []*span
}

// document sets all sections.
func (f *flow) document() {
	f.uprights = map[doc.Length]*Rule{}
	for i := range f.doc.Sections {
		f.section = i
		s := &f.doc.Sections[i]
		f.text = s.Page.TextWidth()
		if s.FirstNumber > 0 {
			f.numbered = s.FirstNumber - 1
		}
		f.begin(s, true)
		if i == 0 {
			f.open(f.root)
		}
		f.blocks(s.Blocks)
		for len(f.carried) > 0 && !f.stopped {
			f.next()
		}
		if i == len(f.doc.Sections)-1 {
			for _, e := range f.closeLists(0) {
				f.shut(e)
			}
			f.shut(f.root)
		}
		f.end()
		if f.stopped {
			return
		}
	}
}

func (f *flow) add(i Item) { f.page.Items = append(f.page.Items, i) }

// begin opens a page of a section.
func (f *flow) begin(s *doc.Section, first bool) {
	f.numbered++
	f.page = &Page{Format: s.Page, Section: f.section, Number: f.numbered}
	f.left = twips(s.Page.Left)
	f.top, f.bottom = twips(s.Page.Top), twips(s.Page.Height)-twips(s.Page.Bottom)
	f.margins(s, first && s.HideFirst)
	f.y, f.empty, f.fresh = f.top, true, first
	f.foot, f.footHeight, f.goesOn = nil, 0, len(f.carried) > 0
	f.takeCarried()
}

// margins sets what stands above and below the text.
func (f *flow) margins(s *doc.Section, first bool) {
	head, foot := s.FirstHeader, s.FirstFooter
	if !first {
		f.setter.number = f.numbered
		head, foot = []doc.Block{&doc.Paragraph{Style: s.PageNumber, Inlines: []doc.Inline{&doc.PageNumber{}}}}, nil
	}
	in := f.root // words in the margin of the first page are read; the number of a page is not
	if !first {
		in = nil
	}
	if len(head) > 0 {
		units, _ := f.setter.blocks(head, f.text, in, nil)
		f.draw(units, f.left, twips(s.Page.Header), twips(s.Page.Header))
		f.top = max(f.top, twips(s.Page.Header)+heightOf(units))
	}
	if len(foot) > 0 {
		units, _ := f.setter.blocks(foot, f.text, in, nil)
		from := twips(s.Page.Height) - twips(s.Page.Header) - heightOf(units)
		f.draw(units, f.left, from, from)
		f.bottom = min(f.bottom, from)
	}
}

// end closes the page and hands it on.
func (f *flow) end() {
	f.endSpans()
	f.drawFoot()
	clear(f.uprights)
	f.pages++
	if !f.stopped && !f.yield(f.page, nil) {
		f.stopped = true
	}
}

// next goes on on a new page.
func (f *flow) next() {
	f.end()
	f.begin(&f.doc.Sections[f.section], false)
}

// fail ends everything with an error.
func (f *flow) fail(err error) {
	if !f.stopped {
		f.yield(nil, err)
	}
	f.stopped = true
}

// A part is what a page takes as a whole or parts: a paragraph or a row of a table.
type part struct {
	paragraph *laid
	row       *row
	begins    *table // whose first row it is
}

func (p *part) keep() bool {
	if p.row != nil {
		return p.row.keep
	}
	return p.paragraph.keepNext
}

// blocks places the blocks of a section.
func (f *flow) blocks(blocks []doc.Block) {
	next, stop := iter.Pull2(f.parts(blocks))
	defer stop()
	var ahead []part
	done := false
	peek := func(n int) *part {
		for len(ahead) <= n && !done {
			p, err, ok := next()
			if err != nil {
				f.fail(err)
			}
			if done = !ok || err != nil; !done {
				ahead = append(ahead, p)
			}
		}
		if n < len(ahead) {
			return &ahead[n]
		}
		return nil
	}
	for p := peek(0); p != nil && !f.stopped; p = peek(0) {
		if !f.empty && !f.chainFits(peek) {
			f.turn(p)
		}
		f.place(*p)
		ahead = ahead[1:]
		if len(ahead) == 0 {
			ahead = nil
		}
	}
}

// turn goes on on a new page, with the heading of the table that goes on there.
func (f *flow) turn(p *part) {
	f.next()
	if p.row != nil && !p.row.heading {
		f.repeatHeading(p.row.table)
	}
}

// parts yields paragraphs and rows, in order.
func (f *flow) parts(blocks []doc.Block) iter.Seq2[part, error] {
	return func(yield func(part, error) bool) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *doc.Paragraph:
				l := f.paragraph(b, f.text, f.root, nil)
				f.setNotes(l)
				if !yield(part{paragraph: l}, nil) {
					return
				}
			case *doc.Table:
				if b.Rows != nil && !f.rows(b, yield) {
					return
				}
			}
		}
	}
}

// rows yields the rows of a table, each group of merged ones once its heights are known. The last row is known as such when no
// other comes.
func (f *flow) rows(of *doc.Table, yield func(part, error) bool) (more bool) {
	t := f.newTable(of, f.root)
	var held []*row
	first := true
	give := func(rows []*row) bool {
		for _, r := range rows {
			p := part{row: r}
			if first {
				p.begins, first = t, false
			}
			if r.heading {
				t.heading = append(t.heading, r)
			}
			if !yield(p, nil) {
				return false
			}
		}
		return true
	}
	for r, err := range of.Rows {
		if err != nil {
			yield(part{}, err)
			return false
		}
		if r == nil {
			continue
		}
		ready := t.finish(false)
		if !give(held) {
			return false
		}
		held = ready
		t.set(r)
	}
	rest := t.finish(true)
	if len(rest) == 0 && len(held) > 0 {
		held[len(held)-1].last = true
	}
	return give(held) && give(rest)
}

// room is the height that is left for text.
func (f *flow) room() doc.Length { return f.bottom - f.y - f.footHeight }

// chainFits reports whether a part has room with all that stays on its page, down to the first lines of what follows it. What would
// not fit on an empty page either is parted where it may be.
func (f *flow) chainFits(peek func(int) *part) bool {
	page := f.bottom - f.top
	sum, notes := doc.Length(0), f.footHeight
	for n := 0; ; n++ {
		p := peek(n)
		if p == nil {
			return f.y+sum+notes <= f.bottom
		}
		height, foot := f.needs(p, p.keep(), notes > 0)
		sum, notes = sum+height, notes+foot
		if f.y+sum+notes > f.bottom {
			if n == 0 || sum+notes <= page {
				return n == 0 && f.maySplitHere(p)
			}
			return true
		}
		if !p.keep() {
			return true
		}
	}
}

// maySplitHere reports whether a part that does not fit as it should may begin on this page all the same.
func (f *flow) maySplitHere(p *part) bool {
	if p.row != nil {
		return p.row.maySplit && f.splits(p.row)
	}
	return false
}

// needs is the height that a part needs to begin on a page: all of it, or its first lines, with the first lines of its notes.
func (f *flow) needs(p *part, whole, noted bool) (height, notes doc.Length) {
	if p.row != nil {
		height = p.row.height
		if p.row.last {
			height += p.row.table.border()
		}
		return height, f.needsNotes(p.row.notes, noted)
	}
	l := p.paragraph
	n := len(l.lines)
	if !whole && !l.style.KeepLines && n > orphans+1 {
		n = orphans
	}
	height = twips(l.style.Before) + twips(l.style.RuleAbove)
	for i := range l.lines[:n] {
		height += l.lines[i].height
		foot := f.needsNotes(l.lines[i].notes, noted)
		notes, noted = notes+foot, noted || foot > 0
	}
	return height, notes
}

// needsNotes is the height that notes need at least at the foot: all but the last whole, and of that its first lines.
func (f *flow) needsNotes(notes []*note, noted bool) (h doc.Length) {
	for i, n := range notes {
		if i == 0 && !noted {
			h += separatorRoom
		}
		units := n.units
		if i == len(notes)-1 {
			units = units[:leastLines(units)]
		}
		h += heightOf(units)
	}
	return h
}

// leastLines is how many lines of a note stand on a page at least.
func leastLines(units []unit) int {
	if len(units) == 0 {
		return 0
	}
	return 1
}

// place sets a part, on as many pages as it takes.
func (f *flow) place(p part) {
	if p.row != nil {
		f.placeRow(p)
		return
	}
	f.placeParagraph(p.paragraph)
}

func (f *flow) placeParagraph(l *laid) {
	units := l.units(nil)
	f.beginElement(l)
	for n := 0; n < len(units) && !f.stopped; {
		k := f.linesThatFit(units[n:])
		if n+k < len(units) {
			k = l.fitting(n, k)
			if k == 0 && f.empty {
				k = 1 // a page without a line would be followed by others like it
			}
		}
		for i := range k {
			f.placeLine(&units[n+i])
		}
		if n += k; n < len(units) {
			f.next()
		}
	}
	f.endElement(l)
}

func (f *flow) beginElement(l *laid) {
	for _, e := range l.closes {
		f.shut(e)
	}
	if l.label == nil { // that of an item begins behind its label
		f.open(l.element)
	}
}

func (f *flow) endElement(l *laid) {
	for _, e := range l.within {
		f.shut(e)
	}
	if !l.alone {
		f.shut(l.element)
	}
	for _, e := range l.ends {
		f.shut(e)
	}
}

// linesThatFit is how many lines have room on the page with their notes.
func (f *flow) linesThatFit(units []unit) (n int) {
	y, notes, full := f.y, f.footHeight, len(f.carried) > 0
	for i := range units {
		u := &units[i]
		height := f.gap(u, f.empty && !f.fresh && i == 0) + u.height
		foot := f.needsNotes(u.line.notes, notes > 0)
		if y+height+notes+foot > f.bottom || full && foot > 0 {
			return n
		}
		all := foot
		if k := len(u.line.notes); k > 0 {
			last := u.line.notes[k-1].units
			all += heightOf(last[leastLines(last):])
		}
		if y+height+notes+all > f.bottom {
			full = true // the rest goes to the next page
			all = f.bottom - y - height - notes
		}
		y, notes = y+height, notes+all
		n++
	}
	return n
}

// gap is the room above a unit, which the first of a page does not have.
func (f *flow) gap(u *unit, first bool) doc.Length {
	if first {
		return 0
	}
	return u.gap
}

// placeLine sets a line at the place where the page is filled to, and its notes at the foot.
func (f *flow) placeLine(u *unit) {
	f.y += f.gap(u, f.empty && !f.fresh)
	f.drawLine(u, f.left, f.y)
	f.y += u.height + u.after
	f.empty = false
	f.placeNotes(u.line.notes)
}
