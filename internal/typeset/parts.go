package typeset

import (
	"iter"

	"github.com/vanthu/baocao/doc"
)

// A part is what a page takes as a whole or parts: a paragraph or a row of a table.
type part struct {
	paragraph *laid
	row       *row
	begins    *table // whose first row it is
}

// isJoint reports whether a part is a paragraph that holds nothing: after a table that ends a section, WordprocessingML wants one.
func (p *part) isJoint() bool {
	l := p.paragraph
	return l != nil && len(l.lines) == 1 && len(l.lines[0].runs) == 0 && len(l.lines[0].pictures) == 0 && len(l.overs) == 0 && len(l.places) == 0 &&
		l.element == nil && l.style.RuleAbove == 0
}

func (p *part) keep() bool {
	if p.row != nil {
		return p.row.keep
	}
	return p.paragraph.keepNext
}

// under is the height of the line under a row, which stands on its page too: where another row follows there, that has it.
func (p *part) under() doc.Length {
	if p.row == nil || p.row.last {
		return 0
	}
	return p.row.table.border()
}

// blocks places the blocks of a section.
func (f *flow) blocks(blocks []doc.Block) {
	next, stop := iter.Pull2(f.parts(blocks))
	defer stop()
	var ahead []part
	done := false
	peek := func(n int) *part {
		for !done && (len(ahead) <= n || ahead[len(ahead)-1].isJoint()) {
			p, err, ok := next()
			if err != nil {
				f.fail(err)
			}
			if done = !ok || err != nil; !done {
				ahead = append(ahead, p)
				continue
			}
			for len(ahead) > 0 && ahead[len(ahead)-1].isJoint() {
				ahead = ahead[:len(ahead)-1] // no page is begun for it
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
		var follows *part
		if p.keep() {
			follows = peek(1)
		}
		f.behind = f.keptBehind(peek)
		f.place(*p, follows)
		f.kept, f.behind = p.keep(), 0
		ahead = ahead[1:]
		if len(ahead) == 0 {
			ahead = nil
		}
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

// chainFits reports whether a part has room with all that stays on its page, down to the first lines of what follows it: of a
// row that may be parted, too. What would not fit on an empty page either is parted where this page ends, but not above the first row of a table.
func (f *flow) chainFits(peek func(int) *part) bool {
	page := f.bottom - f.top
	sum, over, body := doc.Length(0), false, false // body: a row under the heading has room
	var notes []*note
	for n := 0; ; n++ {
		p := peek(n)
		if p == nil {
			return !over
		}
		height, own := f.needs(p, p.keep())
		all := append(notes, own...)
		if p.paragraph != nil && p.keep() && (sum+height+f.needsNotes(all, false) > page || f.kept && n == 0) {
			return f.beginningFits(p, sum, notes)
		}
		room := f.room() - sum - f.needsNotes(all, f.footHeight > 0)
		sum, notes = sum+height, all
		wasOver := over || len(own) > 0 && len(f.carried) > 0 // its notes begin on the page of their marks, behind others
		over = wasOver || height+p.under() > room
		body = body || !over && p.row != nil && !p.row.heading
		switch {
		case over && p.row != nil && p.row.maySplit:
			return !wasOver && f.splits(p.row, room)
		case over && n == 0:
			return false
		case n == 0 && f.kept: // the chain from where it began is higher than a page
			return true
		case sum+f.needsNotes(all, false) > page:
			return !wasOver || body || p.row == nil
		case !p.keep():
			return !over
		}
	}
}

// beginningFits reports whether a chain has room down to the first lines of a paragraph that is kept with the next block too, but with which
// it is higher than a page: the paragraph is parted, so that what is before it is not left alone.
func (f *flow) beginningFits(p *part, sum doc.Length, notes []*note) bool {
	height, own := f.needs(p, false)
	sum, notes = sum+height, append(notes, own...)
	return sum+f.needsNotes(notes, f.footHeight > 0) <= f.room() || sum+f.needsNotes(notes, false) > f.bottom-f.top
}

// keptBehind is the height that is kept from the notes of a part for what stays on its page: the chain behind it, down to the first lines of what follows
// that. It is nothing where they have no room together.
func (f *flow) keptBehind(peek func(int) *part) doc.Length {
	p := peek(0)
	height, notes := f.needs(p, true)
	room := f.room() - height - f.needsNotes(notes, f.footHeight > 0)
	sum := doc.Length(0)
	for n := 1; p.keep() && sum <= room; n++ {
		if p = peek(n); p == nil {
			break
		}
		height, notes = f.needs(p, p.keep())
		if p.row != nil && p.row.maySplit {
			height = p.row.beginning()
		}
		sum += height + f.needsNotes(notes, true) + p.under()
	}
	if sum > room {
		return 0
	}
	return sum
}

// staysWith reports whether a part has room under the rest of a paragraph that is kept with it.
func (f *flow) staysWith(rest []unit, p *part) bool {
	y := f.y
	var notes []*note
	for i := range rest {
		y += f.gap(&rest[i], f.empty && !f.fresh && i == 0) + rest[i].height + rest[i].after
		notes = append(notes, rest[i].line.notes...)
	}
	height, own := f.needs(p, p.keep())
	foot := f.footHeight + f.needsNotes(append(notes, own...), f.footHeight > 0)
	return y+height+p.under()+foot <= f.bottom || height+f.needsNotes(own, f.footHeight > 0) > (f.bottom-f.top)*9/10 || f.splits(p.row, f.bottom-y-foot)
}

// needs is the height that a part needs to begin on a page, of all of it or its first lines, and the notes that have to begin there.
func (f *flow) needs(p *part, whole bool) (height doc.Length, notes []*note) {
	if p.row != nil {
		height = p.row.height
		if p.row.last {
			height += p.row.table.border()
		}
		return height, p.row.notes
	}
	l := p.paragraph
	n := len(l.lines)
	if !whole && !l.style.KeepLines && n > orphans+1 {
		n = orphans
	}
	height = twips(l.style.Before) + twips(l.style.RuleAbove)
	for i := range l.lines[:n] {
		height += l.lines[i].height
		notes = append(notes, l.lines[i].notes...)
	}
	if whole {
		height += twips(l.style.After)
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
