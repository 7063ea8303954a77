package typeset

import (
	"slices"

	"github.com/vanthu/baocao/doc"
)

// placeNotes puts notes at the foot of the page, and what finds no room there at that of the next.
func (f *flow) placeNotes(notes []*note) {
	for _, n := range notes {
		f.carried = append(f.carried, n.units...)
	}
	f.takeCarried()
}

// takeCarried moves notes that wait to the foot of the page, as far as there is room.
func (f *flow) takeCarried() {
	if len(f.carried) == 0 {
		return
	}
	room := f.bottom - f.y - f.footHeight - f.reserved - f.behind
	if len(f.foot) == 0 {
		room -= separatorRoom
	}
	least := 0
	if f.empty { // a line of the text stands on each page
		line, _ := lineHeight(f.style("").Size)
		if room -= 2 * line; len(f.foot) == 0 {
			least = 1
		}
	}
	n := 0
	for n < len(f.carried) {
		u := &f.carried[n]
		if room -= u.gap + u.height + u.after; room < 0 && n >= least {
			break
		}
		n++
	}
	n = f.wholeLines(n, least)
	if n == 0 {
		return
	}
	if len(f.foot) == 0 {
		f.footHeight += separatorRoom
	}
	f.footHeight += heightOf(f.carried[:n])
	f.foot = append(f.foot, f.carried[:n]...)
	f.carried = f.carried[n:]
}

// postpone takes notes whose marks stand on the next page from the foot of this one.
func (f *flow) postpone(notes []*note) {
	if len(notes) == 0 {
		return
	}
	var here, there, last []unit
	for i, u := range slices.Concat(f.foot, f.carried) {
		switch {
		case slices.ContainsFunc(notes, func(n *note) bool { return n.has(&u) }):
			last = append(last, u)
		case i < len(f.foot):
			here = append(here, u)
		default:
			there = append(there, u)
		}
	}
	f.foot, f.carried, f.footHeight = here, append(there, last...), 0
	if len(here) > 0 {
		f.footHeight = separatorRoom + heightOf(here)
	}
}

// wholeLines takes back lines of a note whose paragraph would be parted too near its beginning or end.
func (f *flow) wholeLines(n, least int) int {
	if n == 0 || n == len(f.carried) {
		return n
	}
	u := &f.carried[n]
	if u.n == 0 || u.of == nil { // a paragraph begins here
		return n
	}
	first := n
	for first > 0 && f.carried[first-1].of == u.of {
		first--
	}
	k := u.of.fitting(f.carried[first].n, n-first)
	return max(first+k, least)
}

// drawFoot draws the notes of the page, under a line.
func (f *flow) drawFoot() {
	if len(f.foot) == 0 {
		return
	}
	y := f.bottom - f.footHeight
	f.add(&Rule{X: f.left, Y: y + separatorAbove, Width: twips(f.text / separatorPart), Height: separatorWeight})
	f.draw(f.foot, f.left, y+separatorRoom, 0)
}

// draw draws units under each other. The first that stands at the top of a page has no room above it.
func (f *flow) draw(units []unit, x, y, top doc.Length) {
	for i := range units {
		u := &units[i]
		if y != top {
			y += u.gap
		}
		switch {
		case u.row != nil:
			f.drawRow(u.row, x, y)
		default:
			if u.n == 0 {
				f.beginElement(u.of)
			}
			f.drawLine(u, x, y)
			if u.n == len(u.of.lines)-1 {
				f.endElement(u.of)
			}
		}
		y += u.height + u.after
	}
}
