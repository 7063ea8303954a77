package typeset

import (
	"github.com/vanthu/baocao/doc"
)

// A flow fills pages, from the top down.
type flow struct {
	*setter
	yield   func(*Page, error) bool
	stopped bool

	section     int
	page        *Page
	numbered    int        // the number of the last page
	left        doc.Length // edge of the text
	top, bottom doc.Length // of the text on the page
	y           doc.Length
	empty       bool // nothing of the text stands on the page yet
	fresh       bool // the page is the first of its section
	kept        bool // what stands last on the page is kept with the next block

	foot       []unit // notes on this page
	footHeight doc.Length
	carried    []unit     // notes that go on on the next page
	goesOn     bool       // the first note at this foot began on the page before
	reserved   doc.Length // for lines of the paragraph that stand on this page too
	behind     doc.Length // for what is kept with the paragraph or the row

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
		for len(f.carried) > 0 && !f.stopped && !f.carriesOn() {
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

// carriesOn reports whether notes go on at the foot of the next section, as in Word and LibreOffice. Its lines may be longer than theirs, and not shorter.
func (f *flow) carriesOn() bool {
	return f.section+1 < len(f.doc.Sections) && f.doc.Sections[f.section+1].Page.TextWidth() >= f.text
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

// turn goes on on a new page, with the heading of the table that goes on there.
func (f *flow) turn(p *part) {
	f.next()
	if p.row != nil && !p.row.heading {
		f.repeatHeading(p.row.table)
	}
}

// room is the height that is left for text.
func (f *flow) room() doc.Length { return f.bottom - f.y - f.footHeight }

// place sets a part, on as many pages as it takes. What follows it is nil where the two need not stay together.
func (f *flow) place(p part, follows *part) {
	if p.row != nil {
		f.placeRow(p)
		return
	}
	f.placeParagraph(p.paragraph, follows)
}

func (f *flow) placeParagraph(l *laid, follows *part) {
	units := l.units(nil)
	f.beginElement(l)
	for n := 0; n < len(units) && !f.stopped; {
		k := f.linesThatFit(units[n:])
		if n+k < len(units) {
			k = l.fitting(n, k)
			if k == 0 && f.empty {
				k = 1 // a page without a line would be followed by others like it
			}
		} else if follows != nil && !f.staysWith(units[n:], follows) { // two lines go with it
			if back := l.fitting(n, max(k-orphans, 0)); back > 0 || !f.empty {
				k = back
			}
		}
		for i := range k {
			f.reserved = 0
			for _, u := range units[n+i+1 : n+k] {
				f.reserved += u.height
			}
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
		if behind := leastBehind(units[i:]); foot > 0 && y+height+notes+all+behind > f.bottom {
			full = true // the rest goes to the next page
			all = max(foot, f.bottom-y-height-notes-behind)
		}
		y, notes = y+height, notes+all
		n++
	}
	return n
}

// leastBehind is the height of the lines behind the first of some that a page has to have too, where a paragraph begins on it: a note that goes on
// on the next page leaves room for them, or the whole paragraph would go there.
func leastBehind(units []unit) (height doc.Length) {
	first := units[0].n
	n := orphans
	if all := first + len(units); all < orphans+widows {
		n = all
	}
	for i := 1; first+i < n; i++ {
		if len(units[i].line.notes) > 0 {
			return 0
		}
		height += units[i].height
	}
	return height
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
	if len(u.line.notes) > 0 {
		f.placeNotes(u.line.notes)
	}
}
